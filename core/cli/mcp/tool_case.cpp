// The tool `case`: a matter through its stages: its papers, what was proposed and what became of it, votes, objections.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/asked_papers.h"
#include "cli/call/console.h"
#include "cli/mcp/answer_json.h"
#include "view/case_words.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;
using relations::Case;

constexpr Input case_inputs[] = {
    {.name = "id", .kind = Input::Kind::text, .about = "a case by its id or number, or by the id of one of its papers", .least = 1, .most = 500},
    {.name = "query",
     .kind = Input::Kind::text,
     .about = "instead of id: which cases? Words of their papers, or a question in Swedish (vilka motioner om skola avslogs), with fields as in `search`; empty: all cases",
     .least = 0, .most = 2000},
    {.name = "first", .kind = Input::Kind::number, .about = "with query: cases to pass over (0)", .least = 0, .most = 1'000'000},
    {.name = "limit", .kind = Input::Kind::number, .about = "with query: at most so many cases (10)", .least = 1, .most = 50},
};

/// A case by its id, by a paper, or by its number in any spelling. errors: not_found; damaged.
Result<const view::CaseRow*> case_named(const Collection& papers, const CaseData& case_data, const std::string& name) {
  const auto& rows = case_data.table.rows;
  if (const auto found = std::ranges::find_if(rows, [&](const view::CaseRow& row) { return row.of_case->id == name; }); found != rows.end()) return &*found;
  if (const auto paper = papers.find(name); paper)
    for (const view::CaseRow& row : rows)
      if (std::ranges::binary_search(row.papers, paper->value)) return &row;
  const auto numbered = view::find_cases(papers.pack(), case_data.table, query::filter_text(query::Field::case_number, name));
  if (!numbered) return numbered.error();
  if (!numbered->rows.empty()) return &rows[numbered->rows.front()];
  return Error{Fault::not_found, "there is no case called \"" + name + "\"; ask with `query` for the ids of cases, or with the id of a paper", ""};
}

/// Puts the words of each place of a case beside it.
class CaseSources {
 public:
  explicit CaseSources(Collection& papers) : papers_(papers) {}

