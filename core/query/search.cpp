#include "query/search.h"

#include "base/waiting.h"
#include "query/answered/kept_answer.h"
#include "query/asked/understood.h"
#include "query/facets.h"
#include "query/found.h"
#include "query/quotes/snippet.h"

namespace diarium::query {
namespace {

/// Quotes a hit.
Result<std::vector<Snippet>> quote(const index::Pack& pack, const Words& words, const FoundPaper& shown,
                                   std::uint32_t count) {
  if (shown.in->places.empty()) return std::vector<Snippet>();
  const DocId paper{shown.ranked.paper};
  return snippets({pack.impl(), paper}, *shown.in, words, count);
}

/// The answer with its hits, and what is quoted of them.
Result<Answer> with_snippets(const index::Pack& pack, Found found, std::uint32_t snippets) {
  Waiting waiting;
  Answer answer = std::move(found.answer);
  for (FoundPaper& one : found.papers) {
    // Whoever asks shows the card: wanted together with the words.
    const std::uint32_t pages_before = snippets > 0 ? pack.part({one.ranked.paper}).first_page : 0;
    Hit hit{{one.ranked.paper}, one.ranked.score, one.ranked.places, std::move(one.lacking), {}};
    if (snippets > 0 && one.in) {
      auto quotes = quote(pack, found.words, one, snippets);
      if (quotes) {
        hit.snippets = std::move(*quotes);
        for (Snippet& snippet : hit.snippets) snippet.page += pages_before;
      } else if (!waiting.take(quotes.error())) {
        return quotes.error();
      }
    }
    answer.hits.push_back(std::move(hit));
  }
  if (waiting.error()) return *waiting.error();
  if (pack.trouble()) return *pack.trouble();
  return answer;
}

}  // namespace

Result<Answer> search(const index::Pack& pack, std::string_view query, const Options& options) { return search(pack, parse(query), options); }

Result<Answer> search(const index::Pack& pack, const Parsed& query, const Options& options) {
  auto kept = kept_answer(pack.impl(), query, options);
  if (!kept) return kept.error();
  auto found = *kept ? Result<Found>(std::move(**kept)) : find_all(pack.impl(), query, options);
  if (!found) return found.error();
  return with_snippets(pack, std::move(*found), options.snippets);
}

std::uint64_t facet_bytes(const index::Pack& pack, std::uint32_t facet_fields) {
  return has_columns(pack.impl(), facet_fields) ? 0 : pack.impl().file.size(index::Section::columns);
}

Result<std::vector<ByteSpan>> places(const index::Pack& pack, std::string_view query, DocId paper) {
  assert(paper.value < pack.papers());
  const auto understood = understand(pack.impl(), parse(query), {}, {});
  if (!understood) return understood.error();
  auto reader = PlaceReader::open(pack.impl(), understood->words, understood->filters.roles());
  if (!reader) return reader.error();
  const auto in = reader->read(paper.value, Use::counted);
  if (!in) return in.error();
  if (in->places.empty()) return std::vector<ByteSpan>();
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.impl().outline_of(paper, text->nfc);
  if (!outline) return outline.error();
  return spans_of({text->nfc, *outline}, *in);
}

}  // namespace diarium::query
