#include "export/json/wording_json.h"

#include <nlohmann/json.hpp>

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;
using Papers = std::function<const JsonPaper&(std::uint32_t)>;
using namespace relations;

std::string part_name(const JsonPaper& paper, PartRef part) {
  return part.part == 0 ? paper.id : paper.id + "#" + std::to_string(part.part);
}

Json span_json(const JsonPaper& paper, ByteSpan span) { return {paper.point(span.begin), paper.point(span.end)}; }

Json spans_json(const JsonPaper& paper, const std::vector<ByteSpan>& spans) {
  Json list = Json::array();
  for (const ByteSpan span : spans) list.push_back(span_json(paper, span));
  return list;
}

/// A pair's two papers.
struct Sides {
  const JsonPaper &a, &b;

  [[nodiscard]] Json both(ByteSpan in_a, ByteSpan in_b) const {
    return {{"a", span_json(a, in_a)}, {"b", span_json(b, in_b)}};
  }
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
  Json one{{"a", part_name(sides.a, pair.a)},
           {"b", part_name(sides.b, pair.b)},
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
    Json told{{"presumed", part_name(paper(source.presumed.paper), source.presumed)}};
    told.update(sides.both(source.a, source.b));
    told["status"] = "hypothesis";
    sources.push_back(std::move(told));
  }
  return one;
}

}  // namespace

void wording_json(const Wording& wording, const Papers& paper, const std::function<void(std::string_view)>& write) {
  // A pair a line: a pile of thousands stays readable, and can be read line by line.
  const auto line = [&write](std::size_t number, const Json& json) {
    write((number == 0 ? "\n" : ",\n") + json.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace));
  };
  write("{\"pairs\": [");
  for (std::size_t i = 0; i < wording.pairs.size(); ++i) line(i, pair_json(wording.pairs[i], paper));
  write("\n],\n\"more\": [");
  for (std::size_t i = 0; i < wording.more.size(); ++i) {
    const MorePairs& more = wording.more[i];
    line(i, {{"part", part_name(paper(more.part.paper), more.part)}, {"pairs", more.pairs}});
  }
  write("\n]}\n");
}

}  // namespace diarium::exporting
