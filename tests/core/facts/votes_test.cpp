// How many votes a count tells, and what yes and no meant.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::ballots_counted, test::proposals_of, test::read_facts, test::roles_of, test::sitting_of, test::value_or_none;

namespace {

/// «28-21-0; 5-4-1»: yes, no and abstentions of each vote.
std::string votes(std::string_view text) {
  std::string out;
  for (const facts::Vote& one : read_facts(text).facts.votes) {
    out += (out.empty() ? "" : "; ") + std::to_string(one.yes) + "-" + std::to_string(one.no) + "-" +
           std::to_string(one.abstain);
  }
  return out;
}

}  // namespace

TEST_CASE("votes are counted in figures, in words, in brackets after names and in columns") {
  CHECK(votes("Kommunfullmäktige beslutar med 28 ja-röster mot 21 nej-röster att avslå motionen.") == "28-21-0");
  CHECK(votes("Omröstningen till kommunstyrelsen utfaller med 31 Ja mot 14 Nej. 6 ledamöter avstår från att rösta.") ==
        "31-14-6");
  CHECK(votes("Kommunstyrelsen beslutar med åtta röster mot fem att avslå motionen.") == "8-5-0");
  CHECK(votes("Till kommunstyrelsen. Anna Berg (S) och Bo Ek (S) röstar Ja (2).\nCia Dal (M) röstar Nej (1).\nDan Ek "
              "(L) avstår från att rösta (1).") == "2-1-1");
  CHECK(votes("Kommunstyrelsen till protokollet: Ja: 7, Nej: 6, Avstår: 2") == "7-6-2");
  CHECK(votes("Kommunstyrelsen och nämnden har 7 platser och 6 rum till alla. Nej, det räcker inte.") == "");
}

TEST_CASE("a vote knows what yes and no meant") {
  const auto read = read_facts(
      "Till kommunstyrelsen. Godkänd voteringsproposition: ”Ja för bifall till motionen och Nej för avslag.” "
      "Omröstningen utfaller med 4 Ja mot 3 Nej.");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes_means == "bifall till motionen");
  CHECK(read.facts.votes[0].no_means == "avslag");
  const auto others = read_facts(
      "Till kommunstyrelsen. Omröstningsproposition: ”Ja för bifall till planen och Nej för bifall till Anna Bergs m.fl. "
      "yrkande.” Omröstningen utfaller med 4 Ja mot 3 Nej.");
  REQUIRE(others.facts.votes.size() == 1);
  CHECK(others.facts.votes[0].no_means == "bifall till Anna Bergs m.fl. yrkande");
}

TEST_CASE("whoever wants something votes yes or no: what they want is what the vote means") {
  const auto means = [](const std::string& words) {
    const auto read = read_facts(words);
    return read.facts.votes.size() == 1 ? read.facts.votes[0].yes_means + " / " + read.facts.votes[0].no_means : "-";
  };
  CHECK(means("Till kommunstyrelsen. Den som bifaller styrelsens förslag röstar ja. Den som bifaller Anna Bergs yrkande röstar "
              "nej.\n\nVid voteringen avges 28 ja-röster och 9 nej-röster.") == "bifaller styrelsens förslag / bifaller Anna Bergs yrkande");
  CHECK(means("Till kommunstyrelsen. Den som vill att ärendet avgörs idag röstar ja, den som vill återremittera ärendet röstar nej. Med 9 "
              "ja-röster mot 4 nej-röster avgörs ärendet.") == "att ärendet avgörs idag / återremittera ärendet");
  CHECK(means("Till kommunstyrelsen. Den som stöder avslag röstar ja, den som stödjer bifall röstar nej.\n\nVid omröstningen avges 9 ja-röster "
              "och 4 nej-röster.") == "avslag / bifall");
}

