#include "cli/watch/kept.h"

#include <map>
#include <optional>

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

/// A file of the collection, by the name that its papers have.
struct Place {
  std::string path, id;
};
/// Nothing: their names do not ascend.
std::optional<std::map<std::string, Place>> places_of(const std::vector<Entry>& files, Masking masking) {
  std::vector<std::string> paths;
  for (const Entry& entry : files) paths.push_back(entry.path);
  const Names names = masking == Masking::personal_numbers ? Names::masked : Names::as_given;
  if (!names_ascend(paths, names)) return std::nullopt;
  const auto ids = paper_ids(paths, names);
  std::map<std::string, Place> places;
  for (std::size_t i = 0; i < paths.size(); ++i) places.emplace(name_in_pack(paths[i], masking), Place{paths[i], ids[i]});
  return places;
}

/// Would the paper be the same in a pack that is made of these files? `ids`: of all of them.
bool stays(const index::Card& card, const Place& place, const std::set<std::string>& ids) {
  if (!card.part.any()) return card.id == place.id;
  if (card.part.file_id != place.id) return false;
  if (card.id == place.id) return true;
  // A number behind the §'s came by another paper of that id, which may be gone, or is to come by one that is new.
  const std::string begin = place.id + "-p";
  return card.id.starts_with(begin) && card.id.find('-', begin.size()) == card.id.npos && !ids.contains(card.id);
}

/// Paths of the files whose papers are taken from the kept pack.
std::set<std::string> kept_files(const index::Pack& pack, const News& news, const std::map<std::string, Place>& places) {
  std::set<std::string> ids, kept, again;
  for (const auto& [name, place] : places) ids.insert(place.id);
  const bool less = !news.changed.empty() || !news.gone.empty();
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const index::Card& card = pack.card({i});
    const auto found = places.find(card.name);
    if (found == places.end() || news.came.contains(found->second.path) || news.changed.contains(found->second.path)) continue;
    const bool same = stays(card, found->second, ids) && !(less && card.ocr_damaged);
    (same ? kept : again).insert(found->second.path);
  }
  for (const std::string& path : again) kept.erase(path);
  return kept;
}

std::vector<Entry> papers_in(const News& news, const Result<std::vector<Entry>>& there) {
  std::map<std::string, std::string> problems;
  if (there)
    for (const Entry& entry : *there) problems[entry.path] = entry.problem;
  std::vector<Entry> files;
  for (const auto& [path, file] : news.now) {
    const std::string& problem = problems[path];
    if (problem.empty() && (path == facts::corrections_name || path == exporting::manifest_name)) continue;
    files.push_back({path, problem});
  }
  return files;
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

Result<Packed> read_again(const ReadAgain& again, const FolderOptions& options) {
  KnownFiles known{papers_in(again.news, list_folder(again.folder)), {}};
  const auto places = places_of(known.files, options.masking);
  std::optional<index::Pack> pack;
  if (places && !again.kept.empty()) {
    auto opened = index::Pack::open(std::string(again.kept));
    if (!opened) return opened.error();
    pack.emplace(std::move(*opened));
    known.unread = kept_files(*pack, again.news, *places);
  }
  auto read = read_folder(again.folder, options, {}, known);
  if (!read) return read.error();
  auto bytes = read->bytes();
  if (!bytes) return bytes.error();
  std::set<std::string> left_out;
  if (pack) {
    for (std::uint32_t i = 0; i < pack->papers(); ++i) left_out.insert(pack->card({i}).name);
    for (const std::string& path : known.unread) left_out.erase(name_in_pack(path, options.masking));
    for (const FileOutcome& file : read->packed.files)  // What a later pack has replaces it.
      if (file.papers > 0) left_out.erase(name_in_pack(file.path, options.masking));
    bytes->insert(bytes->begin(), again.kept);
  }
  Packed packed = std::move(read->packed);
  if (bytes->size() == 1 && !pack) {  // As pack_folder() has it.
    if (packed.papers == 0) return tell_files(packed.files, options.masking), nothing_read();
    packed.bytes = bytes->front();
    return packed;
  }
  const auto collected = collect_packs(*bytes, {.relations = false, .withdrawn = left_out, .making = merge_making(options.jobs, options.aside, {})},
                                       [&](std::string_view piece) { return packed.bytes += piece, true; });
  if (!collected) return collected.error();
  if (collected->papers == 0) return tell_files(packed.files, options.masking), nothing_read();
  packed.papers = collected->papers;
  return packed;
}

}  // namespace diarium::cli
