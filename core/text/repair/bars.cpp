#include "text/repair/bars.h"

#include <algorithm>
#include <array>

#include "text/latin.h"

namespace diarium::text {
namespace {

/// Headings of office reports that run into the sentence after them, without marks.
constexpr std::array<std::u32string_view, 7> headings{
    U"sammanfattning",        U"bakgrund", U"arendet", U"inledning", U"bakgrund sammanfattning", U"forslag till beslut",
    U"beskrivning av arendet"};
/// «Bedömning ur ekonomisk dimension», whichever.
constexpr std::u32string_view judgement = U"bed", dimension = U" dimension";
constexpr std::size_t longest_heading = 5;  ///< Words.

}  // namespace

bool is_table_row(std::string_view line) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!line.empty() && blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && blank(line.back())) line.remove_suffix(1);
  return line.size() > 1 && line.ends_with('|') && line.find('|') + 1 < line.size();
}

Bar judge_bar(std::string_view text, std::span<const RepairPiece> pieces, std::span<const std::u32string> seen,
              std::size_t at) {
  if (pieces[at].opens) return Bar::capital;
  std::size_t next = pieces[at].span.end;
  while (next < text.size() && (text[next] == ' ' || text[next] == '\n' || text[next] == '\r')) ++next;
  if (at + 1 == pieces.size() || pieces[at + 1].opens || pieces[at + 1].span.begin != next) return Bar::capital;
  // A heading of several words shows by its capital; a single word with one may be anything inside a sentence.
  std::u32string before;
  for (std::size_t i = at, words = 1; i-- > 0 && words <= longest_heading; ++words) {
    before = words == 1 ? without_swedish_marks(seen[i]) : without_swedish_marks(seen[i]) + U" " + before;
    const bool heading = std::ranges::find(headings, before) != headings.end() ||
                         (before.starts_with(judgement) && before.ends_with(dimension));
    const bool capital = is_capital(seen[i][0]);
    if (heading && capital && (words > 1 || pieces[i].opens)) return Bar::capital;
    if (pieces[i].opens) break;
  }
  return Bar::small;
}

}  // namespace diarium::text
