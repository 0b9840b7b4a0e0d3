// Claims that cannot all be true: side by side, and nothing where they can.
#include "relations/conflicts/conflicts.h"

#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::MadeUp;

namespace {

std::string answer(const std::string& body, const std::string& place = "Mora",
                   const std::string& number = "KS 2031/417") {
  return place + " kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr " + number +
         "\n\nSvar på motion av Anna Berg (S) om cykelbanan\n\nFörslag till beslut\n\nKommunstyrelsen föreslår att "
         "kommunfullmäktige avslår motionen.\n\nSammanfattning\n\n" +
         body + "\n";
}

relations::Conflicts conflicts_of(const std::vector<MadeUp>& papers) {
  const test::MadeUpPile made = test::pile_of(papers);
  return *test::there(relations::find_conflicts(made.pile, *test::there(relations::find_cases(made.pile))));
}
/// «antagen_av: kommunfullmäktige / kommunstyrelsen»
std::vector<std::string> told(const relations::Conflicts& conflicts) {
  std::vector<std::string> lines;
  for (const relations::Conflict& one : conflicts.conflicts) {
    std::string line = std::string(name(one.kind)) + ":";
    for (const relations::Claim& claim : one.claims) line += " " + claim.claim + " /";
    lines.push_back(line.substr(0, line.size() - 2));
  }
  return lines;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("one paper has the council adopt a strategy, another the board") {
  const std::string cited = "Trafikstrategi för Mora kommun (dnr KS 2028/33) styr arbetet. ";
  const auto conflicts = conflicts_of(
      {{"a", answer(cited + "Strategin har antagits av kommunfullmäktige.")},
       {"b", answer(cited + "Förslaget är inte förenligt med vad kommunstyrelsen fastslagit i styrande dokument.",
                    "Mora", "KS 2031/500")}});
  CHECK(told(conflicts) == Lines{"antagen_av: Kommunfullmäktige / Kommunstyrelsen"});
  CHECK(test::only(conflicts.conflicts).question ==
        "Vem antog ”Trafikstrategi för Mora kommun”: ”Kommunfullmäktige” eller ”Kommunstyrelsen”?");
}

TEST_CASE("turns of phrase in which somebody adopts something") {
  const std::string cited = "Trafikstrategi för Mora kommun (dnr KS 2028/33) styr arbetet. ";
  const std::string council = "Strategin antogs av kommunfullmäktige.";
  for (const char* board :
       {"Strategin som kommunstyrelsen antog gäller.", "Kommunstyrelsen har fastställt strategin.",
        "Strategin är fastställd av kommunstyrelsen.", "Det har kommunstyrelsen lagt fast i styrande dokument."}) {
    CHECK_MESSAGE(told(conflicts_of({{"a", answer(cited + council)}, {"b", answer(cited + board)}})) ==
          Lines{"antagen_av: Kommunfullmäktige / Kommunstyrelsen"}, board);
  }
}

TEST_CASE("two strategies, a proposal and another municipality contradict nobody") {
  const std::string one = "Trafikstrategi för Mora kommun (dnr KS 2028/33) har antagits av kommunfullmäktige. ";
  CHECK(conflicts_of(
            {{"a", answer(one + "Vattenstrategi för Mora kommun (dnr KS 2027/12) har antagits av kommunstyrelsen.")}})
            .conflicts.empty());
  CHECK(conflicts_of({{"a", answer(one + "Kommunstyrelsen föreslår att strategin antas av kommunstyrelsen.")}})
            .conflicts.empty());
  CHECK(conflicts_of(
            {{"a", answer("Kommunens lokala trafikprogram har antagits av kommunfullmäktige.")},
             {"b", answer("Kommunens lokala trafikprogram har antagits av kommunstyrelsen.", "Orsa", "KS 2031/8")}})
            .conflicts.empty());
}

TEST_CASE("two papers of one case put the motion on two days") {
  const auto tabled = [](const std::string& day) {
    return answer("Anna Berg (S) väckte en motion; motionen väcktes den " + day + " 2031.");
  };
  CHECK(told(conflicts_of({{"a", tabled("3 maj")}, {"b", tabled("4 maj")}})) ==
        Lines{"datum: 2031-05-03 / 2031-05-04"});
  CHECK(conflicts_of({{"a", tabled("3 maj")}, {"b", tabled("3 maj")}}).conflicts.empty());
  // Handed in on one day and put on another is no contradiction.
  CHECK(conflicts_of(
            {{"a", tabled("3 maj")}, {"b", answer("Anna Berg (S) har den 28 april 2031 inkommit med en motion.")}})
            .conflicts.empty());
}

TEST_CASE("one paper says that the municipality has made something, another that it makes none") {
  const std::string motion =
      "Motion\n\nMotion om cykelbanan\n\nTill kommunfullmäktige i Mora kommun\n\nKommunen har tecknat underhållsavtal "
      "med två byalag. Därför yrkar jag att kommunfullmäktige beslutar:\n\natt cykelbanan rustas\n\nAnna Berg (S)\n";
  const std::string reply =
      "Anna Berg (S) föreslår i en motion att cykelbanan rustas. Kommunen tecknar inte underhållsavtal med enskilda.";
  const auto conflicts = conflicts_of({{"a", motion}, {"b", answer(reply)}});
  CHECK(told(conflicts) == Lines{"har: har tecknat underhållsavtal / tecknar inte underhållsavtal"});
  CHECK(conflicts.conflicts[0].question.ends_with("?"));
  // New ones only, or of another case: nothing to ask.
  CHECK(conflicts_of({{"a", motion},
                      {"b", answer("Anna Berg (S) föreslår i en motion att cykelbanan rustas. Kommunen tecknar inte "
                                   "nya underhållsavtal.")}})
            .conflicts.empty());
  CHECK(conflicts_of({{"a", answer("Kommunen har tecknat underhållsavtal.")},
                      {"b", answer("Kommunen tecknar inte underhållsavtal.", "Orsa", "KS 2031/8")}})
            .conflicts.empty());
}

TEST_CASE("what the answer calls impossible and the reservation possible") {
  const std::string reserved =
      "\n\nReservation av Bo Ek (M) enligt följande.\n\nOm biljetten till seminariet gällde nämndens ordförande hade "
      "det varit möjligt att skicka en ersättare till seminariet.\n";
  const std::string refused =
      "Biljetten till seminariet gällde nämndens ordförande och var inte överförbar till en ersättare.";
  const auto conflicts = conflicts_of({{"a", answer(refused) + reserved}});
  CHECK(test::only(told(conflicts)).starts_with("möjligt: inte överförbar"));
  // About other things: no.
  CHECK(
      conflicts_of(
          {{"a", answer("Vägen över myren var inte möjlig att bygga. Det var inte möjligt att finna en entreprenör.") +
                     reserved}})
          .conflicts.empty());
}

TEST_CASE("a sentence tells how the votes fell, and the list of those who voted has them the other way round") {
  const auto section = [](const std::string& yes, const std::string& no) {
    return "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nSvar på motion av Eva Lind (C) om farthinder"
           "\nDnr KS 2031/417\n\nOmröstning\n\nDen som vill avslå motionen röstar ja, den som vill bifalla den röstar nej.\n\n"
           "Med 2 ja-röster mot 1 nej-röst beslutar kommunstyrelsen att avslå motionen.\n\n" + yes + " röstar ja.\n\n" + no +
           " röstar nej.\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n";
  };
  CHECK(told(conflicts_of({{"p", section("Bo Ek (M)", "Eva Lind (C) och Ulf Ros (V)")}})) == Lines{"röster: 2–1 / 1–2"});
  CHECK(told(conflicts_of({{"p", section("Eva Lind (C) och Ulf Ros (V)", "Bo Ek (M)")}})).empty());
  CHECK(told(conflicts_of({{"p", section("Bo Ek (M)", "Eva Lind (C)")}})).empty());  // One was not read, or voted not.
}

TEST_CASE("a letter dated a year before its meeting and its number contradicts itself, and an old enclosure does not") {
  const auto letter = [](const std::string& day, const std::string& number) {
    return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n" + day + "\nDnr " + number +
           "\n\nSammanträdesdatum: 2031-03-10\n\nKommunstyrelsen 2031-03-10\n\nOm skolskjuts\n\nFörslag till beslut\n\n"
           "Kommunstyrelsen föreslår att kommunfullmäktige antar reglerna.\n";
  };
  CHECK(told(conflicts_of({{"p", letter("2030-02-20", "KS 2031/417")}})) == Lines{"datum: 2030-02-20 / KS 2031/417"});
  for (const auto& [day, number] : {std::pair{"2031-02-20", "KS 2031/417"}, {"2030-12-20", "KS 2031/417"}, {"2030-02-20", "KS 2030/417"},
                                    {"2024-02-20", "KS 2031/417"}})
    CHECK(told(conflicts_of({{"p", letter(day, number)}})).empty());
}

TEST_CASE("copies of one claim are shown few times and the work grows with the papers") {
  const auto work = [](std::size_t count) {
    std::vector<MadeUp> papers;
    const std::string cited = "Trafikstrategi för Mora kommun (dnr KS 2028/33) styr arbetet. ";
    for (std::size_t i = 0; i < count; ++i)
      papers.push_back({"p" + std::to_string(i), answer(cited +
                                                        (i % 2 == 0 ? "Strategin antogs av kommunfullmäktige."
                                                                    : "Strategin antogs av kommunstyrelsen.") +
                                                        " Det var inte möjligt att asfaltera banan i Ekdalen.")});
    const auto conflicts = conflicts_of(papers);
    REQUIRE(conflicts.conflicts.size() == 1);
    CHECK(conflicts.conflicts[0].claims.size() == 2 * relations::most_places);
    CHECK(conflicts.conflicts[0].claims.size() + conflicts.conflicts[0].more == count);
    return conflicts.looks;
  };
  CHECK(work(200) < 5 * work(50));
}

TEST_CASE("a board cites its committee's § by another day than the extract of that § bears") {
  const auto minutes = [](const std::string& day) {
    return "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-06-16\n\n§ 40 Dnr HN 2031/4\n\nKajplan\n\nBeredning\n\n"
           "Hamnnämndens arbetsutskott har den " + day + ", § 28 behandlat ärendet.\n\nBeslut\n\nHamnnämnden "
           "beslutar:\n\nKajplanen antas.\n";
  };
  const MadeUp extract{"x", "Mora kommun\nHamnnämndens arbetsutskott\nProtokoll\n2031-06-03\n\n§ 28 Dnr HN 2031/4\n\nKajplan\n\n"
                            "Beslut\n\nArbetsutskottet föreslår att hamnnämnden beslutar:\n\nKajplanen antas.\n"};
  CHECK(told(conflicts_of({{"a", minutes("4 juni 2031")}, extract})) == Lines{"datum: 2031-06-04 / 2031-06-03"});
  CHECK(told(conflicts_of({{"a", minutes("3 juni 2031")}, extract})).empty());
  // A body that counts its §§ anew at each meeting had another § 28 before.
  CHECK(told(conflicts_of({{"a", minutes("4 februari 2031")}, extract})).empty());
  MadeUp earlier = extract;
  earlier.id = "y", earlier.text.replace(earlier.text.find("2031-06-03"), 10, "2031-05-30");
  CHECK(told(conflicts_of({earlier, extract})).empty());
  CHECK(told(conflicts_of({{"a", minutes("30 maj 2031")}, earlier, extract})).empty());
}
