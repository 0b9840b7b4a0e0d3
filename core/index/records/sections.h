// index/records/sections: the sections of a pack as they are written, whoever knows what stands in them: papers that were read
// (index/builder), or packs that become one (index/merge).
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "index/file/file.h"
#include "index/file/record_store.h"
#include "index/papers/papers.h"
#include "index/postings/inversion.h"

namespace diarium::index {

/// Sections with a record for each paper that a merge takes as it is. Cards are one more, of which ids and lists are made.
inline constexpr std::array paper_record_sections = {Section::text, Section::facts, Section::repairs, Section::origins,
                                                     Section::readings};

/// A store of one of these sections: how it is read, and what its first records teach.
[[nodiscard]] RecordStoreWriter store_for(Section section, const Making& making);

/// Fills the stores of these sections.
class PaperRecords {
 public:
  explicit PaperRecords(const Making& making);
  /// The record of the next paper. `section`: one of paper_record_sections.
  void add(Section section, std::string_view record);
  void finish(FileWriter& file) &&;

 private:
  std::vector<RecordStoreWriter> stores_;  ///< In the order of paper_record_sections.
};

/// The section of what is told across the papers: across_count records, each compressed when it is there.
class RelationsWriter {
 public:
  explicit RelationsWriter(const OpenSpool& spool = {}) : store_(Learn::nothing, Blocks::together, {.spool = spool}) {}
  void add(std::string_view record) { store_.add(record); }
  [[nodiscard]] SectionBytes finish() && { return std::move(store_).finish(); }

 private:
  RecordStoreWriter store_;
};

/// The section of what is kept of papers to relate them: a record a paper, or nothing at all.
class DigestsWriter {
 public:
  explicit DigestsWriter(const Making& making = {}) : store_(store_for(Section::digests, making)) {}
  void add(std::string_view record) {
    any_ = any_ || !record.empty();
    store_.add(record);
  }
  [[nodiscard]] SectionBytes finish() && { return any_ ? std::move(store_).finish() : SectionBytes{}; }

 private:
  RecordStoreWriter store_;
  bool any_ = false;
};

/// Sets what is made of the lists of papers, their columns and their words, and the head of the file.
void set_sections(FileWriter& file, InvertedSections inverted, PapersWriter papers, ColumnsWriter columns);

}  // namespace diarium::index
