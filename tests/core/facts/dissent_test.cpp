// Who reserves, makes a statement or has something noted, and who is only spoken of there.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::attendance_persons, test::minutes_persons, test::read_facts, test::roles_of, test::value_or_none;

namespace {

/// Who stands behind each note and reservation, divided by «;».
std::string signers(std::string_view words) {
  const test::Read paper = test::read_facts(std::string(test::motion_minutes) + std::string(words));
  std::string out;
  for (const auto* list : {&paper.facts.reservations, &paper.facts.special_statements})
    for (const facts::Dissent& one : *list) out += (out.empty() ? "" : "; ") + facts::written(one.who);
  return out;
}

/// The same of the reservations of minutes that name who was there.
std::string objectors(std::string_view words) {
  const test::Read paper = test::read_facts(std::string(test::attendance_head) + std::string(words));
  return test::said_of(paper.facts.reservations, [](const auto& one) { return facts::written(one.who); });
}

}  // namespace

TEST_CASE("a reservation that repeats an earlier one inherits it under its own names") {
  const auto read = read_facts(
      "Utlåtande\nDnr KS 2024/1\n\nBorgarrådsberedningen tillstyrker förslaget.\n\n"
      "Reservation av Anna Berg (L) enligt följande.\n\nVi anser att motionen borde bifallas. Staden behöver ljus.\n\n"
      "Kommunstyrelsen delar uppfattningen och föreslår att motionen avslås.\n\n"
      "Reservation av Anna Berg (L) och Bo Ek (C) som är likalydande med Liberalernas reservation i "
      "borgarrådsberedningen.\n");
  REQUIRE(read.facts.reservations.size() == 2);
  CHECK(test::line_of(read.facts.reservations[0].identical_to, read.facts.reservations[1].identical_to,
                      facts::written(read.facts.reservations[1].who), read.facts.reservations[0].forum,
                      read.facts.reservations[1].forum) ==
        "-1 | 0 | Anna Berg (L), Bo Ek (C) | borgarrådsberedningen | kommunstyrelsen");
  CHECK(test::words_of(read, read.facts.reservations[0].span).ends_with("Staden behöver ljus."));
}

TEST_CASE("statements that were made by several of one party, with their reasons") {
  const auto read = read_facts(
      "PM Rotel IV (Dnr KS 2022/88)\n\nÄndrad avgift för bryggor\n\nBorgarrådsberedningen föreslår att kommunstyrelsen "
      "beslutar följande.\n\n1. Avgiften godkänns.\n\nBorgarrådsberedningen tillstyrker förslaget.\n\nSärskilt "
      "uttalande gjordes av borgarråden Karin Vallfors och Olle Bergfors (båda S) enligt följande.\n\nVi ser gärna att "
      "avgiften följs upp.\n");
  CHECK(value_or_none(read.facts.body) == "Kommunstyrelsen");
  REQUIRE(read.facts.special_statements.size() == 1);
  CHECK(facts::written(read.facts.special_statements[0].who) == "Karin Vallfors (S), Olle Bergfors (S)");
  CHECK(test::words_of(read, read.facts.special_statements[0].span).ends_with("följs upp."));
  CHECK(roles_of(read, "Karin Vallfors") == "S: särskilt uttalande");
}

TEST_CASE("a local party that is written out stands behind its name, or behind all of a list") {
  CHECK(objectors("Reservation\n\nEva Grönkvist (V) och Filip Hallgren (Lindvadslistan) reserverar sig mot "
                  "punkt 2.\n") == "Eva Grönkvist (V), Filip Hallgren (Lindvadslistan)");
  CHECK(objectors("Reservationer\n\nEva Grönkvist, Filip Hallgren och Hanna Cederfelt (Torsvik Framtid) "
                  "reserverar sig skriftligen.\n") ==
        "Eva Grönkvist (Torsvik Framtid), Filip Hallgren (Torsvik Framtid), Hanna Cederfelt (Torsvik Framtid)");
  // A union or a place in brackets is no party.
  CHECK(!test::says(attendance_persons("Ärendet\n\nEva Grönkvist (Kommunal) informerar om bemanningen.\n"), "Kommunal)"));
}

