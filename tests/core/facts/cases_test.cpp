// What the files *.cases of this folder ask of a paper.
#include "core/base/cases.h"
#include "core/facts/facts_text.h"
#include "core/facts/views.h"

using namespace diarium;
namespace views = test::views;

namespace {

using Papers = std::vector<test::File>;

test::Read first_of(const Papers& papers) { return test::read_facts(papers.front().bytes, papers.front().name); }

/// What a view tells of the first paper.
test::Answer of(std::string (*view)(const test::Read&)) {
  return [view](const Papers& papers, std::string_view) { return view(first_of(papers)); };
}

/// The proposals of papers that differ in their looks alone.
std::string same_proposals(const Papers& papers, std::string_view kind) {
  const std::string told = test::all_proposals(papers.front().bytes, kind);
  for (const test::File& other : papers) CHECK(test::all_proposals(other.bytes, kind) == told);
  return told;
}

const bool added = test::add_cases("core/facts", {
    {"told", [](const Papers& papers, std::string_view) { return test::facts_text(first_of(papers)); }},
    {"proposals", [](const Papers& papers, std::string_view kind) { return test::all_proposals(papers.front().bytes, kind); }},
    {"persons", [](const Papers& papers, std::string_view) { return test::persons(papers.front().bytes); }},
    {"same_proposals", same_proposals},
    {"pairs", of(views::pairs)},
    {"cited", of(views::cited)},
    {"numbers", of(views::numbers)},
    {"votes", of(views::votes)},
    {"ballots", of(views::ballots)},
    {"dissents", of(views::dissents)},
    {"asked", of(views::asked)},
    {"replies", [](const Papers& papers, std::string_view reply) { return views::replies(first_of(papers), reply); }},
    {"grounds", of(views::grounds)},
    {"repeats", of(views::repeats)},
    {"headings", of(views::headings)},
    {"doubts", of(views::doubts)},
    {"decision", of(views::decision)},
    {"recommended", of(views::recommended)},
    {"outcome", of(views::outcome)},
    {"tree", [](const Papers& papers, std::string_view) { return views::tree(papers.front().bytes); }},
});

}  // namespace
