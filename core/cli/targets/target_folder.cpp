#include "cli/targets/target_folder.h"

#include <algorithm>
#include <cassert>

#include "cli/disk/disk.h"
#include "cli/disk/file_list.h"
#include "cli/disk/tree.h"

namespace diarium::cli {
namespace {

/// Does the folder hold anything but what a run makes while it writes?
bool holds_anything(const Workplace& place) {
  const auto names = names_in(place.folder);
  return !names || std::ranges::any_of(*names, [&](const std::string& name) { return !name.starts_with(last_part(place.inside)); });
}

}  // namespace

Result<TargetFolder> TargetFolder::open(const std::string& folder, TargetOptions options) {
  const Kind given = kind_of(folder);
  if (folder.empty() || (given != Kind::folder && (given != Kind::nothing || kind_at(folder) != Kind::nothing)))
    return Error{Fault::not_found, "is not a folder; choose another place", ""};
  const Workplace place = workplace_of_folder(folder);
  auto change = Change::begin(place);
  if (!change) return change.error();
  TargetFolder target(place.folder, std::move(options), std::move(*change));
  if (kind_at(target.folder_) == Kind::nothing) return target;
  bool listed = false;
  for (const std::string& list : target.options_.lists) {
    const auto paths = read_list(target.folder_, list);
    if (!paths && target.options_.replace == Replace::ours) return paths.error();
    if (!paths || !*paths) continue;
    listed = true;
    target.earlier_.insert((*paths)->begin(), (*paths)->end());
    target.earlier_.insert(list);
  }
  if (!listed && target.options_.others == Others::refused && target.options_.replace == Replace::ours && holds_anything(place))
    return refused("holds files that diarium did not write (there is no " + target.options_.lists.front() +
                   "); choose an empty or a new folder");
  return target;
}

Result<bool> TargetFolder::announce(const std::set<std::string>& paths) {
  std::set<std::string> all = paths;
  all.insert(options_.lists.begin(), options_.lists.end());
  for (const std::string& path : all) {
    const Kind kind = kind_below(folder_, path);
    if (kind == Kind::nothing) continue;
    if (kind != Kind::file) return refused("holds " + path + ", which is a link or no ordinary file, or lies behind one; move it away or choose another folder");
    if (!earlier_.contains(path) && options_.replace == Replace::ours) return in_the_way(path, options_.replace);
  }
  now_.insert(paths.begin(), paths.end());
  return true;
}

Result<bool> TargetFolder::write(const std::string& path, std::string_view bytes) {
  assert(now_.contains(path));
  written_.insert(path);
  return change_->write(path, bytes);
}

Result<bool> TargetFolder::finish(TargetFile* also) {
  Outcome outcome{earlier_, {}, options_.lists, also ? &also->change() : nullptr};
  std::set<std::string> listed = written_;
  for (const std::string& path : earlier_) {
    if (written_.contains(path) || std::ranges::find(options_.lists, path) != options_.lists.end()) continue;
    if (options_.earlier == Earlier::goes)
      outcome.removed.insert(path);
    else if (kind_below(folder_, path) == Kind::file)
      listed.insert(path);
  }
  for (const std::string& list : options_.lists) {
    std::set<std::string> paths;
    for (const std::string& path : listed)
      if (path.starts_with(folder_of_list(list))) paths.insert(path);
    if (auto written = change_->write(list, list_bytes(list, paths)); !written) return written;
  }
  auto committed = change_->commit(outcome);
  if (!committed) return committed;
  changes_.removed = outcome.removed;
  for (const auto& [path, became] : change_->became()) {
    if (became == Became::made) changes_.made.insert(path);
    if (became == Became::changed) changes_.changed.insert(path);
  }
  return committed;
}

std::string list_name(std::string_view of) { return ".diarium-files-" + std::string(of); }

Result<std::optional<TargetFolder>> open_added(const Call& call, std::string_view command,
                                               const std::vector<std::string>& paths) {
  const auto folder = call.arguments.value("--out");
  if (!folder) return std::optional<TargetFolder>();
  auto target = TargetFolder::open(*folder, {{list_name(command)}, replaces(call), Earlier::stays});
  if (!target) return target.error();
  if (auto free = target->announce({paths.begin(), paths.end()}); !free) return free.error();
  return std::optional(std::move(*target));
}

}  // namespace diarium::cli
