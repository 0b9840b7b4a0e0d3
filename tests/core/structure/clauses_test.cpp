#include <doctest/doctest.h>

#include "core/structure/outline_text.h"

using namespace diarium;
using test::clauses_of;
using test::paper_of;

TEST_CASE("a shared «Att:» before numbered items: the items are the clauses") {
  CHECK(clauses_of(paper_of("Med anledning av detta yrkar jag att kommunfullm\xC3\xA4ktige beslutar:\n\nAtt:\n\n1. "
                            "N\xC3\xA4mnden utreder fr\xC3\xA5gan.\n2. Svaret kommer i h\xC3\xB6st.\n")) ==
        "1 N\xC3\xA4mnden utreder fr\xC3\xA5gan. | 2 Svaret kommer i h\xC3\xB6st.");
}

TEST_CASE("items that begin with att keep it, without bullet and number") {
  CHECK(clauses_of(paper_of("Vi f\xC3\xB6resl\xC3\xA5r:\n- att bron rustas.\n- att v\xC3\xA4gen st\xC3\xA4ngs.\n")) ==
        "1 att bron rustas. | 2 att v\xC3\xA4gen st\xC3\xA4ngs.");
  CHECK(clauses_of(paper_of("Jag yrkar:\n1. Aitt bron rustas\n2. Att v\xC3\xA4gen st\xC3\xA4ngs\n")) ==
        "1 Aitt bron rustas | 2 Att v\xC3\xA4gen st\xC3\xA4ngs");
}

TEST_CASE("bare att over several lines, one a paragraph or one after the other") {
  CHECK(clauses_of(paper_of(
            "D\xC3\xA4rf\xC3\xB6r yrkar vi\n\natt kommunen ger n\xC3\xA4mnden i uppdrag att ta fram en plan f\xC3\xB6r "
            "hur bron ska kunna\nrustas i \xC3\xA5r, samt\n\natt planen visas f\xC3\xB6r\nfullm\xC3\xA4ktige.\n")) ==
        "1 att kommunen ger n\xC3\xA4mnden i uppdrag att ta fram en plan f\xC3\xB6r hur bron ska kunna rustas i "
        "\xC3\xA5r, | 2 att planen visas f\xC3\xB6r fullm\xC3\xA4ktige.");
  CHECK(clauses_of(paper_of(
            "Vi yrkar att kommunfullm\xC3\xA4ktige beslutar:\natt rusta bron\natt st\xC3\xA4nga v\xC3\xA4gen\n")) ==
        "1 att rusta bron | 2 att st\xC3\xA4nga v\xC3\xA4gen");
}

TEST_CASE("in running text the opening att stays outside, that of an infinitive inside") {
  CHECK(clauses_of(paper_of("Motion\xC3\xA4ren f\xC3\xB6resl\xC3\xA5r d\xC3\xA4rf\xC3\xB6r att kommunstyrelsen ska "
                            "rusta bron, samt att utreda vem som betalar. Bron \xC3\xA4r gammal.\n")) ==
        "1 kommunstyrelsen ska rusta bron | 2 att utreda vem som betalar.");
  CHECK(clauses_of(
            paper_of("I motionen f\xC3\xB6resl\xC3\xA5s att n\xC3\xA4mnden f\xC3\xA5r i uppdrag att rusta bron.\n")) ==
        "1 n\xC3\xA4mnden f\xC3\xA5r i uppdrag att rusta bron.");
}

TEST_CASE("what an office proposes in running text is no motion's claim") {
  CHECK(clauses_of(paper_of("F\xC3\xB6rvaltningen f\xC3\xB6resl\xC3\xA5r att motionen avsl\xC3\xA5s.\n")).empty());
  CHECK(clauses_of(paper_of("Ada Berg (S) framf\xC3\xB6r i motionen att bron \xC3\xA4r gammal och att den rostar.\n"))
            .empty());
  CHECK(clauses_of(paper_of("Att bron \xC3\xA4r gammal vet alla. Det f\xC3\xB6r\xC3\xA5ldras.\n")).empty());
}

TEST_CASE("a yrkande's clause leaves out the mover") {
  CHECK(clauses_of(
            paper_of("Yrkanden\n\nAda Berg (S) yrkar bifall till motionen.\n\nBo Ek (M) f\xC3\xB6resl\xC3\xA5r att "
                     "\xC3\xA4rendet \xC3\xA5terremitteras. Vidare yrkar Bo Ek (M) avslag p\xC3\xA5 motionen.\n")) ==
        "1 bifall till motionen. | 1 \xC3\xA4rendet \xC3\xA5terremitteras. | 2 avslag p\xC3\xA5 motionen.");
}

