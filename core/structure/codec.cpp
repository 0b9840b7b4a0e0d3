// The bytes: counts and numbers are LEB128, unsigned, in as few bytes as can be; places are distances.
//   pages    count, then the size of each
//   blocks   count, then for each: kind + 8 * role; 2 * level + (one line that is the whole span); pages since the
//   block
//            before; bytes from the begin of the block before to this begin; size; label size and bytes; unless it is
//            one line: line count, then for each the bytes since the line before ended (since the begin) and its size
//   clauses  count, then for each: bytes since the begin of the clause before; size; number; block
#include <limits>

#include "base/utf8.h"
#include "structure/outline.h"

namespace diarium::structure {
namespace {

constexpr std::uint32_t kind_count = 6;

class Writer {
 public:
  void number(std::uint32_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(0x80u | (value & 0x7Fu)));
      value >>= 7;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  void words(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads numbers; after the first that is wrong, `ok` is false and all are 0.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  bool ok() const { return ok_; }
  bool at_end() const { return at_ == bytes_.size(); }
  void fail() { ok_ = false; }

  std::uint32_t number(std::uint64_t most = std::numeric_limits<std::uint32_t>::max()) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; ok_; shift += 7) {
      if (at_ >= bytes_.size() || shift > 28) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
      if (byte < 0x80) {
        if (value > most || (shift > 0 && byte == 0)) break;  // One way to write a number.
        return static_cast<std::uint32_t>(value);
      }
    }
    ok_ = false;
    return 0;
  }
  /// A count of things that take at least `least` bytes each.
  std::uint32_t count(std::size_t least) { return number((bytes_.size() - at_) / least); }
  std::string_view words() {
    const std::uint32_t size = count(1);
    if (!ok_) return {};
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  /// A span inside `outer` that begins at or after `from`.
  ByteSpan span(std::uint32_t from, ByteSpan outer) {
    if (!ok_ || from > outer.end) {
      ok_ = false;
      return {};
    }
    const std::uint32_t begin = from + number(outer.end - from);
    const std::uint32_t end = begin + number(outer.end - begin);
    return ok_ ? ByteSpan{begin, end} : ByteSpan{};
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

bool is_one_line(const Block& block) { return block.lines.size() == 1 && block.lines.front() == block.span; }

void write_block(Writer& out, const Block& block, const Block& before) {
  out.number(static_cast<std::uint32_t>(block.kind) + 8 * static_cast<std::uint32_t>(block.role));
  out.number(2u * block.level + (is_one_line(block) ? 1 : 0));
  out.number(block.page - before.page);
  out.number(block.span.begin - before.span.begin);
  out.number(block.span.size());
  out.words(block.label);
  if (is_one_line(block)) return;
  out.number(static_cast<std::uint32_t>(block.lines.size()));
  std::uint32_t end = block.span.begin;
  for (const ByteSpan& line : block.lines) {
    out.number(line.begin - end);
    out.number(line.size());
    end = line.end;
  }
}

Block read_block(Reader& in, const Block& before, std::uint32_t text_size, std::size_t pages) {
  Block block;
  const std::uint32_t kind = in.number(8 * role_count);
  if (kind % 8 >= kind_count || kind / 8 >= role_count) in.fail();
  block.kind = static_cast<BlockKind>(kind % 8);
  block.role = static_cast<Role>(kind / 8);
  const std::uint32_t level = in.number(2 * 255 + 1);
  block.level = static_cast<std::uint8_t>(level / 2);
  block.page = before.page + in.number(pages - 1 - before.page);
  block.span = in.span(before.span.begin, {0, text_size});
  block.label = std::string(in.words());
  if (!utf8::valid(block.label)) in.fail();
  if (level % 2 == 1) {
    block.lines = {block.span};
    return block;
  }
  std::uint32_t end = block.span.begin;
  for (std::uint32_t left = in.count(2); left > 0 && in.ok(); --left) {
    block.lines.push_back(in.span(end, block.span));
    end = block.lines.back().end;
  }
  if (is_one_line(block)) in.fail();  // One way to write it.
  return block;
}

}  // namespace

std::string encode(const Outline& outline) {
  Writer out;
  out.number(static_cast<std::uint32_t>(outline.pages.size()));
  for (const ByteSpan& page : outline.pages) out.number(page.size());
  out.number(static_cast<std::uint32_t>(outline.blocks.size()));
  Block before;
  for (const Block& block : outline.blocks) {
    write_block(out, block, before);
    before.page = block.page;
    before.span = block.span;
  }
  out.number(static_cast<std::uint32_t>(outline.clauses.size()));
  std::uint32_t begin = 0;
  for (const AttClause& clause : outline.clauses) {
    out.number(clause.span.begin - begin);
    out.number(clause.span.size());
    out.number(clause.number);
    out.number(clause.block);
    begin = clause.span.begin;
  }
  return out.take();
}

Result<Outline> decode(std::string_view bytes, std::uint32_t text_size) {
  Reader in(bytes);
  Outline outline;
  std::uint32_t end = 0;
  for (std::uint32_t left = in.count(1); left > 0 && in.ok(); --left) {
    const std::uint32_t size = in.number(text_size - end);
    outline.pages.push_back({end, end + size});
    end += size;
  }
  if (outline.pages.empty() || end != text_size) in.fail();
  Block before;
  for (std::uint32_t left = in.count(6); left > 0 && in.ok(); --left) {
    outline.blocks.push_back(read_block(in, before, text_size, outline.pages.size()));
    before.page = outline.blocks.back().page;
    before.span = outline.blocks.back().span;
  }
  std::uint32_t begin = 0;
  for (std::uint32_t left = in.count(4); left > 0 && in.ok(); --left) {
    AttClause clause;
    clause.span = in.span(begin, {0, text_size});
    clause.number = static_cast<std::uint16_t>(in.number(0xFFFF));
    clause.block = in.number(outline.blocks.empty() ? 0 : outline.blocks.size() - 1);
    if (outline.blocks.empty()) in.fail();
    outline.clauses.push_back(clause);
    begin = clause.span.begin;
  }
  if (!in.ok() || !in.at_end())
    return Error{Fault::damaged, "The outline of a paper is damaged; make the pack again from its papers", "outline"};
  return outline;
}

}  // namespace diarium::structure
