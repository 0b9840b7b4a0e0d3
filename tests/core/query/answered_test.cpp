// Answers that a pack keeps are those that it gives, bring nothing of its lists, and are never believed where they make no sense.
#include <algorithm>

#include "base/bytes.h"
#include "index/keys/buckets.h"
#include "index/pack_impl.h"
#include "needed.h"
#include "query/answered/answer_record.h"
#include "query/answered/keep_answers.h"
#include "query/answered/kept_answer.h"

using namespace diarium;
using namespace diarium::test;

namespace {

constexpr query::KeepOptions all_words{.pack_papers = 0, .word_papers = 2};
/// As a page asks of a large pack that is not all there, but for facets: the columns of a small one come along with all else.
const query::Options as_a_page{.facets = false};

std::string answers_of(const std::string& file, const query::KeepOptions& options, const Spread& spread = {}) {
  return *test::there(query::keep_answers(file, options, spread));
}

std::string with(const std::string& file, std::string answers) {
  const auto pack = test::there(index::Pack::open_unread(Buffer::borrowed(file)));
  std::string out;
  REQUIRE(pack->write_with_answers(std::move(answers), [&](std::string_view piece) { return out += piece, true; }));
  return out;
}

/// The words of a pack that are in some papers.
std::vector<std::string> words_of(const std::string& file) {
  const index::Pack pack = open(file);
  std::vector<std::string> words;
  auto cursor = test::there(pack.impl().dictionary.beginning_with(""));
  while (cursor->next())
    if (cursor->term().papers >= 2) words.emplace_back(cursor->spelling());
  return words;
}

/// What the answer to a question says, when all that it waits for has come.
Brought answer(index::Pack& pack, const std::string& file, std::string_view question, const query::Options& options) {
  return bring_all(pack, file, [&](const index::Pack& part) {
    const auto found = query::search(part, question, options);
    if (found) return told(part, *found);
    return found.error().fault == Fault::waiting ? std::string("waiting") : found.error().what;
  });
}

}  // namespace

TEST_CASE("an answer that is kept is the one that the lists give, of every word and in every window") {
  const std::string bare = some_pack(), file = with(bare, answers_of(bare, all_words));
  index::Pack kept = begun(file), listed = begun(bare);
  std::size_t words = 0;
  for (const std::string& word : words_of(bare)) {
    for (const query::Options& options : {as_a_page, query::Options{.first = 6, .count = 14, .snippets = 1, .facets = false}}) {
      CHECK_MESSAGE(answer(kept, file, word, options).told == answer(listed, bare, word, options).told, word);
    }
    words += query::kept_answer(kept.impl(), query::parse(word), as_a_page)->has_value();
  }
  CHECK(words > 60);
}

TEST_CASE("of an answer that is kept the roles are counted, and nothing else") {
  const std::string bare = some_pack(), file = with(bare, answers_of(bare, all_words));
  index::Pack part = begun(file);
  std::optional<query::Found> kept;
  (void)bring_all(part, file, [&](const index::Pack& pack) {
    auto found = query::kept_answer(pack.impl(), query::parse("parken"), {.bring_facets = false});
    if (found) kept = std::move(*found);
    return std::string();
  });
  REQUIRE(kept);
  const auto listed = query::search(open(bare), "parken", {});
  REQUIRE(kept->answer.facets.size() == 1);
  CHECK(kept->answer.facets_lack);
  const auto roles = std::ranges::find(listed->facets, query::Field::role, &query::Facet::field);
  REQUIRE(roles != listed->facets.end());
  REQUIRE(kept->answer.facets[0].values.size() == roles->values.size());
  for (std::size_t i = 0; i < roles->values.size(); ++i) {
    CHECK(kept->answer.facets[0].values[i].value == roles->values[i].value);
    CHECK(kept->answer.facets[0].values[i].papers == roles->values[i].papers);
  }
  CHECK_FALSE(query::kept_answer(open(file).impl(), query::parse("parken"), {})->has_value());  // Here all facets can be counted.
}

