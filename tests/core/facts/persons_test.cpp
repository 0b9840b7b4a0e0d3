// Persons: one entry each, with party, roles and every mention.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::minutes_persons, test::persons;

TEST_CASE("a name with a party's letters is a person, whatever the letters' case") {
  CHECK(persons("Kommunstyrelsen beslutar. Anna Berg (S), Bo von Ek (MP) och Cia Dal-Ström (Fi) yrkar bifall till "
                "motionen.") == "Anna Berg (S) yrkande; Bo von Ek (MP) yrkande; Cia Dal-Ström (FI) yrkande");
  CHECK(persons("Kommunstyrelsen beslutar. Anna Berg (s) yrkar bifall till motionen.") == "Anna Berg (S) yrkande");
  CHECK(persons("Kommunstyrelsen beslutar. Anna Berg (-) yrkar bifall till motionen.") == "Anna Berg (-) yrkande");
}

TEST_CASE("letters of a local party are believed after a first name, letters of a body are not") {
  CHECK(persons("Kommunstyrelsen beslutar. Anna Berg (HP) yrkar bifall till motionen.") == "Anna Berg (HP) yrkande");
  CHECK(persons("Kommunstyrelsen beslutar. Kampanjen drivs av Nordic Light Movement (NLM) och Region Kust (RK) enligt "
                "motionen.") == "");
}

TEST_CASE("letters after the last of several names are those of all") {
  CHECK(persons(
            "Svar på motion av Anna Berg och Bo Ek (L) om gatulyktor. Kommunstyrelsen föreslår att motionen avslås.") ==
        "Anna Berg (L) motionär; Bo Ek (L) motionär");
}

TEST_CASE("spellings that differ by marks, a genitive or one letter are one person under the better spelling") {
  CHECK(
      persons("Kommunstyrelsen beslutar enligt motionen. Jan Jonsson (L) yrkar avslag. Jan Jönsson (L) reserverar sig. "
              "Jan Jönssons yrkande föll.") == "Jan Jönsson (L) yrkande, reservant");
  CHECK(persons("Kommunstyrelsen beslutar enligt motionen. Mariah ben Salem (L) yrkar avslag. Maria ben Salem (L) "
                "reserverar sig.") == "Mariah ben Salem (L) yrkande, reservant");
  CHECK(persons("Kommunstyrelsen beslutar enligt motionen. Anna Berg (L) yrkar avslag. Anna Berg (S) yrkar bifall till "
                "motionen.") == "Anna Berg (L) yrkande; Anna Berg (S) yrkande");
}

TEST_CASE("titles and verbs give roles") {
  CHECK(persons("Kommunstyrelsen beslutar enligt motionen. Tjänstgörande ersättaren Anna Berg (S) och ordföranden\nBo "
                "Ek (M) röstar Ja (2). "
                "Cia Dal (L) avstår från att rösta (1). Disa Falk (KD) antecknar följande till protokollet.") ==
        "Anna Berg (S) röstande, ersättare; Bo Ek (M) röstande, ordförande; Cia Dal (L) avstår; Disa Falk (KD) "
        "anteckning");
  CHECK(persons("Mot beslutet i kommunstyrelsen reserverar sig Anna Berg (S) och Bo Ek (M).") ==
        "Anna Berg (S) reservant; Bo Ek (M) reservant");
  CHECK(persons("Föredragande borgarrådet Anna Berg\n\nKommunstyrelsen föreslår att motionen avslås.\n") ==
        "Anna Berg föredragande");
}

TEST_CASE("who sits at the meeting has the title beside the name, not the one at the end of the line above") {
  CHECK(persons("Sammanträdesprotokoll\nKommunstyrelsen\n\nBeslutande:\nAnna Berg (S), ordförande\nBo Ek (M)\nCia Dal "
                "(L), ersättare för Eva Frid (L)\n"
                "Lisen Wall, kommundirektör\n\n§ 1\n\nBeslut\n\nDagordningen godkänns.\n") ==
        "Anna Berg (S) ordförande; Bo Ek (M) ledamot; Cia Dal (L) ersättare; Eva Frid (L) annan; Lisen Wall chef");
}

TEST_CASE("signatures in two columns keep their own titles") {
  CHECK(persons("Tjänsteskrivelse\n\nSvar på motion\n\nFörslag till beslut\n\nMotionen avslås.\n\n"
                "Anna Berg                  Bo Ek\nKommundirektör             Utredare\n") ==
        "Anna Berg chef; Bo Ek handläggare");
}

TEST_CASE("every mention is kept, and quotes the name") {
  const test::Read read = test::read_facts(
      "Motion av Anna Berg (S) om gatulyktor\n\nKommunstyrelsen har läst det som Anna Berg skriver. "
      "Anna Bergs motion avslås.\n");
  REQUIRE(read.facts.persons.size() == 1);
  REQUIRE(read.facts.persons[0].mentions.size() == 3);
  CHECK(test::words_of(read, read.facts.persons[0].mentions[0]) == "Anna Berg");
  CHECK(test::words_of(read, read.facts.persons[0].mentions[2]) == "Anna Bergs");
}

