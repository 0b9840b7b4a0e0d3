// view: a passage to quote, with its source.
#include <algorithm>

#include "view/dates.h"
#include "view/fact_words.h"
#include "view/flow.h"
#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {
namespace {

using Values = std::vector<std::pair<std::string_view, std::string>>;

bool asks_for_nothing(std::string_view clause, const Values& values) {
  return std::ranges::any_of(values, [&](const auto& value) {
    return value.second.empty() && clause.find("{" + std::string(value.first) + "}") != clause.npos;
  });
}

/// Fills the clauses of a pattern («{title}. {type}, {body}.»); a clause whose value is not stated is left out whole.
std::string fill_clauses(std::string_view pattern, const Values& values) {
  std::string filled, separator;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t next = std::min({pattern.find(", ", at), pattern.find(". ", at), pattern.size()});
    std::string clause(pattern.substr(at, next - at));
    if (!asks_for_nothing(clause, values)) {
      for (const auto& [name, value] : values)
        if (const auto place = clause.find("{" + std::string(name) + "}"); place != clause.npos)
          clause.replace(place, name.size() + 2, value);
      filled += (filled.empty() ? "" : separator) + clause;
    }
    separator = pattern.substr(next, 2);
    at = next + 2;
  }
  return filled;
}

}  // namespace

Result<Citation> cite(const index::Pack& pack, DocId paper, ByteSpan span, Language language) {
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  const auto size = static_cast<std::uint32_t>(text->nfc.size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);

  const Flow flow(text->nfc, *outline);
  const index::Card& card = pack.card(paper);
  const auto page = static_cast<std::uint32_t>(
      std::ranges::upper_bound(outline->pages, span.begin, {}, &ByteSpan::begin) - outline->pages.begin());
  const std::uint32_t line = structure::LineNumbers(text->nfc).of(span.begin);
  const auto pages = static_cast<std::uint32_t>(outline->pages.size());

  Citation citation;
  citation.text = flow.words(span, text->nfc.size());
  citation.source = fill_clauses(word(language, "cite.source"),
                                 {{"title", card.title},
                                  {"type", card.type.empty() ? "" : data_word(language, "type", card.type)},
                                  {"municipality", card.municipality},
                                  {"body", card.body},
                                  {"date", date_words(language, card.date)},
                                  {"case_number", card.case_number},
                                  {"place", place_words(language, page, line, pages)}});
  citation.link = "d/" + card.id + "/";
  if (const auto pieces = flow.pieces(span); !pieces.empty())
    citation.link += "#p-" + std::to_string(pieces.front().block + 1);
  return citation;
}

}  // namespace diarium::view