TEST_CASE("what somebody hands in tells to which § of the minutes, and is no §") {
  for (const auto& [form, kind] : {std::pair{"RESERVATION", "reservation: Per Ek (M)"}, std::pair{"Särskilt yttrande", "yttrande: Per Ek (M)"},
                                   std::pair{"Protokollsanteckning", "protokollsanteckning: Per Ek (M)"}}) {
    const std::string said = std::string(form) == "RESERVATION" ? "Vi reserverar oss mot beslutet." : "Vi hade helst sett att hamnen behölls.";
    const std::string told = test::told_of("Lindvads kommun\nKommunfullmäktige 14 maj 2031\n\n" + std::string(form) + "\n\n§ 44 Plan för hamnen\n\n" + said + "\n\nFör Moderaterna\n\nPer Ek\n");
    CHECK(test::says(told, kind));
    CHECK(test::amiss(told, {"«" + said + "»", "!protokollsparagraf", "title: Plan för hamnen"}) == "");
  }
}

TEST_CASE("several who sign on one line have signed, with the party above or below them") {
  for (const std::string_view signed_by : {"För Vänsterpartiet i Lindvad\n\nMaja Ohlin, Hassan Noori och Ingegerd Strand", "Maja Ohlin, Hassan Noori och Ingegerd Strand\nför Vänsterpartiet", "Vänsterpartiet genom\nMaja Ohlin, Hassan Noori och Ingegerd Strand"}) {
    const std::string told = test::told_of("Reservation\nÄrende 14, Budget 2035\nKommunfullmäktige 2034-11-24\n\nVi yrkade bifall till vårt budgetförslag. Då det inte vann gehör reserverar vi oss mot beslutet.\n\n" + std::string(signed_by) + "\n");
    for (const std::string_view name : {"Maja Ohlin", "Hassan Noori", "Ingegerd Strand"}) CHECK_MESSAGE(test::says(told, "person: " + std::string(name) + " (V) reservant"), told);
  }
}

TEST_CASE("a note that a group leaves is told as one, whatever its heading") {
  const std::string decided = "Beslut\n\nTekniska nämnden avslår ansökan.\n\n";
  CHECK(test::says(test::told_of_minutes(decided + "Protokollsanteckning\n\nSverigedemokraterna lämnar följande anteckning: Vi hade hellre sett ett bifall.\n"),
                   "protokollsanteckning: SD"));
  CHECK(test::says(test::told_of_minutes(decided + "Pia Ek (L) lämnar följande anteckning till protokollet: Vi hade hellre sett ett bifall.\n"),
                   "protokollsanteckning: Pia Ek (L)"));
  for (const std::string_view to : {"Beslutet skickas till", "Beslutet ska skickas till"})
    CHECK(test::says(test::told_of_minutes(decided + "Protokollsanteckning\n\nPia Ek (L) lämnar följande anteckning: \"Vi hade hellre sett ett bifall.\"\n\n" + std::string(to) +
                                           "\nEkonomiavdelningen\n"),
                     "hellre sett ett bifall.\"»"));
}

TEST_CASE("a statement that is a paper of its own is told with those who sign it, and its name is no title") {
  const std::string told = test::told_of(
      "Kommunstyrelsen                    2031-09-10\nÄrende 14\n\nSärskilt yttrande\n\nNy plan för äldreomsorgen\n\nVi delar "
      "majoritetens syn på att huset behöver ersättas, men takten är för låg.\n\nLindvad den 10 september 2031\n\n"
      "Claes Hamrin (M)          Nina Öst (M)\n");
  CHECK(test::amiss(told, {"title: Ny plan för äldreomsorgen «", "yttrande: Claes Hamrin (M), Nina Öst (M)"}) == "");
}

TEST_CASE("those whom a note speaks of do not sign it") {
  CHECK(signers("Protokollsanteckning\n\nOlle Stig (MP) antecknar till protokollet att Socialdemokraterna och Moderaterna hade lovat "
                "ett bad, och att Karin Alm (V) höll med.\n") == "Olle Stig (MP)");
  CHECK(signers("Särskilt yttrande\n\nSverigedemokraterna lämnar ett särskilt yttrande: Vi delar inte den bild som Vänsterpartiet "
                "och Centerpartiet ger.\n") == "SD");
  CHECK(signers("Mot beslutet reserverar sig Anna Berg (S) och Bo Ek (V) med hänvisning till att Moderaterna och Lars Lind (L) höjer "
                "taxan.\n") == "Anna Berg (S), Bo Ek (V)");
  CHECK(signers("Reservation av Cia Dal (SD) med anledning av Vänsterpartiets förslag\n\nFörslaget är dyrt.\n") == "Cia Dal (SD)");
  CHECK(signers("Till protokollet antecknas ett yttrande från Kristdemokraterna om att Liberalerna har brutit sitt löfte.\n") == "KD");
  CHECK(signers("Med anledning av Centerpartiets förslag reserverar sig ledamöterna för S och V mot beslutet.\n") == "S, V");
  CHECK(signers("Anna Berg (S) reserverar sig mot beslutet, med instämmande av Bo Ek (V), till förmån för Miljöpartiets yrkande.\n") ==
        "Anna Berg (S), Bo Ek (V)");
}

