// What stands beside a thing and is not it: other columns, other clauses, who stays outside.
#include <string_view>

#include "core/facts/board_minutes.h"

using namespace diarium;

TEST_CASE("who takes no part in a decision decides nothing, also where a clause tells who that is") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden godkänner årsberättelsen.\n\nDe ledamöter i bolaget som prövas deltar inte i beslutet om sitt eget ansvar.\n");
  CHECK_MESSAGE(test::says(told, "proposal: beslut 1"), told);
  CHECK_MESSAGE(!test::says(told, "De ledamöter i bolaget"), told);
  const std::string decided = test::told_of_minutes("Beslut\nTekniska nämnden beslutar att den som är jävig och inte deltar i beslutet ska lämna salen.\n");
  CHECK_MESSAGE(test::says(decided, "proposal: beslut 1"), decided);
}

TEST_CASE("a number alone behind «Ärende:» is the case's and no title") {
  const std::string told = test::told_of("BESLUT FATTAT PÅ DELEGATION\n\nNr 2033-118\nÄrende: SOC 2033-67\nDelegat: Ordföranden i socialnämnden, Ulla Pil\nDatum: 2033-05-06\n\nBeslut\nSocialnämnden avger yttrande till förvaltningsrätten enligt bilaga.\n\nUlla Pil (S)\n");
  CHECK_MESSAGE(!test::says(told, "title: SOC"), told);
  CHECK_MESSAGE(test::says(told, "number: SOC 2033-67 (own)"), told);
  CHECK_MESSAGE(test::says(told, "proposal: beslut 1"), told);
  const std::string titled = test::told_of("Lindvads kommun\nTjänsteskrivelse\n2033-05-02\nÄrende: Plan för 2033\n\nFörslag till beslut\nNämnden antar planen.\n");
  CHECK_MESSAGE(test::says(titled, "title: Plan för 2033"), titled);
}

TEST_CASE("the number below «Er referens» is another's, in whatever column it stands") {
  const std::string told = test::told_of("Remissyttrande\n\nDatum                 Vår referens            Er referens\n2032-08-29            KS 2032-0455            Fi2032/01299\n\nFinansdepartementet\n\nYttrande över betänkandet Stadgar\n\nLindvads kommun tillstyrker förslaget.\n");
  CHECK_MESSAGE(test::says(told, "number: KS 2032-0455 (own)"), told);
  CHECK_MESSAGE(!test::says(told, "number: Fi2032/01299 (own)"), told);
  const std::string first = test::told_of("Remissyttrande\n\nEr referens           Vår referens\nFi2032/01299          KS 2032-0455\n\nFinansdepartementet\n\nYttrande över betänkandet Stadgar\n\nLindvads kommun tillstyrker förslaget.\n");
  CHECK_MESSAGE(test::says(first, "number: KS 2032-0455 (own)"), first);
  CHECK_MESSAGE(!test::says(first, "number: Fi2032/01299 (own)"), first);
}

TEST_CASE("rows below «Remissinstanser» tell who was asked and what each said, and never whose paper it is") {
  const std::string told = test::told_of("Tjänsteutlåtande\nUtfärdat 2032-09-07\nDiarienummer 0391/32\nStadsledningskontoret, Linde stad\n\nYttrande över motion av Ulla Pil (V) om busskörfält\n\nRemissinstanser\n"
                                         "Stadsmiljönämnden         avstyrker\nFritidsnämnden            tillstyrker\nLinde Spårvägar AB         har avstått från att yttra sig\n\n"
                                         "Stadsledningskontorets synpunkter\nKontoret anser att förslaget är dyrt.\n\nFörslag till beslut\nI kommunstyrelsen och kommunfullmäktige:\nMotionen avstyrks.\n");
  CHECK_MESSAGE(!test::says(told, "body: Stadsmiljönämnden"), told);
  CHECK_MESSAGE(test::says(told, "referral: Stadsmiljönämnden (answered)"), told);
  CHECK_MESSAGE(test::says(told, "referral: Fritidsnämnden (answered)"), told);
  CHECK_MESSAGE(test::says(told, "referral: Linde Spårvägar AB (silent)"), told);
  CHECK_MESSAGE(!test::says(told, "referral: Stadsledningskontoret"), told);
}

