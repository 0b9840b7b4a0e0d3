#include "text/repair/pile_words.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/lexicon/lexicon_build.h"
#include "text/repair/candidates/pieces.h"

namespace diarium::text {
namespace {

bool has_mark(std::string_view word) { return std::ranges::any_of(code_points(word), has_swedish_mark); }
std::string in_lower_case(std::string_view word) { return to_utf8(lower(code_points(word))); }
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
    const bool word_like = !piece.fixed && is_letter(first_letter(word));
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
    std::string word = in_lower_case(spelt[i]);
    i = end;
    if (which == Which::marked && !has_mark(word)) continue;
    Times& sum = words_[std::move(word)];
    (capital ? sum.capital : sum.small) += times;
  }
  for (const auto& [first, second] : names) {
    std::pair<std::string, std::string> pair{in_lower_case(first), in_lower_case(second)};
    if (which == Which::all || has_mark(pair.first) || has_mark(pair.second)) ++names_[std::move(pair)];
  }
}

void PileWords::merge(const PileWords& other) {
  for (const auto& [word, times] : other.words_) {
    words_[word].small += times.small;
    words_[word].capital += times.capital;
  }
  for (const auto& [pair, times] : other.names_) names_[pair] += times;
}

Lexicon PileWords::lexicon() const {
  std::vector<Form> forms;
  std::string words, pairs;
  for (const auto& [word, times] : words_) {
    forms.push_back({code_points(word), times.small > 0 ? form::word : form::name});
    words += word + "\t" + std::to_string(times.small + times.capital) + "\n";
  }
  for (const auto& [pair, times] : names_)
    pairs += pair.first + "\t" + pair.second + "\t" + std::to_string(times) + "\n";
  const auto bytes = build_lexicon({std::move(forms), words, pairs});
  assert(bytes && "the tables were written here");
  auto opened = Lexicon::open(*bytes);
  assert(opened && "the lexicon was built here");
  return std::move(*opened);
}

}  // namespace diarium::text
