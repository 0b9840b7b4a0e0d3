// Proposals, outcomes, votes, dissent, referral and citations in single sentences and small papers.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;
using test::value_or_none;

namespace {

std::string outcome(const std::optional<facts::Outcome>& one) { return one ? one->outcome : "-"; }

std::string votes(std::string_view text) {
  std::string out;
  for (const facts::Vote& one : read_facts(text).facts.votes) {
    out += (out.empty() ? "" : "; ") + std::to_string(one.yes) + "-" + std::to_string(one.no) + "-" +
           std::to_string(one.abstain);
  }
  return out;
}

std::string kinds_cited(std::string_view text) {
  std::string out;
  for (const facts::Citation& one : read_facts(text).facts.cited)
    out += (out.empty() ? "" : "; ") + one.kind + " " + one.norm;
  return out;
}

std::string referrals_said(std::string_view text) {
  std::string out;
  for (const facts::Referral& one : read_facts(text).facts.referral_bodies) {
    out += (out.empty() ? "" : "; ") + one.name + (one.reply == "silent" ? " -" : "");
  }
  return out;
}

}  // namespace

TEST_CASE("whose proposal is decided on does not decide") {
  const std::string head = "Älvsby kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nSvar på motion om bryggor\n\n";
  for (const std::string_view decided :
       {"Beslut\n\nEnligt kommunstyrelsens förslag:\nMotionen avslås.\n", "Beslut\n\nI enlighet med kommunstyrelsens yttrande beslutas:\n\natt motionen avslås.\n",
        "Beslut\n\nKommunfullmäktige beslutar enligt kommunstyrelsens förslag\n\natt avslå motionen.\n",
        "Beslut\n\nEnligt yrkandet från S i kommunstyrelsen på förslag av hamnnämnden:\n\natt avslå motionen.\n"}) {
    CAPTURE(decided);
    const auto read = read_facts(head + std::string(decided) + "\nDetta är ett ärende som kommunstyrelsen har haft att ta ställning till.\n");
    REQUIRE(read.facts.decision);
    CHECK(read.facts.decision->by == "Kommunfullmäktige");
  }
}

TEST_CASE("a board that proposes to the council has not decided") {
  const auto read = read_facts(
      "§ 12\nSvar på motion om gatulyktor\n\nBeslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå "
      "motionen.\n");
  CHECK(outcome(read.facts.recommended_decision) == "avslå");
  CHECK(outcome(read.facts.decision) == "-");
}

TEST_CASE("each outcome of the schema is read from its verb") {
  struct Case {
    std::string_view words, outcome;
  };
  for (const Case& one :
       {Case{"Motionen avslås.", "avslå"}, Case{"Motionen bifalls.", "bifalla"},
        Case{"Motionen anses besvarad.", "besvarad"}, Case{"Motionen avstyrks.", "avstyrka"},
        Case{"Motionen tillstyrks.", "tillstyrka"}, Case{"Ärendet bordläggs till nästa sammanträde.", "bordlägga"},
        Case{"Ärendet återremitteras till nämnden.", "återremiss"},
        Case{"Motionen remitteras till nämnden.", "remittera"}, Case{"Planen antas.", "anta"},
        Case{"Årsredovisningen godkänns.", "godkänna"}, Case{"Motionen bifalls delvis.", "delvis"}}) {
    CAPTURE(one.words);
    const auto read = read_facts("§ 12\nGatulyktor i Ekdalen\n\nBeslut\n\nKommunfullmäktige beslutar:\n\n" +
                                 std::string(one.words) + "\n");
    CHECK(outcome(read.facts.decision) == one.outcome);
  }
}

TEST_CASE("where no outcome is said there is none") {
  CHECK(outcome(read_facts("§ 12\nAnmälningar\n\nBeslut\n\nAnmälningarna redovisas av kommunstyrelsen.\n")
                    .facts.decision) == "-");
  CHECK(outcome(read_facts("Motion\n\nGatulyktor\n\nJag yrkar att kommunfullmäktige beslutar\n\natt avslå alla förslag "
                           "om gatulyktor.\n")
                    .facts.decision) == "-");
}

