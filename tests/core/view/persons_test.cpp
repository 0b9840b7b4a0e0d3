// What the top of a person's page and the page of a body say first: posts with their body, the latest meeting and deed.
#include "core/view/town_pile.h"

using namespace diarium;
using papers::acts_of, papers::section_of;
using view::Language;

namespace {

/// Words that a panel shows, each line on one of its own.
std::string shown(const std::vector<view::Line>& lines) {
  std::string words;
  for (const view::Line& line : lines) {
    for (const view::Words& one : line) words += (one.shape == view::Shape::small ? " | " : "") + one.text;
    words += "\n";
  }
  return words;
}

/// Minutes of the harbour board of a file that is cut into its sections.
papers::Draft minutes(const std::string& day, const std::string& seated) {
  return {"p" + day, "Mora kommun\nHamnnämnden\nSammanträdesprotokoll\n" + day + "\n\nBeslutande\n" + seated, "Mora", day,
          "", "hamnnamnden/" + day + "/protokoll.md"};
}

index::Pack pack_of(const std::vector<papers::Draft>& drafts) {
  index::Builder builder;
  for (const papers::Draft& draft : drafts) {
    index::Paper paper = test::paper(draft.id, draft.text, source::Format::markdown);
    paper.name = draft.path;
    paper.facts = facts::extract(paper.text.nfc, paper.outline);
    paper.facts.municipality = papers::stated(paper.text.nfc, draft.municipality, draft.municipality);
    paper.facts.document_date = papers::stated(paper.text.nfc, draft.date, draft.date);
    paper.facts = test::all_certain(std::move(paper.facts));
    paper.part = {.file_id = "f" + draft.id, .ordinal = 1, .count = 2};
    builder.add(std::move(paper));
  }
  return test::open(std::move(builder).freeze());
}

}  // namespace

TEST_CASE("a post is told with its body, a duty apart from posts, and who took whose place where they last sat") {
  const auto pack = pack_of({minutes("2031-05-11", "Per Hed (S), ordförande\nEva Lind (C), vice ordförande\nBo Ek (M)\n"
                                                   "Ulf Ros (V)\n\nErsättare\nCia Dal (V)\nDag Alm (S) ersättarplats 2\n\nJusterare\nBo Ek (M)\n"),
                             minutes("2031-06-11", "Eva Lind (C) (vice ordförande)\nBo Ek (M)\n"
                                                   "Cia Dal (V) ersätter Ulf Ros (V)\n\nOrdförande\n\nEva Lind (C)\n")});
  const auto told = acts_of(pack);
  const auto top = [&](const std::string& who) {
    const auto panel = test::there(view::person_panel(pack, told, "mora/" + who, Language::sv));
    return shown(panel->lede);
  };
  CHECK(test::amiss(top("eva-lind"),
                    {"vice ordförande i Hamnnämnden 2031",
                     "Senast i en närvarolista: Hamnnämnden 11 juni 2031 · vice ordförande · ledde mötet"}) == "");
  CHECK(test::amiss(top("per-hed"), {"11 maj 2031 · ordförande\n", "!ledde mötet"}) == "");
  CHECK(test::amiss(top("cia-dal"), {"ersättare i Hamnnämnden 2031",
                                     "11 juni 2031 · tjänstgörande ersättare · ersätter Ulf Ros (V)"}) == "");
  CHECK(test::amiss(top("bo-ek"), {"ledamot i Hamnnämnden 2031", "\njusterare i Hamnnämnden 2031", "!ledde mötet"}) == "");
  CHECK(test::amiss(top("dag-alm"), {"11 maj 2031 · ersättare · ersättarplats 2", "!tjänstgörande"}) == "");
  CHECK(test::amiss(top("ulf-ros"), {"närvarolista: Hamnnämnden 11 maj 2031"}) == "");  // Absent at the later one.
  const auto board = test::there(view::body_panel(pack, told, "mora/hamnnamnden", Language::sv));
  const view::Section* present = test::there(section_of(*board, "narvarande"));
  CHECK(present->title == "11 juni 2031 · Närvarande ledamöter och ersättare · 3");
  CHECK(shown(present->lines).starts_with("Ledde mötet: Eva Lind (C) (vice ordförande)"));
}

TEST_CASE("the latest deed stands on top, not what the § answers, and of a vote how it fell") {
  const auto pack = papers::pack({{"a", papers::board_section("Mora", "88", "farthinder vid skolan"), "Mora", "2031-06-11"}});
  const auto told = acts_of(pack);
  const auto panel = test::there(view::person_panel(pack, told, "mora/eva-lind", Language::sv));
  CHECK(test::amiss(shown(panel->lede), {"Senast i ett ärende: 11 juni 2031 · Yrkade · "}) == "");
  std::string text = papers::board_section("Mora", "88", "farthinder vid skolan");
  text.erase(text.find(" 2031-06-11"), std::string_view(" 2031-06-11").size());
  const auto undated = papers::pack({{"b", text, "Mora", ""}});
  const auto of_it = acts_of(undated);
  const auto other = test::there(view::person_panel(undated, of_it, "mora/eva-lind", Language::sv));
  CHECK(test::amiss(shown(other->lede), {"!Senaste"}) == "");  // No day, no latest.
  const auto rows = [&](const char* id) { return shown(test::there(section_of(*panel, id))->table->rows.at(0)); };
  CHECK(test::amiss(rows("rostade"), {"| 2 ja, 2 nej", "!majoriteten", "!minoriteten"}) == "");
}

TEST_CASE("who voted with fewer stands with the minority, though the word was no") {
  std::string text = papers::board_section("Mora", "88", "farthinder vid skolan");
  const auto change = [&](std::string_view from, std::string_view to) { text.replace(text.find(from), from.size(), to); };
  change("ordföranden Per Hed (S) röstar Ja (2)", "Per Hed (S) samt Åke By (S) röstar Ja (3)");
  const auto pack = papers::pack({{"a", text, "Mora", "2031-06-11"}});
  const auto told = acts_of(pack);
  for (const auto& [who, side] : {std::pair("eva-lind", "med minoriteten"), std::pair("bo-ek", "med majoriteten")}) {
    const auto panel = test::there(view::person_panel(pack, told, std::string("mora/") + who, Language::sv));
    CHECK(test::amiss(shown(test::there(section_of(*panel, "rostade"))->table->rows.at(0)),
                      {"| 3 ja, 2 nej", side}) == "");
  }
}

TEST_CASE("a day of a body whose files could not be read stands among its meetings, in its own town alone") {
  const auto pack = pack_of({minutes("2031-06-11", "Per Hed (S), ordförande\nBo Ek (M)\n")});
  auto told = acts_of(pack);
  told.gaps.unread = {"hamnnamnden/2031-03-02/protokoll.pdf", "hamnnamnden/2031-03-02/bilaga.pdf",
                      "orsa/hamnnamnden/2031-02-01/protokoll.pdf", "hamnnamnden/2031-06-11/bilaga.pdf",
                      "hamnnamnden/arbetsutskott/2031-04-01/protokoll.pdf"};
  const auto board = test::there(view::body_panel(pack, told, "mora/hamnnamnden", Language::sv));
  const auto& rows = section_of(*board, "moten")->table->rows;
  REQUIRE(rows.size() == 2);
  CHECK(shown(rows[1]) == "2 mars 2031\ninget läst protokoll | 2 filer i mappen för dagen kunde inte läsas\n");
}
