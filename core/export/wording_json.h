// export/wording_json: the stable JSON of `diarium reuse`.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "relations/wording/wording.h"

namespace diarium::exporting {

/// A paper as JSON names it and counts in it.
struct JsonPaper {
  std::string id;
  std::function<std::uint32_t(std::uint32_t byte)>
      point;  ///< Code points before a byte of its NFC text, in its source.
};

/// One object on several lines:
///   pairs: [{a, b, a_words, a_shared, b_words, b_shared, boilerplate_words, a_kept, b_kept, longest, direction,
///   evidence,
///            runs, boilerplate, moved, swaps, dropped, added, common_source}]
///     a, b                id, or id#n for the n-th part of a compound file; equal for a part that repeats itself
///     a_shared, b_shared  words in identical runs, formulae among them; boilerplate_words of `a`'s lie in formulae
///     only,
///                         and a_kept, b_kept are what remains
///     direction           «a_to_b», «b_to_a», «unknown»; evidence: [{paper, start, end, date, what}]
///     runs, boilerplate, moved   [{a: [start, end], b: [start, end], words}]
///     swaps               [{a: [start, end], b: [start, end]}]; dropped of `a`, added of `b`: [[start, end]]
///     common_source       [{presumed, a: [start, end], b: [start, end], status: «hypothesis»}]: not in the presumed
///     source
///   more:  [{part, pairs}]: partners that are not listed
/// Offsets are code points of the files as read, end exclusive.
///
/// in      `paper`: of a place in the pile. `write`: is given the object in pieces, in order: of a large pile it is
/// long.
void wording_json(const relations::Wording& wording, const std::function<const JsonPaper&(std::uint32_t)>& paper,
                  const std::function<void(std::string_view)>& write);

}  // namespace diarium::exporting
