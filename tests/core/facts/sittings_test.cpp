// What a sitting's minutes tell in words and marks of many offices: who moved what, how it was voted, what was only told.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;

namespace {

/// A § of a sitting: plain as a text is, or with the marks and columns of another office.
std::string sitting_of(bool marked, const std::string& body) {
  if (marked)
    return "# Sjövalla kommun\n\nHamnnämnden\n\nSammanträdesprotokoll 2031-06-11\n\n## § 41 Bryggor i Näset\n\n**Beslut**\n\n"
           "Hamnnämnden beslutar att bryggorna rustas.\n\n" + body;
  return "  GRANVIKE KOMMUN            PROTOKOLL            Sida 4 (9)\n  Hamnnämnden                2031-06-11\n\n  § 41   "
         "Dnr HN 2031/17\n\n  Bryggor i Näset\n\n  Nämndens beslut\n  Bryggorna rustas.\n\n" + body;
}

/// «yrkande Anna Berg (S): bifall till motionen.», a line each.
std::string said_at(const std::string& paper, std::string_view kind) {
  const auto read = read_facts(paper);
  std::string out;
  for (const facts::Proposal& one : read.facts.proposals)
    if (one.kind == kind) out += one.by + ": " + test::words_of(read, one.span) + "\n";
  return out;
}

std::string moved_at(bool marked, const std::string& words) {
  return said_at(sitting_of(marked, (marked ? "**Yrkanden**\n\n" : "  Yrkanden\n  ") + words + "\n\n" + (marked ? "" : "  ") +
                                  "Ordföranden ställer proposition på yrkandena och finner att nämnden bifaller förslaget.\n"),
              "yrkande");
}

}  // namespace

TEST_CASE("an amendment and an addition that are handed in are demands, whatever the verb") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(moved_at(marked, "Nils Hed (SD) framställer ett ändringsyrkande: avgiften höjs till 90 kronor.") ==
          "Nils Hed (SD): avgiften höjs till 90 kronor.\n");
    CHECK(moved_at(marked, "Tove Lind (V) lämnar följande tilläggsyrkande: att bryggan får en ramp.") ==
          "Tove Lind (V): bryggan får en ramp.\n");
    CHECK(moved_at(marked, "Tove Lind (V) framställde ett tilläggsyrkande att bryggan får en ramp.") ==
          "Tove Lind (V): bryggan får en ramp.\n");
    // That somebody handed in a demand does not tell what he asked for.
    CHECK(moved_at(marked, "Tove Lind (V) lämnar ett skriftligt yrkande.").find("skriftligt") == std::string::npos);
  }
}

TEST_CASE("what is moved in the first place and in the second behind a name and a colon are two demands") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(moved_at(marked, "Ordförande Olle Dalman (S): I första hand avslag. I andra hand att ärendet remitteras till fritidsrådet.") ==
          "Olle Dalman (S): avslag.\nOlle Dalman (S): ärendet remitteras till fritidsrådet.\n");
    CHECK(moved_at(marked, "Eva Rask (KD): I första hand att ärendet återremitteras. Frågan är viktig.") ==
          "Eva Rask (KD): ärendet återremitteras.\n");
  }
}

TEST_CASE("who agrees and whom somebody speaks for stand between «föreslår» and what is moved") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(moved_at(marked, "Klara Norén (S) föreslår, med instämmande av Bo Ek (C) och Per Stål (L), bifall till nämndens förslag.") ==
          "Klara Norén (S), Bo Ek (C), Per Stål (L): bifall till nämndens förslag.\n");
    CHECK(moved_at(marked, "Klara Norén (S) yrkar med instämmande av Bo Ek (C) avslag på förslaget.") ==
          "Klara Norén (S), Bo Ek (C): avslag på förslaget.\n");
    CHECK(moved_at(marked, "Per Stål (M) föreslår för Moderaternas och Liberalernas räkning bifall till deras gemensamma budget.") ==
          "Per Stål (M): bifall till deras gemensamma budget.\n");
  }
}

TEST_CASE("what a vote means and who voted is nobody's proposal and no heading") {
  const std::string vote =
      "Votering begärs.\nJa = ordförandens förslag\nNej = Tove Linds förslag\n\nJa röstar: Olle Dalman (S), Eva Rask (KD), Per Stål "
      "(M)\nNej röstar: Tove Lind (V), Nils Hed (SD)\n\nNämnden beslutar med 3 röster mot 2 att bifalla ordförandens förslag.\n";
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    const std::string paper = sitting_of(marked, vote);
    const auto read = read_facts(paper);
    CHECK(said_at(paper, "beslutsförslag").empty());
    CHECK(!read.facts.recommended_decision);
    for (const structure::Block& block : read.outline.blocks)
      if (block.kind == structure::BlockKind::heading) CHECK(!test::words_of(read, block.span).starts_with("Ja ="));
    REQUIRE(read.facts.votes.size() == 1);
    CHECK(read.facts.votes[0].yes == 3);
  }
}