  /// Every object that names a document and a place in it. The first error is kept.
  void add(Json& json) {
    if (json.is_array() || json.is_object())
      for (Json& one : json) add(one);
    if (!json.is_object()) return;
    const auto document = json.find("document");
    if (document == json.end()) return;
    for (auto at = json.begin(); at != json.end(); ++at) {
      if (!at->is_array() || at->size() != 2 || !(*at)[0].is_number_unsigned()) continue;
      const std::uint32_t start = (*at)[0].get<std::uint32_t>(), end = (*at)[1].get<std::uint32_t>();
      if (const PaperText* text = text_of(document->get<std::string>())) json["source"] = written<Json>(text->source({text->byte(start), text->byte(end)}));
      return;
    }
  }
  /// Papers, by where they say what they are.
  void add_openings(Json& documents, const std::vector<relations::CasePaper>& papers) {
    for (std::size_t i = 0; i < papers.size(); ++i) {
      const auto opening = papers_.opening(papers[i].ref);
      if (!opening) return keep(opening.error());
      documents[i]["source"] = written<Json>(*opening);
    }
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  void keep(const Error& error) {
    if (!error_) error_ = error;
  }
  const PaperText* text_of(const std::string& document) {
    const auto paper = papers_.find(document.substr(0, document.find('#')));  // A part of a compound file is id#n.
    if (!paper) return keep(paper.error()), nullptr;
    const auto text = papers_.text(*paper);
    if (!text) return keep(text.error()), nullptr;
    return *text;
  }
  Collection& papers_;  ///< Borrowed.
  std::optional<Error> error_;
};

/// A passage of the relations, with its words.
Result<Source> source_of(Collection& papers, const relations::Passage& passage) {
  const auto text = papers.text(DocId{passage.ref.paper});
  if (!text) return text.error();
  return (*text)->source(passage.span);
}

std::vector<exporting::JsonPaper> named_places(Collection& papers) {
  std::vector<exporting::JsonPaper> all;
  for (DocId paper; paper.value < papers.pack().papers(); ++paper.value)
    all.push_back({papers.id_of(paper), [&papers, paper](std::uint32_t byte) {
                     const auto text = papers.text(paper);
                     return text ? (*text)->point(byte) : 0;
                   }});
  return all;
}

/// One thing that is known of a case, on a line with its words. `key`: of what is said beside them.
void add_line(const Json& one, std::string_view what, std::string_view key, std::string& lines) {
  if (!one.contains("source")) return;
  const auto words = [&source = one["source"]](const char* name) { return source.value(name, std::string()); };
  const Source cited{words("paper"), words("file"), "", 0, 0, words("text"), words("address"), words("link")};
  const auto value = one.find(key);
  lines += "\n" + std::string(what) + (value != one.end() && value->is_string() ? ", " + value->get<std::string>() : "");
  if (one.contains("certainty")) lines += " [" + one["certainty"].get<std::string>() + "]";
  lines += ": " + in_words(cited);
}

Result<ToolAnswer> answer_one(Collection& papers, const CaseData& case_data, const std::string& name) {
  const auto named = case_named(papers, case_data, name);
  if (!named) return named.error();
  const view::CaseRow* row = *named;
  for (const std::uint32_t paper : row->papers)
    if (const auto text = papers.text(DocId{paper}); !text) return text.error();
  Json json = Json::parse(exporting::case_json(case_data.relations.cases, *row->of_case, named_places(papers)));
  json["final"] = view::outcome_value(*row);
  CaseSources sources(papers);
  sources.add(json);
  sources.add_openings(json["documents"], row->of_case->papers);
  sources.add_openings(json["hints"], row->of_case->hints);
  if (sources.error()) return *sources.error();
  std::string lines =
      papers.clean(row->of_case->title) + " (" + row->of_case->id + "): " + json["final"].get<std::string>();
  for (const Json& paper : json["documents"]) add_line(paper, "paper", "reason", lines);
  for (const Json& proposal : json["proposals"]) {
    add_line(proposal, "proposal", "final", lines);
    for (const Json& verdict : proposal["fate"]) add_line(verdict, "  answer", "outcome", lines);
  }
  for (const Json& vote : json["votes"]) add_line(vote, "vote", "forum", lines);
  for (const Json& dissent : json["dissent"]) add_line(dissent, "objection", "kind", lines);
  return answered(papers, Json{{"case", std::move(json)}}, std::move(lines));
}

/// Where a case is called what it is: by a paper that bears its title, else by how its first paper begins.
struct Called {
  Source source;
  bool bears = false;
};
Result<Called> called(Collection& papers, const Case& one) {
  const std::string title = papers.clean(one.title);
  std::optional<Called> first;
  for (const relations::CasePaper& paper : one.papers) {
    const auto opening = papers.opening(paper.ref);
    if (!opening) return opening.error();
    if (!title.empty() && on_one_line(opening->text).find(title) != title.npos) return Called{*opening, true};
    if (!first) first = Called{*opening, false};
  }
  return *first;
}

/// What a list tells of a case, each thing with the words that say it.
Result<Json> row_json(Collection& papers, const view::CaseRow& row, std::string& lines) {
  Json json = Json::parse(exporting::case_head_json(*row.of_case));
  json["final"] = view::outcome_value(row);
  json["status"] = view::name(row.status);
  json["papers"] = row.papers.size();
  json["statements"] = Json::array();
  lines += "\n" + papers.clean(row.of_case->title) + " (" + row.of_case->id + ")";
  const auto add = [&](std::string_view what, const std::string& value, std::string_view certainty, const Source& source) {
    Json one{{"says", what}, {"value", value}};
    if (!certainty.empty()) one["certainty"] = certainty;
    one["source"] = written<Json>(source);
    json["statements"].push_back(std::move(one));
    lines += "\n   " + std::string(what) + ": " + papers.clean(value) + " " + in_words(source);
  };
  const auto name = called(papers, *row.of_case);
  if (!name) return name.error();
  add(name->bears ? "title" : "paper", name->bears ? row.of_case->title : on_one_line(name->source.text), "", name->source);
  if (row.opened_at) {
    const auto source = source_of(papers, *row.opened_at);
    if (!source) return source.error();
    add(row.opening == view::Opening::that_day ? "opened" : "opened_by", row.opened, "", *source);
  }
  if (row.verdict) {
    const auto source = source_of(papers, row.verdict->passage);
    if (!source) return source.error();
    add(row.verdict->final_decision ? "decided" : "proposed", row.verdict->outcome, facts::name(row.verdict->certainty), *source);
  }
  for (const relations::Verdict* verdict : view::sent_back(row)) {
    const auto source = source_of(papers, verdict->passage);
    if (!source) return source.error();
    add("sent_back", verdict->by, facts::name(verdict->certainty), *source);
  }
  return json;
}

Result<ToolAnswer> answer_cases(Collection& papers, const CaseData& case_data, const Inputs& inputs) {
  const std::string question = *inputs.text("query");
  auto found = view::find_cases(papers.pack(), case_data.table, question);
  if (!found) return found.error();
  const std::uint32_t first = inputs.number("first").value_or(0), limit = inputs.number("limit").value_or(10);
  Json content{{"query", question},   {"read_as", found->plain.query}, {"all", found->rows.size()},
               {"some", found->some}, {"partial", found->partial},     {"cases", Json::array()}};
  std::string lines;
  for (std::size_t i = first; i < found->rows.size() && i - first < limit; ++i) {
    auto row = row_json(papers, case_data.table.rows[found->rows[i]], lines);
    if (!row) return row.error();
    content["cases"].push_back(std::move(*row));
  }
  std::string what =
      found->rows.empty()
          ? "No case answers this. Fewer words find more; an empty query lists all cases."
          : counted(found->rows.size(), "case") + (found->some ? " with some of the words, none with all" : "");
  for (const std::string& filter : found->unmet) what += "\nno case has: " + filter;
  for (const std::string& line : reading_notes(found->plain.query, found->readings)) what += "\n" + line;
  return answered(papers, std::move(content), papers.clean(what) + lines);
}

Result<ToolAnswer> answer_case(Collection& papers, const Inputs& inputs) {
  const auto id = inputs.text("id"), question = inputs.text("query");
  if (id.has_value() == question.has_value()) return Error{Fault::bad_format, "give either id or query", ""};
  const auto case_data = papers.load_case_data();
  if (!case_data) return case_data.error();
  return id ? answer_one(papers, **case_data, *id) : answer_cases(papers, **case_data, inputs);
}

std::string case_output() {
  return answer_schema(
      R"("case":{"type":"object","description":"As diarium cases writes one: documents, proposals with their fate, dissent, votes, acts, grounds. Each place, named by document and span, has its words in source.",
"properties":{"id":{"type":"string"},"title":{"type":"string"},"final":{"type":"string","description":"As `utfall` in a query: a word, behind it «föreslås» where it is only proposed, «annat» of a decision in other words, «okänt»."}},"required":["id","title","final","documents","proposals","dissent","votes"]},
"query":{"type":"string"},"read_as":{"type":"string","description":"The question as fields and words."},"all":{"type":"integer"},"some":{"type":"boolean","description":"No case has all words: these have the most of them."},"partial":{"type":"boolean"},
"cases":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"dnr":{"type":["string","null"]},"title":{"type":"string"},
"municipality":{"type":["string","null"]},"final":{"type":"string"},"status":{"type":"string"},"papers":{"type":"integer"},
"statements":{"type":"array","minItems":1,"items":{"type":"object","properties":{"says":{"enum":["title","paper","opened","opened_by","decided","proposed","sent_back"],"description":"paper: how its first paper begins, where none bears the title. opened_by: that day at the latest. sent_back: by whom on its way."},
"value":{"type":"string","description":"Empty of a decision in words of its own."},"certainty":{"enum":["certain","uncertain"]},"source":{"$ref":"#/$defs/source"}},
"required":["says","value","source"],"additionalProperties":false}}},
"required":["id","dnr","title","municipality","final","status","papers","statements"],"additionalProperties":false}})",
      "");
}

}  // namespace

Tool case_tool() {
  return {"case", "Cases",
          "A case through its stages: which papers belong to it and why, what was proposed and what became of each proposal, votes, who objected. "
          "Or a list of the cases that answer a question. What no paper says is unknown, not guessed.",
          case_inputs, case_output, answer_case};
}

}  // namespace diarium::cli::mcp
