#include "cli/watch/papers_again.h"

#include <map>
#include <optional>

#include "cli/papers/telling.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

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
