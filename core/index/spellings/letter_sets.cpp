#include "index/spellings/letter_sets.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"

namespace diarium::index {
namespace {

constexpr std::uint32_t swedish_letters = 29, other_bits = 64 - 2 * swedish_letters;

/// 0 to 28 for a letter of a folded word, more for what is none.
constexpr std::uint32_t letter_number(char32_t letter) {
  if (letter >= 'a' && letter <= 'z') return letter - 'a';
  if (letter == 0xE5) return 26;
  if (letter == 0xE4) return 27;
  return letter == 0xF6 ? 28 : swedish_letters;
}

/// A word as it is looked for.
struct Shape {
  std::uint64_t set = 0;
  std::uint32_t letters = 0;
};

Shape shape_of(std::string_view word) {
  Shape shape;
  for (std::size_t at = 0; at < word.size(); ++shape.letters) {
    const auto byte = static_cast<unsigned char>(word[at]);
    const utf8::Decoded letter = byte < 0x80 ? utf8::Decoded{byte, 1, true} : utf8::decode(word, at);
    at += letter.size;
    const std::uint32_t number = letter_number(letter.point);
    if (number == swedish_letters) {
      shape.set |= std::uint64_t{1} << (2 * swedish_letters + letter.point % other_bits);
    } else {
      const std::uint64_t once = std::uint64_t{1} << number;
      shape.set |= (shape.set & once) << swedish_letters | once;
    }
  }
  return shape;
}

/// Sets that are looked at together: most such blocks have none that is near.
constexpr std::size_t block_sets = 8;

/// What is left of the letters that only one of two sets has, after `edits` were taken from either; 0: they are near.
template <std::uint32_t edits>
std::uint64_t too_many(std::uint64_t set, std::uint64_t wanted) {
  std::uint64_t more = set & ~wanted, fewer = wanted & ~set;
  for (std::uint32_t i = 0; i < edits; ++i) {
    more &= more - 1;
    fewer &= fewer - 1;
  }
  return more | fewer;
}

/// Calls `visit(i)` for each set that is near. No branch but one a block, so that compilers take two sets at once.
template <std::uint32_t edits, class Visit>
void each_near(const std::vector<std::uint64_t>& sets, std::uint64_t wanted, const Visit& visit) {
  const auto visit_all = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (too_many<edits>(sets[i], wanted) == 0) visit(i);
  };
  std::size_t first = 0;
  for (; first + block_sets <= sets.size(); first += block_sets) {
    bool any = false;
    for (std::size_t i = 0; i < block_sets; ++i) any |= too_many<edits>(sets[first + i], wanted) == 0;
    if (any) visit_all(first, first + block_sets);
  }
  visit_all(first, sets.size());
}

}  // namespace

std::uint32_t letter_count(std::string_view word) { return shape_of(word).letters; }

Result<LetterSets> LetterSets::read(const Dictionary& dictionary) {
  LetterSets sets;
  auto cursor = dictionary.beginning_with("");
  if (!cursor) return cursor.error();
  while (cursor->next()) {
    const Shape shape = shape_of(cursor->spelling());
    if (shape.letters > longest_in_sets) continue;
    sets.by_length_[shape.letters].sets.push_back(shape.set);
    sets.by_length_[shape.letters].terms.push_back(cursor->term().id);
  }
  if (cursor->error()) return *cursor->error();
  return sets;
}

std::vector<TermId> LetterSets::candidates(std::string_view word, std::uint32_t edits) const {
  assert(edits == 1 || edits == 2);
  std::vector<TermId> found;
  const Shape wanted = shape_of(word);
  const std::uint32_t longest = std::min(wanted.letters + edits, longest_in_sets);
  for (std::uint32_t length = wanted.letters - std::min(wanted.letters, edits); length <= longest; ++length) {
    const OfLength& of_length = by_length_[length];
    const auto take = [&](std::size_t i) { found.push_back(of_length.terms[i]); };
    if (edits == 1) {
      each_near<1>(of_length.sets, wanted.set, take);
    } else {
      each_near<2>(of_length.sets, wanted.set, take);
    }
  }
  return found;
}

}  // namespace diarium::index
