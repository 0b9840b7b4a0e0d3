// index/merge/merge_parts: the parts of a merge that do not touch each other: what is kept of papers, and where words stand.
#pragma once
#include <vector>

#include "index/merge/merge.h"
#include "index/records/block_words.h"
#include "index/records/sections.h"

namespace diarium::index {

/// Was the pack made with Effort::full? It alone has compounds cut; of one that has none to cut nobody can tell, and it is small.
[[nodiscard]] bool is_made_in_full(const Pack& pack);

/// Adds the records of one section, paper by paper. errors: damaged.
[[nodiscard]] Result<bool> merge_records(const std::vector<Pack>& packs, const Gathered& gathered, Section section,
                                         RecordStoreWriter& out, const std::function<void()>& rest);

/// Cards, lists and columns. errors: damaged.
[[nodiscard]] Result<bool> merge_cards(const std::vector<Pack>& packs, const Gathered& gathered, PapersWriter& papers,
                                       ColumnsWriter& columns, const std::function<void()>& rest);

/// The words of each paper's blocks. errors: damaged.
[[nodiscard]] Result<bool> merge_block_words(const std::vector<Pack>& packs, const Gathered& gathered, BlockWordsWriter& out);

/// The lists of all terms, turned into sections. errors: damaged.
[[nodiscard]] Result<InvertedSections> merge_terms(const std::vector<Pack>& packs, const Gathered& gathered,
                                                   const MergeMaking& making);

}  // namespace diarium::index
