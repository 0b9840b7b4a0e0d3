#include "query/asked/values.h"

#include <algorithm>

#include "language/case_number.h"
#include "language/lists.h"
#include "text/words.h"

namespace diarium::query {
namespace {

using WordList = std::vector<std::string>;

WordList bare_words(std::string_view text) {
  const std::string folded = text::fold(text, text::Fold::marks);
  std::vector<ByteSpan> spans;
  text::segment_words(folded, spans);
  WordList words;
  for (const ByteSpan& span : spans) words.emplace_back(slice(folded, span));
  return words;
}

bool contains(const WordList& value, const WordList& wanted) {
  return std::search(value.begin(), value.end(), wanted.begin(), wanted.end()) != value.end();
}

/// One word inside another («fullmäktige» in «kommunfullmäktige»), from three letters on.
bool contains_part(const WordList& value, const WordList& wanted) {
  if (wanted.size() != 1 || wanted[0].size() < 3) return false;
  return std::any_of(value.begin(), value.end(),
                     [&](const std::string& word) { return word.find(wanted[0]) != std::string::npos; });
}

/// Values that name the case that was typed, however it is written.
Chosen numbers_meant(const std::vector<std::string>& values, std::string_view typed) {
  Chosen meant(values.size());
  if (const auto number = language::case_number(typed))
    std::transform(values.begin(), values.end(), meant.begin(),
                   [&](const std::string& value) { return language::names_case(value, *number); });
  return meant;
}

}  // namespace

Chosen values_meant(const std::vector<std::string>& values, std::string_view typed, Meant meant) {
  if (meant == Meant::number) {
    Chosen numbers = numbers_meant(values, typed);
    const bool any = std::find(numbers.begin(), numbers.end(), true) != numbers.end();
    return any ? numbers : values_meant(values, typed, Meant::words);
  }
  const bool exact_only = meant == Meant::code;
  WordList wanted = bare_words(typed);
  const std::string_view party =
      (exact_only || meant == Meant::actor) && wanted.size() == 1 ? language::party_named(wanted[0], language::Letters::lost) : std::string_view{};
  if (!party.empty()) wanted[0] = text::fold(party, text::Fold::marks);
  Chosen equal(values.size()), having(values.size()), part(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const WordList value = bare_words(values[i]);
    equal[i] = value == wanted;
    having[i] = !exact_only && party.empty() && contains(value, wanted);
    part[i] = !exact_only && party.empty() && contains_part(value, wanted);
  }
  for (const auto& level : {equal, having, part}) {
    if (std::find(level.begin(), level.end(), true) != level.end()) return level;
  }
  return Chosen(values.size());
}

}  // namespace diarium::query