TEST_CASE("who proposes that a motion be granted did not write it") {
  CHECK(persons("§ 3\nSvar på motion\n\nYrkanden\n\nAnna Berg (S) föreslår att kommunstyrelsen föreslår "
                "kommunfullmäktige att bifalla motionen.\n") == "Anna Berg (S) yrkande");
}

TEST_CASE("a title under a name is that name's, though another stands beside it") {
  const auto read = test::read_facts(
      "Tjänsteskrivelse\n2023-09-05\n\nKommunstyrelsen\n\nBryggor i Sjöhult\n\nFörslag till beslut\nMotionen "
      "avslås.\n\nÄrendet\nBryggor behövs vid stranden, och de som bor där saknar dem sedan länge.\n\nVera Hallin\n"
      "Direktör                                  Klas Bergfors\n                                          Utredare\n");
  REQUIRE(read.facts.persons.size() == 2);
  for (const facts::Person& one : read.facts.persons)
    CHECK(test::joined(one.roles) == (one.name == "Vera Hallin" ? "chef" : "handläggare"));
}

TEST_CASE("the speakers of a summons stand in a column") {
  const auto read = test::read_facts(
      "Mora kommun                 KALLELSE\nKommunstyrelsen\n\nTid: måndagen den 2 september 2024, kl. 08.30\n\n"
      "Ärende                                                  Dnr              Föredragande\n1   Upprop och val av "
      "justerare\n2   Delårsrapport januari–juli                      2024/611         Klas Bergfors\n3   Reglemente "
      "för krisledningsnämnden             2024/702         Vera Hallin\n\nLars Hedmo              Emma Alfors\n"
      "Ordförande              Sekreterare\n");
  const auto roles = [&](std::string_view name) { return test::bare_roles(read, name); };
  for (const auto& [said, wanted] : test::Rows{{"Klas Bergfors", "föredragande"}, {"Vera Hallin", "föredragande"},
       {"Lars Hedmo", "ordförande"}, {"Emma Alfors", "sekreterare"}})
    CHECK_MESSAGE(roles(said) == wanted, said);
}

TEST_CASE("a page's end between a name and its party parts them not") {
  const auto read = test::read_facts(
      "Motion om bryggor\n\nBryggorna är mörka, och den som går där på kvällen ser inte var kajen slutar.\n\nJag yrkar "
      "att bryggorna lagas.\n\nVera Hallin\n\fMora kommun           Sida 2 (2)\n\nSocialdemokraterna\n");
  CHECK(test::only(read.facts.persons).party == "S");
}

TEST_CASE("names hold initials and apostrophes") {
  const auto read = test::read_facts(
      "Kommunstyrelsen\nProtokoll 2024-04-09\n\n§ 4 Bryggor\n\nBeslut\nÄrendet bordläggs.\n\nYrkanden\nKlas B. Hedfors "
      "(M) och Tove O’Hallin (S) yrkar att ärendet bordläggs.\n\nSekreterare Vera C. Rydfors\n");
  REQUIRE(read.facts.persons.size() == 3);
  CHECK(test::line_of(read.facts.persons[0].name, read.facts.persons[1].name, read.facts.persons[2].name) ==
        "Klas B. Hedfors | Tove O’Hallin | Vera C. Rydfors");
  const auto lettered = test::read_facts(
      "Kommunstyrelsen\nProtokoll 2024-04-09\n\n§ 4 Bryggor\n\nYrkanden\nTove Hallin (S) yrkar på återremiss i enlighet "
      "med bilaga A. Elin Agu (M) yrkar avslag.\n");
  REQUIRE(lettered.facts.persons.size() == 2);
  CHECK(lettered.facts.persons[1].name == "Elin Agu");
}

TEST_CASE("the heading tells who asked though much stands between, and the letterhead whose group it is") {
  CHECK(test::roles_of(test::read_facts(
                  "Mora kommun\n2024-11-11\n\nSvar på interpellation om snöröjning av bryggor i hela kommunen från "
                  "Vera Hallin (M)\n\nVera Hallin har frågat mig om jag anser att snöröjningen fungerar.\n\nMitt svar "
                  "är att nämnden har tagit ställning till det.\n\nLars Hedmo (S)\nKommunalråd\n"),
              "Vera Hallin") == "M: interpellant");
  CHECK(test::roles_of(test::read_facts(
                  "Vänsterpartiet Kalmar\n\nMotion om bryggor\n\nUnder hösten har flera bryggor varit mörka, "
                  "och den som går där ser inte var kajen slutar.\n\nJag yrkar att lampor sätts upp.\n\nKalmar "
                  "den 3 maj 2024\n\nVera Hallin\n"),
              "Vera Hallin") == "V: motionär");
  const auto summons = test::read_facts(
      "Mora kommun\nKALLELSE\nKommunfullmäktige kallas härmed till sammanträde i rådhuset måndagen den 15 april "
      "2024\n\nFÖREDRAGNINGSLISTA\n1. Val av justerare\n2. Årsredovisning\n\nLars Hedmo (M)                Vera "
      "Hallin\nOrdförande                Kommunsekreterare\n");
  CHECK(test::value_or_none(summons.facts.body) == "Kommunfullmäktige");
  CHECK(test::roles_of(summons, "Lars Hedmo") == "M: ordförande");
  CHECK(test::roles_of(summons, "Vera Hallin") == ": sekreterare");
}

