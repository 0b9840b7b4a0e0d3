// The table of cases: one question answers which motions were rejected and who objected, each statement with its words.
#include <algorithm>
#include <charconv>
#include <set>

#include "base/percent.h"
#include "core/view/town_cases.h"
#include "view/cases/case_sheet.h"

using namespace diarium;
using namespace papers;
using query::Field;

TEST_CASE("every person, vote and outcome in the table leads to a place of a paper of its case") {
  const Town town;
  const auto list = town.list("");
  CHECK(list.cases == town.table.rows.size());
  for (std::size_t row = 0; row < list.table.rows.size(); ++row)
    for (const std::size_t column : {2u, 3u, 4u, 5u, 6u})
      for (const view::Words& words : list.table.rows[row][column]) {
        CAPTURE(words.text);
        if (words.address.empty()) continue;
        REQUIRE(words.address.starts_with("d/"));
        const std::string id = words.address.substr(2, words.address.find("/?s=") - 2);
        const auto paper = town.pack.find(id);
        REQUIRE(paper);
        const std::size_t at = words.address.find("/?s=") + 4;
        std::uint32_t begin = 0;
        std::from_chars(words.address.data() + at, words.address.data() + words.address.size(), begin);
        CHECK(begin < town.pack.text(*paper)->nfc.size());
        const auto own = std::ranges::find(town.table.rows, list.ids[row], [](const view::CaseRow& one) { return one.of_case->id; });
        CHECK(std::ranges::find(own->papers, paper->value) != own->papers.end());
      }
}

TEST_CASE("every filter that the language has chooses cases, with and without words, or the answer says that it was not used") {
  const Town town;
  const std::size_t all = town.numbers("").size();
  std::set<std::string> tried;
  for (const std::string filter : {"typ:skrivelse", "kommun:Orsa", "organ:kommunstyrelsen", "parti:L", "person:\"Nils Ro\"", "nämner:L", "år:2029", "från:2031", "till:2029", "roll:reservation",
                                   "dnr:\"KS 2029/7\"", "utfall:avslå", "motionär:M", "invände:C", "yrkade:M", "röstade:nej", "ärende:\"KS 2029/7\"", "status:avgjord", "egen:ja"}) {
    tried.insert(filter.substr(0, filter.find(':')));
    for (const std::string& question : {filter, "-" + filter, filter + " skola", "-" + filter + " skola"}) {
      CAPTURE(question);
      const view::CaseList list = town.list(question);
      const bool told = std::ranges::any_of(list.readings, [](const query::Reading& one) { return one.kind == query::Reading::Kind::not_understood; });
      const std::size_t of = question.ends_with(" skola") ? town.numbers("skola").size() : all;
      if (question.starts_with("-roll:") || question == "egen:ja skola" || list.cases != of) continue;
      // What a filter keeps and what it shuts out are all there is.
      const std::string other = question.starts_with('-') ? question.substr(1) : "-" + question;
      CHECK((told || town.numbers(other).empty()));
    }
  }
  for (int field = 0; field < query::field_count; ++field) CHECK_MESSAGE(tried.contains(std::string(query::name(static_cast<Field>(field)))), query::name(static_cast<Field>(field)));
  CHECK(town.numbers("roll:reservation") == Numbers{"KS 2031/417"});
  CHECK(town.list("-roll:reservation").readings.at(0).kind == query::Reading::Kind::not_understood);
}

TEST_CASE("what a facet counts is what its filter finds, whatever else was asked") {
  const Town town;
  for (const std::string asked : {"", "skola", "typ:motion", "kommun:Mora", "utfall:avslå"}) {
    const auto found = view::find_cases(town.pack, town.table, asked);
    REQUIRE(found);
    for (const query::Facet& facet : found->facets) {
      if (asked.starts_with(query::name(facet.field))) continue;  // Its own filter is left out of its counts.
      for (const query::FacetValue& value : facet.values) {
        const std::string narrowed = asked + " " + query::filter_text(facet.field, value.value);
        CAPTURE(narrowed);
        CHECK(town.numbers(narrowed).size() == value.papers);
      }
    }
  }
}

TEST_CASE("sorting by a column puts the known in order both ways and the unknown last") {
  const Town town;
  for (std::size_t head = 0; head < view::case_heads.size(); ++head) {
    CAPTURE(view::case_heads[head]);
    const view::CaseOrder rising{static_cast<view::CaseHead>(head), false}, falling{static_cast<view::CaseHead>(head), true};
    CHECK(view::case_order(view::written(rising)) == rising);
    CHECK(view::case_order(view::written(falling)) == falling);
    CHECK(view::pressed(rising, rising.by) == falling);
    CHECK(town.list("", rising).ids.size() == town.list("", falling).ids.size());
  }
  std::vector<std::uint32_t> places(town.table.rows.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
  for (const bool down : {false, true}) {
    view::put_in_order(town.table.rows, {view::CaseHead::days, down}, places);
    const auto known = [&](std::uint32_t place) { return town.table.rows[place].days >= 0; };
    CHECK(std::ranges::is_partitioned(places, known));
    for (std::size_t i = 1; i < places.size() && known(places[i]); ++i) {
      const auto before = town.table.rows[places[i - 1]].days, after = town.table.rows[places[i]].days;
      CHECK((down ? before >= after : before <= after));
    }
  }
  CHECK_FALSE(view::case_order("inget"));
}

TEST_CASE("what is given away of a table is what the table shows, a row a case, without personal numbers") {
  const Town town;
  const auto sheet = view::case_sheet(town.pack, town.table, "motioner om skola avslogs", {});
  REQUIRE(sheet);
  REQUIRE(sheet->rows.size() == 1);
  for (const auto& row : sheet->rows) CHECK(row.size() == sheet->heads.size());
  const auto cell = [&](std::string_view head) {
    const auto at = std::ranges::find(sheet->heads, head);
    REQUIRE(at != sheet->heads.end());
    return sheet->rows[0][static_cast<std::size_t>(at - sheet->heads.begin())];
  };
  CHECK(cell("outcome") == "avslå");
  CHECK(cell("movers_parties") == "S; V");
  CHECK(cell("dissenters_parties") == "C; V");
  CHECK(cell("yes") == "26");
  CHECK(cell("dissenters_link").starts_with("d/mora-farthinder-protokoll/?s="));
  CHECK(view::csv_of(*sheet).find("avslå") != std::string::npos);
  CHECK(std::ranges::count(view::tabbed(*sheet), '\n') == 2);
}

TEST_CASE("who asks without telling which papers pass a filter of cases finds nothing, and is told that it was not understood") {
  const Town town;
  for (const char* query : {"skola motionär:S", "-motionär:S"}) {
    const auto answer = test::there(query::search(town.pack, query, {}));
    CHECK(std::ranges::any_of(answer->readings, [](const query::Reading& one) { return one.kind == query::Reading::Kind::not_understood; }));
    CHECK(answer->papers + answer->more == 0);
  }
}
