// relations: "How do the papers of a pile hang together?" All that is told across papers, as one value.
#pragma once
#include "relations/cases/cases.h"
#include "relations/conflicts/conflicts.h"
#include "relations/gaps/gaps.h"
#include "relations/time/timeline.h"
#include "relations/wording/wording.h"

namespace diarium::relations {

/// lifetime  owns all it says; spans count bytes of a paper's text in NFC.
struct Relations {
  Cases cases;
  Wording wording;
  Timeline timeline;
  Gaps gaps;
  Conflicts conflicts;
};

}  // namespace diarium::relations
