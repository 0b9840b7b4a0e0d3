// cli/targets/target_file: the file that a command writes under a name of the caller's choice.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/disk/change.h"
#include "cli/disk/tree.h"
#include "cli/targets/ours.h"

namespace diarium::cli {

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

}  // namespace diarium::cli
