// The outcome of a decision is what its main verb says, whatever its inner clauses, demands and papers are about.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::minutes_of_board, test::minutes_of_committee, test::outcome_text, test::question_head, test::read_facts;

namespace {

struct Said {
  std::string_view words, outcome;  ///< What is decided, and the word for it; «-» where nothing certain is said.
};

std::string decided(const std::string& paper) {
  const auto read = read_facts(paper);
  return read.facts.decision ? read.facts.decision->outcome : "-";
}

/// A § of a council's minutes, its decision below a heading.
std::string under_heading(std::string_view words) {
  return "Granvike kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nParkering i "
         "centrum\n\nBeslut\n\n"
         "Kommunfullmäktige beslutar:\n\n" +
         std::string(words) + "\n";
}
/// A § of a board's minutes, its decision a list of att-satser.
std::string as_list(std::string_view words) {
  return "PROTOKOLL\nSjövalla kommun\nKultur- och fritidsnämnden 2032-02-03\n\n§ 7 Dnr KFN 2031/88\nParkering i "
         "centrum\n\n"
         "Kultur- och fritidsnämndens beslut\n\nKultur- och fritidsnämnden beslutar\n\natt " +
         std::string(words) + "\n";
}

}  // namespace

TEST_CASE("what repeals, refuses or grants is the main verb, not a verb inside it") {
  for (const Said& one :
       {Said{"Beslutet den 4 maj 2029 om att anta riktlinjer för torghandel upphävs.", "upphäva"},
        Said{"Kommunfullmäktige upphäver beslutet om antagande av detaljplan för Lillgärdet.", "upphäva"},
        Said{"Den taxa som kommunfullmäktige antog 2027 upphävs från årsskiftet.", "upphäva"},
        Said{"Riktlinjer för torghandel antas och ersätter de riktlinjer som upphävs.", "anta"},
        Said{"Nämnden får i uppdrag att föreslå vilka ansökningar som avslås.", "-"},
        Said{"Tekniska nämnden bemyndigas godkänna avtal om servitut.", "-"},
        Said{"Tekniska nämnden får i uppdrag att utreda när planen antas och motionen anses därmed besvarad.",
             "besvarad"},
        Said{"Till ordförande i valnämnden utses Klara Norén (S).", "utse"},
        Said{"Styrelsen beviljas ansvarsfrihet för det år då bokslutet godkändes.", "bevilja"},
        Said{"Informationen om hur planen antas noteras.", "notera"}}) {
    CHECK_MESSAGE(decided(under_heading(one.words)) == one.outcome, one.words);
  }
  for (const Said& one : {Said{"upphäva nämndens beslut den 4 maj 2029 om att anta regler för uthyrning.", "upphäva"},
                          Said{"anta regler för uthyrning och att upphäva de regler som antogs 2027.", "anta"},
                          Said{"uppdra åt förvaltningen att anta en handlingsplan.", "-"},
                          Said{"begära att kommunstyrelsen godkänner avtalet.", "-"},
                          Said{"med ändring av tidigare beslut godkänna regler för uthyrning.", "godkänna"},
                          Said{"tillstyrka förslaget att anta planen.", "tillstyrka"},
                          Said{"bevilja föreningen ett bidrag under förutsättning att budgeten antas.", "bevilja"},
                          Said{"notera informationen till protokollet.", "notera"}}) {
    CHECK_MESSAGE(decided(as_list(one.words)) == one.outcome, one.words);
  }
}

