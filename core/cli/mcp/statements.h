// cli/mcp/statements: the facts of a paper as a list of statements, each with its words.
#pragma once
#include <string>
#include <vector>

#include "cli/mcp/collection.h"

namespace diarium::cli::mcp {

/// One fact.
struct Statement {
  std::string kind;  ///< One of facts::json_kinds().
  std::string fact;  ///< JSON: what is stated, by the keys of facts/json.h; of a single value {value, status}.
  std::string certainty, basis, doubt;  ///< How sure it is and what said it (facts/certainty); basis and doubt may be empty.
  Source source;
};

/// All of a paper, in the order of their kinds. errors: damaged.
[[nodiscard]] Result<std::vector<Statement>> statements_of(Collection& papers, DocId paper);

/// As JSON and its schema.
template <class Json>
[[nodiscard]] Json written(const Statement& one) {
  Json json{{"kind", one.kind}, {"fact", Json::parse(one.fact)}, {"certainty", one.certainty}};
  json["basis"] = one.basis.empty() ? Json(nullptr) : Json(one.basis);
  if (!one.doubt.empty()) json["doubt"] = one.doubt;
  json["source"] = written<Json>(one.source);
  return json;
}
[[nodiscard]] std::string statement_schema();
/// On a line: what is stated, how surely, and its words.
[[nodiscard]] std::string in_words(const Statement& one);

}  // namespace diarium::cli::mcp
