// The tool `search`: which papers answer, with the passages that do.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/asked_papers.h"
#include "cli/call/console.h"
#include "cli/mcp/answer_json.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> search_orders = {"relevance", "newest", "oldest"};  ///< Of query::Sort, in its order.

constexpr Input search_inputs[] = {
    {.name = "query",
     .kind = Input::Kind::text,
     .about = "words, \"phrases\", -without, prefix*, nearly~, OR, and fields: typ:motion kommun:Solna organ: parti:L "
              "person: år:2024 från:2023 "
              "till:2025 roll:reservation dnr: utfall:avslå motionär: invände: yrkade: röstade: ärende: status:; "
              "empty: all papers",
     .required = true,
     .least = 0,
     .most = 2000},
    {.name = "sort",
     .kind = Input::Kind::text,
     .about = "relevance (the default), newest or oldest first",
     .words = search_orders},
    {.name = "first", .kind = Input::Kind::number, .about = "papers to pass over (0)", .least = 0, .most = 1'000'000},
    {.name = "limit", .kind = Input::Kind::number, .about = "at most so many papers (10)", .least = 1, .most = 50},
};

Result<query::Options> options_of(Collection& papers, const Inputs& inputs, const query::Parsed& query) {
  query::Options options{.first = inputs.number("first").value_or(0), .count = inputs.number("limit").value_or(10),
                         .facets = false};
  const auto order = std::ranges::find(search_orders, inputs.text("sort").value_or(std::string(search_orders[0])));
  options.sort = static_cast<query::Sort>(order - search_orders.begin());
  if (view::asks_of_cases(query)) {
    const auto case_data = papers.load_case_data();
    if (!case_data) return case_data.error();
    options.papers_by_filter = view::find_papers_by_filter(papers.pack(), &(*case_data)->table, query);
  }
  return options;
}

/// The passages of a hit; of a paper that was found by filters alone, where it says what it is.
Result<Json> passages_of(Collection& papers, const query::Hit& hit, std::string& lines) {
  Json passages = Json::array();
  const auto text = papers.text(hit.paper);
  if (!text) return text.error();
  for (const query::Snippet& snippet : hit.snippets) {
    const Source source = (*text)->source(snippet.window);
    passages.push_back({{"page", snippet.page},
                        {"line", snippet.line},
                        {"role", structure::name(snippet.role)},
                        {"matched", {(*text)->point(snippet.place.begin), (*text)->point(snippet.place.end)}},
                        {"source", written<Json>(source)}});
    lines += "\n   p. " + std::to_string(snippet.page) + ", line " + std::to_string(snippet.line) + ": " + in_words(source);
  }
  if (!passages.empty()) return passages;
  const auto opening = papers.opening({hit.paper.value});
  if (!opening) return opening.error();
  lines += "\n   " + in_words(*opening);
  passages.push_back({{"source", written<Json>(*opening)}});
  return passages;
}

Result<ToolAnswer> answer_search(Collection& papers, const Inputs& inputs) {
  const std::string query = *inputs.text("query");
  const query::Parsed parsed = query::parse(query);
  const auto options = options_of(papers, inputs, parsed);
  if (!options) return options.error();
  const auto found = query::search(papers.pack(), parsed, *options);
  if (!found) return found.error();
  const auto json = exporting::answer_json(papers.pack(), query, *found);
  if (!json) return json.error();
  Json content = Json::parse(*json);
  content.erase("facets");
  std::string lines;
  for (const std::string& line : reading_notes(query, found->readings)) lines += "\n" + line;
  for (std::size_t i = 0; i < found->hits.size(); ++i) {
    const query::Hit& hit = found->hits[i];
    Json& hit_json = content["hits"][i];
    hit_json["rank"] = options->first + i + 1;
    hit_json["id"] = papers.id_of(hit.paper);
    hit_json.erase("snippets");
    const auto origin = papers.pack().origin(hit.paper);
    if (!origin) return origin.error();
    hit_json["sha256"] = origin->sha256;
    lines += "\n" + std::to_string(options->first + i + 1) + ". " + papers.clean(papers.pack().card(hit.paper).title) + " (" + papers.id_of(hit.paper) + ")";
    auto passages = passages_of(papers, hit, lines);
    if (!passages) return passages.error();
    hit_json["passages"] = std::move(*passages);
  }
  std::string what = counted(found->papers, "paper") + (found->more > 0 ? " with all words, " + std::to_string(found->more) + " with some" : "");
  const bool of_outcome = std::ranges::any_of(
      parsed.filters, [](const query::Filter& one) { return one.field.field == query::Field::outcome; });
  if (found->hits.empty())
    what =
        found->papers + found->more == 0
            ? "No paper answers this. Fewer words, prefix* or nearly~ find more; an empty query lists all papers." +
                  std::string(of_outcome
                                  ? " Of papers `utfall` knows what is certain; `case` tells what became of each case."
                                  : "")
            : what + ", none of them so far down; `first` passes over too many.";
  return answered(papers, std::move(content), what + papers.clean(lines));
}

std::string search_output() {
  return answer_schema(R"("query":{"type":"string"},"papers":{"type":"integer","description":"That have all words."},
"more":{"type":"integer","description":"That lack some; they follow."},"partial":{"type":"boolean","description":"There may be more of everything."},
"places":{"type":"integer"},
"hits":{"type":"array","items":{"type":"object","properties":{"rank":{"type":"integer"},"id":{"type":"string"},"file":{"type":"string"},
"sha256":{"type":"string"},"title":{"type":"string"},"lacking":{"type":"array","items":{"type":"string"}},
"passages":{"type":"array","minItems":1,"items":{"type":"object","properties":{"page":{"type":"integer"},"line":{"type":"integer"},"role":{"type":"string"},
"matched":{"type":"array","items":{"type":"integer"},"description":"Start and end of the first matched word."},"source":{"$ref":"#/$defs/source"}},
"required":["source"],"additionalProperties":false}}},"required":["rank","id","file","sha256","title","passages"]}},
"readings":{"type":"array","items":{"type":"object"},"description":"How each part of the query was read."})",
                       R"("query","papers","more","partial","places","hits","readings")");
}

}  // namespace

Tool search_tool() {
  return {"search", "Search the papers",
          "Ranked council papers with the passages that answer. A word also finds its inflections and compounds. Papers are Swedish: ask in Swedish words.",
          search_inputs, search_output, answer_search};
}

}  // namespace diarium::cli::mcp
