// app/state/offline: what the shell says of keeping the site on the reader's machine. The program only shows it.
#pragma once
#include <cstdint>

namespace diarium::app {

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
