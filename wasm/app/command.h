// app/command: everything that a reader can wish for, as values. The canvas, the twin, keys and the palette make them;
// reduce() alone acts on them.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/place.h"
#include "app/settings.h"

namespace diarium::app {

enum class Step : std::uint8_t { previous, next };
enum class Dialog : std::uint8_t { none, palette, keys };

struct GoTo { Place place; };                                   ///< A link: opens a place as a new step in the history.
struct Arrive { Place place; bool understood = true; };         ///< The address changed (start, back, forward): no new step.
struct GoBack {};                                               ///< Closes a dialog, else leaves what is lit, else goes up.
struct TypeQuery { std::string text; };                         ///< Each keystroke in the search field.
struct SubmitQuery {};                                          ///< Enter in the search field: search all papers.
struct ClearQuery {};
struct ToggleFilter { query::Field field{}; std::string value; };///< Adds «field:value» to the query or takes it away.
struct SetSort { query::Sort sort{}; };
struct ShowMore {};                                             ///< The next rows of a list.
struct StepResult { Step step{}; };                             ///< Results, collection: focus to the next or previous paper.
struct OpenCurrent {};                                          ///< Opens the paper that StepResult reached.
struct StepHit { Step step{}; };                                ///< Reader: to the next or previous place of the query.
struct ShowFact { std::uint32_t number = 0; };                  ///< Reader: lights the fact and scrolls to its words.
struct StepFact { Step step{}; };
struct ShowParagraph { std::uint32_t number = 0; };             ///< Reader: scrolls to the paragraph, from 1.
struct PointAtFact { std::uint32_t number = 0; };               ///< A mark in the text was pressed: its row in the list, focused.
struct Cite {};                                                 ///< Copies the lit fact's words, or the paper, with its source.
struct CopyLink {};                                             ///< Copies the address of what is seen.
struct FocusSearch {};
struct OpenDialog { Dialog dialog{}; };
struct CloseDialog {};
struct FilterPalette { std::string text; };
struct SetLanguage { view::Language language{}; };
struct SetTheme { Theme theme{}; };
struct SetView { ViewMode view{}; };
struct SetSingleKeys { SingleKeys keys{}; };

using Command = std::variant<GoTo, Arrive, GoBack, TypeQuery, SubmitQuery, ClearQuery, ToggleFilter, SetSort, ShowMore,
                             StepResult, OpenCurrent, StepHit, ShowFact, StepFact, ShowParagraph, PointAtFact, Cite,
                             CopyLink, FocusSearch, OpenDialog, CloseDialog, FilterPalette, SetLanguage, SetTheme, SetView,
                             SetSingleKeys>;
using Commands = std::vector<Command>;

}  // namespace diarium::app
