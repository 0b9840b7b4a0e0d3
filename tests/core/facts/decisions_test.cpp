// What is a decision, who made it, and with what outcome, in single sentences and small papers.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::council_head, test::minutes_of_board, test::minutes_of_committee, test::outcome_text, test::proposals_of, test::read_facts;

namespace {

std::string outcome(const std::optional<facts::Outcome>& one) { return one ? one->outcome : "-"; }

}  // namespace

TEST_CASE("whose proposal is decided on does not decide") {
  const std::string head = "Älvsby kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nSvar på motion om bryggor\n\n";
  for (const std::string_view decided :
       {"Beslut\n\nEnligt kommunstyrelsens förslag:\nMotionen avslås.\n", "Beslut\n\nI enlighet med kommunstyrelsens yttrande beslutas:\n\natt motionen avslås.\n",
        "Beslut\n\nKommunfullmäktige beslutar enligt kommunstyrelsens förslag\n\natt avslå motionen.\n",
        "Beslut\n\nEnligt yrkandet från S i kommunstyrelsen på förslag av hamnnämnden:\n\natt avslå motionen.\n"}) {
    CAPTURE(decided);
    const auto read = read_facts(head + std::string(decided) + "\nDetta är ett ärende som kommunstyrelsen har haft att ta ställning till.\n");
    CHECK(test::there(read.facts.decision)->by == "Kommunfullmäktige");
  }
}

TEST_CASE("a board that proposes to the council has not decided") {
  const auto read = read_facts(
      "§ 12\nSvar på motion om gatulyktor\n\nBeslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå "
      "motionen.\n");
  CHECK(test::line_of(outcome(read.facts.recommended_decision), outcome(read.facts.decision)) == "avslå | -");
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
    CHECK_MESSAGE(outcome(read_facts("§ 12\nGatulyktor i Ekdalen\n\nBeslut\n\nKommunfullmäktige beslutar:\n\n" +
                                 std::string(one.words) + "\n").facts.decision) == one.outcome, one.words);
  }
}

TEST_CASE("where no outcome is said there is none") {
  CHECK(outcome(read_facts("§ 12\nAnmälningar\n\nBeslut\n\nAnmälningarna redovisas av kommunstyrelsen.\n")
                    .facts.decision) == "-");
  CHECK(outcome(read_facts("Motion\n\nGatulyktor\n\nJag yrkar att kommunfullmäktige beslutar\n\natt avslå alla förslag "
                           "om gatulyktor.\n")
                    .facts.decision) == "-");
}

