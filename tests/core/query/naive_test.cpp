// The index and a plain reading of the papers give the same answer: which papers, how many places, in which order.
#include "core/facts/whole_facts.h"
#include "naive_answer.h"

using namespace diarium;
using namespace diarium::test;

namespace {

// Words without marks and without the endings -et, -an, whose rules have tests of their own.
const std::vector<std::string> stems = {"bil", "skol",  "hamn",  "fisk", "park", "bygg", "plats", "torg",
                                        "lov", "grind", "klubb", "sten", "vind", "mur",  "kust"};
const std::vector<std::string> endings = {"", "ar", "arna", "en", "ens", "er", "a", "or"};

// Words of grammar, some of which stand in most papers.
const std::vector<std::string> grammar = {"om", "vid", "om", "mellan"};

std::string word(Die& die) {
  if (die.one_in(9)) return die.one(grammar);
  return stems[die.below(die.one_in(2) ? 4 : static_cast<std::uint32_t>(stems.size()))] + die.one(endings);
}

index::Paper random_paper(Die& die, std::uint32_t number) {
  std::string text;
  const std::vector<std::string> headings = {"Beslut", "Bakgrund", "Reservation", "Yrkanden", "Om " + word(die)};
  for (std::uint32_t paragraphs = 1 + die.below(8); paragraphs > 0; --paragraphs) {
    if (die.one_in(3)) text += "## " + die.one(headings) + "\n\n";
    for (std::uint32_t sentences = 1 + die.below(4); sentences > 0; --sentences) {
      for (std::uint32_t words = 2 + die.below(9); words > 0; --words)
        text += (die.one_in(9) ? "*" + word(die) + "*" : word(die)) + (die.one_in(12) ? "\n" : " ");
      text.back() = '.';
      text += " ";
    }
    text += "\n\n";
  }
  index::Paper made = paper("p" + std::to_string(number), text, source::Format::markdown);
  made.facts.type = {number % 2 ? "motion" : "protokoll", {0, 1}};
  made.facts = all_certain(std::move(made.facts));
  return made;
}

NaiveEngine engine_of(const std::vector<index::Paper>& papers) {
  std::vector<NaivePaper> naive;
  std::vector<std::string> types;
  for (const index::Paper& one : papers) {
    naive.push_back(naive_paper(one));
    types.push_back(one.facts.type->value);
  }
  return {std::move(naive), std::move(types)};
}

NaivePart random_part(Die& die, const std::vector<NaivePaper>& papers, std::string& text) {
  NaivePart part;
  const std::uint32_t kind = die.below(4);
  part.kind = kind == 0 ? NaivePart::Kind::phrase : kind == 1 ? NaivePart::Kind::prefix : NaivePart::Kind::word;
  if (part.kind == NaivePart::Kind::phrase) {
    const NaiveBlock& block = die.one(die.one(papers).blocks);
    for (std::size_t i = die.below(static_cast<std::uint32_t>(block.words.size()) + 1), size = 2 + die.below(2);
         i < block.words.size() && part.words.size() < size; ++i)
      part.words.push_back(block.words[i]);
    if (part.words.empty()) part.words = {word(die), word(die)};
    text += "\"";
    for (const std::string& one : part.words) text += one + " ";
    text += "\" ";
    return part;
  }
  part.words = {word(die)};
  if (part.kind == NaivePart::Kind::prefix)
    part.words[0].resize(2 + die.below(static_cast<std::uint32_t>(part.words[0].size()) - 1));
  text += part.words[0] + (part.kind == NaivePart::Kind::prefix ? "* " : " ");
  return part;
}

NaiveAsked random_query(Die& die, const std::vector<NaivePaper>& papers) {
  NaiveAsked asked;
  for (std::uint32_t groups = die.one_in(12) ? 0 : 1 + die.below(4); groups > 0; --groups) {
    asked.groups.push_back({random_part(die, papers, asked.text)});
    while (die.one_in(6)) {
      asked.text += "OR ";
      asked.groups.back().push_back(random_part(die, papers, asked.text));
    }
  }
  if (die.one_in(4)) {
    asked.text += "-";
    asked.without.push_back(random_part(die, papers, asked.text));
  }
  if (die.one_in(4)) {
    const auto role = die.one(
        std::vector<structure::Role>{structure::Role::body, structure::Role::decision, structure::Role::reservation});
    asked.roles = index::roles_of(static_cast<index::Zone>(role));
    asked.text += "roll:" + std::string(structure::name(role)) + " ";
  }
  if (die.one_in(5)) {
    asked.type = "motion";
    asked.text += "typ:motion";
  }
  return asked;
}

std::vector<NaiveHit> hits_of(const query::Answer& answer) {
  std::vector<NaiveHit> hits;
  for (const query::Hit& hit : answer.hits) hits.push_back({hit.paper.value, hit.score, hit.places, hit.lacking});
  return hits;
}

std::string told_hits(const std::vector<NaiveHit>& hits) {
  std::string out;
  for (const NaiveHit& hit : hits) {
    out += " " + std::to_string(hit.paper) + ":" + std::to_string(hit.score) + "/" + std::to_string(hit.places);
    for (const std::string& word : hit.lacking) out += "-" + word;
  }
  return out;
}

}  // namespace

