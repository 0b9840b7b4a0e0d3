// Screens that tell relations: every statement leads to words that are there, in both languages.
#include "core/view/town_pile.h"
#include "view/case/front.h"
#include "view/case_words.h"
#include "view/panels/compare_panel.h"
#include "view/panels/gaps_panel.h"
#include "view/panels/relations_in.h"
#include "view/panels/relations_panel.h"

using namespace diarium;
using view::Language;

namespace {

const std::string body =
    "Det saknas laddstolpar vid torget och vid stationen, och de som bor i lägenhet kan inte ladda hemma. Andra "
    "kommuner har redan byggt stolpar som går att använda hela dygnet, och där har bilarna blivit renare utan att "
    "skatten har höjts.";

index::Pack panel_pile() {
  return papers::pack({
      {"vinge-motion",
       "# Motion om laddstolpar i Vinge\n\nVinge kommun\n\n" + body +
           "\n\nJag yrkar\n\natt kommunen bygger laddstolpar vid torget\n\nAsta Lindmo (S)\n",
       "Vinge", ""},
      {"vinge-svar",
       "Kommunledningskontoret\n\nTjänsteskrivelse\n\n2023-05-04\n\nKS 2023/88\n\n# Svar på motion om laddstolpar i "
       "Vinge\n\nMotion av Asta Lindmo (S)\n\n## Förslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att "
       "avslå motionen.\n\n## Bedömning\n\nKommunens klimatstrategi anger att marknaden bygger laddstolpar. Motionen "
       "behandlades den 4 mars 2022 § 3.\n",
       "Vinge", "2023-05-04"},
      {"orby-motion",
       "# Motion om fler laddstolpar\n\nÖrby kommun\n\n" + body +
           "\n\nVi yrkar\n\natt kommunen prövar laddstolpar i centrum\n\nBo Ek (M)\n",
       "Örby", ""},
  });
}

relations::Relations relations_of(const index::Pack& pack) {
  const relations::Pile all = papers::pile_of(pack);
  relations::Relations told;
  told.cases = *relations::find_cases(all);
  told.wording = *relations::shared_wording(all);
  told.timeline = *relations::find_timeline(all, told.cases);
  told.gaps = *relations::find_gaps(all, told.cases);
  told.conflicts = *relations::find_conflicts(all, told.cases);
  return told;
}

/// «Beslutades: …», a line a row.
std::string decided_card(const index::Pack& pack, const relations::Relations& told, const std::string& id,
                                view::Language language) {
  const auto panel = test::there(view::case_panel(pack, told, id, language));
  std::string all;
  for (const view::Section& section : panel->sections)
    for (const view::Card& card : section.cards) {
      if (card.id != "card-decided") continue;
      all += card.title.text + ": ";
      for (const view::Line& line : card.lines) {
        for (const view::Words& words : line)
          if (!words.mark) all += words.text;
        all += "\n";
      }
    }
  return all;
}

void check_panel(const index::Pack& pack, const view::Panel& panel) {
  CHECK_FALSE(panel.title.empty());
  std::size_t statements = 0;
  for (const view::Words& words : papers::all_words(panel)) {
    statements += words.address.starts_with("d/");
    papers::check_passage(pack, words.address);
  }
  CHECK(statements > 0);
}

}  // namespace

TEST_CASE("every screen across papers leads to words that are there, in both languages") {
  const index::Pack pack = panel_pile();
  const relations::Relations told = relations_of(pack);
  for (const Language language : {Language::sv, Language::en}) {
    for (const relations::Case& one : told.cases.cases) {
      const auto panel = test::there(view::case_panel(pack, told, one.id, language));
      check_panel(pack, *panel);
    }
    check_panel(pack, view::relations_panel(pack, told, {.tie = {}, .all = true}, language));
    check_panel(pack, *view::timeline_panel(pack, told, "", language));
    check_panel(pack, view::gaps_panel(pack, told, {}, {.gap = 1}, language));
    const std::string& town = told.gaps.gaps.front().municipality;
    check_panel(pack, view::gaps_panel(pack, told, {.worth = {}, .kind = {}, .municipality = town}, {.all = true}, language));
    CHECK_FALSE(view::case_panel(pack, told, "no-such-case", language));
  }
}

