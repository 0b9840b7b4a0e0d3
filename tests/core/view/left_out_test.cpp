// What a card shows of a list and what it says of the rest come of one count; nothing stands in it twice.
#include <algorithm>

#include "core/view/papers.h"
#include "relations/cases/cases.h"
#include "view/case/front.h"

using namespace diarium;
using view::Language;

namespace {

constexpr std::uint32_t papers_in_case = 9;

index::Pack pack_of_many() {
  std::vector<papers::Draft> drafts;
  for (std::uint32_t n = 0; n < papers_in_case; ++n)
    drafts.push_back(papers::paper("vinge-" + std::to_string(n), "Vinge", "2031-02-03", "Det saknas laddstolpar vid torget."));
  return papers::pack(drafts);
}

/// A case that has `n` of everything that a card tells of.
relations::Relations with(std::uint32_t n) {
  const relations::Passage words{{0, 0}, {0, 24}};
  relations::Case one;
  one.id = "vinge";
  one.papers.push_back({.ref = {0, 0}});
  for (std::uint32_t i = 0; i < n; ++i) {
    relations::FateRow row{.text = words, .number = static_cast<std::uint16_t>(i + 1), .kind = "beslutsförslag", .by = "Kommunstyrelsen"};
    row.verdicts.push_back({.stage = relations::Stage::council, .final_decision = true, .passage = {{0, 0}, {i, 24}}});
    one.fate.push_back(row);
    row.kind = "beslut";
    one.fate.push_back(row);
    one.votes.push_back({.stage = relations::Stage::council, .forum = "Kommunfullmäktige", .yes = 2, .no = 1, .passage = words});
    one.dissent.push_back({.kind = "reservation", .passage = words, .side = relations::Side::lost});
    one.alarms.push_back({.kind = "lag", .given_by = "nämnd", .missing_in = "styrelse", .passage = words});
    one.hints.push_back({.ref = {i % papers_in_case, 0}});
    relations::QuestionRow question{.question = words, .number = static_cast<std::uint16_t>(i + 1)};
    question.passages.resize(n, {.passage = words});
    one.questions.push_back(question);
  }
  relations::Relations told;
  told.cases.cases.push_back(std::move(one));
  return told;
}

/// «2 till» as a number; 0 for other words.
std::size_t told_left_out(const view::Line& line) {
  const std::string& words = line.back().text;
  return words.ends_with(" till") ? std::stoul(words) : 0;
}

std::size_t told(const std::vector<view::Line>& lines, std::size_t heads = 0) {
  const std::size_t left_out = lines.empty() ? 0 : told_left_out(lines.back());
  return lines.size() - heads - (left_out > 0 ? 1 : 0) + left_out;
}

}  // namespace

TEST_CASE("a case's cards show every line of a list or say how many they leave out") {
  const index::Pack pack = pack_of_many();
  for (std::uint32_t n = 1; n <= papers_in_case; ++n) {
    CAPTURE(n);
    const auto panel = test::there(view::case_panel(pack, with(n), "vinge", Language::sv));
    for (const view::Section& section : panel->sections) {
      for (const view::Card& card : section.cards) {
        CAPTURE(card.id);
        if (card.id == "card-proposed") CHECK(told(card.lines) == n);
        if (card.id == "card-objected") CHECK(told(card.lines) == n);
        if (card.id == "card-reasons") CHECK(told(card.lines) == n);
        // The decisions' own words, then the votes.
        if (card.id == "card-decided") {
          std::size_t all = 0;
          for (const view::Line& line : card.lines) all += std::max<std::size_t>(told_left_out(line), 1);
          CHECK(all == 2 * n);
        }
        const std::string words = view::count(Language::sv, "count.proposals", n);
        if (!card.meta.empty()) CHECK(card.meta == words);
      }
      if (section.id == "papers") CHECK(told(section.notes, 1) == n);
      if (section.id == "questions")
        for (const auto& row : section.table->rows) {
          const std::size_t left_out = told_left_out(row.back());
          CHECK((row.back().size() - (left_out > 0 ? 1 : 0)) / 2 + left_out == n);
        }
    }
  }
}

TEST_CASE("a list that lacks one line of being whole is shown whole") {
  const index::Pack pack = pack_of_many();
  const auto panel = test::there(view::case_panel(pack, with(4), "vinge", Language::sv));
  const view::Card& proposed = panel->sections.front().cards.front();
  CHECK(proposed.lines.size() == 4);
  CHECK(proposed.meta.empty());
}

TEST_CASE("the card of a case counts as proposed what its own page lists as proposed") {
  const index::Pack pack = pack_of_many();
  relations::Relations told = with(3);
  told.cases.cases.front().questions.clear();
  for (relations::FateRow& row : told.cases.cases.front().fate) row.verdicts.clear();
  const auto cards = view::case_cards(pack, told, 1, Language::sv);
  CHECK(test::only(cards).lines.front().front().text == view::count(Language::sv, "count.proposals", 3));
}
