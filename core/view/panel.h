// view/panel: a screen of sections: cards, tables, lines of time, all in the reader's words, each statement with the
// address of the words it was read from.
//
// Screens that tell relations (case, compare, relations, timeline, gaps) are made as a Panel once; app/screens/panel.cpp
// turns it into nodes.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "facts/kinds/confidence.h"
#include "index/pack.h"
#include "relations/relations.h"
#include "view/tone.h"
#include "view/words.h"

namespace diarium::view {

/// How long the lists of a panel are: as a page can hold them, or whole, to be given away.
enum class Length : std::uint8_t { page, whole };
/// How a panel is told.
struct Telling {
  Telling(Language in, Length how_much = Length::page) : language(in), length(how_much) {}
  Language language{};
  Length length{};
};
/// The length that a list is cut at.
[[nodiscard]] constexpr std::size_t cut_at(Length length, std::size_t most) { return length == Length::whole ? ~std::size_t{0} : most; }

/// Links in one cell; the others are counted.
inline constexpr std::size_t links_at_most = 4;

enum class Shape : std::uint8_t {
  plain,
  strong,
  chip,   ///< A word or two on the colour of its tone.
  small,  ///< A paragraph of its own, quieter: where the words stand.
  line,   ///< Begins a paragraph of its own.
};

/// Of a stretch of one of two texts: whether the other lacks it. `removed` stands in the first, `added` in the second.
enum class Edit : std::uint8_t { none, removed, added };

/// A stretch of the words of one of a pair of texts.
struct Highlight {
  ByteSpan span;  ///< In Words::text.
  Tone tone{};
  Edit edit{};
};

/// Some words on a panel.
struct Words {
  std::string text;
  std::string address;  ///< Relative to the site's root («d/x/?s=12-40», «a/y/»), or a «mailto:»; empty: leads nowhere.
  Shape shape{};
  Tone tone{};
  bool quoted = false;  ///< From a paper: in the papers' language.
  std::string label;    ///< Accessible name where the words alone do not do.
  std::vector<Highlight> highlights{};
  std::string as_data{};  ///< What stands in its place where a table is given away: the day of a date. Empty: `text`.
  std::optional<facts::Certainty> mark{};  ///< They say how sure that is which stands before them (add_certainty()).
};
using Line = std::vector<Words>;

/// How rows stand by a column.
enum class Sorted : std::uint8_t { no, rising, falling };
struct Column {
  std::string title;
  bool wide = false;  ///< Left out where the page is narrow.
  std::string order{};  ///< What a press on its head asks for (Place::order); empty: it sorts nothing.
  Sorted sorted{};      ///< The rows stand by it now.
};
/// The first cell of a row is its header.
struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Line>> rows;
  bool parallel = false;  ///< Two texts side by side: no cell is the header of its row.
  std::string_view marked{};  ///< Key of the title of the column that its marks speak of, a literal; empty: of a row.
};

struct Card {
  std::string id;      ///< Unique on the panel, ASCII.
  std::string kicker;  ///< Above the title; empty: none.
  Words title;
  std::string meta;
  Line chips;
  std::vector<Line> lines;
  std::string reason;  ///< Why it stands here, below the first line; empty: it needs none.
};

/// Something on a line of time: a day, or the interval in which it must lie.
struct Bar {
  std::string id;                  ///< Unique in its strip, ASCII.
  Words label;                     ///< Its `label` says the dates too.
  std::uint16_t from = 0, to = 0;  ///< Thousandths of the line.
  Tone tone{};
};
struct Strip {
  std::string label;
  std::vector<Bar> bars;
  struct Tick {
    std::string text;
    std::uint16_t at = 0;
  };
  std::vector<Tick> ticks;
  std::string range;  ///< What the ticks span, in words.
};

/// A tie between two nodes of a graph, drawn beside their list.
struct Arc {
  std::uint16_t from = 0, to = 0;  ///< Places of nodes, from < to.
  std::uint16_t lane = 0;          ///< How far out it is drawn; arcs of one lane do not meet.
  Tone tone{};
  friend bool operator==(const Arc&, const Arc&) = default;
};
struct GraphNode {
  std::string id;  ///< Unique in its graph, ASCII.
  Words title;
  Line details;    ///< What ties it to others, in words.
};
/// Nodes in an order in which ties are short, and the ties.
struct Graph {
  std::string label;
  std::vector<GraphNode> nodes;
  std::vector<Arc> arcs;
};

/// A text to take away: a request for a public record.
struct Letter {
  std::string text;    ///< Lines end with a line feed.
  std::string mailto;  ///< RFC 6068.
};

