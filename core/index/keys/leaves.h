// index/keys/leaves: sorted keys of which finding one touches the top and one leaf, however many there are.
//
// 32 entries make a block, blocks of a few KiB together make a leaf. The top, at the begin of the section, tells of each
// leaf where it ends and from which key on it holds. What an entry says behind its key is the affair of its section.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "index/file/file.h"

namespace diarium::index {

namespace leaves {
inline constexpr std::uint32_t block_entries = 32;
inline constexpr std::uint32_t longest_key = 255;  // bytes
/// A top is never larger where its leaves, or the whole section, have so many bytes: it is read whole, before any leaf, and a question
/// reads two or three of these. Larger ones make smaller leaves: of 8 MB those of 12 KiB have 24 kB, of 24 KiB half.
[[nodiscard]] constexpr std::uint32_t most_top_bytes(std::uint64_t bytes) {
  return (bytes < 4u << 20 ? 12u : bytes < 32u << 20 ? 24u : 48u) << 10;
}
inline constexpr std::uint32_t head_bytes = 12;   // entries, leaves, bytes of the borders
inline constexpr std::uint32_t place_bytes = 10;  // of each leaf: its end, blocks up to it, the end of its border
inline constexpr std::uint32_t escape = 15;       // a half byte that says: the rest follows
}  // namespace leaves

class Leaves;

/// Walks entries in order. Reads the section's bytes where they lie: lives no longer than its Leaves.
class LeafCursor {
 public:
  /// The next entry: its key is read. All that follows the key must then be read off rest() before the next call. False
  /// behind the last entry of the walk, and on an error (then error() says so).
  bool next();
  /// Of the last next() that was true; valid until the next one.
  [[nodiscard]] std::string_view key() const { return {key_.data(), size_}; }
  [[nodiscard]] std::uint32_t number() const { return next_ - 1; }
  [[nodiscard]] bool is_first_of_block() const { return number() % leaves::block_entries == 0; }
  /// Bytes that the key has in common with the one that the walk met before it.
  [[nodiscard]] std::uint32_t shared() const { return shared_; }
  [[nodiscard]] ByteReader& rest() { return block_; }
  /// The number of the first entry behind the open leaf.
  [[nodiscard]] std::uint32_t leaf_end() const { return leaf_end_; }
  /// Ends the walk.
  void end();
  /// Ends the walk with an error: what was read off rest() is damaged. Returns false.
  bool stop();
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  friend class Leaves;
  bool open_leaf();
  bool open_block();
  bool fail(Error error);
  void skip_to(std::string_view key);
  void skip_to(std::uint32_t number);

  const Leaves* leaves_ = nullptr;
  std::uint32_t leaf_ = 0, leaves_end_ = 0;  ///< The next leaf to open, and the one before which the walk ends.
  std::uint32_t next_ = 0, leaf_end_ = 0;    ///< Numbers of entries.
  ByteReader leaf_bytes_, block_;            ///< What is left of the open leaf behind the open block, and of that.
  std::uint32_t size_ = 0, shared_ = 0;
  std::array<char, leaves::longest_key> key_{};
  std::optional<Error> error_;
};

/// The top of a section of sorted keys. Borrows the file.
class Leaves {
 public:
  /// Reads the top. errors: damaged, waiting.
  [[nodiscard]] static Result<Leaves> open(const File& file, Section section);
  /// How many entries there are.
  [[nodiscard]] std::uint32_t size() const { return entries_; }

  /// A walk through the only leaf that can have `key`, beginning at most a block before it. errors: damaged, waiting.
  /// O(log leaves + blocks of a leaf).
  [[nodiscard]] Result<LeafCursor> find(std::string_view key) const;
  /// A walk through all leaves that can have keys beginning with `prefix`, beginning at most a block before them. They are
  /// asked of the file in one go.
  [[nodiscard]] Result<LeafCursor> beginning_with(std::string_view prefix) const;
  /// How many leaves such a walk reads; asks nothing of the file.
  [[nodiscard]] std::uint32_t leaves_beginning_with(std::string_view prefix) const;
  /// The only leaf that can have `key`; asks nothing of the file. O(log leaves).
  [[nodiscard]] std::uint32_t leaf_of(std::string_view key) const;
  /// A walk through the leaves from `first` to `last`, which are asked of the file in one go.
  [[nodiscard]] Result<LeafCursor> through(std::uint32_t first, std::uint32_t last) const;
  /// A walk that begins at most a block before an entry (< size()) and goes on to the end of the section.
  [[nodiscard]] Result<LeafCursor> at(std::uint32_t number) const;

 private:
  friend class LeafCursor;
  struct Place {
    std::uint32_t end = 0, blocks = 0;
    std::uint16_t border_end = 0;
  };
  struct Leaf {
    std::string_view bytes;
    std::uint32_t first = 0, end = 0;  ///< Numbers of its entries.
  };
  [[nodiscard]] Place place(std::uint32_t leaf) const;
  [[nodiscard]] std::string_view border(std::uint32_t leaf) const;
  /// The last leaf of whose border `is_below` is true, which it is for that of the first.
  template <class IsBelow>
  [[nodiscard]] std::uint32_t last_leaf(const IsBelow& is_below) const;
  [[nodiscard]] Result<Leaf> leaf(std::uint32_t number) const;
  [[nodiscard]] Result<LeafCursor> walk(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] Error damage() const { return damaged(std::string(name(section_))); }

  const File* file_ = nullptr;
  Section section_{};
  std::uint32_t entries_ = 0, leaves_ = 0;
  std::string_view places_, borders_;
  std::uint64_t area_ = 0;  ///< Where the leaves begin.
};

}  // namespace diarium::index
