// cli/targets/target_file: the file that a command writes under a name of the caller's choice, and what may be
// replaced.
//
// Diarium replaces what Diarium wrote: in a folder what its list names (cli/disk/file_list.h), elsewhere what begins as
// we write it. `--force` adds ordinary files. Links, folders, devices, pipes and sockets are never replaced.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/call/command.h"
#include "cli/disk/change.h"
#include "cli/disk/tree.h"

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

class TargetFile {
 public:
  /// Locks the file, takes up what a killed run left, and looks whether it may be written; before the work that makes it.
  /// errors    unsupported: another run is writing it; bad_format: what stands there is not replaced; not_found.
  [[nodiscard]] static Result<TargetFile> open(const std::string& file, Written written, Replace replace);

  /// Prepares the file, or another one in its folder.
  /// errors    bad_format: what stands there is not replaced; not_found: the machine's reason.
  [[nodiscard]] Result<bool> write(const std::string& file, Written written, std::string_view bytes);
  /// The same of bytes that are given in pieces. errors: those of `give`, too.
  [[nodiscard]] Result<bool> write(const std::string& file, Written written, const GiveBytes& give);
  /// Where a file that was written stands until finish().
  [[nodiscard]] std::string prepared(const std::string& file) const { return change_->prepared(last_part(file)); }
  /// Puts all that was written in place, as one.
  [[nodiscard]] Result<bool> finish();
  /// What was written, for the outcome of another change.
  [[nodiscard]] Change& change() { return *change_; }

 private:
  TargetFile(std::unique_ptr<Change> change, Replace replace) : change_(std::move(change)), replace_(replace) {}

  std::unique_ptr<Change> change_;
  Replace replace_;
};

// Diarium replaces what Diarium wrote: in a folder what its list names (cli/disk/file_list.h), elsewhere what begins as we write
// it. `--force` adds ordinary files. Links, folders, devices, pipes and sockets are never replaced.
}  // namespace diarium::cli
