// Days reckoned, and bounds of what is told of time.
#include "relations/time/timeline.h"

#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::MadeUp;

namespace {

const std::string asked =
    "\n\nDärför yrkar jag att kommunfullmäktige beslutar:\n\natt cykelbanan längs Ekvägen asfalteras\n\n"
    "Anna Berg (S)\n";
std::string motion(const std::string& reasons, const std::string& date = {}) {
  return "Motion\n\n" + (date.empty() ? "" : "Mora den " + date + "\n\n") +
         "Motion om cykelbanan längs Ekvägen\n\nTill kommunfullmäktige i Mora kommun\n\n" + reasons + asked;
}
std::string letter(const std::string& tabled, const std::string& date = "2031-08-20") {
  return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n" + date +
         "\nDnr KS 2031/417\n\nSvar på motion av Anna Berg (S) om cykelbanan längs Ekvägen\n\nFörslag till beslut\n\n"
         "Kommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n\nSammanfattning\n\n" +
         tabled + " Hon föreslår att cykelbanan längs Ekvägen asfalteras.\n";
}
relations::Timeline timeline_of(const std::vector<MadeUp>& papers, const relations::TimelineOptions& options = {}) {
  const test::MadeUpPile made = test::pile_of(papers);
  return *test::there(relations::find_timeline(made.pile, *test::there(relations::find_cases(made.pile)), options));
}

/// «2031-02-01..2031-04-28», «..» where nothing bounds it.
std::string between(relations::Interval when) { return iso(when.from) + ".." + iso(when.to); }

}  // namespace

TEST_CASE("a leap day has its year's end on the last day of February") {
  CHECK(iso(year_after(relations::day_of("2032-02-29"))) == "2033-02-28");
  CHECK(iso(year_after(relations::day_of("2031-12-31"))) == "2032-12-31");
  CHECK_FALSE(relations::day_of("2031-02-29").known());
  CHECK(between(relations::interval_of("2032-02")) == "2032-02-01..2032-02-29");
  CHECK(between(relations::interval_of("2031-11-19/2031-11-20")) == "2031-11-19..2031-11-20");
  CHECK_FALSE(relations::interval_of("2031").known());
}

TEST_CASE("two thousand copies of one paper have bounded evidence and cost their number of looks") {
  const auto work = [](std::size_t copies) {
    std::vector<MadeUp> papers = {{"m", motion("Banan stängdes den 3 juni 2030.")}};
    for (std::size_t i = 0; i < copies; ++i)
      papers.push_back(
          {"c" + std::to_string(i), letter("Anna Berg (S) har den 12 februari 2031 lämnat in en motion.")});
    const auto timeline = timeline_of(papers);
    for (const auto& event : timeline.events) CHECK(event.evidence.size() <= relations::most_evidence);
    CHECK(timeline.clocks.size() == 1);
    return timeline.looks;
  };
  CHECK(work(400) < 5 * work(100));
}

TEST_CASE("events beyond the limit are counted") {
  relations::TimelineOptions few;
  few.most_events = 2;
  const auto timeline =
      timeline_of({{"a", motion("Banan stängdes den 3 juni 2030, den 4 juni 2030 och den 5 juni 2030.")}}, few);
  CHECK(test::line_of(timeline.events.size(), timeline.more) == "2 | 2");
}
