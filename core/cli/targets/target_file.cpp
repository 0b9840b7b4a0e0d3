#include "cli/targets/target_file.h"

#include "cli/disk/tree.h"

namespace diarium::cli {

Result<TargetFile> TargetFile::open(const std::string& file, Written written, Replace replace) {
  if (file.empty() || file.ends_with('/')) return Error{Fault::bad_format, "names no file", ""};
  if (auto free = may_replace(file, written, replace); !free) return free.error();
  auto change = Change::begin(workplace_of_file(file));
  if (!change) return change.error();
  if (auto free = may_replace(file, written, replace); !free) return free.error();  // A killed run's file may have come.
  return TargetFile(std::move(*change), replace);
}

Result<bool> TargetFile::write(const std::string& file, Written written, std::string_view bytes) {
  if (auto free = may_replace(file, written, replace_); !free) return Error{free.error().fault, free.error().what, file};
  return change_->write(last_part(file), bytes);
}

Result<bool> TargetFile::write(const std::string& file, Written written, const GiveBytes& give) {
  if (auto free = may_replace(file, written, replace_); !free) return Error{free.error().fault, free.error().what, file};
  return change_->write(last_part(file), give);
}

Result<bool> TargetFile::finish() { return change_->commit({}); }

}  // namespace diarium::cli
