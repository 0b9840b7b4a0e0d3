// app/state/reduce: the only code that changes state. Pure: the same state, command and views give the same answer.
// What the shell reports itself changes it in notifications.cpp, what is done with the desk in desk_moves.cpp, moving
// about in the open paper in reader_moves.cpp.
#pragma once
#include <string>
#include <string_view>

#include "app/state/command.h"
#include "app/state/effect.h"
#include "app/state/message.h"
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app {

struct Reduced {
  State state;
  Effects effects;
};

/// What a command makes of the state, and what it asks of the world.
///
/// in        `seen`: what the state shows now; a number that is not in it (a fact, a hit, a row) changes nothing.
/// returns   a state whose place is canonical.
[[nodiscard]] Reduced reduce(State state, const Command& command, const Seen& seen);

/// The paper of State::row: cards first, then rows, as they stand on the page. Null: none.
[[nodiscard]] const view::PaperRow* current_row(const State& state, const Seen& seen);
/// How many papers StepResult can reach.
[[nodiscard]] std::uint32_t row_count(const State& state, const Seen& seen);

/// The window and the machine. The language is the dearest of the browser's that we speak, Swedish where it names neither, until the
/// reader has chosen one.
[[nodiscard]] State apply_notification(State state, const Surroundings& around);
/// What the reader chose on an earlier visit.
[[nodiscard]] State apply_notification(State state, const Stored& stored);
[[nodiscard]] State apply_notification(State state, const Offline& offline);
/// The desk that is kept, or a file that the reader brought: it becomes one with what is here. What is none changes nothing, and is
/// reported (DeskState::wrong).
[[nodiscard]] State apply_notification(State state, const ReceivedDesk& received);
/// The case of the place has another id in the collection that is open now.
[[nodiscard]] State with_case(State state, std::string id);
/// What it shows is seen: a paper that was just opened begins where the place says, other words that are sought in it are lit from where
/// the reader is, and the history knows what was opened, where one is kept. `shown`: the paper that was on the screen; null: none was.
[[nodiscard]] Reduced arrive_at_seen(Reduced reduced, const State& before, const Seen& seen, const view::DocumentPage* shown);

/// The collection that the place shows: its id, «utan» for what is in none; empty: all, also where the place names one that is not there.
[[nodiscard]] std::string_view section_shown(const State& state);
/// The pins of it, in their order.
[[nodiscard]] std::vector<const desk::Pin*> pins_shown(const State& state);
[[nodiscard]] std::vector<const desk::Pin*> pins_of(const desk::Desk& desk, std::string_view section);
inline constexpr std::string_view in_no_collection = "utan";

void act_on_desk(Reduced& out, const ActOnDesk& asked, const Seen& seen);
/// Whether it leaves an open dialog open, or reads it before it closes it.
[[nodiscard]] bool keeps_dialog(DeskAct act);

// What Application found out for an act.
[[nodiscard]] Reduced with_pin(State state, desk::Pin pin, AlsoNote note);
[[nodiscard]] Reduced with_search(State state, desk::Search search);
[[nodiscard]] Reduced with_visit(State state, std::vector<std::uint32_t> papers);
/// The place was opened: the history knows it, where one is kept.
void note_opened(State& state, std::string title);

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
