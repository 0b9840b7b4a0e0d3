#include "query/match/leaf.h"

#include <algorithm>

#include "index/postings/postings.h"
#include "index/records/block_words.h"
#include "query/match/phrase.h"
#include "query/match/shared_places.h"

namespace diarium::query {
namespace {

namespace score = index::score;

/// Adds up what the forms of a word weigh in each paper.
class Tally {
 public:
  explicit Tally(std::uint32_t papers) : cells_(papers), seen_((papers + 63) / 64), again_(seen_.size()) {}

  Result<bool> add(const index::Pack::Impl& pack, const Form& form, const Wanted& wanted) {
    auto postings = index::Postings::open(pack.file, pack.profiles, pack.papers.size(), form.term);
    if (!postings) return postings.error();
    const auto level = static_cast<std::uint32_t>(form.match);
    while (postings->next()) {
      const auto papers = postings->papers(), profiles = postings->profiles();
      for (std::size_t i = 0; i < papers.size(); ++i) {
        const index::Worth& worth = wanted.worth[profiles[i]];
        Cell& cell = cells_[papers[i]];
        cell.weight = std::min(cell.weight + worth.weight * level, score::heaviest);
        cell.times += form.counted ? worth.times : 0;
        cell.roles = static_cast<index::Roles>(cell.roles | worth.roles);
        const std::uint64_t bit = std::uint64_t{1} << (papers[i] % 64);
        again_[papers[i] / 64] |= seen_[papers[i] / 64] & bit;
        seen_[papers[i] / 64] |= bit;
      }
    }
    if (postings->is_damaged()) return index::damaged("postings");
    return true;
  }

  std::vector<Match> matches() const {
    std::vector<Match> out;
    for (std::size_t word = 0; word < seen_.size(); ++word) {
      for (std::uint64_t bits = seen_[word]; bits; bits &= bits - 1) {
        const auto paper = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
        const Cell& cell = cells_[paper];
        out.push_back({paper, cell.weight, cell.times, cell.roles});
      }
    }
    return out;
  }
  /// Does the paper have several of the forms?
  bool has_several(std::uint32_t paper) const { return again_[paper / 64] >> (paper % 64) & 1u; }

