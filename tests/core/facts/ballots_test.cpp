// Who voted how, in tables, lists and sentences. Two towns' manners a case.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::attendance_persons, test::ballots_counted, test::ballots_head, test::minutes_persons, test::persons;

namespace {

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
    CHECK((test::only(paper.facts.votes).confidence.doubt == facts::Doubt::none) == agrees);
    for (const facts::Person& one : paper.facts.persons) {
      CHECK((one.confidence.doubt == facts::Doubt::none) == agrees);
      CHECK(test::joined(one.roles) == "röstande");
    }
  }
}

TEST_CASE("who abstains stands behind the word, and those in the brackets before it voted") {
  const std::string brackets = attendance_persons(
      "Omröstning\n\nMed två ja-röster (Eva Grönkvist (S), Filip Hallgren (S)) mot två nej-röster (Hanna Cederfelt "
      "(M), Ivar Dufva (M)), och en som avstår (Dan Fransén), beslutar kommunstyrelsen avslå motionen.\n");
  CHECK(test::says(brackets, "Hanna Cederfelt (M) röstande; Ivar Dufva (M) röstande"));
  CHECK(test::says(brackets, "Dan Fransén (V) avstår"));
  const std::string lists = attendance_persons(
      "Omröstning\n\nJa:     Eva Grönkvist (S), Filip Hallgren (S),\n        Hanna Cederfelt (L)\n"
      "Nej:    Ivar Dufva (M)\nAvstår: Dan Fransén (V)\n\nKommunstyrelsen beslutar med 3 röster mot 1.\n");
  CHECK(test::amiss(lists, {"Hanna Cederfelt (L) röstande; Ivar Dufva (M) röstande", "Dan Fransén (V) avstår"}) == "");
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

TEST_CASE("who voted is told where a table sets the last name first and the party in a column of its own") {
  const std::string vote = "Beslut\n\nTekniska nämnden beslutar att avslå ansökan.\n\nMed 2 ja-röster mot 3 nej-röster beslutar nämnden så.\n\n";
  const std::string columns = test::persons(std::string(test::board_head) + vote +
                                            "Namn                   Parti    Ja     Nej    Avstår\n"
                                            "Berg Ek, Anna          S        X\n"
                                            "Lund, Ritvi            S        X\n"
                                            "Dahl, Karl-Erik        M               X\n"
                                            "Ståhl, Maria           SD              X\n"
                                            "Öst, Nils              LV              X\n"
                                            "Summa                           2      3\n");
  for (const std::string_view one : {"Anna Berg Ek (S) röstande", "Ritvi Lund (S) röstande", "Karl-Erik Dahl (M) röstande", "Nils Öst (LV) röstande"})
    CHECK(test::says(columns, one));
  const std::string pairs = test::persons(std::string(test::board_head) + vote +
                                          "Namn             Parti Röst        Namn               Parti Röst\n"
                                          "Berg, Anna       S   Ja            Ståhl, Maria       SD     Nej\n"
                                          "Lund, Bo         S   Ja            Dahl, Karl-Erik    M      Nej\n"
                                          "Öst, Nils        V      Nej        Ek, Gunilla        C  (frånv.)\n");
  for (const std::string_view one : {"Anna Berg (S) röstande", "Karl-Erik Dahl (M) röstande", "Nils Öst (V) röstande"}) CHECK(test::says(pairs, one));
  CHECK(!test::says(pairs, "Gunilla Ek (C) röstande"));
  const std::string ruled = test::persons(std::string(test::board_head) + vote +
                                          "| Namn | Parti | Ja | Nej |\n|---|---|---|---|\n| Berg, Anna | S | X | |\n"
                                          "| Lund, Bo | S | X | |\n| Dahl, Karl-Erik | M | | X |\n"
                                          "| Ståhl, Maria | SD | | X |\n");
  for (const std::string_view one : {"Anna Berg (S)", "Karl-Erik Dahl (M)"})
    CHECK_MESSAGE(test::says(ruled, one), ruled);
  // An enumeration is no table.
  CHECK(!test::says(test::persons(std::string(test::board_head) + "Närvarande i\nNorrby, Anna (S)\n"), "Anna Norrby"));
}

TEST_CASE("names under yes, no and abstains voted as the head above them says") {
  CHECK(minutes_persons("Omröstning\n\nJa                       Nej                     Avstår\nAnna Berg (S)            Bo Ek (V)               "
                        "Lars Lind (SD)\nCia Dal (M)              Eva Frid (MP)\n\n") ==
        "Anna Berg (S) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår; Cia Dal (M) röstande; Eva Frid (MP) röstande");
  CHECK(minutes_persons("Ja-röster\nAnna Berg (S)\nCia Dal (M)\n\nNej-röster\nBo Ek (V)\n\nAvstår\nLars Lind (SD)\n\nOmröstningen utfaller med 2 "
                        "ja-röster, 1 nej-röst och 1 som avstår.\n") ==
        "Anna Berg (S) röstande; Cia Dal (M) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår");
}

TEST_CASE("a mark in a table of votes stands under its head, and a table that lost its columns says nothing") {
  CHECK(minutes_persons("Namn                 Ja    Nej    Avstår\nAnna Berg (S)        X\nBo Ek (V)                  X\nLars Lind (SD)              "
                        "      X\nSumma                1     1      1\n") == "Anna Berg (S) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår");
  CHECK(minutes_persons("| Ledamot | Ja | Nej | Avstår |\n|---|---|---|---|\n| Anna Berg (S) | X | | |\n| Bo Ek (V) | | X | |\n| Lars Lind (SD) | | | X "
                        "|\n") == "Anna Berg (S) röstande; Bo Ek (V) röstande; Lars Lind (SD) avstår");
  CHECK(minutes_persons("Namn      Ja      Nej      Avstår\nAnna Berg (S)      X\nBo Ek (V)            X\nLars Lind (SD)                  X\nSumma "
                        "     1      1      1\n").find("Anna Berg (S) avstår") == std::string::npos);
}

TEST_CASE("a list of votes that contradicts the count tells nobody's vote") {
  CHECK(minutes_persons("Ja                       Nej\nAnna Berg (S)            Bo Ek (V)\nCia Dal (M)\n\nMed 5 ja-röster mot 1 nej-röst avslår "
                        "kommunstyrelsen motionen.\n") == "Anna Berg (S) annan; Bo Ek (V) annan; Cia Dal (M) annan");
}

TEST_CASE("a list that lost names tells the votes of those it names, where one side is whole and none has too many") {
  const std::string count = "Med 3 ja-röster, 1 nej-röst och 1 som avstår avslår kommunstyrelsen motionen.\n";
  for (const std::string_view head : {"Ja\nAnna Berg (S)\nCia Dal (M fd SD)\n\nNej\nBo Ek (V)\n\nAvstår\n",
                                      "Ja-röster:\nAnna Berg (S)\n\nCia Dal (M fd SD)\n\nNej-röster:\n\nBo Ek (V)\n\nAvstår:\n"}) {
    const std::string told = minutes_persons(std::string(head) + "Eva Frid (MP)\nLars Lind (SD)\n\n" + count);
    CHECK_MESSAGE(told == "Anna Berg (S) röstande; Bo Ek (V) röstande; Eva Frid (MP) annan; Lars Lind (SD) annan", told);
  }
}
