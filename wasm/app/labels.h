// app/labels: the words that a reader sees for what core calls by stable names: types, outcomes, dates, facts.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/scene.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::app {

/// Parts that are not empty, with « · » between.
[[nodiscard]] std::string dotted(std::initializer_list<std::string> parts);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// «2024-06-19» → «19 juni 2024»; a month, a year and a range too; anything else as it is.
[[nodiscard]] std::string date_words(view::Language language, std::string_view iso);

[[nodiscard]] std::string type_words(view::Language language, std::string_view type);
/// «Avslag», with its sign before it where `sign` says so: «✕ Avslag», «Förslag: ✕ Avslag».
[[nodiscard]] std::string outcome_chip(view::Language language, const view::PaperRow& paper);
[[nodiscard]] Tone outcome_tone(std::string_view outcome);
[[nodiscard]] Tone fact_tone(view::FactKind kind);
[[nodiscard]] std::string_view fact_kind_name(view::FactKind kind);

/// A value of a facet in words: a type, a role and an outcome are gold words, the others stand as they are.
[[nodiscard]] std::string facet_words(view::Language language, query::Field field, std::string_view value);

/// «s. 2, rad 14».
[[nodiscard]] std::string place_words(view::Language language, std::uint32_t page, std::uint32_t line);

/// What a fact states, for its row: «Förslag: Avslag», «Karin Ek (S)», «19 juni 2024».
[[nodiscard]] std::string fact_value(view::Language language, const view::FactRow& fact);
/// What kind of statement it is, whose, and how it was read: «Förslag till beslut · av Karin Ek (S)».
[[nodiscard]] std::string fact_detail(view::Language language, const view::FactRow& fact);

/// One line that says where words come from. Page 0: the paper as a whole.
[[nodiscard]] std::string source_line(view::Language language, const view::PaperRow& paper, std::uint32_t page,
                                      std::uint32_t line);

/// At most `limit` bytes, cut at a space, with «…» where something was cut.
[[nodiscard]] std::string shortened(std::string_view words, std::size_t limit);

}  // namespace diarium::app
