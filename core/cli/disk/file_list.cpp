#include "cli/disk/file_list.h"

#include <cstdio>

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "cli/disk/disk.h"
#include "cli/disk/tree.h"

namespace diarium::cli {

std::optional<std::set<std::string>> paths_in(std::string_view bytes, std::string_view key) {
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object() || !json.contains("generator") || json["generator"] != generator || !json.contains(key) ||
      !json[key].is_array())
    return std::nullopt;
  std::set<std::string> paths;
  for (const auto& path : json[key]) {
    if (!path.is_string() || !stays_below(path.get_ref<const std::string&>())) return std::nullopt;
    paths.insert(path.get<std::string>());
  }
  return paths;
}

std::string_view folder_of_list(std::string_view list) { return list.substr(0, list.rfind('/') + 1); }

Result<std::optional<std::set<std::string>>> read_list(const std::string& folder, const std::string& list) {
  const Kind kind = kind_below(folder, list);
  if (kind == Kind::nothing) return std::optional<std::set<std::string>>();
  const Error broken{Fault::bad_format,
                     "its " + list + " is broken, so what may be replaced is not known; empty the folder or choose another", ""};
  if (kind != Kind::file) return broken;
  const auto bytes = read_file(join(folder, list), pack_limit);
  if (!bytes) return bytes.error();
  const auto named = paths_in(*bytes, "files");
  if (!named) return broken;
  std::set<std::string> paths;
  for (const std::string& path : *named) paths.insert(std::string(folder_of_list(list)) + path);
  return std::optional(std::move(paths));
}

std::string list_bytes(const std::string& list, const std::set<std::string>& paths) {
  const std::size_t above = folder_of_list(list).size();
  nlohmann::ordered_json json;
  json["generator"] = generator;
  json["files"] = nlohmann::ordered_json::array();
  for (const std::string& path : paths) json["files"].push_back(path.substr(above));
  return many_lines(json, 1);
}

Result<bool> has_room(const std::string& folder, const std::string& path) {
  const Kind kind = kind_below(folder, path);
  if (kind == Kind::nothing || kind == Kind::file) return true;
  return Error{Fault::bad_format,
               "holds something at " + path + " that is no ordinary file or lies behind a link; move it away or choose another place",
               ""};
}

Result<bool> write_journal(const std::string& place, const std::set<std::string>& removed,
                           const std::vector<std::string>& lists) {
  const std::string part = place + "part";
  remove_tree(part);
  const nlohmann::ordered_json json{{"generator", generator}, {"removed", removed}, {"lists", lists}};
  if (auto written = write_new(part, many_lines(json, 1)); !written) return written;
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
  const auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  const auto removed = paths_in(*bytes, "removed"), last = paths_in(*bytes, "lists");
  if (!removed || !last)
    return Error{Fault::bad_format,
                 "what a run that was interrupted left is broken; remove " + file + " and repeat", ""};
  std::vector<std::string> paths, lists;
  if (kind_at(prepared) == Kind::folder) {
    const auto visited = visit_below(prepared, [&](const std::string& path, Kind kind) {
      if (kind == Kind::file) (last->contains(path) ? lists : paths).push_back(path);
      return true;
    });
    if (!visited) return visited;
  }
  if (auto come = bring_in(prepared, paths, folder); !come) return come;
  for (const std::string& path : *removed) remove_below(folder, path);
  if (auto come = bring_in(prepared, lists, folder); !come) return come;
  remove_tree(prepared);
  std::remove(file.c_str());
  return true;
}

}  // namespace diarium::cli
