#include "core/structure/outline_text.h"

using namespace diarium;
using test::clauses_of;
using test::paper_of;

TEST_CASE("a shared «Att:» before numbered items: the items are the clauses") {
  CHECK(clauses_of(paper_of("Med anledning av detta yrkar jag att kommunfullmäktige beslutar:\n\nAtt:\n\n1. "
                            "Nämnden utreder frågan.\n2. Svaret kommer i höst.\n")) ==
        "1 Nämnden utreder frågan. | 2 Svaret kommer i höst.");
}

TEST_CASE("items that begin with att keep it, without bullet and number") {
  CHECK(clauses_of(paper_of("Vi föreslår:\n- att bron rustas.\n- att vägen stängs.\n")) ==
        "1 att bron rustas. | 2 att vägen stängs.");
  CHECK(clauses_of(paper_of("Jag yrkar:\n1. Aitt bron rustas\n2. Att vägen stängs\n")) ==
        "1 Aitt bron rustas | 2 Att vägen stängs");
}

TEST_CASE("bare att over several lines, one a paragraph or one after the other") {
  CHECK(clauses_of(paper_of(
            "Därför yrkar vi\n\natt kommunen ger nämnden i uppdrag att ta fram en plan för hur bron ska kunna\n"
            "rustas i år, samt\n\natt planen visas för\nfullmäktige.\n")) ==
        "1 att kommunen ger nämnden i uppdrag att ta fram en plan för hur bron ska kunna rustas i år, | 2 att "
        "planen visas för fullmäktige.");
  CHECK(clauses_of(paper_of(
            "Vi yrkar att kommunfullmäktige beslutar:\natt rusta bron\natt stänga vägen\n")) ==
        "1 att rusta bron | 2 att stänga vägen");
}

TEST_CASE("in running text the opening att stays outside, that of an infinitive inside") {
  CHECK(clauses_of(paper_of("Motionären föreslår därför att kommunstyrelsen ska rusta bron, samt att utreda vem "
                            "som betalar. Bron är gammal.\n")) ==
        "1 kommunstyrelsen ska rusta bron | 2 att utreda vem som betalar.");
  CHECK(clauses_of(
            paper_of("I motionen föreslås att nämnden får i uppdrag att rusta bron.\n")) ==
        "1 nämnden får i uppdrag att rusta bron.");
}

TEST_CASE("what an office proposes in running text is no motion's claim") {
  CHECK(clauses_of(paper_of("Förvaltningen föreslår att motionen avslås.\n")).empty());
  CHECK(clauses_of(paper_of("Ada Berg (S) framför i motionen att bron är gammal och att den rostar.\n"))
            .empty());
  CHECK(clauses_of(paper_of("Att bron är gammal vet alla. Det föråldras.\n")).empty());
  CHECK(clauses_of(paper_of("Ada Berg (S) föreslår, med instämmande av Bo Ek (M).\n")).empty());
}

TEST_CASE("a yrkande's clause leaves out the mover") {
  CHECK(clauses_of(
            paper_of("Yrkanden\n\nAda Berg (S) yrkar bifall till motionen.\n\nBo Ek (M) föreslår att ärendet "
                     "återremitteras. Vidare yrkar Bo Ek (M) avslag på motionen.\n")) ==
        "1 bifall till motionen. | 1 ärendet återremitteras. | 2 avslag på motionen.");
}

TEST_CASE("under a proposal or a decision the sentence is the clause, its introduction is none") {
  CHECK(
      clauses_of(paper_of("Förslag till beslut\n\nStyrelsen föreslår att fullmäktige beslutar följande.\nMotionen "
                          "avslås.\n\nBakgrund\n\nBron byggdes 1911.\n")) ==
      "1 Motionen avslås.");
  CHECK(clauses_of(paper_of("Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n")) ==
        "1 Kommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.");
}

TEST_CASE("questions of an interpellation are clauses, items of other lists are none") {
  CHECK(clauses_of(paper_of("Jag vill ställa följande frågor:\n\n1. Hur gammal är bron?\n2. Vem betalar?\n\nAda "
                            "Berg (S)\n")) ==
        "1 Hur gammal är bron? | 2 Vem betalar?");
  CHECK(clauses_of(paper_of("Bilagor\n- Motion om bron\n- Karta\n")).empty());
  CHECK(clauses_of(paper_of("Detta finns på platsen:\n- en bro\n- en väg\n")).empty());
}

