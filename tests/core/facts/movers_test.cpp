// Who moved what, at a sitting or in a motion, and who moved nothing.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::all_proposals, test::attendance_head, test::minutes_of_board, test::minutes_of_committee;
using test::proposals_of, test::read_facts, test::sitting_of;

namespace {

/// What is moved at a sitting that says so, by whom.
std::string moved_at(bool marked, const std::string& words) {
  return proposals_of(sitting_of(marked, (marked ? "**Yrkanden**\n\n" : "  Yrkanden\n  ") + words + "\n\n" + (marked ? "" : "  ") +
                                       "Ordföranden ställer proposition på yrkandena och finner att nämnden bifaller förslaget.\n"),
                      "yrkande");
}

}  // namespace

TEST_CASE("a yrkande leaves out who moves it, and keeps who") {
  const auto read = read_facts(
      "§ 12\nSvar på motion\n\nBeslut\n\nMotionen avslås.\n\nYrkanden\n\nAnna Berg (S) yrkar bifall till motionen.\n\n"
      "Bo Ek (M) föreslår att kommunstyrelsen avslår motionen.\n");
  REQUIRE(read.facts.proposals.size() == 3);
  CHECK(test::line_of(read.facts.proposals[1].kind, read.facts.proposals[1].by) == "yrkande | Anna Berg (S)");
  CHECK(test::words_of(read, read.facts.proposals[1].span) == "bifall till motionen.");
  CHECK(test::words_of(read, read.facts.proposals[2].span) == "kommunstyrelsen avslår motionen.");
}

TEST_CASE("a demand on a paper of its own is its letterhead's, not the movers' of the motion that it is about") {
  const auto movers = [](const std::string& text) {
    std::string out;
    for (const facts::Proposal& one : read_facts(text).facts.proposals)
      if (one.kind == "yrkande") out += "[" + one.by + "]";
    return out;
  };
  const std::string answer =
      "Vara kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\nSvar på motion av Anna Berg (S) "
      "om farthinder\n\nFörslag till beslut\n\nMotionen avslås.\n\n";
  CHECK(movers(answer + "Kommunstyrelsen\n\nYrkande (Moderaterna, Liberalerna)\n\n2031-09-04\n\nYrkande angående motion av Anna Berg (S) "
                        "om farthinder\n\nFörslag till beslut\n\n1. Motionen bifalls.\n") == "[M, L]");
  CHECK(movers(answer + "Tilläggsyrkande    S, V    Särskilt yttrande    KD\n\n2031-09-04\n\nTilläggsyrkande angående svar på motion av Anna "
                        "Berg (S) om farthinder\n\nFörslag till beslut\n\n1. Farten mäts.\n")
            .find("KD") == std::string::npos);
  CHECK(movers(answer + "Yrkande\n\nKommunstyrelsen 2031-09-04\n\nÄrende 12 Motion av Anna Berg (S) om farthinder\n\nVi "
                        "yrkar\n\natt motionen avslås\n\nFör Centerpartiet\n\nBo Ek (C)\n")
            .find("Anna Berg") == std::string::npos);
}

TEST_CASE("a demand of the chair without a name is that of the one whom the paper calls so, else nobody's") {
  const std::string moved = "Förslag på sammanträdet\n\nDan Fransén (V) yrkar återremiss.\n\n";
  const std::string one = std::string(attendance_head) + moved + "Ordföranden yrkar bifall till utskottets förslag.\n";
  CHECK(test::says(all_proposals(one), "yrkande Anna Bergmark (S): bifall till utskottets förslag."));
  const std::string none =
      "Torsviks kommun\nTekniska nämnden\nProtokoll 2031-02-03\n\n§ 7 Taxa\n\nBeslut\n\nNämnden antar taxan.\n\n" +
      moved + "Ordföranden föreslår avslag på ansökan.\n";
  CHECK(test::says(all_proposals(none), "yrkande : avslag på ansökan."));
}

