// cli/site/site_pictures: pictures for where addresses of the site are shared, drawn with the fonts of its shell.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/site/site_shell.h"
#include "diarium.h"

namespace diarium::cli {

/// The fonts of a shell; nothing where it lacks one that pictures are drawn with.
/// errors    those of reading a file; bad_format: one is no font.
[[nodiscard]] Result<std::optional<exporting::ShareFaces>> faces_of(const Shell& shell);

/// A picture, and whose it is.
struct WantedPicture {
  std::string path;
  exporting::ShareWords words;
};
/// Of the site, and of each case and paper where all have pages.
[[nodiscard]] std::vector<WantedPicture> wanted_pictures(const exporting::Site& site);

}  // namespace diarium::cli
