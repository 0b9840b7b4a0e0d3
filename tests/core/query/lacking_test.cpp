// What a reader finds who asks for more than any one paper says, and in which order.
#include <algorithm>

#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "query/search.h"

using namespace diarium;

namespace {

using HitLines = std::vector<std::string>;

/// «id -word …» for each hit, in order.
HitLines hits_in(const index::Pack& pack, std::string_view query, query::Options options = {.snippets = 0}) {
  const auto answer = test::there(query::search(pack, query, options));
  HitLines lines;
  for (const query::Hit& hit : answer->hits) {
    std::string line = pack.card(hit.paper).id;
    for (const std::string& word : hit.lacking) line += " -" + word;
    lines.push_back(line);
  }
  return lines;
}

/// Ten papers that say something else, so that words have a worth.
std::vector<std::string> with_others(std::vector<std::string> texts) {
  for (int i = 0; i < 10; ++i) texts.push_back("Bryggan om sommaren vid sjön nummer " + std::to_string(i) + "\n");
  return texts;
}

index::Pack bicycles() {
  return test::pack_of(with_others({"Motion om cykelparkering vid skolor\n", "Cykelparkering, skolor, motion\n",
                                    "Motion om skolor\n", "Cykelparkering byggs\n", "Motion om cykelparkering\n"}));
}

/// On one line.
std::string listed(const HitLines& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : ", ") + line;
  return out;
}

}  // namespace

TEST_CASE("pages of a list that goes on with papers that lack words are pieces of the whole") {
  const auto pack = bicycles();
  const HitLines all = hits_in(pack, "motion cykelparkering skolor");
  for (const query::Sort sort : {query::Sort::relevance, query::Sort::date_newest}) {
    HitLines pieces;
    for (std::uint32_t first = 0; first < 8; ++first) {
      for (const std::string& line :
           hits_in(pack, "motion cykelparkering skolor", {.first = first, .count = 1, .sort = sort, .snippets = 0}))
        pieces.push_back(line);
    }
    CHECK(pieces == hits_in(pack, "motion cykelparkering skolor", {.sort = sort, .snippets = 0}));
    CHECK(pieces.size() == all.size());
  }
  CHECK(listed(hits_in(pack, "motion cykelparkering skolor", {.snippets = 0, .lacking = false})) == "p1, p0");
}

TEST_CASE("a title says what a paper is about however long the paper is") {
  std::string grounds;
  for (int i = 0; i < 60; ++i) grounds += "Här står sådant som inte rör saken på många rader i följd.\n\n";
  std::vector<index::Paper> papers;
  papers.push_back(test::paper("kort", "# Motion om annat\n\nBryggan nämns här en gång.\n", source::Format::markdown));
  papers.push_back(test::paper("lang", "# Motion om bryggan\n\n" + grounds, source::Format::markdown));
  for (int i = 0; i < 6; ++i)
    papers.push_back(
        test::paper("a" + std::to_string(i), "# Motion om torget\n\nTorget byggs om.\n", source::Format::markdown));
  CHECK(listed(hits_in(test::open(test::freeze(std::move(papers))), "bryggan")) == "lang, kort");
}
