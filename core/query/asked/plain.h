// query/asked/plain: which filters does a question in plain words mean? «vilka motioner om skola avslogs» asks for
// «typ:motion skola utfall:avslå». Rules over single words, each told, so that it can be taken back: a word in quotation
// marks is never read so.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::query {

/// What a word of the question was read as.
struct PlainRule {
  ByteSpan span;       ///< In the question.
  std::string filter;  ///< «typ:motion»; empty: the word asks, or binds others together, and is not searched.
};
struct PlainReading {
  std::string query;             ///< The question with its filters.
  std::vector<PlainRule> rules;  ///< In the order of the question; none: `query` is what was asked.
};

/// Reads a question.
///
/// A kind of paper that opens a case («motioner»), a verb that says what became of it, in the past or the passive
/// («avslogs», assets/lists/verbs.txt), of a demand where one is asked for («yrkanden»), «från» or «av» with a party
/// behind a kind, and a year beside one of them; behind a word that asks («hur», «vem») who voted or demanded («röstade
/// SD»), else that somebody reserved («reserverade sig»). Where one of these stands, words of grammar and «reserverade
/// sig» are left out. Filters, signs and quotes stay as they are.
/// cost      O(bytes).
[[nodiscard]] PlainReading read_plainly(std::string_view question);

}  // namespace diarium::query
