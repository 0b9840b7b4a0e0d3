#include "query/answered/kept_answer.h"

#include <algorithm>

#include "base/waiting.h"
#include "index/keys/buckets.h"
#include "query/answered/answer_record.h"
#include "query/facets.h"
#include "query/found.h"
#include "query/loose/loosen.h"

namespace diarium::query {
namespace {

/// Does the record of a word tell all that is asked for?
bool is_enough(const index::Pack::Impl& pack, const Options& options) {
  const bool counts = options.facets && (options.bring_facets || has_columns(pack, options.facet_fields));
  return !counts && options.sort == Sort::relevance && options.groups.empty() && options.papers_by_filter.empty() && options.first <= kept_hits &&
         options.count <= kept_hits - options.first && options.snippets <= kept_snippets;
}

/// errors: damaged, waiting.
Result<FoundPaper> paper_of(const index::Pack::Impl& pack, const KeptHit& hit, bool is_quoted) {
  FoundPaper paper{{hit.paper, hit.score, hit.places, false}, std::nullopt};
  if (!is_quoted) return paper;
  auto blocks = pack.quoted_blocks({hit.paper});
  if (!blocks) return blocks.error();
  PlaceReader::InPaper& in = paper.in.emplace();
  for (const std::uint32_t slot : hit.slots) {
    const std::size_t block = index::block_words_of(*blocks, slot);
    if (block == blocks->size()) return index::damaged("answers");
    in.places.push_back({slot, 1, 0, static_cast<std::uint32_t>(block)});
  }
  in.block_words = std::move(*blocks);
  return paper;
}

/// errors: damaged, waiting.
Result<std::optional<Found>> found_of(const index::Pack::Impl& pack, const AnswerRecord& kept, const Part& part,
                                      const Options& options) {
  Found found;
  found.answer.papers = kept.papers;
  found.answer.places = kept.places;
  found.answer.readings.push_back({.kind = part.kind, .span = part.span, .value = part.written, .also = kept.also, .papers = kept.papers});
  if (options.facets) {
    if (options.facet_fields >> static_cast<int>(Field::role) & 1u) {
      Facet& roles = found.answer.facets.emplace_back(Facet{Field::role, {}});
      for (const auto& [role, papers] : kept.roles) roles.values.push_back({std::string(structure::name(role)), papers});
    }
    found.answer.facets_lack = true;
  }
  found.words.leaves.emplace_back();  // One word: its places are weighed against one another alone.
  Waiting waiting;
  for (std::size_t i = options.first; i < std::min<std::size_t>(kept.hits.size(), options.first + options.count); ++i) {
    auto paper = paper_of(pack, kept.hits[i], options.snippets > 0);
    if (paper) found.papers.push_back(std::move(*paper));
    else if (!waiting.take(paper.error())) return paper.error();
  }
  if (waiting.error()) return *waiting.error();
  return std::optional(std::move(found));
}

/// What is kept of a part that means one word. errors: damaged, waiting.
Result<std::optional<AnswerRecord>> record_of(const index::Pack::Impl& pack, const Part& part) {
  const auto record = index::find_in_buckets(pack.file, index::Section::answers, part.terms[0]);
  if (!record) return record.error();
  std::optional<AnswerRecord> kept;
  if (!*record) return kept;
  kept = decode_answer(**record, pack.papers.size());
  if (!kept) return index::damaged("answers:" + part.terms[0]);
  return kept;
}

}  // namespace

std::optional<std::string_view> single_word(const Parsed& parsed) {
  if (parsed.groups.size() != 1 || !parsed.without.empty() || !parsed.filters.empty() || !parsed.not_understood.empty() || parsed.cut) return {};
  if (parsed.groups[0].either.size() != 1) return {};
  const Part& part = parsed.groups[0].either[0];
  const bool is_one = part.terms.size() == 1 && part.others.empty() && part.papers.empty() && !part.quoted;
  if (!is_one || (part.kind != Reading::Kind::word && part.kind != Reading::Kind::corrected)) return {};
  const std::string& term = part.terms[0];
  if (std::ranges::any_of(term, [](char c) { return c >= '0' && c <= '9'; })) return {};  // It may be the number of a case.
  return term;
}

Result<std::optional<Found>> kept_answer(const index::Pack::Impl& pack, const Parsed& query, const Options& options) {
  const std::optional<Found> nothing;
  if (pack.file.size(index::Section::answers) == 0 || !is_enough(pack, options)) return nothing;
  if (!single_word(query)) return nothing;
  // What leads to the hits comes in the same round.
  const auto brought = pack.bring_dictionary();
  auto kept = record_of(pack, query.groups[0].either[0]);
  // While it is not known whether the answer is kept, what a search without it needs is wanted too; what it finds is
  // not.
  if (!kept && kept.error().fault == Fault::waiting) (void)find_all(pack, query, options);
  if (!kept) return kept.error();
  if (*kept) return found_of(pack, **kept, query.groups[0].either[0], options);
  if (!brought) return brought.error();
  Parsed parsed = query;
  if (const auto done = loosen(pack, parsed); !done) return done.error();
  if (!single_word(parsed) || parsed.groups[0].either[0].kind != Reading::Kind::corrected) return nothing;
  kept = record_of(pack, parsed.groups[0].either[0]);
  if (!kept) return kept.error();
  return *kept ? found_of(pack, **kept, parsed.groups[0].either[0], options) : Result<std::optional<Found>>(nothing);
}

}  // namespace diarium::query
