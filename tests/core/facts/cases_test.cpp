// What the files *.cases of this folder ask of a paper.
#include "core/base/cases.h"
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

using Papers = std::vector<test::File>;

test::Read first_of(const Papers& papers) { return test::read_facts(papers.front().bytes, papers.front().name); }

const bool added = test::add_cases("core/facts", {
    {"told", [](const Papers& papers, std::string_view) { return test::facts_text(first_of(papers)); }},
    {"proposals", [](const Papers& papers, std::string_view kind) { return test::all_proposals(papers.front().bytes, kind); }},
    {"persons", [](const Papers& papers, std::string_view) { return test::persons(papers.front().bytes); }},
});

}  // namespace