TEST_CASE("the line of time has a bar a case, from the first day of its papers to the last, in the order of those days") {
  const auto minutes = [](const std::string& number, const std::string& matter, const std::string& day) {
    return papers::Draft{"mora-" + number + "-" + day, "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll " + day + "\n\n§ 88\n" + matter + "\nDnr KS 2031/" + number +
                             "\n\nBeslut\n\nKommunstyrelsen bordlägger ärendet.\n", "Mora", day};
  };
  const index::Pack pack = papers::pack({minutes("417", "Farthinder vid skolan", "2031-06-11"), minutes("417", "Farthinder vid skolan", "2031-09-30"),
                                         minutes("502", "Taxa för slamtömning", "2031-08-20")});
  const relations::Relations told = relations_of(pack);
  const view::Panel panel = *view::timeline_panel(pack, told, "", Language::sv);
  REQUIRE(panel.sections.front().strip);
  std::vector<std::string> seen;
  std::uint16_t before = 0;
  for (const view::Bar& bar : panel.sections.front().strip->bars) {
    CHECK(std::ranges::any_of(told.cases.cases, [&](const relations::Case& one) { return bar.label.address == "a/" + one.id + "/"; }));
    CHECK(std::ranges::find(seen, bar.id) == seen.end());
    CHECK(before <= bar.from);
    CHECK(bar.from <= bar.to);
    CHECK((bar.from == bar.to) == (bar.tone == view::Tone::decision));
    seen.push_back(bar.id);
    before = bar.from;
  }
  CHECK(seen.size() >= 2);
}

TEST_CASE("one kind of tie is shown at a time, and the count of each other kind leads to it") {
  const index::Pack pack = panel_pile();
  const relations::Relations told = relations_of(pack);
  const view::Panel all = view::relations_panel(pack, told, {.tie = {}, .all = true}, Language::sv);
  std::size_t tables = 0, tried = 0;
  for (const view::Section& section : all.sections) tables += section.table.has_value();
  for (int i = 0; i < view::tie_count; ++i) {
    const auto tie = static_cast<view::TieKind>(i);
    CHECK(view::tie_named(view::name(tie)) == tie);
    const view::Panel panel = view::relations_panel(pack, told, {.tie = tie}, Language::sv);
    REQUIRE_FALSE(panel.sections.empty());
    CHECK(panel.sections.front().id == "ties");
    const std::size_t here = static_cast<std::size_t>(std::ranges::count_if(panel.sections, [](const view::Section& section) { return section.table.has_value(); }));
    CHECK(here <= 1);
    tried += here;
  }
  CHECK(tried == tables);
  CHECK(tables > 2);
  CHECK_FALSE(view::tie_named("brev"));
}

TEST_CASE("words that two parts of one paper share stand apart from those that two papers share") {
  const index::Pack pack = panel_pile();
  relations::Relations told = relations_of(pack);
  const auto rows = [&](std::string_view id) {
    const view::Panel panel = view::relations_panel(pack, told, {.tie = {}, .all = true}, Language::en);
    for (const view::Section& section : panel.sections)
      if (section.id == id) return section.table->rows.size();
    return std::size_t{0};
  };
  const std::size_t between = rows("wording"), of_case = rows("wording_within");
  CHECK(between == 1);
  CHECK(rows("wording_paper") == 0);
  told.wording.pairs.push_back(
      {.a = {1, 1}, .b = {1, 2}, .a_words = 40, .b_words = 40, .a_shared = 20, .b_shared = 20, .longest = 20});
  CHECK(rows("wording_paper") == 1);
  CHECK(rows("wording") == between);
  CHECK(rows("wording_within") == of_case);
}