TEST_CASE("what an officer tells at the sitting is no point of the decision above it") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(said_at(sitting_of(marked, "Förvaltningschef Olle Dalman informerar om bryggan i Näset och om läget för rampen.\n"), "beslut")
              .find("informerar") == std::string::npos);
  }
}

TEST_CASE("what somebody brought up and proposed is that person's, not the body's that it names first") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(said_at(sitting_of(marked, (marked ? "**Ärendet**\n\n" : "  Ärendet\n  ") +
                                   std::string("Tove Lind (V) väckte vid nämndens möte den 7 maj 2031 ett ärende. Hon föreslog att\n\n"
                                               "- nämnden lägger ut en brygga på prov\n- förvaltningen redovisar utfallet i höst\n")),
               "motion_yrkande") == "Tove Lind (V): nämnden lägger ut en brygga på prov\nTove Lind (V): förvaltningen redovisar utfallet i höst\n");
  }
}

TEST_CASE("the day of a posting is no meeting, and a board with its day alone on a line meets on it") {
  const auto days = [](const std::string& paper) {
    std::string out;
    for (const facts::Date& one : read_facts(paper).facts.dates) out += one.iso + " " + one.what + "\n";
    return out;
  };
  const std::string stamped = days(sitting_of(false, "________________\nOlle Dalman\nOrdförande\n\nProtokollet anslaget 2031-06-18. Nedtas 2031-07-10.\n"));
  CHECK(stamped.find("2031-06-18") == std::string::npos);
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    const std::string noted = days(sitting_of(marked, "Bilaga till § 41\n\nReservation\n\nHamnnämnden 2031-06-12\n\nVi anser att bryggan hade behövt "
                                                   "en ramp för dem som inte går så lätt.\n\nTove Lind (V)\n"));
    CHECK(noted.find("2031-06-12 sammanträde") != std::string::npos);
    CHECK(noted.find("2031-06-12 cited_decision") == std::string::npos);
  }
}

TEST_CASE("a body of a place that was asked and did not answer is known by its first word") {
  const auto silent = [](const std::string& words) {
    std::string out;
    for (const facts::Referral& one : read_facts("Granvike kommun\nSkolförvaltningen\n\nTjänsteskrivelse 2031-05-14\n\nSkolskjutsar\n\n"
                                                 "Förslag till beslut\n\nSkolnämnden antar reglerna.\n\nRemiss\n\n" + words + "\n")
                                          .facts.referral_bodies)
      if (one.reply == "silent") out += one.name + "\n";
    return out;
  };
  CHECK(silent("Förslaget har varit på remiss hos Elevrådet på Näsets skola samt Sjövalla Landsbygdsråd. Elevrådet har inte svarat.") ==
        "Elevrådet på Näsets skola\n");
  CHECK(silent("Ärendet har remitterats till Föräldrarådet vid Udden och Funktionsrättsrådet.\nFöräldrarådet har inte inkommit med svar.") ==
        "Föräldrarådet vid Udden\n");
  // Of two that begin so, nobody says which.
  CHECK(silent("Förslaget har varit på remiss hos Elevrådet på Näsets skola och Elevrådet på Uddens skola. Elevrådet har inte svarat.").empty());
}

TEST_CASE("an answer repeats numbered questions below words without a colon") {
  const std::string head = "Granvike kommun\n\n2031-09-02\n\nSvar på interpellation från Tove Lind (V) om bryggorna\n\n";
  const std::string rest = "\n1. hur många bryggor finns det?\n2. när rustas de?\n\nMitt svar är följande.\n\nDet finns nio bryggor i kommunen.\n";
  for (const std::string_view lead : {"Tove Lind har i en interpellation den 9 juni 2031 frågat mig\n", "Tove Lind (V) har i en interpellation frågat\n"}) {
    CAPTURE(lead);
    CHECK(said_at(head + std::string(lead) + rest, "fråga") == "Tove Lind (V): hur många bryggor finns det?\nTove Lind (V): när rustas de?\n");
  }
}

TEST_CASE("a case number in brackets behind the title of a later § is that §'s own") {
  for (const std::string_view head : {"§ 89  Mötestider 2032 (HN/2031:150)\n", "§ 89 Mötestider nästa år\n(HN/2031:150)\n"}) {
    CAPTURE(head);
    const auto read = read_facts("Granvike kommun\nHamnnämnden\nProtokoll 2031-12-05\n\n§ 88  Bryggor (HN/2031:141)\n\nBeslut\nBryggorna rustas.\n\n" +
                                 std::string(head) + "\nBeslut\nNämnden sammanträder den 30 januari 2032.\n");
    std::string own;
    for (const facts::CaseNumber& one : read.facts.case_numbers)
      if (one.role == "own") own += one.value + "\n";
    CHECK(own == "HN/2031:141\nHN/2031:150\n");
  }
}

