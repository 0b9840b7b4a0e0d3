// cli/papers/ocr: are pages that are pictures read? What the commands that read papers share of it.
#pragma once
#include <cstdint>

#include "cli/arguments.h"

namespace diarium::cli {

enum class Ocr : std::uint8_t {
  automatic,  ///< Where they need it and a reader is installed.
  off,
  required,   ///< A file with a page that needs it and cannot be read is an error.
};

inline constexpr Option ocr_option{"--ocr", "WISH", "read pages that are pictures: auto (where a reader is installed), off, or require"};

/// The wish of `--ocr`; automatic where it is not given. errors: unsupported: no such wish.
[[nodiscard]] inline Result<Ocr> wanted_ocr(const Arguments& arguments) {
  const std::string wish = arguments.value("--ocr").value_or("auto");
  if (wish == "auto") return Ocr::automatic;
  if (wish == "off") return Ocr::off;
  if (wish == "require") return Ocr::required;
  return Error{Fault::unsupported, "--ocr takes auto, off or require", ""};
}

}  // namespace diarium::cli
