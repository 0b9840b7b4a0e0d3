// The screen of cases: its address, its heads, its filters and what it gives away.
#include <algorithm>

#include "app/places/route.h"
#include "core/app/seen_nodes.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

/// Two motions, one of them rejected, with what is told across them.
std::string pack_of_mora() {
  std::vector<File> files = {
      {"mora/motion.md", "Motion\n\nMotion om farthinder av Anna Berg (S)\n\nTill kommunfullmäktige i Mora kommun\n2031-02-03\nDnr KS 2031/417\n\nJag yrkar\n\n"
                         "att farthinder anläggs vid skolan\n\nAnna Berg (S)\n"},
      {"mora/protokoll.md", "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-09-11\n\n§ 88\nSvar på motion av Anna Berg (S) om farthinder\n"
                            "Dnr KS 2031/417\n\nBeslut\n\nKommunfullmäktige beslutar att avslå motionen.\n\nReservation\n\nEva Lind (C) reserverar sig mot beslutet.\n"},
      {"mora/bad.md", "Motion\n\nMotion om ett bad av Nils Ro (M)\n\nTill kommunfullmäktige i Mora kommun\n2030-03-01\nDnr KS 2030/7\n\nJag yrkar\n\n"
                      "att ett bad byggs vid skolan\n\nNils Ro (M)\n"}};
  return *test::there(with_relations(pack_files(std::move(files), WithFacts::yes).bytes));
}

Application cases_at(const std::string& url) {
  return test::page_at(url, pack_of_mora());
}

std::vector<const Node*> column_heads(const Application& application) {
  std::vector<const Node*> heads;
  each_node(test::pane(application), [&](const Node& node) {
    if (node.role == Role::column_header) heads.push_back(&node);
  });
  return heads;
}

}  // namespace

TEST_CASE("the cases have an address, and every question and order of theirs too") {
  Place place;
  place.screen = Screen::cases;
  CHECK(address(place) == "arenden/");
  place.query = "motionär:S skola";
  place.order = "dagar";
  place.rows = 60;
  CHECK(parse_address(address(place)).place == place);
  CHECK(parse_address(address(place)).understood);
  CHECK_FALSE(parse_address("arenden/?ordning=storlek").understood);
  CHECK(address(parse_address("arenden/?ordning=-oppnat").place) == "arenden/");  // The order that stands anyway.
}

TEST_CASE("a question typed among the cases is answered by cases, and each letter keeps the screen") {
  Application application = cases_at("arenden/");
  REQUIRE(test::node_named(application, "main.cases.row.2.case"));
  application.tell(Input{"top.search.field", "motioner om farthinder"});
  CHECK(application.state().place.screen == Screen::cases);
  CHECK(test::node_named(application, "main.cases.row.1.case"));
  CHECK_FALSE(test::node_named(application, "main.cases.row.2.case"));
  CHECK(test::node_named(application, "left.nav.cases")->current);
}

TEST_CASE("a press on a column's head sorts by it, and a second press turns the order round") {
  Application application = cases_at("arenden/");
  const auto sorted_by = [&] {
    for (const Node* head : column_heads(application))
      if (head->sorted != view::Sorted::no) return head;
    return static_cast<const Node*>(nullptr);
  };
  REQUIRE(sorted_by());
  CHECK(sorted_by()->sorted == view::Sorted::falling);
  application.tell(Press{sorted_by()->children.front().sid});
  REQUIRE(sorted_by());
  CHECK(sorted_by()->sorted == view::Sorted::rising);
  CHECK(application.state().place.order == "oppnat");
  application.tell(Press{column_heads(application).front()->children.front().sid});
  CHECK(application.state().place.order == "arende");
}

TEST_CASE("a rule that read a word as a filter is taken back by its button, and then the word is searched") {
  Application application = cases_at("arenden/?q=motioner+farthinder+avslogs");
  const Node* rule = test::node_named(application, "main.rule.0");
  REQUIRE(rule);
  application.tell(Press{rule->sid});
  CHECK(application.state().place.query == "\"motioner\" farthinder avslogs");
  CHECK_FALSE(test::node_named(application, "main.rule.0"));
}

TEST_CASE("a filter pressed beside a question in plain words changes what the question was read as") {
  Application application = cases_at("arenden/?q=motioner+farthinder+avslogs");
  application.tell(Press{"left.facet.utfall.avslå"});
  CHECK(application.state().place.query == "typ:motion farthinder");
}

