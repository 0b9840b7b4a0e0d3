#include <set>
#include <sstream>

#include "app/named.h"
#include "app/screens/screens.h"
#include "core/app/sample.h"
#include "core/base/checks.h"
#include "source/endings.h"
#include "view/paper/file_pages.h"

using namespace diarium;
using namespace diarium::app;
using view::Language;

namespace {

struct Case {
  std::string name;
  State state;
  Seen seen;
};

/// Results of words that no paper has, one of them none at all.
void taken_for_another(Case& one) {
  using Kind = query::Reading::Kind;
  one.state.place.query = "skolskjus vattenbeslut ~~";
  view::ResultList& list = *one.seen.results;
  list.query = one.state.place.query;
  list.readings = {{Kind::corrected, {0, 9}, "skolskjuts", {}, 2},
                   {Kind::apart, {10, 22}, "vatten beslut", {}, 1},
                   {Kind::not_understood, {23, 25}, "", {}, 0}};
}

/// Every screen in every condition that the tests know, in both languages.
std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const Language language : {Language::sv, Language::en}) {
    const auto add = [&](std::string name, Screen screen, Seen seen, auto change) {
      Case one{std::move(name), sample::at(screen, language), std::move(seen)};
      change(one);
      cases.push_back(std::move(one));
    };
    const auto as_it_is = [](Case&) {};
    add("collection", Screen::collection, sample::collection(), as_it_is);
    add("papers", Screen::papers, sample::collection(), as_it_is);
    add("large pile", Screen::collection, sample::pile(10000), as_it_is);
    add("no papers", Screen::collection, sample::pile(0), as_it_is);
    add("loading", Screen::collection, {}, as_it_is);
    add("damaged pack", Screen::results, {}, [](Case& one) { one.seen.error = Error{Fault::damaged, "the pack is damaged", "header"}; });
    add("results", Screen::results, sample::results(), as_it_is);
    add("nothing found", Screen::results, sample::nothing(), [](Case& one) { one.state.place.query = "bro tunnel"; });
    add("not understood", Screen::results, sample::results(), [](Case& one) {
      one.state.address_understood = false;
      one.seen.results->query = "x:y";
      one.seen.results->readings.push_back({query::Reading::Kind::not_understood, {0, 3}, "", {}, 0});
    });
    add("taken for another word", Screen::results, sample::results(), taken_for_another);
    add("reader", Screen::reader, sample::reader(), as_it_is);
    add("reader, fact lit", Screen::reader, sample::reader(), [](Case& one) { one.state.place.fact = 2; });
    add("reader, damaged text", Screen::reader, sample::reader(), [](Case& one) { one.seen.document->paper.damaged = true; });
    add("reader, no facts", Screen::reader, sample::reader(), [](Case& one) {
      one.seen.document->facts.clear();
      one.seen.document->outline.clear();
      one.seen.document->hits = 0;
    });
    add("paper not found", Screen::reader, sample::collection(), [](Case& one) { one.seen.error = Error{Fault::not_found, "no such paper", ""}; });
    add("about", Screen::about, sample::collection(), as_it_is);
    add("about without a pack", Screen::about, {}, as_it_is);
    add("palette", Screen::results, sample::results(), [](Case& one) { one.state.dialog = Dialog::palette; });
    add("palette, nothing fits", Screen::results, sample::results(), [](Case& one) {
      one.state.dialog = Dialog::palette;
      one.state.palette_filter = "qqq";
    });
    add("exports", Screen::results, sample::results(), [](Case& one) { one.state.dialog = Dialog::exports; });
    add("embedding", Screen::results, sample::results(), [](Case& one) { one.state.dialog = Dialog::embed; });
    add("embedding a quote", Screen::reader, sample::reader(), [](Case& one) {
      one.state.dialog = Dialog::embed;
      one.state.embed.kind = view::EmbedKind::quote;
      one.seen.quote = view::Citation{"en bro", "Motion", "d/storby/"};
    });
    add("keys", Screen::reader, sample::reader(), [](Case& one) { one.state.dialog = Dialog::keys; });
  }
  return cases;
}

/// All panes and the dialog, numbered as the application numbers them.
Nodes whole_page(const Case& one) {
  Nodes panes;
  const auto add = [&](Pane pane, Nodes nodes) {
    number_nodes(nodes, std::string(name(pane)));
    panes.push_back(with_sid(box(Role::group, Look::none, std::move(nodes)), std::string(name(pane))));
  };
  add(Pane::top, top_pane(one.state, one.seen));
  add(Pane::left, left_pane(one.state, one.seen));
  add(Pane::main, main_pane(one.state, one.seen));
  add(Pane::right, right_pane(one.state, one.seen));
  add(Pane::foot, foot_pane(one.state, one.seen));
  if (auto dialog = dialog_node(one.state, one.seen)) panes.push_back(std::move(*dialog));
  return panes;
}

