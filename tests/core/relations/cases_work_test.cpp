// How much is compared to join papers, and what a pile is told of them by its holder.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;
using test::MadeUp;

namespace {

std::string motion(const std::string& town, const std::string& author, const std::string& thing) {
  return "Motion\n\nMotion om " + thing + "\n\nTill kommunfullmäktige i " + town +
         " kommun\n\nVi ser varje vecka hur barn och gamla tvekar vid gatan. Så ska det inte vara i " + town +
         " kommun.\n\nDärför yrkar jag att fullmäktige beslutar:\n\natt kommunstyrelsen ges i uppgift att anlägga "
         "farthinder och belysning vid varje skolgård för att skydda barnen, med början i Ekdalen och Björkby\n\n" +
         author + "\n";
}

std::string answer(const std::string& town, const std::string& number, const std::string& author,
                   const std::string& thing) {
  return town + " kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2024-05-14\nDnr " + number +
         "\n\nSvar på motion av " + author + " om " + thing +
         "\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n\n"
         "Sammanfattning\n\n" +
         author +
         " har lämnat in en motion. Motionären föreslår att kommunstyrelsen ges i uppgift att anlägga farthinder och "
         "belysning vid varje skolgård för att skydda barnen, med början i "
         "Ekdalen och Björkby.\n\nKommunledningskontoret föreslår att motionen avslås.\n";
}

}  // namespace

TEST_CASE("two thousand copies of one paper are one case and compared near-linearly") {
  const auto looks = [](std::size_t copies, bool numbered) {
    std::vector<MadeUp> papers;
    for (std::size_t i = 0; i < copies; ++i) {
      papers.push_back({"p" + std::to_string(i), numbered
                                                     ? answer("Karlstads", "KS 2031/417", "Anna Berg (S)", "farthinder")
                                                     : motion("Karlstads", "Anna Berg (S)", "farthinder")});
    }
    const auto cases = cases_of(papers);
    CHECK(cases.cases.size() == 1);
    CHECK(cases.cases[0].papers.size() == copies);
    return cases.looks;
  };
  for (const bool numbered : {false, true}) {
    const std::uint64_t few = looks(200, numbered), many = looks(2000, numbered);
    CHECK(many <= 12 * few + 4000);
  }
}

TEST_CASE("papers that all share their words are compared with a bounded number of others") {
  const auto looks = [](std::size_t count) {
    std::vector<MadeUp> papers;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string who =
          std::string(i % 2 ? "Anna" : "Bo") + " Berg" + std::string(1, static_cast<char>('a' + i % 20));
      papers.push_back(
          {"m" + std::to_string(i), motion("Karlstads", who + " (S)", "farthinder vid skola " + std::to_string(i)) +
                                        "\nSe ärende KS 2024/1, KS 2024/2 och KS 2024/3.\n"});
    }
    return cases_of(papers).looks;
  };
  CHECK(looks(1600) <= 6 * looks(400) + 20000);
}

TEST_CASE("a case is called by a title that a paper bears before one that its file's name makes") {
  const std::string letter = "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-05-14\nDnr SKN 2031/41\n\nFörvaltningen har sett över skolvägarna i kommunen.\n";
  const std::string section = "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\nTrygga skolvägar i Ekdalen\nDnr SKN 2031/41\n\nBeslut\n\nSkolnämnden antar planen för trygga skolvägar.\n";
  const test::MadeUpPile made = test::pile_of({{"a", letter}, {"b", section}});
  for (const bool as_plan : {false, true}) {  // A heading of an enclosure is no such title.
    relations::Pile placed = made.pile;
    placed.paper = [as_plan, inner = made.pile.paper](std::uint32_t number) {
      auto paper = inner(number);
      if (paper && number == 0) paper->facts.title = facts::Value{"Skolvägar", {0, 4}, facts::Status::derived, "filens namn"};
      if (paper && number == 1 && as_plan) paper->facts.type->value = "plan";
      return paper;
    };
    const auto cases = relations::find_cases(placed);
    REQUIRE(cases);
    REQUIRE(cases->cases.size() == 1);
    CHECK(cases->cases[0].title == (as_plan ? "Skolvägar" : "Trygga skolvägar i Ekdalen"));
  }
}