TEST_CASE("the table is given away as a file with as many rows as cases were found") {
  Application application = cases_at("arenden/?q=motioner+farthinder+avslogs");
  application.tell(Press{"main.export.csv"});
  const Changes changes = application.take();
  REQUIRE(changes.effects.sheet);
  CHECK(changes.effects.sheet->name == "arenden.csv");
  CHECK(std::ranges::count(changes.effects.sheet->csv, '\n') == 2);
  application.tell(Press{"main.export.json"});
  CHECK(application.take().effects.sheet->cells.rows.size() == 1);
  application.tell(Press{"main.export.xlsx"});
  const auto workbook = application.take().effects.sheet;
  REQUIRE(workbook);
  CHECK(workbook->name == "arenden.xlsx");
  CHECK_FALSE(workbook->cells.links.empty());
  application.tell(Press{"main.export.copied"});
  CHECK(application.take().effects.copy->html.starts_with("<table>"));
}

TEST_CASE("every table of every screen can be given away in all ways, as many rows as a page has and more") {
  for (const std::string url : {"arenden/", "siffror/", "relationer/", "tid/", "personer/", "person/mora/anna-berg/", "parti/S/",
                                "organ/mora/kommunfullmaktige/", "?q=motion"}) {
    CAPTURE(url);
    Application application = cases_at(url);
    std::vector<std::string> ways;
    const auto open = [&] {
      application.apply(OpenDialog{Dialog::exports});
      REQUIRE(application.scene().dialog);
      ways = test::names_in(application.scene().dialog->children, "dialog.table.");
    };
    open();
    CHECK_FALSE(ways.empty());
    CHECK(ways.size() % table_files.size() == 0);
    for (const std::string& way : std::vector(ways)) {
      CAPTURE(way);
      open();
      application.tell(Press{way});
      const Effects effects = application.take().effects;
      CHECK_FALSE(application.scene().dialog);
      CHECK(effects.status);
      if (way.ends_with(".copied")) {
        REQUIRE(effects.copy);
        CHECK(std::ranges::count(effects.copy->text, '\n') > 1);
        continue;
      }
      REQUIRE(effects.sheet);
      CHECK(effects.sheet->name.ends_with(way.substr(way.rfind('.'))));
      if (way.ends_with(".csv")) CHECK(std::ranges::count(effects.sheet->csv, '\n') > 1);
      else for (const auto& row : effects.sheet->cells.rows) CHECK(row.size() == effects.sheet->cells.heads.size());
    }
  }
}

TEST_CASE("a list of papers narrowed by who brought the case leads to the cases of the same question") {
  Application application = cases_at("?q=motion%C3%A4r%3AS");
  CHECK(test::node_named(application, "main.result.mora-protokoll"));
  CHECK_FALSE(test::node_named(application, "main.result.mora-bad"));
  CHECK(test::node_named(application, "main.filter.motionär.S"));
  const Node* cases = test::node_named(application, "main.to_cases");
  REQUIRE(cases);
  application.tell(Press{cases->sid});
  CHECK(application.state().place.screen == Screen::cases);
  CHECK(application.state().place.query == "motionär:S");
}

TEST_CASE("a plain question in the search field leads to the cases that answer it, and plain words do not") {
  CHECK_FALSE(test::node_named(cases_at("?q=bad"), "main.asks_cases"));
  Application application = cases_at("?q=vilka%20motioner%20avslogs");
  const Node* way = test::node_named(application, "main.asks_cases");
  REQUIRE(way);
  CHECK(way->text.find("typ:motion utfall:avslå") != std::string::npos);
  application.tell(Press{way->sid});
  CHECK(application.state().place.screen == Screen::cases);
  CHECK(application.state().place.query == "vilka motioner avslogs");
}

TEST_CASE("the first screen leads to the latest meetings") {
  Application application = cases_at("");
  const Node* meetings = test::node_named(application, "main.to_meetings");
  REQUIRE(meetings);
  REQUIRE(meetings->children.size() == 2);
  const Node& latest = meetings->children.back();
  CHECK(latest.text == "Kommunfullmäktige 11 september 2031");
  application.tell(Press{latest.sid});
  CHECK(application.state().place.screen == Screen::meeting);
  CHECK(application.state().place.whose == "mora/kommunfullmaktige/2031-09-11");
}
