// What was asked, by whom: only an asserted demand is one, and what was moved is told with its mover.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::all_proposals, test::read_facts;

namespace {

std::string motion(const std::string& words) {
  return "Granvike kommun\nKommunfullmäktige\n\nMotion\n\nGe barnen en trygg skolväg\n\n" + words +
         "\n\nMed anledning av ovanstående yrkar vi:\n\natt en plan för trygga skolvägar tas fram\n\nGranvike den 4 "
         "maj 2031\n\n"
         "Klara Norén (S)\nOlle Dalman (S)\n";
}
std::string letter_motion(const std::string& words) {
  return "MOTION till kommunfullmäktige i Sjövalla\n\nBiblioteken\n\n" + words +
         " Jag föreslår därför att biblioteken har öppet på söndagar.\n\nTove Lind (V)\n";
}

std::string minutes(const std::string& words) {
  return "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nSvar på motion om skolvägar\n\n"
         "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\nÄrendet\n\nKlara Norén (S) har "
         "lämnat en motion om trygga skolvägar.\n\n" +
         words + "\n\nOrdföranden ställde proposition på yrkandena.\n";
}
std::string board_minutes(const std::string& words) {
  return "PROTOKOLL\nSjövalla kommun\nKultur- och fritidsnämnden 2032-02-03\n\n§ 7 Öppettider på biblioteken\n\n"
         "Kultur- och fritidsnämnden beslutar\n\natt öppettiderna utökas.\n\nSammanfattning av ärendet\n\n"
         "Förvaltningen har utrett öppettiderna. " +
         words + "\n";
}

}  // namespace

TEST_CASE("conditions, purposes, questions and what others have done are no demands") {
  for (const std::string_view told :
       {"Om vi önskar att fler ska cykla behövs bättre vägar.",
        "Vi föreslår en plan för att minska risken att barn skadas.", "Varför föreslår vi att farten sänks?",
        "I Lillköping föreslog Moderaterna att alla skolor skulle få farthinder.",
        "Ett syfte är:\n- att barnen ska känna sig trygga\n- att fler ska gå",
        "Många länder har visat:\n\natt farthinder räddar liv\n\natt cykelvägar lönar sig",
        "Kommunen har länge haft möjlighet att göra skolvägarna säkrare under förutsättning\n\natt staten betalar sin "
        "del."}) {
    CHECK_MESSAGE(all_proposals(motion(std::string(told))) ==
          "motion_yrkande Klara Norén (S), Olle Dalman (S): att en plan för trygga skolvägar tas fram\n", told);
  }
  for (const std::string_view told :
       {"Förra året yrkade Vänsterpartiet att filialen skulle vara kvar, men förslaget föll.",
        "Ifall Centerpartiet föreslår att biblioteken stängs kommer vi att rösta nej.",
        "Vi ser en risk för att öppettiderna krymper när motionärerna i grannkommunen föreslog att filialen stängs."}) {
    CHECK_MESSAGE(all_proposals(letter_motion(std::string(told))) ==
          "motion_yrkande Tove Lind (V): biblioteken har öppet på söndagar.\n", told);
  }
  // A condition before the demand does not take it away.
  CHECK(all_proposals(letter_motion("Om kommunen menar allvar föreslår vi att en filial öppnas.")) ==
        "motion_yrkande Tove Lind (V): en filial öppnas.\nmotion_yrkande Tove Lind (V): biblioteken har öppet på "
        "söndagar.\n");
}

TEST_CASE("what an office drafts for a board is the office's proposal") {
  const auto letter = [](const std::string& head, const std::string& heading) {
    return head + "\n\nTjänsteskrivelse\n\n2031-05-14\n\nSvar på motion om kajen\n\n" + heading +
           "\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n\nSammanfattning\n\nDet är en fråga som "
           "har utretts under våren.\n";
  };
  const std::string said = ": Kommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n";
  CHECK(all_proposals(letter("Granvike kommun\nKommunledningskontoret", "Förslag till beslut"), "beslutsförslag") ==
        "beslutsförslag Kommunledningskontoret" + said);
  CHECK(all_proposals(letter("Sjövalla kommun", "Samhällsbyggnadsförvaltningens förslag till beslut"), "beslutsförslag") ==
        "beslutsförslag Samhällsbyggnadsförvaltningen" + said);
}

