// What a page break or a dump without layout tears apart belongs together. Made-up papers in two manners each.
#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;
using test::all_of;
using test::clauses_of;
using test::paper_of;

namespace {

/// Three pages of a paper, cut between `before` and `after`, with a head from the second on or a foot on all.
std::vector<test::Paper> cut_between(const std::string& before, const std::string& after) {
  const std::string first =
      "Svar på motion om bryggan vid badet\n\nBakgrund\n\nBryggan byggdes 1968 och har de senaste åren haft ett lågt\n"
      "antal besökare, trots att den ligger nära skolan.\n\n";
  const std::string last = "\n\nBedömning\n\nKontoret anser att bryggan bör rivas i höst.\n";
  const std::string head = "Almby kommun\nKommunstyrelsen\n";
  const std::string more = "Bryggan hör till badet sedan gammalt.\n";
  const std::string foot = "\nJusterandes sign                    Utdragsbestyrkande\n";
  return {paper_of(first + before + "\n\f" + head + "Sida 2 (3)\n\n" + after + last + "\f" + head + "Sida 3 (3)\n\n" +
                   more),
          paper_of(first + before + "\n" + foot + "\f" + after + last + foot + "\f" + more + foot)};
}

}  // namespace

TEST_CASE("a name that a page break cuts is no heading, and its sentence goes on") {
  const std::pair<std::string, std::string> names[] = {
      {"Ada Berg (S) och Eva-Lotta", "Gidlund (V) föreslår i en motion att bryggan byggs upp på nytt."},
      {"Margareta", "Hedström Bäck (S) yrkade att ärendet skulle återremitteras."},
      {"Yrkande lämnades därefter av Cecilia von", "Arndt (M) som ville att bryggan rivs."},
      {"Ordföranden ställer därefter arbetsutskottets förslag mot Tobias",
       "Renmarks yrkande om bifall till motionen och finner att styrelsen beslutar så."}};
  for (const auto& [before, after] : names) {
    for (const test::Paper& paper : cut_between(before, after)) {
      CHECK(all_of(paper, BlockKind::heading) == "Svar på motion om bryggan vid badet | Bakgrund | Bedömning");
      CHECK(all_of(paper, BlockKind::paragraph).find(before + " " + after) != std::string::npos);
      test::check_promises(paper);
    }
  }
  // A heading at a page's foot stays one.
  for (const test::Paper& paper : cut_between("Reservation", "Ada Berg (S) reserverar sig mot beslutet."))
    CHECK(all_of(paper, BlockKind::heading).find("Reservation") != std::string::npos);
}

TEST_CASE("a number that a page break cuts goes on") {
  for (const test::Paper& paper : cut_between("Ärendet har nummer KS", "2031/00123 i diariet."))
    CHECK(all_of(paper, BlockKind::paragraph).find("KS 2031/00123 i diariet.") != std::string::npos);
  for (const test::Paper& paper : cut_between("Den nya bryggan kostar 1 250", "000 kronor."))
    CHECK(all_of(paper, BlockKind::paragraph).find("1 250 000 kronor.") != std::string::npos);
}

TEST_CASE("where a page is set with a margin, a list goes on over the page and is none inside another") {
  for (const std::string margin : {"", "      "}) {
    std::string text;
    for (const auto* line :
         {"Motion om bryggan", "", "Bryggan vid badet är i dåligt skick och har varit det i många år.", "",
          "Jag yrkar därför:", "", "-    att kommunen bygger upp bryggan på nytt till den kommande",
          "\f2031-02-03              KS 2031/00087                       2(2)", "", "     sommaren,",
          "-    att kostnaden redovisas i budgeten."})
      text += (*line == '\f' ? "\f" + margin + (line + 1) : *line == 0 ? "" : margin + line) + "\n";
    const auto paper = paper_of(text);
    CHECK(clauses_of(paper).find("2 att kostnaden redovisas i budgeten.") != std::string::npos);
    CHECK(all_of(paper, BlockKind::list_item) ==
          "att kommunen bygger upp bryggan på nytt till den kommande sommaren, | att kostnaden redovisas i budgeten.");
  }
}

TEST_CASE("marks that stand in a block of their own belong to the items below them") {
  const std::string lead =
      "Motion om bryggan\n\nBryggan är i dåligt skick.\n\nJag yrkar därför att fullmäktige beslutar:\n\n";
  const std::string items =
      "att kommunen bygger upp bryggan vid badet på nytt och gör det före\nden kommande sommaren,\natt kostnaden "
      "redovisas i budgeten, samt\natt skolan får veta det.\n";
  const std::string end = "\nAlmby den 3 februari 2031\n\nAda Berg (S)\n";
  for (const auto* marks : {"1.\n2.\n3.\n\n", "-\n-\n-\n\n", "a)\nb)\nc)\n\n"}) {
    const auto paper = paper_of(lead + marks + items + end);
    CHECK(all_of(paper, BlockKind::list_item) ==
          "att kommunen bygger upp bryggan vid badet på nytt och gör det före den kommande sommaren, | att kostnaden "
          "redovisas i budgeten, samt | att skolan får veta det.");
    CHECK(paper.outline.clauses.size() == 3);
    test::check_promises(paper);
  }
  // Items below white lines, a page's foot between.
  CHECK(all_of(paper_of(lead +
                              "1.\n2.\n\nBryggan byggs upp på nytt och\n\nJusterandes sign        "
                              "Utdragsbestyrkande\n\fblir längre.\n\nKostnaden redovisas i budgeten.\n" +
                              end), BlockKind::list_item) ==
        "Bryggan byggs upp på nytt och blir längre. | Kostnaden redovisas i budgeten.");
  // Two marks and one sentence: nothing says what is whose.
  const auto torn = paper_of(lead + "1.\n2.\n\nBryggan byggs upp på nytt.\n");
  CHECK(all_of(torn, BlockKind::list_item).find("Bryggan byggs upp på nytt. |") == std::string::npos);
}

TEST_CASE("who was there is a field of a meeting's first page, and no title") {
  for (const auto* fields :
       {"Beslutande: Ada Berg (S), ordförande, Bo Ek (M), Cia Dahl (C), Dan Falk (V)\nFrånvarande: Eva Gran (L)\n",
        "Plats och tid: Eksalen, kommunhuset, kl. 13.15–16.40\nUtsedd att justera: Bo Ek (M)\n",
        "Mötestid: Måndagen den 3 februari 2031\n\nTid för justering: Torsdagen den 6 februari 2031\n",
        "Sammanträdesdag: Måndagen den 3 februari 2031\n\nUtses att justera: Bo Ek (M)\n"}) {
    const auto paper =
        paper_of("Almby kommun\nKommunstyrelsen\n\nSammanträdesdatum: 2031-02-03\n" + std::string(fields) +
                 "\n§ 12 Försäljning av bryggan vid badet\n\nBeslut\n\nBryggan säljs.\n");
    CHECK(all_of(paper, BlockKind::heading) == "§ 12 Försäljning av bryggan vid badet | Beslut");
  }
}
