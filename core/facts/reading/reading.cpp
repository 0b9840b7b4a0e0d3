#include "facts/reading/reading.h"

#include <algorithm>

#include "facts/reading/signs.h"

namespace diarium::facts {
namespace {

/// True if its words tell Swedish from Norwegian, Danish, Finnish, English and filler text. Few words need few.
bool is_swedish(const Reading& reading) {
  std::uint64_t swedish = 0;
  std::uint64_t foreign = 0;
  std::uint64_t bodies = 0;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (reading.has(i, Flag::swedish)) ++swedish;
    bodies += reading.has(i, Flag::body) ? 1u : 0u;
    if (reading.has(i, Flag::foreign)) ++foreign;
  }
  constexpr std::uint32_t least_words = 4, most_words = 30, most_of_section = 90;  // Tokens.
  const bool few = reading.size() >= least_words && reading.size() <= most_words;
  // «§ 7 Dagordning / Dagordningen godkändes.», «Kf § 102 / Fråga»: no other country's minutes are numbered so.
  const std::uint32_t sign = !reading.is(0, "§") && reading.word(0) && reading.length(0) <= 5 ? 1 : 0;
  bool section = reading.size() >= least_words && reading.size() <= most_of_section && reading.is(sign, "§") &&
                 reading.shape(sign + 1) == Shape::number;
  for (std::uint32_t i = 0; i < reading.size() && bodies > 0 && !section; ++i)
    section = reading.tokens[i].line && reading.is(i, "§") && reading.shape(i + 1) == Shape::number;
  // «Socialnämnden», on a page that holds a meeting's head and no more.
  if ((section || (few && bodies > 0)) && foreign == 0) return true;
  // A compound file may hold an English enclosure: half is enough. One word is not: a page of numbers has none.
  return swedish >= 2 && swedish * 2 >= foreign;
}

/// Cuts a block's lines into tokens; a word that a line's end breaks is one.
void cut(language::Cutter& cutter, std::uint32_t index, const Block& block, std::vector<Token>& out) {
  const bool flows = block.kind != BlockKind::table_row;
  const std::size_t block_first = out.size();
  const auto cut_line = [&](ByteSpan line, bool beside) {
    const std::size_t first = out.size();
    cutter.begin(line);
    for (Token token; cutter.next(token);) {
      token.block = index;
      const bool goes_on = flows && token.line && first >= block_first + 2 && out.size() == first;
      if (goes_on && cutter.join(out[first - 2], out[first - 1], token)) {
        out.pop_back();
        continue;
      }
      out.push_back(token);
    }
    if (beside && first < out.size()) out[first].line = false;  // A cell stands beside the one before, not below.
  };
  if (block.lines.empty()) cut_line(block.span, false);
  for (const ByteSpan& line : block.lines)
    cut_line(line, block.kind == BlockKind::table_row && &line != block.lines.data());
}

bool ends_sentence(const Reading& r, std::uint32_t at) {
  if (r.shape(at) != Shape::mark) return false;
  const std::string_view mark = r.key(at);
  if (mark != "." && mark != "!" && mark != "?") return false;
  if (at + 1 >= r.size() || r.block(at + 1) != r.block(at)) return true;
  if (!r.tokens[at + 1].space) return false;
  const Shape next = r.shape(at + 1);
  if (next == Shape::lower) return false;
  if (mark != ".") return true;
  if (at == 0 || r.tokens[at].space) return true;
  // «Anna Berg m.fl. (S) reserverar sig»: letters of a party belong to the name before them.
  if (r.is(at - 1, "fl") && r.is(at + 1, "(") && r.is(at + 3, ")") && r.shape(at + 2) == Shape::upper &&
      r.length(at + 2) <= 3)
    return false;
  const Token& before = r.tokens[at - 1];
  const bool initial = before.end - before.begin <= 2 && before.shape == Shape::upper && r.word(at - 1);
  // «Anna B. Ek», but «… yrkandet från M. Kommunstyrelsen beslutade»
  if (initial) return next != Shape::capital || r.has(at + 1, Flag::body);
  return !r.has(at - 1, Flag::abbreviation) && !r.has(at - 1, Flag::short_month);
}

/// A block that ends without a full stop before one that begins small is one sentence torn by a page.
bool torn(const Reading& r, std::uint32_t at) {
  if (r.kind(at) != BlockKind::paragraph || r.kind(at - 1) != BlockKind::paragraph) return false;
  return r.shape(at) == Shape::lower && (r.word(at - 1) || r.is_any(at - 1, {",", "-"}));
}

/// A list without a full stop is cut there, so that what looks through a sentence looks through no book.
void cut_sentences(Reading& r) {
  constexpr std::uint32_t longest = 1500;  // Tokens.
  std::uint32_t first = 0;
  const auto close = [&](std::uint32_t last) {
    if (first >= last) return;
    for (std::uint32_t i = first; i < last; ++i) r.tokens[i].sentence = static_cast<std::uint32_t>(r.sentences.size());
    r.sentences.push_back({first, last});
    first = last;
  };
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (i > first && r.block(i) != r.block(i - 1) && !torn(r, i)) close(i);
    if (!ends_sentence(r, i) && i - first < longest) continue;
    while (i + 1 < r.size() && r.tight(i + 1) && r.is_any(i + 1, {"”", "\"", "»", ")", "’"})) ++i;
    close(i + 1);
  }
  close(r.size());
}

