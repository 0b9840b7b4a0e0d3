// What one reading of a sentence fills: who decides, proposes or moves what, in the manners of two towns.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;

namespace {

std::string minutes_of_board(const std::string& decision, const std::string& more = "") {
  return "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nUtveckling av "
         "torget\n\nBeslut\n\n" +
         decision + "\n\nÄrendet\n\nKontoret har utrett frågan om torget.\n\n" + more + "\n";
}
std::string minutes_of_committee(const std::string& decision, const std::string& more = "") {
  return "PROTOKOLL\nSjövalla kommun\nKultur- och fritidsnämnden 2032-02-03\n\n§ 7 Öppettider på biblioteken\n\n" +
         decision + "\n\nSammanfattning av ärendet\n\nFörvaltningen har utrett öppettiderna under våren. " + more +
         "\n";
}

/// «beslut Kommunstyrelsen: …», a line each of these kinds.
std::string told(const std::string& paper, std::string_view kind) {
  const auto read = read_facts(paper);
  std::string out;
  for (const facts::Proposal& one : read.facts.proposals) {
    if (one.kind == kind) out += one.by + ": " + test::words_of(read, one.span) + "\n";
  }
  return out;
}
std::string outcome(const std::optional<facts::Outcome>& one) {
  return one ? one->outcome + " by " + one->by + " to " + one->to : "-";
}

}  // namespace

TEST_CASE("the board decides, whoever proposed it") {
  CHECK(told(minutes_of_committee("På förslag av ordföranden beslutar nämnden att öppettiderna utökas."), "beslut") ==
        "Kultur- och fritidsnämnden: På förslag av ordföranden beslutar nämnden att öppettiderna utökas.\n");
  CHECK(
      told(minutes_of_committee("På förslag av arbetsutskottet beslutar kultur- och fritidsnämnden\n\natt öppettiderna "
                                "utökas."),
           "beslut") == "Kultur- och fritidsnämnden: att öppettiderna utökas.\n");
  CHECK(told(minutes_of_board("På förslag av arbetsutskottet beslutar kommunstyrelsen att anta planen."), "beslut") ==
        "Kommunstyrelsen: På förslag av arbetsutskottet beslutar kommunstyrelsen att anta planen.\n");
}

TEST_CASE("decisions that the running text tells are the board's own, those of another day are history") {
  CHECK(told(minutes_of_board("Planen antas.",
                              "Kommunstyrelsen beslutade först att bifalla kontorets förslag, därefter "
                              "att avslå tilläggsyrkandet från M. Kommunstyrelsen beslutade den 4 maj "
                              "2029 att bifalla kontorets förslag."),
             "beslut") ==
        "Kommunstyrelsen: Planen antas.\nKommunstyrelsen: Kommunstyrelsen beslutade först att bifalla "
        "kontorets förslag, därefter att avslå tilläggsyrkandet från M.\n");
  CHECK(
      told(minutes_of_committee("Kultur- och fritidsnämnden beslutar\n\natt öppettiderna utökas.",
                                "Nämnden beslutade med 6 röster mot 5 att avslå yrkandet från Bo Ek (M). Socialnämnden "
                                "beslutade att avslå yrkandet."),
           "beslut") ==
      "Kultur- och fritidsnämnden: att öppettiderna utökas.\nKultur- och fritidsnämnden: Nämnden beslutade med 6 "
      "röster "
      "mot 5 att avslå yrkandet från Bo Ek (M).\n");
  for (const std::string_view history :
       {"Kommunstyrelsen beslutade i januari 2030 att bifalla kontorets förslag.",
        "Kommunstyrelsen beslutade § 60 att avslå yrkandet från M.",
        "Kommunstyrelsen har tidigare beslutat att bifalla kontorets förslag.",
        "Om kommunstyrelsen beslutar att bifalla kontorets förslag blir torget klart i år."}) {
    CAPTURE(history);
    CHECK(told(minutes_of_board("Planen antas.", std::string(history)), "beslut") ==
          "Kommunstyrelsen: Planen antas.\n");
  }
  // To grant a proposal is told as the decision where the list names no outcome, and never of a motion.
  const std::string granted = "Kommunstyrelsen beslutar härefter att bifalla kontorets förslag.";
  CHECK(outcome(read_facts(minutes_of_board("Torget stensätts under året.", granted)).facts.decision) ==
        "bifalla by Kommunstyrelsen to ");
  CHECK(outcome(read_facts(minutes_of_board("Torget stensätts under året.", granted + " Motionen gäller torget."))
                    .facts.decision) == "-");
}