TEST_CASE("a comparison says both shares and shows what is only on one side") {
  const index::Pack pack = panel_pile();
  const relations::Relations told = relations_of(pack);
  const auto panel = test::there(view::compare_panel(pack, told, {"vinge-motion", "orby-motion", 6}, Language::en));
  check_panel(pack, *panel);
  std::string chips;
  for (const view::Words& words : papers::all_words(*panel))
    if (words.shape == view::Shape::chip) chips += words.text + "; ";
  CHECK(chips.find("same, ") != std::string::npos);
  CHECK_FALSE(view::compare_panel(pack, told, {"vinge-motion", "orby-motion#2", 6}, Language::en));
  CHECK_FALSE(view::compare_panel(pack, told, {"vinge-motion", "nobody", 6}, Language::en));
}

TEST_CASE("a decision goes before what a later stage recommends") {
  relations::Case one;
  CHECK_FALSE(view::last_verdict(one));
  relations::FateRow row;
  row.verdicts.push_back({.stage = relations::Stage::office, .outcome = "avslå"});
  row.verdicts.push_back({.stage = relations::Stage::committee, .final_decision = true, .outcome = "bifalla"});
  row.verdicts.push_back({.stage = relations::Stage::board, .outcome = "återremiss"});
  one.fate = {row};
  REQUIRE(view::last_verdict(one));
  CHECK(view::last_verdict(one)->outcome == "bifalla");
}

TEST_CASE("a motion of which some points were granted and others refused was granted in part, as surely as the least sure of them") {
  relations::Case one;
  relations::FateRow granted{.kind = "motion_yrkande"}, refused = granted;
  granted.verdicts.push_back({.stage = relations::Stage::council, .final_decision = true, .outcome = "bifalla", .certainty = facts::Certainty::certain});
  refused.verdicts.push_back({.stage = relations::Stage::council, .final_decision = true, .outcome = "avslå", .certainty = facts::Certainty::certain});
  one.fate = {granted, refused};
  REQUIRE(view::last_verdict(one));
  CHECK(view::last_verdict(one)->outcome == "delvis");
  CHECK(view::last_verdict(one)->final_decision);
  CHECK(view::last_verdict(one)->certainty == facts::Certainty::certain);
  one.fate[1].verdicts.front().certainty = facts::Certainty::uncertain;
  CHECK(view::last_verdict(one)->certainty == facts::Certainty::uncertain);
  one.fate[1].verdicts.clear();
  CHECK_FALSE(view::last_verdict(one));
}

TEST_CASE("a matter that a council only sent on or put off shows what was said of it, and a later decision") {
  relations::Case one;
  relations::FateRow row;
  row.verdicts.push_back({.stage = relations::Stage::board, .outcome = "avslå"});
  row.verdicts.push_back({.stage = relations::Stage::council, .final_decision = true, .outcome = "remittera"});
  one.fate = {row};
  CHECK(view::last_verdict(one)->outcome == "avslå");
  row.verdicts.push_back({.stage = relations::Stage::council, .final_decision = true, .outcome = "besvarad"});
  one.fate = {row};
  CHECK(view::last_verdict(one)->outcome == "besvarad");
}

TEST_CASE("the graph is the same for the same relations, and its arcs do not meet in a lane") {
  const index::Pack pack = panel_pile();
  const relations::Relations told = relations_of(pack);
  const auto graph = test::there(view::case_graph(pack, told, Language::sv));
  CHECK(graph->nodes.size() == 2);
  REQUIRE(graph->arcs.size() >= 1);
  CHECK(view::case_graph(pack, told, Language::sv)->arcs == graph->arcs);
  for (const view::Arc& one : graph->arcs) {
    CHECK(one.from < one.to);
    CHECK(one.to < graph->nodes.size());
    for (const view::Arc& other : graph->arcs)
      if (&one != &other && one.lane == other.lane) CHECK_FALSE((one.from < other.to && other.from < one.to));
  }
  for (const view::GraphNode& node : graph->nodes) CHECK(node.details.size() >= 2);  // Whose it is, and what ties it.
  relations::Relations nothing;
  CHECK_FALSE(view::case_graph(pack, nothing, Language::sv));
}

