#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "core/app/sample.h"
#include "core/app/seen_nodes.h"

using namespace diarium;
using namespace diarium::app;

namespace {

std::string texts_in(const Nodes& nodes) { return test::words_in(nodes, "\n"); }

}  // namespace

TEST_CASE("a result that lacks words of the query says which, and the heading how many lack some") {
  Seen seen = sample::results();
  seen.results->rows[1].lacking = {"kaj", "brygga"};
  seen.results->papers = 1;
  seen.results->more = 12;
  const State state = sample::at(Screen::results);
  const std::string said = texts_in(results_screen(state, seen));
  CHECK(test::amiss(said, {"1 handling med alla ord, 12 med några\n", "utan: kaj, brygga\n"}) == "");
  seen.results->papers = 0;
  CHECK(texts_in(results_screen(state, seen)).find("12 handlingar med några av orden\n") != said.npos);
  CHECK(result_count(view::Language::en, *seen.results) == "12 papers with some of the words");
}

TEST_CASE("a query that asks for too much work says that there may be more") {
  Seen seen = sample::results();
  CHECK(texts_in(results_screen(sample::at(Screen::results), seen)).find("större än") == std::string::npos);
  seen.results->partial = true;
  CHECK(texts_in(results_screen(sample::at(Screen::results), seen)).find("större än") != std::string::npos);
}

TEST_CASE("a day of decision is told as that, whether it has come or not") {
  view::PaperRow paper;
  paper.date = "2031-06-16", paper.planned = true;
  CHECK(app::date_of(view::Language::sv, paper) == "beslutsdag 16 juni 2031");
}
