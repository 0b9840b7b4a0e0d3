#include "cli/mcp/statements.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

std::string taken(Json& fact, const char* key) {
  const auto found = fact.find(key);
  if (found == fact.end()) return "";
  const std::string words = found->is_string() ? found->get<std::string>() : "";
  fact.erase(key);
  return words;
}

/// Where a fact stands: from start to end, where its value does, or where a person is first mentioned.
ByteSpan place_of(const PaperText& text, const Json& fact) {
  const auto bytes = [&](const Json& start, const Json& end) {
    return ByteSpan{text.byte(start.get<std::uint32_t>()), text.byte(end.get<std::uint32_t>())};
  };
  if (fact.contains("start")) return bytes(fact["start"], fact["end"]);
  if (const auto mentions = fact.find("mentions"); mentions != fact.end() && !mentions->empty()) return bytes((*mentions)[0][0], (*mentions)[0][1]);
  return {};
}

Statement statement(const PaperText& text, const std::string& kind, Json fact) {
  Statement one;
  one.kind = kind;
  one.source = text.source(place_of(text, fact));
  for (const char* source_key : {"start", "end", "text"}) fact.erase(source_key);
  one.certainty = taken(fact, "certainty");
  one.basis = taken(fact, "basis");
  one.doubt = taken(fact, "doubt");
  one.fact = one_line(fact);
  return one;
}

/// A single value, whose span is the next key and whose state stands with those of the others.
Json single(const Json& facts, const std::string& kind) {
  Json fact{{"value", facts[kind]}};
  for (auto at = facts.begin(); at != facts.end(); ++at) {
    if (at.key() != kind) continue;
    if (++at; at->is_array()) fact["start"] = (*at)[0], fact["end"] = (*at)[1];
    break;
  }
  fact.update(facts["status"][kind]);
  return fact;
}

}  // namespace

Result<std::vector<Statement>> statements_of(Collection& papers, DocId paper) {
  const auto text = papers.text(paper);
  if (!text) return text.error();
  const auto json = packed_facts_json(papers.pack(), paper);
  if (!json) return json.error();
  const Json facts = Json::parse(*json);
  std::vector<Statement> all;
  for (const std::string& kind : facts::json_kinds()) {
    const Json& some = facts[kind];
    if (some.is_array())
      for (const Json& one : some) all.push_back(statement(**text, kind, one));
    else if (some.is_object())
      all.push_back(statement(**text, kind, some));
    else if (!some.is_null())
      all.push_back(statement(**text, kind, single(facts, kind)));
  }
  return all;
}

std::string statement_schema() {
  return R"({"type":"object","properties":{"kind":{"type":"string"},
"fact":{"type":"object","description":"What is stated, by the keys of facts.schema.json; a single value as `value`."},
"certainty":{"enum":["certain","uncertain"]},"basis":{"type":["string","null"],"description":"The kind of evidence that said it."},
"doubt":{"type":"string"},"source":{"$ref":"#/$defs/source"}},
"required":["kind","fact","certainty","basis","source"],"additionalProperties":false})";
}

std::string in_words(const Statement& one) {
  std::string fact;
  const Json stated = Json::parse(one.fact);
  for (const auto& [key, value] : stated.items())
    if (value.is_string() && key != "status" && key != "rule") fact += (fact.empty() ? "" : " · ") + value.get<std::string>();
  return one.kind + (fact.empty() ? "" : ": " + fact) + " [" + one.certainty + "]\n  " + in_words(one.source);
}

}  // namespace diarium::cli::mcp