TEST_CASE("who is only spoken of in a note makes it none") {
  CHECK(signers("Det antecknas till protokollet att Moderaterna och Centerpartiet är överens om taxan.\n") == "");
  CHECK(signers("Det antecknas som ett yttrande till protokollet att frågan har tagits upp av Liberalerna i nämnden.\n") == "");
}

TEST_CASE("whose proposal a reservation is against does not reserve") {
  CHECK(minutes_persons("Anna Berg (S) yrkar bifall.\n\nBo Ek (M) reserverar sig mot Anna Bergs yrkande.\n") ==
        "Anna Berg (S) yrkande; Bo Ek (M) reservant");
  CHECK(minutes_persons("Ledamöterna för KD reserverar sig till förmån för Cia Dals (C) yrkande.\n").find("reservant") == std::string::npos);
}

TEST_CASE("a reservation handed in as a paper is its signers', not that of those it argues with") {
  CHECK(facts::written(test::only(test::read_facts(
      "Reservation\nKommunstyrelsen 2024-05-14\nÄrende 7: Svar på motion av Bo Ek (M) om avgifter\n\nVi reserverar oss mot beslutet. "
      "Moderaterna och Centerpartiet har lagt ett förslag som gör att avgiften höjs, och Lars Lind (L) har röstat för det.\n\n"
      "Anna Berg (S)\nCia Dal (S)\n").facts.reservations).who) == "Anna Berg (S), Cia Dal (S)");
}

TEST_CASE("who follows the verb of a note makes it, not whom the words before name") {
  CHECK(minutes_persons("På grund av Lars Linds (L) agerande antecknar Maria Holm (KD) sin mening till protokollet.\n") ==
        "Lars Linds (L) annan; Maria Holm (KD) anteckning");
  CHECK(signers("Protokollsanteckning från Centerpartiet\n\nVi anser att Moderaterna har fel. Även Rut Holm (V) har fel.\n") == "C");
  CHECK(signers("Skriftlig reservation från Stig Alm (C) och Eva Ros (C): Majoriteten, S och M, har inte lyssnat.\n") ==
        "Stig Alm (C), Eva Ros (C)");
}

TEST_CASE("who certifies an extract below a reservation reserves nothing") {
  CHECK(minutes_persons("Reservation\n\nOlle Stig (MP) reserverar sig mot beslutet.\n\nUtdragets riktighet intygas\nKatja Bolin, nämndsekreterare\n").find("Katja Bolin sekreterare") != std::string::npos);
  CHECK(minutes_persons("Reservation\n\nOlle Stig (MP) reserverar sig mot beslutet.\n\nVid protokollet\nEva Lind, kommunsekreterare\n").find("Eva Lind sekreterare") != std::string::npos);
}

TEST_CASE("who objects stands below a colon, or below the heading, a line each") {
  for (const std::string_view words : {"Reservationer\nMot beslutet reserverar sig:\nAnna Berg (M)\nBo Ek (KD)\n",
                                       "Reservation\nAnna Berg (M)\nBo Ek (KD)\n",
                                       "Reservation\nFöljande reserverar sig: Anna Berg (M) och Bo Ek (KD).\n"})
    CHECK(signers(words) == signers("Reservation\nAnna Berg (M) och Bo Ek (KD) reserverar sig mot beslutet.\n"));
}