TEST_CASE("a demand that is judged is not the outcome, and what is denied is not granted") {
  for (const Said& one :
       {Said{"Yrkandet om avslag på motionen bifalls.", "avslå"}, Said{"Yrkandet om återremiss avslås.", "-"},
        Said{"Motionen bifalls inte.", "avslå"}, Said{"Motionen anses inte besvarad.", "-"},
        Said{"Motionen avslås med hänvisning till att planen antas nästa år.", "avslå"},
        Said{"Motionen anses besvarad med kontorets yttrande, som nämnden har tillstyrkt.", "besvarad"},
        Said{"Motionen bifalls till viss del och bifalls delvis.", "delvis"}}) {
    CHECK_MESSAGE(decided(under_heading(one.words)) == one.outcome, one.words);
  }
  for (const Said& one :
       {Said{"avslå yrkandet om avslag på motionen.", "-"}, Said{"inte bifalla motionen.", "avslå"},
        Said{"avslå motionen i enlighet med yrkandet om avslag.", "avslå"},
        Said{"bifalla återremissyrkandet.", "återremiss"},
        Said{"nämnden, med avslag på yrkandet från SD, antar planen.", "anta"},
        Said{"avslå förslaget att anta riktlinjer.", "avslå"}, Said{"bifalla förslaget att anta riktlinjer.", "anta"},
        Said{"avslå begäran om att godkänna avtalet.", "avslå"},
        Said{"med hänvisning till ovanstående avslå motionen.", "avslå"},
        Said{"motionen därmed är besvarad.", "besvarad"},
        Said{"bifalla motionens första att-sats och avslå den i övrigt.", "delvis"},
        Said{"bifalla motionen och avslå övriga yrkanden.", "bifalla"}, Said{"anse motionen besvarad.", "besvarad"}}) {
    CHECK_MESSAGE(decided(as_list(one.words)) == one.outcome, one.words);
  }
}

TEST_CASE("a motion that is only sent on, put off or let in is not decided in substance") {
  for (const Said& one : {Said{"Motionen remitteras till kommunstyrelsen för beredning.", "remittera"},
                          Said{"Motionen överlämnas till kommunstyrelsen för vidare beredning.", "remittera"},
                          Said{"Motionen får väckas och skickas på remiss till tekniska nämnden.", "remittera"},
                          Said{"Interpellationen får ställas och besvaras vid nästa sammanträde.", "bordlägga"},
                          Said{"Motionen anmäls och bordläggs.", "bordlägga"}}) {
    CHECK_MESSAGE(decided(under_heading(one.words)) == one.outcome, one.words);
  }
  for (const Said& one :
       {Said{"överlämna motionen till socialförvaltningen för beredning.", "remittera"},
        Said{"ställa sig bakom planen och översända den till kommunfullmäktige för antagande.", "tillstyrka"},
        Said{"ställa sig bakom yttrandet.", "godkänna"},
        Said{"medge att interpellationen får ställas.", "-"}, Said{"översända yttrandet till kommunstyrelsen.", "-"},
        Said{"bordlägga ärendet till mötet då budgeten antas.", "bordlägga"}}) {
    CHECK_MESSAGE(decided(as_list(one.words)) == one.outcome, one.words);
  }
}

TEST_CASE("what is noted, granted or filled beside the matter does not hide what is decided of it") {
  CHECK(decided(under_heading("1. Informationen noteras.\n\n2. Planen antas.")) == "anta");
  CHECK(decided(under_heading("1. Ägardirektivet fastställs.\n\n2. Informationen noteras.")) == "anta");
  CHECK(decided(under_heading("1. Huset på udden köps.\n\n2. Informationen noteras.")) == "-");
  CHECK(decided(under_heading("1. Informationen noteras.\n\n2. Förvaltningen får i uppdrag att återkomma.")) == "notera");
  CHECK(decided(under_heading("1. Informationen noteras.\n\n2. Huset på udden köps.")) == "-");
  CHECK(decided(under_heading("1. Motionen avslås.\n\n2. Skrivelsen om motionen antecknas.")) == "avslå");
}

TEST_CASE("a council that decides as the board proposes in the same paper decided that, and proposed nothing") {
  const std::string head =
      "Granvike kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nSvar på motion om "
      "bryggor\n\nBeslut\n\n";
  const std::string proposal =
      "\n\nKommunstyrelsens förslag till kommunfullmäktige\n\n1. Motionen avslås.\n2. Ärendet läggs till "
      "handlingarna.\n";
  for (const char* words : {"Kommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag.",
                            "Kommunfullmäktige bifaller kommunstyrelsens förslag."}) {
    CAPTURE(words);
    const auto read = read_facts(head + words + proposal);
    REQUIRE(read.facts.decision);
    CHECK(test::line_of(read.facts.decision->outcome, read.facts.decision->by) == "avslå | Kommunfullmäktige");
    CHECK_FALSE(read.facts.recommended_decision);
  }
  CHECK(decided("Sjövalla kommun\nKommunfullmäktige\nProtokoll 2031-06-11\n\n§ 8\nHamntaxa\n\nBeslut\n\n"
                "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.\n") == "-");
}

