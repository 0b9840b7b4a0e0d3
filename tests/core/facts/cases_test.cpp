// What the files *.cases of this folder ask of a paper.
#include "core/base/cases.h"
#include "core/facts/part_views.h"
#include "core/facts/views.h"

using namespace diarium;
namespace views = test::views;

namespace {

using Papers = std::vector<test::File>;

/// The first paper; «golden/facts/x.txt» for all its words is that file of tests.
test::Read first_of(const Papers& papers) {
  const std::string& words = papers.front().bytes;
  if (!words.starts_with("golden/")) return test::read_facts(words, papers.front().name);
  const std::string path = words.substr(0, words.find('\n'));
  return test::read_facts(*test::there(test::read_file(std::string(DIARIUM_ROOT) + "/tests/" + path)), path);
}

/// What a view tells of the first paper, of its words, or of the paper and what the line asks for.
test::Answer of(std::string (*view)(const test::Read&)) {
  return [view](const Papers& papers, std::string_view) { return view(first_of(papers)); };
}
test::Answer of(std::string (*view)(std::string_view)) {
  return [view](const Papers& papers, std::string_view) { return view(papers.front().bytes); };
}
test::Answer of(std::string (*view)(const test::Read&, std::string_view)) {
  return [view](const Papers& papers, std::string_view rest) { return view(first_of(papers), rest); };
}

/// The proposals of papers that differ in their looks alone.
std::string same_proposals(const Papers& papers, std::string_view kind) {
  const std::string told = test::all_proposals(papers.front().bytes, kind);
  for (const test::File& other : papers) CHECK(test::all_proposals(other.bytes, kind) == told);
  return told;
}

const bool added = test::add_cases("core/facts", {
    {"told", of(test::facts_text)},
    {"proposals", [](const Papers& papers, std::string_view kind) { return test::all_proposals(papers.front().bytes, kind); }},
    {"same_proposals", same_proposals},
    {"persons", of(test::persons)},
    {"pairs", of(views::pairs)},
    {"cited", of(views::cited)},
    {"numbers", of(views::numbers)},
    {"votes", of(views::votes)},
    {"ballots", of(views::ballots)},
    {"dissents", of(views::dissents)},
    {"dissenters", of(views::dissenters)},
    {"asked", of(views::asked)},
    {"replies", of(views::replies)},
    {"grounds", of(views::grounds)},
    {"repeats", of(views::repeats)},
    {"headings", of(views::headings)},
    {"doubts", of(views::doubts)},
    {"decision", of(views::decision)},
    {"recommended", of(views::recommended)},
    {"outcome", of(views::outcome)},
    {"tree", of(views::tree)},
    {"value", of(views::values)},
    {"count", of(views::counts)},
    {"points", of(views::points)},
    {"dates", of(views::dates)},
    {"parts", of(views::parts)},
    {"evidence", of(views::evidence)},
    {"sections", of(views::sections)},
    {"section", [](const Papers& papers, std::string_view which) { return views::piece(papers.front().bytes, which, true); }},
    {"rest", [](const Papers& papers, std::string_view which) { return views::piece(papers.front().bytes, which, false); }},
});

}  // namespace
