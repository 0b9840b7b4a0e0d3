// Which gaps a reader chose, what may be chosen beside it, and one letter for many.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "relations/gaps/gaps.h"
#include "view/panels/gap_choice.h"

using namespace diarium;
using relations::Gap;
using relations::GapKind;
using view::GapFilter;

namespace {

Gap gap(GapKind kind, std::string norm, std::string municipality, std::uint32_t cited = 1) {
  Gap one;
  one.kind = kind;
  one.norm = std::move(norm);
  one.municipality = std::move(municipality);
  one.more = cited;
  return one;
}

/// Gaps of all kinds in two towns; «Cykelplan» is a ground of a case.
relations::Relations many_gaps() {
  relations::Relations told;
  for (int i = 0; i < 40; ++i) {
    const auto kind = static_cast<GapKind>(i % relations::gap_kind_count);
    told.gaps.gaps.push_back(gap(kind, "Sak " + std::to_string(i), i % 3 == 0 ? "Storby" : i % 3 == 1 ? "Lillby" : "", static_cast<std::uint32_t>(1 + i % 5)));
  }
  told.gaps.gaps.push_back(gap(GapKind::policy, "Cykelplan", "Storby"));
  relations::Case one;
  one.grounds.emplace_back();
  one.grounds.back().norm = "Cykelplan";
  told.cases.cases.push_back(std::move(one));
  return told;
}

}  // namespace

TEST_CASE("each count of what may be chosen is what choosing it gives") {
  const relations::Relations told = many_gaps();
  int tried = 0;
  for (const GapFilter& filter : {GapFilter{}, GapFilter{"namns", "", ""}, GapFilter{"", "bilaga", ""}, GapFilter{"", "", "Storby"},
                                  GapFilter{"svar", "", "Lillby"}, GapFilter{"", "styrdokument", "Storby"}}) {
    const view::GapChoice choice = view::chosen_gaps(told, filter);
    const auto holds = [&](const std::vector<view::GapCount>& counts, std::string GapFilter::*field) {
      for (const view::GapCount& count : counts) {
        GapFilter other = filter;
        other.*field = count.value;
        CHECK(view::chosen_gaps(told, other).rows.size() == count.gaps);
        ++tried;
      }
    };
    holds(choice.worths, &GapFilter::worth);
    holds(choice.kinds, &GapFilter::kind);
    holds(choice.municipalities, &GapFilter::municipality);
  }
  CHECK(tried > 40);
  CHECK(view::chosen_gaps(told, {}).rows.size() == told.gaps.gaps.size());
  CHECK(view::chosen_gaps(told, {"", "", "Ingenby"}).rows.empty());
}

TEST_CASE("what tells an outcome is asked for first, then what a case rests on, and what is cited most among its like") {
  const relations::Relations told = many_gaps();
  const auto rows = view::chosen_gaps(told, {}).rows;
  CHECK(told.gaps.gaps[rows.front().gap].kind == GapKind::final_decision);
  const auto ground = std::ranges::find(rows, view::GapWorth::ground, &view::GapChoice::Row::worth);
  REQUIRE(ground != rows.end());
  CHECK(told.gaps.gaps[ground->gap].norm == "Cykelplan");
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(rows[i - 1].worth <= rows[i].worth);
    if (rows[i - 1].worth == rows[i].worth) CHECK(told.gaps.gaps[rows[i - 1].gap].more >= told.gaps.gaps[rows[i].gap].more);
  }
}

TEST_CASE("the minutes that a board's papers wait for tell what was decided, those of whoever prepared them its ground") {
  relations::Relations told;
  told.gaps.gaps = {gap(GapKind::minutes, "Hamnnämndens arbetsutskott 2031-09-03", "Storby"),
                    gap(GapKind::minutes, "Hamnnämnden 2031-09-15", "Storby")};
  told.gaps.gaps[1].remark = relations::folder_day;
  const auto rows = view::chosen_gaps(told, {}).rows;
  CHECK(rows.at(0).gap == 1);
  CHECK(view::name(rows.at(0).worth) == "utfall");
  CHECK(view::name(rows.at(1).worth) == "svar");
}

TEST_CASE("a paper that cites a thing in many rows cites it once") {
  relations::Relations told;
  told.gaps.gaps = {gap(GapKind::enclosure, "Karta", "Storby", 0), gap(GapKind::enclosure, "Ritning", "Storby", 0)};
  told.gaps.gaps[0].cited = {{{0, 0}, {0, 5}}, {{0, 0}, {10, 15}}, {{0, 0}, {20, 25}}};
  told.gaps.gaps[1].cited = {{{0, 0}, {30, 37}}, {{1, 0}, {0, 7}}};
  CHECK(view::chosen_gaps(told, {}).rows.front().gap == 1);
}

TEST_CASE("a letter for several records numbers them, names where each is cited, and asks once") {
  const std::vector<relations::Request> requests = {
      {"beslutet ”KS 2031-02-09 § 12”", "Storby", "KS 2031/4", "", {{"Svar om bron", "KS 2031/4", "2031-05-02"}, {"Protokoll", "", ""}}},
      {"rapporten ”Broar”", "Storby", "", "", {}},
      {"yttrandet ”Vägverket”", "Storby", "", "Det kan ha kommit senare.", {{"", "", ""}}}};
  const relations::Letter letter = relations::letter_for_all(requests);
  CHECK(letter.subject == "Begäran om 3 allmänna handlingar");
  CHECK(letter.body.starts_with("Till registratorn\nStorby\n\nHej!\n"));
  CHECK(letter.body.find("1. beslutet ”KS 2031-02-09 § 12”, diarienummer KS 2031/4\n   Handlingen nämns i ”Svar om bron”, KS 2031/4, 2031-05-02.\n2. rapporten ”Broar”\n3. yttrandet") != std::string::npos);
  CHECK(letter.body.find("Det kan ha kommit senare.") != std::string::npos);
  CHECK(letter.body.find("Tack på förhand!\n") + std::string("Tack på förhand!\n").size() == letter.body.size());
  // What one letter asks for is known by it.
  for (const relations::Request& request : requests) CHECK(relations::requested(relations::letter_for(request)) == request.what);
}
