#include "cli/papers/packs.h"

#include "cli/disk/files.h"

namespace diarium::cli {
namespace {

std::string masked(std::string path) {
  text::mask_personal_numbers(path);
  return path;
}

}  // namespace

Result<index::Pack> open_pack(const std::string& file) {
  auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  return index::Pack::open(std::move(*bytes));
}

std::string corrections_of(const std::string& pack_file) {
  constexpr std::string_view ending = ".dia";
  return (pack_file.ends_with(ending) ? pack_file.substr(0, pack_file.size() - ending.size()) : pack_file) +
         ".corrections.json";
}

std::string paper_file(const std::string& folder, const index::Card& card) {
  const std::string named = join(folder, card.name);
  if (card.name.find("XX") == card.name.npos && kind_of(named) == Kind::file) return named;
  const auto entries = list_folder(folder);
  if (!entries) return named;
  std::vector<std::string> paths;
  for (const Entry& entry : *entries)
    if (entry.path != exporting::manifest_name && entry.path != facts::corrections_name) paths.push_back(entry.path);
  const std::vector<std::string> ids = paper_ids(paths, Names::masked);
  const std::string& id = card.part.any() ? card.part.file_id : card.id;
  for (std::size_t i = 0; i < paths.size(); ++i)
    if (ids[i] == id && masked(paths[i]) == card.name) return join(folder, paths[i]);
  return named;
}

}  // namespace diarium::cli
