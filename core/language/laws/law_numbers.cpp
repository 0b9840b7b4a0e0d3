#include "language/laws/law_numbers.h"

#include <algorithm>

#include "base/letters.h"
#include "language/key.h"
#include "language/lists.h"

namespace diarium::language {
namespace {

constexpr std::uint8_t put_back_number =
    60;  // Per cent, as for signs that are put back: doubtful, and likelier than what was read.
constexpr std::size_t shortest_number = 6;     // «2022:7».
constexpr std::size_t longest_number = 12;
constexpr std::size_t longest_name = 60;       // Bytes, of a word that is looked for behind a number.
constexpr std::string_view about = ".,;:()";  // What stands about names.

/// The numbers of a law, divided by spaces; the newest first.
std::string_view numbers_of(std::string_view law) {
  const auto in_row = [](const ListRow& row) {
    std::string_view rest = row.more;
    take_until(rest, '\t');
    return rest;
  };
  const std::string name = spelling(law);
  if (const ListRow* row = find(List::laws, name)) return in_row(*row);
  if (name.ends_with('s'))
    if (const ListRow* row = find(List::laws, std::string_view(name).substr(0, name.size() - 1))) return in_row(*row);
  for (const ListRow& row : rows(List::laws)) {
    std::string_view rest = row.more;
    if (!law.empty() && take_until(rest, '\t') == law) return rest;
  }
  return {};
}

ByteSpan without_marks(std::string_view text, ByteSpan word) {
  while (!word.empty() && about.find(text[word.begin]) != about.npos) ++word.begin;
  while (!word.empty() && about.find(text[word.end - 1]) != about.npos) --word.end;
  return word;
}

/// A word from its first letter or digit of ASCII to its last: a number without brackets and quotation marks of any
/// script.
ByteSpan number_in(std::string_view text, ByteSpan word) {
  const auto is_part = [](char c) { return is_digit(c) || (to_small(c) >= 'a' && to_small(c) <= 'z'); };
  while (!word.empty() && !is_part(text[word.begin])) ++word.begin;
  while (!word.empty() && !is_part(text[word.end - 1])) --word.end;
  return word;
}

/// Can these letters be a number of the statute book: a year, a colon, and no more than four digits?
bool may_be_number(std::string_view read) {
  const std::size_t colon = read.find(':');
  return colon == 4 && (read[0] == '1' || read[0] == '2') && read.size() > 5 && read.size() <= 9 && read[5] != '0' &&
         std::ranges::all_of(read.substr(0, 4), is_digit) && std::ranges::all_of(read.substr(5), is_digit);
}

/// The word that ends before `at`, with its marks.
ByteSpan word_before(std::string_view text, std::uint32_t at) {
  while (at > 0 && is_space(text[at - 1])) --at;
  ByteSpan word{at, at};
  while (word.begin > 0 && !is_space(text[word.begin - 1]) && at - word.begin < longest_name) --word.begin;
  return word;
}

/// What a number behind this place must be: behind a law's name, its letters («miljöbalken, MB, (1998:808)») or «SFS».
std::string_view meant_behind(std::string_view text, std::uint32_t at, std::string_view read) {
  constexpr int most_words = 3;
  for (int i = 0; i < most_words; ++i) {
    const ByteSpan before = word_before(text, at);
    const std::string_view word = slice(text, without_marks(text, before));
    if (!numbers_of(word).empty()) return meant_law_number(word, read);
    const std::string_view written = slice(text, before);
    const bool aside = word == "SFS" || written.starts_with('(') || (word.size() <= 5 && written.ends_with(','));
    if (!aside) return {};
    at = before.begin;
  }
  return {};
}

}  // namespace

std::string_view meant_law_number(std::string_view law, std::string_view read) {
  if (read.size() > longest_number) return {};
  const std::size_t most = may_be_number(read) ? 1 : 2;
  std::string_view rest = numbers_of(law), meant;
  std::size_t nearest = most + 1;
  bool several = false;
  while (!rest.empty()) {
    const std::string_view number = take_until(rest, ' ');
    const std::size_t away = edits_between(number, read);
    if (away == 0) return {};
    several = away == nearest || (several && away > nearest);
    if (away < nearest) nearest = away, meant = number;
  }
  return nearest <= most && !several ? meant : std::string_view();
}

std::vector<LengthChange> put_back_law_numbers(std::string& text, Doubts& doubts) {
  std::vector<LengthChange> changes;
  std::string now;
  std::uint32_t copied = 0;
  std::int32_t by = 0;
  for (Doubtful& doubt : doubts) {
    const ByteSpan was = doubt.span, number = number_in(text, was);
    doubt.span = {was.begin + static_cast<std::uint32_t>(by), was.end + static_cast<std::uint32_t>(by)};
    if (number.size() < shortest_number || text.find(':', number.begin) >= number.end) continue;
    const std::string_view meant = meant_behind(text, was.begin, slice(text, number));
    if (meant.empty()) continue;
    now += slice(text, {copied, number.begin});
    now += meant;
    copied = number.end;
    const auto longer = static_cast<std::int32_t>(meant.size()) - static_cast<std::int32_t>(number.size());
    doubt.span.end += static_cast<std::uint32_t>(longer);
    by += longer;
    changes.push_back({number.end, longer});
    std::erase(doubt.alternatives, std::string(slice(text, {was.begin, number.begin})) + std::string(meant) +
                                       std::string(slice(text, {number.end, was.end})));
    doubt.alternatives.insert(doubt.alternatives.begin(), std::string(slice(text, was)));
    doubt.confidence = std::min(doubt.confidence, put_back_number);
  }
  if (copied > 0) text = now + text.substr(copied);
  return changes;
}

std::uint32_t moved(const std::vector<LengthChange>& changes, std::uint32_t at) {
  std::int32_t by = 0;
  for (const LengthChange& change : changes)
    if (change.at <= at) by += change.by;
  return at + static_cast<std::uint32_t>(by);
}

}  // namespace diarium::language