TEST_CASE("two demands of one sentence are two") {
  CHECK(told(minutes_of_board("Planen antas.",
                              "Anna Berg (S) yrkade bifall till kontorets förslag och avslag på "
                              "tilläggsyrkandet från M."),
             "yrkande") ==
        "Anna Berg (S): bifall till kontorets förslag\nAnna Berg (S): avslag på tilläggsyrkandet från "
        "M.\n");
  CHECK(told(minutes_of_committee(
                 "Kultur- och fritidsnämnden beslutar\n\natt öppettiderna utökas.\n\nYrkanden\n\nBo Ek (M) "
                 "yrkar avslag på återremissyrkandet samt bifall till förvaltningens förslag."),
             "yrkande") == "Bo Ek (M): avslag på återremissyrkandet\nBo Ek (M): bifall till förvaltningens förslag.\n");
}

TEST_CASE("what a board decided for its own part stands beside what it asks of the council") {
  const auto board =
      read_facts(minutes_of_board("Kommunstyrelsen har för egen del bifallit kontorets förslag och föreslår att "
                                  "kommunfullmäktige beslutar:\n\n1. En plan "
                                  "för torget antas."));
  CHECK(outcome(board.facts.decision) == "bifalla by Kommunstyrelsen to ");
  CHECK(outcome(board.facts.recommended_decision) == "anta by Kommunstyrelsen to Kommunfullmäktige");
  // No point names an outcome: what the board says of the whole.
  CHECK(outcome(read_facts(minutes_of_board("Kommunstyrelsen tillstyrker kontorets förslag och föreslår att "
                                            "kommunfullmäktige beslutar:\n\n1. Torget stensätts under året."))
                    .facts.recommended_decision) == "tillstyrka by Kommunstyrelsen to Kommunfullmäktige");
  CHECK(
      outcome(read_facts(
                  "SJÖVALLA KOMMUN\nKultur- och fritidsnämnden\nProtokoll 2032-02-03\n\n§ 7 Taxor\n\nBeslut\n\nKultur- "
                  "och fritidsnämnden beslutar att föreslå kommunfullmäktige att besluta\n\natt anta taxan.\n")
                  .facts.recommended_decision) == "anta by Kultur- och fritidsnämnden to Kommunfullmäktige");
}

TEST_CASE("one thing granted and another refused in one sentence is granted in part") {
  CHECK(outcome(read_facts(minutes_of_board("Kommunstyrelsen föreslår kommunfullmäktige besluta att motionens första "
                                            "att-sats bifalls och att andra att-satsen avslås."))
                    .facts.recommended_decision) == "delvis by Kommunstyrelsen to Kommunfullmäktige");
  CHECK(outcome(read_facts(minutes_of_committee(
                               "Kultur- och fritidsnämnden beslutar\n\natt bifalla medborgarförslagets första "
                               "att-sats och avslå den andra."))
                    .facts.decision) == "delvis by Kultur- och fritidsnämnden to ");
}

TEST_CASE("an office's draft is the office's, whichever board it speaks for") {
  CHECK(told("SJÖVALLA KOMMUN\nTekniska förvaltningen\nTJÄNSTESKRIVELSE\nDatum: 2032-01-04\n\nTill tekniska "
             "nämnden\n\nSvar på "
             "motion om farthinder\n\nFörslag till beslut\n\nTekniska nämnden föreslår kommunstyrelsen föreslå "
             "kommunfullmäktige besluta att anse motionen besvarad.\n\nÄrendet\n\nDet är en fråga som har utretts.\n",
             "beslutsförslag") ==
        "Tekniska förvaltningen: Tekniska nämnden föreslår kommunstyrelsen föreslå "
        "kommunfullmäktige besluta att anse motionen besvarad.\n");
  // Nobody is named who wrote it: whom the draft names is to decide.
  CHECK(told("Granvike kommun\n\nTjänsteskrivelse\n2031-05-14\n\nTaxa för torghandel\n\nFörslag till "
             "beslut\n\nKommunstyrelsen "
             "antar taxan för torghandel.\n\nBakgrund\n\nDet är en fråga som har utretts.\n",
             "beslutsförslag") == ": Kommunstyrelsen antar taxan för torghandel.\n");
}

