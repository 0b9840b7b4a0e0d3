// Whole minutes as several made-up municipalities lay them out: every § is found, none is invented, labels come in order.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::labels, test::Labels;

namespace {

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
      "13.00–15.40\n\nBeslutande        Karin Ek (V), ordförande     Bo Al (L)\n                  Eva Lund "
      "(MP)                Sture Holm (S)\n\nInnehåll\n\n§ 1/2024 Upprop ...... 3\n§ 2/2024 Taxa för torg ...... 4\n§ "
      "3/2024 Svar på motion ...... 5\n§ 4/2024 Avtal ...... 6\n";
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
         "Al (L)\n\nÄrendelista\n\nBUN § 45 Val av justerare\nBUN § 46 Budget\nBUN §§ 47–49 Meddelanden\nBUN § 50 Svar "
         "på motion\n\nBUN § 45\n\nVal av justerare\n\nBeslut\n\nNämnden beslutar att utse Bo Al (L).\n\nBUN § 46   "
         "Dnr BUN 2031/12\n\nBudget\n\nBeslut\n\nNämnden beslutar att anta budgeten.\n\n" +
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
              "\n\nKulturnämndens beslut\n\nBidrag beviljas.\n\n" +
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
            "\n\nBeslut\n\nSocialnämnden beslutar att anta riktlinjerna.\n\n" +
            reason(i);
  return text;
}

}  // namespace

TEST_CASE("whole minutes in six manners: each § once, in order") {
  CHECK(labels(with_years()) == Labels{"§ 1", "§ 2", "§ 3", "§ 4"});
  CHECK(labels(with_bodies()) == Labels{"§ 45", "§ 46", "§§ 47–49", "§ 50"});
  CHECK(labels(with_matters()) == Labels{"§ 71", "§ 72", "§ 73", "§ 74"});
  CHECK(labels(with_two_meetings()) == Labels{"§ 1", "§ 2", "§ 3", "§ 1", "§ 2", "§ 3"});
  CHECK(labels(without_cover()) == Labels{"§ 30", "§ 31", "§ 32", "§ 33", "§ 34"});
  CHECK(labels(in_words()) == Labels{"§ 12", "§ 13", "§ 14", "§ 15"});
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

TEST_CASE("minutes whose head is a table are minutes, with their town, day and number") {
  const std::string below = "\n\nTekniska nämndens beslut\n1. Nämnden antar planen.\n2. Paragrafen justeras omedelbart.\n\nYrkanden\nAnna Berg (S) yrkar avslag.\n\nBeslutsgång\nOrdföranden finner att nämnden antar planen.\n";
  const std::string table = test::told_of("| Lindvads kommun    | Protokoll    | Datum       | Sida   |\n| Tekniska nämnden   | Sammanträde  | 2031-02-11  | 5 (18) |\n\n"
                                       "| § 9  | Dnr TN-2031-00031 | Plan för hamnen |" + below);
  CHECK(test::amiss(table, {"type: protokollsparagraf", "municipality: Lindvad", "number: TN-2031-00031 (own)",
                    "proposal: beslut 1 by Tekniska nämnden", "!beslutsförslag"}) == "");
  const std::string box = test::told_of("+--------------------------------------------+\n| LINDVADS KOMMUN                            |\n| Tekniska nämnden                           |\n"
                                     "| PROTOKOLL              2031-02-11          |\n+--------------------------------------------+\n\n§ 9 Plan för hamnen\nDnr TN-2031-00031" + below);
  CHECK(test::amiss(box, {"type: protokollsparagraf", "municipality: Lindvad", "document_date: 2031-02-11",
                    "proposal: beslut 1 by Tekniska nämnden"}) == "");
}

TEST_CASE("minutes that a mail quotes are read without its marks, and its head is no heading") {
  const std::string minutes = "Lindvads kommun\nTekniska nämnden 2031-06-02\n\n§ 77 Hundrastgård i Hamnparken\nTN 2031/92\n\nTekniska nämndens beslut\nFörslaget överlämnas till kommunstyrelsen.\n\nYrkande\nAnna Berg (C) yrkar att förslaget överlämnas.\n";
  for (const std::string_view mark : {"> ", ">> "}) {
    std::string quoted = "Från: Lena Harr <lena.harr@lindvad.example>\nSkickat: den 9 juni 2031 08:14\nTill: Kommunstyrelsen\nÄmne: Protokollsutdrag\n\n" + std::string(mark);
    for (const char c : minutes) quoted += c == '\n' ? "\n" + std::string(mark) : std::string(1, c);
    const test::Read read = test::read_facts(quoted + "\n\nMed vänliga hälsningar\nLena Harr\n");
    const std::string told = test::facts_text(read);
    CHECK(test::says(told, "body: Tekniska nämnden"));
    CHECK(test::says(told, "proposal: beslut 1 by Tekniska nämnden «Förslaget överlämnas"));
    for (const structure::Block& block : read.outline.blocks)
      CHECK(!(block.kind == structure::BlockKind::heading && slice(read.text.nfc, block.span).starts_with("Från:")));
  }
}
