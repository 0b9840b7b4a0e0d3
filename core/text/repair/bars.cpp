#include "text/repair/bars.h"

#include <algorithm>
#include <array>

#include "text/lexicon_forms.h"

namespace diarium::text {
namespace {

/// Headings of office reports that run into the sentence after them, without marks.
constexpr std::array<std::u32string_view, 7> headings{U"sammanfattning", U"bakgrund", U"arendet", U"inledning",
                                                      U"bakgrund sammanfattning", U"forslag till beslut",
                                                      U"beskrivning av arendet"};
/// «Bedömning ur ekonomisk dimension», whichever.
constexpr std::u32string_view judgement = U"bed", dimension = U" dimension";
constexpr std::size_t longest_heading = 5;  ///< Words.

std::u32string without_marks(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word) {
    const char32_t small = lower(c);
    out.push_back(small == U'ö' ? U'o' : small == U'å' || small == U'ä' ? U'a' : small);
  }
  return out;
}

}  // namespace

bool is_table_row(std::string_view line) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!line.empty() && blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && blank(line.back())) line.remove_suffix(1);
  return line.size() > 1 && line.ends_with('|') && line.find('|') + 1 < line.size();
}

Bar judge_bar(std::string_view text, std::span<const Piece> pieces, std::span<const std::u32string> seen, std::size_t at) {
  if (pieces[at].opens) return Bar::capital;
  std::size_t next = pieces[at].span.end;
  while (next < text.size() && (text[next] == ' ' || text[next] == '\n' || text[next] == '\r')) ++next;
  if (at + 1 == pieces.size() || pieces[at + 1].opens || pieces[at + 1].span.begin != next) return Bar::capital;
  std::u32string before;
  for (std::size_t i = at, words = 0; i-- > 0 && words < longest_heading; ++words) {
    before = words == 0 ? without_marks(seen[i]) : without_marks(seen[i]) + U" " + before;
    if (!pieces[i].opens) continue;
    const bool heading = std::ranges::find(headings, before) != headings.end();
    return heading || (before.starts_with(judgement) && before.ends_with(dimension)) ? Bar::capital : Bar::small;
  }
  return Bar::small;
}

}  // namespace diarium::text
