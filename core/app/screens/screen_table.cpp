#include "app/places/screen_table.h"

#include <array>

#include "app/screens/screens.h"

namespace diarium::app {
namespace {

constexpr std::array<ScreenRow, screen_count> table = {{
    {Screen::collection, "collection", "", nullptr, "nav.collection", "go-collection", "g s", Still::page, collection_screen},
    {Screen::papers, "papers", "d", nullptr, "", "", "", Still::page, collection_screen},
    {Screen::cases, "cases", "arenden", nullptr, "nav.cases", "go-cases", "g a", Still::page, cases_screen},
    {Screen::results, "results", "", nullptr, "nav.results", "go-results", "g t", Still::none, results_screen},
    {Screen::reader, "reader", "d", &Place::paper, "", "", "", Still::page, reader_screen},
    {Screen::of_case, "case", "a", &Place::of_case, "", "", "", Still::page, panel_screen},
    {Screen::people, "people", "personer", nullptr, "nav.people", "go-people", "g p", Still::page, panel_screen},
    {Screen::person, "person", "person", &Place::whose, "", "", "", Still::page, panel_screen, 2},
    {Screen::party, "party", "parti", &Place::whose, "", "", "", Still::page, panel_screen},
    {Screen::body, "body", "organ", &Place::whose, "", "", "", Still::page, panel_screen, 2},
    {Screen::meeting, "meeting", "mote", &Place::whose, "", "", "", Still::page, panel_screen, 3},
    {Screen::figures, "figures", "siffror", nullptr, "nav.figures", "go-figures", "g f", Still::page, panel_screen},
    {Screen::compare, "compare", "jamfor", nullptr, "", "", "", Still::same, panel_screen},
    {Screen::relations, "relations", "relationer", nullptr, "nav.relations", "go-relations", "g r", Still::page, panel_screen},
    {Screen::timeline, "timeline", "tid", nullptr, "nav.timeline", "go-timeline", "g i", Still::page, panel_screen},
    {Screen::gaps, "gaps", "luckor", nullptr, "nav.gaps", "go-gaps", "g l", Still::page, panel_screen},
    {Screen::similar, "similar", "", nullptr, "", "", "", Still::none, panel_screen},
    {Screen::desk, "desk", "bord", nullptr, "nav.desk", "go-desk", "g b", Still::same, desk_screen},
    {Screen::about, "about", "om", nullptr, "nav.about", "go-about", "g o", Still::page, about_screen},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].screen != static_cast<Screen>(i)) return false;
  return true;
}
static_assert(in_order(), "a screen stands at its number");

}  // namespace

std::span<const ScreenRow> screen_table() { return table; }
const ScreenRow& row_of(Screen screen) { return table[static_cast<std::size_t>(screen)]; }
std::string_view name(Screen screen) { return row_of(screen).name; }
bool shows_panel(Screen screen) { return row_of(screen).main == panel_screen; }

}  // namespace diarium::app
