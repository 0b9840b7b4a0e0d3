// app/state/reader_moves: moving about in the open paper: facts, hits, pages, paragraphs, and words taken out of it.
#pragma once
#include <string>

#include "app/state/reduce.h"

namespace diarium::app {

/// The words that are meant: those selected in a paragraph (from 1), else those of the lit fact, else the passage that is lit; none: the
/// paper.
[[nodiscard]] Quote chosen_words(const State& state, std::uint32_t paragraph, const std::string& text, const Seen& seen);
void step_hit(Reduced& out, Step step, const Seen& seen);
void step_fact(Reduced& out, Step step, const Seen& seen);
void step_page(Reduced& out, Step step, const Seen& seen);
void show_fact(Reduced& out, std::uint32_t number, const Seen& seen);
void point_at_fact(Reduced& out, std::uint32_t number, const Seen& seen);
void show_hit(Reduced& out, std::uint32_t number, const Seen& seen);
void show_paragraph(Reduced& out, std::uint32_t number, const Seen& seen);
void cite(Reduced& out, const Cite& asked, const Seen& seen);

/// A paper was opened: scrolls to where the place asks to begin, its fact, hit, byte or paragraph; not where it asks for nothing, or
/// for something that is not there. A byte becomes the hit nearest to it, in the state.
void begin_reading(Reduced& out, const view::DocumentPage& page);

// What is sought in the open paper, beside the query: its words are marked, the address stays.
void find_in_paper(Reduced& out, const FindInPaper& asked, const Seen& seen);
/// To the next or previous place, round and round; nothing where there is none.
void step_found(Reduced& out, Step step, const Seen& seen);
/// The words that are sought are marked now: lights the first place from the paragraph that is read on, else the first
/// of all.
void begin_finding(Reduced& out, const view::DocumentPage& page);

}  // namespace diarium::app
