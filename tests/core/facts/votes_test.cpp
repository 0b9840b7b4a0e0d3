// How many votes a count tells, and what yes and no meant.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::ballots_counted, test::proposals_of, test::read_facts, test::roles_of, test::sitting_of;

TEST_CASE("a vote knows what yes and no meant") {
  const auto read = read_facts(
      "Till kommunstyrelsen. Godkänd voteringsproposition: ”Ja för bifall till motionen och Nej för avslag.” "
      "Omröstningen utfaller med 4 Ja mot 3 Nej.");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(test::line_of(read.facts.votes[0].yes_means, read.facts.votes[0].no_means) == "bifall till motionen | avslag");
  const auto others = read_facts(
      "Till kommunstyrelsen. Omröstningsproposition: ”Ja för bifall till planen och Nej för bifall till Anna Bergs m.fl. "
      "yrkande.” Omröstningen utfaller med 4 Ja mot 3 Nej.");
  CHECK(test::only(others.facts.votes).no_means == "bifall till Anna Bergs m.fl. yrkande");
}

TEST_CASE("a vote may be counted in the last row of a table") {
  const auto read = test::read_facts(
      "Skolnämnden\nProtokoll 2024-03-20\n\n§ 24 Sjöhults skola\n\nBeslut\nSkolan läggs ned.\n\nFörslag till beslut "
      "under mötet\nKlas Bergfors (S) yrkar att ärendet återremitteras.\n\nOmröstning\nVotering begärs om ärendet ska "
      "avgöras i dag.\n\nLedamot                        Ja     Nej    Avstår\nVera Hallin (C)                x\nKlas "
      "Bergfors (S)                     x\nSumma                          5      4      1\n");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(test::line_of(read.facts.votes[0].yes, read.facts.votes[0].no, read.facts.votes[0].abstain) == "5 | 4 | 1");
  REQUIRE(read.facts.proposals.size() == 2);
  CHECK(read.facts.proposals[1].kind == "yrkande");
}

TEST_CASE("a vote may be told side by side with who voted, and a list of decisions without a heading") {
  const auto read = test::read_facts(
      "Kommunfullmäktige\nProtokoll 2024-05-27\n\n§ 88\nTandvårdstaxa\nKS 2024/118\n\nKommunfullmäktige beslutar\natt "
      "bifalla motionens första att-sats, samt\natt i övrigt avslå motionen.\n\nYrkanden\nKlas Bergfors (S) yrkar "
      "bifall till motionen.\n\nOmröstning\n9 ledamöter röstar ja: Vera Hallin (C), Klas Bergfors (S) med flera.\n6 "
      "ledamöter röstar nej: Lars Hedmo (M) och Emma Alfors (KD) med flera.\n");
  CHECK(test::amiss(test::facts_text(read), {"title: Tandvårdstaxa «", "decision: delvis by ",
                    "!recommended: "}) == "");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(test::line_of(read.facts.votes[0].yes, read.facts.votes[0].no) == "9 | 6");
}

TEST_CASE("numbered ballots have their own meanings") {
  CHECK(ballots_counted("Omröstning 1: Ja-röst för styrelsens förslag. Nej-röst för Bo Eks förslag.\n\nOmröstning 2: Ja-röst för bifall till tillägget. Nej-röst för "
                        "avslag på det.\n\nOmröstning 1: 21 ja-röster, 18 nej-röster.\n\nOmröstning 2: 19 ja-röster, 18 nej-röster.\n") ==
        "21–18–0 styrelsens förslag / Bo Eks förslag\n19–18–0 bifall till tillägget / avslag på det\n");
}

TEST_CASE("one vote that is told twice is one, with what its sides mean and who abstained") {
  const auto read = read_facts(
      "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2023-12-11\n\n§ 231 Motion om bryggor\n\nBeslut\n"
      "Kommunfullmäktige beslutar med 31 röster mot 25 att motionen anses besvarad. 5 ledamöter avstod.\n\nYrkanden\n"
      "Klas Bergfors (V), med instämmande av Lena Rydfors (RO), yrkar bifall till motionen.\n\nBeslutsgång\nDe som "
      "röstar för Jakob Dalmos (M) förslag röstar ja. De som röstar för Klas Bergfors (V) förslag röstar nej. "
      "Kommunfullmäktige beslutar med 31 röster mot 25 att anse motionen besvarad.\n");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(test::line_of(read.facts.votes[0].abstain, read.facts.votes[0].yes_means) == "5 | Jakob Dalmos (M) förslag");
  CHECK(roles_of(read, "Klas Bergfors") == "V: yrkande");
  CHECK(roles_of(read, "Lena Rydfors") == "RO: yrkande");
}

