// Extracts of several minutes, bound in one file, are a paper each; the papers of one matter are one file.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::labels, test::Labels;

namespace {

/// A first page of its own, and the § on the next.
std::string fronted(const std::string& body, const std::string& day, const std::string& section) {
  return "Lindvads kommun\n" + body + "\nProtokoll\n" + day +
         "\n\nPlats och tid\nRådhuset kl. 13.00\n\nBeslutande\nAnna Berg (S), ordförande\nBo Ek (M)\n\n"
         "Utses att justera\nBo Ek (M)\n\n\f" +
         body + "\n" + day + "\n\n" + section;
}
/// The head of a page, and the § below it.
std::string headed(const std::string& body, const std::string& day, const std::string& section) {
  return "LINDVAD   Protokoll\n" + body + "   2\n" + day + "\n\n" + section;
}
std::string decided(const std::string& head, const std::string& decision, const std::string& more = "") {
  return head + "\n\nÄrendebeskrivning\nKontoret har utrett saken i en skrivelse under våren.\n\nBeslut\n" + decision +
         "\n\n" + more + "Expedieras till\nKontoret\n\nBeslutsunderlag\n§ 12 TN Förslag\nTjänsteskrivelse\n\n";
}
const std::string quay = decided("§ 67 KS 2031.142\nRiktlinjer för hamnens bryggor", "Riktlinjerna antas.");
const std::string threats = decided("§ 63 KS 2030.354\nRutin mot hot och våld", "Rutinen antas.");

std::string piece(const std::string& text, std::size_t extract) {
  return std::string(slice(text, facts::cut_minutes(text).sections.at(extract).span));
}

}  // namespace

TEST_CASE("two extracts of one body, each with a first page, are two papers with their own pages") {
  const std::string one = fronted("Kommunstyrelsen", "2031-04-13", quay),
                    other = fronted("Kommunstyrelsen", "2031-04-13", threats);
  CHECK(labels(one + "\f" + other) == Labels{"§ 67", "§ 63"});
  CHECK(labels(other + "\f" + one) == Labels{"§ 63", "§ 67"});
  CHECK(facts::cut_minutes(one + "\f" + other).meeting.empty());
  CHECK(piece(one + "\f" + other, 0) == one + "\f");
  CHECK(piece(one + "\f" + other, 1) == other);
  CHECK(labels(one).empty());
}

TEST_CASE("extracts of two bodies whose pages bear their heads are a paper each, with day and body of its own") {
  const std::string walls = decided("§ 89 KF 2031.112\nSkydd för stadsmurarna", "Skyddet fastställs.");
  const std::string account = decided("§ 85 KF 2031.019\nÅrsredovisning 2030", "Årsredovisningen godkänns.");
  const std::string one = headed("Kommunstyrelsen", "2031-06-01", quay),
                    other = headed("Kommunfullmäktige", "2031-05-06", walls);
  const std::string text = one + "\f" + other + "\fLINDVAD\nKommunfullmäktige\n\n" + account;
  CHECK(labels(text) == Labels{"§ 67", "§ 89", "§ 85"});
  const std::string told = test::told_of(piece(text, 1));
  CHECK(test::says(told, "body: Kommunfullmäktige"));
  CHECK(test::says(told, "document_date: 2031-05-06"));
  CHECK(test::says(told, "type: protokollsparagraf"));
  CHECK(labels(headed("Kommunfullmäktige", "2031-05-06", account) + "\f" +
               headed("Kommunstyrelsen", "2031-06-01", walls) + "\f" +
               headed("Tekniska nämnden", "2031-06-02", decided("§ 91 TN 2031.7\nHamnens kajer", "Kajerna rustas."))) ==
        Labels{"§ 85", "§ 89", "§ 91"});
}

TEST_CASE("what else a bundle holds is none of its extracts: a letter before them, what is enclosed behind them") {
  const std::string letter =
      "Från: Cia Alm\nTill: Tekniska nämnden\n\nHej!\n\nHär kommer protokollen som nämnden har bett om.\n\n";
  const std::string enclosed =
      "Sid 1\nStrategi för hamnen\n\nInledning\n\nKommunen ska ha en levande hamn.\n\n§ 3 Bryggor\n\nBryggorna "
      "rustas.\n";
  const std::string one = headed("Kommunfullmäktige", "2031-04-13", quay),
                    other = headed("Kommunfullmäktige", "2031-04-13", threats);
  const std::string text = letter + "\f" + one + "\f" + other + "\f" + enclosed;
  CHECK(labels(text) == Labels{"§ 67", "§ 63"});
  CHECK(piece(text, 1) == other + "\f");
  const facts::Minutes cut = facts::cut_minutes(text);
  REQUIRE(cut.meeting.size() == 2);
  CHECK(slice(text, cut.meeting[1]).find("Strategi") != std::string_view::npos);
  // A page with the head of the minutes goes on with them.
  CHECK(piece(letter + "\f" + one + "\fLINDVAD\nKommunfullmäktige   3\n\nDelges även nämnderna.\n\f" + other, 0)
            .find("även") != std::string::npos);
}

