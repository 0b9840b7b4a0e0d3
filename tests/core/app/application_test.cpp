#include <random>
#include <set>

#include "app/named.h"
#include "app/places/route.h"
#include "core/app/seen_nodes.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

/// Three made-up papers as a pack.
std::string pack_of_storby() {
  std::vector<File> files = {
      {"storby/motion-bro.md", "# Motion om en bro över Storån\n\nVera Ek (S) vill att en bro byggs vid ån.\n\n## Förslag\n\n"
                               "Jag föreslår att kommunfullmäktige beslutar\n\n- att en bro utreds\n- att bron målas blå\n"},
      {"storby/svar-bro.md", "# Svar på motion om en bro\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n\n"
                             "## Reservation\n\nBo Alm (V) reserverar sig mot beslutet: en bro behövs.\n"},
      {"lillby/pm.txt", "PM om båtar\n\nÅn är bred och ingen båt går över den om vintern.\n"}};
  return pack_files(std::move(files), WithFacts::yes).bytes;
}

Application opened() {
  return test::page_at("", pack_of_storby());
}

void search(Application& application, const std::string& words) { application.tell(Input{"top.search.field", words}); }

std::vector<Node> everything(const Scene& scene) {
  std::vector<Node> nodes;
  for (const auto& pane : scene.panes) nodes.insert(nodes.end(), pane.begin(), pane.end());
  if (scene.dialog) nodes.push_back(*scene.dialog);
  return nodes;
}

std::string first_sid(const Scene& scene, Look look) {
  std::string sid;
  each_node(everything(scene), [&](const Node& node) { if (sid.empty() && node.look == look) sid = node.sid; });
  return sid;
}

}  // namespace

TEST_CASE("a collection's own colour reaches the canvas as it is drawn, and what is no colour is the page's") {
  exporting::Manifest manifest;
  manifest.accent_light = "#8a1538";
  manifest.accent_dark = "#ff9fb2";
  Packer packer({"a.txt"}, manifest);
  PileRepair repair;
  Warnings warnings;
  packer.add_file(read_papers({"a.txt", "Ett brev om parker.\n"}, WithFacts::yes, repair, warnings), {});
  Application own;
  REQUIRE_FALSE(own.open(std::move(packer).finish().bytes));
  CHECK(own.scene().accent_light == 0xFF38158Au);
  CHECK(own.scene().accent_dark == 0xFFB29FFFu);
  CHECK(opened().scene().accent_light == 0);
}

TEST_CASE("bytes that are no pack are told, and About still works") {
  Application application;
  CHECK(application.open("no pack at all"));
  application.tell(Go{"om/"});
  CHECK(application.state().place.screen == Screen::about);
  CHECK_FALSE(application.scene().panes[static_cast<int>(Pane::main)].empty());
}

TEST_CASE("the walk: search, open, follow a fact, send the address") {
  Application application = opened();
  search(application, "bro");
  CHECK(application.state().place.screen == Screen::results);
  Changes changes = application.take();
  CHECK(changes.url == "?q=bro");
  CHECK(changes.effects.status);
  application.tell(Press{first_sid(application.scene(), Look::snippet_text)});
  CHECK(application.state().place.screen == Screen::reader);
  CHECK(application.state().place.hit > 0);
  CHECK(test::there(application.scene().document)->hits > 0);
  application.tell(Press{first_sid(application.scene(), Look::fact_value)});
  changes = application.take();
  REQUIRE(changes.url);
  const std::string address_sent = *changes.url;

  Application elsewhere;
  elsewhere.tell(Go{address_sent});
  REQUIRE_FALSE(elsewhere.open(pack_of_storby()));
  CHECK(elsewhere.state().place == application.state().place);
  CHECK(elsewhere.scene().lit_fact == application.scene().lit_fact);
  CHECK(elsewhere.scene().panes[static_cast<int>(Pane::main)] == application.scene().panes[static_cast<int>(Pane::main)]);
  CHECK(elsewhere.take().effects.scroll);
}

