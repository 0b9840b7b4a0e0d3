// index/file: the pack as a file: a header, a directory, sections cut into pages, each page with its checksum.
//
// This file knows no words and no papers; core/index/format.md describes every byte.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::index {

/// The sections, in the order in which they stand. What a first answer needs comes first.
enum class Section : std::uint32_t {
  papers,
  columns,
  profiles,
  terms,
  spellings,
  postings,
  block_words,
  positions,
  text,
  outlines,
  facts,
  repairs,
  relations,
  origins,
  readings,
  parts
};
inline constexpr std::uint32_t section_count = 16;
[[nodiscard]] std::string_view name(Section section);

inline constexpr std::uint32_t format_version = 7;
/// Changes when the same text would give other words, stems, weights or codes: a pack of another number is not read.
inline constexpr std::uint32_t analysis_version = 3;
inline constexpr std::uint32_t page_size = 1u << 16;
inline constexpr std::uint32_t header_size = 64;

/// What stands in the way of reading a part of a pack, in words for a person.
[[nodiscard]] Error damaged(std::string where);

/// Collects the sections and writes the file.
class FileWriter {
 public:
  void set(Section section, std::string bytes) { sections_[static_cast<std::size_t>(section)] = std::move(bytes); }
  /// The whole file. A section that was not set is empty.
  [[nodiscard]] std::string finish() &&;

 private:
  std::array<std::string, section_count> sections_;
};

/// An opened file. Owns its bytes; views live as long as it does.
class File {
 public:
  /// Checks header and directory. errors: bad_format (no pack), unsupported (another version), damaged.
  [[nodiscard]] static Result<File> open(std::string bytes);

  [[nodiscard]] std::uint64_t size(Section section) const { return at(section).size; }
  /// Bytes of a section, their pages checked at first touch. errors: damaged, also where the range lies outside.
  [[nodiscard]] Result<std::string_view> view(Section section, std::uint64_t offset, std::uint64_t size) const;
  [[nodiscard]] Result<std::string_view> view(Section section) const { return view(section, 0, size(section)); }
  /// text::unicode_version() of whoever wrote it.
  [[nodiscard]] std::uint32_t unicode() const { return unicode_; }

 private:
  struct Place {
    std::uint64_t offset = 0, size = 0;
    std::size_t first_page = 0;  ///< Of its checksums.
  };
  [[nodiscard]] const Place& at(Section section) const { return places_[static_cast<std::size_t>(section)]; }
  [[nodiscard]] bool page_is_sound(const Place& place, std::uint64_t page) const;

  std::string bytes_;
  std::uint32_t unicode_ = 0;
  std::array<Place, section_count> places_{};
  std::vector<std::uint64_t> checksums_;
  mutable std::vector<std::uint8_t> checked_;  ///< Pages found sound: a memory of work done, not a state.
};

}  // namespace diarium::index