TEST_CASE("what a vote means and who voted is nobody's proposal and no heading") {
  const std::string vote =
      "Votering begärs.\nJa = ordförandens förslag\nNej = Tove Linds förslag\n\nJa röstar: Olle Dalman (S), Eva Rask (KD), Per Stål "
      "(M)\nNej röstar: Tove Lind (V), Nils Hed (SD)\n\nNämnden beslutar med 3 röster mot 2 att bifalla ordförandens förslag.\n";
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    const std::string paper = sitting_of(marked, vote);
    const auto read = read_facts(paper);
    CHECK(proposals_of(paper, "beslutsförslag").empty());
    CHECK(!read.facts.recommended_decision);
    for (const structure::Block& block : read.outline.blocks)
      if (block.kind == structure::BlockKind::heading) CHECK(!test::words_of(read, block.span).starts_with("Ja ="));
    CHECK(test::only(read.facts.votes).yes == 3);
  }
}

TEST_CASE("what a vote is about may stand in brackets, and the lines that say so are neither headings nor proposals") {
  const std::string decided = "Beslut\n\nTekniska nämnden beslutar att avslå ansökan.\n\nVoteringsordning\n";
  for (const std::string_view order : {"Ja-röst (bifall till kontorets förslag)\nNej-röst (avslag)\n", "Ja (bifall till kontorets förslag)\n\nNej (avslag)\n"}) {
    const std::string told = test::told_of_minutes(decided + std::string(order) + "\nVoteringsresultat\nMed 5 ja-röster mot 4 nej-röster beslutar nämnden enligt förslaget.\n");
    CHECK(test::amiss(told, {"vote: 5-4-0 yes: bifall till kontorets förslag no: avslag", "!(avslag)»"}) == "");
  }
}

TEST_CASE("a table of votes tells its sums where its last line has nothing but numbers") {
  const auto table = [](std::string_view sums, std::string_view after) {
    return test::told_of_minutes("Omröstning\n\nLedamot                       Parti       Ja     Nej     Avstår\nPatrik Ald, ordf              L           X\n"
                                 "Therese Öhr                   S           X\nGunilla Wret                  V                  X\n" +
                                 std::string(sums) + "\n\n" + std::string(after));
  };
  CHECK(test::says(table("                                          2      1       0", ""), "vote: 2-1-0"));
  CHECK(test::says(table("Summa                                     2      1       0", ""), "vote: 2-1-0"));
  CHECK(!test::says(table("12     34", ""), "vote: 12-34"));
}

TEST_CASE("the names of those who voted yes do not say what yes means") {
  constexpr std::string_view extract = "Norrviks kommun\nKommunstyrelsen\nProtokollsutdrag\nSammanträdesdatum: 2031-02-12\n\n§ 41 "
                                       "Dnr KS 2030-118\nÖversyn av båtplatser\n\n";
  for (const std::string_view words : {"Ja-röst för förvaltningens förslag. Nej-röst för Olof Salins förslag.\n\nJa: Greta Wik (C), Fred Toll (M).\nNej: Olof Salin (S).\n\nMed 2 ja-röster mot 1 "
                                       "nej-röst beslutar nämnden enligt förvaltningens förslag.\n",
                                       "Ja-röst för förvaltningens förslag. Nej-röst för Olof Salins förslag.\n\nMed 2 ja-röster mot 1 nej-röst beslutar nämnden.\n"}) {
    const auto read = read_facts(std::string(extract) + "Omröstning\n\n" + std::string(words));
    REQUIRE(read.facts.votes.size() == 1);
    CHECK(read.facts.votes.front().yes_means == "förvaltningens förslag");
    CHECK(read.facts.votes.front().no_means == "Olof Salins förslag");
  }
}
