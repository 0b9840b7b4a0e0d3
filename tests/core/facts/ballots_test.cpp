// Who voted how in tables and lists, and which count has which meaning. Two towns' manners a case.
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

constexpr std::string_view ballots_head = "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n§ 45 Svar på motion om bad\n\n"
                                          "Beslut\n\nMotionen avslås.\n\nOmröstning\n\n";

/// «Anna Berg: röstande», divided by «;»; those without such a role are left out.
std::string ballots_cast(std::string_view words) {
  const test::Read paper = test::read_facts(std::string(ballots_head) + std::string(words));
  std::string out;
  for (const facts::Person& one : paper.facts.persons) {
    std::string roles;
    for (const std::string& role : one.roles)
      if (role == "röstande" || role == "avstår") roles += (roles.empty() ? "" : ", ") + role;
    if (!roles.empty()) out += (out.empty() ? "" : "; ") + one.name + ": " + roles;
  }
  return out;
}

/// «2–1–0 förslaget / motionen», a line each.
std::string ballots_counted(std::string_view words) {
  const test::Read paper = test::read_facts(std::string(ballots_head) + std::string(words));
  std::string out;
  for (const facts::Vote& one : paper.facts.votes)
    out += std::to_string(one.yes) + "–" + std::to_string(one.no) + "–" + std::to_string(one.abstain) + " " + one.yes_means + " / " + one.no_means + "\n";
  return out;
}

}  // namespace

TEST_CASE("two ballots side by side in one table are told apart, over a page break too") {
  CHECK(ballots_cast("Ledamot              Parti   Omr. 1         Omr. 2\n                             Ja  Nej Avst   Ja  Nej Avst\n"
                     "Anna Berg            S       X              X\nBo Ek                V           X          X\n"
                     "\n§ 45 forts.\n\n"
                     "Ledamot              Parti   Omr. 1         Omr. 2\n                             Ja  Nej Avst   Ja  Nej Avst\n"
                     "Cia Dal              M       X                      X\nLars Lind            SD      frånv.         frånv.\n"
                     "SUMMA                        2   1   0      2   0   1\n\n"
                     "Omröstning 1: 2 ja-röster, 1 nej-röst.\nOmröstning 2: 2 ja-röster, 0 nej-röster, 1 avstår.\n\n"
                     "Anna Berg (S), Bo Ek (V), Cia Dal (M) och Lars Lind (SD) var närvarande.\n") ==
        "Anna Berg: röstande; Bo Ek: röstande; Cia Dal: röstande, avstår");
  CHECK(ballots_cast("| Ledamot | Ja | Nej | Ja | Nej |\n|---|---|---|---|---|\n| Anna Berg (S) | X | | | X |\n| Bo Ek (V) | | X | X | |\n") ==
        "Anna Berg: röstande; Bo Ek: röstande");
}

TEST_CASE("a list without a head has the side behind each name") {
  CHECK(ballots_cast("     Johanna Prytz (M) ..... ja        Amir Dahl (S) ........ nej\n     Roland Moss (SD) .. avstår        Pia Nyhus (S) ........ nej\n"
                     "     Inger Sten (C), ordf. ja          Nils Ahl (S) ......... nej\n\nMed 3 nej mot 2 ja och 1 avstående bifalls yrkandet.\n") ==
        "Johanna Prytz: röstande; Amir Dahl: röstande; Roland Moss: avstår; Pia Nyhus: röstande; Inger Sten: röstande; Nils Ahl: röstande");
  // A list that no count confirms says nothing.
  CHECK(ballots_cast("     Johanna Prytz (M) ..... ja        Amir Dahl (S) ........ nej\n     Inger Sten (C) .. ja         Pia Nyhus (S) .... nej\n\n") == "");
}

