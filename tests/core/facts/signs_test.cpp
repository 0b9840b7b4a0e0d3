// Whose party stands behind a name without round brackets is read wherever «(S)» is, and «Paragraf 12» wherever «§ 12» is.
#include "core/facts/board_minutes.h"

using namespace diarium;

namespace {

/// The letters of a party as papers write them.
std::string written(std::string_view name, std::string_view letters, int manner) {
  const std::string who(name), party(letters);
  switch (manner) {
    case 0: return who + ", " + party;
    case 1: return who + " /" + party + "/";
    default: return who + " [" + party + "]";
  }
}

}  // namespace

TEST_CASE("a party behind a comma, in slashes or in square brackets is that of the name before it") {
  for (int manner = 0; manner < 3; ++manner) {
    const std::string anna = written("Anna Berg", "S", manner), per = written("Per Ek", "M", manner), cia = written("Cia Dal", "KD", manner);
    const std::string stop = manner == 0 ? ", " : " ";
    CAPTURE(anna);
    const std::string told = test::told_of_minutes("Yrkanden\n\n" + anna + stop + "och " + per + stop + "yrkar bifall till förslaget.\n\nCia Dal yrkar avslag.\n\nBeslut\n\n"
                                                 "Nämnden godkänner planen.\n\nReservation\n\n" + cia + stop + "reserverar sig mot beslutet.\n");
    CHECK(test::amiss(told, {"person: Anna Berg (S) yrkande", "person: Per Ek (M) yrkande",
                      "proposal: yrkande 1 by Anna Berg (S), Per Ek (M)", "reservation: Cia Dal (KD)"}) == "");
    const std::string present = test::persons(std::string(test::board_head) + "Närvarande: " + anna + ", ordförande, " + per + " och " + cia + "\n\nBeslut\n\nPlanen antas.\n");
    CHECK(test::amiss(present, {"Anna Berg (S)", "Per Ek (M)", "Cia Dal (KD)"}) == "");
  }
}

TEST_CASE("small letters behind a comma may lead to a demand") {
  for (const std::string_view names : {"Anna Berg, s, med instämmande av Leo Sparby, v: ", "Anna Berg, s, och Leo Sparby, v: "})
    CHECK(test::says(test::told_of_minutes("Yrkanden\n\n" + std::string(names) + "Avslag på förslaget.\n\nBeslut\n\nNämnden godkänner planen.\n"),
                     "proposal: yrkande 1 by Anna Berg (S), Leo Sparby (V)"));
}

TEST_CASE("who moves something behind small letters that no list knows is named without a party") {
  for (const std::string_view letters : {"ap", "rvp"})
    CHECK(test::says(test::told_of_minutes("Yrkanden\n\nAnna Lundby (" + std::string(letters) + ") yrkar avslag på förslaget.\n\nBeslut\n\nNämnden godkänner planen.\n"),
                     "proposal: yrkande 1 by Anna Lundby"));
}

TEST_CASE("a party bare behind the names of a list is that of each") {
  for (const std::string_view list : {"Närvarande: Anna Berg S, Per Ek M, Cia Dal KD och Bo Alm V", "Jäv\n\nAnna Berg S, Per Ek M, Cia Dal KD och Bo Alm V deltar inte på grund av jäv."}) {
    const std::string told = test::persons(std::string(test::board_head) + std::string(list) + "\n\nBeslut\n\nPlanen antas.\n");
    CHECK(test::amiss(told, {"Anna Berg (S)", "Per Ek (M)", "Cia Dal (KD)"}) == "");
  }
  CHECK(!test::says(test::persons(std::string(test::board_head) + "Ärendet\n\nHamnen byggdes av Karl Gustav V, som dog. Anna Berg, M. Ek och andra har hörts.\n"), "(V)"));
}

