#include "text/repair/pile_words.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/lexicon/lexicon_build.h"
#include "text/repair/candidates/pieces.h"
#include "text/repair/confusions.h"

namespace diarium::text {
namespace {

bool has_mark(std::string_view word) { return std::ranges::any_of(code_points(word), has_swedish_mark); }
char32_t first_letter(std::string_view word) { return utf8::decode(word, 0).point; }

}  // namespace

void PileWords::add(std::string_view nfc) { count(nfc, Which::all); }
void PileWords::add_marked(std::string_view nfc) { count(nfc, Which::marked); }

void PileWords::count(std::string_view nfc, Which which) {
  std::vector<RepairPiece> pieces;
  cut_pieces(nfc, {0, static_cast<std::uint32_t>(nfc.size())}, pieces);
  // Each different spelling is folded and looked up once.
  std::vector<std::string_view> spelt;
  std::vector<std::pair<std::string_view, std::string_view>> names;
  std::string_view before;  // With a capital, in the same sentence.
  for (const RepairPiece& piece : pieces) {
    const std::string_view word = slice(nfc, piece.span);
    const bool word_like = !piece.fixed && is_letter(first_letter(word)) && !has_lost_letter(code_points(word));
    if (piece.opens) before = {};
    const bool capital = word_like && is_capital(first_letter(word));
    if (word_like) spelt.push_back(word);
    if (capital && !before.empty()) names.push_back({before, word});
    before = capital ? word : std::string_view{};
  }
  std::ranges::sort(spelt);
  for (std::size_t i = 0; i < spelt.size();) {
    std::size_t end = i;
    while (end < spelt.size() && spelt[end] == spelt[i]) ++end;
    const auto times = static_cast<std::uint32_t>(end - i);
    const bool capital = is_capital(first_letter(spelt[i]));
    const std::string word = lower(spelt[i]);
    i = end;
    if (which == Which::marked && !has_mark(word)) continue;
    Times& sum = times_of(word);
    (capital ? sum.capital : sum.small) += times;
  }
  for (const auto& [first, second] : names) {
    const std::string begin = lower(first), end = lower(second);
    if (which == Which::all || has_mark(begin) || has_mark(end)) count_pair(begin + "\t" + end, 1);
  }
}

PileWords::Times& PileWords::times_of(std::string_view word) {
  const std::uint32_t number = words_.number(word);
  if (number == word_times_.size()) word_times_.emplace_back();
  return word_times_[number];
}

void PileWords::count_pair(std::string_view pair, std::uint32_t times) {
  const std::uint32_t number = pairs_.number(pair);
  if (number == pair_times_.size()) pair_times_.push_back(0);
  pair_times_[number] += times;
}

void PileWords::merge(const PileWords& other) {
  for (std::uint32_t i = 0; i < other.words_.size(); ++i) {
    Times& sum = times_of(other.words_.text(i));
    sum.small += other.word_times_[i].small;
    sum.capital += other.word_times_[i].capital;
  }
  for (std::uint32_t i = 0; i < other.pairs_.size(); ++i) count_pair(other.pairs_.text(i), other.pair_times_[i]);
}

Lexicon PileWords::lexicon() const {
  std::vector<Form> forms;
  std::string words, pairs;
  for (const std::uint32_t number : in_byte_order(words_)) {
    const auto& [small, capital] = word_times_[number];
    const std::string_view word = words_.text(number);
    forms.push_back({code_points(word), small > 0 ? form::word : form::name});
    words.append(word).append("\t").append(std::to_string(small + capital)).append("\n");
  }
  for (const std::uint32_t number : in_byte_order(pairs_))
    pairs.append(pairs_.text(number)).append("\t").append(std::to_string(pair_times_[number])).append("\n");
  const auto bytes = build_lexicon({std::move(forms), words, pairs});
  assert(bytes && "the tables were written here");
  auto opened = Lexicon::open(*bytes);
  assert(opened && "the lexicon was built here");
  return std::move(*opened);
}

}  // namespace diarium::text
