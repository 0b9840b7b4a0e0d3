// app/state/finding: what is sought in the open paper, beside the query: its words are marked, the address stays.
#pragma once
#include "app/state/reduce.h"

namespace diarium::app {

void find_in_paper(Reduced& out, const FindInPaper& asked, const Seen& seen);
/// To the next or previous place, round and round; nothing where there is none.
void step_found(Reduced& out, Step step, const Seen& seen);
/// The words that are sought are marked now: lights the first place from the paragraph that is read on, else the first of all.
void begin_finding(Reduced& out, const view::DocumentPage& page);

}  // namespace diarium::app
