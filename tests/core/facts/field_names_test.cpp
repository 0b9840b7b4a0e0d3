// Whom the fields of a form name, whether or not a list knows their first names: who deals with the matter, kept the minutes,
// approved them; and under whose head somebody signs.
#include "core/facts/board_minutes.h"

using namespace diarium;

namespace {

std::string office_letter(std::string_view head) {
  return test::told_of("TJÄNSTESKRIVELSE\n" + std::string(head) + "\n\nNy riktlinje för hygien\n\nFörslag till beslut\nSocialnämnden beslutar att anta riktlinjen.\n");
}
std::string signed_minutes(std::string_view end) {
  return test::told_of("Lindvads kommun\nKommunstyrelsen   PROTOKOLLSUTDRAG\n2031-02-10\n\n§ 23 Hamnen\n\nBeslut\nKommunstyrelsen lämnar yttrande enligt förslag.\n\n" + std::string(end) + "\n");
}

}  // namespace

TEST_CASE("who deals with a matter is named behind the field or below it in its column") {
  for (const std::string_view name : {"Anna Berg", "Petronella Dal", "Hodan Warsame"}) {
    const std::string who(name), wanted = "person: " + who + " () handläggare";
    for (const std::string& head :
         {"Handläggare: " + who + "                  Datum: 2031-10-07", "Handläggare\n" + who + "\n012-345 67", "Utredare\n" + who + "\nEnheten för kvalitet",
          "Handläggare                           Till\n" + who + std::string(38 - who.size(), ' ') + "Socialnämnden\nKvalitetsstrateg",
          "Datum            Ärendenummer        Handläggare\n2031-10-07       SN 2031-0219        " + who})
      CHECK_MESSAGE(test::says(office_letter(head), wanted), head);
  }
  for (const std::string_view head : {"Handläggare\nStab Ekonomi 3\n", "Handläggare                Till\n                           Socialnämnden", "Handläggare: Socialförvaltningen"})
    CHECK_MESSAGE(!test::says(office_letter(head), "person:"), head);
}

TEST_CASE("who deals with a matter is named behind other fields where two columns of a head were squeezed into one") {
  for (const std::string_view head : {"Handläggare Utfärdat 2031-05-22\n\nHodan Warsame, Petronella Dal Diarienummer 123/31\n\nTelefon: 012-345 67", "Handläggare Utfärdat 2031-05-22 Hodan Warsame, Petronella Dal Diarienummer 123/31 Telefon: 012-345 67",
                                      "Tjänsteutlåtande Handläggare Utfärdat 2031-05-22 Diarienummer 123/31 Hodan Warsame, Petronella Dal\nTelefon: 012-345 67"}) {
    const std::string told = office_letter(head);
    for (const std::string who : {"Hodan Warsame", "Petronella Dal"}) CHECK_MESSAGE(test::says(told, "person: " + who + " () handläggare"), told);
  }
  for (const std::string_view head : {"Handläggare Utfärdat 2031-05-22\nSocialnämnden Lindvad", "Handläggare Utfärdat 2031-05-22\nNy riktlinje\nför hygien", "Handläggare Utfärdat 2031-05-22\nRiktlinje Hygien om rutiner"})
    CHECK_MESSAGE(!test::says(office_letter(head), "person:"), head);
}

TEST_CASE("who kept the minutes and who approved them stand below «Vid protokollet» and «Justeras», each in its column") {
  for (const std::string_view end :
       {"Vid protokollet\nElla Frans\n\nJusteras\nGudrun Dal", "Vid protokollet          Justeras\nElla Frans               Gudrun Dal",
        "Vid protokollet: Ella Frans\nJusterat: Gudrun Dal", "Vid protokollet\n\n______________\nElla Frans\n\nJusteras den 3 mars 2031\n\n______________\nGudrun Dal"}) {
    const std::string told = signed_minutes(end);
    CHECK(test::amiss(told, {"person: Ella Frans () sekreterare,", "person: Gudrun Dal () justerare,"}) == "");
  }
  const std::string beside = signed_minutes("Justeras\n\nBengt Ek             Gudrun Dal\nordförande");
  CHECK(test::amiss(beside, {"person: Bengt Ek () ordförande, justerare", "person: Gudrun Dal () justerare,"}) == "");
}

TEST_CASE("a title right below one name is not that of the next, farther below") {
  const std::string told = signed_minutes("Vid protokollet\nHodan Warsame\n\nJusteras\nBengt Ek\nOrdförande\n\nGudrun Dal");
  CHECK(test::amiss(told, {"person: Bengt Ek () ordförande, justerare", "person: Gudrun Dal () justerare,"}) == "");
  CHECK(!test::says(signed_minutes("Bengt Ek\nOrdförande\n\nGudrun Dal"), "person: Gudrun Dal () ordförande"));
}

TEST_CASE("who signs below two parties' heads is of the one that the name is not left of") {
  const std::string told = test::told_of("MOTION\ntill kommunfullmäktige i Lindvad\n\nOm hamnen\n\nVi yrkar\n\n• att hamnen muddras\n\nLindvad i mars 2031\n\n"
                                         "För Centerpartiet                              För Kristdemokraterna\n\nElna Berg                 Siv Ek               Ruben Dal\n");
  CHECK(test::amiss(told, {"person: Elna Berg (C)", "person: Siv Ek (C)", "person: Ruben Dal (KD)"}) == "");
}

