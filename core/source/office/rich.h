// source/office/rich: what the readers of mark-up (Word, OpenDocument, web pages) have in common: paragraphs, lists,
// tables, notes and boxes become the blocks of one Flow, and what is left out is counted.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/flow.h"
#include "source/source.h"

namespace diarium::source {

/// A block as Flow writes it.
struct Block {
  enum class Kind : std::uint8_t { paragraph, heading, bold, item, row, note };
  Kind kind = Kind::paragraph;
  int level = 0;                   ///< Of a heading or a bold line, from 1; of an item its depth, from 1.
  std::string label;               ///< Of an item; of a heading that the file numbers.
  std::string words;               ///< «\n» is a line end within the paragraph.
  std::vector<std::string> cells;  ///< Of a row.
};
using Blocks = std::vector<Block>;

enum class Bold : std::uint8_t { no, yes };

/// Takes what a reader meets, in the order of the file. Calls must nest; what a broken file leaves open is closed by
/// finish().
class Rich {
 public:
  /// The paragraph that begins: kind, level and label of `shape` count. Within another paragraph it is a box's, and is
  /// written after that one.
  void begin_paragraph(Block shape);
  /// Shapes the open paragraph, when the file says so after its begin.
  void shape(Block shape);
  void text(std::string_view words, Bold bold = Bold::no);
  void line_break() { text("\n"); }
  /// A page number stands here, which is no word of the paper; neither is what is written around it («Sida … av …»).
  void page_number();
  /// The words of the open paragraph so far; empty where none is open.
  [[nodiscard]] std::string_view words() const {
    return in_paragraph() ? paragraphs_.back().block.words : std::string_view();
  }
  void drop_words();
  /// `joins`: the next paragraph goes on with the words of this one (a deleted paragraph mark).
  enum class Ends : std::uint8_t { here, joins };
  void end_paragraph(Ends ends = Ends::here);
  [[nodiscard]] bool in_paragraph() const { return paragraphs_.size() > floor(); }

  void begin_table();
  /// A table of a single row is none but a head set in columns: its cells are lines of one paragraph.
  void end_table();
  void begin_row();
  void begin_cell();
  /// `times`: how many cells are alike; `spans`: how many columns it lies over. `Covered::yes`: there is no cell,
  /// another one lies over its place.
  enum class Covered : std::uint8_t { no, yes };
  void end_cell(std::uint32_t times = 1, std::uint32_t spans = 1, Covered covered = Covered::no);
  /// `times`: how many rows are alike; `Keep::no` leaves the row out.
  enum class Keep : std::uint8_t { yes, no };
  void end_row(std::uint32_t times = 1, Keep keep = Keep::yes);

  /// What comes up to the end stands beside the text: a box, a note, the head of a page. The blocks of an aside are its
  /// taker's; Blocks of a box are handed to after().
  void begin_aside();
  [[nodiscard]] Blocks end_aside();
  /// To be written as soon as the open paragraph ends, or at once.
  void after(Blocks blocks);
  /// A note, to be written by end_section(); its mark is the caller's to put into the text.
  void note(std::string_view mark, Blocks blocks);
  void end_section();

  void count(const std::string& what, std::uint32_t times = 1) { left_out_[what] += times; }
  /// Too much for one paper: what read_xml() and the like are to return.
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

  /// The text, written to the end.
  [[nodiscard]] TextWithMarkup finish();
  /// What was counted, ascending.
  [[nodiscard]] std::vector<LeftOut> left_out() const;

 private:
  struct Paragraph {
    Block block;
    bool bold = false, plain = false;  ///< Words of that kind were met.
    bool page_number = false;
    Blocks after;
  };
  struct Table {
    std::optional<Block> first;  ///< The first row, as long as it is the only one.
    bool more = false;
    std::size_t columns = 0;
  };
  struct Cell {
    Blocks blocks;
    Covered covered = Covered::no;
  };
  struct Frame {
    Blocks blocks;
    std::size_t paragraphs = 0;  ///< That were open when it began.
    std::size_t rows = 0, tables = 0;
    bool cell = false;
    std::string joined = {};
  };
  [[nodiscard]] std::size_t floor() const { return frames_.empty() ? 0 : frames_.back().paragraphs; }
  [[nodiscard]] std::size_t row_floor() const { return frames_.empty() ? 0 : frames_.back().rows; }
  [[nodiscard]] std::size_t table_floor() const { return frames_.empty() ? 0 : frames_.back().tables; }
  void emit(Block block);
  void emit_row(Block row);
  void flush_first_row();
  void close_frame_inside();
  Blocks pop_frame();
  bool may_repeat(std::size_t size);
  /// Words in this frame of a paragraph whose mark was deleted.
  std::string& joined() { return frames_.empty() ? joined_ : frames_.back().joined; }
  void flush_joined();

  Flow flow_;
  std::vector<Paragraph> paragraphs_;
  std::vector<std::vector<Cell>> rows_;
  std::vector<Frame> frames_;
  std::vector<Table> tables_;
  Blocks notes_;
  std::size_t repeated_ = 0;
  std::string joined_;
  std::map<std::string, std::uint32_t> left_out_;
  std::optional<Error> trouble_;
};

/// A text below the head of its first page. O(bytes).
[[nodiscard]] TextWithMarkup below_head(TextWithMarkup head, const TextWithMarkup& text);

/// The words of blocks, divided by spaces.
[[nodiscard]] std::string words_of(const Blocks& blocks);

}  // namespace diarium::source
