// index/papers/summary: what lists and filters need of one paper, picked from its facts.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"

namespace diarium::index {

struct Summary {
  std::string title;  ///< Empty where the paper states none.
  std::string municipality, body, outcome;
  std::string date;  ///< By it papers are ordered.
  std::string year;
  std::vector<std::string> types;         ///< The paper's own type first, if `has_type`.
  std::vector<std::string> case_numbers;  ///< Its own first, if `has_case_number`; cited ones are left out.
  std::vector<facts::Named> people;       ///< In order of first mention.
  std::vector<std::string> parties;       ///< Of people and of dissents, sorted, unique.
  bool has_type = false, has_case_number = false, outcome_final = false, ocr_damaged = false;
  std::uint32_t proposals = 0, reservations = 0, special_statements = 0;
};
[[nodiscard]] Summary summary_of(const facts::Facts& facts);

/// The year of an ISO date, or empty.
[[nodiscard]] std::string_view year_of(std::string_view iso_date);

}  // namespace diarium::index
