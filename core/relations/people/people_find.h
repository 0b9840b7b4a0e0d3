// relations/people/people_find: makes one person of all that papers say of them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "relations/corrections.h"
#include "relations/people/people.h"

namespace diarium::relations {

/// One person of one paper's facts.
struct Mentioned {
  std::uint32_t of_case = 0;  ///< The case that the mention lies in, or any other number for what is read together.
  std::uint32_t fact = 0;     ///< Index in facts::Facts::persons.
  std::string municipality;   ///< As stated; may be empty.
  PersonAt at;
  std::string name;
  bool damaged = false;  ///< The paper lost its å, ä and ö.
};

struct People {
  std::vector<Person> list;
  std::vector<Unheld> unheld;  ///< What was said of persons who are not here.
};

/// Joins mentions: one name (its spelling in damaged papers, initials and a last name alone within a case), in one
/// municipality, of one party or of none stated. One name with two parties is two persons, unless the dates show that
/// the one followed the other; so are an official and somebody elected, unless a paper says both of one.
/// `mentions`: in the order of the pile; `papers`: ids.
///           `said`: of persons, one after the other; each merges or splits what those before it left.
/// returns   persons by the order of their first mention, those that were split off at the end.
/// cost      near-linear: names are compared within one spelling and one case only.
[[nodiscard]] People find_people(std::vector<Mentioned> mentions, const std::vector<std::string>& papers,
                                 const std::vector<SaidOfPerson>& said = {});

/// ASCII slug: «Åsa Öhman-Berg» is «asa-ohman-berg».
[[nodiscard]] std::string slug(std::string_view words);

}  // namespace diarium::relations