TEST_CASE("a title that was not read can be said by the reader, and stands then where the paper begins") {
  std::vector<File> files = {{"brev.txt", "Hej,\n\nvi ses i parken på lördag. Ta med fika.\n"}};
  Application application;
  application.tell(Go{""});
  REQUIRE_FALSE(application.open(pack_files(std::move(files), WithFacts::yes).bytes));
  application.tell(Go{"d/brev/"});
  REQUIRE(application.scene().document != nullptr);
  CHECK(std::ranges::none_of(application.scene().document->facts, [](const view::FactRow& row) { return row.fact == "title"; }));
  (void)application.take();
  application.tell(Press{"right.lacking.title"});
  const Changes changes = application.take();
  REQUIRE(changes.effects.correction);
  const Correction& asked = *changes.effects.correction;
  CHECK(asked.lacking);
  CHECK(test::line_of(asked.fact, asked.quote) == "title | Hej,");
  CHECK(test::only(asked.fields).value.empty());

  facts::Correction said{"1", asked.source, asked.paper, facts::CorrectionAction::add, asked.fact, asked.span, asked.quote, R"({"value":"Brev om en park"})", "", ""};
  application.tell(Corrected{facts::corrections_json({{said}})});
  const auto& rows = application.scene().document->facts;
  const auto title = std::ranges::find(rows, "title", &view::FactRow::fact);
  REQUIRE(title != rows.end());
  CHECK(title->value == "Brev om en park");
  CHECK(title->status == facts::Status::user);
  CHECK(title->spans == std::vector{asked.span});
  each_node(everything(application.scene()), [](const Node& node) { CHECK(node.sid != "right.lacking.title"); });
}

TEST_CASE("a word that is half written finds the words that begin so") {
  Application application = opened();
  search(application, "motio");
  CHECK(application.take().url == "?q=motio");
  CHECK_FALSE(first_sid(application.scene(), Look::result).empty());
  search(application, "qqqq");
  CHECK(first_sid(application.scene(), Look::result).empty());
}

TEST_CASE("an address that is no canonical one is made canonical without a step") {
  Application application = opened();
  application.tell(Go{"index.html?q=bro&visa=3&f=7"});
  const Changes changes = application.take();
  CHECK(changes.url == "?q=bro");
  CHECK(changes.effects.history == History::replace);
  application.tell(Go{"?q=bro"});
  CHECK_FALSE(application.take().url);
}

TEST_CASE("the state of a page is its address: whatever is pressed, another page at that address shows the same") {
  const std::string pack = pack_of_storby();
  std::mt19937 dice(11);
  Application application = opened();
  for (int step = 0; step < 400; ++step) {
    std::vector<std::string> sids;
    std::set<std::string> unique;
    each_node(everything(application.scene()), [&](const Node& node) {
      CHECK(unique.insert(node.sid).second);
      if (node.action && node.role != Role::field) sids.push_back(node.sid);
    });
    REQUIRE_FALSE(sids.empty());
    const auto what = static_cast<std::uint32_t>(dice() % 10);
    if (what < 7) application.tell(Press{sids[dice() % sids.size()]});
    else if (what == 7) search(application, std::array{"bro", "mot", "typ:motion", "", "\"en bro\" -blå", "xyz"}[dice() % 6]);
    else {
      const auto commands = named_commands(application.state(), {});
      application.tell(Named{std::string(commands[dice() % commands.size()].name), 0, ""});
    }
    const Place place = application.state().place;
    CAPTURE(address(place));
    CHECK(parse_address(address(place)).place == place);
    if (step % 20 != 0) continue;
    Application other;
    other.tell(Stored{application.state().settings.language, application.state().settings.theme, application.state().settings.view,
                      application.state().settings.single_keys});
    other.tell(Go{address(place)});
    REQUIRE_FALSE(other.open(pack));
    CHECK(other.scene().title == application.scene().title);
    CHECK(other.state().place == place);
  }
}
