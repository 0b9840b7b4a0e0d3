// facts/certainty/record: how often each kind of evidence was right on facts of real papers that were judged by hand.
//
// The table is assets/record/facts.tsv, written by `node tests/measure/precision.mjs record --write` and compiled in,
// ascending by basis. What proves a basis is decided there (tests/measure/record.mjs) and only looked up here.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::facts {

struct RecordRow {
  std::string_view basis;
  std::uint32_t said = 0, right = 0;
  std::string_view proved_by;  ///< The path whose record makes it certain: its own or one above; empty: none.
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
/// The sums of a rule, «dates/latest_day», whatever evidence it was found in. O(rows).
[[nodiscard]] Record record_of_rule(std::string_view rule);

/// The record that decides of a basis: that which proves it, its own where none does.
[[nodiscard]] Record deciding_record(std::string_view basis);

/// True if the record lets facts of a basis be called certain. O(log rows).
[[nodiscard]] bool proven(std::string_view basis);

}  // namespace diarium::facts
