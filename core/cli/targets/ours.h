// cli/targets/ours: what may be replaced. The one rule for every command that writes a file.
//
// Diarium replaces what Diarium wrote: in a folder what its list names (cli/disk/file_list.h), elsewhere what begins as we write
// it. `--force` adds ordinary files. Links, folders, devices, pipes and sockets are never replaced.
#pragma once
#include <string>
#include <string_view>

#include "cli/call/command.h"

namespace diarium::cli {

enum class Replace { ours, files };
inline constexpr Option force_option{"--force", "", "replace ordinary files that diarium did not write, too"};
[[nodiscard]] Replace replaces(const Call& call);

/// What a command writes under a name of the caller's choice.
enum class Written { pack, corrections, words, changes, watched, report };
inline constexpr std::string_view changes_begin = "# diarium site:";  ///< How a list of changes begins.
inline constexpr std::string_view report_head = "Diarium: ";      ///< How the first head of a report begins, behind the byte order mark.
inline constexpr std::string_view watched_begin = "{\n \"watched\"";  ///< How what `watch` keeps begins.

/// bad_format, in the words `what`: something stands there that is not replaced.
[[nodiscard]] Error refused(std::string what);

/// May the file be written? True also where there is none, and of an empty one, which holds nothing.
/// errors    bad_format: what stands there is not replaced.
[[nodiscard]] Result<bool> may_replace(const std::string& file, Written written, Replace replace);

/// What is told of something that stands where a file of ours goes; `name`: of that, for the reader.
[[nodiscard]] Error in_the_way(const std::string& name, Replace replace);

}  // namespace diarium::cli
