// query/loose/case_numbers: the number of a case among the words of a query, however it was typed: «KS 2031/417»,
// «ks-2031-417», «Dnr KS 2031/00417», «2031/417».
#pragma once
#include <vector>

#include "index/pack_impl.h"
#include "query/parse.h"

namespace diarium::query {

/// Puts one group in the place of the parts of each number: a part of kind case_number for each spelling that the papers
/// may have, of the same span, with its number (language/case_number.h) as `written`; the first also names the papers
/// whose facts say that they belong to the case. Letters before a number are its registry where the facts of some paper
/// say so, or where they are few and capitals. What stands in quotes or beside OR stays.
///
/// errors    damaged.
/// cost      O(groups); where a number stands, also O(case numbers of the pack).
[[nodiscard]] Result<bool> read_case_numbers(const index::Pack::Impl& pack, std::vector<Group>& groups);

}  // namespace diarium::query