TEST_CASE("each question at a sitting is that of its asker") {
  CHECK(told("Sjövalla kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 12 Frågestund\n\nKlara Norén "
             "(S) ställer "
             "följande fråga:\n\nKommer kommunen att bygga fler cykelvägar nästa år?\n\nKommunstyrelsens ordförande Bo "
             "Ek (M) "
             "besvarar frågan.\n\nTove Lind (V) ställer följande fråga:\n\nNär öppnar biblioteket igen?\n\nBo Ek (M) "
             "besvarar "
             "frågan.\n",
             "fråga") ==
        "Klara Norén (S): Kommer kommunen att bygga fler cykelvägar nästa år?\nTove Lind (V): När öppnar "
        "biblioteket igen?\n");
}

TEST_CASE("a decision that only refers to the proposal above it is one") {
  const auto decided = [](const std::string& words) {
    return told("Sjövalla räddningstjänst\nDirektionen\nSammanträdesprotokoll 2032-02-03\n\n§ 7 Medlemsavgifter\n\nFörbundschefen föreslår att "
                "avgifterna räknas upp med 3 procent.\n" + words + "\n", "beslut");
  };
  CHECK(decided("Direktionen beslutar i enlighet med förslaget.") == "Direktionen: Direktionen beslutar i enlighet med förslaget.\n");
  CHECK(decided("Per Alm (M) yrkar på återremiss.\nOrdföranden finner att ärendet ska avgöras i dag.\nDirektionen beslutar därefter enligt "
                "förbundschefens förslag.") == "Direktionen: Direktionen beslutar därefter enligt förbundschefens förslag.\n");
  CHECK(decided("Direktionen beslutade den 4 maj 2031 enligt förbundschefens förslag.") == "");
  CHECK(decided("Om direktionen beslutar enligt förslaget höjs avgiften i januari.") == "");
  CHECK(decided("Direktionen beslutar att avgifterna räknas upp med 2 procent.\nDirektionen beslutar enligt ordförandens förslag till turordning.") ==
        "Direktionen: Direktionen beslutar att avgifterna räknas upp med 2 procent.\n");
}

TEST_CASE("who moves for a step of the procedure moves it, with or without a preposition") {
  for (const std::string_view words : {"Per Alm (M) yrkar på återremiss.", "Per Alm (M) yrkar återremiss.", "Per Alm (M) yrkar på att ärendet återremitteras.",
                                       "Per Alm (M) yrkar på avslag."}) {
    CAPTURE(words);
    CHECK(!told(minutes_of_committee("Nämnden beslutar att öppettiderna utökas.", std::string(words)), "yrkande").empty());
  }
}

TEST_CASE("what an office, an officer or the chair proposes in running text of minutes is theirs, and no outcome") {
  CHECK(told(minutes_of_board("Planen antas.", "Kontoret föreslår kommunstyrelsen att avslå planen och att uppdra åt chefen att följa den."),
             "beslutsförslag") == "Kontoret: att avslå planen\nKontoret: att uppdra åt chefen att följa den.\n");
  CHECK(told(minutes_of_committee("Öppettiderna behålls.", "Bibliotekschefen föreslår att öppettiderna utökas. Nämnden fick frågan i maj."),
             "beslutsförslag") == "Bibliotekschefen: öppettiderna utökas.\n");
  CHECK(told(minutes_of_board("Planen antas.", "Arbetsutskottet föreslog den 3 maj 2031, § 22, att planen ska återremitteras."),
             "beslutsförslag") == "Arbetsutskottet: planen ska återremitteras.\n");
  CHECK(told(minutes_of_board("Planen antas.", "Ordföranden föreslår att ärendet bordläggs."), "yrkande") == ": ärendet bordläggs.\n");
  const auto read = read_facts(minutes_of_board("Torget får en ny plan.", "Förvaltningen föreslår att planen avslås."));
  CHECK(outcome(read.facts.recommended_decision) == "-");
  // A clause beside, a question of procedure, a condition, what is proposed as a thing: no proposal.
  CHECK(told(minutes_of_board("Planen antas.", "Det som kontoret föreslår att pröva är dyrt. Om kontoret föreslår att planen avslås, "
                                               "ska frågan tas upp igen. Kontoret föreslår en plan för att minska bullret."),
             "beslutsförslag") == "");
  CHECK(told(minutes_of_board("Planen antas.", "Ordföranden föreslår att mötet tar en paus."), "yrkande") == "");
}

