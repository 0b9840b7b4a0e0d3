// Meetings of which no minutes are here: what waits for one, or was prepared at one, is asked for together.
#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps.h"

using namespace diarium;
using test::MadeUp;

namespace {

MadeUp waiting_letter(const std::string& number, const std::string& matter, bool own = false) {
  return {number,
          "Mora kommun\nHamnförvaltningen\n\nTjänsteskrivelse\n\nDatum: 2031-08-20\nDiarienummer: HN 2031/" + number +
              "\n\n" + matter + "\n\nÄrendebeskrivning\n\nAvgifterna är från 2019.\n\nFörslag till beslut i hamnnämnden\n\n" +
              (own ? "" : "Hamnnämnden föreslår kommunfullmäktige att besluta:\n\n") + matter + " antas.\n",
          "hamnnamnden/2031-09-15/bilagor/forslag-" + number + ".pdf"};
}
/// «2. Kajavgift», and that the committee had it some days before.
std::string prepared_minutes(const std::string& section, const std::string& matter, const std::string& prepared) {
  return "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-09-15\n\n§ " + section + "\n\n" + matter +
         "\nDnr HN 2031/" + section + "\n\nBeredning\n\n" + prepared + "\n\nBeslut\n\nHamnnämnden beslutar:\n\n" +
         matter + " antas.\n";
}
relations::Gaps meeting_gaps(const std::vector<MadeUp>& papers, const relations::GapOptions& options = {}) {
  const test::MadeUpPile made = test::pile_of(papers);
  const auto cases = relations::find_cases(made.pile);
  REQUIRE(cases);
  return *test::there(relations::find_gaps(made.pile, *cases, options));
}
std::vector<std::string> meeting_names(const relations::Gaps& gaps) {
  std::vector<std::string> lines;
  for (const relations::Gap& gap : gaps.gaps) lines.push_back(std::string(name(gap.kind)) + ": " + gap.norm);
  return lines;
}

}  // namespace

TEST_CASE("all that waits for a meeting without minutes is one gap, named by the board and its day") {
  const auto gaps = meeting_gaps({waiting_letter("1", "Kajavgift", true), waiting_letter("2", "Båttaxa", true)},
                          {.unread = {"hamnnamnden/2031-09-15/protokoll.pdf"}});
  CHECK(meeting_names(gaps) == std::vector<std::string>{"protokoll: Hamnnämnden 2031-09-15 (dagen ur mappens namn)"});
  REQUIRE(!gaps.gaps.empty());
  CHECK(gaps.gaps[0].cited.size() == 2);
  CHECK(gaps.gaps[0].unread == "hamnnamnden/2031-09-15/protokoll.pdf");
  CHECK(gaps.gaps[0].letter.body.find("diarienummer") == std::string::npos);
  CHECK(gaps.gaps[0].letter.body.find("mappens") == std::string::npos);
  // Where the council decides in the end, its word is missing as well.
  const auto both = meeting_names(meeting_gaps({waiting_letter("1", "Kajavgift"), waiting_letter("2", "Båttaxa", true)}));
  CHECK(both.size() == 2);
  CHECK(std::ranges::any_of(both, [](const std::string& one) { return one.starts_with("protokoll: Hamnnämnden"); }));
  CHECK(std::ranges::any_of(both, [](const std::string& one) { return one.find("Slutligt beslut i kommunfullmäktige") != one.npos; }));
  // Once its minutes are here, the council's word is what is missing.
  const MadeUp minutes{"m", prepared_minutes("5", "Bryggan", "Hamnen är gammal."), "hamnnamnden/2031-09-15/protokoll.pdf"};
  const auto decided = meeting_names(meeting_gaps({waiting_letter("1", "Kajavgift"), minutes}));
  CHECK(std::ranges::none_of(decided, [](const std::string& one) { return one.starts_with("protokoll: "); }));
  CHECK(std::ranges::any_of(decided, [](const std::string& one) { return one.find("kommunfullmäktige") != one.npos; }));
}

TEST_CASE("the minutes of a committee that prepared several matters one day are one gap, with each § and no year as read") {
  const auto names = meeting_names(
      meeting_gaps({{"a", prepared_minutes("4", "Kajplan", "Arbetsutskottet har behandlat ärendet under sitt sammanträde 3 september, § 17.")},
             {"b", prepared_minutes("5", "Båttaxa", "Arbetsutskottet har behandlat ärendet under sitt sammanträde 3 september, § 18.")}}));
  CHECK(names == std::vector<std::string>{"protokoll: Hamnnämndens arbetsutskott 2031-09-03 (utan utskrivet årtal) § 17, § 18"});
  // Another body's committee, named before, and a letter of the board are of no committee of its own.
  for (const std::string form : {"Sammanträdesprotokoll 2031-09-15\n\n§ 4", "Yttrande\n2031-09-15"})
    CHECK(std::ranges::none_of(
        meeting_names(meeting_gaps({{"a", "Mora kommun\nHamnnämnden\n" + form + "\n\nKajplan\nDnr HN 2031/4\n\n"
                                          "Kommunstyrelsens arbetsutskott har skickat planen på remiss. Arbetsutskottet "
                                          "beslutade 2031-02-03, § 12, att remittera den.\n"}})),
        [](const std::string& one) { return one.find("Hamnnämndens arbetsutskott") != one.npos; }));
  // Where an extract of the § is here, nothing is missing.
  const MadeUp extract{"x",
                       "Mora kommun\nHamnnämndens arbetsutskott\nProtokoll 2031-09-03\n\n§ 17 HN 2031/4\n\nKajplan\n\n"
                       "Beslut\n\nArbetsutskottet föreslår att hamnnämnden beslutar:\n\nKajplan antas.\n"};
  const auto held = meeting_names(meeting_gaps(
      {{"a", prepared_minutes("4", "Kajplan", "Hamnnämndens arbetsutskott har den 3 september 2031, § 17 behandlat ärendet.")},
       extract}));
  CHECK(held.empty());
}
