// cli/disk/journal: what is still to be renamed and removed in a folder, for the run after one that was killed.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

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