TEST_CASE("an answer that is kept brings no list, and comes in fewer rounds") {
  const std::string bare = some_pack(), file = with(bare, answers_of(bare, all_words));
  index::Pack kept = begun(file), listed = begun(bare);
  const Brought quick = answer(kept, file, "parken", as_a_page), slow = answer(listed, bare, "parken", as_a_page);
  CHECK(quick.rounds < slow.rounds);
  CHECK(test::refused(query::find_all(kept.impl(), query::parse("parken"), as_a_page)).fault == Fault::waiting);
}

TEST_CASE("a question for more than is kept is answered by the lists") {
  const std::string bare = some_pack(), file = with(bare, answers_of(bare, all_words));
  index::Pack kept = begun(file), listed = begun(bare);
  for (const char* question : {"parken skolan", "\"parken\"", "parken typ:motion", "parken -skolan", "parken OR skolan", "parke*", "parken~", "PARKEN", "parkenn", ""})
    for (const query::Options& options : {as_a_page, query::Options{.first = 20, .facets = false}, query::Options{.sort = query::Sort::date_newest, .facets = false},
                                          query::Options{.count = 40, .facets = false}, query::Options{.snippets = 4, .facets = false}}) {
      INFO(question);
      CHECK(answer(kept, file, question, options).told == answer(listed, bare, question, options).told);
    }
  CHECK(query::kept_answer(kept.impl(), query::parse("parken"), as_a_page)->has_value());
  CHECK_FALSE(query::kept_answer(kept.impl(), query::parse("parken skolan"), as_a_page)->has_value());
  CHECK_FALSE(query::kept_answer(kept.impl(), query::parse("parken"), {.first = 1, .facets = false})->has_value());
}

TEST_CASE("the same answers are kept however the words are spread, and none of a small pack") {
  const std::string bare = some_pack();
  const Spread backwards = [](std::size_t count, const std::function<void(std::size_t)>& task) {
    while (count-- > 0) task(count);
  };
  CHECK(answers_of(bare, all_words) == answers_of(bare, all_words, backwards));
  CHECK(answers_of(bare, {.pack_papers = 301, .word_papers = 2}).empty());
  CHECK(answers_of(bare, {.pack_papers = 0, .word_papers = 3000}).empty());
  // Relations that come later leave them as they are.
  const auto related = test::there(open(with(bare, answers_of(bare, all_words))).with_relations({}));
  CHECK(*open(*related).answers() == answers_of(bare, all_words));
}

TEST_CASE("a word that is rare itself is kept where its compounds are many") {
  std::vector<index::Paper> papers;
  for (int i = 0; i < 40; ++i)
    papers.push_back(paper("p" + std::to_string(i), i < 2 ? "Om parkering vid torget.\n" : i % 2 ? "Om cykelparkering vid torget.\n" : "Om bilparkering vid kajen.\n"));
  const std::string bare = freeze(std::move(papers)), file = with(bare, answers_of(bare, {.pack_papers = 0, .word_papers = 8}));
  CHECK(query::kept_answer(open(file).impl(), query::parse("parkering"), {.facets = false})->has_value());
}

TEST_CASE("a record that makes no sense is damage, and never read beyond its bytes") {
  const std::string bare = some_pack(), answers = answers_of(bare, all_words), file = with(bare, answers);
  const auto record = test::there(index::find_in_buckets(open(file).impl().file, index::Section::answers, "parken"));
  const index::Pack whole = open(file);
  const std::string kept(**index::find_in_buckets(whole.impl().file, index::Section::answers, "parken"));
  REQUIRE(query::decode_answer(kept, 300));
  CHECK(query::encode(*query::decode_answer(kept, 300)) == kept);
  CHECK_FALSE(query::decode_answer(kept, 2));
  for (std::size_t size = 0; size < kept.size(); ++size) CHECK_FALSE(query::decode_answer(std::string_view(kept).substr(0, size), 300));
  const std::size_t at = answers.find(kept);
  REQUIRE(at != std::string::npos);
  Die die(31);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    std::string broken = answers;
    broken[at + i] = static_cast<char>(die.below(256));
    const index::Pack pack = open(with(bare, std::move(broken)));
    const auto found = query::search(pack, "parken", {.facets = false});
    CHECK((found || found.error().fault == Fault::damaged));
  }
  CHECK(query::search(open(with(bare, answers.substr(1))), "parken", {.facets = false}).error().fault == Fault::damaged);
}
