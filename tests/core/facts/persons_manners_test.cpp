// Persons in the manners of different towns: lists of those present, columns that sign, the genitive.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::persons;

TEST_CASE("who voted for another's demand moved nothing") {
  const std::string read = persons(
      "Kommunstyrelsen\n\nVid omröstning röstade Anna Lindmo (S), Eva Ros (V) och Olof Isaksson (SD) för bifall till Per "
      "Nordfors yrkande.");
  CHECK(read.find("Anna Lindmo (S) röstande") != std::string::npos);
  CHECK(read.find("yrkande") == std::string::npos);
}

TEST_CASE("a name in the genitive is told without its s, unless the s is its own") {
  const std::string read = persons(
      "Granö kommun\n\nKommunstyrelsen\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n\n"
      "Yrkanden\n\nJa för bifall till Anna Lindmos yrkande och Nej för bifall till Per Nordfors yrkande. Anna Lindmo "
      "(S) "
      "yrkar bifall till motionen. Per Nordfors (M) yrkar avslag.\n\nI Olof Isakssons (SD) motion från 2029 togs samma "
      "fråga upp.\n");
  CHECK(read == "Anna Lindmo (S) yrkande; Per Nordfors (M) yrkande; Olof Isaksson (SD) annan");
}

TEST_CASE("who serves for another is a substitute, and a label over the next names is nobody's title") {
  const std::string list = persons(
      "Granö kommun\nKommunstyrelsen\n\nSammanträdesprotokoll\n2031-03-04\n\nBeslutande\nLedamöter\nAnna Bergmark (S), "
      "ordförande\nDan Fransén (V)\nTjänstgörande ersättare\nEva Grönkvist (KD) tjänstgör för Filip Hallgren "
      "(KD)\n\nÖvriga "
      "deltagande\nJan Lundmo, teknisk chef\n\n§ 31\nMotion om lekplatser\n\nBeslut\nKommunstyrelsen avslår "
      "motionen.\n");
  CHECK(list ==
        "Anna Bergmark (S) ordförande; Dan Fransén (V) annan; Eva Grönkvist (KD) ersättare; Filip Hallgren (KD) annan; "
        "Jan Lundmo chef");
  const std::string columns = persons(
      "VINGE KOMMUN                SAMMANTRÄDESPROTOKOLL\nTekniska nämnden            2031-05-06\n\n"
      "Beslutande             Anders Thorell (M), ordförande\n                       Carl Wallmark (C)\n"
      "                       Doris Åbrink (S) tjänstgör för Erik Ödman (S)\n\n§ 12     TN 2031/45\nTaxa för sopor\n\n"
      "Beslut\nNämnden godkänner taxan.\n");
  CHECK(columns ==
        "Anders Thorell (M) ordförande; Carl Wallmark (C) annan; Doris Åbrink (S) ersättare; Erik Ödman (S) annan");
}

TEST_CASE("who writes in a motion has put it, in any verb") {
  for (const std::string words :
       {"Hanna Cederfelt (S) och Ivar Dufva (S) har i en motion den 3 februari 2031 lyft frågan om vägbelysning.",
        "Hanna Cederfelt (S) och Ivar Dufva (S) skrev i en motion att vägarna är mörka."}) {
    const std::string read = persons(
        "Tekniska förvaltningen\n\nTjänsteskrivelse\n\nTN 2031/45\n\nSvar på motion om "
        "vägbelysning\n\nSammanfattning\n\n" +
        words + "\n");
    CHECK(read == "Hanna Cederfelt (S) motionär; Ivar Dufva (S) motionär");
  }
}

TEST_CASE("who takes no part in a decision has made no special statement") {
  const std::string read = persons(
      "Kommunstyrelsen\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunstyrelsen avslår "
      "motionen.\n\nProtokollsanteckning\n\n"
      "Anna Bergmark (S) och Dan Fransén (V) deltar inte i beslutet.\n");
  CHECK(read == "Anna Bergmark (S) annan; Dan Fransén (V) annan");
}

TEST_CASE("two who sign side by side keep their titles where the columns were dumped one after the other") {
  const std::string paper =
      "Granö kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\nKS 2031/55\n\nSvar på motion om digital "
      "tillsyn\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nFrågan har utretts av "
      "kontoret under våren.\n\n";
  CHECK(persons(paper + "Maria Gedin\nSten Lindal\nKommundirektör\nUtredare\n") ==
        "Maria Gedin chef; Sten Lindal handläggare");
  CHECK(persons(paper + "Anna Bergmark (S)\nSten Lindal\nOrdförande\nFörvaltningsdirektör\n") ==
        "Anna Bergmark (S) ordförande; Sten Lindal chef");
  CHECK(persons(paper + "Maria Gedin\nKommundirektör\nSten Lindal\nPlanarkitekt\n") ==
        "Maria Gedin chef; Sten Lindal handläggare");
  CHECK(persons(paper + "Maria Gedin\nKommundirektör\n\nSten Lindal\nUtredare\n") ==
        "Maria Gedin chef; Sten Lindal handläggare");
}

TEST_CASE("a roll call whose rows run on gives nobody the result of the next row") {
  const std::string read = persons(
      "Kommunfullmäktige\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunfullmäktige avslår motionen.\n\n"
      "Anna Bergmark (S) yrkar bifall till motionen. Per Nordfors (M) yrkar avslag.\n\nBilaga\n\n"
      "Namn      Parti      Plats      Resultat Anna Bergmark      S      2      Ja Dan Fransén      V      7      "
      "Avstår "
      "Per Nordfors      M      4      Nej\n");
  CHECK(read.substr(0, read.find("; Dan")) == "Anna Bergmark (S) yrkande; Per Nordfors (M) yrkande");
}
