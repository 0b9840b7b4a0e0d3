#include "app/places/route.h"
#include "app/state/reduce.h"
#include "core/app/sample.h"
#include "core/base/checks.h"

using namespace diarium;
using namespace diarium::app;

namespace {

State after(State state, const Command& command, const Seen& seen) { return reduce(std::move(state), command, seen).state; }

}  // namespace

TEST_CASE("the first letter is a step in the history and the next ones replace it") {
  const Seen seen = sample::collection();
  const Reduced first = reduce(sample::at(Screen::collection), TypeQuery{"b"}, seen);
  CHECK(first.effects.history == History::push);
  CHECK(first.state.place.screen == Screen::results);
  const Reduced second = reduce(first.state, TypeQuery{"br"}, seen);
  CHECK(second.effects.history == History::replace);
  CHECK(second.state.place.query == "br");
  const Reduced emptied = reduce(second.state, TypeQuery{""}, seen);
  CHECK(emptied.effects.history == History::replace);
  CHECK(emptied.state.place.screen == Screen::collection);
}

TEST_CASE("typing after a search was submitted is a new step") {
  const Seen seen = sample::results();
  State state = after(sample::at(Screen::collection), TypeQuery{"bro"}, seen);
  const Reduced submitted = reduce(state, Ask{Action::submit_query}, seen);
  CHECK(submitted.effects.focus_row);
  CHECK(reduce(submitted.state, TypeQuery{"bron"}, seen).effects.history == History::push);
}

TEST_CASE("typing where the paper is not in the collection searches all papers") {
  Seen seen = sample::reader();
  seen.document.reset();
  seen.error = Error{Fault::not_found, "no such paper", ""};
  const Reduced typed = reduce(sample::at(Screen::reader), TypeQuery{"ån"}, seen);
  CHECK(typed.state.place.screen == Screen::results);
  CHECK(typed.state.place.paper.empty());
  CHECK(typed.state.place.query == "ån");
}

TEST_CASE("typing in the reader marks the open paper; Enter searches all papers") {
  const Seen seen = sample::reader();
  const Reduced typed = reduce(sample::at(Screen::reader), TypeQuery{"ån"}, seen);
  CHECK(typed.state.place.screen == Screen::reader);
  CHECK(typed.state.place.query == "ån");
  const Reduced searched = reduce(typed.state, Ask{Action::submit_query}, seen);
  CHECK(searched.state.place.screen == Screen::results);
  CHECK(searched.effects.history == History::push);
}

TEST_CASE("a filter is words of the query and nothing else") {
  const Seen seen = sample::results();
  const Reduced on = reduce(sample::at(Screen::results), ToggleFilter{query::Field::type, "motion"}, seen);
  CHECK(on.state.place.query == "bro typ:motion");
  CHECK(on.effects.history == History::push);
  CHECK(after(on.state, ToggleFilter{query::Field::type, "motion"}, seen).place.query == "bro");
  const State cleared = after(after(sample::at(Screen::collection), ToggleFilter{query::Field::type, "pm"}, seen), Ask{Action::clear_filters}, seen);
  CHECK(cleared.place.screen == Screen::collection);
}

TEST_CASE("a link to where the reader stands is no step") {
  const Reduced same = reduce(sample::at(Screen::about), GoTo{sample::at(Screen::about).place}, sample::collection());
  CHECK(same.effects.history == History::keep);
}

TEST_CASE("arriving never makes a step, and closes what lay over the page") {
  State state = sample::at(Screen::results);
  state.dialog = Dialog::palette;
  state.sheet = Sheet::left;
  const Reduced arrived = reduce(state, Arrive{{}, false}, sample::results());
  CHECK(arrived.effects.history == History::keep);
  CHECK(arrived.state.dialog == Dialog::none);
  CHECK(arrived.state.sheet == Sheet::none);
  CHECK_FALSE(arrived.state.address_understood);
}

