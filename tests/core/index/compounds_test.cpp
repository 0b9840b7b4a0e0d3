// How well the compounds of council papers are cut by the list that every program carries, and what the pack makes of
// them.
#include <set>

#include "core/base/files.h"
#include "index/pack_impl.h"
#include "index/parts/keys.h"
#include "index/parts/list.h"
#include "index/parts/section.h"
#include "index/records/words.h"
#include "support.h"

using namespace diarium;

namespace {

std::vector<std::string> lines_of(const std::string& path) {
  const auto file = test::there(test::read_file(std::string(DIARIUM_ROOT) + "/" + path));
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < file->size();) {
    const std::size_t end = std::min(file->find('\n', begin), file->size());
    if (end > begin && (*file)[begin] != '#') lines.push_back(file->substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// A word of the lists: its letters, the borders that must be seen, and those that may be.
struct Listed {
  std::string word;
  std::set<std::uint32_t> borders, optional;
};

Listed listed(std::string_view line) {
  constexpr std::string_view may_be = "·";
  Listed out;
  for (std::size_t at = 0; at < line.size();) {
    const auto here = static_cast<std::uint32_t>(out.word.size());
    if (line[at] == '|') {
      out.borders.insert(here);
      ++at;
    } else if (line.substr(at).starts_with(may_be)) {
      out.optional.insert(here);
      at += may_be.size();
    } else {
      out.word.push_back(line[at++]);
    }
  }
  return out;
}

struct Measured {
  std::uint32_t right = 0, wrong = 0, missed = 0, whole = 0, whole_kept = 0;
  [[nodiscard]] std::uint32_t f1_per_mille() const { return 2000 * right / (2 * right + wrong + missed); }
  [[nodiscard]] std::uint32_t kept_per_mille() const { return 1000 * whole_kept / whole; }
};

/// Cuts a list; the words of a collection are those of the word counts.
Measured measure(const std::string& path) {
  std::set<std::string, std::less<>> known;
  for (const std::string& line : lines_of("assets/lexicon/sv_words.tsv")) known.insert(line.substr(0, line.find('\t')));
  const auto parts = test::there(text::Lexicon::open(index::part_list_bytes()));
  const text::Compounds compounds(*parts, [&](std::string_view word) { return known.contains(word); });
  Measured out;
  for (const std::string& line : lines_of(path)) {
    const Listed wanted = listed(line);
    std::uint32_t wrong = 0, right = 0;
    for (const ByteSpan part : compounds.split(wanted.word)) {
      if (part.end == wanted.word.size() || wanted.optional.contains(part.end)) continue;
      ++(wanted.borders.contains(part.end) ? right : wrong);
    }
    out.right += right;
    out.wrong += wrong;
    out.missed += static_cast<std::uint32_t>(wanted.borders.size()) - right;
    if (!wanted.borders.empty()) continue;
    ++out.whole;
    out.whole_kept += wrong == 0;
  }
  return out;
}

std::vector<std::string> compounds_of(const index::Pack& pack, std::string_view word) {
  text::Stemmer stemmer;
  const std::string stem(stemmer.stem(word));
  const auto terms =
      index::part_list(pack.impl().file, index::part_key(stem, stemmer), pack.impl().dictionary.size(), pack.papers());
  REQUIRE(terms);
  std::vector<std::string> out;
  for (const TermId term : terms->terms) {
    auto cursor = test::there(pack.impl().dictionary.at(term));
    REQUIRE(cursor->next());
    out.emplace_back(cursor->spelling());
  }
  return out;
}
using Spellings = std::vector<std::string>;

}  // namespace

TEST_CASE("compounds of council papers are cut where a reader would, and other words left whole") {
  const Measured known = measure("tests/core/index/compounds/known.txt"),
                 unseen = measure("tests/core/index/compounds/unseen.txt");
  MESSAGE("known: F1 ", known.f1_per_mille(), ", whole ", known.kept_per_mille(), "; unseen: F1 ",
          unseen.f1_per_mille(), ", whole ", unseen.kept_per_mille());
  CHECK(known.f1_per_mille() >= 980);
  CHECK(known.kept_per_mille() >= 970);
  CHECK(unseen.f1_per_mille() >= 950);
  CHECK(unseen.kept_per_mille() >= 970);
}

TEST_CASE("a pack knows the compounds of a part, by its stem and through linking letters") {
  const auto pack =
      test::pack_of({"Nya cykelparkeringar och en cykelparkering byggs.", "Hälsoarbetet och skolskjutsen. En hälsa.",
                     "Gatukontoret ser en gata, och barnomsorgsavgiften höjs."});
  CHECK(compounds_of(pack, "parkering") == Spellings{"cykelparkering", "cykelparkeringar"});
  CHECK(compounds_of(pack, "cykel") == Spellings{"cykelparkering", "cykelparkeringar"});
  for (const auto& [said, expected] : test::Rows{{"hälsa", "hälsoarbetet"}, {"gator", "gatukontoret"},
       {"skjutsar", "skolskjutsen"}, {"barnomsorg", "barnomsorgsavgiften"}, {"arbete", "hälsoarbetet"}})
    CHECK_MESSAGE(compounds_of(pack, said) == Spellings{expected}, said);
  const auto more = test::pack_of({"Nattåg och nattågslinjer från busstationen, en brottmålsprocess och tullagen, inte tillägg, massage, toppar, Halland eller attack. Ett par. Natten, "
                                   "tåget, tullen. Karlsson, Erik och Eriksson vid Alby, Albysbron och Karlstad."});
  CHECK(compounds_of(more, "natt") == Spellings{"nattåg", "nattågslinjer"});
  CHECK(compounds_of(more, "tåg") == Spellings{"nattåg", "nattågslinjer"});
  CHECK(compounds_of(more, "station") == Spellings{"busstationen"});
  CHECK(compounds_of(more, "lag") == Spellings{"tullagen"});
  for (const std::string said : {"lägga", "par", "land", "erik"})
    CHECK_MESSAGE(compounds_of(more, said).empty(), said);
  CHECK(compounds_of(more, "alby") == Spellings{"albysbron"});
  CHECK(compounds_of(pack, "a").empty());
  CHECK(compounds_of(pack, "öööö").empty());
}

TEST_CASE("a name is no compound, but a heading's word is one where its parts are known") {
  const auto pack = test::pack_of(
      {"Anna Björklund talar. Cykelparkering. Cykeln, en cykel, och ny parkering.", "Torget i Karlstad."});
  CHECK(compounds_of(pack, "lund").empty());
  CHECK(compounds_of(pack, "stad").empty());
  CHECK(compounds_of(pack, "cykel") == Spellings{"cykelparkering"});
}

TEST_CASE("a form of a word is not found as a compound of that word too") {
  const std::set<std::string, std::less<>> words = {"kommun", "erna", "skola", "an", "park", "er", "ens", "kommunen", "kommunens", "kommunerna", "parkerna"};
  const auto knows = [&](std::string_view word) { return words.contains(word); };
  index::PartKeys keys(knows, [](std::string_view) { return false; });
  text::Stemmer stemmer;
  int compounds = 0;
  for (const std::string first : {"kommun", "skol", "park", "barn", "buss", "tåg", "plan"}) {
    for (const std::string last : {"", "en", "ens", "er", "erna", "ernas", "et", "plan", "planerna", "park", "parkerna"}) {
      const std::string term = first + last;
      CAPTURE(term);
      const std::string stem = index::part_key(term.substr(0, term.size() - index::stem_cut(term, stemmer)), stemmer);
      const auto found = keys.of(term, index::PartKeys::Written::small);
      CHECK(std::ranges::find(found, stem) == found.end());
      compounds += !found.empty();
    }
  }
  CHECK(compounds > 10);
}