TEST_CASE("prose below a decision's items tells of the motion") {
  const auto read = test::read_facts(
      "Mora kommun                     Protokoll\nKommunfullmäktige               2023-06-19\n\n§ 145\n\nMotion. Fria "
      "resor för seniorer\n\nÄrendenr KS 2022/988\nKommunstyrelsen 2023-05-24, § 148\n\nKommunfullmäktiges beslut\n\n• "
      "Motionen avslås.\n\nKlas Bergfors (V) har i en motion till kommunfullmäktige 2022-11-21 föreslagit att alla "
      "över 70 år ska få resa gratis.\n\nYrkanden\nKlas Bergfors (V) yrkar bifall till motionen.\n\nProposition\n"
      "Ordförande Vera Hallin (C) ställer proposition på yrkandena.\n");
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

TEST_CASE("what a body «har således beslutat» behind a vote is decided, and proposed by nobody") {
  for (const std::string_view lead : {"Fullmäktige har således beslutat", "Kommunfullmäktige har därmed beslutat"}) {
    const std::string told = test::told_of(std::string(council_head) + "Votering\n\nVid voteringen avges 26 ja-röster och 15 nej-röster.\n" +
                                         std::string(lead) + "\n\natt  hamnen läggs ned, samt\n\natt  kajen säljs den 1 juli 2000.\n");
    CHECK(test::amiss(told, {"proposal: beslut 1 by Kommunfullmäktige «att hamnen",
                      "proposal: beslut 2 by Kommunfullmäktige «att kajen", "!beslutsförslag"}) == "");
  }
}

TEST_CASE("who takes part in the debate is told beside what is decided") {
  for (const std::string_view words : {"I debatten deltar Anna Berg (S) och Bo Ek (M).", "Under överläggningen yttrar sig Anna Berg (S)."})
    CHECK(!test::says(test::told_of_minutes("Beslut\n\nInterpellationen anses besvarad.\n\n" + std::string(words) + "\n"), "beslut 2"));
}

TEST_CASE("who takes no part in a decision decides nothing, also where a clause tells who that is") {
  const std::string told = test::told_of_minutes("Beslut\nTekniska nämnden godkänner årsberättelsen.\n\nDe ledamöter i bolaget som prövas deltar inte i beslutet om sitt eget ansvar.\n");
  CHECK(test::amiss(told, {"proposal: beslut 1", "!De ledamöter i bolaget"}) == "");
  const std::string decided = test::told_of_minutes("Beslut\nTekniska nämnden beslutar att den som är jävig och inte deltar i beslutet ska lämna salen.\n");
  CHECK_MESSAGE(test::says(decided, "proposal: beslut 1"), decided);
}

TEST_CASE("minutes that tell their sitting in the past tense have decided what they say so of") {
  const std::string head = "Räddningsförbundet Lindvik\nDirektionen\nPROTOKOLL 2031-11-21\n\n§ 31  Budget 2032\n\n";
  const std::string told = test::told_of(head + "Direktionen beslutade att fastställa budgeten för 2032.\nUlla Pil reserverade sig mot beslutet.\n");
  CHECK_MESSAGE(test::says(told, "proposal: beslut 1 by Direktionen «Direktionen beslutade att fastställa budgeten för 2032.»"), told);
  for (const std::string_view before : {"Direktionen beslutade tidigare att fastställa budgeten för 2032. Ulla Pil yrkade bifall.", "Chefen redogjorde. Direktionen beslutade den 4 maj 2030 att avvakta."}) {
    CHECK(test::amiss(test::told_of(head + std::string(before) + "\n"), {"!proposal: beslut"}) == "");
  }
  const std::string present = test::told_of(head + "Direktionen beslutade att utreda frågan om en ny station.\n\nUlla Pil yrkar att ärendet bordläggs.\n");
  CHECK_MESSAGE(!test::says(present, "proposal: beslut"), present);
}

TEST_CASE("who decides by delegation decides, and proposes nothing") {
  for (const std::string_view form : {"DELEGATIONSBESLUT               Nr 14/2031\n\nLindvads kommun\nTekniska nämnden",
                                      "Lindvads kommun                 Ordförandebeslut\nTekniska nämnden"}) {
    const std::string told = test::told_of(std::string(form) + "               2031-06-17\n\nYttrande till Polismyndigheten om en sommarfest\n\nBeslut\n"
                                    "Nämndens ordförande beslutar att tillstyrka ansökan om sommarfesten.\n\nSkäl\nNästa sammanträde är i augusti.\n");
    CHECK(test::amiss(told, {"proposal: beslut 1 by  «", "decision: tillstyrka", "!recommended:"}) == "");
  }
}

TEST_CASE("what a company's board «beslutade», alone on its line, is decided there, and whom it asks decides nothing") {
  for (const std::string_view verb : {"Styrelsen beslutade", "Styrelsen beslutar"}) {
    const std::string told = test::told_of("§ 5   Upplåning\n\nVd redogjorde för behovet av nya lån under året.\n" + std::string(verb) +
                                    "\natt hos kommunfullmäktige hemställa om kommunal borgen om 45 mnkr,\natt uppdra åt vd att teckna lån.\n");
    CHECK(test::amiss(told, {"beslut 2 ", "!by Kommunfullmäktige", "!body: Kommunfullmäktige"}) == "");
  }
}

TEST_CASE("what owners decide at their meeting is decided") {
  const std::string head = "Protokoll fört vid ordinarie årsstämma i Dalvikens Fastighets AB,\nfredagen den 21 april 2031 i Dalviken.\n\n§ 1 Öppnande\nStyrelsens ordförande "
                           "Benny Lager förklarade stämman öppnad.\n\n§ 4 Resultat\n";
  for (const std::string_view lead : {"Stämman beslutade\na) att fastställa resultaträkningen,\nb) att bevilja styrelsen ansvarsfrihet.\n",
                                      "Årsstämman beslutar\natt fastställa resultaträkningen,\natt bevilja styrelsen ansvarsfrihet.\n"}) {
    CHECK(test::amiss(test::told_of(head + std::string(lead)), {"proposal: beslut 1 by", "!motion_yrkande"}) == "");
  }
}

TEST_CASE("a paper that names its kind in a field is decided by delegation, and a seat on a board makes it nobody's paper") {
  for (const std::string_view head : {"Dokumenttyp: Delegationsbeslut               Beslutsnr: 2031:44\n", "Delegationsbeslut               Beslutsnr: 2031:44\n"})
    CHECK(test::says(test::told_of(std::string(head) + "Fattat av: Gatuchef Nils Ovan            Datum: 2031-03-09\n\nParkering vid torget\n\nBeslut\nGatuchefen beslutar att "
                                                       "fordon inte får parkeras vid torget under festen.\n"),
                     "proposal: beslut 1"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nValberedningen\n\nProtokoll från valberedningens möte\n\nFyllnadsval av ledamot i kulturnämnden efter Asta Hjort (S)\n\n"
                                  "Vi föreslår att Jonna Wik (S) väljs för tiden till och med den 31 december 2032.\n"),
                    "body: Kulturnämnden"));
}

