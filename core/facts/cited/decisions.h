// facts/cited/decisions: decisions of bodies that a paper refers to by day and §.
#pragma once
#include <string>
#include <vector>

#include "facts/dates/dates.h"

namespace diarium::facts {

/// A decision in the text: «Kommunfullmäktige 2013-02-21 § 13».
struct DecisionAt {
  std::string norm;  ///< Body, day as written, § and point.
  Range range;
};

/// Decisions named by body, day and §, in order of place. A second day in the same sentence has the body of the first.
/// O(dates × 1). Shown by: office reports («kommunstyrelsen beslutade den 3 maj 2022, § 60 punkt 3, att …»,
/// «protokollsutdrag 2022-01-26 § 60», «kommunstyrelsen 1989-03-22, 257 §»).
[[nodiscard]] std::vector<DecisionAt> cited_decisions(const Reading& r, const std::vector<DateAt>& dates);

}  // namespace diarium::facts
