#include "cli/watch/kept.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/sha256.h"
#include "cli/disk/change.h"
#include "cli/disk/files.h"
#include "cli/site/site_write.h"
#include "cli/targets/target_file.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

/// Empty where the value is none.
std::string words_at(const nlohmann::json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// False: it is no file that was known.
bool read_known(const nlohmann::json& row, Known& files) {
  if (!row.is_array() || row.size() != 4 || !row[0].is_string() || !row[1].is_number_unsigned() || !row[2].is_number_integer() ||
      !row[3].is_string())
    return false;
  files[row[0].get<std::string>()] = {{row[1].get<std::uint64_t>(), row[2].get<std::int64_t>()}, row[3].get<std::string>()};
  return true;
}

}  // namespace

std::string kept_place(const std::string& site) {
  const Workplace place = workplace_of_folder(site);
  return (place.beside.empty() ? place.inside : place.beside) + "watch";
}

Kept read_kept(const std::string& site) {
  const std::string place = kept_place(site);
  const auto bytes = read_file(place + ".json", pack_limit);
  if (!bytes) return {};
  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  if (!json.is_object() || !json.contains("files") || !json["files"].is_array()) return {};
  Kept kept{words_at(json, "read_as"), words_at(json, "written_as"), words_at(json, "site"), {}, ""};
  for (const auto& row : json["files"])
    if (!read_known(row, kept.files)) return {};
  auto pack = read_file(place + ".dia", pack_limit);
  if (!pack) return {};
  kept.pack = std::move(*pack);
  return kept;
}

Result<bool> write_kept(const std::string& site, const Kept& kept) {
  nlohmann::ordered_json json;
  json["watched"] = true;
  json["read_as"] = kept.read_as;
  json["written_as"] = kept.written_as;
  json["site"] = kept.site;
  json["files"] = nlohmann::ordered_json::array();
  for (const auto& [path, file] : kept.files)
    json["files"].push_back({path, file.stamp.size, file.stamp.changed, file.sum});
  const std::string place = kept_place(site);
  auto target = TargetFile::open(place + ".json", Written::watched, Replace::ours);
  if (!target) return target.error();
  auto written = target->write(place + ".dia", Written::pack, kept.pack);
  if (written) written = target->write(place + ".json", Written::watched, many_lines(json, 1));
  return written ? target->finish() : written;
}

std::string sum_of_site(const std::string& site) {
  std::string lists;
  for (const std::string_view list : {exporting::build_name, site_list}) {
    const auto bytes = read_file(join(site, list), pack_limit);
    if (!bytes) return {};
    lists += sha256(*bytes);
  }
  return sha256(lists);
}

}  // namespace diarium::cli
