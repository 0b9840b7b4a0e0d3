#include "cli/site_folder.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "cli/files.h"

namespace diarium::cli {
namespace {

constexpr std::string_view list_name = "site.json";
constexpr std::string_view generator = "diarium";

Error refused(std::string what) { return {Fault::bad_format, std::move(what), ""}; }

/// True for «a/b.txt»: below the folder, whatever it says.
bool stays_below(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\\') != path.npos || path.find('\0') != path.npos) return false;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

Result<std::set<std::string>> read_list(const std::string& file) {
  const auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  const auto broken = [] {
    return refused("its site.json is broken, so what may be replaced is not known; empty the folder or choose another");
  };
  if (!json.is_object() || !json.contains("generator") || json["generator"] != generator || !json.contains("files") ||
      !json["files"].is_array())
    return broken();
  std::set<std::string> paths;
  for (const auto& path : json["files"]) {
    if (!path.is_string() || !stays_below(path.get<std::string>())) return broken();
    paths.insert(path.get<std::string>());
  }
  return paths;
}

}  // namespace

Result<SiteFolder> SiteFolder::open(const std::string& folder) {
  SiteFolder site(folder);
  const Kind kind = kind_of(folder);
  if (kind == Kind::nothing) return site;
  if (kind != Kind::folder) return Error{Fault::not_found, "is not a folder; choose another place for the site", ""};
  const std::string list = join(folder, list_name);
  if (kind_of(list) == Kind::file) {
    auto earlier = read_list(list);
    if (!earlier) return earlier.error();
    site.earlier_ = std::move(*earlier);
    return site;
  }
  if (!is_empty_folder(folder))
    return refused("holds files that diarium did not write (there is no site.json); choose an empty or a new folder");
  return site;
}

Result<bool> SiteFolder::announce(const std::set<std::string>& paths) {
  for (const std::string& path : paths)
    if (!earlier_.contains(path) && kind_of(join(folder_, path)) != Kind::nothing)
      return refused("holds " + path + ", which diarium did not write; move it away or choose another folder");
  now_ = paths;
  std::set<std::string> both = earlier_;
  both.insert(paths.begin(), paths.end());
  return write_list(both);
}

Result<bool> SiteFolder::write(const std::string& path, std::string_view bytes) {
  assert(now_.contains(path));
  written_.insert(path);
  return write_file(join(folder_, path), bytes);
}

Result<bool> SiteFolder::finish() {
  for (const std::string& path : earlier_)
    if (!written_.contains(path)) remove_file(folder_, path);
  return write_list(written_);
}

Result<bool> SiteFolder::write_list(const std::set<std::string>& paths) const {
  nlohmann::ordered_json json;
  json["generator"] = generator;
  json["files"] = paths;
  return write_file(join(folder_, list_name),
                    json.dump(1, ' ', false, nlohmann::detail::error_handler_t::replace) + "\n");
}

}  // namespace diarium::cli
