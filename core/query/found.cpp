#include "query/found.h"

#include <algorithm>

#include "base/sorting.h"
#include "base/waiting.h"
#include "query/asked/understood.h"
#include "query/facets.h"
#include "query/match/drawn.h"
#include "query/match/near.h"
#include "query/readings.h"

namespace diarium::query {
namespace {

/// The papers that the filters leave: those that have all words, and those that have the most of them.
struct Kept {
  Sieved all, most;
};

Kept find(const index::Pack::Impl& pack, const Understood& query, const std::vector<Asked>& asked, bool lacking) {
  const index::Roles roles = query.filters.roles();
  Tiers anywhere = tiers(pack, roles, query.words, asked, Where::anywhere);
  Tiers inside = query.filters.has_roles() ? tiers(pack, roles, query.words, asked, Where::inside) : anywhere;
  anywhere.most |= inside.most;  // such a paper may have all words, some of them elsewhere
  if (!lacking) anywhere.most = inside.most = PaperSet(pack.papers.size());
  return {sieve(query.filters, std::move(anywhere.all), std::move(inside.all)),
          sieve(query.filters, std::move(anywhere.most), std::move(inside.most))};
}

/// What is shown, and what of it stands together.
struct PapersShown {
  std::vector<FoundPaper> papers;
  Drawn drawn;
};

/// Reads the places of papers. They are read in ascending order, whatever theirs is.
Result<bool> read_places(const Ranking& ranking, std::vector<FoundPaper*> by_paper, Use use) {
  if (by_paper.empty()) return true;
  auto reader = PlaceReader::open(ranking.pack, ranking.words, ranking.wanted.roles);
  if (!reader) return reader.error();
  sort_briefly(by_paper, {}, [](const FoundPaper* one) { return one->ranked.paper; });
  Waiting waiting;
  for (FoundPaper* one : by_paper) {
    auto in = reader->read(one->ranked.paper, use);
    if (in) {
      one->in = std::move(*in);
    } else if (!waiting.take(in.error())) {
      return in.error();
    }
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

/// Orders the first papers anew by how near their words stand. `papers` begins with the first of the answer.
void bring_near(const Ranking& ranking, std::span<FoundPaper> papers) {
  for (FoundPaper& one : papers) one.ranked.score += nearness(ranking.words, ranking.asked, one.in->places);
  sort_briefly(papers, [](const FoundPaper& a, const FoundPaper& b) {
    if (a.ranked.lacks != b.ranked.lacks) return b.ranked.lacks;
    if (a.ranked.score != b.ranked.score) return a.ranked.score > b.ranked.score;
    return a.ranked.paper < b.ranked.paper;
  });
}

/// Reads the places of papers of which some are quoted. All are wanted now: which are quoted is known only when all
/// were read, and a second round would cost more.
Result<bool> read_quoted(const Ranking& ranking, const std::vector<FoundPaper*>& papers) {
  const auto done = read_places(ranking, papers, Use::quoted);
  for (const FoundPaper* one : papers)
    if (!done && done.error().fault == Fault::waiting) (void)ranking.pack.quoted_blocks({one->ranked.paper});
  return done;
}

/// The window of an answer in which papers stand together. `all`: those that were found, in order; no others are quoted
/// than the first of each group.
Result<PapersShown> drawn_window(const Ranking& ranking, std::vector<FoundPaper> all, const Options& options, bool is_quoted) {
  std::vector<std::uint32_t> papers;
  for (const FoundPaper& one : all) papers.push_back(one.ranked.paper);
  PapersShown shown{{}, draw_together(papers, options.groups, options.count)};
  for (const std::uint32_t place : shown.drawn.places) shown.papers.push_back(std::move(all[place]));
  std::vector<FoundPaper*> unread;
  FoundPaper* paper = shown.papers.data();
  for (const Together& one : shown.drawn.together)
    for (std::uint32_t i = 0; i < one.shown; ++i, ++paper) {
      if (i > 0 || !is_quoted) paper->in.reset();
      else if (!paper->in) unread.push_back(paper);
    }
  if (const auto done = read_quoted(ranking, unread); !done) return done.error();
  return shown;
}

/// The window of the answer, in order, with places where snippets are wanted. `first` are the papers that were weighed.
Result<PapersShown> window(const Ranking& ranking, std::vector<Ranked> first, const PaperSet& lacking, const Options& options) {
  const bool is_near =
      ranking.sort == Sort::relevance && ranking.words.groups.size() > 1 && options.first < judged_for_nearness;
  const bool draws = !options.groups.empty();  // Then any paper may stand among the first.
  const std::size_t end = draws ? ranking.pack.papers.size() : std::size_t{options.first} + options.count;
  const std::size_t last = is_near && options.count > 0 ? std::max(end, judged_for_nearness) : end;
  keep_first(ranking, last, first);
  if (first.size() < last) {
    const auto more = first_lacking(ranking, lacking, last - first.size());
    if (!more) return more.error();
    first.insert(first.end(), more->begin(), more->end());
  }
  std::vector<FoundPaper> shown;
  for (const Ranked& one : first) shown.push_back({one, std::nullopt});
  const bool is_quoted = options.snippets > 0 && !ranking.words.leaves.empty();
  const std::size_t begin = is_near ? 0 : std::min<std::size_t>(options.first, shown.size());
  const std::size_t judged = is_near ? std::min(judged_for_nearness, shown.size()) : 0;
  const std::size_t read = is_quoted && !draws ? shown.size() : judged;
  std::vector<FoundPaper*> papers;
  for (std::size_t i = begin; i < read; ++i) papers.push_back(&shown[i]);
  const auto done = is_quoted ? read_quoted(ranking, papers) : read_places(ranking, std::move(papers), Use::counted);
  if (!done) return done.error();
  if (is_near) bring_near(ranking, std::span(shown).first(judged));
  if (draws) return drawn_window(ranking, std::move(shown), options, is_quoted);
  shown.resize(std::min(shown.size(), end));
  const std::size_t passed = std::min<std::size_t>(options.first, shown.size());
  shown.erase(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(passed));
  return PapersShown{std::move(shown), {}};
}

/// Words of the query that a paper does not have.
std::vector<std::string> lacking_in(const Parsed& parsed, const std::vector<Asked>& asked, std::uint32_t paper) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].need == Need::plain && !asked[i].wanted().has(paper))
      words.push_back(parsed.groups[i].either.front().written);
  }
  return words;
}

}  // namespace

