// cli/disk/lock: one run at a time writes a target, natively or under node, on one machine.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

/// A lock on what its marks name, for as long as a copy of it is there. A mark is an empty file that names the process;
/// that of a process that is gone counts as none and is removed, so a run that was killed leaves no lasting lock.
using Lock = std::shared_ptr<const void>;

/// `places`: how the paths of marks begin («a/.site.diarium-»). The first where a file can be made has ours, and all
/// are looked in, so that runs with other rights meet. Every caller names the same places in the same order.
/// errors    unsupported: another run is writing; not_found: no mark can be made.
[[nodiscard]] Result<Lock> take_lock(const std::vector<std::string>& places);

}  // namespace diarium::cli
