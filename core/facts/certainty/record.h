// facts/certainty/record: how often each kind of evidence was right on facts that were judged by hand.
//
// The table is assets/record/facts.tsv, written by `node tests/measure/precision.mjs record` and compiled in: basis,
// said, right, ascending by basis.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::facts {

struct RecordRow {
  std::string_view basis;
  std::uint32_t said = 0, right = 0;
};
[[nodiscard]] std::span<const RecordRow> record_rows();

/// Right of said.
struct Record {
  std::uint32_t said = 0, right = 0;
};
/// What is known of a basis. O(log rows).
[[nodiscard]] Record record_of(std::string_view basis);
/// The sums of a basis and all below it: «date.deadline» with «date.deadline.prose». O(log rows + rows below).
[[nodiscard]] Record record_below(std::string_view path);

/// So many judged facts tell how right a basis is, and so many of a hundred must be right.
inline constexpr std::uint32_t enough_said = 30, least_right = 98;
/// So many of its own, all right, let a basis with fewer than `enough_said` be judged with those beside it.
inline constexpr std::uint32_t few_said = 3;

/// The record that decides of a basis: its own where it is long enough, else that of its nearest path that is; its own
/// where none is.
[[nodiscard]] Record deciding_record(std::string_view basis);

/// True if the record lets facts of a basis be called certain: its own where it is long enough, else that of its
/// nearest path that is, as long as nothing that it said itself was wrong. Where two pieces of evidence agree
/// (facts/certainty/basis.h) that they were never wrong is enough.
[[nodiscard]] bool proven(std::string_view basis);

}  // namespace diarium::facts