TEST_CASE("the board that a letter is put to is no heading above its title") {
  for (const std::string_view to : {"Till\nHamnnämnden i Granvike\n", "Hamnnämnden i Granvike\n"}) {
    CAPTURE(to);
    const auto read = read_facts("Tekniska förvaltningen                TJÄNSTESKRIVELSE\n                                2031-08-21\n\n" + std::string(to) +
                                 "\nEn brygga vid Näset\n\nFörslag till beslut\n\nHamnnämnden avslår förslaget.\n\nSammanfattning\n\nBryggan skulle bli dyr.\n");
    for (const structure::Block& block : read.outline.blocks)
      if (block.kind == structure::BlockKind::heading) CHECK(test::words_of(read, block.span) != "Hamnnämnden i Granvike");
  }
}

TEST_CASE("a draft under its drafter's heading is the drafter's, whoever its words let decide") {
  const std::string head = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nBryggor i Näset\n\n";
  const std::string rest = "\n\nÄrendet\n\nBryggorna i Näset är gamla och behöver rustas.\n\nKommunstyrelsens beslut\n\nBryggorna rustas inte.\n";
  CHECK(said_at(head + "Arbetsutskottets förslag\n\nKommunstyrelsen föreslår kommunfullmäktige att bryggorna rustas." + rest, "beslutsförslag") ==
        "Arbetsutskottet: Kommunstyrelsen föreslår kommunfullmäktige att bryggorna rustas.\n");
  CHECK(said_at(head + "Arbetsutskottets förslag till beslut\n\nKommunstyrelsen beslutar\n\natt rusta bryggorna" + rest, "beslutsförslag") ==
        "Arbetsutskottet: att rusta bryggorna\n");
  CHECK(said_at(head + "Förvaltningens förslag till beslut\n\nKommunstyrelsen beslutar att rusta bryggorna." + rest, "beslutsförslag") ==
        "Förvaltningen: Kommunstyrelsen beslutar att rusta bryggorna.\n");
  CHECK(said_at(head + "Kommunstyrelsens förslag\n\nKommunfullmäktige beslutar att rusta bryggorna." + rest, "beslutsförslag").starts_with(
      "Kommunstyrelsen: "));
  CHECK(said_at(head + "Arbetsutskottets förslag till beslut\n\nBryggorna rustas." + rest, "beslut") == "Kommunstyrelsen: Bryggorna rustas inte.\n");
}

TEST_CASE("a title beside its case number at the right end of the line is the title of its §") {
  for (const std::string_view head : {"Ks § 41                         Au § 7\n\nBryggor i Näset                           KS 2031/17\n",
                                      "§ 41\n\nBryggor i Näset\tDnr KS 2031/17\n", "§ 41\n\nBryggor i Näset                 KS/2031:17\n"}) {
    CAPTURE(head);
    const auto read = read_facts("Granvike kommun\nKommunstyrelsen            2031-06-11\n\n" + std::string(head) +
                                 "\nBeslut\nBryggorna rustas.\n\nÄrendet\nBryggorna i Näset är gamla och behöver rustas under nästa år.\n");
    CHECK(test::value_or_none(read.facts.title) == "Bryggor i Näset");
    REQUIRE(!read.facts.case_numbers.empty());
    CHECK(read.facts.case_numbers[0].role == "own");
  }
  // A row of a table that names no case is no title.
  CHECK(test::value_or_none(read_facts("Granvike kommun\nKommunstyrelsen            2031-06-11\n\n§ 41\n\nBryggor och kajer          1 200 tkr\n\n"
                                       "Beslut\nBryggorna rustas.\n").facts.title) != "Bryggor och kajer");
}

TEST_CASE("what a letter is called by those who get it, and how it is sent, is neither heading nor title") {
  const std::string column(42, ' ');
  for (const bool near : {true, false}) {
    CAPTURE(near);
    const auto line = [&](std::string_view words) { return column + std::string(words) + "\n"; };
    const std::string head = line("Datum            Diarienummer") + line("2031-03-27       2031HN117") + (near ? "" : "\n") + line("Er beteckning") +
                             line("NV-99311-31") + "\n" + line("Havsverket") + (near ? line("Remissvar via e-post") : "\n" + line("Sänds via e-post"));
    const auto read = read_facts("GRANVIKE KOMMUN\nHamnnämnden                               YTTRANDE\n" + head +
                                 "\n\nRemiss: Nya föreskrifter om bryggor\n\nHamnnämnden i Granvike kommun har fått tillfälle att lämna synpunkter på "
                                 "förslaget.\nSynpunkterna ska vara Havsverket tillhanda senast den 11 april 2031.\n\nNämndens "
                                 "ställningstagande\n\nHamnnämnden tillstyrker förslaget.\n");
    CHECK(test::value_or_none(read.facts.title) == "Remiss: Nya föreskrifter om bryggor");
    for (const structure::Block& block : read.outline.blocks)
      if (block.kind == structure::BlockKind::heading) CHECK(!test::words_of(read, block.span).starts_with("Er beteckning"));
  }
}
