#include "export/exports.h"

#include "export/exported.h"
#include "facts/json.h"

namespace diarium::exporting {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// The object with the sum of its text. It is one line with keys in a fixed order, so the place is known.
std::string with_sum(std::string json, const Exported& paper) {
  const std::string key = "\"offset_unit\":";
  const std::size_t at = json.find(key);
  json.insert(at, "\"text_sha256\":\"" + paper.base_sum() + "\",\"text_is\":\"" +
                      (paper.from_source ? "source" : "pack") + "\",");
  return json + "\n";
}

}  // namespace

/// «ID.json» for each paper: one object on one line (facts/json.h) with two keys after `chars`: `text_sha256`, of the
/// text that offsets count in, and `text_is`, «source» or «pack».
Result<std::vector<ExportFile>> export_facts(const index::Pack& pack, const ExportOptions& options) {
  std::vector<ExportFile> files;
  const auto read = each_exported(pack, options, [&](const Exported& paper) {
    const std::string name(file_name(paper.card.name));
    files.push_back({paper.card.id + ".json",
                     with_sum(facts::to_json(paper.facts, paper.outline, paper.text.nfc, paper.map,
                                             {name, paper.base, paper.origin.sha256}),
                              paper),
                     "application/json"});
  });
  if (!read) return read.error();
  return files;
}

}  // namespace diarium::exporting
