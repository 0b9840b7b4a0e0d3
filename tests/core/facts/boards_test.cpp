// What boards that decide single matters decided, who objects by the word for their party's members, and titles that end in a
// case number. Two towns' manners a case.
#include "core/facts/board_minutes.h"

using namespace diarium;

namespace {

constexpr std::string_view boards_extract = "Lindvads kommun\nByggnadsnämnden\nSammanträdesprotokoll 2031-05-14\n\n§ 45 Garage på Ängen 4:1\n\n";
constexpr std::string_view boards_wide = "GRANVIKE KOMMUN                    PROTOKOLL                 3 (7)\nMiljönämnden                       2031-06-11\n\n"
                                         "Mn § 12                            Dnr MN 2031/17\nGarage på Ängen 4:1\n\n";

/// «bevilja», or nothing.
std::string boards_outcome(std::string_view head, std::string_view words) {
  const test::Read read = test::read_facts(std::string(head) + std::string(words));
  return read.facts.decision ? read.facts.decision->outcome : std::string();
}

/// «V, MP», of the first reservation.
std::string boards_objecting(std::string_view head, std::string_view words) {
  const test::Read read = test::read_facts(std::string(head) + "Beslut\n\nAvtalet godkänns.\n\nReservation\n\n" + std::string(words));
  return read.facts.reservations.empty() ? std::string() : facts::written(read.facts.reservations.front().who);
}

}  // namespace

TEST_CASE("a permit that is granted is what was decided, though its fee stands beside it") {
  for (const std::string_view head : {boards_extract, boards_wide}) {
    CAPTURE(head);
    CHECK(boards_outcome(head, "Beslut\n\n1. Nämnden beviljar bygglov för garage.\n2. Avgiften fastställs till 12 000 kronor.\n") == "bevilja");
    // Granted in part: no point speaks for all.
    CHECK(boards_outcome(head, "Beslut\n\n1. Bygglov beviljas för garaget.\n2. Ansökan om bygglov för carport avslås.\n") != "bevilja");
    CHECK(boards_outcome(head, "Beslut\n\n1. Ansvarsfrihet beviljas.\n2. Avgiften för året ska betalas till och med sista december.\n") == "bevilja");
  }
}

TEST_CASE("members of a party who all object are told by their party") {
  for (const std::string_view head : {boards_extract, boards_wide}) {
    CAPTURE(head);
    CHECK(boards_objecting(head, "Samtliga vänsterpartister och miljöpartister reserverar sig mot beslutet.\n") == "V, MP");
    CHECK(boards_objecting(head, "Mot beslutet reserverar sig samtliga centerpartister, moderater och liberaler.\n") == "C, M, L");
    CHECK(boards_objecting(head, "De socialdemokratiska ledamöterna reserverar sig mot beslutet.\n") == "S");
    // Of whom a sentence speaks by the way nobody knows that all objected.
    CHECK(boards_objecting(head, "Några moderater reserverar sig mot beslutet.\n") == "");
  }
}

TEST_CASE("a case number behind a comma is no part of a title, a year is") {
  const auto title = [](std::string_view line) {
    return test::value_or_none(test::read_facts("Region Granvike\nRegionstyrelsen\nPROTOKOLL 2031-06-11\n\n" + std::string(line) + "\n\nBeslut\n\nPlanen antas.\n").facts.title);
  };
  CHECK(title("§ 12 Plan och budget 2032–2034, RS 2031-0771") == "Plan och budget 2032–2034");
  CHECK(title("§ 12\nPlan för badhus, KS/2031:77") == "Plan för badhus");
  CHECK(title("§ 12 Taxa för badhus          2031.KS.0418") == "Taxa för badhus");
  CHECK(title("§ 12 Taxa för badhus          2031/0418") == "Taxa för badhus");
  CHECK(title("§ 12 Bokslut för badhus, 2031") == "Bokslut för badhus, 2031");
}

TEST_CASE("letters before its § tell whose minutes they are where nothing else does") {
  CHECK(test::says(test::told_of("KS § 369/2031\nTaxa för vatten\n\nBeslut\nTaxan godkänns.\n"), "body: Kommunstyrelsen"));
  CHECK(test::says(test::told_of("KF § 12     Dnr 2031/14\nTaxa för vatten\n\nBeslut\nTaxan godkänns.\n"), "body: Kommunfullmäktige"));
}

TEST_CASE("the path of a web page names the board that meets") {
  for (const std::string_view board : {"Hamnnämnden", "Kommunfullmäktige"})
    CHECK(test::says(test::told_of("Din position: Hem > Lindvads kommun > " + std::string(board) + " > Sammanträde 2031-05-22\n\nKALLELSE\n\n1 Upprop\n\n2 Taxa för vatten\n"),
                     "body: " + std::string(board)));
}

TEST_CASE("whom a company's board begs for surety holds no meeting of its own") {
  for (const std::string_view point : {"att begära borgen av kommunfullmäktige.", "att äska medel av kommunstyrelsen."})
    CHECK(!test::says(test::told_of("Viks Energi AB\nStyrelseprotokoll 2031-06-18\n§ 5 Ny panna\n\n"
        "Styrelsen beslutar\natt köpa en panna,\n" + std::string(point) + "\n"),
                      "body: "));
}
