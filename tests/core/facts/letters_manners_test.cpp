// Letters whose kind, town or title only their layout tells: a court's, the auditors', what somebody hands in at a sitting.
#include "core/facts/board_minutes.h"

using namespace diarium;

TEST_CASE("a paper to a court has neither its name for a title nor its seat for a municipality") {
  for (const std::string_view court : {"Förvaltningsrätten i Karlstad\nBox 568\n651 12 Karlstad", "Till\nMark- och miljödomstolen\nNacka tingsrätt"}) {
    const std::string told = test::told_of("Socialnämnden i Lindvad\n\n2031-05-14\nDnr SN 2031/88\n\n" + std::string(court) +
                                         "\n\nMål nr 234-31\n\nYttrande över överklagande av beslut om bistånd\n\nNämnden vidhåller sitt beslut.\n");
    CHECK(test::says(told, "municipality: Lindvad "));
    CHECK(test::says(told, "title: Yttrande över överklagande av beslut om bistånd"));
    CHECK(!test::says(told, "type: remissvar"));
  }
  CHECK(!test::says(test::told_of("Hyresnämnden i Göteborg\n\n2031-05-14\n\nFråga om hyra\n\nHyresnämnden har tagit upp saken.\n"), "municipality: Göteborg"));
}

TEST_CASE("auditors who write for a municipality name it, and are no title") {
  for (const std::string_view head : {"Revisorerna i Lindvads kommun\n                                   2031-11-06\n\nTill\nKommunstyrelsen",
                                      "LINDVADS KOMMUN\nDe förtroendevalda revisorerna\n\nREVISIONSMISSIV\nDatum 2031-11-06\n\nKommunstyrelsen"}) {
    const std::string told = test::told_of(std::string(head) + "\n\nGranskning av kommunens upphandling\n\nVi har granskat upphandlingen. Den interna kontrollen brister.\n\nFör revisorerna\n\nAnna Berg\nOrdförande\n");
    CHECK(test::says(told, "municipality: Lindvad "));
    CHECK(test::says(told, "title: Granskning av kommunens upphandling"));
  }
}

TEST_CASE("whose town a letter is of is told by whom it is for, and by who signs it") {
  CHECK(test::says(test::told_of("Anna Berg\nStorgatan 1\n123 45 Lindvad\n\nTill Socialnämnden i Lindvads kommun\n\nJag vill klaga på hemtjänsten. Den kommer för sent.\n\nAnna Berg\n"),
                   "municipality: Lindvad "));
  CHECK(test::says(test::told_of("2031-05-14\n\nTill Naturvårdsverket\n\nYttrande över förslag till strategi för vatten\n\nVi har tagit del av förslaget och har inget att erinra mot det i sin "
                                 "helhet.\n\nAnna Berg\nOrdförande\nLindvads kommun\n"),
                   "municipality: Lindvad "));
}

TEST_CASE("what somebody hands in tells to which § of the minutes, and is no §") {
  for (const auto& [form, kind] : {std::pair{"RESERVATION", "reservation: Per Ek (M)"}, std::pair{"Särskilt yttrande", "yttrande: Per Ek (M)"},
                                   std::pair{"Protokollsanteckning", "protokollsanteckning: Per Ek (M)"}}) {
    const std::string said = std::string(form) == "RESERVATION" ? "Vi reserverar oss mot beslutet." : "Vi hade helst sett att hamnen behölls.";
    const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige 14 maj 2031\n\n" + std::string(form) + "\n\n§ 44 Plan för hamnen\n\n" + said + "\n\nFör Moderaterna\n\nPer Ek\n");
    CHECK(test::says(told, kind));
    CHECK(test::says(told, "«" + said + "»"));
    CHECK(!test::says(told, "protokollsparagraf"));
    CHECK(test::says(told, "title: Plan för hamnen"));
  }
}
