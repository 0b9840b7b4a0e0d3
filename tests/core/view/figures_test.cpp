// Figures of cases: each is counted by a question that finds the same cases.
#include <tuple>

#include "base/percent.h"
#include "core/view/town_cases.h"
#include "view/figures/figures.h"

using namespace diarium;
using namespace papers;

TEST_CASE("every figure is the number of cases that its question finds, and a row's figures make up its cases") {
  const Town town;
  std::size_t figures_seen = 0, decided = 0;
  for (const view::CountedBy by : {view::CountedBy::mover, view::CountedBy::objector, view::CountedBy::body, view::CountedBy::year}) {
    const std::vector<view::Figures> rows = view::figures(town.table, by);
    CHECK_FALSE(rows.empty());
    for (const view::Figures& one : rows) {
      CAPTURE(one.value);
      const auto found = [&](std::optional<view::Ending> ending) {
        const std::string question = view::question_of(by, one.value, ending);
        CAPTURE(question);
        return test::there(view::find_cases(town.pack, town.table, question))->rows.size();
      };
      CHECK(found({}) == one.cases);
      std::uint32_t sum = 0;
      for (int i = 0; i < view::ending_count; ++i) {
        const auto ending = static_cast<view::Ending>(i);
        CHECK(found(ending) == one.by_ending[static_cast<std::size_t>(i)]);
        sum += one.by_ending[static_cast<std::size_t>(i)];
        if (one.by_ending[static_cast<std::size_t>(i)] > 0) ++figures_seen;
        if (ending == view::Ending::granted || ending == view::Ending::rejected) decided += one.by_ending[static_cast<std::size_t>(i)];
      }
      CHECK(sum == one.cases);
    }
  }
  CHECK(figures_seen > 8);
  CHECK(decided > 0);
}

TEST_CASE("the screen of figures leads from each figure to the table of cases") {
  const Town town;
  const view::Panel panel = view::figures_panel(town.table, Language::sv);
  REQUIRE(panel.sections.size() == 5);
  CHECK(panel.lede.front().front().text.starts_with("Räknade: 4 ärenden, 2 med ett slutligt beslut, säkert eller osäkert läst, ur handlingar från 2029–2031."));
  const view::Section& votes = panel.sections.front();
  CHECK(votes.id == "votes");
  REQUIRE(test::there(votes.table)->rows.size() == 1);
  CHECK(votes.table->rows[0][0].front().text == "Svar på motion om farthinder");
  CHECK(votes.table->rows[0][1].front().text == "26 ja, 19 nej");
  // What ended, but not for certain, is told to be left out.
  view::CaseTable doubted = town.table;
  std::size_t ended = 0;
  for (view::CaseRow& row : doubted.rows) {
    if (row.status != view::CaseStatus::decided) continue;
    row.status = view::CaseStatus::unknown, ++ended;
  }
  const auto lines = [](const view::Panel& of) { return of.lede.size(); };
  CHECK(ended > 1);
  CHECK(lines(view::figures_panel(doubted, Language::sv)) == lines(panel) + 1);
  CHECK(panel.sections.back().notes.back().front().text.find("Mediandagar") != std::string::npos);
  CHECK(view::figures_panel(doubted, Language::sv).lede[1].front().text.starts_with(std::to_string(ended) + " ärenden"));
  for (const view::Section& section : panel.sections) {
    if (section.id == "votes") continue;
    REQUIRE(section.table);
    CHECK(test::there(section.strip)->bars.size() == section.table->rows.size());
    for (const auto& row : section.table->rows) {
      CHECK(row.size() == section.table->columns.size());
      CHECK(row[1].front().address.starts_with("arenden/?q="));
    }
    for (std::size_t column = 0; column < section.table->columns.size(); ++column)
      CHECK(std::ranges::any_of(section.table->rows, [&](const auto& row) { return !row[column].empty(); }));
  }
}

TEST_CASE("where no end is certain the figures have no column of ends, and lead to the outcomes that are left out") {
  Town town;
  for (relations::Case& one : town.told.cases.cases)
    for (relations::FateRow& row : one.fate)
      for (relations::Verdict& verdict : row.verdicts) verdict.certainty = facts::Certainty::uncertain;
  for (relations::Clock& clock : town.told.timeline.clocks) clock.certainty = facts::Certainty::uncertain;
  town.table = view::case_table(town.pack, town.told);
  // The motion that nobody answers is open for certain.
  town.table.rows.erase(town.table.rows.begin() + (&town.row("KS 2029/7") - town.table.rows.data()));
  town.table.columns = view::case_columns(town.pack, town.table.rows);
  const view::Panel panel = view::figures_panel(town.table, Language::sv);
  REQUIRE(panel.lede.size() == 3);
  CHECK(panel.lede[1].front().text.starts_with("2 ärenden"));
  REQUIRE(panel.lede[1].size() == 5);  // The sentence, and two outcomes behind a space and a comma.
  for (const auto& [at, words, question] : {std::tuple(2, "Avslag 1", "status:okänd utfall:avslå"),
                                            std::tuple(4, "Bifall 1", "status:okänd utfall:bifalla")}) {
    const view::Words& outcome = panel.lede[1][static_cast<std::size_t>(at)];
    CHECK(outcome.text == words);
    CHECK(outcome.address == "arenden/?q=" + percent_encoded(question));
    CHECK(town.numbers(question).size() == 1);
  }
  for (const view::Section& section : panel.sections) {
    if (section.id == "votes") continue;
    CHECK(section.table->columns.size() == 2);
    for (const view::Line& note : section.notes) {
      CHECK(test::amiss(note.front().text, {"!Mediandagar", "!Öppna är"}) == "");
    }
  }
}

TEST_CASE("each case without a certain end is told by what is known of it, and each such figure finds its cases") {
  Town town;
  for (view::CaseRow& row : town.table.rows)  // Nothing is read where no outcome is.
    if (!row.verdict) row.verdict = relations::Verdict{.amended = true}, row.verdict.reset();
  const view::Panel panel = view::figures_panel(town.table, Language::sv);
  std::size_t unknown = 0, told = 0;
  for (const view::CaseRow& row : town.table.rows) unknown += view::ending_of(row) == view::Ending::unknown ? 1u : 0u;
  for (const view::Line& line : panel.lede) {
    std::size_t sum = 0;
    for (const view::Words& words : line) {
      if (words.address.empty()) continue;
      const auto cases = static_cast<std::size_t>(std::stoul(words.text.substr(words.text.rfind(' ') + 1)));
      std::string question = words.address.substr(std::string_view("arenden/?q=").size());
      for (const view::CaseRow& row : town.table.rows) {
        const std::string asked = "status:okänd " + query::filter_text(query::Field::outcome, view::outcome_value(row));
        if (percent_encoded(asked) != question) continue;
        CHECK(town.numbers(asked).size() == cases);
        sum += cases;
        break;
      }
    }
    if (sum > 0) CHECK(line.front().text.starts_with(std::to_string(sum) + " "));
    told += sum;
  }
  CHECK(unknown > 0);
  CHECK(told == unknown);
}
