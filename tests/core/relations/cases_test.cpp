// Which papers are one case: a registrar's rules, on made-up papers of made-up towns.
#include "core/relations/made_up_pile.h"
#include "language/case_number.h"

using namespace diarium;
using test::cases_of;
using test::grouped;
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

std::string minutes(const std::string& town, const std::string& number, const std::string& title) {
  return town + " kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-06-11\n\n§ 88\n" + title + "\nDnr " + number +
         "\n\nBeslut\n\nKommunstyrelsen föreslår att fullmäktige avslår motionen.\n\nÄrendet\n\nÄrendet "
         "har beretts av kommunledningskontoret.\n";
}

const relations::CasePaper& paper(const relations::Cases& cases, std::uint32_t number) {
  for (const relations::Case& one : cases.cases) {
    for (const relations::CasePaper& paper : one.papers) {
      if (paper.ref.paper == number) return paper;
    }
  }
  REQUIRE(false);
  return cases.cases[0].papers[0];
}

}  // namespace

TEST_CASE("a number is one number in all the ways in which registries write it") {
  const auto text = [](std::string_view written) {
    const auto number = language::case_number(written);
    return number ? number->text() + (number->enclosure ? " -" + std::to_string(number->enclosure) : "") : "-";
  };
  CHECK(text("KS 2031/417") == "KS 2031/417");
  CHECK(text("KS/2031:417") == "KS 2031/417");
  CHECK(text("KS2031/0417") == "KS 2031/417");
  CHECK(text("ks-2031-00417") == "KS 2031/417");
  CHECK(text("KS 417/2031") == "KS 2031/417");
  CHECK(text("KS 417/31") == "KS 2031/417");
  CHECK(text("2031KS417") == "KS 2031/417");
  CHECK(text("KS 2031/417-1") == "KS 2031/417 -1");
  CHECK(text("KS\n2031/417-14") == "KS 2031/417 -14");
  CHECK(text("2031/KS 0815 002") == "KS 2031/815");
  CHECK(text("5512/31") == "2031/5512");
  CHECK(text("31/0042-5") == "2031/42 -5");
  CHECK(text("§ 77") == "-");
  CHECK(text("KS 417") == "-");
  CHECK(language::motion_number("M:7/2031").value_or("-") == "2031/7");
  CHECK(language::motion_number("2031:7").value_or("-") == "2031/7");
  CHECK(language::motion_number("7/31").value_or("-") == "-");
}

