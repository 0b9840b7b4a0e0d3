// Papers that stand together: what is drawn together is what was found, in its order, and nothing else.
#include <algorithm>
#include <map>
#include <set>

#include "../index/support.h"
#include "query/match/drawn.h"
#include "query/search.h"

using namespace diarium;
using test::Die;

namespace {

/// Papers of a few words, so that many are found, and some lack words.
index::Pack random_papers(Die& die, std::uint32_t papers) {
  const std::vector<std::string> words = {"skola", "bro", "väg", "bad", "park"};
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < papers; ++i) {
    std::string text = "Handling nummer";
    for (std::uint32_t n = 1 + die.below(9); n > 0; --n) text += " " + words[die.below(static_cast<std::uint32_t>(words.size()))];
    texts.push_back(text + "\n");
  }
  return test::pack_of(texts);
}

std::vector<std::uint32_t> random_groups(Die& die, std::uint32_t papers) {
  std::vector<std::uint32_t> groups;
  const std::uint32_t many = 1 + die.below(papers);
  for (std::uint32_t i = 0; i < papers; ++i) groups.push_back(die.below(4) == 0 ? query::alone : die.below(many) * 3);
  return groups;
}

/// What stands together by a plain reading of the list that is not drawn together.
std::vector<std::vector<query::Hit>> plainly(const std::vector<query::Hit>& hits, const std::vector<std::uint32_t>& groups) {
  std::vector<std::vector<query::Hit>> all;
  std::map<std::uint32_t, std::size_t> at;
  for (const query::Hit& hit : hits) {
    const std::uint32_t group = groups[hit.paper.value];
    if (group != query::alone && at.contains(group)) {
      all[at[group]].push_back(hit);
      continue;
    }
    if (group != query::alone) at[group] = all.size();
    all.push_back({hit});
  }
  return all;
}

}  // namespace

TEST_CASE("drawing together loses no paper, keeps their order, and stands each group where its best paper stood") {
  Die die{17};
  for (int round = 0; round < 60; ++round) {
    const std::uint32_t papers = 1 + die.below(70);
    const index::Pack pack = random_papers(die, papers);
    const std::vector<std::uint32_t> groups = random_groups(die, papers);
    const char* questions[] = {"skola", "skola bro", "bro väg bad", "park", ""};
    const std::string question = questions[die.below(5)];
    INFO("round " << round << ", " << papers << " papers, «" << question << "»");
    query::Options options{.count = papers, .sort = static_cast<query::Sort>(die.below(3)), .snippets = die.below(2) * 3};
    const auto all = test::there(query::search(pack, question, options));
    options.groups = groups;
    options.count = 1 + die.below(papers);
    const auto drawn = test::there(query::search(pack, question, options));

    CHECK(drawn->papers == all->papers);
    CHECK(drawn->more == all->more);
    const auto expected = plainly(all->hits, groups);
    REQUIRE(drawn->together.size() <= expected.size());
    std::size_t row = 0, in_groups = 0;
    std::set<std::uint32_t> named;
    for (const query::Hit& hit : all->hits)
      if (const std::uint32_t group = groups[hit.paper.value]; group != query::alone) ++in_groups, named.insert(group);
    CHECK(drawn->in_groups == in_groups);
    CHECK(drawn->groups == named.size());
    for (std::size_t i = 0; i < drawn->together.size(); ++i) {
      const query::Together& one = drawn->together[i];
      CHECK(row < options.count);  // No group more than the window needs.
      CHECK(one.papers == expected[i].size());
      CHECK(one.shown == std::min(one.papers, query::Options::most_together));
      for (std::uint32_t k = 0; k < one.shown; ++k, ++row) {
        REQUIRE(row < drawn->hits.size());
        const query::Hit &hit = drawn->hits[row], &stood = expected[i][k];
        CHECK(hit.paper == stood.paper);
        CHECK(groups[hit.paper.value] == one.group);
        CHECK(hit.score == stood.score);
        CHECK(hit.places == stood.places);
        CHECK(hit.lacking == stood.lacking);
        CHECK(hit.snippets.size() == (k == 0 ? stood.snippets.size() : 0));
      }
    }
    CHECK(row == drawn->hits.size());
    if (drawn->together.size() < expected.size()) CHECK(row >= options.count);
  }
}

TEST_CASE("a list of papers that stand alone is the list as it was") {
  Die die{23};
  const index::Pack pack = random_papers(die, 40);
  query::Options options{.count = 12};
  const auto plain = query::search(pack, "skola bro", options);
  options.groups.assign(40, query::alone);
  const auto drawn = test::there(query::search(pack, "skola bro", options));
  REQUIRE(plain);
  REQUIRE(plain->hits.size() == drawn->hits.size());
  for (std::size_t i = 0; i < plain->hits.size(); ++i) {
    CHECK(plain->hits[i].paper == drawn->hits[i].paper);
    CHECK(plain->hits[i].snippets.size() == drawn->hits[i].snippets.size());
  }
  CHECK(drawn->groups == 0);
}