TEST_CASE("index and plain reading give the same papers, order, scores, totals and words that are lacking") {
  std::size_t asked_in_all = 0, different = 0, with_hits = 0, with_lacking = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    Die die(seed);
    std::vector<index::Paper> papers;
    for (std::uint32_t i = 0; i < 30 + 20 * (seed % 3); ++i) papers.push_back(random_paper(die, i));
    NaiveEngine engine = engine_of(papers);
    const auto pack = open(freeze(papers));
    for (int round = 0; round < 200; ++round) {
      const NaiveAsked asked = random_query(die, engine.papers());
      const NaiveAnswer wanted = engine.answer(asked);
      const auto answer = query::search(pack, asked.text, {.count = 1000, .snippets = 0});
      const std::uint32_t some = die.below(12);
      const auto first = test::there(query::search(pack, asked.text, {.count = some, .snippets = 0, .facets = false}));
      REQUIRE(answer);
      INFO("query: ", asked.text, " seed ", seed);
      const std::vector<NaiveHit> hits = hits_of(*answer);
      std::vector<NaiveHit> few = wanted.hits;
      few.resize(std::min<std::size_t>(few.size(), some));
      const bool same = answer->papers == wanted.papers && answer->more == wanted.more &&
                        answer->places == wanted.places && hits == wanted.hits && hits_of(*first) == few &&
                        !answer->partial;
      if (!same) {
        ++different;
        INFO("papers ", answer->papers, " ", wanted.papers, " more ", answer->more, " ", wanted.more, " places ",
             answer->places, " ", wanted.places, " first ", some);
        INFO("hits  ", told_hits(hits));
        INFO("wanted", told_hits(wanted.hits));
        INFO("first ", told_hits(hits_of(*first)));
        CHECK(same);
      }
      ++asked_in_all;
      with_hits += !hits.empty();
      with_lacking += !hits.empty() && !hits.back().lacking.empty();
    }
  }
  MESSAGE(asked_in_all, " queries, ", with_hits, " with hits, ", with_lacking, " with papers that lack words, ",
          different, " answers differ");
  CHECK(different == 0);
  CHECK(with_hits > asked_in_all / 2);
  CHECK(with_lacking > asked_in_all / 8);
}

TEST_CASE("the places that are marked are as many as a hit is said to have") {
  Die die(21);
  std::vector<index::Paper> papers;
  for (std::uint32_t i = 0; i < 30; ++i) papers.push_back(random_paper(die, i));
  NaiveEngine engine = engine_of(papers);
  const auto pack = open(freeze(papers));
  for (int round = 0; round < 80; ++round) {
    const NaiveAsked asked = random_query(die, engine.papers());
    const auto answer = test::there(query::search(pack, asked.text, {.count = 1000, .snippets = 0}));
    INFO("query: ", asked.text);
    for (const query::Hit& hit : answer->hits) {
      const auto places = test::there(query::places(pack, asked.text, hit.paper));
      CHECK(places->size() == hit.places);
    }
  }
}

TEST_CASE("every place of a word or a phrase is exactly that word or phrase in the text") {
  Die die(9);
  std::vector<index::Paper> papers;
  std::vector<NaivePaper> naive;
  for (std::uint32_t i = 0; i < 40; ++i) {
    papers.push_back(random_paper(die, i));
    naive.push_back(naive_paper(papers.back()));
  }
  const auto pack = open(freeze(papers));
  text::Stemmer stemmer;
  std::size_t seen = 0;
  for (int round = 0; round < 120; ++round) {
    std::string text;
    const NaivePart part = random_part(die, naive, text);
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      const auto places = test::there(query::places(pack, text, {i}));
      CHECK(places->size() == naive_count(part, naive[i], index::all_roles).places);
      for (const ByteSpan& place : *places) {
        ++seen;
        std::vector<ByteSpan> spans;
        text::segment_words(slice(papers[i].text.nfc, place), spans);
        std::vector<std::string> words;
        for (const ByteSpan& span : spans)
          words.push_back(text::fold(slice(slice(papers[i].text.nfc, place), span), text::Fold::letter_case));
        const bool is_one = part.kind == NaivePart::Kind::phrase
                                ? words == part.words
                                : words.size() == 1 && naive_match(part, words[0], stemmer) > 0;
        if (!is_one) CHECK(std::string(slice(papers[i].text.nfc, place)) == text);
      }
    }
  }
  CHECK(seen > 1000);
}
