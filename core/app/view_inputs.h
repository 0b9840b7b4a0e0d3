// app/view_inputs: all that each view is made of, beside the collection. Its maker (app/library.h) gets nothing else of the
// state, and a view is kept as long as its inputs are equal.
#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/state/state.h"

namespace diarium::app {

struct ResultInputs {
  std::string query;
  query::Sort sort{};
  Grouping grouping{};
  std::uint32_t rows = 0;
  friend bool operator==(const ResultInputs&, const ResultInputs&) = default;
};

struct CaseListInputs {
  std::string query, order;
  std::uint32_t rows = 0;
  view::Language language{};
  friend bool operator==(const CaseListInputs&, const CaseListInputs&) = default;
};

struct PanelInputs {
  Place place;
  view::Language language{};
  bool still = false;
  friend bool operator==(const PanelInputs&, const PanelInputs&) = default;
};

struct DocumentInputs {
  std::string paper, query;
  view::Reading reading{};
  std::vector<std::uint32_t> off;
  ByteSpan passage{};
  std::string anchor;
  facts::Certainty certainty{};
  std::vector<view::OwnPassage> highlights;
  std::uint32_t corrections = 0;  ///< Which corrections are known: Library::corrections().
  friend bool operator==(const DocumentInputs&, const DocumentInputs&) = default;
};

struct DeskInputs {
  std::shared_ptr<const desk::Desk> desk;
  std::string section;  ///< section_shown()
  view::Language language{};
  friend bool operator==(const DeskInputs&, const DeskInputs&) = default;
};

struct SuggestionInputs {
  std::string words;
  std::size_t cursor = 0;  ///< A byte of `words`.
  friend bool operator==(const SuggestionInputs&, const SuggestionInputs&) = default;
};

/// Of the view that the screen is for. Nothing: the screen shows the whole collection, or what no collection says.
using ScreenInputs = std::variant<std::monostate, ResultInputs, CaseListInputs, PanelInputs, DocumentInputs>;

[[nodiscard]] ScreenInputs screen_inputs(const State& state, std::uint32_t corrections);
[[nodiscard]] PanelInputs panel_inputs(const State& state);
[[nodiscard]] DeskInputs desk_inputs(const State& state);

}  // namespace diarium::app