TEST_CASE("names that go on below a blank line behind «och» have the role of all of them") {
  const std::string told = test::told_of(
      "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 21 Hamnen\n\nBeslut\n\nBåda förslagen avslås.\n\nYrkanden\n\nEmma Alm (SD), Axel Dal (M) och\n\nPatrik Ek (D) yrkar att ärendet "
      "ska återremitteras till hamnnämnden.\n\nBo Berg (S) yrkar bifall till förslaget.\n");
  for (const std::string_view who : {"Emma Alm (SD) yrkande", "Axel Dal (M) yrkande", "Patrik Ek (D) yrkande"}) CHECK_MESSAGE(test::says(told, "person: " + std::string(who)), told);
}

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

TEST_CASE("movers whose line is torn from their verb move what stands below") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(moved_at(marked, "Klara Norén (S), Bo Ek (C)\n\nyrkar bifall till nämndens förslag.\n\nPer Stål (M) yrkar avslag.") ==
          "Klara Norén (S), Bo Ek (C): bifall till nämndens förslag.\nPer Stål (M): avslag.\n");
    CHECK(moved_at(marked, "Klara Norén (S), Bo Ek (C)\n\nföreslår bifall till nämndens förslag.") ==
          "Klara Norén (S), Bo Ek (C): bifall till nämndens förslag.\n");
    CHECK(moved_at(marked, "Klara Norén (S)\n\nhar också yrkat avslag på förslaget.") == "Klara Norén (S): avslag på förslaget.\n");
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

TEST_CASE("what somebody brought up and proposed is that person's, not the body's that it names first") {
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    CHECK(proposals_of(sitting_of(marked, (marked ? "**Ärendet**\n\n" : "  Ärendet\n  ") +
                                        std::string("Tove Lind (V) väckte vid nämndens möte den 7 maj 2031 ett ärende. Hon föreslog att\n\n"
                                                    "- nämnden lägger ut en brygga på prov\n- förvaltningen redovisar utfallet i höst\n")),
                       "motion_yrkande") == "Tove Lind (V): nämnden lägger ut en brygga på prov\nTove Lind (V): förvaltningen redovisar utfallet i höst\n");
  }
}

TEST_CASE("what is proposed under «Nämndens behandling» is moved at the sitting") {
  for (const std::string_view heading : {"Nämndens behandling", "Behandling på sammanträdet"})
    CHECK(test::says(test::told_of_minutes("Beslut\n\nInitiativet avslås.\n\n" + std::string(heading) + "\n\nAnna Berg (S) föreslår att lovlunch erbjuds på två skolor.\n"), "proposal: yrkande 1 by Anna Berg (S)"));
}

TEST_CASE("a demand counts where the letters of its mover's party are small") {
  for (const std::string_view party : {"(m)", "(M)"})
    CHECK(test::says(test::told_of_minutes("Från Posten föreligger en skrivelse om kontoret. Harald Lööf " + std::string(party) +
                                           " yrkar att skrivelsen lägges till handlingarna.\n\nTekniska nämnden beslutar\n\natt framföra sin protest.\n"),
                     "yrkande 1 by Harald Lööf (M) «skrivelsen lägges"));
}

TEST_CASE("who demands, objects or stands aside in minutes is told by a bare name") {
  const std::string told = test::told_of_minutes(
      "Yrkanden\nAnna Bergqvist yrkar bifall till motionen.\nKarin Lund och Olle Ståhl yrkar att ärendet återremitteras.\n\nBeslut\nTekniska nämnden avslår motionen.\n\n"
      "Reservation\nAnna Bergqvist reserverar sig mot beslutet.\n");
  CHECK(test::amiss(told, {"yrkande 1 by Anna Bergqvist «bifall", "by Karin Lund, Olle Ståhl «ärendet återremitteras",
                    "reservation: Anna Bergqvist"}) == "");
  CHECK(test::amiss(test::told_of_minutes("Beslut\nTekniska nämnden avslår ansökan.\n\nMot beslutet reserverar sig Karin Lund och Olle Ståhl.\nPer Dahl deltar inte i beslutet på "
                                                  "grund av jäv.\nSven Hed anmäler avvikande mening.\n"),
                    {"reservation: Karin Lund, Olle Ståhl", "person: Per Dahl () jäv", "reservation: Sven Hed"}) == "");
  CHECK(!test::says(test::told_of("Tjänsteskrivelse\n2031-01-15\n\nBakgrund\n\nAnna Bergqvist yrkar i sin skrivelse att vägen lagas.\n"), "Anna Bergqvist () yrkande"));
}

