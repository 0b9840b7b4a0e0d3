#include "query/loose/edits.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "index/spellings/letter_sets.h"

namespace diarium::query {
namespace {

/// From as many letters on one edit, and two, leave the word to be known again: of three letters one changed is «hus» for
/// «bus», of five two are «skola» for «stolar», of six «mottog» for «motion».
constexpr std::uint32_t letters_for_one = 4, letters_for_two = 8;

}  // namespace

std::uint32_t edits_allowed(std::string_view term) {
  const std::uint32_t letters = index::letter_count(term);
  if (letters < letters_for_one || letters > index::longest_in_sets) return 0;
  return letters < letters_for_two ? 1 : most_edits;
}

EditCounter::EditCounter(std::string_view word, std::uint32_t edits) : edits_(edits) {
  assert(edits <= most_edits && index::letter_count(word) <= index::longest_in_sets);
  std::uint64_t bit = 1;
  for (std::size_t at = 0; at < word.size(); bit <<= 1) {
    const utf8::Decoded letter = utf8::decode(word, at);
    at += letter.size;
    if (letter.point < ascii_.size()) {
      ascii_[letter.point] |= bit;
      continue;
    }
    const auto known = std::ranges::find(others_, letter.point, &std::pair<char32_t, std::uint64_t>::first);
    if (known == others_.end()) {
      others_.emplace_back(letter.point, bit);
    } else {
      known->second |= bit;
    }
  }
  end_ = bit;
  all_ = bit | (bit - 1);
  for (std::uint32_t i = 0; i <= edits_; ++i) begin_.met[i] = ((std::uint64_t{2} << i) - 1) & all_;
}

std::uint64_t EditCounter::places_of(char32_t letter) const {
  if (letter < ascii_.size()) return ascii_[letter];
  for (const auto& [known, places] : others_)
    if (known == letter) return places;
  return 0;
}

EditCounter::Rows EditCounter::step(const Rows& rows, char32_t letter) const {
  const std::uint64_t places = places_of(letter);
  Rows next;
  next.met[0] = (rows.met[0] & places) << 1;
  for (std::uint32_t i = 1; i <= edits_; ++i) {
    const std::uint64_t fewer = rows.met[i - 1];
    const std::uint64_t put_in = fewer, replaced = fewer << 1, left_out = next.met[i - 1] << 1;
    const std::uint64_t swapped = (rows.swapped[i] & places) << 2;
    next.met[i] = ((rows.met[i] & places) << 1 | put_in | replaced | left_out | swapped) & all_;
    next.swapped[i] = fewer & places >> 1;
  }
  return next;
}

std::optional<std::uint32_t> EditCounter::to(std::string_view spelling) const {
  Rows rows = begin_;
  for (std::size_t at = 0; at < spelling.size();) {
    const utf8::Decoded letter = utf8::decode(spelling, at);
    at += letter.size;
    rows = step(rows, letter.point);
    if (rows.met[edits_] == 0) return std::nullopt;
  }
  for (std::uint32_t i = 0; i <= edits_; ++i)
    if (rows.met[i] & end_) return i;
  return std::nullopt;
}

}  // namespace diarium::query
