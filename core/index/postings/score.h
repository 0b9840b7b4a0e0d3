// index/postings/score: what a word is worth. BM25F in whole numbers: the same score from every compiler.
//
//   score = Σ over the query's words   idf · (k1 + 1) · weight / (weight + k1 · length)
//
// with weight = Σ over its occurrences of zone weight × spelling weight, and length = 1 - b + b · slots / mean slots, of which each
// paper has as many as its length code leaves room for (papers/length.h). In
// title, proposal and decision b = 0: their part of the weight counts · length, so that the length falls out.
//
// source    Robertson, Zaragoza: The probabilistic relevance framework: BM25 and beyond, 2009 (simple BM25F, 3.6).
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "index/postings/zone.h"

namespace diarium::index::score {

/// One occurrence of the word as asked for in running text weighs plain = zone 4 × spelling 16.
inline constexpr std::uint32_t plain = 64;
/// A weight is cut here, at a thousand plain occurrences: what more adds no longer shows, and products fit 32 bits.
inline constexpr std::uint32_t heaviest = 0xFFFF;

/// Weight of an occurrence by where it stands, in quarters of running text. What a paper says it is about (title) and
/// what it asks or decides count more than how it argues, and a decision more than the proposal in the same words; an
/// attachment is another paper's text; a running head says the same on every page. A heading stands for the part below
/// it: twice its part.
inline constexpr std::array<std::uint8_t, zone_count> zone_weights = [] {
  std::array<std::uint8_t, zone_count> weights{};
  //                            body title summary background proposal decision claim yrkande reservation
  constexpr std::uint8_t of_role[16] = {4, 16, 8, 4, 8, 9, 8, 6, 5,
                                        //  statement referral grounds voting attachment signature furniture
                                        5, 4, 5, 4, 3, 3, 1};
  for (std::size_t zone = 0; zone < zone_count; ++zone) {
    const bool doubled = zone >= heading && (zone & 15u) != static_cast<std::size_t>(structure::Role::title) &&
                         (zone & 15u) != furniture;
    weights[zone] = static_cast<std::uint8_t>(of_role[zone & 15u] * (doubled ? 2 : 1));
  }
  return weights;
}();

/// Is the weight of an occurrence here whole, whatever the length of the paper (b = 0)? A paper has one title, and what it
/// asks or decides is short: a long paper says it no less plainly than a short one. Running text is divided.
[[nodiscard]] constexpr bool is_whole(Zone zone) {
  const auto role = static_cast<structure::Role>(zone & 15u);
  return role == structure::Role::title || role == structure::Role::proposal || role == structure::Role::decision;
}

/// What occurrences of a word weigh: those that the length of the paper divides, and those that stay whole.
struct Weight {
  std::uint32_t divided = 0, whole = 0;  ///< Each at most heaviest.
  /// Adds `times` times the weight of one occurrence, or of others.
  constexpr void add(Weight more, std::uint32_t times) {
    divided = static_cast<std::uint32_t>(std::min<std::uint64_t>(divided + std::uint64_t{more.divided} * times, heaviest));
    whole = static_cast<std::uint32_t>(std::min<std::uint64_t>(whole + std::uint64_t{more.whole} * times, heaviest));
  }
  /// Takes back what add() added.
  constexpr void take(Weight less, std::uint32_t times) {
    divided -= static_cast<std::uint32_t>(std::min<std::uint64_t>(divided, std::uint64_t{less.divided} * times));
    whole -= static_cast<std::uint32_t>(std::min<std::uint64_t>(whole, std::uint64_t{less.whole} * times));
  }
};
[[nodiscard]] constexpr Weight weight_of(Zone zone) {
  return is_whole(zone) ? Weight{0, zone_weights[zone]} : Weight{zone_weights[zone], 0};
}

/// Weight of an occurrence by how it is spelt, in sixteenths of the form asked for. The form asked for leads; a word
/// whose marks were lost is more doubtful than an inflection; another word, that marks alone tell apart, comes last. A
/// compound tells of its parts, but of something narrower.
enum class Spelling : std::uint8_t { exact = 16, inflected = 12, part = 8, marks = 6, inflected_marks = 4, other_word = 1 };

/// k1 · length in units of weight. `k1` = 1.2 and b = 0.75 are the usual values, and the middle of what the source
/// found on its collections: greater k1 lets repetition count more, b = 0 ignores length, b = 1 counts density only.
[[nodiscard]] constexpr std::uint32_t resistance(std::uint32_t slots, std::uint64_t all_slots, std::uint32_t papers) {
  if (all_slots == 0) return plain;
  // 1.2 · 64 · (0.25 + 0.75 · slots · papers / all_slots), multiplied through by 4 · 5
  const std::uint64_t top = 6 * plain * (all_slots + 3ull * slots * papers);
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(top / (20 * all_slots), 1, 1u << 20));
}

/// 1024 · log2(numerator / denominator), numerator >= denominator >= 1, both below 2^32; error below 2/1024.
[[nodiscard]] constexpr std::uint32_t log2_fixed(std::uint64_t numerator, std::uint64_t denominator) {
  std::uint32_t whole = 0;
  while (numerator >= 2 * denominator) {
    denominator *= 2;
    ++whole;
  }
  std::uint64_t mantissa = (numerator << 30) / denominator;  // in [1, 2) with 30 bits behind the point
  std::uint32_t result = whole;
  for (int bit = 0; bit < 10; ++bit) {  // squaring doubles the logarithm: its next bit is whether that passes 2
    mantissa = (mantissa * mantissa) >> 30;
    const std::uint32_t passed = mantissa >= (2ull << 30);
    mantissa >>= passed;
    result = result << 1 | passed;
  }
  return result;
}

/// 1024 · (k1 + 1) · ln(1 + (papers - found + ½) / (found + ½)): the score of a word that outweighs everything. At
/// least 64, so that a word of all papers still orders them; below 65,536, so that a product with a weight fits 32
/// bits.
[[nodiscard]] constexpr std::uint32_t ceiling(std::uint32_t papers, std::uint32_t found) {
  const std::uint32_t log2 = log2_fixed(2ull * papers + 2, 2ull * std::min(found, papers) + 1);
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(log2 * 22ull * 6931472 / 100000000, 64, 0xFFFF));
}

/// One weight for both: the whole part is multiplied by the length that of() divides by. resistance is 76.8 · length.
[[nodiscard]] constexpr std::uint32_t joined(Weight weight, std::uint32_t resistance) {
  const std::uint64_t whole = std::uint64_t{weight.whole} * resistance * 5 / 384;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(weight.divided + whole, heaviest));
}

/// Score of one word in one paper, in 1/1024. All at most 16 bits but `resistance` (20).
[[nodiscard]] constexpr std::uint32_t of(std::uint32_t ceiling, std::uint32_t weight, std::uint32_t resistance) {
  return ceiling * weight / (weight + resistance);
}

}  // namespace diarium::index::score