TEST_CASE("where one point is refused and another approved, no point speaks for all") {
  CHECK(decided(under_heading("1. Kulturnämndens begäran om medel avslås.\n\n2. Riktlinjen för lån godkänns.")) == "-");
  CHECK(decided(as_list("avslå tekniska nämndens äskande,\n\natt anta taxan för hamnen.")) == "-");
  CHECK(decided(under_heading("1. Motionen avslås.\n\n2. Riktlinjen för lån godkänns.")) == "avslå");
}

TEST_CASE("a motion answered point by point is granted in part") {
  CHECK(decided(under_heading("1. Första att-satsen bifalls.\n\n2. Andra att-satsen avslås.")) == "delvis");
  CHECK(decided(as_list("bifalla motionens andra att-sats, samt\n\natt i övrigt avslå motionen.")) == "delvis");
}

TEST_CASE("a statement of opinion recommends what it endorses or advises against as a whole") {
  const auto recommended = [](std::string_view head, std::string_view words) {
    const auto read =
        read_facts(std::string(head) + "\n" + std::string(words) +
                   "\n\nMotivering\n\nNämnden har tagit ställning till ärendet, som rör buller vid viken.\n");
    return read.facts.recommended_decision
               ? read.facts.recommended_decision->outcome + " " + read.facts.recommended_decision->by
               : std::string("-");
  };
  const std::string_view sjovalla =
      "Sjövalla kommun\nMiljö- och byggnadsnämnden\nRemissvar 2031-03-27\n\nRemissvar över ansökan om bergtäkt\n";
  const std::string_view granvike =
      "GRANVIKE STAD\nKulturnämnden\n\nREMISSYTTRANDE\n2032-05-02   KUN 2032/14\n\nRemiss av promemorian Nya stöd till "
      "bibliotek\n";
  CHECK(recommended(sjovalla, "Miljö- och byggnadsnämnden avstyrker bifall till ansökan.") ==
        "avstyrka Miljö- och byggnadsnämnden");
  CHECK(recommended(granvike, "Kulturnämnden tillstyrker promemorian.") == "tillstyrka Kulturnämnden");
  CHECK(recommended(granvike, "Kulturnämnden tillstyrker i huvudsak promemorian men avstyrker avsnitt 6.") == "-");
  CHECK(recommended(sjovalla, "Miljö- och byggnadsnämnden tillstyrker ansökan i den delen.") == "-");
}

