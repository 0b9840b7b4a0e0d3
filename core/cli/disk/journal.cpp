#include "cli/disk/journal.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "cli/disk/disk.h"
#include "cli/disk/file_list.h"
#include "cli/disk/tree.h"

namespace diarium::cli {
namespace {

Result<Journal> read_journal(const std::string& file) {
  const auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  const auto removed = paths_in(*bytes, "removed");
  const auto lists = paths_in(*bytes, "lists");
  if (!removed || !lists)
    return Error{Fault::bad_format, "what a run that was interrupted left is broken; remove " + file + " and repeat", ""};
  return Journal{*removed, {lists->begin(), lists->end()}};
}

}  // namespace

Result<bool> has_room(const std::string& folder, const std::string& path) {
  const Kind kind = kind_below(folder, path);
  if (kind == Kind::nothing || kind == Kind::file) return true;
  return Error{Fault::bad_format,
               "holds something at " + path + " that is no ordinary file or lies behind a link; move it away or choose another place",
               ""};
}

Result<bool> write_journal(const std::string& place, const Journal& journal) {
  nlohmann::ordered_json json;
  json["generator"] = generator;
  json["removed"] = journal.removed;
  json["lists"] = journal.lists;
  const std::string part = place + "part";
  remove_tree(part);
  if (auto written = write_new(part, many_lines(json, 1)); !written)
    return written;
  if (auto saved = sync(part); !saved) return saved;
  if (auto named = rename_to(part, place + "journal"); !named) return named;
  static_cast<void>(sync(folder_of(place)));  // Said is said: what is prepared comes, now or later.
  return true;
}

Result<bool> bring_in(const std::string& prepared, const std::vector<std::string>& paths, const std::string& folder) {
  std::set<std::string> changed;
  for (const std::string& path : paths) {
    if (auto free = has_room(folder, path); !free) return free;
    if (auto made = make_folders(folder, path, prepared); !made) return made;
    if (auto named = rename_to(join(prepared, path), join(folder, path)); !named) return named;
    for (std::string above = path; above != "."; changed.insert(above)) above = folder_of(above);
  }
  for (const std::string& one : changed)
    if (auto saved = sync(one == "." ? folder : join(folder, one)); !saved) return saved;
  return true;
}

Result<bool> follow_journal(const std::string& folder, const std::string& place) {
  const std::string file = place + "journal", prepared = place + "new";
  if (kind_at(file) != Kind::file) return true;
  const auto journal = read_journal(file);
  if (!journal) return journal.error();
  std::vector<std::string> paths, lists;
  if (kind_at(prepared) == Kind::folder) {
    const auto found = find_below(prepared);
    if (!found) return found.error();
    for (const Found& one : *found) {
      if (one.kind != Kind::file) continue;
      const bool is_list = std::ranges::find(journal->lists, one.path) != journal->lists.end();
      (is_list ? lists : paths).push_back(one.path);
    }
  }
  if (auto come = bring_in(prepared, paths, folder); !come) return come;
  for (const std::string& path : journal->removed) remove_below(folder, path);
  if (auto come = bring_in(prepared, lists, folder); !come) return come;
  remove_tree(prepared);
  std::remove(file.c_str());
  return true;
}

}  // namespace diarium::cli
