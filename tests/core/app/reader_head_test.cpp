#include "app/screens/screens.h"
#include "app/state/reduce.h"
#include "core/app/sample.h"
#include "core/app/seen_nodes.h"

using namespace diarium;
using namespace diarium::app;

using test::node_named;

namespace {

std::string words_of(const Node& node) {
  std::string words = node.text;
  for (const Node& child : node.children) words += " " + words_of(child);
  return words;
}

}  // namespace

TEST_CASE("what is known of the file is folded until it is asked for, and folded again in another paper") {
  State state = sample::at(Screen::reader, view::Language::sv);
  const Seen seen = sample::reader();
  const Nodes closed = main_pane(state, seen);
  CHECK(node_named(closed, "main.folded") == nullptr);
  REQUIRE(node_named(closed, "main.fold") != nullptr);
  CHECK(node_named(closed, "main.fold")->expanded == false);
  state = reduce(state, *node_named(closed, "main.fold")->action, seen).state;
  const Nodes open = main_pane(state, seen);
  CHECK(node_named(open, "main.fold")->expanded == true);
  REQUIRE(node_named(open, "main.folded") != nullptr);
  CHECK(words_of(*node_named(open, "main.folded")).find(seen.document->file_name) != std::string::npos);
  Place other = state.place;
  other.paper = "en-annan";
  CHECK_FALSE(reduce(state, GoTo{other}, seen).state.open_folded);
}

TEST_CASE("a page without the program has what is folded whole") {
  State state = sample::at(Screen::reader, view::Language::sv);
  state.environment.still = true;
  const Nodes nodes = main_pane(state, sample::reader());
  REQUIRE(node_named(nodes, "main.folded") != nullptr);
  CHECK(node_named(nodes, "main.folded")->role == Role::details);
  CHECK_FALSE(node_named(nodes, "main.folded")->label.empty());
}

TEST_CASE("a long title is cut at a word and said whole") {
  State state = sample::at(Screen::reader, view::Language::sv);
  Seen seen = sample::reader();
  seen.document->paper.title = "Svar på motion om en bro över Storån med plats för gående, cyklar, bussar och den som vill stanna och se på utsikten över viken och skogen på andra sidan";
  const Nodes nodes = main_pane(state, seen);
  const Node* title = node_named(nodes, "main.title");
  REQUIRE(title != nullptr);
  CHECK(title->text.size() < seen.document->paper.title.size());
  CHECK(title->label == seen.document->paper.title);
}

TEST_CASE("a case that is called as the paper is named once, and tells which of its papers this is") {
  const State state = sample::at(Screen::reader, view::Language::sv);
  Seen seen = sample::reader();
  seen.of_case = view::CaseShown{.id = "storby-bro", .title = seen.document->paper.title, .papers = 4, .place = 2};
  const Nodes nodes = main_pane(state, seen);
  REQUIRE(node_named(nodes, "main.case") != nullptr);
  const std::string words = words_of(*node_named(nodes, "main.case"));
  CHECK(words.find(seen.document->paper.title) == std::string::npos);
  CHECK(words.find("2 av 4 handlingar i ärendet") != std::string::npos);
}

TEST_CASE("a finger is given no hints of keys") {
  State state = sample::at(Screen::collection, view::Language::sv);
  const Seen seen = sample::collection();
  const auto hints = [&] {
    int count = 0;
    const auto look = [&](const Node& node) { count += node.look == Look::search_key || node.look == Look::key; };
    each_node(top_pane(state, seen), look);
    state.dialog = Dialog::palette;
    each_node({*dialog_node(state, seen)}, look);
    return count;
  };
  CHECK(hints() > 1);
  state.environment.coarse = true;
  CHECK(hints() == 0);
}

TEST_CASE("the sheet of pages leads everywhere and goes back to its button") {
  State state = sample::at(Screen::results, view::Language::sv);
  const Seen seen = sample::results();
  CHECK(node_named(top_pane(state, seen), "top.places") != nullptr);
  const Reduced opened = reduce(state, OpenSheet{Sheet::places}, seen);
  CHECK(opened.effects.focus == "left.close");
  const Nodes sheet = left_pane(opened.state, seen);
  for (const char* sid : {"left.close", "left.nav.collection", "left.nav.timeline", "left.palette", "left.theme", "left.language"}) {
    CHECK_MESSAGE(node_named(sheet, sid) != nullptr, sid);
  }
  CHECK(reduce(opened.state, OpenSheet{Sheet::none}, seen).effects.focus == "top.places");
}
