// app/state/seen: the view structs that the present state shows. Made by Application when the state changes; screens and
// reduce() read them.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "desk/out.h"
#include "view/cases/case_list.h"
#include "view/panel.h"
#include "view/panels/case_form.h"
#include "view/views.h"

namespace diarium::app {

/// What became of a pin.
struct PinNow {
  std::string address;
  bool there = false;  ///< The paper or the case is.
  view::Anchored state{};
  std::optional<desk::Source> source;  ///< Of a paper that is there.
};
struct SearchNow {
  std::string address;
  std::uint32_t count = 0;
  std::optional<std::uint32_t> fresh;  ///< New since it was last seen; nothing: that cannot be told.
};
/// What the collection says to what is on the desk.
struct DeskNow {
  std::vector<PinNow> pins;  ///< Of those that are shown.
  std::vector<SearchNow> searches;
  std::vector<view::PaperRow> fresh;  ///< The first papers that were not here at the last visit ...
  std::uint32_t fresh_count = 0;      ///< ... and how many there are.
};

struct Seen {
  std::optional<view::Collection> collection;   ///< Counts for top, rail and foot too: there as soon as a pack is open, of a large one without rows where no screen lists them.
  std::optional<view::ResultList> results;      ///< On the results screen.
  std::optional<view::CaseList> case_list;      ///< On the screen of cases.
  std::vector<view::SuggestionRow> suggestions;  ///< For State::suggesting, or, until they are there, for what was typed before.
  std::optional<view::DocumentPage> document;   ///< On the reader screen, if the paper is there.
  std::optional<view::Panel> panel;             ///< On the screens that tell relations, if what they tell is there.
  std::optional<view::CaseShown> of_case;       ///< On the screens of a case and of a paper, if one is told of.
  std::vector<view::Card> cases;                ///< On the collection screen: the first cases.
  facts::Certainty cases_usual = facts::Certainty::certain;  ///< What most of their marks would say: they have none.
  /// How many cases have come how far; of a large collection nobody has counted them before its cases are asked for.
  std::optional<std::array<std::uint32_t, view::case_status_count>> case_statuses;
  view::Line meetings;                          ///< On the collection screen: the latest; none before cards are here.
  std::optional<DeskNow> desk;                  ///< On the desk; nothing while what it needs is on its way.
  std::uint32_t desk_news = 0;                  ///< Papers that are new since the last visit or to a saved search; 0 also where nobody can tell yet.
  std::uint32_t case_count = 0, gap_count = 0;  ///< Of the whole collection.
  std::uint64_t facet_bytes = 0;                ///< Bytes that come at most where all facets are counted; 0: they are here.
  bool own_papers = false;                      ///< Papers of the reader's own stand in the collection.
  std::string site;                             ///< Absolute address that the collection gives its site; empty: none.
  std::optional<view::Citation> quote;          ///< While the embedding dialog is open: the words that can be quoted,
  ByteSpan quoted;                              ///< and where they stand in the paper's text.
  std::optional<Error> error;                   ///< Why one of them is missing: the pack, the query's block, the paper.
  bool waiting = false;                         ///< What the screen shows is on its way: parts of the pack are not here yet.
};

}  // namespace diarium::app
