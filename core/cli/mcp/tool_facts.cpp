// The tool `facts`: what one paper states.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/call/console.h"
#include "cli/mcp/answer_json.h"
#include "cli/mcp/statements.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr Input facts_inputs[] = {
    paper_input,
    {.name = "kind", .kind = Input::Kind::text, .about = "only facts of this kind; `kinds` of an answer tells which there are", .least = 1, .most = 60},
    {.name = "first", .kind = Input::Kind::number, .about = "statements to pass over (0)", .least = 0, .most = 1'000'000},
    {.name = "limit", .kind = Input::Kind::number, .about = "at most so many statements (100)", .least = 1, .most = 500},
};

Result<ToolAnswer> answer_facts(Collection& papers, const Inputs& inputs) {
  const auto paper = papers.find(*inputs.text("paper"));
  if (!paper) return paper.error();
  const auto all = statements_of(papers, *paper);
  if (!all) return all.error();
  const std::vector<std::string> known = facts::json_kinds();
  const auto wanted = inputs.text("kind");
  if (wanted && std::ranges::find(known, *wanted) == known.end()) {
    std::string list;
    for (const std::string& kind : known) list += (list.empty() ? "" : ", ") + kind;
    return Error{Fault::not_found, "there is no kind of facts called \"" + *wanted + "\"; there are: " + list, ""};
  }
  const auto text = papers.text(*paper);
  if (!text) return text.error();

  Json content{{"paper", written<Json>(**text)}, {"kinds", Json::object()}, {"all", 0}, {"statements", Json::array()}};
  for (const std::string& kind : known) content["kinds"][kind] = std::ranges::count(*all, kind, &Statement::kind);
  const std::uint32_t first = inputs.number("first").value_or(0), limit = inputs.number("limit").value_or(100);
  std::uint32_t counted_here = 0;
  std::string lines;
  for (const Statement& one : *all) {
    if (wanted && one.kind != *wanted) continue;
    const std::uint32_t place = counted_here++;
    if (place < first || place - first >= limit) continue;
    content["statements"].push_back(written<Json>(one));
    lines += "\n" + papers.clean(in_words(one));
  }
  content["all"] = counted_here;
  const std::string what = counted(counted_here, "statement") + (wanted ? " of the kind " + *wanted : "") + " in " + (*text)->names().title;
  return answered(papers, std::move(content), counted_here == 0 ? "The paper states nothing of this kind: " + what : what + lines);
}

std::string facts_output() {
  return answer_schema(R"("paper":)" + paper_schema() +
                           R"(,"kinds":{"type":"object","description":"How many statements of each kind the paper has.","additionalProperties":{"type":"integer"}},
"all":{"type":"integer","description":"Statements that were asked for; `first` passes over those before."},"statements":{"type":"array","items":)" +
                           statement_schema() + "}",
                       R"("paper","kinds","all","statements")");
}

}  // namespace

Tool facts_tool() {
  return {"facts", "Facts of a paper",
          "What one council paper states: kind, municipality, body, day, numbers, persons, proposals, decisions, reservations, votes, what it "
          "cites. Each statement has the words it was read from and says whether it is certain. What the paper does not say is not there.",
          facts_inputs, facts_output, answer_facts};
}

}  // namespace diarium::cli::mcp