TEST_CASE("a vote may be counted in the last row of a table") {
  const auto read = test::read_facts(
      "Skolnämnden\nProtokoll 2024-03-20\n\n§ 24 Sjöhults skola\n\nBeslut\nSkolan läggs ned.\n\nFörslag till beslut "
      "under "
      "mötet\nKlas Bergfors (S) yrkar att ärendet återremitteras.\n\nOmröstning\nVotering begärs om ärendet ska "
      "avgöras i "
      "dag.\n\nLedamot                        Ja     Nej    Avstår\nVera Hallin (C)                x\nKlas Bergfors "
      "(S)       "
      "              x\nSumma                          5      4      1\n");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes == 5);
  CHECK(read.facts.votes[0].no == 4);
  CHECK(read.facts.votes[0].abstain == 1);
  REQUIRE(read.facts.proposals.size() == 2);
  CHECK(read.facts.proposals[1].kind == "yrkande");
}

TEST_CASE("a vote may be told side by side with who voted, and a list of decisions without a heading") {
  const auto read = test::read_facts(
      "Kommunfullmäktige\nProtokoll 2024-05-27\n\n§ 88\nTandvårdstaxa\nKS 2024/118\n\nKommunfullmäktige beslutar\natt "
      "bifalla motionens första att-sats, samt\natt i övrigt avslå motionen.\n\nYrkanden\nKlas Bergfors (S) yrkar "
      "bifall "
      "till motionen.\n\nOmröstning\n9 ledamöter röstar ja: Vera Hallin (C), Klas Bergfors (S) med flera.\n6 ledamöter "
      "röstar nej: Lars Hedmo (M) och Emma Alfors (KD) med flera.\n");
  CHECK(value_or_none(read.facts.title) == "Tandvårdstaxa");
  REQUIRE(read.facts.decision);
  CHECK(read.facts.decision->outcome == "delvis");
  CHECK_FALSE(read.facts.recommended_decision);
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].yes == 9);
  CHECK(read.facts.votes[0].no == 6);
}

TEST_CASE("a count is read whichever side stands first") {
  CHECK(ballots_counted("Ja för avslag, nej för bifall.\n\nMed 5 nej mot 4 ja och 1 avstående beslutar nämnden bifalla yrkandet.\n") == "4–5–1 avslag / bifall\n");
  CHECK(ballots_counted("Omröstning begärs och utfaller med 3 röster för utskottets förslag och 2 röster för Cia Dals yrkande.\n") ==
        "3–2–0 utskottets förslag / Cia Dals yrkande\n");
}

TEST_CASE("a vote of long ago is none of the paper's") {
  CHECK(ballots_counted("Ett förslag om nattrafik avslogs då med 48 röster mot 19.\n") == "");
  CHECK(ballots_counted("Motionen avslogs med 48 röster mot 19.\n") == "48–19–0  / \n");
}

TEST_CASE("numbered ballots have their own meanings") {
  CHECK(ballots_counted("Omröstning 1: Ja-röst för styrelsens förslag. Nej-röst för Bo Eks förslag.\n\nOmröstning 2: Ja-röst för bifall till tillägget. Nej-röst för "
                        "avslag på det.\n\nOmröstning 1: 21 ja-röster, 18 nej-röster.\n\nOmröstning 2: 19 ja-röster, 18 nej-röster.\n") ==
        "21–18–0 styrelsens förslag / Bo Eks förslag\n19–18–0 bifall till tillägget / avslag på det\n");
}

TEST_CASE("one vote that is told twice is one, with what its sides mean and who abstained") {
  const auto read = read_facts(
      "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2023-12-11\n\n§ 231 Motion om bryggor\n\nBeslut\n"
      "Kommunfullmäktige beslutar med 31 röster mot 25 att motionen anses besvarad. 5 ledamöter "
      "avstod.\n\nYrkanden\nKlas "
      "Bergfors (V), med instämmande av Lena Rydfors (RO), yrkar bifall till motionen.\n\nBeslutsgång\nDe som röstar "
      "för "
      "Jakob Dalmos (M) förslag röstar ja. De som röstar för Klas Bergfors (V) förslag röstar nej. Kommunfullmäktige "
      "beslutar med 31 röster mot 25 att anse motionen besvarad.\n");
  REQUIRE(read.facts.votes.size() == 1);
  CHECK(read.facts.votes[0].abstain == 5);
  CHECK(read.facts.votes[0].yes_means == "Jakob Dalmos (M) förslag");
  CHECK(roles_of(read, "Klas Bergfors") == "V: yrkande");
  CHECK(roles_of(read, "Lena Rydfors") == "RO: yrkande");
}

