// cli/site/site_shell: the page without a collection, on which a site is built, and what a site makes of its files:
// fonts for pictures, `diarium.html`, and a service worker that knows its version.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/call/command.h"
#include "diarium.h"

namespace diarium::cli {

struct Shell {
  std::string folder;
  std::string page;                ///< The template.
  std::vector<std::string> files;  ///< All others that a site gets, below the folder.
};

/// `--shell`, else the shell of the build that the program came from, else build/shell.
[[nodiscard]] std::string shell_folder(const Call& call);

/// errors    not_found: the folder holds no page; bad_format: one that pages cannot be made from, or that lacks a file
///           which its scripts name.
[[nodiscard]] Result<Shell> read_shell(const std::string& folder);
/// One of its files. errors: those of read_file(), with the file's path: the shell may be built again meanwhile.
[[nodiscard]] Result<std::string> read_of(const Shell& shell, std::string_view file);

/// The fonts of a shell; nothing where it lacks one that pictures are drawn with.
/// errors    those of reading a file; bad_format: one is no font.
[[nodiscard]] Result<std::optional<exporting::ShareFaces>> faces_of(const Shell& shell);

/// The worker's file in the shell and on the site.
inline constexpr std::string_view worker_name = "sw.js";

/// The worker of one version of the site, which it keeps whole or not at all. `version` is that of build.json: another
/// list makes another worker, which is how browsers notice a new version.
/// errors    bad_format: the script has no place for the version.
[[nodiscard]] Result<std::string> worker_of(std::string_view script, std::string_view version);

/// What goes into `diarium.html`.
struct OneFileOptions {
  std::size_t limit = 0;  ///< Bytes: a larger pack is left out.
  bool full = false;      ///< What reads a reader's own papers goes in, too.
};

/// `diarium.html`, from the shell in `shell_folder`.
/// errors    not_found: the shell lacks the template; those of exporting::one_file.
[[nodiscard]] Result<exporting::SiteFile> one_file_of(const std::string& shell_folder, const exporting::Site& site,
                                                     std::string_view pack, const OneFileOptions& options);

}  // namespace diarium::cli
