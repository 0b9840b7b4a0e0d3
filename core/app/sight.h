// app/sight: what the state shows, kept in step with it: only what a change concerns is asked for anew.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/library.h"
#include "app/quiet_marks.h"
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app {

class Sight {
 public:
  [[nodiscard]] const Seen& seen() const { return seen_; }

  /// Another collection is open: all is seen anew. follow() or read_again() must come before anything else is asked.
  void begin(const State& state, const Library& library);
  /// More of the pack has come: what waited for it is seen now, as far as it can be. True as follow().
  [[nodiscard]] bool look_again(const State& state, const Library& library);
  /// No collection could be opened.
  void fail(Error error);
  /// Brings the views that the state shows, and only those that it changed since `before`. True: the open paper is another one, or
  /// its marks are others.
  [[nodiscard]] bool follow(const State& before, const State& state, const Library& library);
  /// The open paper again, by what the reader has corrected.
  void read_again(const State& state, const Library& library);
  /// What stands beside what the screen shows: the case of the paper that is seen, and the first cases. They may come later.
  void see_beside(const State& state, const Library& library);

 private:
  void see_collection(const State& state, const Library& library);
  void see_panel(const State& state, const Library& library);
  void see_results(const State& state, const Library& library);
  [[nodiscard]] bool see_rest(const State& state, const Library& library);
  void see_groups(const State& state, const Library& library);
  void see_facets(const State& state, const Library& library);
  void see_whole(const State& state, const Library& library);
  void see_cases(const State& state, const Library& library);
  void see_desk(const State& state, const Library& library);
  void see_news(const State& state, const Library& library);
  void see_suggestions(const State& state, const Library& library);
  void see_quote(const State& before, const State& state, const Library& library);

  Seen seen_;
  QuietMarks marks_;
  view::Language language_ = view::Language::sv;  ///< Of the panel and the cards that are seen.
  std::uint32_t collection_rows_ = 0;
  bool collection_waits_ = false;  ///< It lacks rows that are on their way.
  bool collection_told_ = false;   ///< All of it is told but rows, not only its totals.
  std::string suggested_;     ///< What suggestions are seen for.
  std::shared_ptr<const desk::Desk> desk_;  ///< The desk that seen_.desk tells of, as the state has it ...
  std::string desk_section_;                ///< ... and the collection.
  std::shared_ptr<const desk::Desk> news_of_;  ///< The desk that seen_.desk_news tells of; null: it is not told.
  bool cases_told_ = false;
};

}  // namespace diarium::app