TEST_CASE("what a side of a vote means ends before what came of it") {
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden avslår motionen.\n\nOmröstning\n\nEfter votering med 9 röster för avslag och 4 röster för bifall antogs ordförandens förslag.\n"), "bifall antogs"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nNämnden avslår motionen.\n\nOmröstning\n\nMed 9 röster för avslag mot 4 röster för bifall beslutade nämnden att avslå motionen.\n"), "bifall beslutade"));
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
    REQUIRE(read.facts.votes.size() == 1);
    CHECK(read.facts.votes[0].yes == 3);
  }
}

TEST_CASE("what a vote is about may stand in brackets, and the lines that say so are neither headings nor proposals") {
  const std::string decided = "Beslut\n\nTekniska nämnden beslutar att avslå ansökan.\n\nVoteringsordning\n";
  for (const std::string_view order : {"Ja-röst (bifall till kontorets förslag)\nNej-röst (avslag)\n", "Ja (bifall till kontorets förslag)\n\nNej (avslag)\n"}) {
    const std::string told = test::told_of_minutes(decided + std::string(order) + "\nVoteringsresultat\nMed 5 ja-röster mot 4 nej-röster beslutar nämnden enligt förslaget.\n");
    CHECK(test::says(told, "vote: 5-4-0 yes: bifall till kontorets förslag no: avslag"));
    CHECK(!test::says(told, "(avslag)»"));
  }
}

TEST_CASE("what a vote is about is told by who shall vote so, on either side of the verb") {
  const std::string count = "\n\nVoteringen utfaller med 3 ja och 2 nej.\n";
  for (const std::string_view order : {"Ja röstar den som vill avslå ansökan, nej röstar den som vill bifalla Bo Eks yrkande.",
                                       "Den som vill avslå ansökan röstar ja. Den som vill bifalla Bo Eks yrkande röstar nej."})
    CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nVotering\n\n" + std::string(order) + count),
                      "yes: avslå ansökan no: bifalla Bo Eks yrkande"));
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

TEST_CASE("a vote of another sitting that somebody tells of is none of this one") {
  const std::string reserved = "Reservation\n\nBudget 2032\n\nVi reserverar oss mot beslutet. ";
  CHECK(!test::says(test::told_of(reserved + "Vi föreslog redan i mars 2031 en översyn, vilket röstades ned med 21 röster mot 18.\n\nRolf Ek (M)\n"), "vote:"));
  CHECK(!test::says(test::told_of_minutes("Bakgrund\n\nFrågan har tidigare prövats av nämnden och föll med 5 röster mot 4.\n"), "vote:"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nNämnden beslutar med 5 röster mot 4 att avslå ansökan.\n"), "vote: 5-4"));
}

TEST_CASE("what yes and no mean may stand behind a dash") {
  for (const std::string_view mark : {" – ", ": "}) {
    const std::string told = test::told_of_minutes("Omröstning\n\nJa" + std::string(mark) + "ärendet avgörs i dag. Nej" + std::string(mark) +
                                                   "återremiss.\n\nResultat: 24 ja, 13 nej, 0 avstår.\n");
    CHECK(test::says(told, "vote: 24-13-0 yes: ärendet avgörs i dag no: återremiss"));
  }
}

TEST_CASE("votes are told with what each side means, and with those who abstain") {
  const std::string sides = test::told_of_minutes("Omröstning\n\n8 röster för huvudförslaget, 4 röster för motförslaget och 1 avstår (SD).\n");
  CHECK(test::says(sides, "vote: 8-4-1 yes: huvudförslaget no: motförslaget\n"));
  const std::string brackets = test::told_of_minutes("Röstresultat\n\nJa (avslag): 18    Nej (bifall): 13    Avstår: 2    Frånvarande: 2\n");
  CHECK(test::says(brackets, "vote: 18-13-2 yes: avslag no: bifall"));
}
