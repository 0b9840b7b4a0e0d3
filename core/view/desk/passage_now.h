// view/desk/passage_now: what became of words that a reader pinned, in the text as it is now.
#pragma once
#include "base/result.h"
#include "index/pack.h"
#include "view/views.h"

namespace diarium::view {

/// `passage`: without an anchor nothing is compared. errors: damaged, waiting. cost: as find_anchor().
[[nodiscard]] Result<Anchored> passage_now(const index::Pack& pack, DocId paper, const OwnPassage& passage);

}  // namespace diarium::view
