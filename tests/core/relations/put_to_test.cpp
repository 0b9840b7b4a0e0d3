// Whose point is whose to decide, and what was decided in several steps or on several days.
#include "core/relations/fates_told.h"
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;
using test::MadeUp;
using test::fate;
using test::only;

namespace {

const std::string matter = "\nPlan för trygga skolvägar i Ekdalen\nDnr SKN 2031/41\n\n";
MadeUp school_board(const std::string& id, const std::string& day, const std::string& decision) {
  return {id, "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n" + day + "\n\n§ 12" + matter + "Beslut\n\n" +
                  decision + "\n"};
}
MadeUp school_office(const std::string& id, const std::string& day, const std::string& proposals) {
  return {id, "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n" + day +
                  "\nDnr SKN 2031/41\n\nPlan för trygga skolvägar i "
                  "Ekdalen\n\nFörslag till beslut\n\n" +
                  proposals + "\n\nSammanfattning\n\nVägarna till skolorna har setts över.\n"};
}

}  // namespace

TEST_CASE(
    "a board that endorses what is its own, and orders it done, has decided; an opinion on another's matter has not") {
  const auto told = [](const std::string& words) {
    return fate(only(cases_of({school_board("a", "2031-06-16", words)})));
  };
  CHECK(told("Skolnämnden tillstyrker samarbetet och uppdrar till förvaltningen att teckna avtal.") ==
        "1: nämnd tillstyrka! -> tillstyrka");
  CHECK(told("Skolnämnden tillstyrker samarbetet och ger förvaltningen i uppdrag att teckna avtal.") ==
        "1: nämnd tillstyrka! -> tillstyrka");
  CHECK(told("Skolnämnden tillstyrker planen för trygga skolvägar.") == "1: nämnd tillstyrka -> unknown");
}

TEST_CASE("what a board sends to the council to adopt is not decided in the end; what it sends for information is") {
  const auto told = [](const std::string& words) {
    return fate(only(cases_of({school_board("a", "2031-06-16", words)})));
  };
  CHECK(told("Skolnämnden ställer sig bakom planen och översänder den till kommunfullmäktige för antagande.") ==
        "1: nämnd tillstyrka -> unknown");
  CHECK(told("Skolnämnden godkänner planen och överlämnar den till kommunstyrelsen för vidare beslut.") ==
        "1: nämnd godkänna -> unknown");
  CHECK(told("Skolnämnden godkänner planen och översänder den till kommunfullmäktige för kännedom.") ==
        "1: nämnd godkänna! -> godkänna");
}

TEST_CASE("points that ask two bodies are answered by these, each its own") {
  const std::string both =
      "Förslag till beslut i skolnämnden\n\nFörvaltningens förslag godkänns.\n\n"
      "Förslag till beslut i kommunfullmäktige\n\nPlanen för trygga skolvägar antas.";
  const MadeUp office = school_office("a", "2031-05-14", both);
  const MadeUp board_ = school_board("b", "2031-06-16",
                                     "Förvaltningens förslag godkänns.\n\nFörslag till beslut i "
                                     "kommunfullmäktige\n\nPlanen för trygga skolvägar antas.");
  CHECK(fate(only(cases_of({office}))) == "1: office godkänna -> unknown; 1: office anta -> unknown");
  CHECK(only(cases_of({office})).fate.at(1).to == "Kommunfullmäktige");
  CHECK(fate(only(cases_of({office, board_}))) ==
        "1: office godkänna nämnd godkänna! -> godkänna; 1: office anta nämnd anta -> unknown");
  // The same thing is asked of both, in nearly the same words.
  const MadeUp alike = school_office("c", "2031-05-14",
                                     "Förslag till beslut i skolnämnden\n\nPlanen för trygga skolvägar godkänns.\n\n"
                                     "Förslag till beslut i kommunstyrelsen\n\nPlanen för trygga skolvägar antas.");
  CHECK(fate(only(cases_of({alike}))) == "1: office godkänna -> unknown; 1: office anta -> unknown");
}

TEST_CASE("of what a board decides again on another day each decision is told, and the last is the outcome") {
  const MadeUp april = school_office("a", "2031-05-05", "Skolnämnden godkänner fördjupad månadsuppföljning.");
  const MadeUp may = school_office("b", "2031-06-02", "Skolnämnden antar ekonomisk prognos per maj 2031.");
  const MadeUp first = school_board("c", "2031-05-26", "Skolnämnden godkänner fördjupad månadsuppföljning.");
  const MadeUp second = school_board("d", "2031-06-16", "Skolnämnden antar ekonomisk prognos per maj 2031.");
  const auto cases = cases_of({april, may, first, second});
  CHECK(fate(only(cases)) == "1: office godkänna nämnd godkänna! -> godkänna; 1: office anta nämnd anta! -> anta");
  CHECK(only(cases).outcome == "anta");
  // In the same words it is one row, and both days are told.
  const auto again =
      cases_of({april, first, school_board("d", "2031-06-16", "Skolnämnden avslår fördjupad månadsuppföljning.")});
  CHECK(only(again).outcome == "avslå");
  // To take note of it later undoes nothing.
  const auto noted =
      cases_of({april, first, school_board("d", "2031-06-16", "Rapporten om skolvägarnas skick noteras.")});
  CHECK(only(noted).outcome == "godkänna");
}

