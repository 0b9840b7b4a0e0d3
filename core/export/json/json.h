// export/json/json: the stable JSON of `diarium outline`, `diarium search` and `diarium restore --ledger`, how a paper
// is named in JSON, and whether a text is JSON at all. Offsets are code points, end exclusive.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "export/places.h"
#include "index/pack.h"
#include "query/search.h"
#include "relations/pile.h"
#include "structure/outline.h"
#include "text/repair/ledger.h"
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

/// A paper of the pile.
struct JsonPaper {
  std::string id;
  /// Code points before a byte of its NFC text, in its source.
  std::function<std::uint32_t(std::uint32_t byte)> point;

  /// id, or id#n for the n-th part of a compound file.
  [[nodiscard]] std::string name_of(relations::PartRef ref) const { return relations::name_of(id, ref.part); }
  /// [start, end]; end exclusive.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range(ByteSpan span) const { return {point(span.begin), point(span.end)}; }
};

/// A paper of a pack, counted in the file that it was read from where `source` has it. errors: damaged, from a block of the pack.
[[nodiscard]] Result<JsonPaper> json_paper(const index::Pack& pack, DocId paper, const SourceText& source);
/// All of them, in the order of the pack.
[[nodiscard]] Result<std::vector<JsonPaper>> json_papers(const index::Pack& pack, const SourceText& source);

/// The byte at which a text stops being JSON (RFC 8259); nothing where it is. Builds nothing. O(bytes).
[[nodiscard]] std::optional<std::size_t> broken_json(std::string_view json);

/// A list of objects on several lines, in the order of the text:
///   start, end, was, now, reason («marks», «letter», «sign», «inserted»), confidence (per cent)
///   readings: only where nobody can decide: two or more, best first; `now` is `was` then
/// Offsets count the code points of `source`, the file as read (`diarium text`), end exclusive.
[[nodiscard]] std::string ledger_json(std::string_view source, std::span<const text::Repair> ledger);

}  // namespace diarium::exporting