TEST_CASE("fields of a table that comes back under one decision are no points of it") {
  const std::string rows =
      "Mål: Fler ska cykla.\nAnsvariga nämnder: tekniska nämnden\nMål: Färre ska köra bil.\nAnsvariga nämnder: tekniska nämnden, "
      "byggnadsnämnden\nMål: Luften ska bli renare.\nAnsvariga nämnder: miljönämnden\n";
  CHECK(all_proposals("Granvike kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nMål för staden\n\nBeslut\n\n"
                      "Kommunfullmäktige beslutar om mål och ansvar enligt följande:\n\n" + rows +
                      "\nÄrendet\n\nDet är styrelsen som har tagit fram målen under året.\n", "beslut").find("Ansvariga") == std::string::npos);
}

TEST_CASE("what was moved is found in running text, with its mover and nobody else") {
  struct Case {
    std::string_view words, moved;
  };
  for (const Case& one :
       {Case{"Anna Berg (L) yrkade att motionen skulle avslås.", "yrkande Anna Berg (L): motionen skulle avslås.\n"},
        Case{"Klara Norén (S) yrkade bifall till motionen och Bo Ek (M) yrkade avslag på motionen.",
             "yrkande Klara Norén (S): bifall till motionen\nyrkande Bo Ek (M): avslag på motionen.\n"},
        Case{"Olle Dalman (V) yrkade, med instämmande av Tove Lind (MP), att ärendet skulle återremitteras.",
             "yrkande Olle Dalman (V), Tove Lind (MP): ärendet skulle återremitteras.\n"},
        Case{"Erik Sand (C) yrkade att priset skulle höjas, men drog tillbaka sitt yrkande.",
             "yrkande Erik Sand (C): priset skulle höjas\n"},
        Case{"Erik Sand (C) föreslog att motionen skulle anses besvarad.",
             "yrkande Erik Sand (C): motionen skulle anses besvarad.\n"}}) {
    CHECK_MESSAGE(all_proposals(minutes(std::string(one.words)), "yrkande") == one.moved, one.words);
  }
  for (const Case& one :
       {Case{"Därefter yrkade Nils Hed (SD) och Eva Rask (KD), med instämmande av Per Stål (M), återremiss.",
             "yrkande Nils Hed (SD), Eva Rask (KD), Per Stål (M): återremiss.\n"},
        Case{"Vid sammanträdet yrkar Nils Hed (SD) avslag på förslaget.",
             "yrkande Nils Hed (SD): avslag på förslaget.\n"},
        Case{"Ordföranden Eva Rask (KD) och Per Stål (M) yrkade bifall till förvaltningens förslag. Nils Hed (SD) "
             "avstod.",
             "yrkande Eva Rask (KD), Per Stål (M): bifall till förvaltningens förslag.\n"},
        Case{"Ingen yrkade på annat än förvaltningens förslag.", ""}}) {
    CHECK_MESSAGE(all_proposals(board_minutes(std::string(one.words)), "yrkande") == one.moved, one.words);
  }
}

TEST_CASE("a board's own decision above att-satser is a decision, whoever proposed it") {
  CHECK(all_proposals(board_minutes("Det är bra."), "beslut") ==
        "beslut Kultur- och fritidsnämnden: att öppettiderna utökas.\n");
  for (const std::string_view lead :
       {"I enlighet med kommunstyrelsens arbetsutskotts förslag beslutas:", "Enligt förslag från kommunstyrelsen:",
        "I enlighet med kommunstyrelsens beslut den 3 maj § 45:", "På förslag av kommunstyrelsen:",
        "Kommunfullmäktige beslutar, i enlighet med kommunstyrelsens förslag:"}) {
    CHECK_MESSAGE(test::there(read_facts(
        "Sjövalla kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 88\nTaxa för hamnen\n\n"
        "Beslut\n\n" +
        std::string(lead) + "\n\nTaxan antas.\n").facts.decision)->by == "Kommunfullmäktige", lead);
  }
}

