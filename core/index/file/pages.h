// index/file/pages: the bytes of a pack by pages, of which only some may be here.
//
// What is missing is noted where it is asked for: whoever brings it asks wanted(), and then the question is asked again. Memory is taken
// for what is here and for no more: of a pack that is larger than a program's memory parts are read all the same.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/buffer.h"

namespace diarium::index {

/// Bytes are checked by so many; pages are counted from the begin of the file.
inline constexpr std::uint32_t page_size = 1u << 12;
/// Bytes that bear a checksum of their own are brought by so many, a part of a page. Fewer: less that nobody asked for, about as many
/// for each record that is read; a page has as many grains as a byte has bits.
inline constexpr std::uint32_t grain_size = page_size / 8;

/// Bytes of the file, from `begin` to before `end`.
struct FileRange {
  std::uint64_t begin = 0, end = 0;
  bool operator==(const FileRange&) const = default;
};

class Pages {
 public:
  Pages() = default;
  /// All bytes are here.
  explicit Pages(Buffer whole);
  /// Only the first bytes are here, of `size` in all; their last page is not, where it is not whole. Of a size that nobody's
  /// memory could tell of page by page: of size 0.
  Pages(std::string_view first, std::uint64_t size);

  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// The bytes of a range that has() them; live as long as this. O(log of how often something came); where they came apart they
  /// are copied once, side by side.
  [[nodiscard]] std::string_view view(FileRange range) const;
  [[nodiscard]] bool is_whole() const { return missing_ == 0; }
  /// Are the pages of these bytes here? What is missing of them is wanted from now on.
  [[nodiscard]] bool has(FileRange range) const;
  /// The same of their grains: no page can be checked by them.
  [[nodiscard]] bool has_grains(FileRange range) const;
  /// Puts bytes in their place: whole grains, or to the end of the file. False: they are not, or there is no memory for them. What
  /// is here stays as it is.
  [[nodiscard]] bool supply(std::uint64_t begin, std::string_view bytes);
  /// What was asked for and is not here, ascending, neighbours as one.
  [[nodiscard]] std::vector<FileRange> wanted() const;
  /// Nothing is wanted any more.
  void forget() const;

  [[nodiscard]] bool is_sound(std::uint64_t page) const { return states_[static_cast<std::size_t>(page)].is_sound; }
  /// All pages from the first to the last, both in.
  [[nodiscard]] bool are_sound(std::uint64_t first, std::uint64_t last) const {
    while (first < last && is_sound(first)) ++first;
    return first == last && is_sound(last);
  }
  void set_sound(std::uint64_t page) const { states_[static_cast<std::size_t>(page)].is_sound = true; }

 private:
  /// Of a page, which of its grains are here, and which are asked for: bit n for the n-th.
  struct State {
    std::uint8_t here = 0, wanted = 0;
    bool is_sound = false;
  };
  /// Bytes that lie side by side.
  struct Run {
    std::uint64_t begin = 0;
    Buffer bytes;
    [[nodiscard]] std::uint64_t end() const { return begin + bytes.size(); }
  };
  using Runs = std::vector<Run>;  ///< Ascending by begin.
  /// Places a run. Null: there is no memory for it.
  [[nodiscard]] static char* add(Runs& runs, FileRange range);
  /// How many runs begin at or before a place.
  [[nodiscard]] static std::size_t runs_to(const Runs& runs, std::uint64_t at);

  std::uint64_t size_ = 0;
  Runs runs_;                ///< As they came; none has bytes of another.
  mutable Runs joined_;      ///< What was looked at across several of them: a memory of work done.
  std::uint64_t missing_ = 0;  ///< Grains.
  mutable std::vector<State> states_;          ///< By page: a memory of work done and asked for.
  mutable std::vector<std::uint32_t> wanted_;  ///< Pages, in the order in which grains of them were asked for.
};

}  // namespace diarium::index
