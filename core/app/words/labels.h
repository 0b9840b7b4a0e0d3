// app/words/labels: the words that a reader sees for what core calls by stable names: types, outcomes, dates, facts.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "view/tone.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::app {

/// Parts that are not empty, with « · » between.
[[nodiscard]] std::string dotted(std::initializer_list<std::string> parts);
/// How much a query found: «9 ställen i 3 handlingar», «3 handlingar med alla ord, 12 med några».
/// in        `list`: with papers.
[[nodiscard]] std::string result_count(view::Language language, const view::ResultList& list);
/// Of results that are drawn together: «11 handlingar i 6 ärenden, 3 i inget ärende».
[[nodiscard]] std::string grouped_words(view::Language language, const view::ResultList& list);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

[[nodiscard]] std::string type_words(view::Language language, std::string_view type);
/// The paper's date in words, or that it bears none.
[[nodiscard]] std::string date_of(view::Language language, const view::PaperRow& paper);
[[nodiscard]] std::string title_of(view::Language language, const view::PaperRow& paper);
/// «✕ Beslut: Avslag», «✓ Förslag: Bifall», «? Utfall okänt».
[[nodiscard]] std::string outcome_chip(view::Language language, const view::PaperRow& paper);
using view::outcome_tone;
[[nodiscard]] view::Tone fact_tone(view::FactKind kind);
[[nodiscard]] std::string_view fact_kind_name(view::FactKind kind);

/// A value of a facet in words: a type, a role and an outcome are gold words, the others stand as they are.
[[nodiscard]] std::string facet_words(view::Language language, query::Field field, std::string_view value);

/// «12,4 MB», from bytes; a tenth is the least.
[[nodiscard]] std::string megabytes(view::Language language, std::uint64_t bytes);

/// The words with spaces that do not break a line.
[[nodiscard]] std::string unbroken(std::string_view words);

/// At most `limit` bytes, cut at a space, with «…» where something was cut.
[[nodiscard]] std::string shortened(std::string_view words, std::size_t limit);

/// Lower case of ASCII and of À to Þ: all that filters and the palette need to meet what a reader types.
[[nodiscard]] std::string lower_case(std::string_view utf8);

}  // namespace diarium::app
