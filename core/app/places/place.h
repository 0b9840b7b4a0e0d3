// app/places/place: where the reader is: what an address says, no more and no less.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/panels/gap_choice.h"
#include "view/panels/relations_panel.h"
#include "view/views.h"

namespace diarium::app {

enum class Screen : std::uint8_t { collection, papers, cases, results, reader, of_case, people, person, party, body, meeting, figures, compare, relations, timeline, gaps, similar, desk, about };
inline constexpr int screen_count = static_cast<int>(Screen::about) + 1;
/// «collection», «papers», «results», «reader» …: data-screen of the page, part of word keys.
[[nodiscard]] std::string_view name(Screen screen);

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

}  // namespace diarium::app