TEST_CASE("what was adopted is a paper of its own among extracts, from the page that says so") {
  const std::string one = headed("Kommunfullmäktige", "2031-04-13", quay),
                    other = headed("Kommunfullmäktige", "2031-04-13", threats);
  const std::string strategy =
      "HM, TN\n\nStrategi för hamnen 2031-2034\n\nAntagen av kommunfullmäktige den 13 april 2031, § 67\n\n"
      "\fInledning\n\nKommunen ska ha en levande hamn.\n\n";
  const std::string rules =
      "Riktlinjer för hamnens kajer\nAntagna av kommunstyrelsen 2031-04-02 § 12\n\nInledning\n\nKajerna rustas.\n";
  const std::string text = one + "\f" + other + "\f" + strategy + "\f" + rules;
  CHECK(labels(text) == Labels{"§ 67", "§ 63", "s. 3", "s. 5"});
  CHECK(piece(text, 2) == strategy + "\f");
  CHECK(facts::cut_minutes(text).meeting.empty());
  const std::string told = test::told_of(piece(text, 2));
  for (const std::string_view fact :
       {"title: Strategi för hamnen 2031-2034", "body: Kommunfullmäktige", "document_date: 2031-04-13"})
    CHECK_MESSAGE(test::says(told, fact), told);
  // What speaks of another paper's adoption, or of a § in its text, begins none.
  CHECK(labels(one + "\f" + other +
               "\fFöljebrev\n\nHär kommer strategin.\n\nAntagen av kommunfullmäktige den 13 april 2031, § 67\n") ==
        Labels{"§ 67", "§ 63"});
}

TEST_CASE("what one matter's papers enclose of another body's minutes is none, nor is a § that decides nothing") {
  const std::string board = headed("Kommunstyrelsen", "2031-06-01", quay);
  const auto committee = [](const std::string& head) {
    return headed("Tekniska nämnden", "2031-05-06", decided(head, "Förslaget tillstyrks."));
  };
  CHECK(labels(board + "\f" + committee("§ 12 KS 2031.142\nYttrande över remissen")).empty());
  CHECK(labels(board + "\f" + committee("§ 12 TN 2031.9\nYttrande över riktlinjer för hamnens bryggor")).empty());
  CHECK(labels(board + "\f" +
               headed("Tekniska nämnden", "2031-05-06", "§ 12 TN 2031.9\nUpprop\n\nSekreteraren ropar upp.\n"))
            .empty());
}

TEST_CASE("who meets stands in a cell of the head that a scan has, not in what the § tells") {
  const std::string below = decided("§ 89 2031.112 KS\nSkydd för murarna", "Skyddet fastställs.");
  const std::string board = "\n\nTekniska nämnden har till kommunstyrelsen inkommit med ett ärende.\n\nBeslut\n";
  for (const std::string_view head :
       {"| Ru | Kommunfullmäktige | 2 | |\n\n- LIND VAD\n\n2031-05-06\n\n",
        "| »t | LINDVAD | Kommunfullmäktige Protokoll |\n| NT | KOMMUN | 2031-05-06 |\n\n"}) {
    std::string text = std::string(head) + below;
    const std::string told = test::told_of(text.replace(text.find("\n\nBeslut\n"), 9, board));
    CAPTURE(told);
    CHECK(test::says(told, "body: Kommunfullmäktige"));
    CHECK(test::says(told, "beslut 1 by Kommunfullmäktige"));
  }
}

TEST_CASE("what somebody has written below a decision is no decision") {
  const std::string note =
      " lämnar följande protokollsanteckning:\n\nHamnens mål har fått alltför stort utrymme i år.\n\nStyrningen bör "
      "inriktas mot bryggorna.\n\n";
  for (const std::string_view who : {"Anteckning\nMats Eriksson (MP)", "Mats Eriksson (MP)"}) {
    const std::string told = test::told_of(headed(
        "Kommunfullmäktige", "2031-05-06",
        decided("§ 85 KF 2031.019\nÅrsredovisning 2030", "Årsredovisningen godkänns.", std::string(who) + note)));
    CAPTURE(told);
    CHECK(test::says(told, "proposal: beslut 1 by Kommunfullmäktige «Årsredovisningen godkänns"));
    CHECK(!test::says(told, "«Hamnens mål"));
    CHECK(!test::says(told, "«Styrningen"));
    CHECK(test::says(told, "Mats Eriksson (MP)"));
  }
}

TEST_CASE("the days in front of the rows of a list are not the day of the list") {
  for (const std::string_view gap : {"  ", "\t"}) {
    std::string list = "Anmälan av beslut\n\nBeslutsdatum" + std::string(gap) + "Ärende\n";
    for (const std::string_view day : {"2031-03-04", "2031-03-09", "2031-03-18"})
      list += std::string(day).append(gap) + "Bryggan 2:3, beslut om ny\nadress, Hamngatan 4\n";
    CHECK(!test::says(test::told_of(list), "document_date"));
  }
  std::string torn = "Anmälan av beslut\n\n";
  for (int i = 0; i < 8; ++i) torn += "Gatorna redovisas i listan nedan efter den dag då någon beslutade.\n\n";
  torn += "Hamngatan 4\n2031-03-04\n\nKajgatan 7, 11\n2031-03-09\n\nBrogatan 2\n2031-03-18\n";
  CHECK(!test::says(test::told_of(torn), "document_date"));
}

TEST_CASE("the day of minutes stands in the head of a later page where the first has none") {
  for (const std::string_view head :
       {"# LINDVAD\n\n# Kommunstyrelsen\n\n2031-06-01\n\n", "Kommunstyrelsen\n\n2031-06-01\n\n"}) {
    const std::string told =
        test::told_of("LINDVAD\n\n" + quay + "\f" + std::string(head) + "Riktlinjerna sänds till alla nämnder.\n");
    CHECK(test::says(told, "document_date: 2031-06-01"));
  }
  CHECK(!test::says(test::told_of("LINDVAD\n\n" + quay + "\f2031-06-01\n\nRiktlinjerna sänds till alla nämnder.\n"),
                    "document_date"));
}
