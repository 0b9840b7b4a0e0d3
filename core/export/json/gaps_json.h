// export/json/gaps_json: the stable JSON of `diarium gaps`.
#pragma once
#include <string>
#include <vector>

#include "export/json/json_paper.h"
#include "relations/conflicts/conflicts.h"
#include "relations/gaps/gaps.h"

namespace diarium::exporting {

/// One object, a gap or a conflict a line:
///   gaps: [{norm, kind, municipality, silent, cited, more, unread, certainty, subject, letter, mailto}]
///     kind      «beslut», «protokoll», «bilaga», «styrdokument», «rapport», «motion», «skrivelse», «yttrande»,
///               «tjänsteutlåtande», «slutligt beslut»
///     cited     [{document, start, end}]; more: places that are not listed
///     silent    of a «yttrande»: the papers say that none was given
///     unread    the path of a file of the collection that may be it and could not be read
///     letter    a request for the record, in Swedish, with its subject; mailto: the same as an address (RFC 6068)
///   conflicts: [{kind, proposition, municipality, claims, more, question}]
///     kind      «antagen_av», «datum», «har», «möjligt», «röster»; claims: [{claim, document, start, end}]
///   more_gaps, more_conflicts: those that are not listed
/// A document is a paper's id, or id#n for the n-th part of a compound file. Offsets are code points of the files as
/// read, end exclusive. What no paper says is null.
///
/// in      `papers`: of every place in the pile.
[[nodiscard]] std::string gaps_json(const relations::Gaps& gaps, const relations::Conflicts& conflicts,
                                    const std::vector<JsonPaper>& papers);

}  // namespace diarium::exporting
