// export/json/wording_json: the stable JSON of `diarium reuse`.
#pragma once
#include <functional>
#include <string_view>

#include "export/json/json_paper.h"
#include "relations/wording/wording.h"

namespace diarium::exporting {

/// One object, a pair a line:
///   pairs, of two papers: [{a, b, a_type, b_type, a_words, a_shared, b_words, b_shared, boilerplate_words, a_kept,
///   b_kept, longest, direction,
///            evidence, runs, boilerplate, moved, swaps, dropped, added, common_source}]
///     a, b               id, or id#n for the n-th part of a compound file; equal (in `within`) for a part that repeats
///     itself a_type, b_type     their kinds, words of the facts' schema; empty where the text does not tell a_shared,
///     b_shared words in identical runs, formulae among them boilerplate_words  of those of `a`, words that stand in
///     formulae only a_kept, b_kept     the others direction          «a_to_b», «b_to_a», «unknown» evidence [{paper,
///     start, end, date, what}] runs               [{a: [start, end], b: [start, end], words}]; no formulae: these are
///     in boilerplate moved              those of `runs` that stand in another order in `b` swaps              [{a:
///     [start, end], b: [start, end]}] dropped, added     [[start, end]] of `a`, of `b` common_source      [{presumed,
///     a: [start, end], b: [start, end], status: «hypothesis»}]: runs that the part
///                        which looks like the source of both has not
///   within: as pairs, of two parts of one paper or of a part that repeats itself: words that travelled between no
///   papers more:  [{part, pairs}]: partners that are not listed
/// Offsets are code points of the files as read, end exclusive.
///
/// in      `paper`: of a place in the pile. `write`: is given the object in pieces, in order.
void wording_json(const relations::Wording& wording, const std::function<const JsonPaper&(std::uint32_t)>& paper,
                  const std::function<void(std::string_view)>& write);

}  // namespace diarium::exporting
