// What the page and the card of a case say of persons, steps, drafts and dissent: whose each is, and no more.
#include "core/base/checks.h"
#include "core/view/papers.h"
#include "view/case/front.h"
#include "view/case_words.h"
#include "view/panel.h"

namespace case_page_tests {

using namespace diarium;
using view::Language;

inline relations::Relations relations_of(const index::Pack& pack) {
  relations::Relations told;
  told.cases = *relations::find_cases(papers::pile_of(pack));
  return told;
}

inline void add(std::string& all, const view::Line& line) {
  for (const view::Words& words : line)
    if (!words.mark) all += words.text;
}

/// The page of the only case: a line a row, its cells divided by « | ».
inline std::string page_of(const std::vector<papers::Draft>& drafts) {
  const index::Pack pack = papers::pack(drafts);
  const relations::Relations told = relations_of(pack);
  const auto panel = test::there(view::case_panel(pack, told, test::only(told.cases.cases).id, Language::sv));
  std::string all;
  for (const view::Section& section : panel->sections) {
    all += section.title + "\n";
    for (const view::Card& card : section.cards) {
      all += card.title.text + ": ";
      for (const view::Line& line : card.lines) add(all, line), all += "\n";
    }
    for (const auto& column : section.table ? section.table->columns : std::vector<view::Column>{}) all += column.title + " | ";
    for (const auto& row : section.table ? section.table->rows : std::vector<std::vector<view::Line>>{}) {
      all += "\n";
      for (const view::Line& cell : row) add(all, cell), all += " | ";
    }
    all += "\n";
  }
  return all;
}
inline bool has(const std::string& page, const std::string& words) { return page.find(words) != page.npos; }

const std::string number = "\nDnr HMN 2031/41\n\n", matter = "Avgifter för båtplatser i Ekviken";
inline papers::Draft letter(const std::string& id, const std::string& day, const std::string& words, const std::string& path = {}) {
  return {id, "Mora kommun\nHamnnämnden\n\nTjänsteskrivelse\n\n" + day + number + "# " + matter + "\n\n" + words + "\n", "Mora",
          day.starts_with('2') ? day : "", "", path};
}
inline papers::Draft minutes(const std::string& id, const std::string& body, const std::string& day, const std::string& words) {
  return {id, "Mora kommun\n" + body + "\nSammanträdesprotokoll\n" + day + "\n\n§ 12\n" + matter + number + words + "\n", "Mora", day};
}
const std::string asks_council = "Förslag till beslut i hamnnämnden\n\nHamnnämnden föreslår åt kommunfullmäktige att "
                                 "besluta om nya avgifter för båtplatser.\n\nLisa Ek\nHamnchef";

TEST_CASE("who has an office with another authority holds none in the case, and its own officials do") {
  const std::string page = page_of(
      {letter("a", "2031-04-02", asks_council),
       {"b", "Länets hamnförbund\n" + number + "# " + matter + "\n\nFörbundet vill veta vad ni anser om avgifterna för båtplatser, och när de "
                 "ska börja gälla i hamnen. Om ni har frågor är ni välkomna att höra av er till oss.\n\nAnna Lind                    Bo "
                 "Lind\nHamnplanerare                Hamnplanerare\n", "", ""}});
  CHECK(has(page, "Lisa Ek |  | chef"));
  CHECK(has(page, "Bo Lind |  | nämns"));
}

TEST_CASE("what was sent back stands before the letter that was written anew, and not as a step after it") {
  const std::string page = page_of({letter("a", "", asks_council, "hamn/2031-05-23/reviderad-tjansteskrivelse-avgifter.txt"),
                                    minutes("b", "Hamnnämndens arbetsutskott", "2031-05-09",
                                            "Beslut\n\nÄrendet återremitteras till förvaltningen för nya beräkningar.")});
  CHECK(has(page, "Återremiss"));
  CHECK(has(page, "9 maj 2031före detta förslag | "));
  // The board to which the office writes is on the way to the council, and its minutes are missed.
  CHECK(has(page, "Förvaltning | Utskott | Nämnd | Fullmäktige"));
}

TEST_CASE("what a board thinks is its decision where the case ends with it, and a proposal where the next body decides") {
  relations::Verdict verdict{.stage = relations::Stage::board, .outcome = "tillstyrka"};
  CHECK(view::case_chip(Language::sv, verdict).text == "Förslag: Tillstyrks");
  verdict.asks = relations::Stage::council;  // Which never backs anything, but decides.
  CHECK(view::case_chip(Language::sv, verdict).text == "Tillstyrks");
  verdict.final_decision = true;
  CHECK(view::case_chip(Language::sv, verdict).text == "✓ Beslut: Tillstyrks");
}

TEST_CASE("a card tells of which parties a reservation is") {
  const papers::Draft decided = minutes("a", "Hamnnämnden", "2031-05-09",
                                        "Beslut\n\nHamnnämnden antar nya avgifter för båtplatser.\n\nReservation\n\nAnna Berg (S) och Bo "
                                        "Ek (V) lämnar följande reservation:\n\nAvgifterna slår mot dem som har små båtar.");
  const index::Pack pack = papers::pack({decided});
  const relations::Relations told = relations_of(pack);
  std::string chips;
  const std::vector<view::Card> cards = view::case_cards(pack, told, 1, Language::sv);
  for (const view::Words& chip : cards.at(0).chips) chips += chip.text + "\n";
  CHECK(has(chips, "1 reservation: S, V\n"));
}

TEST_CASE("a decision by delegation has no words where its paper has only the name of its kind") {
  const std::string page = page_of({{"a", "Delegationsbeslut\n\nDatum: 2031-04-02\n\nNämnd: Hamnnämnden\n\nDiarienummer: 2031.41 HMN\n\n"
                                          "# " + matter + "\n\n## Beskrivning\n\nEn brygga flyttades när isen gick i Ekviken.\n", "", "2031-04-02"}});
  CHECK(has(page, "Förvaltning beslutar"));
  CHECK_FALSE(has(page, "beslutar: Delegationsbeslut"));
}

TEST_CASE("an audit's question without an answer that is read is no question of the case") {
  const auto asked = [](const std::string& head) {
    return page_of({letter("a", "2031-04-02", "Förslag till beslut\n\nHamnnämnden antar förvaltningens yttrande om avgifterna."),
                    {"b", head + number + "# " + matter + "\n\nNämndens ansvar:\n\n1. Har nämnden säkrat att bryggornas lyktor underhålls?\n", "Mora", ""}});
  };
  CHECK_FALSE(has(asked("Revisorerna i Mora kommun\n\nGranskningsrapport\n"), "Frågor och svar"));
}

TEST_CASE("a plan that bears the day of the decision may be the version before the change that was decided") {
  const std::string plan = "Mora kommun\n\n# Plan för båtplatser\n\nBeslutsdatum: 2031-05-09\n\nPlanen gäller alla bryggor.\n";
  const auto page = [&](const std::string& moved) {
    return page_of({letter("a", "2031-04-02", "Förslag till beslut\n\nPlan för båtplatser antas.", "hamn/2031-05-09/ts-plan.txt"),
                    minutes("b", "Hamnnämnden", "2031-05-09",
                            "Yrkanden\n\nAnna Berg (S) yrkar att plan för båtplatser antas med följande ändring: Alla bryggor får "
                            "lyktor.\n\nProposition\n\nOrdföranden ställer yrkandet mot förslaget och finner att nämnden beslutar enligt " +
                                moved + "\n\nBeslut\n\nPlan för båtplatser antas med följande ändring: Alla bryggor får lyktor."),
                    {"c", plan + number, "Mora", "", "", "hamn/2031-05-09/plan.txt"}});
  };
  CHECK(has(page("Anna Bergs yrkande."), "versionen före ändringen"));
}

}  // namespace case_page_tests