bool operable(Role role) {
  return role == Role::link || role == Role::button || role == Role::checkbox || role == Role::field || role == Role::form;
}

std::string words_in(const Node& node) {
  std::string words = node.text;
  for (const Node& child : node.children) words += words_in(child);
  return words;
}

}  // namespace

TEST_CASE("every node of every screen has a sid of its own") {
  for (const Case& one : all_cases()) {
    CAPTURE(one.name);
    std::set<std::string> sids;
    std::size_t nodes = 0;
    each_node(whole_page(one), [&](const Node& node) {
      ++nodes;
      CAPTURE(node.sid);
      CHECK_FALSE(node.sid.empty());
      CHECK(sids.insert(node.sid).second);
    });
    CHECK(nodes > 20);
  }
}

TEST_CASE("what can be pressed is a link, a button, a box, a field or a form, and has a name") {
  for (const Case& one : all_cases()) {
    CAPTURE(one.name);
    each_node(whole_page(one), [&](const Node& node) {
      CAPTURE(node.sid);
      if (node.action) CHECK(operable(node.role));
      if (operable(node.role)) CHECK_FALSE((node.label.empty() && words_in(node).empty()));
      if (node.role == Role::button || node.role == Role::checkbox || node.role == Role::field) CHECK(node.action.has_value());
      if (node.role == Role::link) CHECK((node.action.has_value() || !node.href.empty()));
    });
  }
}

TEST_CASE("a node has words or nodes in it, not both") {
  for (const Case& one : all_cases()) {
    CAPTURE(one.name);
    each_node(whole_page(one), [&](const Node& node) {
      CHECK_MESSAGE((node.text.empty() || node.children.empty()), node.sid);
    });
  }
}

TEST_CASE("every screen has one first heading, and no level is skipped after it") {
  for (const Case& one : all_cases()) {
    CAPTURE(one.name);
    int first_headings = 0, level = 0;
    Case without_dialog = one;
    without_dialog.state.dialog = Dialog::none;
    each_node(whole_page(without_dialog), [&](const Node& node) {
      if (node.role != Role::heading) return;
      CAPTURE(node.sid);
      first_headings += node.level == 1;
      CHECK(node.level >= 1);
      CHECK(node.level <= level + 1);
      level = node.level;
      if (node.level == 1) CHECK(node.sid == "main.title");
    });
    CHECK(first_headings == 1);
  }
}

TEST_CASE("lists, tables and groups of boxes hold only what belongs in them") {
  for (const Case& one : all_cases()) {
    CAPTURE(one.name);
    each_node(whole_page(one), [&](const Node& node) {
      CAPTURE(node.sid);
      for (const Node& child : node.children) {
        CAPTURE(child.sid);
        if (node.role == Role::list || node.role == Role::ordered_list) CHECK(child.role == Role::list_item);
        if (node.role == Role::table) CHECK((child.role == Role::table_head || child.role == Role::table_body));
        if (node.role == Role::table_head || node.role == Role::table_body) CHECK(child.role == Role::table_row);
        if (node.role == Role::table_row)
          CHECK((child.role == Role::column_header || child.role == Role::row_header || child.role == Role::cell));
        if (child.role == Role::legend) CHECK(node.role == Role::fieldset);
        if (node.role == Role::heading || node.role == Role::paragraph || node.role == Role::link || node.role == Role::button)
          CHECK((child.role == Role::text || child.role == Role::strong || child.role == Role::link));
      }
    });
  }
}

TEST_CASE("a pile of ten thousand papers makes no more nodes than its first rows") {
  const Case one{"pile", sample::at(Screen::collection), sample::pile(10000)};
  std::size_t nodes = 0;
  bool more = false;
  each_node(whole_page(one), [&](const Node& node) {
    ++nodes;
    more = more || node.sid == "main.more";
  });
  CHECK(nodes < 1500);
  CHECK(more);
}

TEST_CASE("Swedish and English pages have the same nodes and other words") {
  for (const Screen screen : {Screen::collection, Screen::results, Screen::reader, Screen::about}) {
    const Seen seen = screen == Screen::results ? sample::results() : screen == Screen::reader ? sample::reader() : sample::collection();
    const Nodes swedish = whole_page({"", sample::at(screen, Language::sv), seen});
    const Nodes english = whole_page({"", sample::at(screen, Language::en), seen});
    std::vector<std::string> left, right;
    std::size_t differ = 0;
    each_node(swedish, [&](const Node& node) { left.push_back(node.sid); });
    each_node(english, [&](const Node& node) { right.push_back(node.sid); });
    CHECK(left == right);
    std::vector<std::string> words;
    each_node(swedish, [&](const Node& node) { words.push_back(node.text + node.label); });
    std::size_t at = 0;
    each_node(english, [&](const Node& node) { differ += words[at++] != node.text + node.label; });
    CHECK(differ > 10);
  }
}

