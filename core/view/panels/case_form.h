// view/panels/case_form: what a reader can say of a case: which paper does not belong to it, and with which other it is
// one.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/pack.h"
#include "relations/cases/cases.h"
#include "relations/relations.h"
#include "view/words.h"

namespace diarium::view {

/// A paper as corrections name it (facts/corrected/corrections.h).
struct CasePaperName {
  std::string paper, source;  ///< Its id, and the sum of its file.
  ByteSpan span;              ///< Of a file of several papers the one that is meant; else empty.
  std::string title;
};
struct CaseFormPaper {
  CasePaperName name;
  std::string about;  ///< «Motion · Solna · odaterad».
};
/// A case that may be the same.
struct CaseFormOther {
  CasePaperName name;        ///< One of its papers.
  std::string title, about;  ///< Its own title, its municipality and number.
  std::string words;         ///< Titles of its papers, by which it is looked for.
};
struct CaseForm {
  std::string id, title, about;
  std::vector<CaseFormPaper> papers;  ///< Those that can be named; of a file that is one paper of the case one.
  std::uint32_t chosen = 0;           ///< In papers, from 1: the one that was asked for; 0: none.
  std::vector<CaseFormOther> others;  ///< Those of which the rules are in doubt first, then as in the pile.
};

/// A case in few words.
struct CaseShown {
  std::string id, title;
  std::uint32_t papers = 0;
  std::uint32_t place = 0;  ///< Of the paper that was asked for, from 1; 0: of none.
  bool corrected = false;  ///< The reader said which papers belong to it.
  bool amended = false;  ///< What was decided changes what was proposed.
};

/// The case that a paper is in, and that of an id; null: none is told of. O(cases).
[[nodiscard]] const relations::Case* case_of(const relations::Cases& cases, DocId paper);
[[nodiscard]] const relations::Case* case_with(const relations::Cases& cases, std::string_view id);
/// `one`: null gives nothing. `paper`: whose place among the papers of the case is told; nothing: of none.
[[nodiscard]] std::optional<CaseShown> case_shown(const relations::Case* one, std::optional<DocId> paper, Language language);
/// Ids of the papers of a case; of null none.
[[nodiscard]] std::vector<std::string> papers_of(const index::Pack& pack, const relations::Case* one);
/// The id of the case that is meant by `id`, which held these papers in another collection: that of the case which
/// holds most of them now, itself where none holds more. O(papers × cases).
[[nodiscard]] std::string case_followed(const index::Pack& pack, const relations::Cases& cases, const std::string& id,
                                        const std::vector<std::string>& papers);
/// Everything for the form. `paper`: the one that is asked for, by id; empty: none.
/// errors    not_found: no such case; damaged. cost O(papers of the pack), and the texts of those of the case.
[[nodiscard]] Result<CaseForm> case_form(const index::Pack& pack, const relations::Cases& cases, std::string_view id,
                                         std::string_view paper, Language language);

struct PeopleChoice {
  std::string person;  ///< Its id; empty where none is known.
  std::vector<std::pair<std::string, std::string>>
      others;  ///< Id and name, those with the same last name first; at most 200.
};
/// `span`: of the name in the paper. O(people and their papers).
[[nodiscard]] PeopleChoice people_choice(const relations::Cases& cases, DocId paper, ByteSpan span);

}  // namespace diarium::view
