// export/manifest: what a collection says of itself, from `diarium.json` in its folder.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::exporting {

inline constexpr std::string_view manifest_name = "diarium.json";

struct Manifest {
  std::string title, description;  ///< Empty if not stated.
};

/// Reads {"title": "…", "description": "…"}; further keys are left to later versions.
/// errors    bad_format: no JSON (with the byte where it breaks), no object, a value of the wrong kind.
[[nodiscard]] Result<Manifest> read_manifest(std::string_view bytes);

}  // namespace diarium::exporting
