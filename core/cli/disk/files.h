// cli/disk/files: the machine's files, as they are read. cli/tree and cli/change write them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

/// Reads a whole file, or stdin to its end.
/// errors    not_found: not there, a folder, may not be read, changed while it was read; too_large: more than `most` bytes.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t most);
[[nodiscard]] Result<std::string> read_stdin();

/// The largest pack or manifest that is read: what the memory of a WebAssembly program can hold beside it.
inline constexpr std::size_t pack_limit = std::size_t{1} << 30;

/// A file below a folder, or something in it that is no file that can be read.
struct Entry {
  std::string path;     ///< Below the folder, parts joined by «/».
  std::string problem;  ///< Empty: a file.
};
/// Everything below `folder` in bytewise order of the paths; names that begin with a dot are left out; links to folders
/// or out of `folder` and names that are not UTF-8 are told and not followed.
/// errors    not_found: no such folder.
[[nodiscard]] Result<std::vector<Entry>> list_folder(const std::string& folder);

enum class Kind { nothing, file, folder, link, other };
/// What a path leads to: links are followed, so the answer is never Kind::link.
[[nodiscard]] Kind kind_of(const std::string& path);
/// What stands at a path itself: a link is a link.
[[nodiscard]] Kind kind_at(const std::string& path);
/// True for an ordinary file in a folder, or a link to one that does not lead out of it.
[[nodiscard]] bool has_file(const std::string& folder, std::string_view name);
/// The same, and true for a folder of that name: `read_file` then says that it is one, and nothing is passed over.
[[nodiscard]] bool has_file_or_folder(const std::string& folder, std::string_view name);
[[nodiscard]] bool is_empty_folder(const std::string& path);
/// The path from the root, without links and without «/» at its end, as far as it exists.
[[nodiscard]] std::string whole_path(const std::string& path);
/// True if `inner` is `outer` or lies below it; links are resolved as far as the paths exist.
[[nodiscard]] bool lies_in(const std::string& inner, const std::string& outer);

/// What the machine says of the call that failed last: «cannot be read: Permission denied».
[[nodiscard]] Error machine_error(const char* what);
/// «a/b» of a folder and a path below it.
[[nodiscard]] std::string join(std::string_view folder, std::string_view path);
/// The file name of a path without its ending: «x» of «a/x.txt».
[[nodiscard]] std::string stem_of(std::string_view path);

}  // namespace diarium::cli