TEST_CASE("who does not object is no dissenter, nor is a member in the table below a reservation") {
  CHECK(signers("Reservation\nAnna Berg (V) reserverar sig inte mot beslutet.\n").empty());
  const auto read = read_facts(std::string(test::motion_minutes) +
                               "Reservation\nAnna Berg (V) reserverar sig mot beslutet.\n\n"
                               "Ledamot              Ja     Nej\nBo Ek (S)            X\nCia Dal (M)          X\n");
  CHECK(roles_of(read, "Bo Ek").find("reservant") == std::string::npos);
}

TEST_CASE("who hands in the reservation that was just told reserves once") {
  CHECK(signers("Anna Berg (S) och Bo Ek (V) reserverar sig mot beslutet. Anna Berg (S) lämnar skriftlig reservation, "
                "bilaga 2.\n") == "Anna Berg (S), Bo Ek (V)");
}

TEST_CASE("the parties of those who hand in the reservation that follows are no second one") {
  for (const std::string_view parties : {"Socialdemokraterna och Vänsterpartiet", "Vänsterpartiet"})
    CHECK(signers("Reservation\n\nAnna Berg (S) och Bo Ek (V) lämnar följande skriftliga reservation:\n\n" + std::string(parties) +
                  " reserverar sig mot den del av beslutet som rör taxan.\n") == "Anna Berg (S), Bo Ek (V)");
}

TEST_CASE("names behind the label of a reservation reserve, with letters or without, and are no point decided") {
  for (const std::string_view names : {"Anna Berg (S) och Bo Ek (V)", "Anna Berg (S), Bo Ek (V)."})
    CHECK(signers("Reservation: " + std::string(names) + "\n") == "Anna Berg (S), Bo Ek (V)");
  CHECK(signers("Reservation: Anna Berg, Bo Ek och Eva Lind.\n") == "Anna Berg, Bo Ek, Eva Lind");
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nTaxan antas.\n\nReservation: Anna Berg (S) och Bo Ek (V)\n"),
      "beslut 2"));
}

TEST_CASE("local letters among those who object are a party where the paper names one of theirs") {
  constexpr std::string_view extract = "Norrviks kommun\nKommunstyrelsen\nProtokollsutdrag\nSammanträdesdatum: 2031-02-12\n\n§ 41 "
                                       "Dnr KS 2030-118\nÖversyn av båtplatser\n\n";
  const auto read = read_facts(std::string(extract) + "Beslut\n\nAvtalet godkänns.\n\nYrkanden\n\nBritta Sten (MFP) yrkar avslag.\n\nReservation\n\nSamtliga "
                                     "ledamöter från MFP och M reserverar sig mot beslutet.\n");
  CHECK(facts::written(test::only(read.facts.reservations).who) == "MFP, M");
  const auto members = read_facts(std::string(extract) + "Beslut\n\nAvtalet godkänns.\n\nReservation\n\nLedamöterna från M, SKV och KD reserverar sig mot beslutet.\n");
  CHECK(facts::written(test::only(members.facts.reservations).who) == "M, SKV, KD");
}

TEST_CASE("a heading that names the sitting tells whose decision was dissented from") {
  const auto read = read_facts(
      "Sandby kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n§ 67 Hamntaxa\n\nSärskilt yttrande i "
      "kommunstyrelsen\n\nTage Nilén (S) lämnar särskilt yttrande.\n\nReservation i kommunstyrelsen\n\nEva Rask (M) "
      "reserverar sig mot beslutet.\n\nKommunfullmäktiges beslut\n\nTaxan antas.\n\nReservation\n\nJerry Svedin (S) "
      "reserverar sig.\n");
  REQUIRE(read.facts.reservations.size() == 2);
  REQUIRE(read.facts.special_statements.size() == 1);
  CHECK(test::line_of(read.facts.special_statements[0].forum, read.facts.reservations[0].forum,
                      read.facts.reservations[1].forum) == "kommunstyrelsen | kommunstyrelsen | ");
}

TEST_CASE("who stands under «Reservanter» or «Avvikande mening» objects, under «Ej deltagande» takes no part") {
  CHECK(signers("\n\nReservanter:\nArvid Noll (SD)\nGreta Mus (SD)\n\nEj deltagande i beslutet:\nPer Ask (KD)\n") ==
        "Arvid Noll (SD), Greta Mus (SD); Per Ask (KD)");
  CHECK(signers("\n\nBeslutsgång\n\nNämnden beslutar enligt förslaget.\n\nAvvikande mening\n\nKent Löv (M)\n") ==
        "Kent Löv (M)");
}