TEST_CASE("clauses in a motion get its role, and the parts of an item are no clauses") {
  const auto paper = paper_of(
      "Vi yrkar:\n1. att bron rustas, och\na) målas\nb) smörjs\n2. att vägen stängs.\n");
  CHECK(clauses_of(paper) == "1 att bron rustas, | 2 att vägen stängs.");
  CHECK(paper.outline.blocks[paper.outline.clauses[0].block].role == structure::Role::motion_claim);
}

TEST_CASE("lettered items right below their lead are the list; below a number they are parts of it") {
  CHECK(clauses_of(paper_of("Vi yrkar:\n\na) att bron rustas.\n\nb) att vägen stängs.\n\nc) att grinden målas.\n")) ==
        "1 att bron rustas. | 2 att vägen stängs. | 3 att grinden målas.");
  CHECK(clauses_of(paper_of("Vi yrkar:\n1. att bron rustas\na) i år\nb) med egna medel\n2. att vägen stängs\n")) == "1 att bron rustas | 2 att vägen stängs");
}

TEST_CASE("bullets and numbers torn from their words stand on lines of their own") {
  CHECK(clauses_of(paper_of("Jag föreslår:\n\n\xE2\x80\xA2\natt bron rustas.\n\n\xE2\x80\xA2\natt vägen stängs.\n")) ==
        "1 att bron rustas. | 2 att vägen stängs.");
  CHECK(clauses_of(paper_of("Jag föreslår:\n\n1.\nAtt bron rustas.\n\n2.\nAtt vägen stängs.\n")) == "1 Att bron rustas. | 2 Att vägen stängs.");
}

TEST_CASE("the day and the signature below bare att-satser are no proposals") {
  CHECK(clauses_of(paper_of("Förslag till beslut\n\nVi föreslår:\n\nAtt bron rustas.\n\nAtt vägen stängs.\n\nden 3 "
                            "maj 2022\n\nAda Berg\n")) ==
        "1 Att bron rustas. | 2 Att vägen stängs.");
}

TEST_CASE("a claim without an author: what is said to be moved is moved") {
  CHECK(clauses_of(
            paper_of("Därför yrkas att bron rustas, att grinden målas samt att vägen stängs.\n")) == "1 bron rustas | 2 grinden målas | 3 vägen stängs.");
}

TEST_CASE("who tells that they moved the refusal of a thing did not move the thing") {
  CHECK(clauses_of(paper_of("Vi yrkade bifall till förslaget att köpa kajen. Däremot yrkade vi avslag på att planen "
                            "ändras redan nu.\n")) ==
        "1 bifall till förslaget att köpa kajen. | 2 avslag på att planen ändras redan nu.");
}

TEST_CASE("a sentence that says that the proposal follows leads to the paragraph below it") {
  CHECK(clauses_of(paper_of("Hamnstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\nMotionen om kajen "
                            "anses besvarad.\n\nStyrelsen anser att kajen är trasig.\n")) ==
        "1 Motionen om kajen anses besvarad.");
  CHECK(clauses_of(paper_of("Nämnden föreslår styrelsen följande beslut.\n\n1. Taxan antas.\n2. Avgiften "
                            "höjs.\n")) == "1 Taxan antas. | 2 Avgiften höjs.");
  CHECK(clauses_of(paper_of("Kajens ägare har skrivit följande.\n\nKajen är trasig.\n")).empty());
}

TEST_CASE("a line that ends with «besluta» leads to the line below it and is no point") {
  CHECK(clauses_of(paper_of("Beslut\n\nHamnnämnden föreslår kommunfullmäktige besluta\n\n  Avslå "
                            "motionen.\n")) == "1 Avslå motionen.");
  CHECK(clauses_of(paper_of("Förslag till beslut\n\nNämnden föreslår styrelsen besluta\n\nAnta taxan för "
                            "vatten.\n")) == "1 Anta taxan för vatten.");
}
