// view/desk/found: what a desk asks of the papers again: all that a search finds, so that it can be told later what is
// new (no snippet is made), and what became of words that were pinned.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "desk/desk.h"
#include "index/pack.h"
#include "view/cases/case_search.h"
#include "view/views.h"

namespace diarium::view {

struct Found {
  /// desk::mark_of() the papers of each thing: one of a paper, all of a case.
  std::vector<std::vector<std::uint32_t>> things;
  bool partial = false;  ///< There may be more: nothing can be said of what is new.
};
/// Papers that have all words. `table`: as find_papers_by_filter() takes it. errors: damaged, waiting.
[[nodiscard]] Result<Found> found_papers(const index::Pack& pack, const CaseTable* table, const query::Parsed& query);
/// errors: as find_cases().
[[nodiscard]] Result<Found> found_cases(const index::Pack& pack, const CaseTable& table, std::string_view question);

/// What a desk remembers of it.
[[nodiscard]] std::vector<std::uint32_t> marks_of(const Found& found);
/// The things of it that the saved search did not know: a case is new if it knew none of its papers. Nothing: that cannot be
/// told, as either found more than can be remembered.
[[nodiscard]] std::optional<Found> new_since(const desk::Search& saved, Found found);

/// The papers of a pack that are not the reader's own, as a desk remembers a visit: ascending.
[[nodiscard]] std::vector<std::uint32_t> published_papers(const index::Pack& pack);

/// `passage`: without an anchor nothing is compared. errors: damaged, waiting. cost: as find_anchor().
[[nodiscard]] Result<Anchored> passage_now(const index::Pack& pack, DocId paper, const OwnPassage& passage);

}  // namespace diarium::view
