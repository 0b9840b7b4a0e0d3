// Persons in the manners of different towns: lists of those present, columns that sign, the genitive.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::persons;

TEST_CASE("who voted for another's demand moved nothing") {
  const std::string read = persons(
      "Kommunstyrelsen\n\nVid omröstning röstade Anna Lindmo (S), Eva Ros (V) och Olof Isaksson (SD) för bifall till "
      "Per "
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

TEST_CASE("who proposes that a board give its opinion has made no special statement") {
  const auto statements = [](const std::string& words) {
    const auto read = test::read_facts("Protokollsutdrag\nHamnnämnden\n2031-02-01\n\n§ 9 Bryggor\n\nBehandling\n\n" + words + "\n");
    return read.facts.special_statements.size();
  };
  CHECK(statements("Ordföranden Kent Boman (KD) föreslår att nämnden avger yttrande enligt skrivelsen.") == 0);
  CHECK(statements("Ada Berg (S) yrkar att hamnnämnden lämnar ett yttrande.") == 0);
  CHECK(statements("Ärendet ska till nämnden.\n\nSärskilt yttrande\n\nAda Berg (S) lämnar ett särskilt yttrande.") == 1);
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

TEST_CASE("all below or beside the label of substitutes are substitutes, those they stand in for are not") {
  const std::string beside = persons(
      "Granö kommun                     Protokoll\nKommunstyrelsen                  2031-03-04\n\n"
      "Beslutande      Anna Bergmark (S), ordförande\n                Dan Fransén (V)\n"
      "Ersättare       Eva Grönkvist (KD)\n                Filip Hallgren (M)\n                Gun Ivarsson (C)\n"
      "Övriga          Kommundirektör Jan Lundmo\n\n§ 31\nMotion om lekplatser\n\nBeslut\n\nKommunstyrelsen avslår "
      "motionen.\n");
  CHECK(beside ==
        "Anna Bergmark (S) ordförande; Dan Fransén (V) annan; Eva Grönkvist (KD) ersättare; Filip Hallgren (M) "
        "ersättare; Gun Ivarsson (C) ersättare; Jan Lundmo chef");
  const std::string below = persons(
      "VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\nBeslutande:\nAnders Thorell (M), ordförande\n\n"
      "Tjänstgörande ersättare:\nCarl Wallmark (C) för Doris Åbrink (C), § 12\nErik Ödman (S) för Fia Östling (S)\n\n"
      "Ej tjänstgörande ersättare:\nGöran Axell (L), Hans Borg (MP)\n\nTjänstepersoner:\nInga Cedervall, "
      "förvaltningschef\n\n§ 12     TN 2031/45\nTaxa för sopor\n\nBeslut\n\nNämnden godkänner taxan.\n");
  CHECK(below ==
        "Anders Thorell (M) ordförande; Carl Wallmark (C) ersättare; Doris Åbrink (C) annan; Erik Ödman (S) ersättare; "
        "Fia Östling (S) annan; Göran Axell (L) ersättare; Hans Borg (MP) ersättare; Inga Cedervall chef");
}

TEST_CASE("who is chosen as substitute by the decision sits at no meeting") {
  const std::string read = persons(
      "VINGE KOMMUN\nKommunfullmäktige\nProtokoll 2031-05-06\n\n§ 12\nVal till tekniska nämnden\n\nBeslut\n\n"
      "Kommunfullmäktige väljer följande.\n\nErsättare\nGöran Axell (L)\nHans Borg (MP)\n");
  CHECK(read.find("Hans Borg (MP) annan") != std::string::npos);
}

TEST_CASE("who has something noted, or states it below the heading of a statement, has made it") {
  const std::string minutes =
      "Granö kommun\nKommunstyrelsen\nProtokoll 2031-03-04\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunstyrelsen "
      "avslår motionen.\n\n";
  CHECK(persons(minutes +
                "Protokollsanteckning\n\nAnna Bergmark (S) vill ha antecknat att hon avstod därför att hon äger "
                "mark intill parken och inte ville påverka.\n") == "Anna Bergmark (S) anteckning");
  CHECK(persons(minutes + "Protokollsanteckning\n\nDan Fransén (V) låter anteckna följande till protokollet: ”Vi hade "
                          "hellre sett att parken fick vara kvar.”\n") == "Dan Fransén (V) anteckning");
  CHECK(persons(minutes + "SÄRSKILT YTTRANDE\n\nAlliansens ledamöter, Eva Grönkvist (KD), Filip Hallgren (M) och Gun "
                          "Ivarsson (C), vill anföra följande. Vi hade hellre sett att parken fick vara kvar.\n") ==
        "Eva Grönkvist (KD) särskilt uttalande; Filip Hallgren (M) särskilt uttalande; Gun Ivarsson (C) särskilt "
        "uttalande");
}

TEST_CASE("letters that stand behind several names are those of all, and a local party's may be mixed") {
  const std::string minutes =
      "Granö kommun\nKommunstyrelsen\nProtokoll 2031-03-04\n\n§ 9 Motion om lekplatser\n\nBeslut\n\nKommunstyrelsen "
      "avslår motionen.\n\nReservation\n\n";
  CHECK(
      persons(minutes + "Anna Bergmark, Dan Fransén och Eva Grönkvist, samtliga (S), reserverar sig mot beslutet.\n") ==
      "Anna Bergmark (S) reservant; Dan Fransén (S) reservant; Eva Grönkvist (S) reservant");
  CHECK(persons(minutes + "Filip Hallgren och Gun Ivarsson, båda (GrL), reserverar sig mot beslutet.\n") ==
        "Filip Hallgren (GrL) reservant; Gun Ivarsson (GrL) reservant");
}

TEST_CASE("who speaks in the debate moves nothing, and a decision that follows a demand is no vote") {
  const std::string debate = persons(
      "Granö kommun\nKommunfullmäktige\nProtokoll 2031-03-04\n\n§ 9 Avgifter för båtplatser\n\nI debatten yttrar sig "
      "Anna "
      "Bergmark (S), Dan Fransén (V) och Eva Grönkvist (KD), som yrkar avslag.\n\nBeslut\n\nKommunfullmäktige höjer "
      "avgiften.\n");
  CHECK(debate == "Anna Bergmark (S) annan; Dan Fransén (V) annan; Eva Grönkvist (KD) yrkande");
  const std::string followed = persons(
      "VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\n§ 12\nTaxa för sopor\n\nBeslut\n\nNämnden godkänner "
      "taxan.\n\nYrkanden\n\nHans Borg (MP): enligt ovan, punkterna 1 och 2.\n\nBeslutsgång\n\nNämnden beslutar enligt "
      "Hans Borgs yrkande.\n");
  CHECK(followed == "Hans Borg (MP) yrkande");
}

TEST_CASE("whose proposal the chair puts is not the chair") {
  for (const std::string verb : {"ställer", "prövar"}) {
    const std::string read = persons(
        "VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\n§ 12\nTaxa för sopor\n\nBeslut\n\nNämnden godkänner "
        "taxan.\n\nYrkanden\n\nHans Borg (MP) yrkar avslag.\n\nBeslutsgång\n\nDärefter " +
        verb + " ordföranden Hans Borgs förslag och finner att det avslås.\n");
    CHECK(read == "Hans Borg (MP) yrkande");
  }
}

TEST_CASE("the secretary of an office writes the letter, the secretary of the board the minutes") {
  CHECK(persons(
            "Granö kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-03-04\nKS 2031/55\n\nSvar på motion om "
            "digital tillsyn\n\nFörslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nSammanfattning\n\nFrågan "
            "har utretts av kontoret under våren.\n\nMaria Gedin\nUtvecklingssekreterare\n") ==
        "Maria Gedin handläggare");
  CHECK(persons("VINGE KOMMUN\nTekniska nämnden\nProtokoll 2031-05-06\n\nÖvriga deltagande\nMaria Gedin, "
                "nämndsekreterare\nSten Lindal, planeringssekreterare\n\n§ 12\nTaxa för sopor\n\nBeslut\n\nNämnden "
                "godkänner taxan.\n") == "Maria Gedin sekreterare; Sten Lindal handläggare");
}

TEST_CASE("a name that also stands without its s is told without it, whatever it owns") {
  const std::string read = persons(
      "VINGE KOMMUN\nTekniska nämnden\n\nYttrande\n\n2031-05-06\n\nNämnden antar stadsarkitekt Maria Gedins underlag "
      "som sitt yttrande.\n\nMaria Gedin\nstadsarkitekt\n");
  CHECK(read == "Maria Gedin handläggare");
}

TEST_CASE("names that go on below a blank line behind «och» have the role of all of them") {
  const std::string told = test::told_of(
      "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 21 Hamnen\n\nBeslut\n\nBåda förslagen avslås.\n\nYrkanden\n\nEmma Alm (SD), Axel Dal (M) och\n\nPatrik Ek (D) yrkar att ärendet "
      "ska återremitteras till hamnnämnden.\n\nBo Berg (S) yrkar bifall till förslaget.\n");
  for (const std::string_view who : {"Emma Alm (SD) yrkande", "Axel Dal (M) yrkande", "Patrik Ek (D) yrkande"}) CHECK_MESSAGE(test::says(told, "person: " + std::string(who)), told);
}

TEST_CASE("«till att» leads to no person: the chair named behind such a title is not whom the question is put to") {
  const std::string told = test::told_of(
      "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 39 Interpellation av Bo Ek (M) angående omläggning av skolan till att helt drivas av kommunen\n\n"
      "Kommunstyrelsens ordförande Anna Dal (S) har överlämnat interpellationen till kommunalrådet Eva Alm (V) för besvarande. Eva Alm (V) besvarar den.\n");
  const std::string run = test::told_of(
      "Lindvads kommun\nKommunfullmäktige   PROTOKOLL\n2031-02-10\n\n§ 39 Interpellation av Bo Ek (M) angående omläggning av skolan till att helt drivas av kommunen Kommunstyrelsens "
      "ordförande Anna Dal (S) har överlämnat interpellationen till kommunalrådet Eva Alm (V) för besvarande. Eva Alm (V) besvarar den.\n");
  for (const std::string& one : {told, run}) {
    CHECK_MESSAGE(test::says(one, "person: Eva Alm (V) svarande"), one);
    CHECK_MESSAGE(!test::says(one, "Anna Dal (S) ordförande, svarande"), one);
    CHECK_MESSAGE(!test::says(one, "Anna Dal (S) svarande"), one);
  }
}
