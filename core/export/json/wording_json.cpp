#include "export/json/wording_json.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using Papers = std::function<const JsonPaper&(std::uint32_t)>;
using namespace relations;

Json spans_json(const JsonPaper& paper, const std::vector<ByteSpan>& spans) {
  Json list = Json::array();
  for (const ByteSpan span : spans) list.push_back(paper.range(span));
  return list;
}

/// A pair's two papers.
struct Sides {
  const JsonPaper &a, &b;

  [[nodiscard]] Json both(ByteSpan in_a, ByteSpan in_b) const { return {{"a", a.range(in_a)}, {"b", b.range(in_b)}}; }
  [[nodiscard]] Json runs(const std::vector<SharedRun>& runs) const {
    Json list = Json::array();
    for (const SharedRun& run : runs) {
      Json one = both(run.a, run.b);
      one["words"] = run.words;
      list.push_back(std::move(one));
    }
    return list;
  }
};

void add_evidence(Json& list, const JsonPaper& paper, const std::vector<DateEvidence>& dates) {
  for (const DateEvidence& date : dates)
    list.push_back({{"paper", paper.id},
                    {"start", paper.point(date.span.begin)},
                    {"end", paper.point(date.span.end)},
                    {"date", date.iso},
                    {"what", date.what}});
}

Json pair_json(const WordingPair& pair, const Papers& paper) {
  const Sides sides{paper(pair.a.paper), paper(pair.b.paper)};
  Json one{{"a", sides.a.name_of(pair.a)},
           {"b", sides.b.name_of(pair.b)},
           {"a_type", pair.a_type},
           {"b_type", pair.b_type},
           {"a_words", pair.a_words},
           {"a_shared", pair.a_shared},
           {"b_words", pair.b_words},
           {"b_shared", pair.b_shared},
           {"boilerplate_words", pair.a_formula},
           {"a_kept", pair.a_kept()},
           {"b_kept", pair.b_kept()},
           {"longest", pair.longest},
           {"direction", name(pair.direction)}};
  Json& evidence = one["evidence"] = Json::array();
  add_evidence(evidence, sides.a, pair.a_dates);
  add_evidence(evidence, sides.b, pair.b_dates);
  one["runs"] = sides.runs(pair.runs);
  one["boilerplate"] = sides.runs(pair.formulae);
  one["moved"] = sides.runs(pair.moved);
  Json& swaps = one["swaps"] = Json::array();
  for (const WordSwap& swap : pair.swaps) swaps.push_back(sides.both(swap.a, swap.b));
  one["dropped"] = spans_json(sides.a, pair.dropped);
  one["added"] = spans_json(sides.b, pair.added);
  Json& sources = one["common_source"] = Json::array();
  for (const UnseenSource& source : pair.unseen) {
    Json source_json{{"presumed", paper(source.presumed.paper).name_of(source.presumed)}};
    source_json.update(sides.both(source.a, source.b));
    source_json["status"] = "hypothesis";
    sources.push_back(std::move(source_json));
  }
  return one;
}

}  // namespace

void wording_json(const Wording& wording, const Papers& paper, const std::function<void(std::string_view)>& write) {
  LinedJson object(write);
  std::vector<const WordingPair*> between, within;
  for (const WordingPair& pair : wording.pairs) (pair.within_paper() ? within : between).push_back(&pair);
  const auto add = [&](std::string_view list, const std::vector<const WordingPair*>& pairs) {
    object.list(list, pairs.size(), [&](std::size_t i) { return one_line(pair_json(*pairs[i], paper)); });
  };
  add("pairs", between);
  add("within", within);
  object.list("more", wording.more.size(), [&](std::size_t i) {
    const MorePairs& more = wording.more[i];
    return one_line(Json{{"part", paper(more.part.paper).name_of(more.part)}, {"pairs", more.pairs}});
  });
  object.end();
}

}  // namespace diarium::exporting
