#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "export/exported.h"
#include "export/formats/fact_table.h"
#include "export/exports.h"
#include "export/formats/search_fields.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// Whether a line stands before each document that says what becomes of it, as `_bulk` wants.
enum class ActionLines : std::uint8_t { no, yes };

/// Documents, one a line.
class DocumentLines {
 public:
  explicit DocumentLines(ActionLines actions) : actions_(actions) {}
  void add(const std::string& id, const std::string& document) {
    if (actions_ == ActionLines::yes) bytes_ += one_line(Json{{"index", {{"_id", id}}}}) + "\n";
    bytes_ += document;
    bytes_ += '\n';
  }
  std::string take() && { return std::move(bytes_); }

 private:
  ActionLines actions_;
  std::string bytes_;
};

std::string document_of(const Exported& paper, std::string_view root) {
  Json json;
  for (const SearchField& field : search_fields()) {
    std::vector<std::string> values = field.values(paper, root);
    if (values.empty()) continue;
    if (field.several) json[std::string(field.name)] = std::move(values);
    else json[std::string(field.name)] = std::move(values.front());
  }
  return one_line(json);
}

std::string row_line(const FactCells& cells) {
  Json json;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const std::string name(fact_columns[i].name);
    if (fact_columns[i].counts) json[name] = std::stoul(cells[i]);
    else json[name] = cells[i];
  }
  return one_line(json) + "\n";
}

}  // namespace

/// `papers.ndjson`, a document a line, and the same as `papers.bulk.ndjson` with a line of action before each;
/// `facts.ndjson`, a fact a line; `mapping.json` and `quickwit.yaml`, by which OpenSearch and Quickwit make the index.
Result<std::vector<ExportFile>> export_search(const index::Pack& pack, const ExportOptions& options) {
  const std::string root = address(pack, "");
  DocumentLines bulk(ActionLines::yes), plain(ActionLines::no);
  std::string facts;
  const auto read = each_exported(pack, options, [&](const Exported& paper) {
    const std::string document = document_of(paper, root);
    bulk.add(paper.card.id, document);
    plain.add(paper.card.id, document);
    each_fact_row(paper, root, [&](const FactCells& cells) { facts += row_line(cells); });
  });
  if (!read) return read.error();
  const std::string lines = "application/x-ndjson";
  return std::vector<ExportFile>{{"facts.ndjson", std::move(facts), lines},
                                 {"mapping.json", opensearch_mapping(), "application/json"},
                                 {"papers.bulk.ndjson", std::move(bulk).take(), lines},
                                 {"papers.ndjson", std::move(plain).take(), lines},
                                 {"quickwit.yaml", quickwit_index(), "application/yaml"}};
}

}  // namespace diarium::exporting
