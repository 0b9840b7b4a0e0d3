// What papers cite and lack, and the letters that ask for it.
#include "relations/gaps/gaps.h"

#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps_keys.h"

using namespace diarium;
using test::MadeUp;

namespace {

std::string gap_answer(const std::string& body, const std::string& number = "KS 2031/417") {
  return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr " + number +
         "\n\nCykelbanan längs Ekvägen\n\nSammanfattning\n\n" + body + "\n";
}
std::string board_minutes(const std::string& date, const std::string& section,
                          const std::string& words = "Ärendet läggs till handlingarna.") {
  return "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll " + date + "\n\n§ " + section +
         "\n\nVägarna i Ekdalen\nDnr KS 2030/7\n\nBeslut\n\nKommunstyrelsen beslutar:\n\n" + words + "\n";
}

relations::Gaps gaps_of(const std::vector<MadeUp>& papers, const relations::GapOptions& options = {}) {
  const test::MadeUpPile made = test::pile_of(papers);
  const auto cases = relations::find_cases(made.pile);
  REQUIRE(cases);
  auto gaps = relations::find_gaps(made.pile, *cases, options);
  REQUIRE(gaps);
  return std::move(*gaps);
}

/// «beslut: KS 2030-05-03 § 12 (2)»: kind, what it is called, and how often it is cited.
std::vector<std::string> told(const relations::Gaps& gaps) {
  std::vector<std::string> lines;
  for (const relations::Gap& gap : gaps.gaps)
    lines.push_back(std::string(name(gap.kind)) + ": " + gap.norm + " (" + std::to_string(gap.cited.size() + gap.more) +
                    ")");
  return lines;
}
bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}
std::string decoded(const std::string& address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] != '%') {
      out.push_back(address[i]);
      continue;
    }
    out.push_back(static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16)));
    i += 2;
  }
  return out;
}

}  // namespace

TEST_CASE("a decision that is cited and absent is a gap, however its body is written, once for all papers") {
  const auto lines = told(gaps_of({{"a", gap_answer("Kommunstyrelsen beslutade 2030-05-03 § 12 att banan ska rustas.")},
                                   {"b", gap_answer("Beslutet (KS 2030-05-03 § 12) gäller än.", "KS 2031/500")}}));
  CHECK(has(lines, "beslut: Kommunstyrelsen 2030-05-03 § 12 (2)"));
  CHECK(lines.size() == 1);
}

TEST_CASE("a decision whose minutes are in the pile is no gap") {
  const MadeUp citing{"a", gap_answer("Kommunstyrelsen beslutade 2030-05-03 § 12 att banan ska rustas.")};
  CHECK(has(told(gaps_of({citing, {"b", board_minutes("2030-05-03", "13")}})),
            "beslut: Kommunstyrelsen 2030-05-03 § 12 (1)"));
  CHECK_FALSE(has(told(gaps_of({citing, {"b", board_minutes("2030-05-03", "12")}})),
                  "beslut: Kommunstyrelsen 2030-05-03 § 12 (1)"));
}

TEST_CASE("a day without a year before a § has the year that facts give it, and is told as such") {
  const auto lines = told(
      gaps_of({{"a",
                "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på "
                "motion av Anna Berg (S) om banan M:9/2031\n\nSammanfattning\n\nAnna Berg (S) har till "
                "kommunfullmäktiges sammanträde den 9 maj § 52 lämnat en motion.\n"}}));
  CHECK(has(lines, "protokoll: Kommunfullmäktige 2031-05-09 (utan utskrivet årtal) § 52 (1)"));
}

TEST_CASE("a steering document is asked for with its number; a law never is") {
  const auto lines = told(gaps_of(
      {{"a", gap_answer("Enligt Trafikstrategi för Mora kommun (dnr KS 2028/33) och kommunallagen krävs ett beslut.")},
       {"b", gap_answer("Trafikstrategi för Mora kommun (KS 2028/33) gäller.", "KS 2031/500")}}));
  CHECK(has(lines, "styrdokument: Trafikstrategi för Mora kommun (KS 2028/33) (2)"));
  for (const std::string& line : lines) CHECK(line.find("lagen") == std::string::npos);
}

