// What is seen is what the state asks for, whichever way the state came: a view that is kept equals the view made anew.
#include <set>

#include "app/library.h"
#include "app/nodes/build.h"
#include "app/screens/screens.h"
#include "app/view_cache.h"
#include "core/base/checks.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

std::string pack_of_cases() {
  std::vector<File> files;
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i), town = i % 3 ? "Storby" : "Lillby";
    files.push_back({town + "/motion-" + number + ".md", "# Motion om bro nummer " + number + "\n\n" + town + " kommun\n\nDiarienummer KS 2024/" + number +
                     "\n\nDatum 2024-03-12\n\nVera Ek (S) vill att en bro byggs vid ån.\n\n## Förslag\n\nJag föreslår att kommunfullmäktige beslutar\n\n"
                     "- att en bro utreds\n- att bron målas blå\n\nVera Ek (S)\n"});
    files.push_back({town + "/svar-" + number + ".md", "# Svar på motion om bro nummer " + number + "\n\nDiarienummer KS 2024/" + number +
                     "\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n\n## Reservation\n\nBo Alm (V) reserverar sig mot beslutet: en bro behövs.\n"});
  }
  return *test::there(with_relations(pack_files(std::move(files), WithFacts::yes).bytes));
}

/// Calls change(field, another value) for every field. A field that comes in does not compile until it stands here, too.
template <class Change>
void each_field(Place& place, Change change) {
  auto& [screen, query, sort, grouping, order, rows, paper, fact, paragraph, hit, at, passage, anchor, reading, off, certainty, section, whose, town, with,
         of_case, a, b, run, tie, gap, gaps, letter_for_all] = place;
  for (int other = 0; other < screen_count; ++other) change(screen, static_cast<Screen>(other));
  for (const char* words : {"blå", "typ:motion", ""}) change(query, words);
  change(sort, query::Sort::date_newest);
  change(grouping, Grouping::by_case);
  change(order, "-oppnat");
  change(rows, rows_at_first + 20);
  for (const char* other : {"lillby-svar-0", "finns-inte"}) change(paper, other);
  change(fact, 2u);
  change(paragraph, 2u);
  change(hit, 1u);
  change(at, 20u);
  change(passage, ByteSpan{2, 12});
  change(anchor, "abc");
  change(reading, view::Reading::original);
  change(off, {1});
  change(certainty, facts::Certainty::certain);
  change(section, "utan");
  for (const char* other : {"V", "storby/vera-ek", "lillby/vera-ek", "storby/kommunstyrelsen"}) change(whose, other);
  change(town, "lillby");
  change(with, "V");
  change(of_case, "finns-inte");
  change(a, "storby-motion-1");
  change(b, "storby-motion-2");
  change(run, 9u);
  change(tie, view::TieKind::people);
  change(gap, 1u);
  change(gaps, view::GapFilter{"svar", "", ""});
  change(letter_for_all, true);
}

template <class Change>
void each_field(Settings& settings, Change change) {
  auto& [language, theme, view_mode, single_keys] = settings;
  change(language, view::Language::en);
  change(theme, Theme::dark);
  change(view_mode, ViewMode::page);
  change(single_keys, SingleKeys::off);
}

template <class Change>
void each_field(Environment& environment, Change change) {
  auto& [width, dark, coarse, reduced_motion, embedded, still, statement, facets_unasked, today, site] = environment;
  change(width, 390.f);
  for (bool* flag : {&dark, &coarse, &reduced_motion, &embedded, &still, &statement}) change(*flag, true);
  change(facets_unasked, 0u);
  change(today, "2031-06-11");
  change(site, "https://example.org/");
}

template <class Change>
void each_field(State& state, Change change) {
  auto& [place, settings, language_chosen, environment, offline, dialog, palette_filter, find, found, desk, suggesting, suggesting_at, suggestion, embed, quoted_paragraph,
         quoted, embed_copied, sheet, row, reading, open_facets, count_facets, open_facts, open_folded, open_outline, open_repairs, typing, address_understood] = state;
  each_field(place, change);
  each_field(settings, change);
  each_field(environment, change);
  change(offline, Offline{Keeping::offer, 0, 9, false});
  change(dialog, Dialog::embed);
  change(palette_filter, "a");
  change(find, std::string("bro"));
  change(found, 1u);
  desk::Desk pinned;
  pinned.pins.push_back({.address = "d/storby-motion-1/?s=2-12", .collection = {}, .title = "Motion", .place = {}, .exact = "Motion", .highlight = desk::Highlight::yes});
  change(desk.now, std::make_shared<const desk::Desk>(std::move(pinned)));
  change(suggesting, "bro");
  change(suggesting_at, std::size_t{1});
  change(suggestion, 1u);
  change(embed, view::EmbedOptions{.language = view::Language::en});
  change(quoted_paragraph, 1u);
  change(quoted, "bro");
  change(sheet, Sheet::left);
  change(row, 1u);
  change(reading, 2u);
  for (std::uint32_t* bits : {&open_facets, &open_facts}) change(*bits, ~0u);
  for (bool* flag : {&language_chosen, &embed_copied, &count_facets, &open_folded, &open_outline, &open_repairs, &typing}) change(*flag, true);
  change(address_understood, false);
}

