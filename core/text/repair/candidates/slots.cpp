#include "text/repair/candidates/slots.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/repair/candidates/pieces.h"

namespace diarium::text {
namespace {

enum class Bar : std::uint8_t { small, capital };

/// Headings of office reports that run into the sentence after them, without marks.
constexpr std::array<std::u32string_view, 7> headings{
    U"sammanfattning",        U"bakgrund", U"arendet", U"inledning", U"bakgrund sammanfattning", U"forslag till beslut",
    U"beskrivning av arendet"};
/// «Bedömning ur ekonomisk dimension», whichever.
constexpr std::u32string_view judgement = U"bed", dimension = U" dimension";
constexpr std::size_t longest_heading = 5;  ///< Words.

/// Is the line a row of a table, of which bars divide the cells? O(line).
bool is_table_row(std::string_view line) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!line.empty() && blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && blank(line.back())) line.remove_suffix(1);
  return line.size() > 1 && line.ends_with('|') && line.find('|') + 1 < line.size();
}

/// Judges the piece `at`, which is «|» outside of tables. `seen`: the code points of all `pieces` of `text`.
///
/// As preposition it needs a word after it: before anything else it is the numeral of «Rotel I». It has its capital at
/// the beginning of a sentence, and after the headings of an office report, which often run into the text. O(1).
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

constexpr std::size_t longest_acronym = 3;

bool is_all_capitals(std::u32string_view word) { return std::ranges::all_of(word, is_capital); }

/// The word as it stands, as the only reading.
Candidate as_it_stands(std::u32string_view seen) {
  Candidate same;
  same.letters = lower(seen);
  for (std::size_t i = 0; i < seen.size(); ++i)
    same.from.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(i, 255)));
  same.name = true;
  return same;
}

class Slotter {
 public:
  Slotter(std::string_view nfc, const Damage& damage, Candidates& candidates)
      : nfc_(nfc), damage_(damage), candidates_(candidates) {}

  SlottedText run() {
    cut_pieces(nfc_, {0, static_cast<std::uint32_t>(nfc_.size())}, out_.pieces);
    for (const RepairPiece& piece : out_.pieces) out_.seen.push_back(code_points(slice(nfc_, piece.span)));
    for (std::size_t i = 0; i < out_.pieces.size(); ++i) {
      while (damage_.lines[line_].span.end < out_.pieces[i].span.end) {
        ++line_;
        table_.reset();
      }
      const auto percent = damage_.lines[line_].lost_percent;
      const bool gone = has_lost_letter(out_.seen[i]);
      out_.slots.push_back({readings(i, percent), gone ? std::uint8_t{100} : percent, context(i)});
    }
    return std::move(out_);
  }

 private:
  const std::vector<Candidate>* readings(std::size_t i, std::uint8_t percent) {
    const std::u32string& seen = out_.seen[i];
    if (!out_.pieces[i].fixed && has_lost_letter(seen)) return &candidates_.of(seen);
    if (out_.pieces[i].fixed || percent == 0 || std::ranges::any_of(seen, has_swedish_mark) || is_acronym(i))
      return only(as_it_stands(seen));
    if (seen == U"|") return bar(i);
    return &candidates_.of(seen);
  }

  const std::vector<Candidate>* only(Candidate reading) {
    // Its neighbours look at it: with its number, if a list has it.
    for (const Candidate& known : candidates_.of(lower(reading.letters)))
      if (known.letters == reading.letters) reading.number = known.number;
    out_.own.push_back({std::move(reading)});
    return &out_.own.back();
  }

  const std::vector<Candidate>* bar(std::size_t i) {
    if (!table_) table_ = is_table_row(slice(nfc_, damage_.lines[line_].span));
    if (*table_) return only(as_it_stands(out_.seen[i]));
    // The reading without a mark on letters; its capital is judged already.
    Candidate word;
    word.letters = judge_bar(nfc_, out_.pieces, out_.seen, i) == Bar::capital ? U"I" : U"i";
    word.from = {0};
    word.reason = Reason::sign;
    word.known = Known::word;
    word.name = true;
    word.number = candidates_.of(U"i").front().number;
    out_.own.push_back({std::move(word)});
    return &out_.own.back();
  }

  /// A short word of capitals whose neighbours are not: «SD», «KS».
  [[nodiscard]] bool is_acronym(std::size_t i) const {
    const auto shouts = [&](std::size_t k) {
      return k < out_.seen.size() && out_.seen[k].size() > longest_acronym && is_all_capitals(out_.seen[k]);
    };
    return out_.seen[i].size() <= longest_acronym && is_all_capitals(out_.seen[i]) && !shouts(i - 1) && !shouts(i + 1);
  }

  [[nodiscard]] Context context(std::size_t i) const {
    const auto& pieces = out_.pieces;
    Context context;
    context.opens = pieces[i].opens;
    context.capital = is_capital(out_.seen[i][0]);
    if (!pieces[i].opens && i > 0) {
      context.before = lower(out_.seen[i - 1]);
      context.before_joined = pieces[i - 1].token == pieces[i].token;
    }
    context.closes = i + 1 == pieces.size() || pieces[i + 1].opens;
    if (!context.closes) {
      context.after = lower(out_.seen[i + 1]);
      context.after_capital = is_capital(out_.seen[i + 1][0]);
      if (i + 2 < pieces.size() && !pieces[i + 2].opens) context.second_after = lower(out_.seen[i + 2]);
    }
    return context;
  }

  std::string_view nfc_;
  const Damage& damage_;
  Candidates& candidates_;
  SlottedText out_;
  std::size_t line_ = 0;
  std::optional<bool> table_;  ///< Of the present line, once asked.
};

}  // namespace

SlottedText slots_of(std::string_view nfc, const Damage& damage, Candidates& candidates) {
  return Slotter(nfc, damage, candidates).run();
}

std::string spelled(const Respelling& reading, std::u32string_view seen) {
  // Of «6VERGRIPANDE» the sign says nothing of its case, but the others do; one capital says nothing of a sign after it.
  const bool shouted = std::ranges::count_if(seen, is_capital) > 1 && std::ranges::all_of(seen, [](char32_t c) { return is_capital(c) || !is_letter(c); });
  std::string out;
  for (std::size_t i = 0; i < reading.letters.size(); ++i) {
    const bool capital = shouted || is_capital(seen[reading.from[i]]);
    utf8::append(out, capital ? upper(reading.letters[i]) : reading.letters[i]);
  }
  return out;
}

}  // namespace diarium::text