TEST_CASE("who acted in two cases ties them, who only sat at their meetings does not") {
  const index::Pack pack = panel_pile();
  relations::Relations told = relations_of(pack);
  told.wording.pairs.clear();
  told.cases.shared_grounds.clear();
  REQUIRE(told.cases.cases.size() == 2);
  relations::Person clerk;
  clerk.name = "Eva Dahl";
  for (const relations::Case& one : told.cases.cases)
    clerk.papers.push_back({.ref = one.papers.front().ref, .roles = {"ledamot"}});
  told.cases.people.push_back(clerk);
  CHECK_FALSE(view::case_graph(pack, told, Language::sv));
  for (relations::Case& one : told.cases.cases) {
    relations::Act act;
    act.person = static_cast<std::uint32_t>(told.cases.people.size() - 1);
    one.acts.push_back(act);
  }
  CHECK(test::there(view::case_graph(pack, told, Language::sv))->arcs.size() == 1);
}

TEST_CASE("a pack gives back what was told across its papers, and one without says so") {
  const index::Pack pack = panel_pile();
  CHECK_FALSE(pack.has_relations());
  CHECK(view::relations_in(pack).error().fault == Fault::not_found);
  const relations::Relations told = relations_of(pack);
  const auto bytes =
      test::there(pack.with_relations({relations::encode(told.cases), relations::encode(told.wording),
                           relations::encode(told.timeline), relations::encode(told.gaps, told.conflicts)}));
  const auto opened = test::there(index::Pack::open(*bytes));
  CHECK(opened->check().empty());
  const auto back = test::there(view::relations_in(*opened));
  CHECK(relations::encode(back->cases) == relations::encode(told.cases));
  CHECK(back->wording.pairs.size() == told.wording.pairs.size());
  CHECK_FALSE(view::relations_in(*index::Pack::open(*test::there(opened->with_relations({"", "", "", ""})))));
}

TEST_CASE("of points that were answered in several ways none is the case's outcome, and it is not said that nobody answered") {
  const index::Pack pack = panel_pile();
  relations::Relations told = relations_of(pack);
  relations::Case& one = *std::ranges::find(told.cases.cases, "KS 2023/88", &relations::Case::number);
  REQUIRE_FALSE(one.fate.empty());
  relations::FateRow other = one.fate.front();
  REQUIRE_FALSE(other.verdicts.empty());
  for (relations::Verdict& verdict : other.verdicts) verdict.outcome = "besvarad";
  one.fate.push_back(other);
  CHECK_FALSE(view::last_verdict(one));
  const auto lines = [&] { return decided_card(pack, told, one.id, Language::en); };
  // What an office proposes is no answer.
  CHECK(lines().starts_with("Recommended: What is proposed differs from point to point"));
  for (relations::FateRow& row : one.fate)
    for (relations::Verdict& verdict : row.verdicts) verdict.final_decision = true;
  CHECK(lines().starts_with("Decided: The points were answered in different ways"));
}

TEST_CASE("whatever a case's page tells says how sure it is: proposals, verdicts, reasons and persons as well") {
  const index::Pack pack = panel_pile();
  relations::Relations told = relations_of(pack);
  relations::Case& one = *std::ranges::find(told.cases.cases, "KS 2023/88", &relations::Case::number);
  REQUIRE_FALSE(one.fate.empty());
  one.grounds.push_back({.kind = "policy", .stage = "office", .norm = "", .passage = one.fate.front().text});
  const auto is_marked = [](const view::Line& line) { return std::ranges::any_of(line, [](const view::Words& words) { return words.mark.has_value(); }); };
  const auto panel = test::there(view::case_panel(pack, told, one.id, Language::sv));
  std::size_t marked = 0;
  for (const view::Section& section : panel->sections) {
    for (const view::Card& card : section.cards)
      for (const view::Line& line : card.lines) {
        const bool states = std::ranges::any_of(line, [](const view::Words& words) { return !words.address.empty(); });
        CAPTURE(card.id);
        CHECK(is_marked(line) == states);
        marked += states ? 1u : 0u;
      }
    const bool states = section.id == "fate" || section.id == "dissent" || section.id == "grounds" || section.id == "people";
    if (!section.table || !states) continue;
    CAPTURE(section.id);
    for (const auto& row : section.table->rows) CHECK(std::ranges::any_of(row, is_marked));
    marked += section.table->rows.size();
  }
  CHECK(marked > 5);
}

