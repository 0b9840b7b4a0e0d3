#include "query/similar.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/sorting.h"
#include "base/utf8.h"
#include "base/waiting.h"
#include "index/pack_impl.h"
#include "index/postings/score.h"
#include "index/records/words.h"
#include "query/match/match.h"
#include "text/words.h"

namespace diarium::query {
namespace {

constexpr std::size_t words_looked_up = 150;  // Of a paper: long words are rare ones, in Swedish.
constexpr std::size_t words_asked = 20;       // More change the first answers no more.
constexpr std::size_t shortest_word = 5;      // Bytes.
constexpr std::uint32_t unusual_share = 20, unusual_at_least = 4;
constexpr std::uint32_t most_times = 4;       // A word that stands in every sentence says no more than one that stands in four.
constexpr std::size_t least_shared = 2;
constexpr std::uint32_t most_leaves_of_stem = 2;

/// A word of the paper, in one spelling.
struct PaperWord {
  std::string spelling;
  std::uint32_t times = 0;
  bool small = false;  ///< Some of them without a capital: it is no name.
};

bool begins_small(std::string_view word) {
  const std::string folded = text::fold(word, text::Fold::letter_case);
  return !folded.empty() && utf8::decode(folded, 0).point == utf8::decode(word, 0).point;
}

/// The paper's words that may be unusual, the most promising first.
std::vector<PaperWord> promising_words(std::string_view text, const structure::Outline& outline) {
  std::map<std::string, PaperWord> met;
  std::vector<ByteSpan> words;
  for (const structure::Block& block : outline.blocks) {
    index::block_words(text, block, words);
    for (const ByteSpan& span : words) {
      const std::string_view word = slice(text, span);
      if (word.size() < shortest_word || word.find_first_of("0123456789") != word.npos) continue;
      PaperWord& one = met[index::term_of(word)];
      ++one.times;
      one.small = one.small || begins_small(word);
    }
  }
  std::vector<PaperWord> promising;
  for (auto& [spelling, word] : met)
    if (word.small) promising.push_back({spelling, std::min(word.times, most_times), true});
  sort_briefly(promising, std::ranges::greater{}, [](const PaperWord& word) { return word.times * word.spelling.size(); });
  promising.resize(std::min(promising.size(), words_looked_up));
  return promising;
}

/// In how many papers the forms of a stem stand, each form counted for itself; any more than `enough` are not counted.
Result<std::uint32_t> papers_of_stem(const index::Dictionary& dictionary, std::string_view stem, std::uint32_t enough) {
  if (dictionary.leaves_beginning_with(stem) > most_leaves_of_stem) return enough + 1;  // It begins too many words.
  auto cursor = dictionary.beginning_with(stem);
  if (!cursor) return cursor.error();
  std::uint32_t papers = 0;
  while (papers <= enough && cursor->next())
    if (cursor->spelling().size() - cursor->term().cut == stem.size()) papers += cursor->term().papers;
  if (cursor->error()) return *cursor->error();
  return papers;
}

/// Those that some other paper has in some form and not too many have, one form of each; what weighs most first.
Result<std::vector<std::string>> unusual_words(const index::Pack::Impl& pack, const std::vector<PaperWord>& words, std::uint32_t most_papers) {
  struct Weighed {
    std::string stem, spelling;
    std::uint32_t weight = 0;
  };
  std::vector<Weighed> found;
  text::Stemmer stemmer;
  Waiting waiting;
  for (const PaperWord& word : words) {
    std::string stem = word.spelling.substr(0, word.spelling.size() - index::stem_cut(word.spelling, stemmer));
    if (std::ranges::find(found, stem, &Weighed::stem) != found.end()) continue;
    const auto papers = papers_of_stem(pack.dictionary, stem, most_papers);
    if (!papers) {
      if (!waiting.take(papers.error())) return papers.error();
      continue;
    }
    if (*papers < 2 || *papers > most_papers) continue;
    found.push_back({std::move(stem), word.spelling, word.times * index::score::ceiling(pack.papers.size(), *papers)});
  }
  if (waiting.error()) return *waiting.error();
  sort_briefly(found, std::ranges::greater{}, &Weighed::weight);
  std::vector<std::string> unusual;
  for (std::size_t i = 0; i < std::min(found.size(), words_asked); ++i) unusual.push_back(std::move(found[i].spelling));
  return unusual;
}

/// Any of the words, as a query asks for it.
Parsed any_of_words(const std::vector<std::string>& words) {
  Parsed parsed;
  Group group;
  for (const std::string& word : words) group.either.push_back({.kind = Reading::Kind::word, .span = {}, .written = word, .terms = {word}, .others = {}, .papers = {}});
  parsed.groups.push_back(std::move(group));
  return parsed;
}

}  // namespace

Result<std::vector<SimilarPaper>> similar(const index::Pack& pack, DocId paper, std::span<const DocId> leave_out, std::size_t most) {
  const index::Pack::Impl& parts = pack.impl();
  pack.want(paper);
  const auto brought = parts.bring({.lengths = true});
  const auto text = pack.text(paper);
  if (!text) return text.error();
  if (!brought) return brought.error();
  const auto outline = parts.outline_of(paper, text->nfc);
  if (!outline) return outline.error();
  const std::uint32_t all = parts.papers.size(), most_papers = std::max(all / unusual_share, unusual_at_least);
  const auto unusual = unusual_words(parts, promising_words(text->nfc, *outline), most_papers);
  if (!unusual) return unusual.error();
  if (unusual->size() < least_shared) return std::vector<SimilarPaper>();
  auto words = find_words(parts, any_of_words(*unusual));
  if (!words) return words.error();
  Budget budget;
  if (const auto done = match(parts, {index::all_roles, parts.worth}, budget, *words); !done) return done.error();

  std::vector<SimilarPaper> papers(all);
  for (const Leaf& leaf : words->leaves) {
    const std::uint32_t found = leaf.papers.count();
    if (found > most_papers) continue;  // In all its forms it is a usual word.
    const std::uint32_t weight = index::score::ceiling(all, found);
    leaf.papers.each([&](std::uint32_t one) {
      papers[one].score += weight;
      papers[one].shared.push_back(leaf.part.terms.front());
    });
  }
  std::vector<SimilarPaper> candidates, out;
  for (std::uint32_t one = 0; one < all; ++one) {
    papers[one].paper = {one};
    if (one != paper.value && papers[one].shared.size() >= least_shared && std::ranges::find(leave_out, DocId{one}) == leave_out.end())
      candidates.push_back(std::move(papers[one]));
  }
  sort_briefly(candidates, std::ranges::greater{}, &SimilarPaper::score);
  const std::string file = pack.part(paper).file_id;
  Waiting waiting;
  for (SimilarPaper& candidate : candidates) {
    if (out.size() == most) break;
    const auto card = parts.papers.read_card(candidate.paper.value);
    if (!card && !waiting.take(card.error())) return card.error();
    if (!card || file.empty() || (*card)->part.file_id != file) out.push_back(std::move(candidate));
  }
  if (waiting.error()) return *waiting.error();
  return out;
}

}  // namespace diarium::query