TEST_CASE("an address that names a section of a person's page leads to it") {
  const Arrival arrival = parse_address("person/mora/anna-berg/#vackte");
  const Reduced arrived = reduce(sample::at(Screen::collection), Arrive{arrival.place, arrival.understood}, sample::collection());
  CHECK(test::there(arrived.effects.scroll)->sid == "main.vackte");
}

TEST_CASE("hits go round, forward and backward") {
  const Seen seen = sample::reader();
  State state = sample::at(Screen::reader);
  const Reduced first = reduce(state, StepHit{Step::next}, seen);
  CHECK(first.state.place.hit == 1);
  CHECK(test::there(first.effects.scroll)->paragraph == 1);
  CHECK(first.effects.status);
  CHECK(after(state, StepHit{Step::previous}, seen).place.hit == 3);
  State last = after(first.state, StepHit{Step::next}, seen);
  last = after(last, StepHit{Step::next}, seen);
  CHECK(last.place.hit == 3);
  CHECK(after(last, StepHit{Step::next}, seen).place.hit == 1);
}

TEST_CASE("a fact leads to its words, and its words to the fact") {
  const Seen seen = sample::reader();
  const Reduced shown = reduce(sample::at(Screen::reader), ShowFact{1}, seen);
  CHECK(shown.state.place.fact == 1);
  CHECK(test::line_of(test::there(shown.effects.scroll)->paragraph, shown.effects.focus) == "4 | main.prose.fact.1");
  CHECK(shown.effects.history == History::push);
  const Reduced pointed = reduce(shown.state, PointAtFact{2}, seen);
  CHECK(pointed.effects.focus == "right.fact.2.value");
  CHECK(pointed.state.sheet == Sheet::right);
  CHECK(pointed.effects.history == History::replace);
}

TEST_CASE("a number that the paper does not have changes nothing") {
  const Seen seen = sample::reader();
  const State state = sample::at(Screen::reader);
  for (const Command& command : Commands{ShowFact{99}, PointAtFact{0}, ShowHit{4}, ShowHit{0}, ShowParagraph{0}, ShowParagraph{500}}) {
    const Reduced reduced = reduce(state, command, seen);
    CHECK(reduced.state.place == state.place);
    CHECK(reduced.effects.history == History::keep);
    CHECK_FALSE(reduced.effects.scroll);
  }
}

TEST_CASE("an address with a byte lights the hit nearest to it") {
  const Seen seen = sample::reader();
  State state = sample::at(Screen::reader);
  state.place.at = 50;
  Reduced begun{state, {}};
  begin_reading(begun, *seen.document);
  REQUIRE(begun.effects.scroll);
  CHECK(begun.state.place.hit == 2);
  CHECK_FALSE(begun.state.place.at);
  CHECK(begun.effects.scroll->paragraph == 2);
}

TEST_CASE("Escape closes what is nearest, dialog, sheet, light, and never leaves the screen") {
  const Seen seen = sample::reader();
  State state = after(sample::at(Screen::reader), ShowFact{1}, seen);
  state.sheet = Sheet::right;
  state.dialog = Dialog::keys;
  state = after(state, Ask{Action::close_nearest}, seen);
  CHECK(state.dialog == Dialog::none);
  CHECK(state.sheet == Sheet::right);
  state = after(state, Ask{Action::close_nearest}, seen);
  CHECK(state.sheet == Sheet::none);
  CHECK(state.place.fact == 1);
  state = after(state, Ask{Action::close_nearest}, seen);
  CHECK(state.place.fact == 0);
  const Reduced once_more = reduce(state, Ask{Action::close_nearest}, seen);
  CHECK(once_more.state.place == state.place);
  CHECK(once_more.effects.history == History::keep);
}

TEST_CASE("stepping through papers stops at both ends and opens the one reached") {
  const Seen seen = sample::results();
  State state = sample::at(Screen::results);
  CHECK(reduce(state, Ask{Action::open_current}, seen).state.place.screen == Screen::results);
  for (int i = 0; i < 5; ++i) state = after(state, StepResult{Step::next}, seen);
  CHECK(state.row == 2);
  const Reduced opened = reduce(state, Ask{Action::open_current}, seen);
  CHECK(test::line_of(opened.state.place.paper, opened.state.place.query, opened.effects.focus) ==
        "storby-protokoll-bro | bro | main.title");
}

