// A part of many compounds has one list of all their places: what it says is what the lists of these words say.
#include <map>
#include <set>

#include "../index/support.h"
#include "index/pack_impl.h"
#include "index/parts/section.h"
#include "index/postings/positions.h"
#include "index/postings/score.h"
#include "query/match/expand.h"
#include "query/search.h"

using namespace diarium;
using test::Die;

namespace {

// Words that make compounds with each other, and a few that stand alone.
const std::vector<std::string> firsts = {"skol", "barn", "park", "vatten", "buss", "sjuk", "bygg"};
const std::vector<std::string> lasts = {"hus", "plats", "avgift", "plan", "vård", "trafik", "politik", "skola"};
const std::vector<std::string> endings = {"", "en", "s", "ens"};

std::string compound(Die& die) {
  std::string word = die.one(firsts) + (die.one_in(4) ? "barns" : "") + die.one(lasts);
  return word + die.one(endings);
}
std::string plain(Die& die) { return die.one_in(3) ? die.one(firsts) : die.one(lasts) + die.one(endings); }

index::Pack made_pack(int papers) {
  Die die(23);
  std::vector<std::string> texts;
  for (int number = 0; number < papers; ++number) {
    std::string text;
    for (std::uint32_t words = 5 + die.below(60); words > 0; --words)
      text += (die.one_in(2) ? compound(die) : plain(die)) + (die.one_in(12) ? ".\n\n" : " ");
    texts.push_back(std::move(text));
  }
  return test::pack_of(texts);
}

/// Each place of a list: the profile of the paper, and its slots.
using Places = std::map<std::uint32_t, std::set<std::uint32_t>>;
void read_places(const index::Pack::Impl& pack, const index::Term& term, Places& out) {
  auto postings = test::there(index::Postings::open(pack.file, pack.profiles, pack.papers.size(), term));
  auto positions = test::there(index::Positions::open(pack.file, pack.profiles, pack.papers.rooms(), term));
  while (postings->next()) {
    for (std::size_t i = 0; i < postings->papers().size(); ++i) {
      const std::uint32_t paper = postings->papers()[i];
      std::vector<std::uint32_t> slots;
      REQUIRE(positions->read(paper, slots));
      CHECK(slots.size() == pack.profiles.times()[postings->profiles()[i]]);
      out[paper].insert(slots.begin(), slots.end());
    }
  }
  CHECK_FALSE(postings->is_damaged());
}

/// Words of which two forms are parts of other compounds, and of some both: «skolans|skola».
index::Pack pack_of_two_lists() {
  Die die(5);
  const std::vector<std::string> behind = {"hus", "plats", "avgift", "plan", "vård", "trafik", "politik", "gård", "skola"};
  const std::vector<std::string> before = {"barn", "park", "vatten", "buss", "sjuk", "bygg", "stads", "fri"};
  std::vector<std::string> texts;
  for (int number = 0; number < 120; ++number) {
    std::string text;
    for (std::uint32_t words = 4 + die.below(40); words > 0; --words) {
      const std::uint32_t kind = die.below(9);
      text += kind < 2   ? "skolans" + die.one(behind)
              : kind < 4 ? die.one(before) + "skola"
              : kind < 5 ? "skolansskola"
              : kind < 6 ? die.one(std::vector<std::string>{"skola", "skolan", "skolor"})
                         : die.one(behind);
      text += die.one_in(14) ? ".\n\n" : " ";
    }
    texts.push_back(std::move(text));
  }
  return test::pack_of(texts);
}

/// The words that a word of a query means, each once, with how much it is meant: without the lists of several.
std::map<std::uint32_t, std::pair<index::Term, index::score::Spelling>> one_by_one(const index::Pack::Impl& pack, const std::string& word) {
  text::Stemmer stemmer;
  std::map<std::uint32_t, std::pair<index::Term, index::score::Spelling>> terms;
  const auto forms = test::there(query::forms_of_word(pack, word, query::Compounds::without));
  std::set<TermId> compounds;
  for (const query::Form& form : *forms) {
    terms[form.term.id.value] = {form.term, form.match};
    const auto list = index::part_list(pack.file, index::part_key(form.spelling.substr(0, form.spelling.size() - form.term.cut), stemmer),
                                       pack.dictionary.size(), pack.papers.size());
    REQUIRE(list);
    compounds.insert(list->terms.begin(), list->terms.end());
  }
  REQUIRE(pack.dictionary.each({compounds.begin(), compounds.end()}, [&](const index::Term& term, std::string_view) {
    terms.try_emplace(term.id.value, term, index::score::Spelling::part);
  }));
  return terms;
}

}  // namespace