TEST_CASE("a yrkande leaves out who moves it, and keeps who") {
  const auto read = read_facts(
      "§ 12\nSvar på motion\n\nBeslut\n\nMotionen avslås.\n\nYrkanden\n\nAnna Berg (S) yrkar bifall till motionen.\n\n"
      "Bo Ek (M) föreslår att kommunstyrelsen avslår motionen.\n");
  REQUIRE(read.facts.proposals.size() == 3);
  CHECK(read.facts.proposals[1].kind == "yrkande");
  CHECK(read.facts.proposals[1].by == "Anna Berg (S)");
  CHECK(test::words_of(read, read.facts.proposals[1].span) == "bifall till motionen.");
  CHECK(test::words_of(read, read.facts.proposals[2].span) == "kommunstyrelsen avslår motionen.");
}

TEST_CASE("votes are counted in figures, in words, in brackets after names and in columns") {
  CHECK(votes("Kommunfullmäktige beslutar med 28 ja-röster mot 21 nej-röster att avslå motionen.") == "28-21-0");
  CHECK(votes("Omröstningen till kommunstyrelsen utfaller med 31 Ja mot 14 Nej. 6 ledamöter avstår från att rösta.") ==
        "31-14-6");
  CHECK(votes("Kommunstyrelsen beslutar med åtta röster mot fem att avslå motionen.") == "8-5-0");
  CHECK(votes("Till kommunstyrelsen. Anna Berg (S) och Bo Ek (S) röstar Ja (2).\nCia Dal (M) röstar Nej (1).\nDan Ek "
              "(L) avstår från att rösta (1).") == "2-1-1");
  CHECK(votes("Kommunstyrelsen till protokollet: Ja: 7, Nej: 6, Avstår: 2") == "7-6-2");
  CHECK(votes("Kommunstyrelsen och nämnden har 7 platser och 6 rum till alla. Nej, det räcker inte.") == "");
}

TEST_CASE("a vote knows what yes and no meant") {
  const auto read = read_facts(
      "Till kommunstyrelsen. Godkänd voteringsproposition: ”Ja för bifall till motionen och Nej för avslag.” "
      "Omröstningen utfaller med 4 Ja mot 3 Nej.");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes_means == "bifall till motionen");
  CHECK(read.facts.votes[0].no_means == "avslag");
  const auto others = read_facts(
      "Till kommunstyrelsen. Omröstningsproposition: ”Ja för bifall till planen och Nej för bifall till Anna Bergs m.fl. "
      "yrkande.” Omröstningen utfaller med 4 Ja mot 3 Nej.");
  REQUIRE(others.facts.votes.size() == 1);
  CHECK(others.facts.votes[0].no_means == "bifall till Anna Bergs m.fl. yrkande");
}

TEST_CASE("whoever wants something votes yes or no: what they want is what the vote means") {
  const auto means = [](const std::string& words) {
    const auto read = read_facts(words);
    return read.facts.votes.size() == 1 ? read.facts.votes[0].yes_means + " / " + read.facts.votes[0].no_means : "-";
  };
  CHECK(means("Till kommunstyrelsen. Den som bifaller styrelsens förslag röstar ja. Den som bifaller Anna Bergs yrkande röstar "
              "nej.\n\nVid voteringen avges 28 ja-röster och 9 nej-röster.") == "bifaller styrelsens förslag / bifaller Anna Bergs yrkande");
  CHECK(means("Till kommunstyrelsen. Den som vill att ärendet avgörs idag röstar ja, den som vill återremittera ärendet röstar nej. Med 9 "
              "ja-röster mot 4 nej-röster avgörs ärendet.") == "att ärendet avgörs idag / återremittera ärendet");
  CHECK(means("Till kommunstyrelsen. Den som stöder avslag röstar ja, den som stödjer bifall röstar nej.\n\nVid omröstningen avges 9 ja-röster "
              "och 4 nej-röster.") == "avslag / bifall");
}

