// facts/cited/laws: laws, ordinances and acts of the EU where a text names them, with chapter and §.
#pragma once
#include "facts/dates/dates.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// A law in the text.
struct LawAt {
  std::string norm;  ///< «skollagen», «skollagen 10 kap. 32 §»: name, then place, whichever the text says first.
  Range range;       ///< Name and place.
  std::string letters{};  ///< Letters that the text gives it, «PBL», or empty.
};

/// The law whose name's last word is token `at`, or which its letters or its number name there. Known by
/// assets/lists/laws.txt; a word that only ends as laws do needs a chapter, a § or a number of the statute book (SFS)
/// beside it. O(1). Shown by: any office report; «enligt 10 kap. 32 § skollagen», «Kommunallagen 5 kap. 26–38 §§», «lag
/// (2000:1383) om …», «förordning (EU) 2016/679», «direktiv 2008/98/EG».
[[nodiscard]] std::optional<LawAt> law_at(const Reading& r, std::uint32_t at);

/// The name of a law without its place: «skollagen 10 kap. 32 §» → «skollagen». O(bytes).
[[nodiscard]] std::string_view law_name(std::string_view norm);

/// One key for all names of a law of assets/lists/laws.txt: «plan- och bygglagen», «PBL», «SFS 2010:900»; of another
/// its number in the statute book, or its name. `name`: without a place. O(list).
[[nodiscard]] std::string law_key(std::string_view name);

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
