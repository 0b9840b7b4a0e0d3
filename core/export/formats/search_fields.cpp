#include "export/formats/search_fields.h"

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/json_text.h"
#include "export/addresses.h"
#include "export/exports.h"
#include "export/formats/fact_table.h"
#include "view/sheet/sheet.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using Values = std::vector<std::string>;

Values if_stated(const std::string& words) { return words.empty() ? Values{} : Values{words}; }

/// The first day that a paper is of; none where only a year or a month is known.
Values first_day(const std::string& date) {
  const std::string day = date.substr(0, date.find('/'));
  return is_day(day) ? Values{day} : Values{};
}

template <std::string index::Card::*member>
Values of_card(const Exported& paper, std::string_view) {
  return if_stated(paper.card.*member);
}
template <Values index::Card::*member>
Values list_of_card(const Exported& paper, std::string_view) {
  return paper.card.*member;
}

using index::Card;
constexpr SearchField all_fields[] = {
    {"id", SearchKind::word, false, of_card<&Card::id>},
    {"title", SearchKind::text, false, of_card<&Card::title>},
    {"type", SearchKind::word, false, of_card<&Card::type>},
    {"municipality", SearchKind::word, false, of_card<&Card::municipality>},
    {"body", SearchKind::word, false, of_card<&Card::body>},
    {"date", SearchKind::day, false, [](const Exported& paper, std::string_view) { return first_day(paper.card.date); }},
    {"date_stated", SearchKind::word, false, of_card<&Card::date>},
    {"case_number", SearchKind::word, false, of_card<&Card::case_number>},
    {"parties", SearchKind::word, true, list_of_card<&Card::parties>},
    {"people", SearchKind::word, true, list_of_card<&Card::people>},
    {"outcome", SearchKind::word, false, of_card<&Card::outcome>},
    {"outcome_status", SearchKind::word, false, [](const Exported& paper, std::string_view) { return if_stated(std::string(view::outcome_status(paper.card))); }},
    {"sha256", SearchKind::word, false, [](const Exported& paper, std::string_view) { return if_stated(paper.origin.sha256); }},
    {"link", SearchKind::word, false, [](const Exported& paper, std::string_view root) { return Values{std::string(root) + "d/" + paper.card.id + "/"}; }},
    {"text", SearchKind::text, false, [](const Exported& paper, std::string_view) { return if_stated(paper.text.nfc); }}};

Json opensearch_field(SearchKind kind) {
  switch (kind) {
    case SearchKind::word: break;
    case SearchKind::text: return {{"type", "text"}, {"analyzer", "swedish"}};
    case SearchKind::day: return {{"type", "date"}, {"format", "strict_date"}};
  }
  return {{"type", "keyword"}};
}

std::string quickwit_field(const SearchField& field) {
  const std::string text = field.several ? "array<text>" : "text";
  std::string yaml = "    - name: " + std::string(field.name) + "\n";
  switch (field.kind) {
    case SearchKind::word: return yaml + "      type: " + text + "\n      tokenizer: raw\n      fast: true\n";
    case SearchKind::text: return yaml + "      type: " + text + "\n      tokenizer: default\n      record: position\n      fieldnorms: true\n";
    case SearchKind::day: break;
  }
  return yaml + "      type: datetime\n      input_formats: [\"%Y-%m-%d\"]\n      output_format: \"%Y-%m-%d\"\n      fast: true\n      fast_precision: seconds\n";
}

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

std::span<const SearchField> search_fields() { return all_fields; }

std::string opensearch_mapping() {
  Json properties = Json::object();
  for (const SearchField& field : all_fields) properties[std::string(field.name)] = opensearch_field(field.kind);
  Json json;
  json["mappings"] = {{"dynamic", "strict"}};
  json["mappings"]["properties"] = std::move(properties);
  return many_lines(json, 1);
}

std::string quickwit_index() {
  std::string yaml = "version: 0.8\nindex_id: diarium\ndoc_mapping:\n  mode: strict\n  field_mappings:\n", searched;
  for (const SearchField& field : all_fields) {
    yaml += quickwit_field(field);
    if (field.kind == SearchKind::text) searched += (searched.empty() ? "" : ", ") + std::string(field.name);
  }
  return yaml + "search_settings:\n  default_search_fields: [" + searched + "]\n";
}

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
