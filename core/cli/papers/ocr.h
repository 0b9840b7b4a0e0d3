// cli/papers/ocr: are pages that are pictures read? What the commands that read papers share of it.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>

#include "cli/call/arguments.h"
#include "cli/papers/workers.h"

namespace diarium::cli {

struct Ocr {
  enum class Use : std::uint8_t {
    automatic,  ///< Where they need it and a reader is installed.
    off,
    required,   ///< A file with a page that needs it and cannot be read is an error.
  };
  Use use = Use::automatic;
  unsigned at_once = 1;  ///< Pages of one file that are read at the same time, each in some 250 MB.
  std::string file = {};  ///< Whose reading is told on a terminal (scan_progress.h): a path, in UTF-8; empty: nobody's.
};
inline constexpr unsigned most_pages_at_once = 4;

inline constexpr Option ocr_option{"--ocr", "WISH", "read pages that are pictures: auto (where a reader is installed), off, or require"};

/// The wish of `--ocr`, for a command that reads one file after the other; automatic where it is not given. errors: unsupported: no such wish.
[[nodiscard]] inline Result<Ocr> wanted_ocr(const Arguments& arguments) {
  const std::string wish = arguments.value("--ocr").value_or("auto");
  const unsigned at_once = std::min(usual_jobs(), most_pages_at_once);
  if (wish == "auto") return Ocr{Ocr::Use::automatic, at_once};
  if (wish == "off") return Ocr{Ocr::Use::off};
  if (wish == "require") return Ocr{Ocr::Use::required, at_once};
  return Error{Fault::unsupported, "--ocr takes auto, off or require", ""};
}

}  // namespace diarium::cli
