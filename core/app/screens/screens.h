// app/screens: what stands on each pane for a state, as nodes. One file a screen or a part that screens share.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "app/nodes/build.h"
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app {

/// CSS px of the window: no wider, and the search field has room for a word only (the width «narrow» of assets/tokens.json).
inline constexpr float narrow = 600;
/// No wider, and the rails are sheets: what stands beside comes after.
inline constexpr float sheets = 900;

// The panes. An empty answer: the pane is not there.
[[nodiscard]] Nodes top_pane(const State& state, const Seen& seen);
[[nodiscard]] Nodes left_pane(const State& state, const Seen& seen);
[[nodiscard]] Nodes main_pane(const State& state, const Seen& seen);
[[nodiscard]] Nodes right_pane(const State& state, const Seen& seen);
[[nodiscard]] Nodes foot_pane(const State& state, const Seen& seen);

/// The sid of the link to the case in a row, from 1.
[[nodiscard]] std::string case_row_sid(std::uint32_t row);
/// Of the reader's own desk: its rail of collections, what stands beside it, and its dialogs.
[[nodiscard]] Nodes desk_collections(const State& state);
[[nodiscard]] Nodes desk_beside(const State& state, const Seen& seen);
[[nodiscard]] Node desk_dialog(const State& state);
/// The sid of a pin.
[[nodiscard]] std::string pin_sid(const desk::Pin& pin);
/// The way to what terms mean («ordlista/»), which the one file shows itself.
[[nodiscard]] Node terms_link(view::Language language);
/// The way to how the files were read («rapport/»).
[[nodiscard]] Node report_link(view::Language language, std::string_view words = "about.report");

// Offline use.
/// The first nodes of the foot: what leaves the machine, what is kept on it, and the buttons for it.
[[nodiscard]] Nodes offline_foot(const State& state);
/// The same in About, with what it means.
[[nodiscard]] Nodes offline_section(const State& state);
/// What the status line says after a change; nothing where the reader did not ask for it.
[[nodiscard]] std::optional<std::string> offline_news(view::Language language, const Offline& before, const Offline& after);

// Parts of rails.
/// The rows of the list of results: the papers, or with their cases' heads above them.
[[nodiscard]] Nodes result_rows(const State& state, const view::ResultList& list);
/// A filter that stands: the button that takes it away, and beside one that chooses a value another that turns it into its
/// opposite.
void add_filter(Nodes& buttons, view::Language language, query::Field field, const query::FacetValue& value);
[[nodiscard]] Nodes facet_groups(const State& state, const std::vector<query::Facet>& facets);
/// Says that facets are counted when the reader wishes it, or that they are being counted.
[[nodiscard]] Nodes facets_to_count(const State& state, std::uint64_t bytes);
[[nodiscard]] Nodes outline_rail(const State& state, const view::DocumentPage& page);

/// Of a damaged paper: each repair, to be switched off or on.
[[nodiscard]] Nodes repair_list(const State& state, const view::DocumentPage& page);

// Parts of main.
/// «Lagad | Original».
[[nodiscard]] Node reading_switch(const State& state);
[[nodiscard]] std::optional<Node> timeline_strip(const State& state, const view::Collection& collection);
/// A table of a panel, its rows «SID.row.1» and on. Columns with an order are sorted by their heads, at this place.
[[nodiscard]] Node table_node(const State& state, const view::Table& table, const std::string& sid);
[[nodiscard]] Nodes card_nodes(const std::vector<view::Card>& cards);
[[nodiscard]] Nodes paper_cards(const State& state, const view::Collection& collection);
[[nodiscard]] Node paper_table(const State& state, const view::Collection& collection);
/// Papers in the table. Where nothing can be pressed, the first page leads to the list of all.
[[nodiscard]] std::uint32_t rows_shown(const State& state);
/// How many papers stand as cards above the table.
[[nodiscard]] std::size_t card_count(const State& state, const view::Collection& collection);
/// Chips that tell a paper's outcome and dissent; none where it has neither.
[[nodiscard]] std::optional<Node> paper_chips(view::Language language, const view::PaperRow& paper);
/// What a sheet begins with: its title and the way out of it, which pages with rails have no use for.
[[nodiscard]] Node sheet_head(view::Language language, Node title, std::string close_sid);
/// A dialog's title and the way out of it.
[[nodiscard]] Node dialog_head(view::Language language, std::string_view title);
/// «Exportera»: the tables that are shown, and the collection in formats that others read.
[[nodiscard]] Node export_dialog(const State& state, const Seen& seen);
/// Whether the screen has a table that can be given away, and the button that leads to the ways.
[[nodiscard]] bool shows_table(const State& state, const Seen& seen);
[[nodiscard]] Node save_tables(const State& state);
/// A limit of a list or of words; none where nothing can be pressed that brings the rest.
[[nodiscard]] inline std::size_t at_most(const State& state, std::size_t limit) {
  return state.environment.still ? std::string::npos : limit;
}
[[nodiscard]] Node notice(std::string title, std::string help);

/// What stands in the embedding dialog, under its head.
[[nodiscard]] Nodes embed_dialog(const State& state, const Seen& seen);
/// The bar over the text while something is sought in the open paper.
[[nodiscard]] std::optional<FindBar> find_bar(const State& state, const Seen& seen);
/// What stands under the search field while it is typed in.
[[nodiscard]] std::optional<SuggestionList> suggestion_list(const State& state, const Seen& seen);
/// Palette, key help or embedding; nothing where no dialog is open.
[[nodiscard]] std::optional<Node> dialog_node(const State& state, const Seen& seen);

/// Whether pages of the paper's file can be shown: a PDF of the reader's own, or one that the site keeps a copy of.
[[nodiscard]] bool can_show_page(const view::DocumentPage& page);
/// Whether facts can be corrected here: not in somebody else's page.
[[nodiscard]] bool can_correct(const State& state);
/// Is a desk offered here? Not in somebody else's page, whose frame has a store of its own or none.
[[nodiscard]] bool has_desk(const State& state);
/// Whether the reader can say which papers are one case: where the collection can be worked out anew.
[[nodiscard]] bool can_correct_cases(const State& state);

/// The window's title.
[[nodiscard]] std::string window_title(const State& state, const Seen& seen);
/// What the status line says after a change of place, unless the command had its own words.
[[nodiscard]] std::optional<std::string> announcement(const State& before, const State& after, const Seen& seen);

/// A screen as it is reached from the list of screens; results keep the present query.
[[nodiscard]] Place screen_place(const State& state, Screen screen);
/// The reader's place of a paper found by the present query.
[[nodiscard]] Place paper_place(const State& state, const std::string& id);

/// The title of a screen whose words are on their way.
[[nodiscard]] Node waiting_title(view::Language language);

}  // namespace diarium::app
