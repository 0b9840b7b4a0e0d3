// index/file/learned: what many records have in common, as one piece of text that a compressor can refer to.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace diarium::index {

/// How much is learned, and in passages of how many bytes, which divide it.
struct Lesson {
  std::size_t bytes = 0, passage_bytes = 0;
};
/// It is fetched before any record can be read: as stored it takes half. Of 10 MB of made-up papers 16 KiB leave 38.9 % of the
/// text and are stored in 7.7 kB, 32 KiB 37.4 % and 15 kB, 48 KiB 36.8 % and 22 kB; 128 KiB at even steps 35.7 % and 50 kB,
/// nothing 49.4 %. Passages of 32 to 256 bytes leave more than those of 64.
inline constexpr Lesson of_words{32u << 10, 64};
/// Records of small numbers have less in common, and it is long: 8 KiB leave 55.5 % of outlines (as cards) and are
/// stored in 5 kB, 32 KiB 52.4 % and 18 kB, nothing 62.4 %; passages of 64 bytes 1 % more.
inline constexpr Lesson of_numbers{8u << 10, 1u << 10};

/// The passages of `sample` that say most of what it says again and again, each but once.
///
/// in        any bytes, 64 times as many as are learned or so.
/// returns   the lesson's bytes of them; fewer where the sample has fewer. The same on every machine.
/// cost      O(sample) time, 8 MB.
/// source    Liao, Petri, Moffat, Wirth: Effective construction of relative Lempel-Ziv dictionaries, 2016, as the
///           dictionary builders of zstd do it: one passage of each stretch, by how often its short strings occur.
[[nodiscard]] std::string learned_from(std::string_view sample, Lesson lesson);

}  // namespace diarium::index
