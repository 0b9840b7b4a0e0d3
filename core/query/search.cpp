#include "query/search.h"

#include <algorithm>
#include <optional>

#include "query/facets.h"
#include "query/loose/loosen.h"
#include "query/match/match.h"
#include "query/parse.h"
#include "query/readings.h"
#include "query/snippet.h"

namespace diarium::query {
namespace {

/// A query in a pack: what it asks and what was found for its words.
struct Understood {
  Parsed parsed;
  Filters filters;
  Words words;
};

Result<Understood> understand(const index::Pack::Impl& pack, std::string_view query) {
  Parsed parsed = parse(query);
  if (const auto done = loosen(pack, parsed); !done) return done.error();
  Filters filters(pack, parsed.filters);
  auto words = find_words(pack, parsed);
  if (!words) return words.error();
  return Understood{std::move(parsed), std::move(filters), std::move(*words)};
}

Result<bool> match_words(const index::Pack::Impl& pack, Understood& query) {
  if (!query.filters.has_roles()) return match(pack, {index::all_roles, pack.worth}, query.words);
  const std::vector<index::Worth> worth = pack.profiles.worth(query.filters.roles());
  return match(pack, {query.filters.roles(), worth}, query.words);
}

/// Adds the places of papers in which none can be another's: the sums of their words.
std::vector<std::uint32_t> sums(const Words& words, const std::vector<Candidate>& papers) {
  std::vector<std::uint32_t> places(papers.size());
  for (const Leaf& leaf : words.leaves) {
    auto at = leaf.matches.begin();
    for (std::size_t i = 0; i < papers.size(); ++i) {
      while (at != leaf.matches.end() && at->paper < papers[i].paper) ++at;
      if (at != leaf.matches.end() && at->paper == papers[i].paper) places[i] += at->times;
    }
  }
  return places;
}

/// Places of each paper found. `papers` ascend.
Result<std::vector<std::uint32_t>> count_places(const index::Pack::Impl& pack, const Understood& query,
                                                const std::vector<Candidate>& papers) {
  std::vector<std::uint32_t> places(papers.size());
  if (!query.words.overlaps) places = sums(query.words, papers);
  // Two words of the query may be readings of one word of a repaired paper.
  const auto is_read = [&](std::uint32_t paper) {
    return query.words.overlaps || (query.words.leaves.size() > 1 && pack.papers.measure(paper).has_other_readings());
  };
  std::optional<PlaceReader> reader;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    if (!is_read(papers[i].paper)) continue;
    if (!reader) {
      auto opened = PlaceReader::open(pack, query.words, query.filters.roles());
      if (!opened) return opened.error();
      reader = std::move(*opened);
    }
    const auto in = reader->read(papers[i].paper);
    if (!in) return in.error();
    places[i] = static_cast<std::uint32_t>(in->places.size());
  }
  return places;
}

/// The papers of the wanted window, in the wanted order, as numbers in `papers`.
std::vector<std::uint32_t> ordered(const index::Pack::Impl& pack, const std::vector<Candidate>& papers,
                                   const Options& options, Sort sort) {
  std::vector<std::uint32_t> order(papers.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto date = [&](std::uint32_t i) { return pack.papers.date(papers[i].paper); };
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    if (sort == Sort::relevance) return papers[a].score != papers[b].score ? papers[a].score > papers[b].score : a < b;
    if (date(a) == date(b)) return a < b;
    if (date(a).empty() || date(b).empty()) return date(b).empty();
    return sort == Sort::date_newest ? date(a) > date(b) : date(a) < date(b);
  };
  const std::size_t first = std::min<std::size_t>(options.first, order.size()),
                    last = std::min(first + options.count, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(last), order.end(), before);
  return {order.begin() + static_cast<std::ptrdiff_t>(first), order.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// Quotes the hits. Papers are read in ascending order, whatever the order of the hits.
Result<bool> add_snippets(const index::Pack& pack, const Understood& query, std::uint32_t count,
                          std::vector<Hit>& hits) {
  auto reader = PlaceReader::open(pack.impl(), query.words, query.filters.roles());
  if (!reader) return reader.error();
  std::vector<Hit*> by_paper;
  for (Hit& hit : hits) by_paper.push_back(&hit);
  std::sort(by_paper.begin(), by_paper.end(), [](const Hit* a, const Hit* b) { return a->paper < b->paper; });
  for (Hit* hit : by_paper) {
    const auto in = reader->read(hit->paper.value);
    if (!in) return in.error();
    if (in->places.empty()) continue;
    const auto text = pack.text(hit->paper);
    if (!text) return text.error();
    const auto outline = pack.impl().outline_of(hit->paper, text->nfc);
    if (!outline) return outline.error();
    auto found = snippets({text->nfc, *outline}, *in, query.words, count);
    if (!found) return found.error();
    hit->snippets = std::move(*found);
  }
  return true;
}

}  // namespace

Result<Answer> search(const index::Pack& pack, std::string_view query, const Options& options) {
  const index::Pack::Impl& parts = pack.impl();
  auto understood = understand(parts, query);
  if (!understood) return understood.error();
  if (const auto done = match_words(parts, *understood); !done) return done.error();
  const Words& words = understood->words;
  const Filters& filters = understood->filters;
  Filtered found =
      apply(parts, filters, candidates(parts, words, filters.roles()), options.facets ? Counting::on : Counting::off);
  const auto places = count_places(parts, *understood, found.papers);
  if (!places) return places.error();

  Answer answer{.papers = static_cast<std::uint32_t>(found.papers.size()), .facets = std::move(found.facets)};
  std::uint64_t all_places = 0;
  for (const std::uint32_t count : *places) all_places += count;
  answer.places = static_cast<std::uint32_t>(std::min<std::uint64_t>(all_places, 0xFFFFFFFFu));
  const Sort sort = words.groups.empty() && options.sort == Sort::relevance ? Sort::date_newest : options.sort;
  for (const std::uint32_t i : ordered(parts, found.papers, options, sort)) {
    answer.hits.push_back({{found.papers[i].paper}, found.papers[i].score, (*places)[i], {}});
  }
  if (options.snippets > 0 && !words.leaves.empty()) {
    if (const auto done = add_snippets(pack, *understood, options.snippets, answer.hits); !done) return done.error();
  }
  answer.readings = readings_of(understood->parsed, words, filters);
  return answer;
}

Result<std::vector<ByteSpan>> places(const index::Pack& pack, std::string_view query, DocId paper) {
  assert(paper.value < pack.papers());
  const auto understood = understand(pack.impl(), query);
  if (!understood) return understood.error();
  auto reader = PlaceReader::open(pack.impl(), understood->words, understood->filters.roles());
  if (!reader) return reader.error();
  const auto in = reader->read(paper.value);
  if (!in) return in.error();
  if (in->places.empty()) return std::vector<ByteSpan>();
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.impl().outline_of(paper, text->nfc);
  if (!outline) return outline.error();
  return spans_of({text->nfc, *outline}, *in);
}

}  // namespace diarium::query
