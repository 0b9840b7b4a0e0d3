// What stands under the search field while a reader types.
#include "app/application.h"
#include "core/view/papers.h"

using namespace diarium;
using namespace diarium::app;

namespace {

std::string town() {
  std::vector<index::Paper> papers;
  for (const auto& [id, title] : std::vector<std::pair<std::string, std::string>>{
           {"bro", "Motion om bron över ån"}, {"brygga", "Motion om bryggan"}, {"torg", "Svar om torget"}}) {
    const std::string words = "# " + title + "\n\nVinge kommun\n\nDet sägs mer om bron och torget.\n";
    index::Paper& paper = papers.emplace_back(test::paper(id, words, source::Format::markdown));
    paper.facts.title = {title, {0, 4}};
    paper.facts.municipality = {"Vinge", {0, 4}};
    paper.facts = test::all_certain(std::move(paper.facts));
  }
  return test::freeze(std::move(papers));
}

Application opened() {
  Application page;
  REQUIRE_FALSE(page.open(town()));
  page.tell(Go{""});
  return page;
}

void type(Application& page, const std::string& words) {
  page.tell(Input{"top.search.field", words});
  page.tell(Named{"suggest", 0, words});
}

std::string listed(const Application& page) {
  std::string out;
  if (page.scene().suggestions)
    for (const SuggestionList::Row& row : page.scene().suggestions->rows) out += row.text + "/" + row.kind + ";";
  return out;
}

void command(Application& page, const std::string& name, std::uint32_t number = 0) { page.tell(Named{name, number, ""}); }

}  // namespace

TEST_CASE("what is typed gets suggestions that say what they are") {
  Application page = opened();
  CHECK(listed(page).empty());
  type(page, "br");
  CHECK(listed(page) == "bron/ord;bryggan/ord;");
  type(page, "bry");
  CHECK(listed(page) == "bryggan/ord;Motion om bryggan/handling;");
  type(page, "vin");
  CHECK(listed(page).find("Vinge/kommun;") != std::string::npos);
  type(page, "");
  CHECK(listed(page).empty());
}

TEST_CASE("Enter searches for what was typed unless a suggestion was pointed at") {
  Application page = opened();
  type(page, "br");
  page.apply(Ask{Action::submit_query});
  CHECK(page.state().place.query == "br");
  CHECK(listed(page).empty());
  type(page, "bry");
  command(page, "next-suggestion");
  CHECK(page.scene().suggestions->at == 1);
  page.apply(Ask{Action::submit_query});
  CHECK(page.state().place.query == "bryggan");
  CHECK(page.state().place.screen == Screen::results);
  CHECK(listed(page).empty());
}

TEST_CASE("arrows walk through the suggestions and come back to the field") {
  Application page = opened();
  type(page, "bry");
  std::string walk;
  for (int i = 0; i < 3; ++i) command(page, "next-suggestion"), walk += std::to_string(page.scene().suggestions->at);
  command(page, "previous-suggestion");
  CHECK(walk + std::to_string(page.scene().suggestions->at) == "1202");
}

TEST_CASE("a suggested paper is opened, a suggested filter is put into the field") {
  Application page = opened();
  type(page, "bry");
  command(page, "choose-suggestion", 2);
  CHECK(page.state().place.screen == Screen::reader);
  CHECK(page.state().place.paper == "brygga");
  page.tell(Go{""});
  type(page, "torget ving");
  REQUIRE(listed(page).find("Vinge/kommun;") != std::string::npos);
  const auto& rows = page.scene().suggestions->rows;
  for (std::uint32_t i = 0; i < rows.size(); ++i)
    if (rows[i].text == "Vinge") {
      command(page, "choose-suggestion", i + 1);
      break;
    }
  CHECK(page.state().place.query == "torget kommun:Vinge");
}

TEST_CASE("the list goes when the reader goes on, and what comes too late is not shown") {
  Application page = opened();
  type(page, "bry");
  command(page, "choose-suggestion");
  CHECK(listed(page).empty());
  type(page, "bry ");
  type(page, "bry");
  page.tell(Go{"om/"});
  CHECK(listed(page).empty());
  page.tell(Named{"suggest", 0, "bry"});
  CHECK(listed(page).empty());
  page.tell(Go{""});
  page.tell(Input{"top.search.field", "torg"});
  page.tell(Named{"suggest", 0, "bry"});
  CHECK(listed(page).empty());
}