TEST_CASE("the day a programme was adopted is a part of its name") {
  const auto lines =
      told(gaps_of({{"a", gap_answer("Kommunfullmäktige antog 2028-03-26 ett regionalt cykelprogram för ungdomar.")}}));
  const auto named = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.starts_with("styrdokument: ") && line.find("2028-03-26") != std::string::npos;
  });
  CHECK(named == 1);
  CHECK_FALSE(has(lines, "beslut: Kommunfullmäktige 2028-03-26 (1)"));
}

TEST_CASE("who was asked and gave no answer is told as silent, and the letter says so") {
  const auto gaps = gaps_of(
      {{"a",
        gap_answer("Ärendet har remitterats till Vägrådet samt till Ekdalens byalag. Ekdalens byalag har inte inkommit "
                   "med svar.")}});
  REQUIRE(gaps.gaps.size() == 1);
  CHECK(gaps.gaps[0].kind == relations::GapKind::opinion);
  CHECK(gaps.gaps[0].norm == "Yttrande från Ekdalens byalag");
  CHECK(gaps.gaps[0].silent);
  CHECK(gaps.gaps[0].letter.body.find("inget svar") != std::string::npos);
}

TEST_CASE("papers that only propose to the council lack its decision; the decision ends that") {
  const std::string proposal =
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-09-10\n\n§ 88\n\nSvar på motion av Anna Berg (S) om "
      "banan\nDnr KS 2031/417\n\nBeslut\n\nKommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n";
  const std::string decision =
      "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-10-10\n\n§ 120\n\nSvar på motion av Anna Berg (S) om "
      "banan\nDnr KS 2031/417\n\nBeslut\n\nKommunfullmäktige beslutar:\n\nMotionen avslås.\n";
  const auto proposed = told(gaps_of({{"a", proposal}}));
  CHECK(has(
      proposed,
      "slutligt beslut: Slutligt beslut i kommunfullmäktige om ”Svar på motion av Anna Berg (S) om banan”, ärende KS "
      "2031/417 (1)"));
  CHECK(has(proposed, "motion: Motion av Anna Berg (S) om banan (1)"));
  for (const std::string& line : told(gaps_of({{"a", proposal}, {"b", decision}})))
    CHECK_FALSE(line.starts_with("slutligt beslut"));
}

TEST_CASE("the decision that is missing is that of the highest body that the letter's proposals are put to") {
  const auto letter = [](const std::string& proposals) {
    return "Mora kommun\nHamnnämnden\n\nTjänsteskrivelse\n\n2031-08-20\nDnr HN 2031/9\n\nPlan för kajerna\n\nFörslag "
           "till "
           "beslut\n\n" +
           proposals + "\n\nSammanfattning\n\nDet är en fråga som kontoret har utrett under året.\n";
  };
  CHECK(has(
      told(gaps_of({{"a", letter("Förslag till beslut i hamnnämnden:\n\nPlanen för kajerna godkänns.\n\nFörslag till "
                                 "beslut i kommunstyrelsen:\n\nPlanen för kajerna antas.")}})),
      "slutligt beslut: Slutligt beslut i kommunstyrelsen om ”Plan för kajerna”, ärende HN 2031/9 (1)"));
  CHECK(
      has(told(gaps_of(
              {{"a",
                letter("Förslag till beslut i kommunstyrelsen:\n\nKommunstyrelsen föreslår att kommunfullmäktige antar "
                       "planen för kajerna.")}})),
          "slutligt beslut: Slutligt beslut i kommunfullmäktige om ”Plan för kajerna”, ärende HN 2031/9 (1)"));
  CHECK(has(told(gaps_of({{"a", letter("Planen för kajerna godkänns.")}})),
            "slutligt beslut: Slutligt beslut i hamnnämnden om ”Plan för kajerna”, ärende HN 2031/9 (1)"));
}