TEST_CASE("what is asked and decided in words of its own is told at each stage, and an amended point stands apart") {
  const std::string ordered = "Förvaltningen ges i uppdrag att utreda hållplatserna vid skolorna.";
  const std::string amended = "Förvaltningen ges i uppdrag att bygga hållplatserna vid skolorna.";
  const MadeUp office = school_office("a", "2031-05-14", ordered);
  CHECK(fate(only(cases_of({office, school_board("b", "2031-06-16", ordered)}))) == "1: office  nämnd ! -> unknown");
  CHECK(fate(only(cases_of({office, school_board("b", "2031-06-16", amended)}))) ==
        "1: office  -> unknown; 1: nämnd ! -> unknown");
  // The committee's § that changed it says the same.
  const MadeUp committee{"c", "Mora kommun\nSkolnämndens arbetsutskott\nSammanträdesprotokoll\n2031-06-09\n\n§ 7" +
                                  matter + "Beslut\n\nFörslag till beslut i skolnämnden\n\n" + amended + "\n"};
  CHECK(fate(only(cases_of({office, committee, school_board("b", "2031-06-16", amended)}))) ==
        "1: office  -> unknown; 1: utskott  nämnd ! -> unknown");
}

TEST_CASE("what a council decides in the words of a proposal that its minutes tell decides that") {
  const std::string ordered = "Skolornas revisorer beviljas ett anslag om fyra miljoner kronor.";
  const MadeUp council{
      "a",
      "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\nBudget för revisorerna\nDnr KS "
      "2031/41\n\nBeslut\n\n" +
          ordered +
          "\n\nFörslag till beslut\n\nKommunfullmäktiges presidiums förslag till "
          "kommunfullmäktige\n\n" +
          ordered + "\n"};
  CHECK(only(cases_of({council})).outcome == "bevilja");
}

TEST_CASE(
    "what a committee asks of its board and of the council is no second list of what the board asks of the council") {
  const std::string words = " godkänner utredningar kring jämlika skolbibliotek från skolnämnden.";
  const MadeUp board_{
      "a",
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\nUppdrag om skolbibliotek\nDnr KS "
      "2031/41\n\nBeslut\n\nKommunstyrelsens förslag till kommunfullmäktige\n\nKommunfullmäktige" +
          words + "\n\nFörslag till beslut\n\nArbetsutskottets förslag till kommunstyrelsen\n\nKommunstyrelsen" +
          words + "\n\nKommunfullmäktige" + words + "\n"};
  CHECK(only(cases_of({board_})).fate.size() == 1);
}

TEST_CASE("what an office writes anew is no answer to, and stands below, what was sent back before") {
  const std::string asks = "Skolnämnden föreslår åt kommunfullmäktige att besluta om nya avgifter för skolvägar i Ekdalen.";
  const MadeUp sent_back{"b", "Mora kommun\nSkolnämndens arbetsutskott\nSammanträdesprotokoll\n2031-06-10\n\n§ 7" + matter +
                                  "Beslut\n\nÄrendet återremitteras till förvaltningen för att räkna om avgifterna.\n"};
  const auto told = [&](MadeUp letter) { return fate(only(cases_of({std::move(letter), sent_back}))); };
  const std::string after = "1: utskott återremiss! -> unknown; 1: office  -> unknown", answered = "1: office  utskott återremiss! -> unknown";
  CHECK(told(school_office("a", "2031-06-14", asks)) == after);
  CHECK(told(school_office("a", "2031-05-14", asks)) == answered);
  // Whose day cannot be read, its file's name or its words tell.
  CHECK(told(school_office("a", "", asks)) == answered);
  MadeUp revised = school_office("a", "", asks);
  revised.path = "skolnamnden/2031-06-20/bilagor/reviderad-tjansteskrivelse-avgifter.pdf";
  CHECK(told(revised) == after);
  CHECK(told(school_office("a", "", asks + "\n\nÄrendet återremitterades i juni")) == after);
  CHECK(told(school_office("a", "", asks + "\n\nEn annan fråga, om båtramper, återremitterades i juni")) == answered);
  revised.path = "skolnamnden/2031-06-20/bilagor/reviderad-avgiftstaxa.pdf";
  CHECK(told(revised) == answered);
}
