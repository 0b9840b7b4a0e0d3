// cli/targets/target_folder: the folder that a command writes files to, and what earlier runs wrote there.
//
// A list in it (`site.json`) names every file that was written. Only those are ever replaced or removed: a file that
// somebody else put there stays, and where one stands in the way nothing is written at all. What is written comes into the
// folder as one, when finish() is called (cli/disk/change.h).
#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/disk/change.h"
#include "cli/targets/target_file.h"

namespace diarium::cli {

enum class Earlier {
  goes,   ///< What the lists name and this run does not write is removed.
  stays,  ///< One run adds to the other.
};
/// May files stand in the folder that no list names?
enum class Others { refused, left };

struct TargetOptions {
  std::vector<std::string> lists;  ///< Below the folder; a file belongs to the list of its outermost folder.
  Replace replace = Replace::ours;
  Earlier earlier = Earlier::goes;
  Others others = Others::left;
};

/// What a run did to the files of a folder, by their paths below it.
struct Changes {
  std::set<std::string> made, changed, removed;
};

class TargetFolder {
 public:
  /// Locks the folder, takes up what a killed run left, and looks at it.
  /// errors    unsupported: another run is writing it; bad_format: a broken list, or files and no list where `others` are
  ///           refused; not_found: it is no folder, or cannot be written.
  [[nodiscard]] static Result<TargetFolder> open(const std::string& folder, TargetOptions options);

  /// Says which files may be written, before the first of them; may be said in parts.
  /// errors    bad_format: something that is not replaced stands where one of them goes.
  [[nodiscard]] Result<bool> announce(const std::set<std::string>& paths);
  /// Writes one file of those announced.
  [[nodiscard]] Result<bool> write(const std::string& path, std::string_view bytes);
  /// Puts all files and the lists into the folder; what an earlier run wrote and this one did not goes, where it is to.
  /// `also`: a prepared file outside of it that comes in the moment after.
  [[nodiscard]] Result<bool> finish(TargetFile* also = nullptr);
  /// What finish() did; of those that are not named every byte is as it was, and so is the day of their last change.
  [[nodiscard]] const Changes& changes() const { return changes_; }

 private:
  TargetFolder(std::string folder, TargetOptions options, std::unique_ptr<Change> change)
      : folder_(std::move(folder)), options_(std::move(options)), change_(std::move(change)) {}

  std::string folder_;
  TargetOptions options_;
  std::unique_ptr<Change> change_;
  std::set<std::string> earlier_, now_, written_;
  Changes changes_;
};

/// What the list of a command or a format is called in a folder that others use as well: «.diarium-files-csv».
[[nodiscard]] std::string list_name(std::string_view of);

/// The folder of `--out`, where that is given; a run adds to what is there.
/// `command`: whose list it is; `paths`: the files that may be written.
/// errors    those of open() and announce().
[[nodiscard]] Result<std::optional<TargetFolder>> open_added(const Call& call, std::string_view command,
                                                             const std::vector<std::string>& paths);

}  // namespace diarium::cli