TEST_CASE("a list marks what is the exception in it, and says once what most of it is") {
  const auto panel_with = [](std::size_t certain, std::size_t uncertain) {
    view::Panel panel;
    panel.sections.push_back({.id = "list", .title = "Lista", .table = view::Table{.caption = "Lista", .columns = {{"Vad"}}, .rows = {}}});
    for (std::size_t i = 0; i < certain + uncertain; ++i) {
      view::Line line = {view::said("Avslag")};
      view::add_certainty(line, Language::sv, i < certain ? facts::Certainty::certain : facts::Certainty::uncertain);
      panel.sections[0].table->rows.push_back({std::move(line)});
    }
    return panel;
  };
  const auto said_in = [&](std::size_t certain, std::size_t uncertain, view::Length length = view::Length::page) {
    view::Panel panel = panel_with(certain, uncertain);
    view::keep_exceptions(panel, {Language::sv, length});
    std::string words;
    for (const view::Line& line : panel.sections[0].lines) words += line.front().text + " ";
    for (const auto& row : panel.sections[0].table->rows)
      for (const view::Words& one : row.front())
        if (one.mark) words += one.text + " ";
    return words;
  };
  CHECK(said_in(3, 0).empty());
  CHECK(said_in(4, 2) == "? osäker ? osäker ");
  CHECK(said_in(0, 2) == "Uppgifterna är osäkra om inget annat sägs. ");
  CHECK(view::usual_certainty(0, 2) == facts::Certainty::certain);  // A paper's own list has no words above it.
  CHECK(said_in(0, 1) == "? osäker ");
  CHECK(said_in(0, 9) == "Uppgifterna är osäkra om inget annat sägs. ");
  CHECK(said_in(2, 9) == "Uppgifterna är osäkra om inget annat sägs. säker säker ");
  CHECK(said_in(1, 4, view::Length::whole) == "? osäker ? osäker ? osäker ? osäker ");
  view::Panel panel = panel_with(0, 9);  // Of a column that alone is marked nothing is said of the others.
  panel.sections[0].table->marked = "relations.head.outcome";
  view::keep_exceptions(panel, {Language::sv, view::Length::page});
  CHECK(panel.sections[0].lines.back().front().text == "Det som står under «Utfall» är osäkert om inget annat sägs.");
}

TEST_CASE("an outcome that is only proposed is called a proposal, without the sign of a decision") {
  relations::Verdict verdict;
  verdict.outcome = "anta";
  for (const auto& [language, said] : {std::pair(Language::sv, "Förslag: Antas"), std::pair(Language::en, "Proposed: Adopted")}) {
    CHECK(view::case_chip(language, verdict).text == said);
  }
  CHECK(view::verdict_chip(Language::sv, verdict).text == "Antas");
  verdict.final_decision = true;
  CHECK(view::case_chip(Language::sv, verdict).text == "✓ Antas");
  verdict.outcome = "tillstyrka";
  CHECK(view::case_chip(Language::sv, verdict).text == "✓ Beslut: Tillstyrks");
  verdict = {};
  CHECK(view::case_chip(Language::sv, verdict).text == "Förslag");
}

TEST_CASE("every verdict has a chip with words") {
  std::vector<std::string_view> outcomes(facts::outcome_words.begin(), facts::outcome_words.end());
  outcomes.push_back("");
  for (const Language language : {Language::sv, Language::en})
    for (const std::string_view outcome : outcomes)
      for (const bool final : {false, true})
        for (const bool amended : {false, true}) {
          relations::Verdict verdict;
          verdict.outcome = outcome, verdict.final_decision = final, verdict.amended = amended;
          CHECK(!view::verdict_chip(language, verdict).text.empty());
          CHECK(!view::case_chip(language, verdict).text.empty());
        }
}