 private:
  struct Cell {
    std::uint32_t weight = 0, times = 0;
    index::Roles roles = 0;
  };
  std::vector<Cell> cells_;
  std::vector<std::uint64_t> seen_, again_;
};

/// Papers that have a word, as bits.
Result<std::vector<std::uint64_t>> papers_with(const index::Pack::Impl& pack, const Forms& forms) {
  std::vector<std::uint64_t> bits((pack.papers.size() + 63) / 64);
  for (const Form& form : forms) {
    auto postings = index::Postings::open(pack.file, pack.profiles, pack.papers.size(), form.term);
    if (!postings) return postings.error();
    while (postings->next()) {
      for (const std::uint32_t paper : postings->papers()) bits[paper / 64] |= std::uint64_t{1} << (paper % 64);
    }
    if (postings->is_damaged()) return index::damaged("postings");
  }
  return bits;
}

Result<std::vector<Match>> word_matches(const index::Pack::Impl& pack, const Forms& forms, const Wanted& wanted) {
  Tally tally(pack.papers.size());
  for (const Form& form : forms) {
    if (const auto done = tally.add(pack, form, wanted); !done) return done.error();
  }
  std::vector<Match> matches = tally.matches();
  // Where a word has several readings, two forms may stand at one place.
  std::vector<Match*> shared;
  for (Match& match : matches)
    if (tally.has_several(match.paper) && pack.papers.measure(match.paper).has_other_readings())
      shared.push_back(&match);
  if (const auto done = count_places_once(pack, forms, wanted.roles, shared); !done) return done.error();
  return matches;
}

/// What the phrases that begin at `starts` weigh together.
Result<Match> phrase_match(const index::Pack::Impl& pack, std::uint32_t paper, const std::vector<std::uint32_t>& starts,
                           const Wanted& wanted) {
  const auto block_words = index::read_block_words(pack.file, paper, pack.papers.size(), pack.papers.slots()[paper]);
  if (!block_words) return block_words.error();
  Match match{.paper = paper};
  for (const std::uint32_t start : starts) {
    const std::size_t block = index::block_words_of(*block_words, start);
    if (block == block_words->size()) return index::damaged("block_words");
    const index::Zone zone = (*block_words)[block].zone;
    match.roles = static_cast<index::Roles>(match.roles | index::roles_of(zone));
    if (!(wanted.roles & index::roles_of(zone))) continue;
    ++match.times;
    match.weight = std::min(
        match.weight + score::zone_weights[zone] * static_cast<std::uint32_t>(score::Spelling::exact), score::heaviest);
  }
  return match;
}

Result<std::vector<Match>> phrase_matches(const index::Pack::Impl& pack, const std::vector<Forms>& words,
                                          const Wanted& wanted) {
  auto candidates = papers_with(pack, words[0]);
  if (!candidates) return candidates.error();
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto more = papers_with(pack, words[i]);
    if (!more) return more.error();
    for (std::size_t word = 0; word < candidates->size(); ++word) (*candidates)[word] &= (*more)[word];
  }
  auto places = PhrasePlaces::open(pack, words);
  if (!places) return places.error();
  std::vector<Match> matches;
  std::vector<std::uint32_t> starts;
  for (std::size_t word = 0; word < candidates->size(); ++word) {
    for (std::uint64_t bits = (*candidates)[word]; bits; bits &= bits - 1) {
      const auto paper = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      const auto found = places->read(paper, starts);
      if (!found) return found.error();
      if (!*found) continue;
      const auto match = phrase_match(pack, paper, starts, wanted);
      if (!match) return match.error();
      matches.push_back(*match);
    }
  }
  return matches;
}

/// Adds the papers whose facts name the case, where its number is not found as it is spelt: it weighs like a title.
void add_papers(const index::Pack::Impl& pack, Leaf& leaf) {
  std::vector<Match> more;
  for (const std::uint32_t paper : leaf.part.papers) {
    const auto known = std::lower_bound(leaf.matches.begin(), leaf.matches.end(), paper,
                                        [](const Match& match, std::uint32_t wanted) { return match.paper < wanted; });
    if (known != leaf.matches.end() && known->paper == paper) continue;
    const auto title = static_cast<std::size_t>(structure::Role::title);
    more.push_back({paper, score::zone_weights[title] * static_cast<std::uint32_t>(score::Spelling::exact), 0,
                    pack.papers.measure(paper).roles});
  }
  const auto middle = static_cast<std::ptrdiff_t>(leaf.matches.size());
  leaf.matches.insert(leaf.matches.end(), more.begin(), more.end());
  std::inplace_merge(leaf.matches.begin(), leaf.matches.begin() + middle, leaf.matches.end(),
                     [](const Match& a, const Match& b) { return a.paper < b.paper; });
}

Result<Forms> forms_of(const index::Pack::Impl& pack, Reading::Kind kind, std::string_view term) {
  if (kind == Reading::Kind::prefix) return forms_of_prefix(pack, term);
  const bool literal = kind == Reading::Kind::phrase || kind == Reading::Kind::case_number;
  return literal ? forms_in_phrase(pack, term) : forms_of_word(pack, term);
}

/// Adds the spellings that loosen() found to those of the part's own term. They weigh like words whose marks were lost.
Result<bool> add_others(const index::Pack::Impl& pack, const std::vector<OtherSpelling>& others, Forms& forms) {
  for (const OtherSpelling& other : others) {
    const auto term = pack.dictionary.find(other.spelling);
    if (!term) return term.error();
    const auto is_it = [&](const Form& form) { return form.term.id == (*term)->id; };
    if (!*term || std::any_of(forms.begin(), forms.end(), is_it)) continue;
    forms.push_back({**term, other.spelling, other.edits > 1 ? score::Spelling::inflected_marks : score::Spelling::marks});
  }
  std::sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) { return a.term.id < b.term.id; });
  return true;
}

}  // namespace

Result<Leaf> expand(const index::Pack::Impl& pack, Part part) {
  Leaf leaf{.part = std::move(part)};
  for (const std::string& term : leaf.part.terms) {
    auto forms = forms_of(pack, leaf.part.kind, term);
    if (!forms) return forms.error();
    leaf.words.push_back(std::move(*forms));
  }
  if (!leaf.part.others.empty()) {
    if (const auto done = add_others(pack, leaf.part.others, leaf.words[0]); !done) return done.error();
  }
  return leaf;
}

Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Leaf& leaf) {
  auto matches =
      leaf.words.size() > 1 ? phrase_matches(pack, leaf.words, wanted) : word_matches(pack, leaf.words[0], wanted);
  if (!matches) return matches.error();
  leaf.matches = std::move(*matches);
  add_papers(pack, leaf);
  leaf.ceiling = score::ceiling(pack.papers.size(), static_cast<std::uint32_t>(leaf.matches.size()));
  return true;
}

}  // namespace diarium::query