TEST_CASE("two first names with a hyphen are one, whether or not a list has them so") {
  for (const std::string_view name : {"Per-Henrik", "Anna-Carin", "Hans-Jörgen"})
    CHECK_MESSAGE(test::says(office_letter("Handläggare: " + std::string(name) + " Berg, controller"), "person: " + std::string(name) + " Berg () handläggare"), name);
  CHECK(!test::says(office_letter("Enheten\n\nKungs-Arvid Plan 3, Storgatan 4"), "person:"));
}

TEST_CASE("in a list of votes a first name that no list knows is read beside known ones, and who was absent voted for nothing") {
  const std::string table = "Votering\n\nMed 2 ja-röster mot 1 nej-röst bifalls förslaget. 1 är frånvarande.\n\nNamn                Parti   Ja      Nej     Avstår  Frånv.\n\n"
                            "Anna Berg           S       X\nQuiriaq Dal         S       X\nNils Ek             M               X\nSven Ås             M                               X\n";
  CHECK(test::amiss(test::told_of_minutes(table), {"person: Quiriaq Dal (S) röstande", "person: Nils Ek (M) röstande",
                    "!person: Sven Ås (M) röstande"}) == "");
  CHECK(!test::says(test::told_of_minutes("Antal               Parti\n\nAnna Berg           S\nGamla Hamnen 3      M\n"), "person: Gamla"));
}

TEST_CASE("a title between two rows of a list of names heads those below, also where no list knows the first of them") {
  const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige                 PROTOKOLL\n2031-03-23\n\nLedamöter\nAnna Berg (S)\nPär Hed (SD)\nTjänstgörande ersättare\nQuiriaq Dal (L) för Eva Ås (L)\n\n§ 21 Hamnen\n\nBeslut\nHamnen säljs.\n");
  CHECK(test::amiss(told, {"!person: Pär Hed (SD) ersättare", "person: Quiriaq Dal (L) ersättare"}) == "");
}

TEST_CASE("who speaks behind a colon under «Protokollsanteckning» has it taken down") {
  for (const std::string_view quoted : {"\"Vi anser att kostnaden borde ha redovisats.\"", "Vi anser att kostnaden borde ha redovisats.", "”Vi anser att kostnaden borde ha redovisats.”"}) {
    CHECK(test::says(signed_minutes("Protokollsanteckning\nPär Hed (SD): " + std::string(quoted)), "person: Pär Hed (SD) anteckning"));
    CHECK(test::says(signed_minutes("Särskilt yttrande\n\nPär Hed (SD): " + std::string(quoted)), "person: Pär Hed (SD) särskilt uttalande"));
  }
}

TEST_CASE("who signs below parties' names alone, side by side, is of the one above") {
  const std::string told = test::told_of("RESERVATION\nKommunfullmäktige i Lindvad 2031-11-24\nÄrende 7: Budget 2032\n\nVi reserverar oss mot beslutet. Det finns andra vägar än en skattehöjning.\n\n"
                                         "Moderaterna                Miljöpartiet de gröna      Kristdemokraterna\n\nUlrika Hed                 Knut Berg                  Ester Sel\n");
  CHECK(test::amiss(told, {"person: Ulrika Hed (M)", "person: Knut Berg (MP)", "person: Ester Sel (KD)"}) == "");
}

TEST_CASE("a field may name several who deal with the matter") {
  for (const std::string_view head : {"Handläggare: Anna Berg, Nils Ek", "Handläggare Utfärdat 2031-10-25                         Anna Berg, Nils Ek Diarienummer 1371/21", "Handläggare: Anna Berg och Nils Ek"}) {
    const std::string told = office_letter(head);
    CHECK(test::amiss(told, {"person: Anna Berg () handläggare", "person: Nils Ek () handläggare"}) == "");
  }
}

TEST_CASE("an apostrophe inside a name is a part of it") {
  for (const std::string_view name : {"Nora O’Dowd", "Nora O'Dowd"}) {
    CHECK_MESSAGE(test::says(office_letter("Handläggare: Anna Berg, " + std::string(name) + ", Nils Ek"), "person: " + std::string(name) + " () handläggare"), name);
    CHECK_MESSAGE(test::says(test::told_of_minutes("Yrkanden\n\n" + std::string(name) + " (V) yrkar bifall.\n"), "person: " + std::string(name) + " (V) yrkande"), name);
  }
}

TEST_CASE("a title below one of several names is that of the name above it, a line with a label and numbers heads the next") {
  const std::string three = signed_minutes("Vid protokollet          Justeras\nElla Frans               Gudrun Dal       Bengt Ek\n                         Ordförande");
  CHECK(test::amiss(three, {"person: Ella Frans () sekreterare,", "person: Gudrun Dal () ordförande"}) == "");
  for (const std::string_view numbers : {"§§ 12–20, 22 och 24–30", "Paragrafer §§ 55-65"}) {
    const std::string told = signed_minutes("Underskrifter       Sekreterare              " + std::string(numbers) +
                                            "\n                    Ella Frans\n                    Ordförande\n                    Gudrun Dal");
    CHECK(test::amiss(told, {"person: Ella Frans () sekreterare,", "person: Gudrun Dal () ordförande"}) == "");
  }
}
