// query/answered/answer_record: what a pack keeps of the answer to a question of one word, as a record.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "structure/outline.h"

namespace diarium::query {

struct KeptHit {
  std::uint32_t paper = 0, score = 0, places = 0;
  std::vector<std::uint32_t> slots;  ///< Of the places in the blocks in which the word is shown; ascending.
};

/// As Answer has it.
struct AnswerRecord {
  std::uint32_t papers = 0, places = 0;
  std::vector<std::string> also;                                    ///< Of its reading.
  std::vector<std::pair<structure::Role, std::uint32_t>> roles;     ///< Of its facet, in that order.
  std::vector<KeptHit> hits;                                        ///< In order.
};

/// The record's bytes (core/index/format.md, «answers»).
[[nodiscard]] std::string encode(const AnswerRecord& kept);
/// Of any bytes; nothing where they make no sense in a pack of so many papers.
[[nodiscard]] std::optional<AnswerRecord> decode_answer(std::string_view record, std::uint32_t papers);

}  // namespace diarium::query
