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
