// app/places/screen_table: what there is one of for each screen: its name, its address, its way there, its maker.
//
// Addresses, the list of screens, the commands that go there and the pages of the site are made of it.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/places/place.h"

namespace diarium::app {

struct Node;
struct Seen;
struct State;

/// Whether the site has a page at a screen's address, for readers without the program.
enum class Still : std::uint8_t {
  none,
  page,  ///< One, or one for each that it can show.
  same   ///< One that says what another page says: no search engine needs it.
};

struct ScreenRow {
  Screen screen{};
  std::string_view name;                 ///< «case»: data-screen of the page.
  std::string_view segment;              ///< «a»: the first part of its address; empty: it stands at the root.
  std::string Place::*id = nullptr;      ///< What the parts behind it name; null: it has none.
  std::string_view words;                ///< Key of its words in the list of screens; empty: not listed.
  std::string_view command, keys;        ///< That go there (named.h); empty: none.
  Still still{};
  std::vector<Node> (*main)(const State&, const Seen&) = nullptr;  ///< Makes what stands in main.
  std::uint8_t parts = 1;                ///< Of `id`, with slashes between: «mora/anna-berg» has 2.
};

/// All screens, in the order of the list of screens and of the palette; each Screen once, at its number.
[[nodiscard]] std::span<const ScreenRow> screen_table();
[[nodiscard]] const ScreenRow& row_of(Screen screen);
/// Whether the screen shows a view::Panel.
[[nodiscard]] bool shows_panel(Screen screen);

}  // namespace diarium::app
