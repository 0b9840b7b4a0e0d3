#include "facts/paper/kind.h"

#include "facts/paper/kind_words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_head = 80;  // Tokens in which a paper says what it is.

Value kind_value(const KindNamed& named, std::uint32_t begin) {
  return {std::string(named.kind), {begin + named.words.begin, begin + named.words.end}, Status::read, {}};
}

/// «DELEGATIONSBESLUT», «Personuppgiftsbiträdesavtal», alone on its line or in its column.
std::optional<Value> in_head(const Reading& r, Range head) {
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    if (!r.tokens[i].line && !r.tokens[i].wide) continue;
    std::uint32_t end = i + 1;
    while (end < head.last && !r.tokens[end].line && !r.tokens[end].wide) ++end;
    const ByteSpan span = r.span({i, end});
    const auto named = kind_named(slice(r.text, span), KindOf::title);
    if (named && named->words == ByteSpan{0, span.size()} && r.shape(i) >= Shape::capital)
      return kind_value(*named, span.begin);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Value> find_listed_kind(const Reading& r, const Part& main, const std::optional<Value>& title) {
  if (!r.swedish) return std::nullopt;
  const Range head{main.tokens.first, std::min(main.tokens.last, main.tokens.first + most_head)};
  if (const auto found = in_head(r, head)) return found;
  if (!title) return std::nullopt;
  const auto named = kind_named(slice(r.text, title->span), KindOf::title);
  return named ? std::optional(kind_value(*named, title->span.begin)) : std::nullopt;
}

}  // namespace diarium::facts