TEST_CASE("a board that endorses what its committee lays before it has answered: no final decision is missing") {
  const std::string proposal =
      "Mora kommun\nHamnnämndens arbetsutskott\nSammanträdesprotokoll 2031-05-06\n\n§ 7\n\nAvtal om båtar\nDnr HN "
      "2031/9\n\nBeslut\n\nFörslag till beslut i hamnnämnden\n\nHamnnämnden tillstyrker avtalet och uppdrar till "
      "förvaltningen att teckna det.\n";
  const std::string decision =
      "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-05-20\n\n§ 31\n\nAvtal om båtar\nDnr HN 2031/9\n\nBeslut\n\n"
      "Hamnnämnden tillstyrker avtalet och uppdrar till förvaltningen att teckna det.\n";
  const auto begins = [](const std::string& line) { return line.starts_with("slutligt beslut"); };
  CHECK(std::ranges::any_of(told(gaps_of({{"a", proposal}})), begins));
  CHECK(std::ranges::none_of(told(gaps_of({{"a", proposal}, {"b", decision}})), begins));
}

TEST_CASE("what a board decides and puts to the council misses the council's decision until it is there") {
  const std::string board =
      "Mora kommun\nHamnnämnden\nSammanträdesprotokoll 2031-05-20\n\n§ 31\n\nTaxa för kajen\nDnr HN 2031/9\n\nBeslut\n\n"
      "Hamnnämnden godkänner förvaltningens förslag.\n\nFörslag till beslut i kommunfullmäktige\n\nTaxan för kajen antas.\n";
  const std::string council =
      "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-20\n\n§ 40\n\nTaxa för kajen\nDnr HN 2031/9\n\n"
      "Beslut\n\nKommunfullmäktige beslutar att taxan för kajen antas.\n";
  const auto of_council = [](const std::string& line) {
    return line.starts_with("slutligt beslut: Slutligt beslut i kommunfullmäktige");
  };
  CHECK(std::ranges::count_if(told(gaps_of({{"a", board}})), of_council) == 1);
  CHECK(std::ranges::none_of(told(gaps_of({{"a", board}, {"b", council}})), of_council));
}

TEST_CASE("a motion that is in the pile is no gap, one of a year before is") {
  const std::string motion =
      "Motion\n\nMotion om banan\n\nTill kommunfullmäktige i Mora kommun\n\nI februari 2029 lämnade vi in en motion om "
      "belysning, som avslogs. Därför yrkar jag att kommunfullmäktige beslutar:\n\natt banan rustas\n\nAnna Berg (S)\n";
  const std::string reply =
      "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på motion av "
      "Anna Berg (S) om banan\n\nFörslag till beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige avslår "
      "motionen.\n\nSammanfattning\n\nAnna Berg (S) föreslår i en motion att banan rustas.\n";
  const auto lines = told(gaps_of({{"a", motion}, {"b", reply}}));
  CHECK_FALSE(has(lines, "motion: Motion av Anna Berg (S) om banan (1)"));
  CHECK(has(lines, "motion: Motion om belysning (2029-02) (1)"));
}

TEST_CASE("an office's letter that is quoted is a gap until it is there") {
  const MadeUp citing{"a",
                      board_minutes("2031-09-10", "88", "Rapporten godkänns.") +
                          "\nKommunledningskontorets tjänsteskrivelse daterad den 20 augusti 2031 låg till grund.\n"};
  CHECK(has(told(gaps_of({citing})), "tjänsteutlåtande: Kommunledningskontorets tjänsteskrivelse 2031-08-20 (1)"));
  CHECK_FALSE(has(told(gaps_of({citing, {"b", gap_answer("Banan är sliten.", "KS 2030/7")}})),
                  "tjänsteutlåtande: Kommunledningskontorets tjänsteskrivelse 2031-08-20 (1)"));
}

TEST_CASE("enclosures that are listed and do not follow are gaps; prose below the list is none") {
  const auto lines =
      told(gaps_of({{"a", gap_answer("Banan är sliten.") +
                              "\nBilagor\n\n- Karta över Ekdalen\n- Kalkyl för asfaltering\n\nKommunstyrelsen "
                              "beslutar om fördelningen av medel.\n\nKalkyl för asfaltering\n\nAsfalt 3 mkr\n"}}));
  CHECK(has(lines, "bilaga: Karta över Ekdalen (1)"));
  CHECK(lines.size() == 1);
}

