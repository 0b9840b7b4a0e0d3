// structure: "How is it built?" Pages, blocks, sections and att-satser of one text, as flat arrays of spans.
#pragma once
#include <array>
#include <span>

#include "base/result.h"
#include "base/span.h"
#include "source/source.h"

namespace diarium::structure {

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, table_row, signature, page_furniture };
/// In JSON: the words of BlockKind, in its order.
inline constexpr std::array<std::string_view, 6> block_names = {"heading",   "paragraph", "list_item",
                                                                "table_row", "signature", "page_furniture"};
[[nodiscard]] constexpr std::string_view name(BlockKind kind) { return block_names[static_cast<std::size_t>(kind)]; }

/// What part a stretch of the text plays. Search fields, role labels and facets use these names.
enum class Role : std::uint8_t {
  body,
  title,
  summary,
  background,
  proposal,
  decision,
  motion_claim,
  yrkande,
  reservation,
  special_statement,
  referral,
  grounds,
  voting,
  attachment,
  signature
};
inline constexpr int role_count = 15;
/// In JSON and addresses: the words of Role, in its order.
inline constexpr std::array<std::string_view, role_count> role_names = {
    "brodtext",    "titel",     "sammanfattning", "bakgrund", "forslag",  "beslut", "att-sats",   "yrkande",
    "reservation", "uttalande", "remiss",         "skal",     "votering", "bilaga", "underskrift"};
[[nodiscard]] constexpr std::string_view name(Role role) { return role_names[static_cast<std::size_t>(role)]; }

/// One block as a reader sees it: a heading, a paragraph joined from its lines, a list item.
struct Block {
  BlockKind kind{};
  Role role{};                  ///< Of the section it stands in (a title block: title).
  std::uint8_t level = 0;       ///< Heading level 1-3; list depth from 1; else 0.
  std::uint32_t page = 0;       ///< From 0.
  ByteSpan span;                ///< Trimmed; without Markdown marks, bullet or number at its ends. A paragraph that a
                                ///< page head cuts reaches over the head; `lines` leave it out.
  std::vector<ByteSpan> lines;  ///< The pieces of `span` that a reader sees, in order: hard-wrapped lines, without
                                ///< Markdown emphasis marks. Joined by one space they are the block's words.
  std::string label;            ///< Bullet or number as written («1.», «-»), else empty.
};

/// One att-sats: a single thing that somebody asks or proposes to decide.
struct AttClause {
  ByteSpan span;  ///< As in ../gold/README.md: without bullet and number, with a leading «att» of a list item.
  std::uint16_t number = 0;  ///< As numbered, from 1; counted where it bears no number.
  std::uint32_t block = 0;   ///< Index of its (first) block.
};

struct Outline {
  std::vector<ByteSpan> pages;     ///< Cover the text in order, at least one.
  std::vector<Block> blocks;       ///< In reading order.
  std::vector<AttClause> clauses;  ///< In order of place.
};

/// Finds pages (form feeds; a line with one leading space in a text without others; page heads; blank runs), joins
/// hard-wrapped and double-spaced lines, tells headings, lists, signatures and att-satser. Layout decides first, then
/// the headings that council papers share (section_words), then the shape of a line. Scans without å, ä and ö are read
/// like clean texts. What the file itself says goes before all that, unless it misuses it (structure/lines/markup.h).
///
/// in        `text`: NFC. `format`: as read. `markup`: what the file says, by bytes of `text` (map_markup()).
/// returns   blocks that ascend by their first byte; clauses inside the span of their block; the title's block has the
///           role `title`, at most one.
/// errors    none: any text has an outline. What follows the millionth line is one paragraph (line_limit in lines.h).
/// cost      O(bytes) time; some 100 bytes a line while it works.
[[nodiscard]] Outline parse(std::string_view text, source::Format format, const source::MarkupBlocks& markup = {});

/// The words of a block on one line.
[[nodiscard]] std::string flowed(std::string_view text, const Block& block);

/// Line number (from 1) of a byte: the count of line feeds before it plus one. Made once a text.
class LineNumbers {
 public:
  explicit LineNumbers(std::string_view text);
  [[nodiscard]] std::uint32_t of(std::uint32_t byte) const;

 private:
  std::vector<std::uint32_t> starts_;
};

/// Outline as bytes for the pack, and back; decode checks every value against `text_size`.
[[nodiscard]] std::string encode(const Outline& outline);
[[nodiscard]] Result<Outline> decode(std::string_view bytes, std::uint32_t text_size);

/// The pages, and the blocks with the numbers `wanted` (ascending, each once), of an outline as encode() wrote it.
///
/// in        `bytes`, `text_size`: as decode() takes them.
/// errors    damaged, also where there is no such block; what stands behind the last one wanted is not looked at.
/// cost      O(blocks to the last one wanted); memory for those wanted only.
[[nodiscard]] Result<Outline> decode_blocks(std::string_view bytes, std::uint32_t text_size,
                                            std::span<const std::uint32_t> wanted);

/// Bytes of a file's text that are looked through for facts and for what ties papers to each other; what follows can be
/// read and searched. Some two thousand pages; more is more time for a file made to take it.
inline constexpr std::uint32_t look_limit = 4u << 20;

/// The outline without what ends behind byte `to`: its blocks and clauses up to the first that does. Pages stay.
/// O(blocks).
[[nodiscard]] Outline looked_through(Outline outline, std::uint32_t to);

}  // namespace diarium::structure
