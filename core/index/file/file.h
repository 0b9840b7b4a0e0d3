// index/file/file: the pack as a file: a header, a directory, sections, and a checksum for each page of them. It may be read as
// it is needed: then a page that is not here yet is an error of waiting, and noted as wanted.
//
// This file knows no words and no papers; core/index/format.md describes every byte.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/spool.h"
#include "index/file/pages.h"

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
  facts,
  repairs,
  relations,
  origins,
  readings,
  parts,
  cards,
  ids,
  capitals,
  common,
  answers,
  digests
};
inline constexpr std::uint32_t section_count = 21;
[[nodiscard]] std::string_view name(Section section);

inline constexpr std::uint32_t format_version = 20;
/// Changes when the same text would give other words, stems, weights or codes: a pack of another number is not read.
inline constexpr std::uint32_t analysis_version = 5;
inline constexpr std::uint32_t header_size = 64;
/// Whoever reads a pack as it is needed begins with so many of its bytes: header and directory, also of the largest.
inline constexpr std::uint32_t first_bytes = 1u << 16;

/// The rest of the first bytes is for the directory's own entries: enough for a file of 8 GiB.
inline constexpr std::uint32_t head_at_most = first_bytes / 2;

/// What stands in the way of reading a part of a pack, in words for a person.
[[nodiscard]] Error damaged(std::string where);

/// The bytes of a section: its lead, what is known last and stands before the rest, and the rest, which may be more
/// than the memory shall hold.
struct SectionBytes {
  std::string front;
  Spool rest;
  /// Its first bytes, which the first question of a reader needs: they stand with those of the other sections before
  /// all else, and come with them.
  std::string lead{};
  [[nodiscard]] std::uint64_t size() const { return lead.size() + front.size() + rest.size(); }
  /// All of it, of what is held in memory.
  [[nodiscard]] std::string all() && {
    lead += front;
    (void)rest.each([this](std::string_view bytes) { return lead += bytes, true; });
    return std::move(lead);
  }
};

/// Puts a sum behind bytes, so that they are read without the rest of their pages.
inline constexpr std::uint32_t bytes_of_sum = 4;
void put_summed(std::string& out, std::string_view bytes);

/// Collects the sections and writes the file.
class FileWriter {
 public:
  void set(Section section, std::string bytes) { set(section, SectionBytes{std::move(bytes), {}}); }
  void set(Section section, SectionBytes bytes) { sections_[static_cast<std::size_t>(section)] = std::move(bytes); }
  /// What is needed before any section: it stands in the directory. At most head_at_most bytes.
  void set_head(std::string bytes) { head_ = std::move(bytes); }
  /// The whole file. A section that was not set is empty.
  [[nodiscard]] std::string finish() &&;
  /// The same, given in pieces from its begin. Every section is read twice: once for the checksums, which stand before it.
  /// errors    not_found: a spool could not be written or read, or `write` said false.
  [[nodiscard]] Result<bool> finish(const std::function<bool(std::string_view)>& write) &&;

 private:
  [[nodiscard]] std::uint64_t size() const;  ///< Without leads().
  [[nodiscard]] std::uint64_t leads() const;
  [[nodiscard]] std::string sums_of(FileRange content, bool of_leads);

  std::array<SectionBytes, section_count> sections_;
  std::string head_;
};

/// An opened file. Owns its bytes; views live as long as it does.
class File {
 public:
  /// Checks header and directory. errors: bad_format (no pack), unsupported (another version), damaged.
  [[nodiscard]] static Result<File> open(Buffer bytes);
  [[nodiscard]] static Result<File> open(std::string bytes) { return open(Buffer(std::move(bytes))); }
  /// A file of which only the first bytes are here, header and directory at least: `first_bytes` are enough for any.
  /// errors: the same; too_large: there is not enough memory for all of it.
  [[nodiscard]] static Result<File> open_part(std::string_view first);

  [[nodiscard]] std::uint64_t size(Section section) const { return at(section).size; }
  /// How many of its first bytes are its lead (SectionBytes::lead).
  [[nodiscard]] std::uint32_t lead(Section section) const { return at(section).lead; }
  /// Bytes of a section, their pages checked at first touch: of its lead, or behind it. errors: damaged, also where
  /// the range lies outside or in both; waiting: not all are here, and what is missing is wanted().
  [[nodiscard]] Result<std::string_view> view(Section section, std::uint64_t offset, std::uint64_t size) const;
  [[nodiscard]] Result<std::string_view> view_lead(Section section) const { return view(section, 0, lead(section)); }
  /// All behind its lead.
  [[nodiscard]] Result<std::string_view> view(Section section) const {
    return view(section, lead(section), size(section) - lead(section));
  }
  /// The same of bytes that bear a checksum of their own, which the caller compares: of a file that is not all here the sums of
  /// their pages are not asked for, and no more of their pages than their grains. errors: damaged, where the range lies outside, and
  /// as view() of a whole file; waiting.
  [[nodiscard]] Result<std::string_view> view_framed(Section section, std::uint64_t offset, std::uint64_t size) const;
  /// The same of bytes that put_summed() made: these, without their sum, which is compared where view_framed() would not.
  [[nodiscard]] Result<std::string_view> view_summed(Section section, std::uint64_t offset, std::uint64_t size) const;
  /// The bytes of the file that are here or not; supply() and wanted() are for whoever brings them.
  [[nodiscard]] Pages& pages() { return pages_; }
  [[nodiscard]] const Pages& pages() const { return pages_; }
  /// As it was given to the writer. It was checked with the directory.
  [[nodiscard]] std::string_view head() const { return head_; }
  /// text::unicode_version() of whoever wrote it.
  [[nodiscard]] std::uint32_t unicode() const { return unicode_; }

 private:
  struct Place {
    std::uint64_t lead_at = 0, rest_at = 0;  ///< In the file.
    std::uint64_t size = 0;                  ///< Lead and rest.
    std::uint32_t lead = 0;
  };
  [[nodiscard]] const Place& at(Section section) const { return places_[static_cast<std::size_t>(section)]; }
  /// Bytes of a section as bytes of the file. errors: damaged, as view() says.
  [[nodiscard]] Result<FileRange> in_file(Section section, std::uint64_t offset, std::uint64_t size) const;
  [[nodiscard]] Result<bool> read_directory(std::string_view first);
  [[nodiscard]] bool holds_content(std::uint64_t page) const {
    return page >= content_.begin / page_size && content_.begin < content_.end;
  }
  [[nodiscard]] FileRange sums_for(std::uint64_t page) const;
  [[nodiscard]] bool sums_are_sound(std::uint64_t page) const;
  [[nodiscard]] bool page_is_sound(std::uint64_t page) const;

  Pages pages_;
  std::uint32_t unicode_ = 0;
  std::string head_;
  std::array<Place, section_count> places_{};
  FileRange leads_, content_;          ///< Of all sections; all of them that stands behind these.
  FileRange sums_;                     ///< Of the checksums of pages: before the content, or behind it.
  std::vector<std::uint32_t> lead_sums_;  ///< Checksums of the pages of leads.
  std::vector<std::uint64_t> sums_of_sums_;  ///< Checksums of the others, a block of them each.
  mutable std::vector<std::uint8_t> sums_checked_;  ///< Blocks found sound: a memory of work done, not a state.
};

}  // namespace diarium::index
