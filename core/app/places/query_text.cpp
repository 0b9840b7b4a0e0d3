#include "app/places/query_text.h"

#include <algorithm>
#include <vector>

#include "app/words/labels.h"

namespace diarium::app {
namespace {

/// One part of a query between spaces; quotation marks keep spaces together.
struct QueryPart {
  ByteSpan span;
  std::string field;  ///< In lower case; empty if it is no filter.
  std::string value;  ///< Without quotation marks, in lower case.
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Names that filter: those of query::Field and the two ends of a span of years.
bool is_field(std::string_view word) {
  for (int i = 0; i < query::field_count; ++i)
    if (word == query::name(static_cast<query::Field>(i))) return true;
  return word == "från" || word == "till";
}

QueryPart part_of(std::string_view query, ByteSpan span) {
  QueryPart part{span, {}, {}};
  std::string_view words = slice(query, span);
  if (words.starts_with('-')) words.remove_prefix(1);
  const std::size_t colon = words.find(':');
  if (colon == words.npos || colon == 0) return part;
  std::string field = lower_case(words.substr(0, colon));
  if (!is_field(field)) return part;
  part.field = std::move(field);
  part.value = lower_case(words.substr(colon + 1));
  std::erase(part.value, '"');
  return part;
}

std::vector<QueryPart> parts_of(std::string_view query) {
  std::vector<QueryPart> parts;
  const auto size = static_cast<std::uint32_t>(query.size());
  for (std::uint32_t at = 0; at < size;) {
    if (is_space(query[at])) {
      ++at;
      continue;
    }
    const std::uint32_t begin = at;
    for (bool quoted = false; at < size && (quoted || !is_space(query[at])); ++at)
      if (query[at] == '"') quoted = !quoted;
    parts.push_back(part_of(query, {begin, at}));
  }
  return parts;
}

template <class Keep>
std::string joined_if(std::string_view query, Keep keep) {
  std::string out;
  for (const QueryPart& part : parts_of(query)) {
    if (!keep(part)) continue;
    if (!out.empty()) out += ' ';
    out += slice(query, part.span);
  }
  return out;
}

}  // namespace

std::string toggle_filter(std::string_view query, query::Field field, std::string_view value, Side side) {
  std::string wanted = lower_case(value);
  std::erase(wanted, '"');
  bool taken = false;
  std::string out = joined_if(query, [&](const QueryPart& part) {
    const bool same = part.field == query::name(field) && part.value == wanted;
    const Side stands = query[part.span.begin] == '-' ? Side::without : Side::with;
    taken = taken || (same && stands == side);
    return !same;
  });
  if (taken) return out;
  if (!out.empty()) out += ' ';
  return out + (side == Side::without ? "-" : "") + query::filter_text(field, value);
}

std::string without_field(std::string_view query, query::Field field) {
  return joined_if(query, [&](const QueryPart& part) { return part.field != query::name(field); });
}

std::string without_filters(std::string_view query) {
  return joined_if(query, [](const QueryPart& part) { return part.field.empty(); });
}

bool has_filters(std::string_view query) {
  return std::ranges::any_of(parts_of(query), [](const QueryPart& part) { return !part.field.empty(); });
}

std::optional<std::string> as_beginning(std::string_view query) {
  const std::vector<QueryPart> parts = parts_of(query);
  if (parts.empty() || !parts.back().field.empty()) return std::nullopt;
  const std::string_view word = slice(query, parts.back().span);
  const bool bare = word.find_first_of("\"()*:-|~") == word.npos && word != "OR";
  if (!bare || word.size() < 2) return std::nullopt;
  return std::string(query.substr(0, parts.back().span.end)) + "*";
}

std::string with_quotes(std::string_view query, ByteSpan span) {
  std::string words(slice(query, span));
  std::erase(words, '"');
  return std::string(query.substr(0, span.begin)) + '"' + words + '"' + std::string(query.substr(span.end));
}

std::string without_span(std::string_view query, ByteSpan span) {
  return joined_if(query, [&](const QueryPart& part) { return !part.span.overlaps(span); });
}

}  // namespace diarium::app