TEST_CASE("the chosen fact is the current one, and only it") {
  State state = sample::at(Screen::reader);
  state.place.fact = 2;
  std::vector<std::string> current;
  each_node(right_pane(state, sample::reader()), [&](const Node& node) { if (node.current) current.push_back(node.sid); });
  CHECK(current == std::vector<std::string>{"right.fact.2.value"});
}

TEST_CASE("a box is checked where the query holds its filter") {
  const Nodes boxes = facet_groups(sample::at(Screen::results), sample::results().results->facets);
  std::vector<std::string> checked;
  each_node(boxes, [&](const Node& node) { if (node.checked) checked.push_back(node.sid); });
  CHECK(checked == std::vector<std::string>{"left.facet.kommun.Storby"});
}

TEST_CASE("every command has words in both languages, a name of its own and keys of its own") {
  for (const Case& one : all_cases()) {
    std::set<std::string_view> names, keys;
    for (const NamedCommand& command : named_commands(one.state, one.seen)) {
      CAPTURE(command.name);
      CHECK(view::has_word("command." + std::string(command.name)));
      CHECK(names.insert(command.name).second);
      for (const std::string_view key : command.keys) CHECK(keys.insert(key).second);
    }
  }
}

TEST_CASE("with the single keys off no single key is offered") {
  State state = sample::at(Screen::collection);
  state.settings.single_keys = SingleKeys::off;
  state.dialog = Dialog::palette;
  const auto dialog = test::there(dialog_node(state, sample::collection()));
  std::set<std::string> shown;
  each_node({*dialog}, [&](const Node& node) { if (node.look == Look::key) shown.insert(node.text); });
  CHECK(shown.contains("Ctrl+k, Alt+p"));
  CHECK_FALSE(shown.contains("/"));
  CHECK_FALSE(shown.contains("?"));
}

TEST_CASE("an uncertain fact says so in words, tells why where it is lit, and can be hidden") {
  Seen seen = sample::reader();
  REQUIRE(seen.document->facts.size() > 1);
  for (view::FactRow& fact : seen.document->facts) fact.confidence = {facts::Certainty::certain, "person.one.prose", facts::Doubt::none};
  view::FactRow& doubtful = seen.document->facts.front();
  doubtful.confidence = {facts::Certainty::uncertain, "date_left.event.words.prose", facts::Doubt::none};
  seen.document->uncertain_facts = 1;
  State state = sample::at(Screen::reader);
  const auto texts = [&] {
    std::string all;
    const auto walk = [&](const auto& self, const Node& node) -> void {
      all += node.sid + "=" + node.text + "\n";
      for (const Node& child : node.children) self(self, child);
    };
    for (const Node& node : right_pane(state, seen)) walk(walk, node);
    return all;
  };
  const std::string sid = "right.fact." + std::to_string(doubtful.number);
  CHECK(texts().find(sid + ".doubt=? osäker") != std::string::npos);
  CHECK(texts().find(sid + ".why=") == std::string::npos);
  CHECK(test::amiss(texts(), {" · 1 osäker\n", "right.certainty=Dölj 1 osäker uppgift"}) == "");
  state.place.fact = doubtful.number;
  CHECK(texts().find(sid + ".why=Osäker: ") != std::string::npos);
  CHECK(texts().find(sid + ".rule=") == std::string::npos);
  for (const auto& [basis, address] : {std::pair{"date_left.event:dates/latest_day", "regler/#dates-latest_day"},
                                       {"vote.counted:votes/yes", "regler/#votes-yes"}}) {
    seen.document->facts.front().confidence.basis = basis;
    bool leads = false;
    each_node(right_pane(state, seen), [&](const Node& node) { leads = leads || node.href == address; });
    CHECK(leads);
  }
  state.place.certainty = facts::Certainty::certain;
  std::erase_if(seen.document->facts, [](const view::FactRow& fact) { return !fact.confidence.certain(); });
  CHECK(test::amiss(texts(), {"right.certainty=Visa 1 osäker uppgift", "!.doubt="}) == "");
}