TEST_CASE("the letter names what is asked for, the municipality and who cites it, and no law forces a reason") {
  const auto gaps = gaps_of({{"a", gap_answer("Kommunstyrelsen beslutade 2030-05-03 § 12 att banan ska rustas.")}});
  REQUIRE(gaps.gaps.size() == 1);
  const relations::Letter& letter = gaps.gaps[0].letter;
  CHECK(letter.subject.find("Kommunstyrelsen 2030-05-03 § 12") != std::string::npos);
  for (const char* words : {"Till registratorn\nMora\n", "tryckfrihetsförordningen", "Kommunstyrelsen 2030-05-03 § 12",
                            "Cykelbanan längs Ekvägen", "KS 2031/417", "2031-08-20", "skriftligt beslut"})
    CHECK(letter.body.find(words) != std::string::npos);
}

TEST_CASE("an address of mail holds subject and body, percent-encoded, and gives both back") {
  const relations::Letter letter{"Begäran: § 12 & mer?", "Hej!\n\n100 % av 3+4 = 7 #1\n"};
  const std::string address = mailto(letter);
  CHECK(address.starts_with("mailto:?subject="));
  for (const char c : address.substr(7)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~%=&?").find(c) != std::string_view::npos;
    CHECK(plain);
  }
  const std::size_t middle = address.find("&body=");
  REQUIRE(middle != std::string::npos);
  CHECK(decoded(address.substr(16, middle - 16)) == letter.subject);
  CHECK(decoded(address.substr(middle + 6)) == "Hej!\r\n\r\n100 % av 3+4 = 7 #1\r\n");
}

TEST_CASE("a programme is one, with whichever dash its years are written") {
  const auto lines = told(gaps_of({{"a", gap_answer("Mora kommuns lokala trafikprogram 2031–2035 anger målen.")},
                                   {"b", gap_answer("Mora kommuns lokala trafikprogram 2031-2035 gäller.", "KS 2031/500")}}));
  CHECK(std::ranges::count_if(lines, [](const std::string& line) { return line.starts_with("styrdokument: "); }) == 1);
  CHECK(relations::work_key("badplan 2031–2035 för Mora") == relations::work_key("Mora kommuns badplan 2031-2035"));
}

TEST_CASE("a programme that is named without years or as the council's is the edition that another paper names") {
  const auto lines = told(gaps_of(
      {{"a", gap_answer("Det följer Hamnnämndens lokala trafikprogram.")},
       {"b", gap_answer("Hamnnämndens lokala trafikprogram 2031-2035 gäller.", "KS 2031/500")},
       {"c", gap_answer("Kommunfullmäktiges cykelprogram 2031-2035 gäller.", "KS 2031/501")},
       {"d", gap_answer("Mora kommuns cykelprogram 2031-2035 gäller.", "KS 2031/502")}}));
  CHECK(std::ranges::count_if(lines, [](const std::string& line) { return line.starts_with("styrdokument: "); }) == 2);
  CHECK(relations::work_key("Kommunfullmäktiges cykelprogram 2031") == relations::work_key("Cykelprogram 2031"));
  CHECK(relations::work_name("Budget Budget Plan 2031").empty());
}

TEST_CASE("two municipalities lack two programmes of one name") {
  const auto text = [](const std::string& place) {
    return place + " kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\n\nOm banan i " + place +
           "\n\nSammanfattning\n\n" + place + " kommuns lokala trafikprogram anger mål.\n";
  };
  const auto gaps = gaps_of({{"a", text("Mora")}, {"b", text("Orsa")}});
  REQUIRE(gaps.gaps.size() == 2);
  CHECK(gaps.gaps[0].municipality == "Mora");
  CHECK(gaps.gaps[1].municipality == "Orsa");
}