Result<Found> find_all(const index::Pack::Impl& parts, const Parsed& query, const Options& options) {
  const bool brings = options.facets && (options.bring_facets || has_columns(parts, options.facet_fields));
  auto understood = understand(parts, query, {.dates = options.sort != Sort::relevance,
                                              .columns = brings ? columns_of(options.facet_fields) : 0},
                                options.papers_by_filter);
  if (!understood) return understood.error();
  Words& words = understood->words;
  const Filters& filters = understood->filters;
  const Worths worths(parts, filters);
  const Wanted wanted = worths.wanted();
  Budget budget;
  if (const auto done = match(parts, wanted, budget, words); !done) {
    // Where the words stand is read next: that comes together with the papers they stand in.
    if (done.error().fault == Fault::waiting && options.snippets > 0) (void)PlaceReader::open(parts, words, wanted.roles);
    return done.error();
  }
  const std::vector<Asked> asked = asked_of(parts, understood->parsed, words);
  const Kept kept = find(parts, *understood, asked, options.lacking);
  const Counted counted{kept.all, kept.most};
  const bool lacks = kept.all.papers.empty();
  const PaperSet& first = lacks ? kept.most.papers : kept.all.papers;
  PaperSet read = first;
  if (options.facets) read |= counted.papers(Field::role);
  const auto weighed = weigh(parts, wanted, words, asked, read);
  if (!weighed) return weighed.error();

  Found found;
  Answer& answer = found.answer;
  answer.papers = kept.all.papers.count();
  answer.more = kept.most.papers.count();
  answer.partial = budget.is_spent() || understood->parsed.cut;
  const Sort sort = words.groups.empty() && options.sort == Sort::relevance ? Sort::date_newest : options.sort;
  const Ranking ranking{parts, wanted, words, asked, sort};
  std::vector<Ranked> papers = ranked(ranking, *weighed, first, lacks ? Lacks::some : Lacks::nothing);
  std::uint64_t places = 0;
  for (const Ranked& one : papers) places += one.places;
  answer.places = static_cast<std::uint32_t>(std::min<std::uint64_t>(places, 0xFFFFFFFFu));
  auto shown = window(ranking, std::move(papers), lacks ? PaperSet(read.papers()) : kept.most.papers, options);
  if (!shown) return shown.error();
  answer.together = std::move(shown->drawn.together);
  answer.groups = shown->drawn.groups;
  answer.in_groups = shown->drawn.in_groups;
  found.papers = std::move(shown->papers);
  for (FoundPaper& one : found.papers)
    if (one.ranked.lacks) one.lacking = lacking_in(understood->parsed, asked, one.ranked.paper);
  if (options.facets) {
    answer.facets = facets_of(parts, filters, counted, *weighed, options.facet_fields);
    answer.facets_lack = !brings;
  }
  answer.readings = readings_of(understood->parsed, words, filters);
  found.words = std::move(words);
  return found;
}

}  // namespace diarium::query