TEST_CASE("a word that no paper has is told with what is shown for it, and can be searched as it was typed") {
  Case one{"", sample::at(Screen::results, Language::sv), sample::results()};
  taken_for_another(one);
  std::vector<std::string> notices, addresses;
  each_node(main_pane(one.state, one.seen), [&](const Node& node) {
    if (node.look != Look::notice) return;
    notices.push_back(words_in(node));
    for (const Node& child : node.children)
      if (child.role == Role::link) addresses.push_back(child.text);
  });
  CHECK(test::line_of(notices[0], notices[1], notices[2]) ==
        "Inget innehåller «skolskjus»: visar «skolskjuts».Sök i stället: \"skolskjus\" vattenbeslut ~~ | Inget innehåller «vattenbeslut»: visar orden «vatten beslut».Sök i stället: skolskjus \"vattenbeslut\" ~~ | «~~» söktes inte.");
  CHECK(addresses.size() == 2);
}

TEST_CASE("where nothing is found, no word is quoted that was not searched") {
  Case one{"", sample::at(Screen::results, Language::sv), sample::nothing()};
  one.state.place.query = one.seen.results->query = "ord ~~";
  one.seen.results->readings = {{query::Reading::Kind::word, {0, 3}, "ord", {}, 0}, {query::Reading::Kind::not_understood, {4, 6}, "", {}, 0}};
  each_node(main_pane(one.state, one.seen), [&](const Node& node) { CHECK(node.text.find("«»") == std::string::npos); });
}

TEST_CASE("of many bars the years stand at the head too, and stay in sight while the bars scroll by") {
  for (const std::size_t bars : {15u, 16u}) {
    Case one{"", sample::at(Screen::timeline, Language::sv), sample::results()};
    view::Panel& panel = one.seen.panel.emplace();
    view::Strip& strip = panel.sections.emplace_back().strip.emplace();
    strip.ticks = {{"2019", 0}, {"2020", 1000}};
    for (std::size_t i = 0; i < bars; ++i) strip.bars.push_back({std::to_string(i), {}, 0, 500, view::Tone::proposal});
    std::vector<Look> parts, staying;
    each_node(main_pane(one.state, one.seen), [&](const Node& node) {
      if (node.look == Look::strip_axis || node.look == Look::strip_track) parts.push_back(node.look);
      if (node.sticky) staying.push_back(node.look);
    });
    CHECK(staying == (bars == 15 ? std::vector<Look>{} : std::vector{Look::strip_axis}));
    if (bars == 15) CHECK(parts == std::vector{Look::strip_track, Look::strip_axis});
    else CHECK(parts == std::vector{Look::strip_axis, Look::strip_track, Look::strip_axis});
  }
}

TEST_CASE("what stays at the pane's top heads what stands behind it, on every screen") {
  for (const Case& one : all_cases())
    each_node(main_pane(one.state, one.seen), [&](const Node& node) {
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (!node.children[i].sticky) continue;
        CAPTURE(one.name);
        CHECK(i == 0);
        CHECK(node.children.size() > 1);
      }
    });
}

TEST_CASE("About says of every ending that a paper may have who reads it, in both languages, and denies none that is read") {
  for (const Language language : {Language::sv, Language::en}) {
    State state = sample::at(Screen::about, language);
    for (const bool own : {true, false}) {
      state.environment.embedded = !own;
      std::vector<std::string> sentences;
      each_node(main_pane(state, sample::collection()), [&](const Node& node) { sentences.push_back(node.text); });
      const auto says = [&](const std::string& words) { return std::ranges::count_if(sentences, [&](const std::string& one) { return one.find(words) != std::string::npos; }); };
      std::string endings(source::unread_endings);
      for (const std::string_view of_kind : source::kind_endings) (endings += ", ") += of_kind;
      std::istringstream list(endings);
      for (std::string letters; std::getline(list >> std::ws, letters, ',');) {
        CAPTURE(letters);
        const auto kind = source::ending_of("a" + letters)->kind;
        CHECK(says(letters + ",") + says(letters + ")") + says(letters + ".") == 1);
        const auto reads = !kind ? view::ReadBy::nobody : source::page_reads(*kind) ? view::ReadBy::page : view::ReadBy::command;
        const std::string by = view::fill(language, reads == view::ReadBy::nobody ? "about.formats_nobody" : reads == view::ReadBy::command ? "about.formats_command" : own ? "about.formats_page" : "about.formats_all",
                                          {{"files", view::formats_read(language, reads)}});
        CHECK(by.find(letters) != std::string::npos);
        CHECK(says(by) == 1);
      }
    }
  }
}

TEST_CASE("the window of the desk and of About is named as the list of screens names them") {
  for (const Screen screen : {Screen::desk, Screen::about}) {
    const std::string words(view::word(Language::sv, row_of(screen).words));
    CHECK(window_title(sample::at(screen, Language::sv), {}) == view::fill(Language::sv, "app.title", {{"page", words}}));
  }
}