TEST_CASE("a title belongs to the name of its own column, though another stands right below") {
  const auto read = test::read_facts(
      "Tjänsteskrivelse\n2023-09-05\n\nKommunstyrelsen\n\nBryggor i Sjöhult\n\nFörslag till beslut\nMotionen "
      "avslås.\n\nÄrendet\nBryggor behövs vid stranden, och de som bor där saknar dem sedan länge.\n\nLars Hedmo\n"
      "Kanslichef\n                                   Vera Hallin\n                                   Utredare\n");
  REQUIRE(read.facts.persons.size() == 2);
  for (const facts::Person& one : read.facts.persons)
    CHECK(test::joined(one.roles) == (one.name == "Lars Hedmo" ? "chef" : "handläggare"));
}

TEST_CASE("the mover of an earlier motion moved nothing in this case") {
  CHECK(persons("Kommunstyrelsen beslutar om motionen. Den tidigare behandlade motionen i kommunfullmäktige av Anna Berg "
                "(V) gällde samma sak.") == "Anna Berg (V) annan");
  CHECK(persons("Kommunstyrelsen beslutar om motionen. I den förra motionen av Bo Ek (M) togs frågan upp.") ==
        "Bo Ek (M) annan");
}

TEST_CASE("a name in the genitive is told without its s, unless the s is its own") {
  CHECK(persons(
      "Granö kommun\n\nKommunstyrelsen\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n\n"
      "Yrkanden\n\nJa för bifall till Anna Lindmos yrkande och Nej för bifall till Per Nordfors yrkande. Anna Lindmo "
      "(S) yrkar bifall till motionen. Per Nordfors (M) yrkar avslag.\n\nI Olof Isakssons (SD) motion från 2029 togs "
      "samma fråga upp.\n") == "Anna Lindmo (S) yrkande; Per Nordfors (M) yrkande; Olof Isaksson (SD) annan");
}

TEST_CASE("a name that also stands without its s is told without it, whatever it owns") {
  CHECK(persons(
      "VINGE KOMMUN\nTekniska nämnden\n\nYttrande\n\n2031-05-06\n\nNämnden antar stadsarkitekt Maria Gedins underlag "
      "som sitt yttrande.\n\nMaria Gedin\nstadsarkitekt\n") == "Maria Gedin handläggare");
}

TEST_CASE("a firm's, a law's or an authority's letters are no party, and the firm is nobody") {
  CHECK(minutes_persons("Bostads AB Ekhem (BAE) och Norrbo Fastigheter (NF) har byggt enligt Plan och Bygglagen (PBL). Svenska Kommunförbundet "
                        "(SKR) och Karin Bohm Stiftelsen (KBS) har bjudit in.\n") == "");
  CHECK(minutes_persons("Göta Energi (M) ska bygga vid Norra Kajen (V) och vid Anna Lindhs Torget (S).\n") == "");
  CHECK(minutes_persons("Magnus Ek (SKR) och Maria Lind (IVO) deltog.\n") == "Magnus Ek annan; Maria Lind annan");
  CHECK(minutes_persons("Kalle Dahl (BP) och Stina Ryd (BP) yrkar bifall.\n") == "Kalle Dahl (BP) yrkande; Stina Ryd (BP) yrkande");
}

TEST_CASE("a page, a week or «m.fl.» in brackets is no party, whatever letter it begins with") {
  for (const std::string letter : {"s", "S", "m", "c", "l", "v", "kd", "mp", "sd", "SD"}) {
    for (const std::string behind : {" 4, 17", ". 4–7", " 4", " 23"})
      CHECK(minutes_persons("Foto: Carola Nyman (omslag, s 9), Erika Lennart (" + letter + behind + ")\n") == "");
  }
  for (const std::string words : {"m fl", "m.fl.", "c/o Bo Ek", "s.k. konsult"})
    CHECK(minutes_persons("Bilder av Erika Lennart (" + words + ").\n").find("(M)") == std::string::npos);
  CHECK(minutes_persons("Erika Lennart (S, ordförande) yrkar avslag.\n").find("Erika Lennart (S) yrkande") == 0);
}

TEST_CASE("who approves a letter with one surname more is who signs it, and a member of such a name is another") {
  const std::string letter =
      "Granö kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\nKS 2031/55\n\nSvar på motion om "
      "tillsyn\n\n"
      "Förslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nFrågan har utretts under "
      "våren.\n\n";
  CHECK(persons(letter + "Lisen Wall\nFörvaltningschef\n\nLisen Wall Ekberg, Godkännare tjänsteskrivelse, "
                         "2031-03-05\n") ==
        "Lisen Wall chef");
  CHECK(minutes_persons("Lisen Wall (S) och Lisen Wall Ekberg (S) yrkar avslag.\n") ==
        "Lisen Wall (S) yrkande; Lisen Wall Ekberg (S) yrkande");
}
