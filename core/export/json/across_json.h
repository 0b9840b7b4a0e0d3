// export/json/across_json: the stable JSON of `diarium gaps`, `diarium timeline` and `diarium reuse`.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/json/json.h"
#include "relations/conflicts/conflicts.h"
#include "relations/gaps/gaps.h"
#include "relations/time/timeline.h"
#include "relations/wording/wording.h"

namespace diarium::exporting {

/// One object, a gap or a conflict a line:
///   gaps: [{norm, kind, municipality, silent, cited, more, remark, unread, certainty, subject, letter, mailto}]
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

/// One object, an event a line:
///   today: the day that the clocks are read at, null where no paper bears a date
///   events: [{document, what, from, to, read, rule, span, evidence, because}]
///     what      a word of facts.dates[].what; «document_date» and «sammanträde» of the paper's own date
///     from, to  the first and the last possible day; null where nothing bounds it
///     read      true where the date stands in the text; false where it is concluded, and `rule` says how
///     span      of the date; of a paper that bears none its title, or null
///     evidence  [[start, end]]: the sentences in the same file; because: [{document, start, end, bound}]: all of them,
///               bound being «names», «not_before» or «not_after»
///   clock: [{motion, in_pile, title, case, tabled_from, tabled_to, tabled_read, rule, due_from, due_to, answered_from,
///            answered_to, decided_from, decided_to, status, in_time, overdue, because}]: kommunallagen 5 kap. 35 §
///     motion    the motion, or where in_pile is false the paper that tells of it
///     status    «beslutad», «svar lämnat», «öppen», «okänd»; in_time: «ja», «nej», «okänt»
///   undated: documents that bear no date and that nothing bounds
///   more: events that are not listed
/// A document is a paper's id, or id#n for the n-th part of a compound file. Offsets are code points of the files as
/// read, end exclusive.
///
/// in      `papers`: of every place in the pile; `case_ids`: of Cases::cases.
[[nodiscard]] std::string timeline_json(const relations::Timeline& timeline, const std::vector<JsonPaper>& papers,
                                        const std::vector<std::string>& case_ids);

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
