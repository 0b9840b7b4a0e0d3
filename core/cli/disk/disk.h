// cli/disk/disk: what the disk and the processes of a machine can do that C++ has no word for. Under node, disk_node.cpp.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

/// Returns when a file's bytes, or a folder's names, stand on the disk and outlive a loss of power.
/// errors    not_found, with the reason of the machine (a full disk may be told only here).
[[nodiscard]] Result<bool> sync(const std::string& path);

/// All names in a folder but «.» and «..», in any order, as bytes.
/// errors    not_found, with the reason of the machine.
[[nodiscard]] Result<std::vector<std::string>> names_in(const std::string& folder);

/// Exchanges what two names stand for, in one step. False: nothing changed, and two renames must do (node, some file systems).
[[nodiscard]] bool exchange_names(const std::string& one, const std::string& other);

/// Gives a file a second name, under which the same bytes stand. False: it cannot have one, and nothing changed.
[[nodiscard]] bool name_twice(const std::string& file, const std::string& name);

[[nodiscard]] std::int64_t own_process();
/// True where a process of that number runs, whoever owns it.
[[nodiscard]] bool runs(std::int64_t process);

/// Holds a file for this process, until it ends in whatever way or lets go of what is returned. Node cannot.
[[nodiscard]] std::shared_ptr<const void> hold(const std::string& file);
/// True where another process holds the file natively, also one that is not seen from here (a container's).
[[nodiscard]] bool is_held(const std::string& file);

}  // namespace diarium::cli
