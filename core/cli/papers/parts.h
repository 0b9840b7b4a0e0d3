// cli/papers/parts: which part of a build a command is asked for: «--part 3/40».
#pragma once
#include <optional>

#include "cli/call/arguments.h"
#include "cli/papers/folder.h"

namespace diarium::cli {

/// Where the option is not given: the whole. `words` is not read yet.
struct Part {
  std::uint32_t number = 1, of = 1;
};
/// errors    unsupported: not of the form K/N with 1 ≤ K ≤ N.
[[nodiscard]] Result<std::optional<Part>> part_option(const Arguments& arguments);

/// The part that `pack` makes, with the file of `--words`; nothing: all.
/// errors    unsupported: --part without --words or the other way round; those of reading the file.
[[nodiscard]] Result<std::optional<PartOptions>> wanted_part(const Arguments& arguments);

/// The papers of a part of a folder, as paths of the machine: of all its files, as `pack` counts them, the share that is the part's.
/// errors    not_found: no such folder.
[[nodiscard]] Result<std::vector<std::string>> papers_of(const std::string& folder, const Part& part);

/// The files of a part of so many.
struct Share {
  std::size_t first = 0, end = 0;
};
[[nodiscard]] Share share_of(std::size_t number, std::size_t of, std::size_t files);

}  // namespace diarium::cli
