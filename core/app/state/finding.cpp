#include "app/state/finding.h"

#include <algorithm>

#include "app/state/reader_moves.h"

namespace diarium::app {

void find_in_paper(Reduced& out, const FindInPaper& asked, const Seen& seen) {
  State& state = out.state;
  const bool can = state.place.screen == Screen::reader && seen.document;
  state.find = can ? asked.text : std::nullopt;
  state.found = 0;
  if (can) state.sheet = Sheet::none;
}

void step_found(Reduced& out, Step step, const Seen& seen) {
  if (!seen.document || seen.document->hits == 0) return;
  const std::uint32_t all = seen.document->hits, now = out.state.found;
  out.state.found = step == Step::next ? now % all + 1 : now > 1 ? now - 1 : all;
  show_place(out, out.state.found, seen);
}

void begin_finding(Reduced& out, const view::DocumentPage& page) {
  std::uint32_t first = page.hits > 0 ? 1 : 0, paragraph = 0;
  const std::uint32_t reading = std::max(out.state.reading, 1u) - 1;
  for (std::uint32_t i = 0; i < page.paragraphs.size() && first > 0 && paragraph == 0; ++i)
    for (const view::Mark& mark : page.paragraphs[i].marks) {
      if (mark.kind != view::Mark::Kind::hit || i < reading || paragraph > 0) continue;
      first = mark.number;
      paragraph = i + 1;
    }
  out.state.found = first;
  if (first > 0) out.effects.scroll = ScrollTo{"", paragraph > 0 ? paragraph : paragraph_of_hit(page, first), 0, first};
}

}  // namespace diarium::app