TEST_CASE("the day from which what a committee proposes holds is none of its meetings") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden godkänner taxan.\n\nÄrendet\nTekniska utskottet föreslår att avgiften höjs med tio procent från den 1 januari 2032.\n");
  CHECK_MESSAGE(!test::says(told, "2032-01-01 beredning"), told);
  const std::string met = test::told_of_minutes("Beslut\nTekniska nämnden godkänner taxan.\n\nÄrendet\nTekniska utskottet behandlade ärendet den 4 maj 2031.\n");
  CHECK_MESSAGE(test::says(met, "2031-05-04 beredning"), met);
}

TEST_CASE("who adds a question to the agenda has put no interpellation") {
  const std::string told = test::told_of_minutes("Beslut\nDagordningen godkänns med tillägg av en övrig fråga från Ulla Pil (V).\n");
  CHECK_MESSAGE(!test::says(told, "interpellant"), told);
}

TEST_CASE("each sentence on a line of its own in which the body decides is a point") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden godkänner granskningsutlåtandet av den 4 maj.\nTekniska nämnden överlämnar detaljplanen för Svanen 4 och 5 till kommunfullmäktige för antagande.\n");
  CHECK_MESSAGE(test::says(told, "«Tekniska nämnden godkänner granskningsutlåtandet av den 4 maj.»"), told);
  CHECK_MESSAGE(test::says(told, "«Tekniska nämnden överlämnar detaljplanen för Svanen 4 och 5 till kommunfullmäktige för antagande.»"), told);
}

TEST_CASE("minutes that tell their sitting in the past tense have decided what they say so of") {
  const std::string head = "Räddningsförbundet Lindvik\nDirektionen\nPROTOKOLL 2031-11-21\n\n§ 31  Budget 2032\n\n";
  const std::string told = test::told_of(head + "Direktionen beslutade att fastställa budgeten för 2032.\nUlla Pil reserverade sig mot beslutet.\n");
  CHECK_MESSAGE(test::says(told, "proposal: beslut 1 by Direktionen «Direktionen beslutade att fastställa budgeten för 2032.»"), told);
  for (const std::string_view before : {"Direktionen beslutade tidigare att fastställa budgeten för 2032. Ulla Pil yrkade bifall.", "Chefen redogjorde. Direktionen beslutade den 4 maj 2030 att avvakta."}) {
    const std::string other = test::told_of(head + std::string(before) + "\n");
    CHECK_MESSAGE(!test::says(other, "proposal: beslut"), other);
  }
  const std::string present = test::told_of(head + "Direktionen beslutade att utreda frågan om en ny station.\n\nUlla Pil yrkar att ärendet bordläggs.\n");
  CHECK_MESSAGE(!test::says(present, "proposal: beslut"), present);
}

TEST_CASE("several who sign on one line have signed, with the party above or below them") {
  for (const std::string_view signed_by : {"För Vänsterpartiet i Lindvad\n\nMaja Ohlin, Hassan Noori och Ingegerd Strand", "Maja Ohlin, Hassan Noori och Ingegerd Strand\nför Vänsterpartiet", "Vänsterpartiet genom\nMaja Ohlin, Hassan Noori och Ingegerd Strand"}) {
    const std::string told = test::told_of("Reservation\nÄrende 14, Budget 2035\nKommunfullmäktige 2034-11-24\n\nVi yrkade bifall till vårt budgetförslag. Då det inte vann gehör reserverar vi oss mot beslutet.\n\n" + std::string(signed_by) + "\n");
    for (const std::string_view name : {"Maja Ohlin", "Hassan Noori", "Ingegerd Strand"}) CHECK_MESSAGE(test::says(told, "person: " + std::string(name) + " (V) reservant"), told);
  }
}

TEST_CASE("a number of a case in a corner needs no label where it can be no month") {
  const std::string told = test::told_of("Samhällsbyggnadsförvaltningen                         SBN 2031-77\n\nAntagande av detaljplan för kvarteret Svanen\n\nFörslag till samhällsbyggnadsnämndens beslut\nPlanen godkänns.\n");
  CHECK_MESSAGE(test::says(told, "number: SBN 2031-77 (own)"), told);
  const std::string month = test::told_of("Samhällsbyggnadsförvaltningen                         SBN 2031-07\n\nAntagande av detaljplan för kvarteret Svanen\n\nFörslag till samhällsbyggnadsnämndens beslut\nPlanen godkänns.\n");
  CHECK_MESSAGE(!test::says(month, "number: SBN 2031-07"), month);
}
