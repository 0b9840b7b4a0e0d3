// The tool `paper`: one paper: its card, its outline, or its words.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "cli/call/console.h"
#include "cli/mcp/answer_json.h"
#include "cli/mcp/statements.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> paper_parts = {"card", "outline", "text"};
constexpr std::uint32_t most_points = 20'000;  ///< Of a text in one answer: some eight pages.

constexpr Input paper_inputs[] = {
    paper_input,
    {.name = "part", .kind = Input::Kind::text, .about = "card: what it is (the default); outline: its headings; text: its words", .words = paper_parts},
    {.name = "start", .kind = Input::Kind::number, .about = "of the text: the code point to begin at (0)", .least = 0, .most = UINT32_MAX},
    {.name = "end", .kind = Input::Kind::number, .about = "of the text: the code point to end before; at most 20000 come at once", .least = 1, .most = UINT32_MAX},
};

/// Kinds of facts of which a paper states one; they say what it is. Its numbers do, too.
bool says_what_it_is(const Statement& one) { return Json::parse(one.fact).contains("value"); }

Result<ToolAnswer> answer_card(Collection& papers, DocId paper, Json content) {
  const auto statements = statements_of(papers, paper);
  if (!statements) return statements.error();
  const auto case_data = papers.load_case_data();
  if (!case_data) return case_data.error();
  Json card = Json::parse(exporting::card_json(papers.pack().card(paper)));
  card.erase("id"), card.erase("file");
  content["card"] = std::move(card);
  content["cases"] = Json::array();
  for (const view::CaseRow& row : (*case_data)->table.rows)
    if (std::ranges::binary_search(row.papers, paper.value)) content["cases"].push_back(row.of_case->id);
  const auto opening = papers.opening({paper.value});
  if (!opening) return opening.error();
  content["opening"] = written<Json>(*opening);
  content["statements"] = Json::array();
  std::string lines = in_words(*opening);
  for (const Statement& one : *statements) {
    if (!says_what_it_is(one)) continue;
    content["statements"].push_back(written<Json>(one));
    lines += "\n" + papers.clean(in_words(one));
  }
  return answered(papers, std::move(content), std::move(lines));
}

Result<ToolAnswer> answer_outline(Collection& papers, DocId paper, Json content) {
  const auto outline = papers.pack().outline(paper);
  if (!outline) return outline.error();
  const auto text = papers.text(paper);
  if (!text) return text.error();
  content["headings"] = Json::array();
  std::string lines;
  for (const structure::Block& block : outline->blocks) {
    if (block.kind != structure::BlockKind::heading) continue;
    const Source source = (*text)->source(block.span);
    const std::uint32_t page = papers.pack().part(paper).first_page + block.page + 1;  // Of the file.
    content["headings"].push_back(
        {{"level", block.level == 0 ? 1 : block.level}, {"page", page}, {"source", written<Json>(source)}});
    lines += "\np. " + std::to_string(page) + ": " + in_words(source);
  }
  const std::string what = counted(content["headings"].size(), "heading") + " in " + (*text)->names().title;
  return answered(papers, std::move(content), what + lines);
}

Result<ToolAnswer> answer_text(Collection& papers, DocId paper, std::pair<std::uint32_t, std::uint32_t> asked, Json content) {
  const auto whole = papers.text(paper);
  if (!whole) return whole.error();
  const PaperText& text = **whole;
  if (asked.first >= text.points() || asked.second <= asked.first)
    return Error{Fault::not_found, "no words stand there: the paper's text has " + std::to_string(text.points()) + " code points; start must be below that and end above start", ""};
  const std::uint32_t end = std::min({asked.second, text.points(), asked.first + most_points});
  const Source source = text.source({text.byte(asked.first), text.byte(end)});
  content["text_sha256"] = sha256(text.text());
  content["source"] = written<Json>(source);
  content["next"] = end < text.points() ? Json(end) : Json(nullptr);
  return answered(papers, std::move(content), source.text);
}

Result<ToolAnswer> answer_paper(Collection& papers, const Inputs& inputs) {
  const auto paper = papers.find(*inputs.text("paper"));
  if (!paper) return paper.error();
  const auto text = papers.text(*paper);
  if (!text) return text.error();
  const std::string part = inputs.text("part").value_or(std::string(paper_parts[0]));
  Json content{{"paper", written<Json>(**text)}};
  if (part == "outline") return answer_outline(papers, *paper, std::move(content));
  if (part == "card") return answer_card(papers, *paper, std::move(content));
  return answer_text(papers, *paper, {inputs.number("start").value_or(0), inputs.number("end").value_or(UINT32_MAX)}, std::move(content));
}

std::string paper_output() {
  return answer_schema(R"("paper":)" + paper_schema() +
                           R"(,"card":{"type":"object","description":"What lists tell of it; empty where the paper does not say it."},
"cases":{"type":"array","items":{"type":"string"},"description":"Ids of its cases, for `case`."},
"opening":{"$ref":"#/$defs/source"},"statements":{"type":"array","items":)" + statement_schema() + R"(},
"headings":{"type":"array","items":{"type":"object","properties":{"level":{"type":"integer"},"page":{"type":"integer"},"source":{"$ref":"#/$defs/source"}},
"required":["level","page","source"],"additionalProperties":false}},
"text_sha256":{"type":"string","description":"Of the whole text that start and end count in, as UTF-8."},
"source":{"$ref":"#/$defs/source"},
"next":{"type":["integer","null"],"description":"The start of what follows; null at the end."})",
                       R"("paper")");
}

}  // namespace

Tool paper_tool() {
  return {"paper", "One paper",
          "One council paper: its card with the words that say each thing, its headings, or its words themselves from one code point to another.",
          paper_inputs, paper_output, answer_paper};
}

}  // namespace diarium::cli::mcp