TEST_CASE("where everything cites everything the output and the work stay bounded") {
  const auto work = [](std::size_t count) {
    std::vector<MadeUp> papers;
    for (std::size_t i = 0; i < count; ++i) {
      std::string body;
      for (std::size_t j = 1; j <= 20; ++j)
        body += "Kommunstyrelsen beslutade 2030-05-03 § " + std::to_string(j) + " om banan. ";
      papers.push_back({"p" + std::to_string(i), gap_answer(body, "KS 2031/" + std::to_string(i + 1))});
    }
    const auto gaps = gaps_of(papers);
    CHECK(gaps.gaps.size() == 20);
    for (const relations::Gap& gap : gaps.gaps) {
      CHECK(gap.cited.size() <= relations::most_citations);
      CHECK(gap.cited.size() + gap.more == count);
    }
    return gaps.looks;
  };
  CHECK(work(200) < 5 * work(50));
}

TEST_CASE("two thousand copies lack one thing once, and gaps beyond the limit are counted") {
  std::vector<MadeUp> copies;
  for (int i = 0; i < 2000; ++i)
    copies.push_back({"c" + std::to_string(i), gap_answer("Kommunstyrelsen beslutade 2030-05-03 § 12 om banan.")});
  CHECK(gaps_of(copies).gaps.size() == 1);
  relations::GapOptions one;
  one.most_gaps = 1;
  const auto gaps = gaps_of({{"a", gap_answer("KS 2030-05-03 § 12 och KS 2030-05-03 § 13 gäller.")}}, one);
  CHECK(gaps.gaps.size() == 1);
  CHECK(gaps.more == 1);
}

TEST_CASE("what is enclosed in the file that names it is not missing, though no head tells it apart") {
  const std::string reasons =
      "Många barn går till skolan längs Ekvägen, där bilarna kör fort. Föräldrar har i flera år bett om en lugnare "
      "gata, men inget har hänt. Vi vill att kommunen tar barnens väg till skolan på allvar och bygger där det behövs "
      "mest, innan någon skadas. Det kostar lite och gör stor skillnad för dem som bor där.\n\nKommunfullmäktige "
      "föreslås besluta: 1. Farthinder byggs längs Ekvägen.\n\nAnna Berg (S)\n";
  const std::string answer =
      "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på motion av "
      "Anna Berg (S) om farthinder längs Ekvägen\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n\n"
      "Sammanfattning\n\nAnna Berg (S) har lämnat en motion. Kontoret delar inte hennes bedömning, eftersom gatan är "
      "smal och trafiken liten. Mätningar under våren visade att få kör för fort, och att de flesta som gör det bor "
      "vid gatan. Kontoret vill därför vänta med åtgärder tills planen för hela området är klar, och återkommer då "
      "till nämnden med ett samlat förslag för alla gator i området kring skolan. Kostnaden är inte beräknad.\n\n";
  const auto asked = [](const relations::Gaps& gaps) {
    return std::ranges::any_of(gaps.gaps,
                               [](const relations::Gap& gap) { return gap.kind == relations::GapKind::motion; });
  };
  CHECK(asked(gaps_of({{"a", answer}})));
  CHECK_FALSE(asked(gaps_of(
      {{"a", answer + "Handling 2031 nr 12\n\nMotion av Anna Berg (S) om farthinder längs Ekvägen\n\n" + reasons}})));
  CHECK_FALSE(asked(gaps_of({{"a", answer + "Bilaga 1\n\nMotion om farthinder längs Ekvägen " + reasons}})));
}

TEST_CASE("a motion that lies in the pile under a slightly other title is not missing") {
  const MadeUp answer{
      "a",
      "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på motion av "
      "Anna "
      "Berg (S) om trygga gångvägar till Björkskolan\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n"};
  const auto motion = [](const std::string& title) {
    return MadeUp{"b", "Motion\n\n" + title +
                           "\n\nTill kommunfullmäktige i Mora kommun\n\nDärför yrkar jag att fullmäktige beslutar:\n\n"
                           "att en plan tas fram\n\nAnna Berg (S)\n"};
  };
  const std::string missing = "motion: Motion av Anna Berg (S) om trygga gångvägar till Björkskolan (1)";
  CHECK(has(told(gaps_of({answer})), missing));
  CHECK(has(told(gaps_of({answer, motion("Motion om belysning i Ekparken")})), missing));
  CHECK_FALSE(has(told(gaps_of({answer, motion("Motion: Gör gångvägarna till Björkskolan trygga")})), missing));
  CHECK_FALSE(has(told(gaps_of({answer, motion("Motion om trygga gångvägar för barnen till Björkskolan")})), missing));
}

