// A decision, a reservation and a day are as certain as the facts that tell them.
#include "core/facts/whole_facts.h"
#include "core/relations/made_up_pile.h"
#include "relations/certainty.h"
#include "relations/time/timeline.h"

using namespace diarium;
using test::MadeUp;

namespace {

const std::vector<MadeUp> cycling_case = {
    {"motion",
     "Motion om cykelbana till Lövnäs\n\nAskeby kommun\nDnr KS 2030/118\n\nJag föreslår\n\natt en cykelbana byggs till "
     "Lövnäs.\n\nAskeby den 3 mars 2030\n\nKarin Ek (S)\n"},
    {"beslut",
     "Askeby kommun\nKommunfullmäktige\n\nProtokollsutdrag\nSammanträdesdatum 2031-02-12\n\n§ 24 Dnr KS 2030/118\n\n"
     "Svar på motion om cykelbana till Lövnäs\n\nBeslut\n\nKommunfullmäktige beslutar att avslå motionen.\n\n"
     "Reservation\n\nKarin Ek (S) reserverar sig mot beslutet.\n"}};

/// The pile, each fact of it certain or none.
relations::Pile pile_where(const test::MadeUpPile& made, facts::Certainty certainty) {
  relations::Pile pile = made.pile;
  pile.paper = [inner = made.pile.paper, certainty](std::uint32_t number) -> Result<relations::PileText> {
    auto paper = inner(number);
    if (!paper) return paper.error();
    paper->facts = test::all_certain(std::move(paper->facts), certainty);
    return paper;
  };
  return pile;
}

struct WeighedCase {
  relations::Cases cases;
  relations::Timeline timeline;
};
WeighedCase weighed_where(facts::Certainty certainty) {
  const test::MadeUpPile made = test::pile_of(cycling_case);
  const relations::Pile pile = pile_where(made, certainty);
  auto cases = relations::find_cases(pile);
  REQUIRE(cases);
  auto timeline = relations::find_timeline(pile, *cases);
  REQUIRE(timeline);
  REQUIRE(relations::weigh(pile, {.cases = &*cases, .timeline = &*timeline}));
  return {std::move(*cases), std::move(*timeline)};
}

}  // namespace

TEST_CASE("a decision, a reservation and a day are certain where the facts that tell them are, and else are not") {
  for (const auto certainty : {facts::Certainty::certain, facts::Certainty::uncertain}) {
    const WeighedCase told = weighed_where(certainty);
    REQUIRE(told.cases.cases.size() == 1);
    const relations::Case& one = told.cases.cases.front();
    REQUIRE_FALSE(one.fate.empty());
    REQUIRE_FALSE(one.dissent.empty());
    std::size_t verdicts = 0;
    for (const relations::FateRow& row : one.fate) {
      CHECK(row.certainty == certainty);
      verdicts += row.verdicts.size();
      for (const relations::Verdict& verdict : row.verdicts) CHECK(verdict.certainty == certainty);
    }
    CHECK(verdicts > 0);
    for (const relations::DissentRow& row : one.dissent) CHECK(row.certainty == certainty);
    REQUIRE_FALSE(told.timeline.events.empty());
    for (const relations::Event& event : told.timeline.events)
      CHECK(event.certainty == (event.read ? certainty : facts::Certainty::uncertain));
  }
}