/// Marks what stands in quotation marks; a quotation that its block does not close ends with the block.
void mark_quotes(Reading& r) {
  for (const Range& block : r.blocks) {
    bool open = false;
    std::uint32_t from = block.first;
    for (std::uint32_t i = block.first; i < block.last; ++i) {
      const bool quote = r.shape(i) == Shape::mark && r.is_any(i, {"”", "“", "\"", "»", "«"});
      if (quote && !open) from = i;
      if (quote && open) {
        for (std::uint32_t q = from; q <= i; ++q) r.tokens[q].quoted = true;
      }
      if (quote) open = !open;
    }
  }
}

}  // namespace

bool Reading::is_all(std::uint32_t at, std::string_view word) const { return language::is(key(at), word, letters()); }

bool Reading::is_one_of(std::uint32_t at, std::initializer_list<std::string_view> words) const {
  return std::ranges::any_of(words, [&](std::string_view word) { return is_all(at, word); });
}

bool Reading::starts_all(std::uint32_t at, std::string_view word) const {
  return at < tokens.size() ? language::starts(key(at), word, letters()) : word.empty();
}

bool Reading::ends_all(std::uint32_t at, std::string_view word) const {
  return at < tokens.size() ? language::ends(key(at), word, letters()) : word.empty();
}

std::optional<std::uint32_t> Reading::number(std::uint32_t at) const {
  if (shape(at) != Shape::number) return std::nullopt;
  const std::string_view digits = written(at);
  if (digits.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  return value;
}

std::string Reading::flowed(Range range) const {
  std::string words;
  for (std::uint32_t i = range.first; i < range.last && i < size(); ++i) {
    if (tokens[i].space && !words.empty()) words.push_back(' ');
    words += language::as_written(text, tokens[i]);
  }
  return words;
}

std::uint32_t Reading::token_at(std::uint32_t byte) const {
  const auto token = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                      [](const Token& one, std::uint32_t wanted) { return one.begin < wanted; });
  return static_cast<std::uint32_t>(token - tokens.begin());
}

Reading read(std::string_view text, const structure::Outline& outline) {
  Reading r;
  r.text = text;
  r.outline = &outline;
  r.damaged = language::letters_lost(text);
  r.compare_mask = r.damaged ? 0 : ~std::uint64_t{0};
  r.keys.reserve(text.size());
  r.tokens.reserve(text.size() / 5);
  r.blocks.resize(outline.blocks.size());
  language::Cutter cutter(text, r.letters(), r.keys);
  for (std::uint32_t i = 0; i < outline.blocks.size(); ++i) {
    const Block& block = outline.blocks[i];
    if (block.kind == BlockKind::page_furniture) {
      cut(cutter, i, block, r.furniture);
      r.blocks[i] = {r.size(), r.size()};
      continue;
    }
    r.blocks[i].first = r.size();
    cut(cutter, i, block, r.tokens);
    r.blocks[i].last = r.size();
  }
  r.swedish = is_swedish(r);
  if (r.swedish) {
    bracket_parties(r);
    sign_sections(r);
    drop_classes(r);
  }
  cut_sentences(r);
  mark_quotes(r);
  return r;
}

}  // namespace diarium::facts
