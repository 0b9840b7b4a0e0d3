// app/state/settings: what the reader chose for all visits, and what the machine and the shell say of themselves.
#pragma once
#include <cstdint>
#include <string>

#include "view/words.h"

namespace diarium::app {

enum class Theme : std::uint8_t { system, light, dark };
enum class ViewMode : std::uint8_t { automatic, page };   ///< `page`: never the canvas.
enum class SingleKeys : std::uint8_t { on, off };         ///< Shortcuts of one character (WCAG 2.1.4).

/// Kept by the shell in localStorage.
struct Settings {
  view::Language language = view::Language::sv;
  Theme theme = Theme::system;
  ViewMode view = ViewMode::automatic;
  SingleKeys single_keys = SingleKeys::on;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Told by the shell; a change of it is no step in the history.
struct Environment {
  float width = 1280;           ///< Of the window, CSS px.
  bool dark = false;            ///< The system asks for dark.
  bool coarse = false;          ///< The pointer is a finger.
  bool reduced_motion = false;
  bool embedded = false;        ///< In a frame of somebody else's page.
  bool still = false;           ///< A page without the program: nothing can be pressed, so no list waits for a press.
  bool statement = false;       ///< The site has a page that tells how accessible it is: «tillganglighet/».
  /// Bytes that come for facets without being asked for: the columns of 70,000 papers. 0: the reader asks for any; more:
  /// of a large collection a first answer brings more than what was found.
  std::uint64_t facets_unasked = 512u << 10;
  std::string today;            ///< ISO, by the reader's clock; empty: nobody told.
  std::string site;             ///< Absolute address of the site's root, with a slash at its end.
  friend bool operator==(const Environment&, const Environment&) = default;
};

enum class Keeping : std::uint8_t {
  none,     ///< Nothing can be kept here, or nothing is yet.
  offer,    ///< It would be kept if the reader says so.
  saving,
  saved,
  update,   ///< A newer version is kept and waits until the pages that are open are closed.
  refused,  ///< The browser gave no room.
  one_file,  ///< The page is one file: all of it lies on the reader's machine already.
  full_file  ///< The same, with what reads the reader's own papers inside.
};

struct Offline {
  Keeping keeping = Keeping::none;
  std::uint32_t percent = 0;  ///< While saving.
  std::uint64_t size = 0;     ///< Bytes that are kept, or would be; 0: not known.
  std::uint64_t lacking = 0;  ///< Bytes of what is kept only when the reader says so or has used it: what reads files of their own.
  bool network_off = false;
  friend bool operator==(const Offline&, const Offline&) = default;
};

/// Does the page lie in one file?
[[nodiscard]] inline bool is_one_file(const Offline& offline) {
  return offline.keeping == Keeping::one_file || offline.keeping == Keeping::full_file;
}

/// What the reader wishes of it; the shell does it.
enum class OfflineAction : std::uint8_t { save, cancel, forget, reload };

}  // namespace diarium::app
