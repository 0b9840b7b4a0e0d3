// index/postings/positions: where in a paper a term stands, counted in its words. Read for phrases, snippets and marks only.
//
// The words of a paper have slots: those of one block follow one another, and between two blocks one slot stays empty,
// so that no phrase is found across them.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "index/postings/bits.h"
#include "index/postings/postings.h"

namespace diarium::index {

/// Postings share a byte border in groups of this many; to reach one, those before it in its group are passed over.
inline constexpr std::uint32_t group_size = 32;

/// Collects the positions of one term, posting by posting.
class PositionsWriter {
 public:
  PositionsWriter() = default;
  PositionsWriter(const PositionsWriter&) = delete;
  PositionsWriter& operator=(const PositionsWriter&) = delete;
  /// `slots` ascending, below `room` of the paper.
  void add(std::span<const std::uint32_t> slots, std::uint32_t room);
  /// The next group_size postings, as another pack has them in a group; the postings before are whole groups too.
  void add_group(std::string_view group);
  /// Appends the term's positions and begins the next term. Returns their size.
  std::uint32_t finish(std::string& out);

 private:
  void end_group();

  std::string sizes_, groups_, group_;
  BitWriter bits_{group_};
  std::uint32_t postings_ = 0;
};

/// A list of no more bytes is read whole. Of a longer one the sizes of its groups are read, and then the groups asked for:
/// of a common word among 100,000 papers some kB instead of hundreds. 0 would ask twice for the shortest list.
inline constexpr std::uint32_t read_whole_bytes = 16u << 10;

/// Bytes of the sum behind the sizes and behind each group of a list that is not read whole: by it they come without
/// the rest of their pages.
[[nodiscard]] constexpr std::uint32_t group_sum_bytes(std::uint64_t list_bytes) {
  return list_bytes > read_whole_bytes + bytes_of_sum ? bytes_of_sum : 0;
}

/// Reads positions of one term, paper by paper.
class Positions {
 public:
  /// `rooms` by paper; all four must outlive this object. errors: damaged, waiting.
  [[nodiscard]] static Result<Positions> open(const File& file, const Profiles& profiles,
                                              const std::vector<std::uint32_t>& rooms, const Term& term);

  /// For whoever will soon read the places of a term, and does not know yet in which papers: wants what open() reads.
  static void want(const File& file, const Term& term);

  /// Appends the slots of the term in `paper`, ascending; nothing where it does not stand there. Papers must be
  /// asked for in ascending order, each once. errors: damaged; waiting: go on with the next paper, so that all are wanted.
  [[nodiscard]] Result<bool> read(std::uint32_t paper, std::vector<std::uint32_t>& out);
  /// The bytes of a group that has group_size postings. errors: damaged, waiting.
  [[nodiscard]] Result<std::string_view> group(std::uint32_t group) const;

 private:
  [[nodiscard]] Result<bool> read_front();
  [[nodiscard]] Error wrong() const;
  [[nodiscard]] Result<bool> open_group(std::uint32_t group);

  const File* file_ = nullptr;
  std::uint64_t at_ = 0;  ///< Of the list in its section.
  std::uint32_t size_ = 0, groups_ = 0;
  Postings postings_;
  const Profiles* profiles_ = nullptr;
  const std::vector<std::uint32_t>* rooms_ = nullptr;
  std::vector<std::uint32_t> ends_;  ///< Of groups, behind their sizes; the first begins at `first_` of the list.
  std::uint32_t first_ = 0;
  std::string_view whole_;  ///< Of a list that is read whole: bytes of the file, without their sum.
  BitReader bits_{{}};  ///< Of the open group, behind the postings read and passed over.
  std::uint32_t open_group_ = 0xFFFFFFFFu, next_posting_ = 0;
};

}  // namespace diarium::index
