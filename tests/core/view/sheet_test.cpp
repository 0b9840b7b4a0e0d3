// Tables as plain cells: what a reader sees, with nothing left out and nothing to be read twice.
#include <algorithm>

#include "core/view/papers.h"
#include "query/parse.h"
#include "view/panels/gaps_panel.h"
#include "view/sheet/sheet.h"

using namespace diarium;
using view::Language;

namespace {

view::Table table_of(std::vector<std::vector<view::Line>> rows) {
  return {.caption = "Vad som hände", .columns = {{"Ärende"}, {"Dag"}, {"Antal"}}, .rows = std::move(rows)};
}

}  // namespace

TEST_CASE("a table that is given away has its figures in digits alone, its days as ISO and its addresses beside the words") {
  const auto table = table_of({{{view::leading("Farthinder", "a/x/"), view::said("KS 2031/1", view::Shape::small)}, {view::day(Language::sv, "2031-02-03")}, {view::said(view::number(1234567))}},
                               {{view::said("Bad")}, {view::said("i maj")}, {}}});
  const view::Sheet sheet = view::table_sheet(table, Language::sv);
  CHECK(sheet.heads == std::vector<std::string>{"Ärende", "Ärende (länk)", "Dag", "Antal"});
  CHECK(sheet.links == std::vector<std::uint32_t>{1});
  CHECK(sheet.rows == std::vector<std::vector<std::string>>{{"Farthinder; KS 2031/1", "a/x/", "2031-02-03", "1234567"}, {"Bad", "", "i maj", ""}});
}

TEST_CASE("words that lead to several places give all their addresses, each once") {
  const auto table = table_of({{{view::leading("Ett", "d/a/"), view::leading(" två", "d/b/"), view::leading(" tre", "d/a/")}, {}, {}}});
  CHECK(view::table_sheet(table, Language::en).rows[0][1] == "d/a/; d/b/");
  CHECK(view::table_sheet(table, Language::en).rows[0][0] == "Ett två tre");
}

TEST_CASE("personal numbers are in no cell that is given away") {
  const auto table = table_of({{{view::said("Anna Berg 640823-3234")}, {}, {}}});
  CHECK(view::table_sheet(table, Language::sv).rows[0][0].find("640823") == std::string::npos);
}

TEST_CASE("a list that a page cuts is given away whole, and then says of none that it is left out") {
  const auto pack = papers::pack({papers::paper("vinge", "Vinge", "2031-02-03", "Det saknas laddstolpar vid torget.")});
  relations::Relations told;
  for (int i = 0; i < 700; ++i) {
    relations::Gap gap;
    gap.norm = "Plan " + std::to_string(i);
    told.gaps.gaps.push_back(std::move(gap));
  }
  const auto list = [&](view::Length length) {
    auto panel = view::gaps_panel(pack, told, {}, {}, {Language::sv, length});
    return *std::ranges::find(panel.sections, "list", &view::Section::id);
  };
  CHECK(list(view::Length::page).table->rows.size() < 700);
  CHECK(list(view::Length::page).notes.size() == 1);
  CHECK(list(view::Length::whole).table->rows.size() == 700);
  CHECK(list(view::Length::whole).notes.empty());
}

TEST_CASE("all papers that a search finds are given away, in its order, with the places that have its words") {
  std::vector<papers::Draft> drafts;
  for (int i = 0; i < 60; ++i) drafts.push_back(papers::paper("vinge-" + std::to_string(i), "Vinge", "2031-02-03", i % 2 == 0 ? "Laddstolpar och laddstolpar." : "Ett bad."));
  const auto pack = papers::pack(drafts);
  const auto sheet = test::there(view::paper_sheet(pack, query::parse("laddstolpar"), {.lacking = false}));
  CHECK(sheet->rows.size() == 30);
  for (const auto& row : sheet->rows) {
    REQUIRE(row.size() == sheet->heads.size());
    CHECK(row[row.size() - 2] == "2");
    CHECK(row.back() == "d/" + row.front() + "/");
  }
  CHECK(sheet->links == std::vector<std::uint32_t>{static_cast<std::uint32_t>(sheet->heads.size() - 1)});
}
