// cli/disk/tree: folders that are written to. No function here follows a link, whoever put it there.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "cli/disk/files.h"

namespace diarium::cli {

/// What stands at `path` below `folder`. Kind::link: it is one, or a link or a file stands where a folder of it should.
[[nodiscard]] Kind kind_below(const std::string& folder, std::string_view path);
/// True for «a/b.txt»: a path that stays below its folder, whatever is in it.
[[nodiscard]] bool stays_below(std::string_view path);

/// Told a path below a folder and what stands there. False: no more is wanted.
using Visit = std::function<bool(const std::string& path, Kind kind)>;
/// Visits everything below a folder that is no folder, and folders that hold nothing. False: `visit` ended it.
/// errors    not_found: a folder cannot be read.
[[nodiscard]] Result<bool> visit_below(const std::string& folder, const Visit& visit);

/// Makes the folders above `path` below `folder`, as those of `like` are where it has them ("" for none).
/// errors    bad_format: a link or a file stands in the way; not_found: the machine's reason.
[[nodiscard]] Result<bool> make_folders(const std::string& folder, std::string_view path, const std::string& like);
/// Takes the next bytes of a file. False: they could not be written, and none that follow are wanted.
using TakeBytes = std::function<bool(std::string_view)>;
/// Gives the bytes of a file in pieces. errors: its own, where `take` said true to all of them.
using GiveBytes = std::function<Result<bool>(const TakeBytes& take)>;
/// Writes a file that is not there yet.
[[nodiscard]] Result<bool> write_new(const std::string& path, std::string_view bytes);
[[nodiscard]] Result<bool> write_new(const std::string& path, const GiveBytes& give);
[[nodiscard]] Result<bool> rename_to(const std::string& from, const std::string& to);

/// Removes one file below a folder, and the folders above it that are then empty. What is no ordinary file stays.
void remove_below(const std::string& folder, const std::string& path);
/// Removes a file or a folder with all that it holds.
void remove_tree(const std::string& path);

/// «a» of «a/b», «.» of «b».
[[nodiscard]] std::string folder_of(const std::string& path);
[[nodiscard]] std::string last_part(const std::string& path);

}  // namespace diarium::cli
