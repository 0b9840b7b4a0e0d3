// app/state/state: the one State. Only reduce() changes it; views and scene follow from it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "app/places/place.h"
#include "app/state/command.h"
#include "app/state/settings.h"

namespace diarium::app {

struct State {
  Place place;
  Settings settings;
  bool language_chosen = false;     ///< By the reader, on an earlier visit: what the browser speaks no longer counts.
  Environment environment;
  Offline offline;
  Dialog dialog = Dialog::none;
  std::string palette_filter;
  std::optional<std::string> find;  ///< Reader: what is sought in the paper beside the query; nothing: nobody seeks.
  std::uint32_t found = 0;          ///< The place of it that is lit, from 1; 0: none.
  DeskState desk;
  std::string suggesting;           ///< The query for which suggestions stand under the field; empty: none do.
  std::size_t suggesting_at = 0;    ///< Byte of it where the cursor stood.
  std::uint32_t suggestion = 0;     ///< The one that is pointed at, from 1; 0: none.
  view::EmbedOptions embed;          ///< What the embedding dialog's code does.
  std::uint32_t quoted_paragraph = 0;
  std::string quoted;               ///< Words that were selected when it was opened, in that paragraph, from 1.
  bool embed_copied = false;        ///< Its code was copied: it says so.
  Sheet sheet = Sheet::none;
  std::uint32_t row = 0;            ///< The paper that StepResult reached, from 1; 0: none.
  std::uint32_t reading = 0;        ///< The paragraph on top of the reader, from 1; 0: not told yet.
  std::uint32_t open_facets = 0;    ///< A bit a query::Field: its list shows all values.
  bool count_facets = false;        ///< The reader wants facets counted, whatever comes for it.
  std::uint32_t open_facts = 0;     ///< A bit a view::FactKind: its list shows all facts.
  bool open_folded = false;         ///< «Om handlingen» shows what it holds.
  bool open_outline = false;        ///< The reader's outline shows all.
  bool open_repairs = false;        ///< The list of repairs shows all.
  bool typing = false;              ///< The last step of the history was made by typing: the next keystroke replaces it.
  bool address_understood = true;   ///< False: a part of the address was not, and the page says so.
};

/// What is shown now: the reader's choice, else the system's.
[[nodiscard]] inline bool dark(const State& state) {
  return state.settings.theme == Theme::dark || (state.settings.theme == Theme::system && state.environment.dark);
}

/// Whether the marks in the open paper are those of what is sought in it, not of the query.
[[nodiscard]] inline bool finds(const State& state) { return state.find && state.find->find_first_not_of(' ') != std::string::npos; }

/// Whether the reader's own papers can be read here: not in a frame of somebody else's, nor in the one file without what
/// reads them.
[[nodiscard]] inline bool takes_own(const State& state) {
  return !state.environment.embedded && state.offline.keeping != Keeping::one_file;
}

}  // namespace diarium::app