TEST_CASE("the board decides, whoever proposed it") {
  CHECK(proposals_of(minutes_of_committee("På förslag av ordföranden beslutar nämnden att öppettiderna utökas."), "beslut") ==
        "Kultur- och fritidsnämnden: På förslag av ordföranden beslutar nämnden att öppettiderna utökas.\n");
  CHECK(
      proposals_of(minutes_of_committee("På förslag av arbetsutskottet beslutar kultur- och fritidsnämnden\n\natt öppettiderna "
                                        "utökas."),
                   "beslut") == "Kultur- och fritidsnämnden: att öppettiderna utökas.\n");
  CHECK(proposals_of(minutes_of_board("På förslag av arbetsutskottet beslutar kommunstyrelsen att anta planen."), "beslut") ==
        "Kommunstyrelsen: På förslag av arbetsutskottet beslutar kommunstyrelsen att anta planen.\n");
}

TEST_CASE("decisions that the running text tells are the board's own, those of another day are history") {
  CHECK(proposals_of(minutes_of_board("Planen antas.",
                                      "Kommunstyrelsen beslutade först att bifalla kontorets förslag, därefter "
                                      "att avslå tilläggsyrkandet från M. Kommunstyrelsen beslutade den 4 maj "
                                      "2029 att bifalla kontorets förslag."),
                     "beslut") ==
        "Kommunstyrelsen: Planen antas.\nKommunstyrelsen: Kommunstyrelsen beslutade först att bifalla "
        "kontorets förslag, därefter att avslå tilläggsyrkandet från M.\n");
  CHECK(
      proposals_of(minutes_of_committee("Kultur- och fritidsnämnden beslutar\n\natt öppettiderna utökas.",
                                        "Nämnden beslutade med 6 röster mot 5 att avslå yrkandet från Bo Ek (M). Socialnämnden "
                                        "beslutade att avslå yrkandet."),
                   "beslut") ==
      "Kultur- och fritidsnämnden: att öppettiderna utökas.\nKultur- och fritidsnämnden: Nämnden beslutade med 6 "
      "röster mot 5 att avslå yrkandet från Bo Ek (M).\n");
  for (const std::string_view history :
       {"Kommunstyrelsen beslutade i januari 2030 att bifalla kontorets förslag.",
        "Kommunstyrelsen beslutade § 60 att avslå yrkandet från M.",
        "Kommunstyrelsen har tidigare beslutat att bifalla kontorets förslag.",
        "Om kommunstyrelsen beslutar att bifalla kontorets förslag blir torget klart i år."}) {
    CHECK_MESSAGE(proposals_of(minutes_of_board("Planen antas.", std::string(history)), "beslut") ==
          "Kommunstyrelsen: Planen antas.\n", history);
  }
  // To grant a proposal is told as the decision where the list names no outcome, and never of a motion.
  const std::string granted = "Kommunstyrelsen beslutar härefter att bifalla kontorets förslag.";
  CHECK(outcome_text(read_facts(minutes_of_board("Torget stensätts under året.", granted)).facts.decision) ==
        "bifalla by Kommunstyrelsen to ");
  CHECK(outcome_text(read_facts(minutes_of_board("Torget stensätts under året.", granted + " Motionen gäller torget."))
                         .facts.decision) == "-");
}