TEST_CASE("a reservation that repeats an earlier one inherits it under its own names") {
  const auto read = read_facts(
      "Utlåtande\nDnr KS 2024/1\n\nBorgarrådsberedningen tillstyrker förslaget.\n\n"
      "Reservation av Anna Berg (L) enligt följande.\n\nVi anser att motionen borde bifallas. Staden behöver ljus.\n\n"
      "Kommunstyrelsen delar uppfattningen och föreslår att motionen avslås.\n\n"
      "Reservation av Anna Berg (L) och Bo Ek (C) som är likalydande med Liberalernas reservation i "
      "borgarrådsberedningen.\n");
  REQUIRE(read.facts.reservations.size() == 2);
  CHECK(read.facts.reservations[0].identical_to == -1);
  CHECK(read.facts.reservations[1].identical_to == 0);
  CHECK(facts::written(read.facts.reservations[1].who) == "Anna Berg (L), Bo Ek (C)");
  CHECK(read.facts.reservations[0].forum == "borgarrådsberedningen");
  CHECK(read.facts.reservations[1].forum == "kommunstyrelsen");
  CHECK(test::words_of(read, read.facts.reservations[0].span).ends_with("Staden behöver ljus."));
}

TEST_CASE("members of a party reserve without names") {
  const auto read = read_facts(
      "§ 3\nTaxa\n\nBeslut\n\nTaxan antas av kommunfullmäktige.\n\nReservationer\n\nLedamöterna från SD reserverar sig "
      "mot beslutet.\n\n"
      "Samtliga ledamöter (L) reserverar sig mot beslutet.\n");
  REQUIRE(read.facts.reservations.size() == 2);
  CHECK(facts::written(read.facts.reservations[0].who) == "SD");
  CHECK(facts::written(read.facts.reservations[1].who) == "L");
}

TEST_CASE("groups of several parties reserve, and a party by its members") {
  const auto who = [](const std::string& words) {
    const auto read = read_facts("§ 3\nTaxa\n\nBeslut\n\nTaxan antas av kommunfullmäktige.\n\nYrkanden\n\nIda Fors (C) yrkar avslag.\n\nReservationer\n\n" + words + "\n");
    return read.facts.reservations.size() == 1 ? facts::written(read.facts.reservations[0].who) : std::to_string(read.facts.reservations.size());
  };
  CHECK(who("S-, V- och MP-grupperna reserverar sig till förmån för det egna förslaget.") == "S, V, MP");
  CHECK(who("Mot beslutet reserverar sig M- och KD-grupperna.") == "M, KD");
  CHECK(who("SD-gruppen reserverar sig mot beslutet.") == "SD");
  CHECK(who("Centerpartiet reserverar sig mot beslutet genom Ida Fors.") == "C; Ida Fors (C)");
}

TEST_CASE("bodies that were asked are listed, and who did not answer is told") {
  CHECK(referrals_said("Ärendet har remitterats till miljö- och byggnadsnämnden, socialnämnden samt Hyresgästföreningen. "
                  "Hyresgästföreningen har inte inkommit med svar.") ==
        "Miljö- och byggnadsnämnden; Socialnämnden; Hyresgästföreningen -");
  CHECK(referrals_said(
            "Motionen har beretts av stadsledningsförvaltningen och nämnden för arbetsmarknad och vuxenutbildning.") ==
        "Stadsledningsförvaltningen; Nämnden för arbetsmarknad och vuxenutbildning");
  CHECK(referrals_said("Motionen har överlämnats till kultur- och fritidsnämnden för beredning.") ==
        "Kultur- och fritidsnämnden");
}

TEST_CASE("laws, steering documents and reports are cited by name; what is only asked for is not") {
  CHECK(kinds_cited("Enligt kommunallagen (2017:725) och plan- och bygglagens regler ska nämnden svara till bolagen och "
              "förslagen.") == "law kommunallagen; law plan- och bygglagen");
  CHECK(kinds_cited("Internationell strategi för Ekdalen (KS 2021/154) anger när kommunen ska svara till alla.") ==
        "policy Internationell strategi för Ekdalen");
  CHECK(kinds_cited("Vi vill att nämnden tar fram en strategi för att fler ska bo här, enligt oss.") == "");
  CHECK(kinds_cited("Enligt rapporten Ljus i mörkret från nämnden är alla till freds.") == "document Ljus i mörkret");
  CHECK(kinds_cited("Beslutet i kommunfullmäktige 2019-12-10 § 6 gäller till alla.") ==
        "decision kommunfullmäktige 2019-12-10 § 6");
}

