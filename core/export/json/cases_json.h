// export/json/cases_json: the stable JSON of `diarium cases`.
#pragma once
#include <string>
#include <vector>

#include "export/json/json.h"
#include "relations/cases/cases.h"

namespace diarium::exporting {

/// One object on several lines:
///   cases: [{id, dnr, title, municipality, final, documents, hints, proposals, dissent, votes, acts,
///            question_coverage, grounds, alarms, silent, silent_stages, status}]
///     status              «user» where a reader said which papers belong to it; else the key is not there
///     dnr, municipality   null where no paper says it; final: an outcome, or «unknown»
///     documents, hints    [{id, rule, reason, certainty}]; rule is a word, reason a phrase in Swedish
///     proposals           [{text: [start, end], document, number, kind, by, final, fate}]
///       fate              [{stage, kind: «recommended» or «final», outcome, by, whole, document, span}]; empty: nobody
///                         answered this; outcome null: decided in words of its own
///     dissent             [{kind, stage, forum, persons: [{name, party}], parties, side, document, span, repeats:
///     {document, span}}]
///       side              of a yrkande: «won», which is no objection, or «lost»; no key where no paper tells it
///     votes               [{stage, forum, yes, no, abstain, yes_means, no_means, document, span}]
///     acts                [{kind, name, party, person, stage, forum, side, certainty, document, span}]
///       kind              «moved», «asked», «seconded», «demanded», «reserved» …: relations/acts/acts.h
///       name              null: a party acts alone; person: an id of `people`, null where it is nobody's there
///     question_coverage   [{question: [start, end], document, number, by, coverage, passages: [{document, span,
///     coverage,
///                         strength}]}]; coverage: «direct», «indirect», «none»
///     grounds             [{kind, stage, norm, document, span}]
///     alarms              [{kind, norm, given_by, missing_in, document, span}]
///     silent              [{name, document, span}]: asked for an opinion, gave none
///     silent_stages       stages that must have answered and are not told
///   people: [{id, name, municipality, spellings, parties, documents: [{id, as_written, party, roles, date, span,
///            mentions}], status}]; status: «user» where a reader merged or split the person
///   coalitions: [{parties, municipality, kind, places: [{case, document, span}]}]
///   shared_grounds: [{kind, norm, places: [{case, municipality, document, span}]}]
/// A document is a paper's id, or id#n for the n-th part of a compound file. Offsets are code points of the files as
/// read, end exclusive.
///
/// in      `papers`: of every place in the pile.
[[nodiscard]] std::string cases_json(const relations::Cases& cases, const std::vector<JsonPaper>& papers);
/// One of `cases`, as it stands there, on one line.
[[nodiscard]] std::string case_json(const relations::Cases& cases, const relations::Case& one, const std::vector<JsonPaper>& papers);
/// What it is called: its id, dnr, title, municipality and final.
[[nodiscard]] std::string case_head_json(const relations::Case& one);

}  // namespace diarium::exporting
