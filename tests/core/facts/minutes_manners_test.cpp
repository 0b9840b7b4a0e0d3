// Whole minutes as six made-up municipalities write them: every § is found, none is invented, labels come in order.
#include <string>
#include <vector>

#include "core/facts/facts_text.h"
#include "facts/parts/minutes.h"

using namespace diarium;

namespace {

using Labels = std::vector<std::string>;

Labels labels_of(const std::string& text) {
  Labels found;
  for (const auto& one : facts::cut_minutes(text).sections) found.push_back(one.label);
  return found;
}

/// A reason of some lines, that differs by its number and cites what papers cite.
std::string reason(int i) {
  return "Förvaltningen bedömer att behovet har ökat sedan översyn " + std::to_string(i) +
         " gjordes.\nFrågan behandlades senast i\n§ " + std::to_string(i + 3) +
         " föregående år, och av 5 kap. 12 § kommunallagen följer\natt fullmäktige avgör saken.\n\n";
}

/// Storby: signs with a year, «Utgår», contents in front, two columns of those present, heads of pages.
std::string with_years() {
  std::string text =
      "Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2024-03-05\n\nPlats och tid     Stadshuset, klockan "
      "13.00–15.40\n\nBeslutande        Karin Ek (V), ordförande     Bo Al (L)\n                  Eva Lund (MP)        "
      "        Sture Holm (S)\n\nInnehåll\n\n§ 1/2024 Upprop ...... 3\n§ 2/2024 Taxa för torg ...... 4\n§ 3/2024 Svar "
      "på "
      "motion ...... 5\n§ 4/2024 Avtal ...... 6\n";
  const Labels titles = {"Upprop", "Taxa för torg", "Svar på motion", "Avtal"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    text += "\fStorby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-03-05     Sida " + std::to_string(i + 2) +
            " (6)\n\n§ " + std::to_string(i + 1) + "/2024\n\n" + titles[i] + "\n\n";
    text += i == 1 ? std::string("Ärendet utgår.\n\n")
                   : "Kommunstyrelsens beslut\n\nKommunstyrelsen beslutar att godkänna förslaget.\n\n" +
                         reason(static_cast<int>(i));
    text += "Justerandes sign\n";
  }
  return text + "\fBilaga 1\n\n§ 1 Förteckning över delegationsbeslut\n\n§ 2 Fler beslut\n";
}

/// Lillby: the body before the sign, several at a time, a comma of matters, no form feeds, list of §§ in front.
std::string with_bodies() {
  return "LILLBY KOMMUN\nProtokoll\nBarn- och utbildningsnämnden 2031-05-02\n\nNärvarande ledamöter\nKarin Ek (V), Bo "
         "Al "
         "(L)\n\nÄrendelista\n\nBUN § 45 Val av justerare\nBUN § 46 Budget\nBUN §§ 47–49 Meddelanden\nBUN § 50 Svar på "
         "motion\n\nBUN § 45\n\nVal av justerare\n\nBeslut\n\nNämnden beslutar att utse Bo Al (L).\n\nBUN § 46   Dnr "
         "BUN 2031/12\n\nBudget\n\nBeslut\n\nNämnden beslutar att anta budgeten.\n\n" +
         reason(40) +
         "BUN §§ 47–49\n\nMeddelanden\n\nNämnden noterar informationen.\n\nBUN § 50\n\nSvar på "
         "motion\n\nBeslut\n\nNämnden "
         "beslutar att avslå motionen.\n\nI motionen sägs att BUN § 45 ska rivas upp.\n\nVid protokollet\n\nSiv Ohm\n";
}

/// Ryby: «Ärende 1» before the sign, markup of headings, decisions last.
std::string with_matters() {
  std::string text =
      "# Protokoll\n\nRyby kommun, samhällsnämnden, 2031-09-01\n\n## Tid och plats\n\nRådhuset 09.00\n\n## "
      "Närvaro\n\nKarin Ek (V)\n\n";
  for (int i = 1; i <= 4; ++i)
    text += "## Ärende " + std::to_string(i) + " – § " + std::to_string(70 + i) + " Planbesked för kvarteret " +
            std::to_string(i) + "\n\n" + reason(i) + "**Beslut**\n\nSamhällsnämnden beslutar att lämna planbesked.\n\n";
  return text + "## Underskrifter\n\nSiv Ohm\n";
}

/// Norrby: titles above signs are in the page's running head; the same § goes on over pages; numbers begin anew at a
/// new meeting whose first page has a form feed.
std::string with_two_meetings() {
  std::string text;
  for (int meeting = 1; meeting <= 2; ++meeting) {
    text += std::string(meeting == 1 ? "" : "\f") + "Norrby kommun\nKulturnämnden\nPROTOKOLL 2031-0" +
            std::to_string(meeting) +
            "-11\n\nPlats och tid:  Biblioteket 18.00\nBeslutande:  Karin Ek (V)\nUtses att justera:  Bo Al (L)\n\n";
    for (int i = 1; i <= 3; ++i)
      text += "\fNorrby kommun\nKulturnämnden\nPROTOKOLL 2031-0" + std::to_string(meeting) + "-11\n\nKn § " +
              std::to_string(i) + "\nBidrag till förening " + std::to_string(i) +
              "\n\nKulturnämndens beslut\n\nBidrag "
              "beviljas.\n\n" +
              reason(i) + "\fNorrby kommun\nKulturnämnden\nPROTOKOLL 2031-0" + std::to_string(meeting) +
              "-11\n\nKn § " + std::to_string(i) + " (forts.)\n\n" + reason(i + 7);
  }
  return text;
}

/// Söderby: no first page at all, as an extract of many §§; the running head says who meets and when.
std::string without_cover() {
  std::string text;
  for (int i = 0; i < 5; ++i)
    text += std::string(i == 0 ? "" : "\f") +
            "Söderby kommun        PROTOKOLL\nTekniska nämnden        2031-04-17\n\n§ " + std::to_string(30 + i) +
            "   Dnr TN 2031/" + std::to_string(100 + i) + "\n\nUpphandling " + std::to_string(i) +
            "\n\nTekniska nämndens beslut\n\nTekniska nämnden godkänner upphandlingen.\n\n" + reason(i);
  return text;
}

/// Västby: «Paragraf 12», signs in capitals of the body and a title on the line.
std::string in_words() {
  std::string text = "Västby kommun\nPROTOKOLL\nSocialnämnden\n\nSammanträdesdatum 2031-02-03\n\n";
  for (int i = 12; i <= 15; ++i)
    text += "Paragraf " + std::to_string(i) + "\n\nRiktlinjer " + std::to_string(i) +
            "\n\nBeslut\n\nSocialnämnden beslutar "
            "att anta riktlinjerna.\n\n" +
            reason(i);
  return text;
}

}  // namespace

