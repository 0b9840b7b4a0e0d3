// The index and a plain reading of the papers give the same answer: which papers, how many places, in which order.
#include "naive.h"

using namespace diarium;
using namespace diarium::test;

namespace {

// Words without marks and without the endings -et, -an, whose rules have tests of their own.
const std::vector<std::string> stems = {"bil", "skol",  "hamn",  "fisk", "park", "bygg", "plats", "torg",
                                        "lov", "grind", "klubb", "sten", "vind", "mur",  "kust"};
const std::vector<std::string> endings = {"", "ar", "arna", "en", "ens", "er", "a", "or"};

std::string word(Die& die) {
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
  return paper("p" + std::to_string(number), text, source::Format::markdown);
}

struct Asked {
  std::string text;
  std::vector<std::vector<NaivePart>> groups;
  std::vector<NaivePart> without;
  index::Roles roles = index::all_roles;
};

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

Asked random_query(Die& die, const std::vector<NaivePaper>& papers) {
  Asked asked;
  for (std::uint32_t groups = 1 + die.below(3); groups > 0; --groups) {
    asked.groups.push_back({random_part(die, papers, asked.text)});
    while (die.one_in(4)) {
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
    asked.text += "roll:" + std::string(structure::name(role));
  }
  return asked;
}

/// Papers that have the part anywhere.
std::size_t found_in(const NaivePart& part, const std::vector<NaivePaper>& papers) {
  return static_cast<std::size_t>(std::count_if(papers.begin(), papers.end(), [&](const NaivePaper& p) {
    return naive_count(part, p, index::all_roles).places > 0;
  }));
}

struct Expected {
  std::map<std::uint32_t, double> scores;  ///< Of the papers that match.
  std::map<std::uint32_t, std::uint32_t> places;
};

Expected expected(const Asked& asked, const std::vector<NaivePaper>& papers) {
  Expected out;
  double mean = 0;
  for (const NaivePaper& paper : papers) mean += paper.words / static_cast<double>(papers.size());
  for (std::uint32_t i = 0; i < papers.size(); ++i) {
    bool all = true;
    double score = 0;
    std::vector<NaiveSpot> spots;
    for (const auto& group : asked.groups) {
      bool any = false;
      for (const NaivePart& part : group) {
        const NaiveCount count = naive_count(part, papers[i], asked.roles);
        any = any || count.places > 0;
        spots.insert(spots.end(), count.spots.begin(), count.spots.end());
        if (count.weight > 0)
          score += naive_score(count.weight, found_in(part, papers), papers.size(), papers[i].words, mean);
      }
      all = all && any;
    }
    for (const NaivePart& part : asked.without) all = all && naive_count(part, papers[i], index::all_roles).places == 0;
    if (!all) continue;
    out.scores[i] = score;
    out.places[i] = naive_union(std::move(spots));
  }
  return out;
}

}  // namespace

TEST_CASE("index and plain reading agree on papers, places and scores of random questions") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    Die die(seed);
    std::vector<index::Paper> papers;
    std::vector<NaivePaper> naive;
    for (std::uint32_t i = 0; i < 30; ++i) {
      papers.push_back(random_paper(die, i));
      naive.push_back(naive_paper(papers.back()));
    }
    const auto pack = open(freeze(papers));
    std::size_t answered = 0, with_hits = 0;
    for (int round = 0; round < 80; ++round) {
      const Asked asked = random_query(die, naive);
      const Expected wanted = expected(asked, naive);
      const auto answer = query::search(pack, asked.text, {.count = 1000, .snippets = 0});
      REQUIRE(answer);
      INFO("query: ", asked.text, " seed ", seed);
      std::map<std::uint32_t, double> scores;
      bool places_fit = true, in_order = true, scores_fit = true;
      for (std::size_t i = 0; i < answer->hits.size(); ++i) {
        const query::Hit& hit = answer->hits[i];
        scores[hit.paper.value] = hit.score;
        if (!wanted.scores.contains(hit.paper.value)) continue;
        places_fit = places_fit && hit.places == wanted.places.at(hit.paper.value);
        const double off = std::abs(hit.score - wanted.scores.at(hit.paper.value));
        // The index cuts each word's score to whole numbers twice and the logarithm at a thousandth.
        scores_fit = scores_fit && (off <= 12 || off <= 0.04 * wanted.scores.at(hit.paper.value));
        in_order = in_order && (i == 0 || answer->hits[i - 1].score > hit.score ||
                                (answer->hits[i - 1].score == hit.score && answer->hits[i - 1].paper < hit.paper));
        const auto places = query::places(pack, asked.text, hit.paper);
        places_fit = places_fit && places && places->size() == hit.places;
      }
      std::set<std::uint32_t> found, should;
      for (const auto& [number, score] : scores) found.insert(number);
      for (const auto& [number, score] : wanted.scores) should.insert(number);
      CHECK(found == should);
      CHECK(answer->papers == should.size());
      CHECK(places_fit);
      CHECK(scores_fit);
      CHECK(in_order);
      ++answered;
      with_hits += !found.empty();
    }
    CHECK(with_hits > answered / 3);
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
      const auto places = query::places(pack, text, {i});
      REQUIRE(places);
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
