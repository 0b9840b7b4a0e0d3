// The bytes: counts and numbers are LEB128, unsigned, in as few bytes as can be; places are distances.
//   pages    count, then the size of each
//   blocks   count, then for each: kind + 8 * role; 2 * level + (one line that is the whole span); pages since the
//            block before; bytes from the end of the block before to this begin, zigzag, mostly as many as between the
//            others; size; label size and bytes; unless it is one line: line count, then for each the bytes since the
//            line before ended (since the begin) and its size
//   clauses  count, then for each: bytes since the begin of the clause before; size; number; block

#include "base/bytes.h"
#include "base/utf8.h"
#include "structure/outline.h"

namespace diarium::structure {
namespace {

constexpr std::uint32_t kind_count = 6;

/// A span inside `outer` that begins at or after `from`.
ByteSpan read_span(ByteReader& in, std::uint32_t from, ByteSpan outer) {
  if (!in.ok() || from > outer.end) return in.fail(), ByteSpan{};
  const std::uint32_t begin = from + in.number(outer.end - from);
  const std::uint32_t end = begin + in.number(outer.end - begin);
  return in.ok() ? ByteSpan{begin, end} : ByteSpan{};
}

/// The span of a block behind another, or in it.
ByteSpan read_span_behind(ByteReader& in, ByteSpan before, std::uint32_t text_size) {
  const std::int64_t begin = before.end + unzigzag(in.varint(std::uint64_t{2} * text_size));
  if (begin < before.begin || begin > text_size) return in.fail(), ByteSpan{};
  const std::uint32_t from = static_cast<std::uint32_t>(begin), end = from + in.number(text_size - from);
  return in.ok() ? ByteSpan{from, end} : ByteSpan{};
}

bool is_one_line(const Block& block) { return block.lines.size() == 1 && block.lines.front() == block.span; }

void write_block(std::string& out, const Block& block, const Block& before) {
  put_varint(out, static_cast<std::uint32_t>(block.kind) + 8 * static_cast<std::uint32_t>(block.role));
  put_varint(out, 2u * block.level + (is_one_line(block) ? 1 : 0));
  put_varint(out, block.page - before.page);
  put_varint(out, zigzag(std::int64_t{block.span.begin} - before.span.end));
  put_varint(out, block.span.size());
  put_text(out, block.label);
  if (is_one_line(block)) return;
  put_varint(out, static_cast<std::uint32_t>(block.lines.size()));
  std::uint32_t end = block.span.begin;
  for (const ByteSpan& line : block.lines) {
    put_varint(out, line.begin - end);
    put_varint(out, line.size());
    end = line.end;
  }
}

/// How large a text is and how many pages it has.
struct Bounds {
  std::uint32_t text_size = 0;
  std::size_t pages = 0;
};

/// Of a block that only leads to the next, neither label nor lines are kept.
enum class Keep { all, place };

Block read_block(ByteReader& in, const Block& before, const Bounds& bounds, Keep keep) {
  Block block;
  const std::uint32_t kind = in.number(8 * role_count);
  if (kind % 8 >= kind_count || kind / 8 >= role_count) in.fail();
  block.kind = static_cast<BlockKind>(kind % 8);
  block.role = static_cast<Role>(kind / 8);
  const std::uint32_t level = in.number(2 * 255 + 1);
  block.level = static_cast<std::uint8_t>(level / 2);
  block.page = before.page + static_cast<std::uint32_t>(in.varint(bounds.pages - 1 - before.page));
  block.span = read_span_behind(in, before.span, bounds.text_size);
  const std::string_view label = in.text();
  if (keep == Keep::all) {
    block.label = std::string(label);
    if (!utf8::valid(label)) in.fail();
  }
  if (level % 2 == 1) {
    if (keep == Keep::all) block.lines = {block.span};
    return block;
  }
  std::uint32_t end = block.span.begin;
  for (std::size_t left = in.count(2); left > 0 && in.ok(); --left) {
    const ByteSpan line = read_span(in, end, block.span);
    end = line.end;
    if (keep == Keep::all) block.lines.push_back(line);
  }
  if (is_one_line(block)) in.fail();  // One way to write it.
  return block;
}

/// Those with the numbers `wanted`; null: all.
std::vector<Block> read_blocks(ByteReader& in, const Bounds& bounds, const std::span<const std::uint32_t>* wanted) {
  std::vector<Block> blocks;
  Block before;
  const std::size_t count = in.count(6);
  for (std::size_t i = 0; i < count && in.ok() && (wanted == nullptr || blocks.size() < wanted->size()); ++i) {
    const bool keeps = wanted == nullptr || (*wanted)[blocks.size()] == i;
    Block block = read_block(in, before, bounds, keeps ? Keep::all : Keep::place);
    before.page = block.page;
    before.span = block.span;
    if (keeps) blocks.push_back(std::move(block));
  }
  return blocks;
}

/// The pages, which come first; they cover the text.
std::vector<ByteSpan> read_pages(ByteReader& in, std::uint32_t text_size) {
  std::vector<ByteSpan> pages;
  std::uint32_t end = 0;
  for (std::size_t left = in.count(1); left > 0 && in.ok(); --left) {
    const std::uint32_t size = in.number(text_size - end);
    pages.push_back({end, end + size});
    end += size;
  }
  if (pages.empty() || end != text_size) in.fail();
  return pages;
}

Error damaged_outline() {
  return {Fault::damaged, "The outline of a paper is damaged; make the pack again from its papers", "outline"};
}

}  // namespace

std::string encode(const Outline& outline) {
  std::string out;
  put_varint(out, static_cast<std::uint32_t>(outline.pages.size()));
  for (const ByteSpan& page : outline.pages) put_varint(out, page.size());
  put_varint(out, static_cast<std::uint32_t>(outline.blocks.size()));
  Block before;
  for (const Block& block : outline.blocks) {
    write_block(out, block, before);
    before.page = block.page;
    before.span = block.span;
  }
  put_varint(out, static_cast<std::uint32_t>(outline.clauses.size()));
  std::uint32_t begin = 0;
  for (const AttClause& clause : outline.clauses) {
    put_varint(out, clause.span.begin - begin);
    put_varint(out, clause.span.size());
    put_varint(out, clause.number);
    put_varint(out, clause.block);
    begin = clause.span.begin;
  }
  return out;
}

Result<Outline> decode(std::string_view bytes, std::uint32_t text_size) {
  ByteReader in(bytes);
  Outline outline;
  outline.pages = read_pages(in, text_size);
  outline.blocks = read_blocks(in, {text_size, outline.pages.size()}, nullptr);
  std::uint32_t begin = 0;
  for (std::size_t left = in.count(4); left > 0 && in.ok(); --left) {
    AttClause clause;
    clause.span = read_span(in, begin, {0, text_size});
    clause.number = static_cast<std::uint16_t>(in.number(0xFFFF));
    clause.block = static_cast<std::uint32_t>(in.varint(outline.blocks.empty() ? 0 : outline.blocks.size() - 1));
    if (outline.blocks.empty()) in.fail();
    outline.clauses.push_back(clause);
    begin = clause.span.begin;
  }
  if (!in.ok() || !in.done()) return damaged_outline();
  return outline;
}

Result<Outline> decode_blocks(std::string_view bytes, std::uint32_t text_size, std::span<const std::uint32_t> wanted) {
  ByteReader in(bytes);
  Outline outline{.pages = read_pages(in, text_size)};
  outline.blocks = read_blocks(in, {text_size, outline.pages.size()}, &wanted);
  if (!in.ok() || outline.blocks.size() != wanted.size()) return damaged_outline();
  return outline;
}

}  // namespace diarium::structure