TEST_CASE("letters behind first names alone are those of last names") {
  const std::string told = test::persons(std::string(test::board_head) + "Ärendet\n\nEleverna Anna Karin M, Eva Lisa C, Karl Erik S och Per Olof V har skrivit till nämnden.\n");
  for (const std::string_view party : {"(M)", "(C)", "(S)", "(V)"}) CHECK(!test::says(told, party));
}

TEST_CASE("an initial behind a comma is nobody's party") {
  const std::string told = test::persons(std::string(test::board_head) + "Ärendet\n\nRapporten är skriven av Anna Berg, M. Ek och Per Dal, C Alm.\n");
  CHECK(test::amiss(told, {"!(M)", "!(C)"}) == "");
}

TEST_CASE("a § that begins with the word is one") {
  for (const std::string_view head : {"Paragraf 12 Arrende av hamnen", "PARAGRAF 12\n\nArrende av hamnen"}) {
    const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n" + std::string(head) +
                                         "\n\nDnr TN 2031/14\n\nÄrendet\n\nHamnen arrenderas ut.\n\nBeslut\n\nTekniska nämnden godkänner avtalet.\n");
    CHECK(test::amiss(told, {"type: protokollsparagraf", "paragraph: 12 «", "title: Arrende av hamnen",
                      "proposal: beslut 1 by Tekniska nämnden"}) == "");
  }
  CHECK(!test::says(test::told_of("Lindvads kommun\nTjänsteskrivelse 2031-05-14\n\nParagraf 12 i stadgan gäller hamnen.\n\nVi föreslår ingenting.\n"), "paragraph:"));
}

TEST_CASE("a heading in the first line of a wrapped paragraph heads it") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n§ 45 Arrende\n\nSammanfattning Tekniska kontoret har utrett om hamnen kan\narrenderas ut, och "
                                       "har tagit fram ett avtal.\n\nYrkanden Anna Berg (S) yrkar avslag på förslaget, därför att\nhamnen behövs.\n\nBeslut Tekniska nämnden godkänner avtalet och ger kontoret i "
                                       "uppdrag\natt skriva under det.\n");
  CHECK(test::says(told, "proposal: beslut 1 by Tekniska nämnden «Tekniska nämnden godkänner"));
  CHECK(test::says(told, "proposal: yrkande 1 by Anna Berg (S)"));
  // A label before a number, and a case's letters, are no heading's paragraph.
  CHECK(!test::says(test::told_of("Lindvads kommun\nTjänsteskrivelse\n2031-05-14\n\nRättelse\n\nBeslut TN 31/44 rättas: tiden ska rätteligen vara till och med\n2031-11-15 enligt lagen.\n"),
                    "beslut 1"));
}

TEST_CASE("two names that stand side by side with one space between are two persons") {
  for (const std::string_view line : {"Anna Berg Karin Lund\nFörvaltningschef Utredare\n", "Anna Berg          Karin Lund\nFörvaltningschef   Utredare\n"}) {
    const std::string told = test::persons("Lindvads kommun\nTjänsteskrivelse\n2031-05-14\n\nArrende av hamnen\n\nFörslag till beslut\n\nNämnden godkänner avtalet.\n\n" + std::string(line));
    CHECK(test::amiss(told, {"Anna Berg", "!Berg Karin"}) == "");
  }
}

TEST_CASE("who stands in brackets behind a post has moved what follows the colon") {
  const std::string told = test::told_of(
      "Lindvads kommun\nSocialutskottet   PROTOKOLL\n2031-02-10\n\n§ 3 Bemanning\n\nFörslag till beslut på sammanträdet\nBo Ek (L): att utskottet begär en redovisning till mars.\n"
      "Ordföranden (Anna Berg, S): avslag på Bo Eks förslag.\n\nSocialutskottet beslutar\natt notera informationen.\n");
  CHECK(test::amiss(told, {"person: Anna Berg (S) yrkande", "!yrkande 2 by Bo Ek"}) == "");
}
