#include "export/exports.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "base/sorting.h"
#include "text/personal/personal.h"

namespace diarium::exporting {
namespace {

/// The ids of files that hold a personal number, the longest first, and what stands for each.
std::vector<std::pair<std::string, std::string>> masked_ids(const index::Pack& pack) {
  std::set<std::string> taken;
  std::map<std::string, std::string> masked;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) taken.insert(pack.card({i}).id);
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const index::Card& card = pack.card({i});
    const std::string& id = card.part.any() ? card.part.file_id : card.id;  // Those of its parts begin with it.
    const std::string wanted = text::masked_id(id);
    if (wanted == id || masked.contains(id)) continue;
    std::string given = wanted;
    for (int next = 2; !taken.insert(given).second; ++next) given = wanted + "-" + std::to_string(next);
    masked.emplace(id, std::move(given));
  }
  std::vector<std::pair<std::string, std::string>> ids(masked.begin(), masked.end());
  sort_briefly(ids, std::greater(), [](const auto& one) { return one.first.size(); });
  return ids;
}

void replace_each(std::string& words, std::string_view from, std::string_view to) {
  for (std::size_t at = words.find(from); at != words.npos; at = words.find(from, at + to.size())) words.replace(at, from.size(), to);
}

}  // namespace

const view::ExportFormat* format_named(std::string_view name) {
  const auto found = std::ranges::find(view::export_formats, name, &view::ExportFormat::name);
  return found == view::export_formats.end() ? nullptr : &*found;
}

Result<std::vector<ExportFile>> export_papers(const index::Pack& pack, std::string_view format, const ExportOptions& options) {
  const view::ExportFormat* known = format_named(format);
  if (!known) return Error{Fault::unsupported, "there is no such format", std::string(format)};
  auto files = known->make(pack, options);
  if (files && options.mask == Mask::yes)
    for (const auto& [id, masked] : masked_ids(pack))
      for (ExportFile& file : *files) replace_each(file.path, id, masked), replace_each(file.bytes, id, masked);
  if (files) sort_briefly(*files, {}, &ExportFile::path);
  return files;
}

}  // namespace diarium::exporting
