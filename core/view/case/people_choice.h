// view/case/people_choice: who a person of a paper is across the papers, and who else it may be.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "index/pack.h"
#include "relations/cases/cases.h"

namespace diarium::view {

struct PeopleChoice {
  std::string person;  ///< Its id; empty where none is known.
  std::vector<std::pair<std::string, std::string>>
      others;  ///< Id and name, those with the same last name first; at most 200.
};
/// `span`: of the name in the paper. O(people and their papers).
[[nodiscard]] PeopleChoice people_choice(const relations::Cases& cases, DocId paper, ByteSpan span);

}  // namespace diarium::view
