#include "query/loose/near.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "query/loose/edits.h"
#include "text/words.h"

namespace diarium::query {
namespace {

bool is_nearer(const NearSpelling& a, const NearSpelling& b) {
  return std::tie(b.same_letters, a.edits, b.papers, a.spelling) < std::tie(a.same_letters, b.edits, a.papers, b.spelling);
}

}  // namespace

Result<std::vector<NearSpelling>> near_spellings(const index::Pack::Impl& pack, std::string_view term, std::size_t most) {
  std::vector<NearSpelling> found;
  const std::uint32_t edits = edits_allowed(term);
  if (edits == 0) return found;
  const auto sets = pack.letter_sets();
  if (!sets) return sets.error();
  const EditCounter counter(term, edits);
  std::vector<TermId> candidates = (*sets)->candidates(term, edits);
  std::sort(candidates.begin(), candidates.end());
  const auto done = pack.dictionary.each(candidates, [&](const index::Term& near, std::string_view spelling) {
    const auto away = counter.to(spelling);
    if (away && spelling != term && utf8::valid(spelling))
      found.push_back({std::string(spelling), near.papers, *away, false});
  });
  if (!done) return done.error();
  const std::string bare = text::fold(term, text::Fold::marks);
  for (NearSpelling& near : found) near.same_letters = text::fold(near.spelling, text::Fold::marks) == bare;
  const auto last = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
  std::partial_sort(found.begin(), last, found.end(), is_nearer);
  found.erase(last, found.end());
  return found;
}

}  // namespace diarium::query