TEST_CASE("what stands behind another verb, or is said by a body of the matter, is demanded by nobody") {
  CHECK(!test::says(test::told_of("Protokollsanteckning\n\nBygglov för minaret\n\nVi yrkade avslag i arbetsutskottet men valde att inte delta i nämndens beslut.\n\nRickard Ohm (SD)\n"),
                    "«inte delta"));
  CHECK(!test::says(test::told_of_minutes("Ärendet\n\nIngrid Tall (S) har i en motion föreslagit att kommunen inrättar en hundgård.\n\nTekniska utskottet behandlade motionen den 12 oktober "
                                          "och föreslog att den besvaras.\n"),
                    "«den besvaras"));
  CHECK(!test::says(test::told_of("Riktlinje                         Antagen av: Kommunstyrelsen\nNästa översyn: 2037\nMellinge kommun\n\nRiktlinjen ska se till att representation sker med måtta.\n"),
                    "title: Nästa"));
}

TEST_CASE("two demands of one sentence are two") {
  CHECK(proposals_of(minutes_of_board("Planen antas.",
                                      "Anna Berg (S) yrkade bifall till kontorets förslag och avslag på "
                                      "tilläggsyrkandet från M."),
                     "yrkande") ==
        "Anna Berg (S): bifall till kontorets förslag\nAnna Berg (S): avslag på tilläggsyrkandet från M.\n");
  CHECK(proposals_of(minutes_of_committee(
                         "Kultur- och fritidsnämnden beslutar\n\natt öppettiderna utökas.\n\nYrkanden\n\nBo Ek (M) "
                         "yrkar avslag på återremissyrkandet samt bifall till förvaltningens förslag."),
                     "yrkande") == "Bo Ek (M): avslag på återremissyrkandet\nBo Ek (M): bifall till förvaltningens förslag.\n");
}

TEST_CASE("who moves for a step of the procedure moves it, with or without a preposition") {
  for (const std::string_view words : {"Per Alm (M) yrkar på återremiss.", "Per Alm (M) yrkar återremiss.", "Per Alm (M) yrkar på att ärendet återremitteras.",
                                       "Per Alm (M) yrkar på avslag."}) {
    CAPTURE(words);
    CHECK(!proposals_of(minutes_of_committee("Nämnden beslutar att öppettiderna utökas.", std::string(words)), "yrkande").empty());
  }
}

TEST_CASE("those behind a colon move what stands before it, and nobody named earlier does") {
  for (const std::string_view asked : {"Följande yrkar avslag", "Dessa ledamöter yrkade på avslag"})
    CHECK(proposals_of(minutes_of_board("Planen antas.", "Cia Dal (V) yrkar att kajen byggs ut. " + std::string(asked) +
                                                             ": Anna Berg (S) och Bo Ek (M)."),
                       "yrkande") == "Cia Dal (V): kajen byggs ut.\nAnna Berg (S), Bo Ek (M): avslag\n");
}

TEST_CASE("a line that ends with who moves it is theirs, and a letter that is quoted moves nothing") {
  const std::string told = test::told_of_minutes("Beslut\n\nMotionen avslås.\n\nYrkanden\n\n"
      "Bifall till motionen: Anna Berg (S), Bo Ek (M)\nAvslag: Cia Dal (V)\n");
  CHECK(test::amiss(told, {"yrkande 1 by Anna Berg (S), Bo Ek (M)", "yrkande 1 by Cia Dal (V)"}) == "");
  for (const std::string_view letter : {"Byalaget skriver: \"Vi yrkar att kommunen river kajen.\"",
      "I skrivelsen står: ”Föreningen yrkar att kajen rivs.”"})
    CHECK(proposals_of(minutes_of_board("Skrivelsen läggs till handlingarna.", std::string(letter)), "yrkande") == "");
}