TEST_CASE("who abstains in the one ballot did not vote in it") {
  CHECK(ballots_cast("Ja: Anna Berg (S), Bo Ek (V).\nNej: Cia Dal (M).\nAvstår: Lars Lind (SD).\n\nMed 2 ja-röster, 1 nej-röst och 1 avstående avslås "
                     "motionen.\n").find("Lars Lind: avstår") != std::string::npos);
  CHECK(ballots_cast("För förslaget röstar: Anna Berg (S) och Bo Ek (V).\nFör Cia Dals yrkande röstar: Cia Dal (M) och Ulla Stig (C).\nAvstår: Lars Lind (SD).\n") ==
        "Anna Berg: röstande; Bo Ek: röstande; Cia Dal: röstande; Ulla Stig: röstande; Lars Lind: avstår");
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

TEST_CASE("a mark of any kind under its head says how a member voted, in cells of bars or tabs and in plain columns") {
  for (const char* mark : {"X", "x", "1", "•", "✓", "√", "✔", "☒", "*"}) {
    CAPTURE(mark);
    const auto set = [&](std::string words) {
      for (std::size_t at = words.find('@'); at != std::string::npos; at = words.find('@')) words.replace(at, 1, mark);
      return ballots_cast("2 ja-röster, 1 nej-röst och 1 avstår.\n\nVoteringslista\n\n" + words);
    };
    const std::string cast = "Anna Berg: röstande; Bo Ek: röstande; Cia Dal: röstande; Lars Lind: avstår";
    CHECK(set("| Ledamot | Parti | Ja | Nej | Avst |\n|---|---|---|---|---|\n| Ulla Stig | C | | | |\n| Anna Berg | S | @ | | |\n| Bo Ek | V | | @ | |\n"
              "| Cia Dal | M | @ | | |\n| Lars Lind | SD | | | @ |\n| Summa | | 2 | 1 | 1 |\n") == cast);
    CHECK(set("Ledamot\tParti\tJa\tNej\tAvstår\nAnna Berg\tS\t@\t\t\nBo Ek\tV\t\t@\t\nCia Dal\tM\t@\t\t\nUlla Stig\tC\t\t\t\nLars Lind\tSD\t\t\t@\n\t\t2\t1\t1\n") == cast);
    CHECK(set("Ledamot        Parti  J    N    A\nAnna Berg      S      @\nBo Ek          V           @\nCia Dal        M      @\nUlla Stig      C\n"
              "Lars Lind      SD               @\n") == cast);
  }
}

TEST_CASE("letters in a column before the names are the members', and what stands before the sides is no side") {
  const std::string told = "2 ja-röster och 1 nej-röst.\n\nVoteringslista\n\n";
  const std::string table = "| Nr | Parti | Ledamot | Ersättare | Närv | Ja | Nej |\n|---|---|---|---|---|---|---|\n| 1 | S | Anna Berg | | X | X | |\n"
                            "| 2 | V | Bo Ek | Nora Nygren | X | | X |\n| 3 | M | Cia Dal | | X | X | |\n| 4 | SD | Lars Lind | | | | |\n| | | Summa | | 3 | 2 | 1 |\n";
  // Who sat for Bo Ek voted, not he.
  CHECK(ballots_cast(told + table) == "Anna Berg: röstande; Cia Dal: röstande");
  CHECK(ballots_counted(told + table) == "2–1–0  / \n");
  CHECK(ballots_cast(told + "Parti  Ledamot        Ja   Nej\nS      Anna Berg      X\nV      Bo Ek               X\nM      Cia Dal        X\nC      Ulla Stig\n") ==
        "Anna Berg: röstande; Bo Ek: röstande; Cia Dal: röstande");
}

TEST_CASE("members side by side vote in one ballot") {
  CHECK(ballots_cast("2 ja-röster, 1 nej-röst och 1 avstår.\n\nVoteringslista\n\n| Ledamot | Ja | Nej | Avst | Ledamot | Ja | Nej | Avst |\n"
                     "| Anna Berg (S) | X | | | Bo Ek (V) | | X | |\n| Ulla Stig (C) | | | | Cia Dal (M) | X | | |\n| Per Hed (M) | | | | Lars Lind (SD) | | | X |\n") ==
        "Anna Berg: röstande; Bo Ek: röstande; Cia Dal: röstande; Lars Lind: avstår");
}

TEST_CASE("a mark whose column is lost makes nobody a voter") {
  // Two heads in one cell; a mark under none.
  CHECK(ballots_cast("Voteringslista\n\n| Ledamot | Parti | Ja Nej | Avst |\n| Anna Berg | S | X | |\n| Bo Ek | V | X | |\n| Cia Dal | M | | X |\n") == "");
  CHECK(ballots_cast("Voteringslista\n\n| Ledamot | Parti | Ja | Nej |\n| Anna Berg | S | X | |\n| Bo Ek | V | | | X |\n") == "");
}

TEST_CASE("a list of who was there is no list of votes") {
  CHECK(ballots_cast("\n\nNärvarolista\n\n| Ledamot | Parti | Närvarande | Frånvarande |\n| Anna Berg | S | X | |\n| Bo Ek | V | | X |\n") == "");
}

TEST_CASE("of a table of several §§ the ballot of the paper's own is told") {
  CHECK(ballots_cast("2 ja-röster och 1 nej-röst.\n\nVoteringslista\n\n| | | § 44 | | § 45 | |\n| Ledamot | Parti | Ja | Nej | Ja | Nej |\n| Anna Berg | S | X | | | X |\n"
                     "| Bo Ek | V | | X | X | |\n| Cia Dal | M | | | X | |\n| Lars Lind | SD | X | | | |\n") ==
        "Anna Berg: röstande; Bo Ek: röstande; Cia Dal: röstande");
}

TEST_CASE("who voted is uncertain where the table has other numbers than the paper tells") {
  const std::string table = "Voteringslista\n\n| Ledamot | Parti | Ja | Nej |\n| Anna Berg | S | X | |\n| Bo Ek | V | | X |\n| Cia Dal | M | X | |\n";
  for (const bool agrees : {true, false}) {
    const test::Read paper = test::read_facts(std::string(ballots_head) + (agrees ? "2 ja-röster och 1 nej-röst.\n\n" : "1 ja-röst och 2 nej-röster.\n\n") + table);
    REQUIRE(paper.facts.votes.size() == 1);
    CHECK((paper.facts.votes[0].standing.doubt == facts::Doubt::none) == agrees);
    for (const facts::Person& one : paper.facts.persons) {
      CHECK((one.standing.doubt == facts::Doubt::none) == agrees);
      CHECK(test::joined(one.roles) == "röstande");
    }
  }
}