TEST_CASE("what a board decided for its own part stands beside what it asks of the council") {
  const auto board =
      read_facts(minutes_of_board("Kommunstyrelsen har för egen del bifallit kontorets förslag och föreslår att "
                                  "kommunfullmäktige beslutar:\n\n1. En plan för torget antas."));
  CHECK(outcome_text(board.facts.decision) == "bifalla by Kommunstyrelsen to ");
  CHECK(outcome_text(board.facts.recommended_decision) == "anta by Kommunstyrelsen to Kommunfullmäktige");
  // No point names an outcome: what the board says of the whole.
  CHECK(outcome_text(read_facts(minutes_of_board("Kommunstyrelsen tillstyrker kontorets förslag och föreslår att "
                                                 "kommunfullmäktige beslutar:\n\n1. Torget stensätts under året."))
                         .facts.recommended_decision) == "tillstyrka by Kommunstyrelsen to Kommunfullmäktige");
  CHECK(
      outcome_text(read_facts(
                       "SJÖVALLA KOMMUN\nKultur- och fritidsnämnden\nProtokoll 2032-02-03\n\n§ 7 Taxor\n\nBeslut\n\nKultur- "
                       "och fritidsnämnden beslutar att föreslå kommunfullmäktige att besluta\n\natt anta taxan.\n")
                       .facts.recommended_decision) == "anta by Kultur- och fritidsnämnden to Kommunfullmäktige");
}

TEST_CASE("a decision that only refers to the proposal above it is one") {
  const auto decided = [](const std::string& words) {
    return proposals_of("Sjövalla räddningstjänst\nDirektionen\nSammanträdesprotokoll 2032-02-03\n\n§ 7 Medlemsavgifter\n\nFörbundschefen föreslår att "
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

TEST_CASE("what another body decided below «behandling» is no decision of the body that meets") {
  const std::string own = "Kommunstyrelsens beslut\nKommunstyrelsen antar planen.";
  const std::string head = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nUtveckling av torget\n\n";
  const auto decided = [](const std::string& paper) { return outcome_text(read_facts(paper).facts.decision); };
  CHECK(decided(head + "Arbetsutskottets behandling\nArbetsutskottet beslutar\natt avslå planen\natt ta upp ärendet igen\n\n" + own + "\n") ==
        "anta by Kommunstyrelsen to ");
  CHECK(decided(head + own + "\n\nTekniska nämndens behandling\nTekniska nämnden beslutade att avslå planen.\n") == "anta by Kommunstyrelsen to ");
  CHECK(decided(head + "Tidigare behandling\nArbetsutskottet beslutar\n1. Planen bordläggs.\n2. Kontoret tar fram kostnader.\n\n" + own + "\n") ==
        "anta by Kommunstyrelsen to ");
  const auto meets = [&](std::string words) { return decided("Granvike kommun\nArbetsutskottet\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nUtveckling av torget\n\n" + words); };
  CHECK(meets("Beslut\nArbetsutskottet beslutar att bordlägga ärendet.\n").starts_with("bordlägga by Arbetsutskottet"));
  CHECK(decided(head + "Beslut\nKommunstyrelsen beslutar\natt avslå planen\n") == "avslå by Kommunstyrelsen to ");
}

TEST_CASE("what those who meet did by their votes is decided, without a heading") {
  for (const std::string_view votes : {"Med tolv röster mot tio", "Med 12 ja-röster mot 10 nej-röster, och med ordförandens utslagsröst,"})
    CHECK(test::says(test::told_of_minutes("Votering begärs och genomförs.\n\n" + std::string(votes) + " avslår tekniska nämnden motionen.\n"),
                     "decision: avslå"));
}