TEST_CASE("the number above a paper and one in a list of receivers name nothing that is missing") {
  const auto lines = told(gaps_of(
      {{"a", gap_answer("Ärendet är berett.") + "\nHandling 2031 nr 12\n\nKarta över gatorna i Ekdalen.\n"},
       {"b", board_minutes("2030-05-03", "12") + "\nProtokollsutdrag skickas till\nKF Handling 2031 nr 84\n"}}));
  CHECK(std::ranges::none_of(lines, [](const std::string& line) { return line.find("Handling 2031") != line.npos; }));
}

TEST_CASE("the addressee's own number in a letter's head names nothing that is missing") {
  const auto lines = told(gaps_of({{"a", "Gran kommun\nKommunstyrelsen\nYttrande\n2031-05-06\nDnr KS/2031:119\nEr beteckning: LI2031/00311\n\nYttrande över betänkandet Ordning "
                                         "på torget\n\nKommunen tillstyrker förslaget. Jämför med Dnr KS 2030/88.\n"}}));
  CHECK(std::ranges::none_of(lines, [](const std::string& line) { return line.find("LI2031") != line.npos; }));
  CHECK(std::ranges::any_of(lines, [](const std::string& line) { return line.find("2030/88") != line.npos; }));
}

TEST_CASE("an enclosure headed by nearly its name is there, one of which only the owner is named is not") {
  const std::string list =
      "Ärendet är berett.\n\nBilagor\n\n1. Förslag till reviderad taxa för Sundviks småbåtshamn\n\n2. Fonden Greta "
      "Almviks minnes gåvobrev\n";
  const auto lines = told(
      gaps_of({{"a", gap_answer(list) +
                         "\nTaxa för Sundviks småbåtshamn, reviderad\n\nBåtplats 400 kronor.\n\nFonden Greta Almviks "
                         "minne\n\nFonden delar ut pengar till båtfolk.\n"}}));
  const auto named = [&](const std::string& words) {
    return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != line.npos; });
  };
  CHECK_FALSE(named("småbåtshamn"));
  CHECK(named("gåvobrev"));
}

TEST_CASE("what an office proposes to a board that no paper decides is a decision that is missing") {
  const auto lines = told(
      gaps_of({{"a",
                "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nCykelbanan "
                "längs Ekvägen\n\nFörslag till beslut\n\nKommunstyrelsen godkänner rapporten.\n\nSammanfattning\n\nDet "
                "är en fråga som kontoret har utrett under året.\n"}}));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("kommunstyrelsen") != std::string::npos);
}

TEST_CASE("what lies in the folder of the sitting under the name that is listed is no gap, nor is what was withheld") {
  const auto section = [](std::string_view list) {
    return "Mora kommun\nSkolnämnden\n\nSammanträdesprotokoll\n2031-06-11\n\n§ 3\nUppföljning av ekonomin\nDnr SKN 2031/41\n\nBeslut\n\n"
           "Skolnämnden godkänner det som har redovisats för året.\n\nBeslutsunderlag\n\n" + std::string(list);
  };
  const std::string list = "- Tabeller och grafer för maj 2031\n- Lokalernas skick i Ekdalen\n- Borttagen på grund av personuppgifter\n";
  const std::string table = "Här är tabeller och annat som har lämnats in.\n\nBarn ett: 1 000 kronor.\n";
  const auto norms = [&](const std::string& file) {
    return told(gaps_of({{"a", section(list), "skolnamnden/2031-06-11/protokoll.txt"}, {"b", table, file}}));
  };
  const std::string table_gap = "bilaga: Tabeller och grafer för maj 2031 (1)", rooms = "bilaga: Lokalernas skick i Ekdalen (1)";
  const auto beside = norms("skolnamnden/2031-06-11/bilagor/tabeller-och-grafer-for-maj-2031.txt");
  CHECK_FALSE(has(beside, table_gap));
  CHECK(has(beside, rooms));
  // «TS» is a letter's kind, to the list and to the file's name.
  const auto letter = told(gaps_of({{"a", section("- TS Biblioteksplan 2031-2034\n"), "skolnamnden/2031-06-11/protokoll.txt"},
                                    {"b", table, "skolnamnden/2031-06-11/bilagor/ts-biblioteksplan-2031-2034-mora-kommun.txt"}}));
  CHECK(letter.empty());
  const auto elsewhere = norms("skolnamnden/2030-02-01/bilagor/tabeller-och-grafer-for-maj-2031.txt");
  CHECK(has(elsewhere, table_gap));
  for (const auto& lines : {beside, elsewhere})
    CHECK(std::ranges::none_of(lines, [](const std::string& line) { return line.find("Borttagen") != line.npos; }));
}

