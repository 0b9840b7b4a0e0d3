// app/view_cache: what the state shows, kept in step with it: only what a change concerns is asked for anew.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>

#include "app/library.h"
#include "app/quiet_marks.h"
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app {

class ViewCache {
 public:
  [[nodiscard]] const Seen& seen() const { return seen_; }

  /// Another collection is open: all is seen anew. follow() must come before anything else is asked.
  void begin(const State& state, const Library& library);
  /// More of the pack has come: what waited for it is seen now, as far as it can be. True as follow().
  [[nodiscard]] bool look_again(const State& state, const Library& library);
  /// No collection could be opened.
  void fail(Error error);
  /// Brings the views that the state shows, and only those of other inputs (library.h) than before. True: the open
  /// paper is another one, or its marks are others.
  [[nodiscard]] bool follow(const State& state, const Library& library);
  /// What stands beside what the screen shows: the case of the paper that is seen, and the first cases. They may come later.
  void see_beside(const State& state, const Library& library);

 private:
  void see_collection(const State& state, const Library& library);
  [[nodiscard]] bool see_screen(const State& state, const Library& library);
  void see(std::monostate, const Library&) {}
  void see(const ResultInputs& of, const Library& library);
  void see(const CaseListInputs& of, const Library& library);
  void see(const PanelInputs& of, const Library& library);
  void see(const DocumentInputs& of, const Library& library);
  [[nodiscard]] bool see_rest(const Library& library);
  [[nodiscard]] bool light(std::uint32_t fact);
  void see_groups(const Library& library);
  void see_facets(const State& state, const Library& library);
  void see_whole(const State& state, const Library& library);
  void see_desk(const State& state, const Library& library);
  void see_news(const State& state, const Library& library);
  void see_suggestions(const State& state, const Library& library);

  Seen seen_;
  ScreenInputs shown_;  ///< Of the view that the screen is for, also while it is on its way.
  QuietMarks marks_;
  std::uint32_t lit_fact_ = 0;  ///< That marks_ were put for.
  std::uint32_t collection_rows_ = 0;
  bool collection_waits_ = false;     ///< It lacks rows that are on their way.
  bool collection_complete_ = false;  ///< All of it is here but rows, not only its totals.
  SuggestionInputs suggested_;              ///< Of seen_.suggestions.
  std::optional<DeskInputs> desk_;          ///< Of seen_.desk.
  std::shared_ptr<const desk::Desk> news_of_;  ///< The desk that seen_.desk_news tells of; null: it is not told.
  std::optional<view::Language> cases_in_;  ///< Of seen_.cases; nothing: they are not told.
};

}  // namespace diarium::app
