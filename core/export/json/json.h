// export/json/json: the stable JSON of `diarium outline` and `diarium search`. Offsets are code points, end exclusive.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "index/pack.h"
#include "query/search.h"
#include "structure/outline.h"
#include "text/text.h"

namespace diarium::exporting {

/// One object on several lines:
///   file, chars, format («plain», «markdown»)
///   pages:   [{start, end}]
///   blocks:  [{kind, role, level, page, start, end, label, text}]; page from 1, label only where there is one, text on
///            one line
///   clauses: [{number, start, end, block}]; block from 0
/// Offsets count the code points of `source`, the file as read (`diarium text`).
///
/// in      `text`: NFC of `source`, `outline`: of that text.
[[nodiscard]] std::string outline_json(std::string_view file, source::Format format, std::string_view source,
                                       const text::Text& text, const structure::Outline& outline);

/// {id, file, title, type, municipality, body, date, case_number, outcome} on one line; what a paper does not state is an
/// empty string.
[[nodiscard]] std::string card_json(const index::Card& card);

/// One object on several lines:
///   query, papers, more, partial, places
///   hits:     [{rank, the fields of card_json(), score, places, lacking, snippets}]
///   snippets: [{start, end, page, line, role, text, marks: [[start, end]]}]; start and end of the first matched word
///             count the code points of the paper's text in NFC, marks those of the snippet's text
///   facets:   [{field, values: [{value, papers, chosen}]}]
///   readings: [{kind, start, end, value, also, papers}]; start and end in the query
/// score is a whole number, 1024 for one unit of BM25F.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::string> answer_json(const index::Pack& pack, std::string_view query, const query::Answer& answer);

}  // namespace diarium::exporting
