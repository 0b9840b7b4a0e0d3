// cli/site/site_shell: the page without a collection, on which a site is built.
#pragma once
#include <string>
#include <vector>

#include "cli/call/command.h"

namespace diarium::cli {

struct Shell {
  std::string folder;
  std::string page;                ///< The template.
  std::vector<std::string> files;  ///< All others that a site gets, below the folder.
};

/// `--shell`, else the shell of the build that the program came from, else build/shell.
[[nodiscard]] std::string shell_folder(const Call& call);

/// errors    not_found: the folder holds no page; bad_format: one that pages cannot be made from.
[[nodiscard]] Result<Shell> read_shell(const std::string& folder);
/// One of its files. errors: those of read_file(), with the file's path: the shell may be built again meanwhile.
[[nodiscard]] Result<std::string> read_of(const Shell& shell, std::string_view file);

}  // namespace diarium::cli
