// export/manifest: what a collection says of itself, from `diarium.json` in its folder.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::exporting {

inline constexpr std::string_view manifest_name = "diarium.json";

/// What is said of one paper; empty if not stated. As index::Origin.
struct ManifestPaper {
  std::string title, address, retrieved;
  bool unlisted = false;
};

/// Empty where not stated.
struct Manifest {
  std::string title, description;
  std::string address;                                        ///< Of the published site, with a slash at its end.
  std::string contact;                                        ///< An e-mail or https address.
  std::string accent_light, accent_dark;                      ///< «#rrggbb».
  std::map<std::string, ManifestPaper, std::less<>> papers;   ///< By path below the folder.
  std::map<std::string, std::string, std::less<>> aliases;    ///< An id of earlier → the id of today.
};

/// Reads {"title": "…", "description": "…"}; further keys are left to later versions.
/// errors    bad_format: no JSON (with the byte where it breaks), no object, a value of the wrong kind.
[[nodiscard]] Result<Manifest> read_manifest(std::string_view bytes);

}  // namespace diarium::exporting
