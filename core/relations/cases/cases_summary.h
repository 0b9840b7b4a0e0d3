// relations/cases/cases_summary: "What is kept of a paper while cases are found?" Facts and a few words, never its
// text.
#pragma once
#include <algorithm>
#include <utility>

#include "base/result.h"
#include "facts/reading/reading.h"
#include "relations/acts/ballots.h"
#include "relations/cases/cases.h"
#include "relations/cases/cases_unit.h"
#include "relations/decided/demands.h"
#include "relations/decided/fate_read.h"
#include "relations/digests.h"

namespace diarium::relations {

/// By what a paper is joined with others.
struct PaperKeys {
  std::string id;
  std::vector<Unit> units;
};
struct PaperSummary {
  facts::Facts facts;
  std::vector<VerdictAt> verdicts;
  std::vector<std::vector<language::WordKey>> points;  ///< What each of facts.proposals is about (words_of_points).
  std::vector<DemandAt> demands;    ///< What became of its yrkanden.
  std::vector<TitleParty> parties;  ///< Who put the matter by the title, where it names parties alone.
  std::vector<Ballot> ballots;      ///< Who voted what, in order of place.
  std::vector<ByteSpan> repeating;  ///< Dissents that say «likalydande» of one in another paper.
  std::vector<FigureAt> figures;    ///< Sentences with sums and shares.
  bool revised = false;  ///< Its file, its title or its words tell that it takes a matter up that was sent back.
  std::vector<std::string> bodies;  ///< Of each part, by PartRef::part: of minutes the one that met; may be empty.
};

/// The span of a part; the whole of what can be addressed for part 0.
[[nodiscard]] ByteSpan span_of_part(const facts::Facts& facts, std::uint32_t part);
/// Items of a list in order of place that begin inside a span: [first, last). O(log items).
template <class Item, class Begin>
[[nodiscard]] std::pair<std::size_t, std::size_t> items_in(const std::vector<Item>& all, ByteSpan span, Begin begin) {
  const auto from = [&](std::uint32_t at) {
    return static_cast<std::size_t>(
        std::partition_point(all.begin(), all.end(), [&](const Item& one) { return begin(one) < at; }) - all.begin());
  };
  return {from(span.begin), from(span.end)};
}

/// Those of a list in order of place that begin in a part. O(log items).
template <class Item>
[[nodiscard]] std::span<const Item> in_part(const std::vector<Item>& all, const facts::Facts& facts,
                                            std::uint32_t part) {
  const auto [first, last] = items_in(all, span_of_part(facts, part), [](const Item& one) { return one.span.begin; });
  return std::span(all).subspan(first, last - first);
}

/// Puts the proposals in the order of their places, in which points are told of them.
void in_order(facts::Facts& facts);

/// What is kept of a paper.
struct Summarised {
  PaperKeys keys;
  PaperSummary summary;
};
/// in        `paper`: its facts are taken. `r`: of its text.
/// cost      O(bytes) of the paper.
[[nodiscard]] Summarised summary_of(PileText& paper, std::uint32_t number, const facts::Reading& r);
/// As bytes and back, for relations/digests.h; false: they are not such bytes.
[[nodiscard]] std::string encode_digest(PaperSummary& summary, std::uint32_t paper);
[[nodiscard]] bool decode_digest(std::string_view bytes, DigestOf of, PaperSummary& summary);

}  // namespace diarium::relations
