// app/state/command: everything that a reader can wish for, as values. The canvas, the twin, keys and the palette make them;
// reduce() alone acts on them.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/places/place.h"
#include "app/places/query_text.h"
#include "app/state/desk_commands.h"
#include "app/state/settings.h"
#include "view/paper/embed_code.h"

namespace diarium::app {

enum class Step : std::uint8_t { previous, next };
/// `note`, `name`, `move`: of the desk; DeskState tells of what.
enum class Dialog : std::uint8_t { none, palette, keys, exports, embed, note, name, move };
/// Words for the clipboard end with their address; code stays as it is.
enum class CopyAs : std::uint8_t { words, code };
/// On narrow pages a rail is hidden until it is asked for, and then lies over the page.
/// `places`: where to go, and what the top bar has no room for.
enum class Sheet : std::uint8_t { none, left, right, places };

/// A wish without words to it.
enum class Action : std::uint8_t {
  close_nearest,       ///< A dialog, a sheet, the seeking in a paper, or what is lit; the screen stays.
  submit_query,        ///< Enter in the search field: search all papers.
  clear_query,
  clear_filters,
  show_more,           ///< The next rows of a list.
  open_current,        ///< Opens the paper that StepResult reached.
  copy_link,           ///< Copies the address of what is seen.
  focus_search,
  print,
  add_own,             ///< Papers of the reader's own: the shell's dialog of them.
  save_offline,        ///< Keep the site on this machine.
  cancel_offline,
  forget_offline,      ///< Take away what was kept.
  reload_page,         ///< To the newer version that waits.
  note_copied          ///< The code of the embedding dialog is on the clipboard now: the dialog says so.
};

// Wishes that say no more than a step, than a number or than that they are wished. `Tag`: tells one from the other.
template <class Tag>
struct StepWish {
  Step step{};
  friend bool operator==(const StepWish&, const StepWish&) = default;
};
template <class Tag>
struct NumberWish {
  std::uint32_t number = 0;
  friend bool operator==(const NumberWish&, const NumberWish&) = default;
};
template <class Tag>
struct BareWish {
  friend bool operator==(const BareWish&, const BareWish&) = default;
};

/// A link: opens a place as a new step in the history.
struct GoTo {
  Place place;
  friend bool operator==(const GoTo&, const GoTo&) = default;
};
/// The address changed (start, back, forward): no new step.
struct Arrive {
  Place place;
  bool understood = true;
  bool again = false;  ///< Another collection came in the place of the one that was open: a dialog stays, and what is typed in it.
  friend bool operator==(const Arrive&, const Arrive&) = default;
};
struct Ask {
  Action action{};
  friend bool operator==(const Ask&, const Ask&) = default;
};
/// Each keystroke in the search field.
struct TypeQuery {
  std::string text;
  friend bool operator==(const TypeQuery&, const TypeQuery&) = default;
};
/// What may go on as the words before the cursor do, while the query is typed. `before`: the field's words up to the cursor.
struct Suggest {
  std::string before;
  friend bool operator==(const Suggest&, const Suggest&) = default;
};
using StepSuggestion = StepWish<struct StepSuggestionTag>;
/// Puts a suggestion (from 1) into the field, or opens the paper that it names; 0: takes the list away.
using ChooseSuggestion = NumberWish<struct ChooseSuggestionTag>;
/// Reader: what is sought in the open paper, at each keystroke; the query and the address stay. Nothing: it is sought no more.
struct FindInPaper {
  std::optional<std::string> text;
  friend bool operator==(const FindInPaper&, const FindInPaper&) = default;
};
/// Adds «field:value» (of Side::without «-field:value») to the query or takes it away.
struct ToggleFilter {
  query::Field field{};
  std::string value;
  Side side = Side::with;
  friend bool operator==(const ToggleFilter&, const ToggleFilter&) = default;
};
/// All values of a facet, or the first few.
struct ToggleFacetList {
  query::Field field{};
  friend bool operator==(const ToggleFacetList&, const ToggleFacetList&) = default;
};
/// Counts facets that would bring many bytes.
using CountFacets = BareWish<struct CountFacetsTag>;
/// All facts of a kind, or the first few.
struct ToggleFactList {
  view::FactKind kind{};
  friend bool operator==(const ToggleFactList&, const ToggleFactList&) = default;
};
/// «Om handlingen» of the reader: its file and what was done with it.
using ToggleFolded = BareWish<struct ToggleFoldedTag>;
/// All of the outline and of the other papers of the file, or the first ones.
using ToggleOutline = BareWish<struct ToggleOutlineTag>;
/// A damaged paper as repaired, or as it stood in the scan.
struct SetReading {
  view::Reading reading{};
  friend bool operator==(const SetReading&, const SetReading&) = default;
};
/// All facts of the paper, or those only that are certain.
struct SetCertainty {
  facts::Certainty certainty{};
  friend bool operator==(const SetCertainty&, const SetCertainty&) = default;
};
/// Switches one repair off or on.
using ToggleRepair = NumberWish<struct ToggleRepairTag>;  ///< From 1.
/// All repairs of the paper, or the first few.
using ToggleRepairList = BareWish<struct ToggleRepairListTag>;
struct SetSort {
  query::Sort sort{};
  friend bool operator==(const SetSort&, const SetSort&) = default;
};
/// Results, collection: focus to the next or previous paper.
using StepResult = StepWish<struct StepResultTag>;
/// Reader: to the next or previous place of the query.
using StepHit = StepWish<struct StepHitTag>;
using StepFact = StepWish<struct StepFactTag>;
using StepPage = StepWish<struct StepPageTag>;
/// Reader: lights the fact and goes to its words.
using ShowFact = NumberWish<struct ShowFactTag>;
/// A mark in the text was pressed: to its row in the list.
using PointAtFact = NumberWish<struct PointAtFactTag>;
/// Reader: lights the hit and goes to it.
using ShowHit = NumberWish<struct ShowHitTag>;
/// Reader: goes to the paragraph, from 1.
using ShowParagraph = NumberWish<struct ShowParagraphTag>;
/// Reader: the paragraph on top of the pane now, from 1.
struct Reading {
  std::uint32_t paragraph = 0;
  friend bool operator==(const Reading&, const Reading&) = default;
};
/// Copies `text` (selected, beginning in `paragraph`, from 1) with its source; without text the lit fact's words.
struct Cite {
  std::uint32_t paragraph = 0;
  std::string text;
  friend bool operator==(const Cite&, const Cite&) = default;
};
/// Copies words that stand nowhere else: a letter.
struct CopyText {
  std::string text;
  CopyAs as{};
  friend bool operator==(const CopyText&, const CopyText&) = default;
};
/// Gives the whole collection away as a file: «csv», «facts», «json», … (export/exports.h).
struct ExportAs {
  std::string format;
  friend bool operator==(const ExportAs&, const ExportAs&) = default;
};
/// What a table is given away as.
enum class TableFile : std::uint8_t { csv, xlsx, json, copied };
inline constexpr std::array<std::string_view, 4> table_files = {"csv", "xlsx", "json", "copied"};
[[nodiscard]] constexpr std::string_view name(TableFile file) { return table_files[static_cast<std::size_t>(file)]; }
/// Gives a table that is shown away, all rows of it, in the order in which they stand.
struct GiveTable {
  TableFile as{};
  std::string section;  ///< Of the panel that is shown; empty: what the screen lists, as cases and papers are.
  friend bool operator==(const GiveTable&, const GiveTable&) = default;
};
/// The code for other people's pages. `text`: words that are selected in `paragraph` (from 1), to be quoted; may be empty.
struct OpenEmbed {
  std::uint32_t paragraph = 0;
  std::string text;
  friend bool operator==(const OpenEmbed&, const OpenEmbed&) = default;
};
struct SetEmbed {
  view::EmbedOptions options;
  friend bool operator==(const SetEmbed&, const SetEmbed&) = default;
};
/// The page of the paper's file, beside the text: that of a fact, or (0) of what is lit or read now.
using ShowOriginal = NumberWish<struct ShowOriginalTag>;
/// What is known of a word that was repaired or not surely read, with the picture of its place.
using ShowRepair = NumberWish<struct ShowRepairTag>;  ///< From 1.
/// What was not read of a paper, and the reader can say.
enum class Lacking : std::uint8_t { nothing, title };
/// The form in which a fact is corrected; 0: the lit one, or what is lacking.
struct Correct {
  std::uint32_t number = 0;
  Lacking lacking = Lacking::nothing;
  friend bool operator==(const Correct&, const Correct&) = default;
};
/// The form in which the reader says which papers are one case: of the case that is shown, or of the paper that is read.
using CorrectCase = BareWish<struct CorrectCaseTag>;
/// What the reader said is said no more: a correction, by its id.
struct TakeBack {
  std::string correction;
  friend bool operator==(const TakeBack&, const TakeBack&) = default;
};
/// All that the reader has corrected.
using ListCorrections = BareWish<struct ListCorrectionsTag>;
/// Compare: how many words in a row count as shared.
struct SetRun {
  std::uint32_t words = 0;
  friend bool operator==(const SetRun&, const SetRun&) = default;
};
/// `none` closes.
struct OpenDialog {
  Dialog dialog{};
  friend bool operator==(const OpenDialog&, const OpenDialog&) = default;
};
struct FilterPalette {
  std::string text;
  friend bool operator==(const FilterPalette&, const FilterPalette&) = default;
};
/// `none` closes; the open one closes too.
struct OpenSheet {
  Sheet sheet{};
  friend bool operator==(const OpenSheet&, const OpenSheet&) = default;
};
struct SetLanguage {
  view::Language language{};
  friend bool operator==(const SetLanguage&, const SetLanguage&) = default;
};
struct SetTheme {
  Theme theme{};
  friend bool operator==(const SetTheme&, const SetTheme&) = default;
};
struct SetView {
  ViewMode view{};
  friend bool operator==(const SetView&, const SetView&) = default;
};
struct SetSingleKeys {
  SingleKeys keys{};
  friend bool operator==(const SetSingleKeys&, const SetSingleKeys&) = default;
};

using Command = std::variant<GoTo, Arrive, Ask, TypeQuery, Suggest, StepSuggestion, ChooseSuggestion, FindInPaper, ToggleFilter, ToggleFacetList, CountFacets, ToggleFactList, ToggleFolded, ToggleOutline, SetReading, SetCertainty, ToggleRepair, ToggleRepairList, SetSort, StepResult, StepHit,
                             StepFact, StepPage, ShowFact, PointAtFact, ShowHit, ShowParagraph, Reading, Cite, CopyText, ShowOriginal, ShowRepair, Correct, CorrectCase, TakeBack, ListCorrections, ExportAs, GiveTable, OpenEmbed, SetEmbed, SetRun, OpenDialog,
                             ActOnDesk, FilterPalette, OpenSheet, SetLanguage, SetTheme, SetView, SetSingleKeys>;
using Commands = std::vector<Command>;

}  // namespace diarium::app
