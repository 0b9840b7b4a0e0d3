#include "cli/disk/file_list.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
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

}  // namespace diarium::cli