TEST_CASE("prose below a decision's items tells of the motion") {
  const auto read = test::read_facts(
      "Mora kommun                     Protokoll\nKommunfullmäktige               2023-06-19\n\n§ 145\n\nMotion. Fria "
      "resor "
      "för seniorer\n\nÄrendenr KS 2022/988\nKommunstyrelsen 2023-05-24, § 148\n\nKommunfullmäktiges beslut\n\n• "
      "Motionen "
      "avslås.\n\nKlas Bergfors (V) har i en motion till kommunfullmäktige 2022-11-21 föreslagit att alla över 70 år "
      "ska få "
      "resa gratis.\n\nYrkanden\nKlas Bergfors (V) yrkar bifall till motionen.\n\nProposition\nOrdförande Vera Hallin "
      "(C) "
      "ställer proposition på yrkandena.\n");
  REQUIRE(read.facts.proposals.size() == 3);
  CHECK(read.facts.proposals[1].kind == "motion_yrkande");
  CHECK(test::words_of(read, read.facts.proposals[1].span) == "alla över 70 år ska få resa gratis.");
  REQUIRE(read.facts.persons.size() == 2);
  CHECK(test::joined(read.facts.persons[1].roles) == "ordförande");
  for (const structure::Block& block : read.outline.blocks) {
    if (block.kind == structure::BlockKind::heading)
      CHECK(test::words_of(read, block.span) != "Kommunstyrelsen 2023-05-24, § 148");
  }
}

TEST_CASE("a vote may be counted in the last row of a table") {
  const auto read = test::read_facts(
      "Skolnämnden\nProtokoll 2024-03-20\n\n§ 24 Sjöhults skola\n\nBeslut\nSkolan läggs ned.\n\nFörslag till beslut "
      "under "
      "mötet\nKlas Bergfors (S) yrkar att ärendet återremitteras.\n\nOmröstning\nVotering begärs om ärendet ska "
      "avgöras i "
      "dag.\n\nLedamot                        Ja     Nej    Avstår\nVera Hallin (C)                x\nKlas Bergfors "
      "(S)       "
      "              x\nSumma                          5      4      1\n");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes == 5);
  CHECK(read.facts.votes[0].no == 4);
  CHECK(read.facts.votes[0].abstain == 1);
  REQUIRE(read.facts.proposals.size() == 2);
  CHECK(read.facts.proposals[1].kind == "yrkande");
}

TEST_CASE("a vote may be told side by side with who voted, and a list of decisions without a heading") {
  const auto read = test::read_facts(
      "Kommunfullmäktige\nProtokoll 2024-05-27\n\n§ 88\nTandvårdstaxa\nKS 2024/118\n\nKommunfullmäktige beslutar\natt "
      "bifalla motionens första att-sats, samt\natt i övrigt avslå motionen.\n\nYrkanden\nKlas Bergfors (S) yrkar "
      "bifall "
      "till motionen.\n\nOmröstning\n9 ledamöter röstar ja: Vera Hallin (C), Klas Bergfors (S) med flera.\n6 ledamöter "
      "röstar nej: Lars Hedmo (M) och Emma Alfors (KD) med flera.\n");
  CHECK(value_or_none(read.facts.title) == "Tandvårdstaxa");
  REQUIRE(read.facts.decision);
  CHECK(read.facts.decision->outcome == "delvis");
  CHECK_FALSE(read.facts.recommended_decision);
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes == 9);
  CHECK(read.facts.votes[0].no == 6);
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

TEST_CASE("minutes without a head are of the body that acts in them, not of one that gets something or stands in the title") {
  const auto body_of = [](const std::string& text) {
    const auto& body = read_facts(text).facts.body;
    return body ? body->value : std::string("-");
  };
  CHECK(body_of("§ 56 Dnr KS 2031/672\n\nTilläggsbudget för hösten\n\nBeslut\n\nEnligt yrkande från S och V:\n\n1. Medel för flytt, där "
                "skolnämnden tilldelas 2 tkr, godkänns.\n\n2. Kommunstyrelsen tillstyrker yrkande från S och V och föreslår att "
                "kommunfullmäktige beslutar:\n\nTaxan antas.\n") == "Kommunstyrelsen");
  CHECK(body_of("§ 72 Dnr KS 2031/1048\n\nHur utbildningen kan samlas i en nämnd\n\nBeslut\n\nÄrendet bordläggs.\n") == "-");
}