TEST_CASE("words that two lists of compounds have are counted and weighed once") {
  const index::Pack pack = pack_of_two_lists();
  const index::Pack::Impl& parts = pack.impl();
  REQUIRE(parts.bring({.lengths = true}));
  const auto forms = test::there(query::forms_of_word(parts, "skola", query::Compounds::with));
  const auto lists = std::ranges::count_if(*forms, [](const query::Form& form) { return !form.several.empty(); });
  const auto again = std::ranges::count_if(*forms, [](const query::Form& form) { return form.counted == query::PlaceCount::twice; });
  REQUIRE(lists == 2);
  REQUIRE(again > 0);
  const std::vector<index::Worth> worth = parts.profiles.worth(index::all_roles);
  std::map<std::uint32_t, std::pair<index::score::Weight, std::uint32_t>> wanted;  // By paper: weight and places.
  for (const auto& [number, term] : one_by_one(parts, "skola")) {
    auto postings = test::there(index::Postings::open(parts.file, parts.profiles, pack.papers(), term.first));
    while (postings->next())
      for (std::size_t i = 0; i < postings->papers().size(); ++i) {
        auto& [weight, times] = wanted[postings->papers()[i]];
        weight.add(worth[postings->profiles()[i]].weight, static_cast<std::uint32_t>(term.second));
        times += worth[postings->profiles()[i]].times;
      }
  }
  const auto answer = test::there(query::search(pack, "skola", {.count = 400, .snippets = 0}));
  CHECK(answer->papers == wanted.size());
  const std::uint32_t ceiling = index::score::ceiling(pack.papers(), answer->papers);
  for (const query::Hit& hit : answer->hits) {
    const auto& [weight, times] = wanted[hit.paper.value];
    const std::uint32_t resistance = parts.papers.resistances()[hit.paper.value];
    CHECK(hit.places == times);
    CHECK(hit.score == index::score::of(ceiling, index::score::joined(weight, resistance), resistance));
  }
  for (const std::string query : {"skola skolan", "skolan skola", "skolor OR skola", "hus skola", "skolansskola skola", "skola skolansskola skolhus",
                                  "skolans skola -hus", "\"skola hus\" skolan"}) {
    const auto several = test::there(query::search(pack, query, {.count = 400, .snippets = 0, .facets = false}));
    for (const query::Hit& hit : several->hits) {
      const auto places = test::there(query::places(pack, query, hit.paper));
      CHECK_MESSAGE(places->size() == hit.places, query);
    }
  }
}

TEST_CASE("the list that compounds have together holds the places of each of them, and no others") {
  const index::Pack pack = made_pack(400);
  const index::Pack::Impl& parts = pack.impl();
  REQUIRE(parts.bring({.lengths = true}));
  text::Stemmer stemmer;
  int together = 0;
  for (const std::string word : {"skola", "barn", "park", "vatten", "hus", "plats", "avgift", "vård", "trafik"}) {
    const std::string stem(stemmer.stem(word));
    const auto list = index::part_list(parts.file, index::part_key(stem, stemmer), parts.dictionary.size(), pack.papers());
    REQUIRE(list);
    REQUIRE(list->together.has_value() == (list->terms.size() >= index::together_from));
    if (!list->together) continue;
    ++together;
    Places one_by_one, all;
    std::uint32_t most_papers = 0;
    REQUIRE(parts.dictionary.each(list->terms, [&](const index::Term& term, std::string_view) {
      read_places(parts, term, one_by_one);
      most_papers = std::max(most_papers, term.papers);
    }));
    read_places(parts, *list->together, all);
    CHECK(all == one_by_one);
    REQUIRE(list->foremost.size() == index::foremost_terms);
    const auto first = test::there(parts.dictionary.at(list->terms[list->foremost[0].place]));
    auto cursor = *first;
    REQUIRE(cursor.next());
    CHECK(cursor.term().papers == most_papers);
    CHECK(list->foremost[0].papers == most_papers);
    CHECK(list->foremost[0].spelling == cursor.spelling());
  }
  CHECK(together >= 5);
}

TEST_CASE("a compound that two words of a query are parts of is counted once") {
  const index::Pack pack = made_pack(300);
  int shared = 0;
  for (const std::string query : {"skola", "barn skola", "skola barn", "barn hus vård", "skolor skola", "skolhus skola barn",
                                  "plats OR park", "barnskola skola", "\"barn skola\" skola", "skola -barn", "trafik buss politik"}) {
    const auto answer = test::there(query::search(pack, query, {.count = 400, .snippets = 0, .facets = false}));
    CHECK(answer->papers > 0);
    for (const query::Hit& hit : answer->hits) {
      const auto places = test::there(query::places(pack, query, hit.paper));
      CAPTURE(query);
      CHECK(places->size() == hit.places);
      shared += places->size() > 1;
    }
  }
  CHECK(shared > 100);
}
