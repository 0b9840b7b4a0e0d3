// app/library: the collection that is open, what is told across its papers, and what the reader has said of it. Answers
// what the state asks to see and what a command asks for; changes nothing but itself.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/state/effect.h"
#include "app/state/seen.h"
#include "app/state/state.h"
#include "view/cases/case_list.h"
#include "view/cases/case_sheet.h"
#include "view/desk/found.h"
#include "view/facts/fact_rows.h"
#include "view/panels/relations_in.h"

namespace diarium::app {

// All that each view is made of, beside the collection. Its maker gets nothing else of the state, and a view is kept as
// long as its inputs are equal.
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

/// How a pack comes: all of it at once, or as it is needed.
enum class Comes : std::uint8_t { whole, in_parts };

/// How far results are brought where a pack comes as it is needed: those that a reader sees first, all rows of the place, or with
/// them what facets count. Of a pack that is here the first two are the same.
enum class Brought : std::uint8_t { first, rows, facets };

class Library {
 public:
  /// Puts a pack in the place of the one that is open. What is told across its papers is read when it is asked for.
  void open(index::Pack pack, Comes comes);
  void close();
  [[nodiscard]] bool is_open() const { return pack_.has_value(); }
  // A pack that is read as it is needed (index/pack.h). Each is nothing where no pack is open.
  [[nodiscard]] bool supply(std::uint64_t begin, std::string_view bytes) { return pack_ && pack_->supply(begin, bytes); }
  [[nodiscard]] std::vector<index::FileRange> wanted() const { return pack_ ? pack_->wanted() : std::vector<index::FileRange>(); }
  void forget() const;
  /// Damage that a view could not tell.
  [[nodiscard]] std::optional<Error> trouble() const { return pack_ ? pack_->trouble() : std::nullopt; }
  /// Asserts that one is open.
  [[nodiscard]] const index::About& about() const { return pack_->about(); }
  /// Papers of the reader's own stand in it, which is whole then: the last ones (merge_packs()).
  [[nodiscard]] bool holds_own() const;
  /// All that the reader has corrected now, as JSON (facts/corrected/corrections.h); what is none counts as nothing.
  void correct(const std::string& json);
  /// How often that was said: which corrections are known now.
  [[nodiscard]] std::uint32_t corrections() const { return corrections_said_; }

  // What a state shows. Asserts that a pack is open, but for the case, which is null then.
  // What facets count comes after what is shown: without `bring_facets` nothing waits for it (query::Options::bring_facets).
  [[nodiscard]] view::Collection collection(std::uint32_t rows, bool bring_facets) const;
  [[nodiscard]] view::Collection totals() const { return view::collection_totals(*pack_); }
  /// Bytes that come at most where facets are brought; 0: they are here.
  [[nodiscard]] std::uint64_t facet_bytes() const { return query::facet_bytes(*pack_, view::facets_shown); }
  /// The cases in few words, for the first screen and the list of screens, and how many cases and gaps there are.
  void tell_cases(view::Language language, Seen& seen) const;
  [[nodiscard]] Result<view::Panel> panel(const PanelInputs& of, view::Length length = view::Length::page) const;
  /// Drawn together by cases where the place wants it and what is told of them is here: nothing waits for that.
  [[nodiscard]] Result<view::ResultList> results(const ResultInputs& of, Brought brought) const;
  /// errors: not_found: nothing is told across the papers.
  [[nodiscard]] Result<view::CaseList> cases(const CaseListInputs& of) const;
  [[nodiscard]] Result<std::vector<view::SuggestionRow>> suggestions(const SuggestionInputs& of) const;
  [[nodiscard]] Result<view::DocumentPage> document(const DocumentInputs& of) const;
  [[nodiscard]] const relations::Case* case_shown(const State& state, const Seen& seen) const;
  /// The words that the embedding dialog quotes: selected, of the lit fact, or the passage that the address names.
  [[nodiscard]] std::optional<view::Citation> quote(const State& state, const Seen& seen, ByteSpan& quoted) const;

  // What a command asks for; nothing where it is not there.
  [[nodiscard]] Copy copy(const State& state, const Seen& seen, const Quote& quote) const;
  [[nodiscard]] std::optional<Original> original(const State& state, const Seen& seen, std::uint32_t fact) const;
  [[nodiscard]] std::optional<ShownRepair> repair(const State& state, const Seen& seen, std::uint32_t number) const;
  [[nodiscard]] std::optional<Correction> correction(const State& state, const Seen& seen, const Correct& command) const;
  /// All rows of what is listed, or of the table of a section. errors: as cases(), results() and panel(); not_found: no table.
  [[nodiscard]] Result<view::Sheet> sheet(const State& state, std::string_view section) const;
  [[nodiscard]] std::optional<view::CaseForm> case_form(const State& state, const Seen& seen) const;

  // The desk. Each is nothing, or lacks something, where parts of the pack are missing.
  [[nodiscard]] DeskNow desk(const DeskInputs& of) const;
  /// How many papers are new since the last visit or to a saved search, each once.
  [[nodiscard]] std::optional<std::uint32_t> desk_news(const desk::Desk& desk) const;
  [[nodiscard]] std::optional<desk::Pin> pin(const State& state, const Seen& seen, const AskedPin& asked) const;
  [[nodiscard]] std::optional<desk::Search> search(const std::string& where) const;
  /// desk::mark_of() all papers but the reader's own.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> published() const;

  // A case may have another id in another collection: it is found again by its papers.
  [[nodiscard]] std::vector<std::string> papers_of_case(const State& state, const Seen& seen) const;
  [[nodiscard]] std::string case_of_papers(const std::string& id, const std::vector<std::string>& papers) const;

 private:
  /// With a mark on all that it tells.
  [[nodiscard]] Result<view::Panel> panel_of(const PanelInputs& of, view::Telling telling) const;
  [[nodiscard]] Result<view::Sheet> found_papers(const Place& place) const;
  std::optional<index::Pack> pack_;
  Comes comes_{};
  /// What relates the papers, read at the first call; null where nothing does, or it is not here yet.
  [[nodiscard]] const relations::Relations* load_relations() const;
  void tell_statuses(view::Language language, Seen& seen) const;
  [[nodiscard]] Result<view::Found> found(const std::string& where) const;
  /// The cases, ready to be asked; null where none are told of, or parts of the pack are missing.
  [[nodiscard]] const view::CaseTable* case_table() const;
  [[nodiscard]] const view::CaseTable* table_for(const query::Parsed& query) const;  ///< Null also where the query asks nothing of cases.
  mutable std::optional<Result<relations::Relations>> relations_;  ///< A memory of work done: read at the first call.
  mutable std::optional<view::CaseTable> case_table_;              ///< The same; made of `relations_`.
  facts::Corrections corrections_;  ///< The pack may hold some of them already.
  std::uint32_t corrections_said_ = 0;
};

}  // namespace diarium::app
