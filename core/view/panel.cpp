#include "view/panel.h"

#include <algorithm>
#include <iterator>

#include "view/dates.h"

namespace diarium::view {
namespace {

constexpr std::size_t marks_at_most = 3;  ///< So many «osäker» in a list say more beside each than once above all.

std::vector<Line*> lines_of(Table& table) {
  std::vector<Line*> lines;
  for (auto& row : table.rows)
    for (Line& cell : row) lines.push_back(&cell);
  return lines;
}

std::vector<Line*> lines_of(std::vector<Card>& cards) {
  std::vector<Line*> lines;
  for (Card& card : cards) {
    lines.push_back(&card.chips);
    for (Line& line : card.lines) lines.push_back(&line);
  }
  return lines;
}

facts::Certainty keep_exceptions(const std::vector<Line*>& list, Length length) {
  std::size_t certain = 0, uncertain = 0;
  for (const Line* line : list)
    for (const Words& words : *line) {
      certain += words.mark == facts::Certainty::certain ? 1u : 0u;
      uncertain += words.mark == facts::Certainty::uncertain ? 1u : 0u;
    }
  const bool alike = certain == 0 && uncertain > 1;
  const auto usual = length == Length::whole ? facts::Certainty::certain
                     : alike                 ? facts::Certainty::uncertain
                                             : usual_certainty(certain, uncertain);
  for (Line* line : list) std::erase_if(*line, [usual](const Words& words) { return words.mark == usual; });
  return usual;
}

}  // namespace

Words said(std::string text, Shape shape, Tone tone) { return {std::move(text), {}, shape, tone, false, {}, {}, {}}; }

Words leading(std::string text, std::string address, Shape shape, Tone tone) {
  return {std::move(text), std::move(address), shape, tone, false, {}, {}, {}};
}

Table table_of(Language language, std::string caption, std::initializer_list<Head> heads) {
  Table table{.caption = std::move(caption), .columns = {}, .rows = {}};
  for (const Head& head : heads) table.columns.push_back({std::string(word(language, head.key)), head.wide});
  return table;
}

Words day(Language language, const std::string& iso) {
  Words words = said(date_words(language, iso));
  if (iso.size() == 10) words.as_data = iso;
  return words;
}

facts::Certainty usual_certainty(std::size_t certain, std::size_t uncertain) {
  return uncertain > certain && uncertain > marks_at_most ? facts::Certainty::uncertain : facts::Certainty::certain;
}

Words certainty_mark(Language language, facts::Certainty certainty) {
  const bool certain = certainty == facts::Certainty::certain;
  Words mark = said((certain ? "" : "? ") + std::string(word(language, certain ? "certainty.sure" : "certainty.uncertain")), Shape::small);
  mark.mark = certainty;
  return mark;
}

void add_certainty(Line& line, Language language, facts::Certainty certainty) { line.push_back(certainty_mark(language, certainty)); }

void add_certainty_beside(Line& line, Language language, facts::Certainty certainty) {
  Words mark = certainty_mark(language, certainty);
  mark.shape = Shape::plain;
  mark.text.insert(0, " · ");
  line.push_back(std::move(mark));
}

facts::Certainty keep_exceptions(std::vector<Card>& cards) { return keep_exceptions(lines_of(cards), Length::page); }

facts::Certainty keep_exceptions(Table& table) { return keep_exceptions(lines_of(table), Length::page); }

void keep_exceptions(Panel& panel, Telling telling) {
  for (Section& section : panel.sections) {
    std::vector<Line*> lines = lines_of(section.cards);
    if (section.table) std::ranges::copy(lines_of(*section.table), std::back_inserter(lines));
    if (keep_exceptions(lines, telling.length) == facts::Certainty::certain) continue;
    const std::string_view column = section.table ? section.table->marked : std::string_view();
    section.lines.push_back(
        {said(column.empty() ? std::string(word(telling.language, "certainty.mostly_uncertain"))
                             : fill(telling.language, "certainty.column_uncertain",
                                    {{"column", std::string(word(telling.language, column))}}))});
  }
}

void drop_columns(Table& table, const std::function<bool(std::size_t)>& is_empty) {
  for (std::size_t column = table.columns.size(); column-- > 1;) {
    if (!is_empty(column)) continue;
    const auto at = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + at);
    for (auto& row : table.rows)
      if (column < row.size()) row.erase(row.begin() + at);
  }
}

void drop_empty_columns(Table& table) {
  drop_columns(table, [&table](std::size_t column) {
    const auto is_empty = [column](const auto& row) { return column >= row.size() || row[column].empty(); };
    return std::ranges::all_of(table.rows, is_empty);
  });
}

std::string passage_address(const std::string& paper, ByteSpan span) {
  return "d/" + paper + "/?s=" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

}  // namespace diarium::view