TEST_CASE("more rows replace the step and lead to the first new one") {
  const Seen seen = sample::pile(10000);
  const Reduced more = reduce(sample::at(Screen::collection), Ask{Action::show_more}, seen);
  CHECK(more.state.place.rows == 2 * rows_at_first);
  CHECK(more.effects.history == History::replace);
  CHECK(more.state.row == row_count(sample::at(Screen::collection), seen) + 1);
}

TEST_CASE("what is quoted is the selected words, else the lit fact, else the lit passage, else the paper") {
  Seen seen = sample::reader();
  State state = sample::at(Screen::reader);
  const Reduced selected = reduce(state, Cite{2, "en bro"}, seen);
  REQUIRE(selected.effects.asked.quote);
  CHECK(test::line_of(selected.effects.asked.quote->text, selected.effects.asked.quote->paragraph) == "en bro | 2");
  const Reduced paper = reduce(state, Cite{}, seen);
  REQUIRE(paper.effects.asked.quote);
  CHECK(paper.effects.asked.quote->paragraph == 0);
  CHECK(paper.effects.asked.quote->span.empty());
  seen.document->passage = {3, 9};
  state.place.passage = {3, 9};
  CHECK(reduce(state, Cite{}, seen).effects.asked.quote->span == ByteSpan{3, 9});
  CHECK(test::there(reduce(state, Ask{Action::copy_link}, seen).effects.asked.quote)->link_only);
  state.place.fact = 1;
  CHECK(reduce(state, Cite{}, seen).effects.asked.quote->span == seen.document->facts.front().spans.front());
}

TEST_CASE("a command from the palette closes it, and switching the single keys does not") {
  const Seen seen = sample::collection();
  State state = after(sample::at(Screen::collection), OpenDialog{Dialog::palette}, seen);
  state = after(state, FilterPalette{"om"}, seen);
  CHECK(state.dialog == Dialog::palette);
  CHECK(after(state, SetSingleKeys{SingleKeys::off}, seen).dialog == Dialog::palette);
  Place about;
  about.screen = Screen::about;
  CHECK(after(state, GoTo{about}, seen).dialog == Dialog::none);
}

TEST_CASE("every reachable state has a canonical place") {
  const Seen seen = sample::reader();
  State state = sample::at(Screen::reader);
  for (const Command& command : Commands{TypeQuery{"  "}, TypeQuery{"x"}, ShowFact{2}, StepFact{Step::previous}, StepPage{Step::next},
                                         ShowParagraph{3}, Ask{Action::clear_query}, SetSort{query::Sort::date_newest}, Ask{Action::close_nearest}}) {
    state = after(state, command, seen);
    CHECK(state.place == canonical(state.place));
  }
}

TEST_CASE("a damaged paper's reading is a place: chosen, switched word by word, and kept on the way to a fact") {
  const Seen seen = sample::reader();
  const Reduced original = reduce(sample::at(Screen::reader), SetReading{view::Reading::original}, seen);
  CHECK(original.state.place.reading == view::Reading::original);
  CHECK(original.effects.history == History::push);
  CHECK(address(original.state.place).ends_with("text=original"));
  const Reduced back = reduce(original.state, SetReading{view::Reading::repaired}, seen);
  State state = after(after(back.state, ToggleRepair{7}, seen), ToggleRepair{2}, seen);
  CHECK(state.place.off == std::vector<std::uint32_t>{2, 7});
  CHECK(address(state.place).ends_with("utan=2.7"));
  CHECK(reduce(state, ToggleRepair{9}, seen).effects.history == History::replace);
  CHECK(after(state, ShowFact{1}, seen).place.off == state.place.off);
  state = after(after(state, ToggleRepair{7}, seen), ToggleRepair{2}, seen);
  CHECK(state.place == back.state.place);
}