TEST_CASE("under a proposal or a decision the sentence is the clause, its introduction is none") {
  CHECK(
      clauses_of(paper_of("F\xC3\xB6rslag till beslut\n\nStyrelsen f\xC3\xB6resl\xC3\xA5r att fullm\xC3\xA4ktige "
                          "beslutar f\xC3\xB6ljande.\nMotionen avsl\xC3\xA5s.\n\nBakgrund\n\nBron byggdes 1911.\n")) ==
      "1 Motionen avsl\xC3\xA5s.");
  CHECK(clauses_of(paper_of("Beslut\n\nKommunstyrelsen f\xC3\xB6resl\xC3\xA5r kommunfullm\xC3\xA4ktige besluta att "
                            "avsl\xC3\xA5 motionen.\n")) ==
        "1 Kommunstyrelsen f\xC3\xB6resl\xC3\xA5r kommunfullm\xC3\xA4ktige besluta att avsl\xC3\xA5 motionen.");
}

TEST_CASE("questions of an interpellation are clauses, items of other lists are none") {
  CHECK(clauses_of(paper_of("Jag vill st\xC3\xA4lla f\xC3\xB6ljande fr\xC3\xA5gor:\n\n1. Hur gammal \xC3\xA4r "
                            "bron?\n2. Vem betalar?\n\nAda Berg (S)\n")) ==
        "1 Hur gammal \xC3\xA4r bron? | 2 Vem betalar?");
  CHECK(clauses_of(paper_of("Bilagor\n- Motion om bron\n- Karta\n")).empty());
  CHECK(clauses_of(paper_of("Detta finns p\xC3\xA5 platsen:\n- en bro\n- en v\xC3\xA4g\n")).empty());
}

TEST_CASE("clauses in a motion get its role, and the parts of an item are no clauses") {
  const auto paper = paper_of(
      "Vi yrkar:\n1. att bron rustas, och\na) m\xC3\xA5las\nb) sm\xC3\xB6rjs\n2. att v\xC3\xA4gen st\xC3\xA4ngs.\n");
  CHECK(clauses_of(paper) == "1 att bron rustas, | 2 att v\xC3\xA4gen st\xC3\xA4ngs.");
  CHECK(paper.outline.blocks[paper.outline.clauses[0].block].role == structure::Role::motion_claim);
}

TEST_CASE("lettered items right below their lead are the list; below a number they are parts of it") {
  CHECK(clauses_of(paper_of("Vi yrkar:\n\na) att bron rustas.\n\nb) att v\xC3\xA4gen st\xC3\xA4ngs.\n\nc) att grinden "
                            "m\xC3\xA5las.\n")) ==
        "1 att bron rustas. | 2 att v\xC3\xA4gen st\xC3\xA4ngs. | 3 att grinden m\xC3\xA5las.");
  CHECK(clauses_of(paper_of("Vi yrkar:\n1. att bron rustas\na) i \xC3\xA5r\nb) med egna medel\n2. att v\xC3\xA4gen "
                            "st\xC3\xA4ngs\n")) == "1 att bron rustas | 2 att v\xC3\xA4gen st\xC3\xA4ngs");
}

TEST_CASE("bullets and numbers torn from their words stand on lines of their own") {
  CHECK(clauses_of(paper_of("Jag f\xC3\xB6resl\xC3\xA5r:\n\n\xE2\x80\xA2\natt bron rustas.\n\n\xE2\x80\xA2\natt "
                            "v\xC3\xA4gen st\xC3\xA4ngs.\n")) ==
        "1 att bron rustas. | 2 att v\xC3\xA4gen st\xC3\xA4ngs.");
  CHECK(clauses_of(paper_of("Jag f\xC3\xB6resl\xC3\xA5r:\n\n1.\nAtt bron rustas.\n\n2.\nAtt v\xC3\xA4gen "
                            "st\xC3\xA4ngs.\n")) == "1 Att bron rustas. | 2 Att v\xC3\xA4gen st\xC3\xA4ngs.");
}

TEST_CASE("the day and the signature below bare att-satser are no proposals") {
  CHECK(clauses_of(paper_of("F\xC3\xB6rslag till beslut\n\nVi f\xC3\xB6resl\xC3\xA5r:\n\nAtt bron rustas.\n\nAtt "
                            "v\xC3\xA4gen st\xC3\xA4ngs.\n\nden 3 maj 2022\n\nAda Berg\n")) ==
        "1 Att bron rustas. | 2 Att v\xC3\xA4gen st\xC3\xA4ngs.");
}

TEST_CASE("a claim without an author: what is said to be moved is moved") {
  CHECK(clauses_of(
            paper_of("D\xC3\xA4rf\xC3\xB6r yrkas att bron rustas, att grinden m\xC3\xA5las samt att v\xC3\xA4gen "
                     "st\xC3\xA4ngs.\n")) == "1 bron rustas | 2 grinden m\xC3\xA5las | 3 v\xC3\xA4gen st\xC3\xA4ngs.");
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