TEST_CASE("what an office writes for the sitting is its proposal, not the motion's demand") {
  const std::string office =
      "Sjövalla kommun\nStadskontoret\n\nTjänsteskrivelse\n\n2031-05-14\n\nSvar på motion om bryggor\n\n"
      "Förslag till beslut på sammanträdet\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att "
      "avslå motionen.\n\nSammanfattning\n\nTove Lind (V) har lämnat in en motion om bryggor.\n";
  CHECK(all_proposals(office) ==
        "beslutsförslag Stadskontoret: Kommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n");
  CHECK(all_proposals("Granvike kommun\nTekniska kontoret\nTjänsteskrivelse 2031-05-14\n\nSvar på motion om "
                      "vägar\n\nInledning\n\nOlle Dalman "
                      "(S) skrev i en motion om vägarna den 3 maj 2031. Han yrkade att vägarna skulle lagas.\n") ==
        "motion_yrkande Olle Dalman (S): vägarna skulle lagas.\n");
}

TEST_CASE("a motion's demand is the motion's where an office tells it") {
  const std::string letter =
      "Granvike kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-05-14\nDnr KS 2031/417\n\nSvar på "
      "motion av Klara Norén (S) om trygga skolvägar\n\nFörslag till beslut\n\nKommunfullmäktige avslår "
      "motionen.\n\nSammanfattning\n\nKlara Norén (S) har lämnat in en motion om trygga skolvägar.\n\n";
  for (const std::string_view told :
       {"Motionens förslag\n\n- Farten sänks vid skolan.\n", "I motionen föreslås att farten sänks vid skolan.\n",
        "Yrkanden\n\natt farten sänks vid skolan\n"}) {
    CAPTURE(told);
    CHECK(all_proposals(letter + std::string(told), "motion_yrkande").starts_with("motion_yrkande Klara Norén (S): "));
    CHECK(all_proposals(letter + std::string(told), "beslutsförslag").find("arten") == std::string::npos);
  }
  const std::string report =
      "Sjövalla kommun\nKultur- och fritidsförvaltningen\nTjänsteutlåtande 2032-01-10\n\nYttrande över motion "
      "från Tove Lind (V) om bibliotekens öppettider\n\nFörvaltningens förslag till beslut\nMotionen "
      "avslås.\n\nÄrendet\nMotionären Tove Lind anför att biblioteken behövs.\n\n";
  for (const std::string_view told :
       {"I motionen framförs följande yrkanden:\n\natt biblioteken har öppet på söndagar\n",
        "Tove Lind (V) yrkar i motionen att biblioteken har öppet på söndagar.\n"}) {
    CAPTURE(told);
    CHECK(all_proposals(report + std::string(told), "motion_yrkande").starts_with("motion_yrkande Tove Lind (V): "));
  }
}

TEST_CASE("a draft that is put to a board is its office's, whoever its words let propose") {
  const auto mover = [](const std::string& heading) {
    for (const facts::Proposal& one :
         test::read_facts("Granvike kommun\nKommunledningskontoret\n\n2031-09-02\n\nDnr 2031-000456 101\n\nKommunstyrelsen\n\n"
                          "Yttrande över motion om bryggor\n\nKontoret har prövat frågan om bryggorna under våren och sommaren.\n\n" +
                          heading + "\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar\n\n- att motionen ska avslås.\n")
             .facts.proposals)
      if (one.kind == "beslutsförslag") return one.by;
    return std::string("-");
  };
  CHECK(mover("Förslag till kommunstyrelsen") == "Kommunledningskontoret");
  CHECK(mover("Förslag till kommunfullmäktige") == "Kommunstyrelsen");
}