TEST_CASE("what another body decided below «behandling» is no decision of the body that meets") {
  const std::string own = "Kommunstyrelsens beslut\nKommunstyrelsen antar planen.";
  const std::string head = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nUtveckling av torget\n\n";
  const auto decided = [](const std::string& paper) { return outcome(read_facts(paper).facts.decision); };
  CHECK(decided(head + "Arbetsutskottets behandling\nArbetsutskottet beslutar\natt avslå planen\natt ta upp ärendet igen\n\n" + own + "\n") ==
        "anta by Kommunstyrelsen to ");
  CHECK(decided(head + own + "\n\nTekniska nämndens behandling\nTekniska nämnden beslutade att avslå planen.\n") == "anta by Kommunstyrelsen to ");
  CHECK(decided(head + "Tidigare behandling\nArbetsutskottet beslutar\n1. Planen bordläggs.\n2. Kontoret tar fram kostnader.\n\n" + own + "\n") ==
        "anta by Kommunstyrelsen to ");
  const auto meets = [&](std::string words) { return decided("Granvike kommun\nArbetsutskottet\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nUtveckling av torget\n\n" + words); };
  CHECK(meets("Beslut\nArbetsutskottet beslutar att bordlägga ärendet.\n").starts_with("bordlägga by Arbetsutskottet"));
  CHECK(decided(head + "Beslut\nKommunstyrelsen beslutar\natt avslå planen\n") == "avslå by Kommunstyrelsen to ");
}

TEST_CASE("what a board recommends is its own, though another board is told to have proposed something else") {
  const std::string head = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nSvar på motion om torget\n\n"
                           "Kommunstyrelsens förslag till kommunfullmäktige\nMotionen anses besvarad.\n\n";
  for (const std::string_view told : {"Bakgrund\nAda Ek (V) föreslår i en motion att torget får bänkar. Motionen remitterades till tekniska "
                                      "nämnden, som den 4 maj 2031, § 5, föreslog att motionen ska avslås.\n",
                                      "Ärendet\nTekniska nämnden föreslår att motionen avslås.\n",
                                      "Sammanfattning\nMotionen har varit hos miljönämnden. Miljönämnden föreslog att motionen ska bifallas.\n"})
    CHECK(outcome(read_facts(head + std::string(told)).facts.recommended_decision) == "besvarad by Kommunstyrelsen to Kommunfullmäktige");
}

TEST_CASE("who is to answer a question asks none, wherever both are named") {
  const std::string head = "Granvike kommun\nKommunfullmäktige\nProtokoll 2031-09-24\n\n§ 133 Interpellation om bygglov\n\nÄrendet\n";
  const std::string list = "\n- Hur lång är tiden för bygglov?\n- Vad gör du åt den?\n";
  const std::string two = "Rolf Berg (L): Hur lång är tiden för bygglov?\nRolf Berg (L): Vad gör du åt den?\n";
  CHECK(told(head + "Rolf Berg (L) har ställt följande interpellation till byggnadsnämndens ordförande Ann Kvist (C):\n" + list, "fråga") == two);
  CHECK(told(head + "Rolf Berg (L) ställer följande frågor till Ann Kvist (C):\n" + list, "fråga") == two);
  CHECK(told(head + "Rolf Berg (L) frågar kommunalrådet Ann Kvist (C):\n" + list, "fråga") == two);
  CHECK(told(head + "Rolf Berg (L) och Ann Kvist (C) ställer följande frågor till kommunstyrelsens ordförande:\n" + list, "fråga") ==
        "Rolf Berg (L), Ann Kvist (C): Hur lång är tiden för bygglov?\nRolf Berg (L), Ann Kvist (C): Vad gör du åt den?\n");
}