TEST_CASE("what is no citation is no gap: a name over two cells, a school year, a letter's own stamp, an entry of a list of delegation") {
  CHECK(told(gaps_of({{"a", gap_answer("| Avgift | Riktlinje | för resor i tjänsten | § 26 |\n| --- | --- | --- | --- |\n| a | b | c | d |")}})).empty());
  CHECK(told(gaps_of({{"a", gap_answer("För 2031/2032 gäller samma tider som förut.")}})).empty());
  CHECK(told(gaps_of({{"a", gap_answer("Banan rustas.\n\nAnna Berg, Godkännare tjänsteskrivelse, 2031-08-12")}})).empty());
  const std::string list = "Lista över delegationsbeslut\n\nMora kommun\nKommunstyrelsen\n2031-06-11\n\nTillstånd, dnr KS 2031/88\n\nTillstånd, dnr KS 2031/89\n";
  CHECK(told(gaps_of({{"a", list}})).empty());
  const std::string minutes =
      "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 40 Anmälningar för kännedom\nDnr KS "
      "2031/4\n\n"
      "Beslut\nAnmälningarna läggs till handlingarna.\n\nAnmälningar\n\n- KS 2031/88-003 Brev om en bänk\n- KS "
      "2030/12-002 Brev om en brygga\n"
      "- Protokoll från FSG SBK 13 april 2031\n\nBeslutsunderlag\n\n- Sammanställning av inkomna brev i maj\n";
  CHECK(told(gaps_of({{"a", minutes}})).empty());
  // A line that looks like the head of a § of its own.
  const std::string letters =
      "§ 41 2031.005 KS\n\n# Meddelanden 2031\n\n## Ärendebeskrivning\n\n§ 67 2031.142 KS Ordning på "
      "torget\n\n§ 63 2030.354 KS Rutin för bryggan\n\n## Beslutsunderlag\n\n- Sammanställning av inkomna brev i maj\n";
  CHECK(told(gaps_of({{"a", letters}})).empty());
  CHECK(told(gaps_of({{"a", gap_answer("Skriften har ISSN 2000-1975.")}})).empty());
}

TEST_CASE("a § that lies here under a day or two from the one that is cited is here") {
  const std::string cites = gap_answer("Kommunstyrelsen beslutade 2030-05-03 § 12 att banan ska rustas.");
  for (const auto& [day, gaps] : {std::pair{"2030-05-02", 0u}, {"2030-05-05", 0u}, {"2030-05-09", 1u}})
    CHECK(gaps_of({{"a", cites}, {"b", board_minutes(day, "12")}}).gaps.size() == gaps);
}

TEST_CASE("a chapter of the paper itself is no gap, nor is a signature beside a day") {
  CHECK(told(gaps_of({{"a", gap_answer("# Strategi för cykelnätet\n\nBanan rustas.")}})).empty());
  CHECK(told(gaps_of({{"a", gap_answer("Strategi för cykelnätet ................. 12\n\nBanan rustas.")}})).empty());
  CHECK(told(gaps_of({{"a", gap_answer("Strategi för cykelnätet gäller.")}})).size() == 1);
  for (const auto& [who, gaps] : {std::pair{"FTJ", 0u}, {"KS", 1u}})
    CHECK(told(gaps_of({{"a", gap_answer("Taxan (" + std::string(who) + " 2030-05-13) gäller.")}})).size() == gaps);
}