/// All that a reader sees of it.
struct Shown {
  std::vector<Node> nodes;
  std::string text;  ///< Of the open paper, with its marks.
  std::string title;
  std::vector<std::string> suggestions;
  friend bool operator==(const Shown&, const Shown&) = default;
};

Shown shown(const State& state, const Seen& seen) {
  Shown all;
  for (Nodes pane : {top_pane(state, seen), left_pane(state, seen), main_pane(state, seen), right_pane(state, seen), foot_pane(state, seen)})
    all.nodes.push_back(box(Role::group, Look::body_text, std::move(pane)));
  if (auto dialog = dialog_node(state, seen)) all.nodes.push_back(std::move(*dialog));
  all.title = window_title(state, seen);
  if (state.place.screen == Screen::reader && seen.document)
    for (const view::Paragraph& paragraph : seen.document->paragraphs) {
      all.text += paragraph.text;
      for (const view::Mark& mark : paragraph.marks)
        all.text += "[" + std::to_string(static_cast<int>(mark.kind)) + " " + std::to_string(mark.number) + " " + std::to_string(mark.span.begin) + "-" + std::to_string(mark.span.end) + "]";
    }
  if (!state.suggesting.empty())
    for (const view::SuggestionRow& row : seen.suggestions) all.suggestions.push_back(row.query + "|" + row.paper);
  return all;
}

struct Window {
  Library& library;
  State state;
  ViewCache views;

  Window(Library& of, const State& begun) : library(of), state(begun) {
    views.begin(state, library);
    (void)views.follow(state, library);
    views.see_beside(state, library);
  }
  Shown become(const State& now) {
    state = now;
    (void)views.follow(state, library);
    views.see_beside(state, library);
    return shown(state, views.seen());
  }
};

State at_screen(Screen screen) {
  State state;
  Place& place = state.place;
  place.screen = screen;
  if (screen == Screen::results || screen == Screen::cases) place.query = "bro";
  if (screen == Screen::reader || screen == Screen::similar) place.paper = "storby-motion-1";
  if (screen == Screen::person) place.whose = "storby/vera-ek";
  if (screen == Screen::party) place.whose = "S";
  return state;
}

}  // namespace

TEST_CASE("whatever changes in the state, on any screen, what is seen is what is seen by who comes to that state at once") {
  Library library;
  auto pack = test::there(index::Pack::open(pack_of_cases()));
  library.open(std::move(*pack), Comes::whole);
  const std::set<Screen> walked = {Screen::collection, Screen::papers, Screen::reader, Screen::body, Screen::meeting, Screen::about};
  std::set<Screen> changing;  // On which something but the language was seen to change: a comparison of nothing proves nothing.
  for (int number = 0; number < screen_count; ++number) {
    const auto screen = static_cast<Screen>(number);
    const State start = at_screen(screen);
    CAPTURE(std::string(name(screen)));
    const Shown first = Window(library, start).become(start);
    State state = start;
    int field_number = 0;
    each_field(state, [&]<class Field>(Field& field, std::type_identity_t<Field> value) {
      ++field_number;
      CAPTURE(field_number);
      const Field before = std::exchange(field, std::move(value));
      // What the screen of results keeps beside others is another matter: it is come to and left by its own cases.
      if (state.place.screen != screen && !walked.contains(screen)) return void(field = before);
      const Shown anew = Window(library, state).become(state);
      Window kept(library, start);
      CHECK(kept.become(state) == anew);
      const bool same_words = state.settings.language == start.settings.language && state.place.screen == start.place.screen;
      if (same_words && (anew.nodes[2] != first.nodes[2] || anew.text != first.text)) changing.insert(screen);
      field = before;
      CHECK(kept.become(state) == first);
    });
  }
  for (const Screen screen : {Screen::collection, Screen::papers, Screen::cases, Screen::results, Screen::reader, Screen::person, Screen::party, Screen::compare, Screen::relations, Screen::similar, Screen::desk})
    CHECK_MESSAGE(changing.contains(screen), name(screen));
}

TEST_CASE("what the reader corrects is seen at once, and what is taken back is gone") {
  Library library;
  auto pack = test::there(index::Pack::open(pack_of_cases()));
  library.open(std::move(*pack), Comes::whole);
  State state = at_screen(Screen::reader);
  Window window(library, state);
  const Shown before = window.become(state);
  const view::DocumentPage page = *window.views.seen().document;
  const auto person = std::ranges::find(page.facts, "person", &view::FactRow::fact);
  REQUIRE(person != page.facts.end());
  const facts::Correction said{"1", page.original.sha256, page.paper.id, facts::CorrectionAction::reject, "person", person->spans.front(), person->quote, "", "", ""};
  library.correct(facts::corrections_json({{said}}));
  CHECK(window.become(state) != before);
  library.correct("");
  CHECK(window.become(state) == before);
}
