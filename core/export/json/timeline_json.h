// export/json/timeline_json: the stable JSON of `diarium timeline`.
#pragma once
#include <string>
#include <vector>

#include "export/json/json_paper.h"
#include "relations/time/timeline.h"

namespace diarium::exporting {

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

}  // namespace diarium::exporting