namespace {

std::string council_extract(const std::string& list) {
  return "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-10-10\n\n§ 120\n\nFlerårsplan\nDnr KS "
         "2031/417\n\nÄrendebeskrivning\n\nUtskottet har beaktat följande beslut:\n\n" +
         list + "\n\nBeslut\n\nKommunfullmäktige beslutar:\n\nPlanen antas.\n";
}

}  // namespace

TEST_CASE("the rows of a list of decisions are asked for together in order, and a day that they disagree on is told") {
  const std::string rows =
      "KS 2031-02-09, § 100, Bron i Ekdalen. Ärendet är beaktat.\n\nKS 2031-02-09, § 14, Kajen. Ärendet är "
      "beaktat.\n\nKS 2031-05-09, § 40, Torget. Ärendet är beaktat.\n\n";
  const auto few = told(gaps_of({{"a", council_extract(rows)}}));
  CHECK(has(few, "beslut: Kommunstyrelsen 2031-02-09 § 100 (1)"));
  const auto gaps = gaps_of({{"a", council_extract(rows + "KS 2031-09-09. § 40, Parken. Ärendet är beaktat.")}});
  REQUIRE(gaps.gaps.size() == 1);
  CHECK(gaps.gaps[0].norm == "4 beslut: Kommunstyrelsen 2031-02-09 § 14, § 100, 2031-05-09 § 40, 2031-09-09 § 40; § 40 "
                             "anges med två olika datum");
  CHECK(gaps.gaps[0].cited.size() == 4);
  CHECK(gaps.gaps[0].letter.subject.find("besluten ”Kommunstyrelsen 2031-02-09 § 14, § 100") != std::string::npos);
}

TEST_CASE("rows of a list that name no § are not asked for together") {
  const std::string rows = "KS 2031-02-09 Bron.\n\nKS 2031-03-09 Kajen.\n\nKS 2031-04-09 Ön.\n\nKS 2031-05-09 Torget.";
  for (const std::string& line : told(gaps_of({{"a", council_extract(rows)}})))
    CHECK(line.find("4 beslut") == line.npos);
}

TEST_CASE("a row of a list that another paper cites, too, is a gap of its own") {
  const std::string rows =
      "KS 2031-02-09, § 12, Bron. Beaktat.\n\nKS 2031-02-09, § 14, Kajen. Beaktat.\n\nKS 2031-05-09, § 40, Torget. "
      "Beaktat.\n\nKS 2031-05-09, § 41, Parken. Beaktat.\n\nKS 2031-06-09, § 52, Hamnen. Beaktat.";
  const auto lines = told(gaps_of({{"a", council_extract(rows)},
                                   {"b", gap_answer("Kommunstyrelsen beslutade 2031-02-09 § 12 att bron rustas.")}}));
  CHECK(has(lines, "beslut: Kommunstyrelsen 2031-02-09 § 12 (2)"));
  CHECK(lines.size() == 2);
}

TEST_CASE("a presidium's § is none of its council's") {
  for (const char* cited : {"KF presidium 2031-02-09 § 3 gäller.", "Se KF presidiet 2031-02-09, § 3."})
    CHECK(told(gaps_of({{"a", gap_answer(cited)}})).empty());
}

TEST_CASE("a § that papers give two days names both") {
  const auto lines =
      told(gaps_of({{"a", gap_answer("Hamnnämnden beslutade 2030-05-13 § 12 (HN 2030/7) om kajen.")},
                    {"b", gap_answer("Hamnnämnden beslutade 2030-05-10 § 12 om kajen.", "KS 2031/500")}}));
  CHECK(has(lines, "beslut: Hamnnämnden 2030-05-13 § 12 (HN 2030/7), anges även med datum 2030-05-10 (2)"));
}

TEST_CASE("minutes that lie in the folder and could not be read are told as what may be missing") {
  const relations::GapOptions options{.unread = {"hamnnamnden/2030-05-13/protokoll.pdf", "x/2030-05-13/protokoll.pdf"}};
  const auto gaps = gaps_of({{"a", gap_answer("Hamnnämnden beslutade 2030-05-13 § 12 om kajen.")}}, options);
  REQUIRE(!gaps.gaps.empty());
  CHECK(gaps.gaps[0].unread == "hamnnamnden/2030-05-13/protokoll.pdf");
}