/// A column by the key of its head's words.
struct Head {
  std::string_view key;
  bool wide = false;  ///< As of Column.
};
/// A table that has no rows yet.
[[nodiscard]] Table table_of(Language language, std::string caption, std::initializer_list<Head> heads);

struct Section {
  std::string id;     ///< Unique on the panel, ASCII.
  std::string title;  ///< Empty: none.
  std::vector<Line> lines;
  std::vector<Card> cards;
  std::optional<Strip> strip;
  std::optional<Graph> graph;
  std::optional<Table> table;
  std::optional<Letter> letter;
  std::vector<Line> notes;  ///< Below all else, quiet.
};

struct Panel {
  std::string kicker;  ///< Above the title: what this is, of whom. May be empty.
  std::string title;
  bool quoted = false;  ///< The title stands in a paper.
  std::vector<Line> lede;
  std::vector<Section> sections;
};

/// Words that lead nowhere.
[[nodiscard]] Words said(std::string text, Shape shape = Shape::plain, Tone tone = Tone::plain);
/// Words with an address.
[[nodiscard]] Words leading(std::string text, std::string address, Shape shape = Shape::plain, Tone tone = Tone::plain);
/// A day, ISO, in the reader's words.
[[nodiscard]] Words day(Language language, const std::string& iso);
/// What most of a list is: only what is otherwise is marked in it. Where that is what is certain, the list says so once
/// (`certainty.mostly_uncertain`).
[[nodiscard]] facts::Certainty usual_certainty(std::size_t certain, std::size_t uncertain);
/// «? osäker», «säker».
[[nodiscard]] Words certainty_mark(Language language, facts::Certainty certainty);
/// Says behind what a line tells how sure it is; keep_exceptions() takes away what is usual.
void add_certainty(Line& line, Language language, facts::Certainty certainty);
/// The same in the paragraph of what it tells: one of several in a cell.
void add_certainty_beside(Line& line, Language language, facts::Certainty certainty);
/// Leaves of the marks of a table, or of cards, those of the exceptions, and returns what is usual in it.
facts::Certainty keep_exceptions(Table& table);
facts::Certainty keep_exceptions(std::vector<Card>& cards);
/// The same of every section of a panel, which says above its list what is usual, and of which column. Of what is given
/// away whole each row is read alone: there all that is uncertain stays marked.
void keep_exceptions(Panel& panel, Telling telling);
/// Takes away the columns that say nothing (`is_empty`, by their place); the first one stays.
void drop_columns(Table& table, const std::function<bool(std::size_t)>& is_empty);
/// The same of those in which no row says anything.
void drop_empty_columns(Table& table);
/// «d/<id>/?s=<begin>-<end>»: a passage of a paper, bytes of its text in NFC.
[[nodiscard]] std::string passage_address(const std::string& paper, ByteSpan span);

// The panels that are told by an id, or by none.
/// `id`: what the screen's address names («mora/anna-berg»). errors: not_found. cost: texts and facts of the papers
/// linked.
using MakePanel = Result<Panel>(const index::Pack& pack, const relations::Relations& relations, std::string_view id,
                                Telling telling);

/// «a/<id>/», one case: what was proposed, what was decided, who objected, why.
[[nodiscard]] MakePanel case_panel;
/// «personer/»: the persons and parties that have pages; parties by their letters, persons by town and name: no figure
/// orders them.
[[nodiscard]] MakePanel people_panel;
/// «person/mora/anna-berg/»: what one person did in the cases of the collection. not_found also of who has no page.
[[nodiscard]] MakePanel person_panel;
/// «organ/mora/kommunstyrelsen/»: a body's meetings and its cases with their outcome. not_found without its minutes.
[[nodiscard]] MakePanel body_panel;
/// «mote/mora/kommunstyrelsen/2031-06-11/»: the §§ of a meeting in order, with case, outcome and votes.
[[nodiscard]] MakePanel meeting_panel;
/// «tid/», when what happened: papers on a line of years, all dated facts, the one-year clock.
[[nodiscard]] MakePanel timeline_panel;

struct PartyAsked {
  const std::string& letters;  ///< As its address has them.
  const std::string& town;     ///< Path of the town that is meant; empty: all.
  const std::string& with;     ///< Path of the party whose shared acts are listed; empty: none.
};
/// errors: not_found where nobody acts under the letters. cost: the texts of the papers linked.
[[nodiscard]] Result<Panel> party_panel(const index::Pack& pack, const relations::Relations& relations,
                                        const PartyAsked& asked, Telling telling);

}  // namespace diarium::view
