// app/places/place: which screens there are, and where the reader is: what an address says, no more and no less.
//
// What there is one of for each screen is its row: name, address, the way there, maker. Addresses, the list of screens,
// the commands that go there and the pages of the site are made of these rows.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/panels/gap_choice.h"
#include "view/panels/relations_panel.h"
#include "view/views.h"

namespace diarium::app {

enum class Screen : std::uint8_t {
  collection, papers, cases, results, reader, of_case, people, person, party, body, meeting, figures, compare,
  relations, timeline, gaps, similar, desk, about
};

/// The screens that show the whole collection: its first page, and the list of its papers alone.
[[nodiscard]] constexpr bool lists_collection(Screen screen) { return screen == Screen::collection || screen == Screen::papers; }

/// The screens of one person, party, body or meeting.
[[nodiscard]] constexpr bool tells_of_someone(Screen screen) {
  return screen == Screen::person || screen == Screen::party || screen == Screen::body || screen == Screen::meeting;
}
/// … and their list: search engines list these only where the collection says so.
[[nodiscard]] constexpr bool tells_of_people(Screen screen) { return screen == Screen::people || tells_of_someone(screen); }
/// Sections of the screen have addresses: «om/#licenser». Of the desk they are its collections.
[[nodiscard]] constexpr bool has_sections(Screen screen) { return screen == Screen::about || screen == Screen::desk || tells_of_someone(screen); }

inline constexpr std::uint32_t rows_at_first = 20;   ///< Papers shown before «Visa fler».
/// Results that come first where a pack is read as it is needed: more than a window shows without scrolling. Each costs some 15 kB;
/// rows_at_first: the first answer waits for all.
inline constexpr std::uint32_t rows_seen_first = 6;
inline constexpr std::uint32_t rows_when_still = 200;  ///< On the first page without the program; «d/» lists all.
inline constexpr std::uint32_t rows_at_most = 2000;  ///< More nodes than this make a page slow; the query narrows instead.

inline constexpr std::size_t off_at_most = 200;       ///< Repairs that one address switches off.

inline constexpr std::uint32_t run_at_first = 6, run_at_least = 3, run_at_most = 40;

/// Results: each paper for itself, or those of one case together.
enum class Grouping : std::uint8_t { none, by_case };

/// A place on the site. Fields that the screen does not use are at their defaults (route.h's `canonical` sees to it).
struct Place {
  Screen screen = Screen::collection;
  std::string query;                              ///< As typed. Results: never empty. Cases: also empty. Collection: always empty.
  query::Sort sort = query::Sort::relevance;      ///< Results only.
  Grouping grouping = Grouping::none;             ///< Results only.
  std::string order;                              ///< Cases only: «-oppnat», as view::case_order() reads it; empty: as they come.
  std::uint32_t rows = rows_at_first;             ///< Collection, papers, results and cases: rows shown.
  std::string paper;                              ///< Reader and similar: its id, also of a paper that is not there.
  std::uint32_t fact = 0;                         ///< Reader only: number of the fact that is lit, from 1.
  std::uint32_t paragraph = 0;                    ///< Reader only: paragraph to read from, from 1.
  std::uint32_t hit = 0;                          ///< Reader only: the hit that is lit, from 1.
  std::optional<std::uint32_t> at;                ///< Reader only: byte of the paper's text; becomes the hit nearest to it.
  ByteSpan passage{};                             ///< Reader without a query: the words that are lit; empty: none.
  std::string anchor;                             ///< With a passage: what was cited there (view/paper/anchor.h).
  view::Reading reading{};                        ///< Reader only: a damaged paper as repaired, or as it stood in the scan.
  std::vector<std::uint32_t> off;                 ///< Reader only, repaired: numbers of repairs that are switched off, ascending.
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Reader only: the least that a fact must have to be shown.
  std::string section;                            ///< About and whose page it is: «tillganglighet», «licenser», «vackte». Desk: id of a collection, «utan».
  std::string whose;                              ///< Person, party, body, meeting: «mora/anna-berg», «S», «mora/kommunstyrelsen/2031-06-11».
  std::string town;                               ///< Party only: «mora», or all.
  std::string with;                               ///< Party only: another whose shared acts are listed, «V».
  std::string of_case;                            ///< Case only: its id, also of a case that is not there.
  std::string a, b;                               ///< Compare only: two papers or parts of one («id», «id#2»).
  std::uint32_t run = run_at_first;               ///< Compare only: words in a row that count as shared.
  std::optional<view::TieKind> tie;                   ///< Relations only: the kind that is shown; nothing: the first there is.
  std::uint32_t gap = 0;                          ///< Gaps only: the one whose letter is shown, from 1.
  view::GapFilter gaps;                           ///< Gaps only: which are shown.
  bool letter_for_all = false;                    ///< Gaps of one municipality only: the letter that asks for all of them is shown.
  friend bool operator==(const Place&, const Place&) = default;
};

/// Whether the site has a page at a screen's address, for readers without the program.
enum class Still : std::uint8_t {
  none,
  page,  ///< One, or one for each that it can show.
  same   ///< One that says what another page says: no search engine needs it.
};

struct Node;
struct Seen;
struct State;
/// What stands in main. The first heading is the page's h1, its sid «main.title».
using MakeScreen = std::vector<Node>(const State& state, const Seen& seen);
MakeScreen about_screen, cases_screen, collection_screen, desk_screen, panel_screen, reader_screen, results_screen;

struct ScreenRow {
  Screen screen{};
  std::string_view name;             ///< «case»: data-screen of the page.
  std::string_view segment;          ///< «a»: the first part of its address; empty: it stands at the root.
  std::string Place::*id = nullptr;  ///< What the parts behind it name; null: it has none.
  std::string_view words;            ///< Key of its words in the list of screens; empty: not listed.
  std::string_view command, keys;    ///< That go there (named.h); empty: none.
  Still still{};
  MakeScreen* main = nullptr;
  view::MakePanel* panel = nullptr;  ///< Of panel_screen: of its id. Null: app/library.cpp says which.
  std::uint8_t parts = 1;            ///< Of `id`, with slashes between: «mora/anna-berg» has 2.
};
/// All screens, in the order of the list of screens and of the palette; each Screen once, at its number.
inline constexpr auto screen_table = std::to_array<ScreenRow>({
    {Screen::collection, "collection", "", nullptr, "nav.collection", "go-collection", "g s",
     Still::page, collection_screen},
    {Screen::papers, "papers", "d", nullptr, "", "", "", Still::page, collection_screen},
    {Screen::cases, "cases", "arenden", nullptr, "nav.cases", "go-cases", "g a", Still::page, cases_screen},
    {Screen::results, "results", "", nullptr, "nav.results", "go-results", "g t", Still::none, results_screen},
    {Screen::reader, "reader", "d", &Place::paper, "", "", "", Still::page, reader_screen},
    {Screen::of_case, "case", "a", &Place::of_case, "", "", "", Still::page, panel_screen, view::case_panel},
    {Screen::people, "people", "personer", nullptr, "nav.people", "go-people", "g p", Still::page, panel_screen,
     view::people_panel},
    {Screen::person, "person", "person", &Place::whose, "", "", "", Still::page, panel_screen, view::person_panel, 2},
    {Screen::party, "party", "parti", &Place::whose, "", "", "", Still::page, panel_screen},
    {Screen::body, "body", "organ", &Place::whose, "", "", "", Still::page, panel_screen, view::body_panel, 2},
    {Screen::meeting, "meeting", "mote", &Place::whose, "", "", "", Still::page, panel_screen, view::meeting_panel, 3},
    {Screen::figures, "figures", "siffror", nullptr, "nav.figures", "go-figures", "g f", Still::page, panel_screen},
    {Screen::compare, "compare", "jamfor", nullptr, "", "", "", Still::same, panel_screen},
    {Screen::relations, "relations", "relationer", nullptr, "nav.relations", "go-relations", "g r",
     Still::page, panel_screen},
    {Screen::timeline, "timeline", "tid", nullptr, "nav.timeline", "go-timeline", "g i", Still::page, panel_screen,
     view::timeline_panel},
    {Screen::gaps, "gaps", "luckor", nullptr, "nav.gaps", "go-gaps", "g l", Still::page, panel_screen},
    {Screen::similar, "similar", "", nullptr, "", "", "", Still::none, panel_screen},
    {Screen::desk, "desk", "bord", nullptr, "nav.desk", "go-desk", "g b", Still::same, desk_screen},
    {Screen::about, "about", "om", nullptr, "nav.about", "go-about", "g o", Still::page, about_screen},
});
inline constexpr int screen_count = static_cast<int>(screen_table.size());
[[nodiscard]] constexpr const ScreenRow& row_of(Screen screen) {
  return screen_table[static_cast<std::size_t>(screen)];
}
static_assert(std::ranges::all_of(screen_table, [](const ScreenRow& row) { return &row == &row_of(row.screen); }));
/// «collection», «papers», «results», «reader» …: data-screen of the page, part of word keys.
[[nodiscard]] constexpr std::string_view name(Screen screen) { return row_of(screen).name; }
/// Whether the screen shows a view::Panel.
[[nodiscard]] constexpr bool shows_panel(Screen screen) { return row_of(screen).main == panel_screen; }

}  // namespace diarium::app
