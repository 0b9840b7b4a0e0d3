#include "export/formats/search_fields.h"

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/json_text.h"
#include "export/addresses.h"
#include "view/sheet/paper_sheet.h"

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

}  // namespace diarium::exporting
