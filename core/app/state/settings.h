// app/state/settings: what the reader chose for all visits, and what the machine says of itself.
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

}  // namespace diarium::app
