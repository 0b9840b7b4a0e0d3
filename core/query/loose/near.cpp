#include "query/loose/near.h"

#include <algorithm>
#include <tuple>

#include "base/sorting.h"
#include "base/utf8.h"
#include "query/loose/edits.h"
#include "text/words.h"

namespace diarium::query {
namespace {

/// Of a word the beginning that is taken to be right: so many letters at least, and half of them.
constexpr std::uint32_t shortest_beginning = 3;
/// A word of fewer letters is soon another, as one of a foreign language is.
constexpr std::uint32_t shortest_corrected = 5;
/// Words that begin so are looked through where they lie in no more leaves. 0: never.
constexpr std::uint32_t most_leaves = 4;

bool is_nearer(const NearSpelling& a, const NearSpelling& b) {
  return std::tie(b.same_letters, a.edits, b.papers, a.spelling) < std::tie(a.same_letters, b.edits, a.papers, b.spelling);
}

/// Collects the spellings that are near to a word.
class NearWords {
 public:
  NearWords(std::string_view term, std::uint32_t edits)
      : term_(term), bare_(text::fold(term, text::Fold::marks)), counter_(term, edits) {}

  void meet(std::string_view spelling, std::uint32_t papers) {
    const auto away = counter_.to(spelling);
    if (!away || spelling == term_ || !utf8::valid(spelling)) return;
    found_.push_back({std::string(spelling), papers, *away, text::fold(spelling, text::Fold::marks) == bare_});
  }
  /// Is one so near that nobody looks further?
  [[nodiscard]] bool any_close() const {
    return std::ranges::any_of(found_, [](const NearSpelling& one) { return one.same_letters || one.edits == 1; });
  }
  /// In order, each once.
  [[nodiscard]] std::vector<NearSpelling> nearest(std::size_t most) && {
    sort_briefly(found_, is_nearer);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    found_.resize(std::min(most, found_.size()));
    return std::move(found_);
  }

 private:
  std::string_view term_;
  std::string bare_;
  EditCounter counter_;
  std::vector<NearSpelling> found_;
};

/// What is taken to be right of a word: half of its letters.
std::string_view beginning_of(std::string_view term) {
  const std::uint32_t letters = std::max(shortest_beginning, index::letter_count(term) / 2);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < letters && at < term.size(); ++i) at += utf8::decode(term, at).size;
  return term.substr(0, at);
}

/// Meets the words that begin with `beginning`, where they are few.
Result<bool> meet_beginning(const index::Pack::Impl& pack, std::string_view beginning, NearWords& near) {
  if (pack.dictionary.leaves_beginning_with(beginning) > most_leaves) return true;
  auto cursor = pack.dictionary.beginning_with(beginning);
  if (!cursor) return cursor.error();
  while (cursor->next()) near.meet(cursor->spelling(), cursor->term().papers);
  if (cursor->error()) return *cursor->error();
  return true;
}

}  // namespace

Result<std::vector<NearSpelling>> near_spellings(const index::Pack::Impl& pack, std::string_view term, std::size_t most) {
  const std::uint32_t edits = edits_allowed(term);
  if (edits == 0) return std::vector<NearSpelling>();
  const auto sets = pack.letter_sets();
  if (!sets) return sets.error();
  std::vector<TermId> candidates = (*sets)->candidates(term, edits);
  std::sort(candidates.begin(), candidates.end());
  NearWords near(term, edits);
  const auto done = pack.dictionary.each(candidates, [&](const index::Term& one, std::string_view spelling) { near.meet(spelling, one.papers); });
  if (!done) return done.error();
  return std::move(near).nearest(most);
}

Result<std::vector<NearSpelling>> meant_spellings(const index::Pack::Impl& pack, std::string_view term, std::size_t most) {
  const std::uint32_t edits = edits_allowed(term);
  if (edits == 0 || index::letter_count(term) < shortest_corrected) return std::vector<NearSpelling>();
  const auto common = pack.common_words();
  if (common && (*common)->empty()) return near_spellings(pack, term, most);
  NearWords near(term, edits);
  if (common)
    for (const index::CommonWord& word : **common) near.meet(word.spelling, word.papers);
  if (common && near.any_close()) return std::move(near).nearest(most);
  const auto begun = meet_beginning(pack, beginning_of(term), near);
  if (!common) return common.error();
  if (!begun) return begun.error();
  if (near.any_close() || pack.dictionary.size() > terms_read_whole) return std::move(near).nearest(most);
  return near_spellings(pack, term, most);
}

}  // namespace diarium::query