TEST_CASE("whole minutes in six manners: each § once, in order") {
  CHECK(labels_of(with_years()) == Labels{"§ 1", "§ 2", "§ 3", "§ 4"});
  CHECK(labels_of(with_bodies()) == Labels{"§ 45", "§ 46", "§§ 47–49", "§ 50"});
  CHECK(labels_of(with_matters()) == Labels{"§ 71", "§ 72", "§ 73", "§ 74"});
  CHECK(labels_of(with_two_meetings()) == Labels{"§ 1", "§ 2", "§ 3", "§ 1", "§ 2", "§ 3"});
  CHECK(labels_of(without_cover()) == Labels{"§ 30", "§ 31", "§ 32", "§ 33", "§ 34"});
  CHECK(labels_of(in_words()) == Labels{"§ 12", "§ 13", "§ 14", "§ 15"});
}

TEST_CASE("the first page of a meeting has no title, whatever rows its head has") {
  for (const std::string_view row : {"Ajournering kl. 10.50–11.05 (§ 33) och kl. 12.00–13.00 (lunch)", "Utses att justera Nils Ek (S) och Marit Ås (V)",
                                     "Närvarande: Enligt närvarolista, sidan 2. 35 ledamöter tjänstgör.", "Sammanträde med tekniska nämnden"}) {
    const std::string page = "Söderby kommun\nPROTOKOLL\nTekniska nämnden\n\n2031-04-17\n\n" + std::string(row) + "\n\nParagrafer 33–40\n";
    facts::Facts meeting = test::read_facts(page).facts;
    facts::tell_meeting(page, meeting);
    CHECK(!meeting.title);
    CHECK((meeting.type && meeting.type->value == "protokoll"));
  }
}

TEST_CASE("what belongs to no § stands in none: contents, appendices, signatures") {
  const std::string text = with_years();
  const facts::Minutes cut = facts::cut_minutes(text);
  REQUIRE(cut.sections.size() == 4);
  CHECK(slice(text, cut.sections[3].span).find("Bilaga 1") == std::string_view::npos);
  CHECK(slice(text, cut.sections[0].span).find("......") == std::string_view::npos);
  const std::string other = with_bodies();
  const facts::Minutes bodies = facts::cut_minutes(other);
  REQUIRE(bodies.sections.size() == 4);
  CHECK(slice(other, bodies.sections[0].span).starts_with("BUN § 45\n\nVal av justerare\n\nBeslut"));
  CHECK(slice(other, bodies.sections[3].span).find("Vid protokollet") == std::string_view::npos);
}

TEST_CASE("a paper that quotes §§ is never cut, wherever its lines break") {
  std::string motion = "Motion om protokollen\n\nI protokollet står följande beslut.\n\n";
  for (int i = 45; i < 52; ++i)
    motion += "Kommunstyrelsen beslutade i\n\n§ " + std::to_string(i) +
              " att avslå förslaget, vilket vi beklagar.\n\nDetta upprepades senare.\n\n";
  CHECK(labels_of(motion).empty());
  std::string letter = "Tjänsteskrivelse\n\nÄrendet har behandlats vid nämndens sammanträden enligt protokoll:\n\n";
  for (int i = 3; i < 9; ++i) letter += "§ " + std::to_string(i) + " den 4 maj 2031\n\n";
  CHECK(labels_of(letter + "Nämnden beslutar att godkänna.\n").empty());
  const std::string bylaws =
      "Nämnden beslutar att anta reglementet.\n\nProtokoll förs.\n\n§ 1 Nämnden beslutar om taxor.\n\n§ 2 Nämnden "
      "beslutar om bidrag.\n\n§ 3 Ordföranden beslutar om jäv.\n\n§ 4 Protokollet justeras.\n";
  CHECK(labels_of(bylaws).empty());
}