TEST_CASE("what is refused in one part and granted in another is granted in part, whichever comes first") {
  for (const std::string_view words : {"Tekniska nämnden avslår motionens första att-sats och bifaller den andra.",
                                       "Tekniska nämnden beslutar att motionen avslås i den första att-satsen och bifalls i den andra.",
                                       "Motionens andra att-sats avslås och motionen bifalls i övrigt."})
    CHECK(test::says(test::told_of_minutes("Beslut\n\n" + std::string(words) + "\n"), "decision: delvis"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår motionen och bifaller kontorets förslag.\n"), "decision: avslå"));
}

TEST_CASE("what became of a matter is told by a sentence of its own where minutes list no decision") {
  const std::string asked = "Disa Fern (MP) har ställt en interpellation till kommunalrådet Ingmar Ros (S) om skyfall.\n\nInterpellationen får ställas.\n\n";
  CHECK(test::says(test::told_of(std::string(question_head) + asked + "Interpellationen förklarades besvarad.\n"), "decision: besvarad by Kommunfullmäktige"));
  CHECK(test::says(test::told_of(std::string(question_head) + asked + "Interpellationen bordläggs till nästa sammanträde.\n"), "decision: bordlägga"));
  CHECK(!test::says(test::told_of(std::string(question_head) + asked + "Interpellationen bordlades den 3 maj.\n"), "decision:"));
}

TEST_CASE("what is only noted in minutes that list no decision is noted, below a summary or the heading") {
  for (const std::string_view words : {"Sammanfattning\n\nMeddelandena noteras.", "Meddelandena noteras.", "Informationen läggs till handlingarna."})
    CHECK_MESSAGE(test::says(test::told_of_minutes(std::string(words) + "\n\nAnmälningar\n\n- 2031.004-038 Beslut om hamnen\n\n- 2031.004-039 Protokoll från länsstyrelsen\n"), "decision: notera"), words);
  CHECK(!test::says(test::told_of_minutes("Informationen läggs till handlingarna vid nästa möte.\n"), "decision:"));
}

TEST_CASE("«Beslut», alone without a mark among marked headings, heads what was decided; why it goes back is no addressee") {
  const auto read = read_facts("# Hamnnämnden\n\n# Protokoll\n\n2031-05-06\n\n§ 63\n\n# Avgifter för båtar\n\nÄrendebeskrivning\n\nAvgifterna har stått stilla sedan 2020.\n\n"
                               "# Beredning\n\nNya avgifter föreslås gälla från årsskiftet, när kajen är lagad och båtarna ligger där de ska.\n\nBeslut\n\n"
                               "Ärendet återremitteras till förvaltningen för att utreda om avgifterna räcker, vilket ska redovisas till hamnnämnden inför beslut.\n\nBeslutsunderlag\n\nTjänsteskrivelse om avgifter\n");
  CHECK(outcome_text(read.facts.decision) == "återremiss by Hamnnämnden to ");
}

TEST_CASE("what a committee lays before its board is the committee's proposal, though the board endorses") {
  const auto read = read_facts("Hamnnämndens arbetsutskott\n\nProtokoll 2031-05-06\n\n§ 7\n\nSamarbete om båtar\n\nBeslut\n\nFörslag till beslut i hamnnämnden\n\n"
                               "Hamnnämnden tillstyrker samarbetet och uppdrar till förvaltningen att teckna avtal.\n");
  CHECK(outcome_text(read.facts.recommended_decision) == "tillstyrka by Hamnnämndens arbetsutskott to Hamnnämnden");
}

TEST_CASE("one thing granted and another refused in one sentence is granted in part") {
  CHECK(outcome_text(read_facts(minutes_of_board("Kommunstyrelsen föreslår kommunfullmäktige besluta att motionens första "
                                                 "att-sats bifalls och att andra att-satsen avslås."))
                         .facts.recommended_decision) == "delvis by Kommunstyrelsen to Kommunfullmäktige");
  CHECK(outcome_text(read_facts(minutes_of_committee(
                                    "Kultur- och fritidsnämnden beslutar\n\natt bifalla medborgarförslagets första "
                                    "att-sats och avslå den andra."))
                         .facts.decision) == "delvis by Kultur- och fritidsnämnden to ");
}

TEST_CASE("a decision that only grants what somebody moved is what they moved") {
  const auto minutes = [](const std::string& board, const std::string& words) {
    return "Granvike kommun\n" + board + "\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nSvar på motion om kajen\n\n" +
           "Beslut\n\n" + words + "\n\nÄrendet\n\nKlara Norén (S) har lämnat en motion om kajen i Granvike.\n\n" +
           "Arbetsutskottets förslag till beslut\n\nMotionen avslås.\n\nYrkanden\n\nOlle Ek (M) yrkar avslag på " +
           "motionen. Klara Norén (S) yrkar bifall till motionen.\n";
  };
  for (const std::string board : {"Kommunstyrelsen", "Socialnämnden"}) {
    CHECK(decided(minutes(board, board + " beslutar enligt Klara Noréns (S) yrkande.")) == "bifalla");
    CHECK(decided(minutes(board, board + " beslutar i enlighet med Olle Eks yrkande.")) == "avslå");
    CHECK(decided(minutes(board, board + " bifaller Olle Eks (M) yrkande.")) == "avslå");
    CHECK(decided(minutes(board, board + " beslutar enligt Ulla Pils yrkande.")) == "-");
  }
}

TEST_CASE("what a board decides as an office proposed is what stands below a heading of proposals that names nobody") {
  CHECK(decided("Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nParkering i "
                "centrum\n\nBeslut\nKommunstyrelsen beslutar i enlighet med "
                "förvaltningens förslag.\n\nFörslag till beslut\nPlanen antas.\n\nÄrendet\nDet är trångt.\n") ==
        "anta");
}

TEST_CASE("a board decides what stands below the line that says so, without a heading") {
  for (const std::string lead : {"Kommunstyrelsen beslutar:", "Kommunstyrelsen beslutar"})
    CHECK_MESSAGE(decided("Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nParkering i "
                          "centrum\n\n" + lead +
                          "\nPlanen antas.\n\nÄrendet\nDet är trångt.\n") == "anta", lead);
}
