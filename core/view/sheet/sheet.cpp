#include "view/sheet/sheet.h"

#include <algorithm>

#include "base/escape.h"
#include "text/personal/personal.h"
#include "view/sheet/csv.h"

namespace diarium::view {
namespace {

constexpr std::string_view between_thousands = "\u202f";  // As number() writes them.

/// The digits of what number() wrote; nothing where it is anything else.
std::string plain_figure(std::string_view words) {
  std::string digits;
  while (!words.empty()) {
    if (words.starts_with(between_thousands)) {
      words.remove_prefix(between_thousands.size());
      continue;
    }
    if (words.front() < '0' || words.front() > '9') return "";
    digits += words.front();
    words.remove_prefix(1);
  }
  return digits;
}

std::string words_of(const Line& line) {
  if (line.size() == 1)
    if (std::string figure = plain_figure(line.front().text); !figure.empty()) return figure;
  std::string cell;
  bool apart = false;  // Chips and small words are paragraphs of their own.
  for (const Words& words : line) {
    const bool own = words.shape == Shape::chip || words.shape == Shape::small;
    if ((own || apart || words.shape == Shape::line) && !cell.empty()) cell += "; ";
    cell += words.as_data.empty() ? words.text : words.as_data;
    apart = own;
  }
  return cell;
}

std::string addresses_of(const Line& line) {
  std::vector<std::string> addresses;
  for (const Words& words : line)
    if (!words.address.empty() && std::ranges::find(addresses, words.address) == addresses.end()) addresses.push_back(words.address);
  return joined_cell(addresses);
}

}  // namespace

Sheet sheet_of(const std::vector<std::string_view>& heads) {
  Sheet sheet{{heads.begin(), heads.end()}, {}, {}};
  for (std::uint32_t i = 0; i < heads.size(); ++i)
    if (heads[i] == "link" || heads[i].ends_with("_link")) sheet.links.push_back(i);
  return sheet;
}

void mask(Sheet& sheet) {
  for (auto& row : sheet.rows)
    for (std::string& cell : row) text::mask_personal_numbers(cell);
}

std::string csv_of(const Sheet& sheet) {
  CsvTable csv({sheet.heads.begin(), sheet.heads.end()});
  for (const auto& row : sheet.rows) csv.add(row);
  return std::move(csv).finish();
}

std::string tabbed(const Sheet& sheet) {
  std::string text;
  const auto add = [&text](const auto& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::string cell = neutral(row[i]);
      std::ranges::replace_if(cell, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
      text += (i > 0 ? "\t" : "") + cell;
    }
    text += '\n';
  };
  add(sheet.heads);
  for (const auto& row : sheet.rows) add(row);
  return text;
}

std::string html_table(const Sheet& sheet) {
  std::string html = "<table>";
  const auto add = [&html](const auto& row, std::string_view tag) {
    html += "<tr>";
    for (const auto& cell : row) html += "<" + std::string(tag) + ">" + escaped(neutral(cell)) + "</" + std::string(tag) + ">";
    html += "</tr>";
  };
  add(sheet.heads, "th");
  for (const auto& row : sheet.rows) add(row, "td");
  return html + "</table>";
}

Sheet table_sheet(const Table& table, Language language) {
  Sheet sheet;
  std::vector<bool> leads;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto leading_cell = [i](const auto& row) { return i < row.size() && !addresses_of(row[i]).empty(); };
    leads.push_back(std::ranges::any_of(table.rows, leading_cell));
    sheet.heads.push_back(table.columns[i].title);
    if (!leads[i]) continue;
    sheet.links.push_back(static_cast<std::uint32_t>(sheet.heads.size()));
    sheet.heads.push_back(fill(language, "table.link", {{"column", table.columns[i].title}}));
  }
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < leads.size(); ++i) {
      const Line line = i < row.size() ? row[i] : Line{};
      cells.push_back(words_of(line));
      if (leads[i]) cells.push_back(addresses_of(line));
    }
    sheet.rows.push_back(std::move(cells));
  }
  mask(sheet);
  return sheet;
}

std::vector<std::string_view> paper_sheet_heads() {
  return {"paper",       "file",    "title",          "type",   "municipality", "body",  "date",  "case_number",
          "outcome",     "outcome_status", "people", "parties", "words", "pages", "damaged", "repaired", "uncertain"};
}

std::string_view outcome_status(const index::Card& card) {
  return card.outcome.empty() ? "" : card.outcome_final ? "final" : "recommended";
}

std::vector<std::string> paper_cells(const index::Card& card) {
  std::vector<std::string> cells;
  for (const std::string* words : {&card.id, &card.name, &card.title, &card.type, &card.municipality, &card.body, &card.date, &card.case_number, &card.outcome})
    cells.push_back(*words);
  cells.emplace_back(outcome_status(card));
  for (const auto* list : {&card.people, &card.parties}) cells.push_back(joined_cell(*list));
  for (const std::uint32_t figure : {card.words, card.pages}) cells.push_back(std::to_string(figure));
  cells.emplace_back(card.ocr_damaged ? "yes" : "no");
  for (const std::uint32_t figure : {card.repaired, card.uncertain}) cells.push_back(std::to_string(figure));
  return cells;
}

Result<Sheet> paper_sheet(const index::Pack& pack, const query::Parsed& query, query::Options options) {
  options.first = 0;
  options.count = pack.papers();
  options.snippets = 0;
  options.facets = false;
  const auto answer = query::search(pack, query, options);
  if (!answer) return answer.error();
  std::vector<std::string_view> heads = paper_sheet_heads();
  heads.push_back("places");
  heads.push_back("link");
  Sheet sheet = sheet_of(heads);
  for (const query::Hit& hit : answer->hits) {
    sheet.rows.push_back(paper_cells(pack.card(hit.paper)));
    sheet.rows.back().push_back(std::to_string(hit.places));
    sheet.rows.back().push_back("d/" + pack.card(hit.paper).id + "/");
  }
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
