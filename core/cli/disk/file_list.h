// cli/disk/file_list: the files that Diarium wrote into a folder, named in a file of their own: what may be replaced and removed.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

inline constexpr std::string_view generator = "diarium";  ///< Says in every list that it is one of ours.

/// The paths that a list names, below `folder`; nothing where there is no list. `list`: «site.json», «csv/.diarium-csv».
/// errors    bad_format: it is broken, no ordinary file, or names a path that leads out of the folder.
[[nodiscard]] Result<std::optional<std::set<std::string>>> read_list(const std::string& folder, const std::string& list);
/// The bytes of a list. `paths`: below `folder`, all in the folder of the list.
[[nodiscard]] std::string list_bytes(const std::string& list, const std::set<std::string>& paths);
/// The folder of a list with its «/»: «csv/» of «csv/.diarium-csv», empty for «site.json».
[[nodiscard]] std::string_view folder_of_list(std::string_view list);

/// The paths below a folder that a key of a list of ours holds; nothing: it is none of ours.
[[nodiscard]] std::optional<std::set<std::string>> paths_in(std::string_view json, std::string_view key);

// What is still to be renamed and removed in a folder, for the run after one that was killed.
/// Says that all is prepared: from here on it comes, also when this run ends. `place`: see cli/disk/change.h;
/// `removed`: files below the folder that go; `lists`: of the prepared files those that come last.
/// errors    not_found: the machine's reason; nothing is said then.
[[nodiscard]] Result<bool> write_journal(const std::string& place, const std::set<std::string>& removed,
                                         const std::vector<std::string>& lists);
/// Does what the journal of a place says, if there is one, and removes it. May be repeated at any point.
/// errors    bad_format: the journal is broken, or something that is no ordinary file stands where one goes; not_found.
[[nodiscard]] Result<bool> follow_journal(const std::string& folder, const std::string& place);

/// Renames prepared files into `folder`, each over an ordinary file or nothing, and makes their names outlive a loss of power.
[[nodiscard]] Result<bool> bring_in(const std::string& prepared, const std::vector<std::string>& paths,
                                    const std::string& folder);
/// May a file be put there? errors    bad_format: something that is no ordinary file stands there.
[[nodiscard]] Result<bool> has_room(const std::string& folder, const std::string& path);

}  // namespace diarium::cli