TEST_CASE("a name that a line's end breaks at its hyphen is one, and its demand is its own") {
  for (const auto frame : {&minutes, &board_minutes}) {
    for (const std::string_view broken : {"Anna-\nKarin Berg (S)", "Anna-Karin\nBerg (S)", "Anna-Karin Berg\n(S)"}) {
      const std::string told = all_proposals(
          frame("Bo Ek (M) yrkar avslag på motionen. " + std::string(broken) + " yrkar att frågan utreds."), "yrkande");
      CHECK_MESSAGE(told.find("yrkande Anna-Karin Berg (S): frågan utreds.\n") != told.npos, told);
    }
    for (const std::string_view broken : {"Åsa\nBerg (C)", "Per\nOlof Alm (C)"}) {
      const std::string told = all_proposals(
          frame("Efter en ajournering yrkar Bo Ek (M) avslag på motionen, varefter " + std::string(broken) +
                " yrkar att frågan utreds."),
          "yrkande");
      CHECK_MESSAGE(told.find("yrkande Bo Ek (M): avslag på motionen\n") != told.npos, told);
      CHECK_MESSAGE(told.find(broken[0] == 'P' ? "yrkande Per Olof Alm (C): frågan" : "yrkande Åsa Berg (C): frågan") !=
                        told.npos,
                    told);
    }
    const std::string unread = all_proposals(
        frame("Bo Ek (M) yrkar avslag på motionen.\n\nStrand (SD) yrkar att frågan utreds."), "yrkande");
    CHECK_MESSAGE(unread.find("Bo Ek (M): frågan") == unread.npos, unread);
    const std::string surname =
        all_proposals(frame("Bo Ek (M) yrkar avslag på motionen.\nMartin Alm-\nLund (L) yrkar att frågan utreds."),
                      "yrkande");
    CHECK_MESSAGE(surname.find("yrkande Martin Alm-Lund (L): frågan utreds.\n") != surname.npos, surname);
    CHECK(test::amiss(all_proposals(
        frame("Per Lind (S), Stig Holm (V), Karl-\nErik Alm (S) och Gun Wik\n(L) yrkar bifall till motionen."),
        "yrkande"), {"Per Lind (S), Stig Holm (V), Karl-Erik Alm (S), Gun Wik (L): bifall"}) == "");
  }
}

TEST_CASE("what stands below a heading that says whose draft it is, is moved by them") {
  CHECK(all_proposals(
      minutes("Ledamöternas förslag till beslut\nAnna Bergs (S) förslag till beslut:\nMotionen bifalls.\nBo Ek (M) "
              "föreslår avslag på motionen."),
      "yrkande") == "yrkande Anna Berg (S): Motionen bifalls.\nyrkande Bo Ek (M): avslag på motionen.\n");
  const std::string line =
      all_proposals(board_minutes("Anna Bergs (S) yrkande: Öppettiderna är oförändrade."), "yrkande");
  CHECK(line == "yrkande Anna Berg (S): Öppettiderna är oförändrade.\n");
}

TEST_CASE("the old wording and the new one belong to the demand to change it") {
  for (const std::string_view part : {"Nuvarande lydelse", "Tidigare lydelse"}) {
    const std::string told = all_proposals(
        minutes("Ledamöternas förslag till beslut\nAnna Berg (S) föreslår kommunfullmäktige besluta: \"Att reglerna "
                "ändras i punkt 3 enligt följande:\n" +
                std::string(part) +
                ": \"Vägen är öppen hela dygnet för alla.\"\nNy lydelse: \"Vägen är öppen på dagen för alla.\"\nBo Ek (M) föreslår avslag på förslaget."),
        "yrkande");
    CHECK_MESSAGE(told == "yrkande Anna Berg (S): Att reglerna ändras i punkt 3 enligt följande: " + std::string(part) +
                              ": \"Vägen är öppen hela dygnet för alla.\" Ny lydelse: \"Vägen är öppen på dagen för "
                              "alla.\nyrkande Bo Ek (M): avslag på förslaget.\n",
                  told);
  }
}

TEST_CASE("words that only lead to a list are no demand of it") {
  CHECK(test::amiss(all_proposals(
      minutes("Ledamöternas förslag till beslut\nAnna Berg (S) föreslår kommunfullmäktige besluta:\n”Med bakgrund av "
              "att vägen är mörk yrkar jag på:\n1. Att vägen får ljus.\n2. Att vägen får en bom.”"),
      "yrkande"), {"!Med bakgrund", "yrkande Anna Berg (S): Att vägen får ljus."}) == "");
}

TEST_CASE("what was laid before a meeting has all its points, also one that no list of outcomes knows") {
  for (const std::string_view second : {"Kommunstyrelsen beslutar att flytta bryggan till den södra kajen i viken.",
                                        "Förstudie beställs för den nya bryggan vid den södra kajen."}) {
    const std::string told = all_proposals(
        "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nPlan för hamnen\n\nÄrendet\n\n"
        "Hamnen är gammal och ska byggas ut.\n\nKommunstyrelsens arbetsutskott har den 3 juni 2031, § 9 behandlat "
        "ärendet och lämnat följande förslag till beslut:\n\nPlanen antas.\n\n" +
            std::string(second) + "\n\nBeslut\n\nPlanen antas.\n\n" + std::string(second) + "\n",
        "beslutsförslag");
    CHECK_MESSAGE(told.find("arbetsutskott: " + std::string(second)) != told.npos, told);
  }
}