TEST_CASE("papers that bear one number are one case, however it is written") {
  const std::vector<MadeUp> papers = {
      {"a", answer("Skogsdala", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")},
      {"b", minutes("Skogsdala", "KS/2031:417", "Svar på motion om farthinder vid skolor")},
      {"c", answer("Skogsdala", "KS 2031/418", "Anna Berg (S)", "nya bänkar i parken")}};
  const auto cases = cases_of(papers);
  CHECK(grouped(cases, papers) == "a b | c");
  CHECK(cases.cases[0].number == "KS 2031/417");
  CHECK(paper(cases, 1).reason == relations::JoinReason::number);
}

TEST_CASE("a number that a paper only cites joins nothing, and a § joins nothing") {
  const std::string citing = answer("Skogsdala", "KS 2024/300", "Bo Ek (M)", "cykelställ vid stationen") +
                             "\nFrågan behandlades också i ärende KS 2031/417, § 88.\n";
  const std::vector<MadeUp> papers = {{"a", minutes("Skogsdala", "KS 2031/417", "Svar på motion om farthinder")},
                                      {"b", citing}};
  CHECK(grouped(cases_of(papers), papers) == "a | b");
}

TEST_CASE("the same number in two towns is two cases") {
  const std::vector<MadeUp> papers = {
      {"a", answer("Karlstads", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")},
      {"b", answer("Örebro", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")}};
  const auto cases = cases_of(papers);
  CHECK(grouped(cases, papers) == "a | b");
  CHECK(cases.cases[0].id != cases.cases[1].id);
}

TEST_CASE("a motion without a number comes to the answer that retells it, and the reason is told") {
  const std::vector<MadeUp> papers = {
      {"a", motion("Karlstads", "Anna Berg (S)", "farthinder vid skolor")},
      {"b", answer("Karlstads", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")},
      {"c", answer("Karlstads", "KS 2024/401", "Anna Berg (S)", "en ny simhall")}};
  const auto cases = cases_of(papers);
  CHECK(cases.cases[0].number == "KS 2031/417");
  const relations::CasePaper& joined = paper(cases, 0);
  CHECK(joined.reason == relations::JoinReason::wording);
  CHECK(joined.certainty == relations::Certainty::certain);
  CHECK(relations::words(joined.reason, joined.agrees) == "samma titel, förslagsställare och förslag");
}

TEST_CASE("a motion that another town has word for word stays at home") {
  const std::vector<MadeUp> papers = {
      {"a", motion("Karlstads", "Anna Berg (S)", "farthinder vid skolor")},
      {"b", motion("Örebro", "Cecilia Dal (S)", "farthinder vid skolor")},
      {"c", answer("Örebro", "KS 2024/12", "Cecilia Dal (S)", "farthinder vid skolor")}};
  CHECK(grouped(cases_of(papers), papers) == "a | b c");
}

TEST_CASE("a motion of one person on another matter stays apart") {
  const std::vector<MadeUp> papers = {
      {"a",
       "Motion\n\nMotion om en lekplats i Norrängen\n\nTill kommunfullmäktige i Karlstads kommun\n\nDärför yrkar jag "
       "att fullmäktige beslutar:\n\natt en lekplats med gungor anläggs i Norrängen före sommaren\n\nAnna Berg (S)\n"},
      {"b", answer("Karlstads", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")}};
  CHECK(grouped(cases_of(papers), papers) == "a | b");
}

TEST_CASE("a paper with two numbers belongs to the first and does not tie two cases together") {
  std::string both = minutes("Karlstads", "KS 2031/417", "Svar på motion om farthinder vid skolor");
  both.replace(both.find("Dnr KS 2031/417"), 15, "Dnr KS 2031/417, KS 2031/418");
  const std::vector<MadeUp> papers = {
      {"a", answer("Karlstads", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")},
      {"b", answer("Karlstads", "KS 2031/418", "Anna Berg (S)", "nya bänkar i parken")},
      {"c", both}};
  CHECK(grouped(cases_of(papers), papers) == "a c | b");
}

TEST_CASE("a nämnd's opinion bears its own number and that of the case it answers to") {
  std::string opinion = answer("Mora", "BUN 2031/55", "Anna Berg (S)", "farthinder vid skolor");
  opinion.replace(opinion.find("Dnr BUN 2031/55"), 15, "Dnr BUN 2031/55, KS 2031/417");
  const std::vector<MadeUp> papers = {{"a", opinion},
                                      {"b", answer("Mora", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")},
                                      {"c", answer("Mora", "KS 2031/418", "Bo Ek (M)", "nya bänkar i parken")}};
  const auto cases = cases_of(papers);
  CHECK(grouped(cases, papers) == "a b | c");
  CHECK(cases.cases[0].number == "KS 2031/417");
}

TEST_CASE("the name of a case stays when papers are added") {
  const MadeUp a{"a", answer("Karlstads", "KS 2031/417", "Anna Berg (S)", "farthinder vid skolor")};
  const MadeUp b{"b", answer("Karlstads", "KS 2031/418", "Bo Ek (M)", "nya bänkar i parken")};
  const MadeUp c{"c", motion("Karlstads", "Cecilia Dal (L)", "en fontän på torget")};
  const auto few = cases_of({b, c});
  const auto more = cases_of({a, b, c});
  REQUIRE(few.cases.size() == 2);
  REQUIRE(more.cases.size() == 3);
  CHECK(few.cases[0].id == more.cases[1].id);
  CHECK(few.cases[1].id == more.cases[2].id);
  CHECK(few.cases[0].id == "karlstad-ks-2031-418");
}

namespace {

std::string letter(const std::string& town, const std::string& office, const std::string& number,
                   const std::string& date, const std::string& title) {
  return town + "\n" + office + "\n\nTjänsteskrivelse\n\n" + date + "\nDnr " + number + "\n\n" + title +
         "\n\nFörslag till beslut\n\nSkrivelsen godkänns och läggs till handlingarna.\n\nSammanfattning\n\nKontoret "
         "har gått igenom läget och beskriver nedan vad som har hänt sedan sist.\n";
}

}  // namespace

TEST_CASE("a party's paper without a number comes to the case whose title its first lines name") {
  const std::vector<MadeUp> one = {
      {"a", letter("Karlstads kommun", "Kommunledningskontoret", "KS 2031/61", "2031-04-02",
                   "Utbyggnad av cirkusskolan vid Hammarviks gamla tegelbruk")},
      {"b",
       "Kommunstyrelsen\n\nYrkande                      V, MP\n\n2031-04-20           Ärende nr 9\n\nYrkande "
       "angående – Utbyggnad av cirkusskolan vid Hammarviks gamla tegelbruk Förslag till beslut I "
       "kommunstyrelsen:\n\n1. Ärendet återremitteras.\n\nYrkandet Vi tycker att barnen ska få säga sitt först.\n"},
      {"c", letter("Karlstads kommun", "Kommunledningskontoret", "KS 2031/62", "2031-04-02",
                   "Utbyggnad av reningsverket vid Ekdalens hamn")}};
  CHECK(grouped(cases_of(one), one) == "a b | c");
  const std::vector<MadeUp> two = {
      {"a", letter("Örebro kommun", "Tekniska kontoret", "TN 2031-417", "2031-02-11",
                   "Avgifter för båtplatser och vinterförvaring i Sörviks småbåtshamn")},
      {"b",
       "Tilläggsyrkande från Björkpartiet\n\nTill tekniska nämnden den 3 mars 2031\n\nAvgifter för båtplatser och "
       "vinterförvaring i Sörviks småbåtshamn\n\nVi föreslår att nämnden beslutar\n\natt pensionärer betalar halv "
       "avgift.\n\nPer Lund\n"}};
  const auto cases = cases_of(two);
  CHECK(grouped(cases, two) == "a b");
  CHECK(paper(cases, 1).reason == relations::JoinReason::wording);
  CHECK((paper(cases, 1).agrees & relations::agrees_title) != 0);
}

TEST_CASE("boards that number one matter in registries of their own stand in one case under the board's number") {
  const std::vector<MadeUp> letters = {
      {"a", letter("Karlstads kommun", "Gatunämnden\nGatukontoret", "GN 2031/12", "2031-03-01",
                   "Svar på motion av Anna Berg (S) om belysta lekstråk genom Ekdalens naturområde")},
      {"b", letter("Karlstads kommun", "Kommunstyrelsen\nKommunledningskontoret", "KS 2031/417", "2031-05-14",
                   "Svar på motion av Anna Berg (S) om belysta lekstråk genom Ekdalens naturområde")}};
  const auto cases = cases_of(letters);
  CHECK(grouped(cases, letters) == "a b");
  CHECK(cases.cases[0].number == "KS 2031/417");
  // In minutes whose titles end in section and number, and registries without letters.
  const std::vector<MadeUp> bare = {
      {"a",
       "Örebro kommun\nFastighetsnämnden\nUtdrag ur protokoll\nSammanträdesdatum: 2031-02-24\n\nKöp av gården Lilla "
       "Hultet nordost om Björkby § 21, 4610/31\n\nBeslut\n\nFastighetsnämnden begär fullmäktiges medgivande.\n"},
      {"b", letter("Örebro kommun", "Kommunstyrelsen\nStadskontoret", "1193/31", "2031-03-17",
                   "Bemyndigande till fastighetsnämnden: köp av gården Lilla Hultet nordost om Björkby")}};
  CHECK(grouped(cases_of(bare), bare) == "a b");
  // Two numbers of one registry are two cases, however alike.
  const std::vector<MadeUp> apart = {
      letters[1],
      {"c", letter("Karlstads kommun", "Kommunstyrelsen\nKommunledningskontoret", "KS 2031/418", "2031-05-20",
                   "Svar på motion av Anna Berg (S) om belysta lekstråk genom Ekdalens naturområde")}};
  CHECK(grouped(cases_of(apart), apart) == "b | c");
}

TEST_CASE("what comes back under one title is a case each time") {
  const auto grant = [](const std::string& number, const std::string& date, const std::string& year) {
    return letter("Karlstads kommun", "Kulturkontoret", number, date,
                  "Utdelning ur Klara och Viktor Hultbergs minnesfond" + year);
  };
  const std::vector<MadeUp> dated = {{"a", grant("KN 2030/9", "2030-05-02", "")},
                                     {"b", grant("811/31", "2031-05-04", "")}};
  CHECK(grouped(cases_of(dated), dated) == "a | b");
  const std::vector<MadeUp> named = {{"a", grant("KN 2031/9", "2031-01-20", " 2030")},
                                     {"b", grant("811/31", "2031-05-04", " 2031")}};
  CHECK(grouped(cases_of(named), named) == "a | b");
  // An undated paper of two such years is of neither.
  const std::vector<MadeUp> undated = {
      {"a", grant("KN 2030/9", "2030-05-02", "")},
      {"b", grant("KN 2031/9", "2031-05-04", "")},
      {"c",
       "Kulturnämnden\n\nYrkande från V\n\nUtdelning ur Klara och Viktor Hultbergs minnesfond\n\nVi yrkar\n\natt "
       "stråkkvartetten får ett högre belopp.\n"}};
  CHECK(grouped(cases_of(undated), undated) == "a | b | c");
}

TEST_CASE("an account of what was asked for is another case than the asking") {
  const std::vector<MadeUp> papers = {
      {"a",
       minutes("Karlstads", "KS 2030/71", "Uppdrag till parkbolaget att ta bort avgifterna på pendlarnas platser")},
      {"b",
       "Kommunstyrelsen\n\nYrkande från S\n2024-11-03\n\nUppföljning av uppdrag till parkbolaget att ta bort "
       "avgifterna på pendlarnas platser\n\nVi yrkar\n\natt bolaget berättar hur långt det har kommit.\n"}};
  CHECK(grouped(cases_of(papers), papers) == "a | b");
}

TEST_CASE("two motions of one author that were both rejected are two cases") {
  const auto rejected = [](const std::string& section, const std::string& about) {
    return "Karlstads kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ " + section +
           "\nMotion av Anna Berg (S) om " + about +
           "\n\nBeslut\n\nDen av Anna Berg väckta motionen avslås.\n\nYrkanden\n\nBo Ek (M) yrkar bifall till "
           "kommunstyrelsens förslag.\n";
  };
  const std::vector<MadeUp> papers = {{"a", rejected("88", "nattöppna simhallar på lördagar")},
                                      {"b", rejected("89", "odling på torgens tak")}};
  CHECK(grouped(cases_of(papers), papers) == "a | b");
}

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

TEST_CASE("minutes that name no municipality are of the one whose number and politicians they bear, and else of nobody") {
  const std::string people = "Bo Ek (M), Cia Dal (S) och Dan Ask (V) yrkar bifall till förslaget.\n";
  const auto known = [&](const std::string& town, const std::string& number, const std::string& persons) {
    return town + " kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nNy simhall\nDnr " + number +
           "\n\nBeslut\n\nSimhallen byggs.\n\nYrkanden\n\n" + persons;
  };
  const auto unknown = [&](const std::string& number, const std::string& persons) {
    return "§ 91 Ärendenummer " + number + "\n\nHyror för föreningar\n\nBeslut\n\nHyrorna sänks.\n\nYrkanden\n\n" + persons;
  };
  const auto town_of = [&](const std::vector<MadeUp>& papers) {
    for (const relations::Case& one : cases_of(papers).cases)
      for (const relations::CasePaper& paper : one.papers)
        if (paper.ref.paper == 0) return one.municipality;
    return std::string("no case");
  };
  const MadeUp asked{"a", unknown("KLF-2031-00044", people)};
  CHECK(town_of({asked, {"b", known("Mora", "KLF 2031/12", people)}}) == "Mora");
  // Nobody else's paper, the letters alone, the persons alone, or a person of another town: it is not told.
  CHECK(town_of({asked}).empty());
  CHECK(town_of({asked, {"b", known("Mora", "KLF 2031/12", "Eva Lind (C) yrkar avslag.\n")}}).empty());
  CHECK(town_of({asked, {"b", known("Mora", "MKS 2031/12", people)}}).empty());
  CHECK(town_of({asked, {"b", known("Mora", "KLF 2031/12", people)}, {"c", known("Nora", "NKS 2031/3", people)}}).empty());
  CHECK(town_of({asked, {"b", known("Mora", "KLF 2031/12", people)}, {"c", known("Nora", "KLF 2031/3", "Ulf Ros (V) yrkar avslag.\n")}}).empty());
}

TEST_CASE("a meeting's routine, its first page and what only lies with the papers are no cases, and whoever they name is told") {
  const std::string head = "Mora kommun\nSkolnämnden\n\nSammanträdesprotokoll\n2031-06-11\n\nBeslutande\nAnna Berg (S)\n\n";
  const std::vector<MadeUp> papers = {
      {"a", head + "§ 1\nInformation om sommarskolan\n\nErik Ek (C) berättar om sommarskolan.\n\nBeslut\n\nSkolnämnden noterar informationen.\n\n"
                   "§ 2\nRedovisning av delegationsbeslut\n\nBeslut\n\nSkolnämnden godkänner redovisningen.\n\n"
                   "§ 3\nNy taxa för fritidshem\nDnr SKN 2031/41\n\nBeslut\n\nSkolnämnden antar taxan för fritidshem.\n"},
      {"b", "DELEGATIONSLISTA\n\nAnställningar vid fritidshemmen i maj\n\nRektorn har beslutat om två vikariat som gäller till den sista juni och som nämnden får del av.\n"}};
  const auto cases = cases_of(papers);
  REQUIRE(cases.cases.size() == 1);
  CHECK(cases.cases[0].number == "SKN 2031/41");
  const auto told = [&](std::string_view name) { return std::ranges::any_of(cases.people, [&](const relations::Person& one) { return one.name == name; }); };
  CHECK(told("Anna Berg"));
  CHECK(told("Erik Ek"));
}

TEST_CASE("where somebody voted or objected there is a case, whatever the heading says") {
  const std::vector<MadeUp> papers = {
      {"a", "Mora kommun\nSkolnämnden\n\nProtokollsutdrag\n2031-06-11\n\n§ 1 Information om sommarskolan\n\nBeslut\n\nSkolnämnden noterar informationen.\n\n"
            "Reservation\n\nAnna Berg (S) reserverar sig mot beslutet.\n"}};
  CHECK(cases_of(papers).cases.size() == 1);
}

TEST_CASE("a file beside the minutes belongs to the § that lists it or is called so, and to none where two do or in another folder") {
  const auto section = [](const std::string& number, const std::string& title, const std::string& serial, const std::string& list) {
    return "Mora kommun\nSkolnämnden\n\nSammanträdesprotokoll\n2031-06-11\n\n§ " + number + "\n" + title + "\nDnr SKN 2031/" + serial +
           "\n\nBeslut\n\nSkolnämnden godkänner det som har redovisats för året.\n\n" + (list.empty() ? "" : "Beslutsunderlag\n\n- " + list + "\n");
  };
  const std::string table = "Här är tabeller och annat som har lämnats in.\n\nBarn ett: 1 000 kronor. Barn två: 500 kronor.\n";
  const std::vector<MadeUp> papers = {
      {"a", section("3", "Uppföljning av ekonomin", "41", "Bilaga - Tabeller och grafer, maj 2031"), "skolnamnden/2031-06-11/a.txt"},
      {"b", section("4", "Lokalförsörjningsplan 2031-2036", "42", ""), "skolnamnden/2031-06-11/b.txt"},
      {"c", table, "skolnamnden/2031-06-11/bilagor/tabeller-och-grafer-maj-2031.txt"},
      {"d", table + "Lokaler.\n", "skolnamnden/2031-06-11/bilagor/lokalforsorjningsplan-2031-2036-till-skn.txt"},
      {"e", table + "Andra.\n", "skolnamnden/2031-05-02/bilagor/tabeller-och-grafer-maj-2031.txt"},
      {"f", table + "Resor.\n", "skolnamnden/2031-06-11/bilagor/resor-till-skolan.txt"}};
  const auto cases = cases_of(papers);
  // What nobody lists is a case of its own no more than a paper of a few words.
  CHECK(grouped(cases, papers) == "a c | b d");
  CHECK(paper(cases, 2).reason == relations::JoinReason::listed);
  CHECK(paper(cases, 2).certainty == relations::Certainty::probable);
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

TEST_CASE("what two boards follow up under one title and numbers of their own are two cases") {
  const auto section = [](const std::string& body, const std::string& number) {
    return "Mora kommun\n" + body + "\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\nEkonomisk uppföljning för de fyra första månaderna\nDnr " + number +
           "\n\nBeslut\n\n" + body + " godkänner den ekonomiska uppföljningen.\n";
  };
  const std::vector<MadeUp> papers = {{"a", section("Skolnämnden", "SKN 2031/41")}, {"b", section("Kulturnämnden", "KUN 2031/7")}};
  CHECK(grouped(cases_of(papers), papers) == "a | b");
  // A committee's letter and another's §, told apart by their registries alone.
  const std::vector<MadeUp> letters = {{"a", section("Skolnämndens arbetsutskott", "SKN 2031/41")}, {"b", section("Kulturnämnden", "KUN 2031/7")}};
  CHECK(grouped(cases_of(letters), letters) == "a | b");
}

TEST_CASE("a case on what every body has bears the name of the body whose it is, and an answer that of a long §") {
  const auto titled = [](const std::string& letter, const std::string& section) {
    const std::string office = "Mora kommun\n\nTjänsteskrivelse\n\nTill Skolnämnden\nDnr SKN 2031/41\n\n" + letter +
                               "\n\nFörslag till beslut\n\nSkolnämnden antar förslaget.\n";
    const std::string board = "Mora kommun\nSkolnämnden\nSammanträdesprotokoll\n2031-06-16\n\n§ 12\n" + section +
                              "\nDnr SKN 2031/41\n\nBeslut\n\nSkolnämnden antar förslaget.\n";
    return test::only(cases_of({{"a", office}, {"b", board}}).cases).title;
  };
  const std::string bare = "Revidering av delegationsordning", told = "Delegationsordning för skolnämnden 2031";
  CHECK(titled(bare, bare) == bare + ", Skolnämnden");
  CHECK(titled(told, "Delegationsordning") == told);
  CHECK(titled("Uppföljning budget Skolnämnden 2031", bare) == "Uppföljning budget Skolnämnden 2031");
  for (const std::string one : {"Cykelplan 2031", "Vattenförsörjningsplan 2031–2040", "Lägesrapport från polisen"}) CHECK(titled(one, one) == one);
  const std::string all = "Uppföljande granskning av skolvägarna i Ekdalen och Norrvik samt granskning av hur rektorer "
                          "och lärare hinner med det som de ska göra och av skolskjutsens upphandling";
  CHECK(titled("Svar på uppföljande granskning", all) == "Svar på uppföljande granskning");
}

TEST_CASE("where no minutes lie, an enclosure belongs to the letter beside it that is called so, also by one word") {
  const auto letter = [](const std::string& title, const std::string& serial) {
    return "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-05-14\nDnr SKN 2031/" + serial + "\n\n" + title +
           "\n\nFörvaltningen har sett över det som nämnden bad om i våras.\n";
  };
  const std::string table = "Här är tabeller och annat som har lämnats in.\n\nBarn ett: 1 000 kronor. Barn två: 500 kronor.\n";
  const std::string folder = "skolnamnden/2031-06-11/bilagor/";
  const std::vector<MadeUp> papers = {{"a", letter("Ny skolskjutstaxa", "41"), folder + "tjansteskrivelse-skolskjutstaxa.txt"},
                                      {"b", letter("Mopedparkering i Nolby", "42"), folder + "tjansteskrivelse-mopedparkering-i-nolby.txt"},
                                      {"c", table, folder + "bilaga-skolskjutstaxa.txt"},
                                      {"d", table + "Mopeder.\n", folder + "bilaga-mopedparkering.txt"},
                                      {"e", table + "Annat.\n", folder + "bilaga-cykelbanor.txt"}};
  CHECK(grouped(cases_of(papers), papers) == "a c | b d");
}

TEST_CASE("a front page that lists the matters of a meeting belongs to none of them") {
  const std::string title = "Svar på uppföljande granskning av skolvägarna i Ekdalen";
  const std::string letter = "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-06-01\nDnr SKN 2031/41\n\n" +
                             title + "\n\nFörslag till beslut\n\nSkolnämnden antar yttrandet.\n";
  const std::string front =
      "Mora kommun\nSkolnämnden\n\nProtokoll\n2031-06-16\n\nBeslutande\nAnna Berg (S), ordförande\nBo Ek (M)\n\n"
      "Ärendelista\n\n§ 11 Information från förvaltningen\n\n§ 12 " +
      title + "\n\n§ 13 Nästa möte\n";
  const std::vector<MadeUp> papers = {{"a", letter}, {"b", front}};
  CHECK(grouped(cases_of(papers), papers) == "a");
}

TEST_CASE("a list of demands in an appendix without a number makes no case, elsewhere it may") {
  const std::string report =
      "Rapport\n\n2031-03-04\n\nUtvärdering av busslinjer\n\nFörslag till beslut\n\n- Resandet på linjen ska öka.\n\n"
      "- Restiden ska vara kortare än med bil.\n";
  for (const auto& [path, cases] :
       {std::pair("skolnamnden/2031-06-11/bilagor/busslinjer.txt", 0u), std::pair("busslinjer.txt", 1u)}) {
    CAPTURE(path);
    CHECK(cases_of({{"a", report, path}}).cases.size() == cases);
  }
}

TEST_CASE("papers with numbers of their own are no hints to each other, and a paper is hinted at once") {
  const auto section = [](const std::string& body, const std::string& number, const std::string& day) {
    return "Mora kommun\n" + body + "\nSammanträdesprotokoll\n" + day +
           "\n\n§ 12\nEkonomisk uppföljning för de fyra första månaderna\n" + number + "\nBeslut\n\n" + body +
           " godkänner den ekonomiska uppföljningen.\n";
  };
  const auto apart = cases_of({{"a", section("Skolnämnden", "Dnr SKN 2031/41\n", "2031-06-16")},
                               {"b", section("Kulturnämnden", "Dnr KUN 2031/7\n", "2031-06-16")}});
  for (const relations::Case& one : apart.cases) CHECK(one.hints.empty());
  // A paper without a number, years later, may belong to the case of two papers.
  const auto later = cases_of({{"a", section("Skolnämnden", "Dnr SKN 2031/41\n", "2031-06-16")},
                               {"b", section("Skolnämnden", "Dnr SKN 2031/41\n", "2031-05-16")},
                               {"c", section("Skolnämnden", "", "2033-06-16")}});
  REQUIRE(later.cases.size() == 2);
  CHECK(later.cases[0].hints.size() == 1);
  CHECK(later.cases[1].hints.size() == 2);
}

TEST_CASE("two §§ of one case are not two that claim a file") {
  const auto section = [](const std::string& body) {
    return "Mora kommun\n" + body + "\n\nSammanträdesprotokoll\n2031-06-11\n\n§ 3\nKompetensförsörjningsplan\nDnr SKN 2031/41\n\nBeslut\n\n" + body + " antar planen.\n";
  };
  const std::vector<MadeUp> papers = {{"a", section("Skolnämndens arbetsutskott"), "skolnamnden/2031-06-11/bilagor/ss3-au.txt"},
                                      {"b", section("Skolnämnden"), "skolnamnden/2031-06-11/protokoll.txt"},
                                      {"c", "Här är planen och annat som har lämnats in.\n\nBarn ett: 1 000 kronor.\n", "skolnamnden/2031-06-11/bilagor/kompetensforsorjningsplan-310608.txt"}};
  CHECK(grouped(cases_of(papers), papers) == "a b c");
}

TEST_CASE("the number of an enclosure names no case whose letter bears another, and a routine bears none") {
  const std::string folder = "skolnamnden/2031-06-11/bilagor/";
  const std::string letter = "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-05-14\nDnr SKN 2031/41\n\nReviderade parkeringsavgifter i Ekdalen\n\nFörvaltningen har sett över dem.\n";
  const std::string before = "# Taxa för parkeringsavgifter i Ekdalen\n\nDiarienummer: KS 2028/291\n\nEn timme kostar 10 kronor, och avgiften tas ut alla vardagar av den som ställer sin bil där.\n";
  const auto one = cases_of({{"a", before, folder + "parkeringsavgifter-i-ekdalen.txt"}, {"b", letter, folder + "ts-reviderade-parkeringsavgifter-i-ekdalen.txt"}});
  REQUIRE(one.cases.size() == 1);
  CHECK(one.cases[0].number == "SKN 2031/41");
  CHECK(paper(one, 0).reason == relations::JoinReason::listed);
  CHECK(paper(one, 1).reason == relations::JoinReason::number);
  const std::string told = "Mora kommun\nSkolnämnden\n\nSammanträdesprotokoll\n2031-06-11\n\n§ 8\nAnmälningar för kännedom\nDnr KS 2031/88\n\nSkolnämnden tar del av följande.\n";
  const std::string board = "Mora kommun\nKommunstyrelsen\n\nSammanträdesprotokoll\n2031-05-02\n\n§ 63\nRutin mot hot och våld\nDnr KS 2031/88\n\nBeslut\n\nKommunstyrelsen antar rutinen.\n";
  const auto routine = cases_of({{"a", told, "skolnamnden/2031-06-11/a.txt"}, {"b", board, "kommunstyrelsen/2031-05-02/b.txt"}});
  REQUIRE(routine.cases.size() == 1);
  CHECK(routine.cases[0].title == "Rutin mot hot och våld");
  CHECK(routine.cases[0].papers.size() == 1);
}
