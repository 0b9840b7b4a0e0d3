#include "index/merge/merge.h"

#include <array>

#include "index/merge/merge_parts.h"
#include "index/pack_impl.h"

namespace diarium::index {
namespace {

/// What is made at the same time, where the caller can.
enum Task : std::size_t { relations_task, terms_task, texts_task, others_task, task_count };

}  // namespace

Result<bool> write_merged(const PackBytes& bytes, const Gathered& gathered,
                          const MakeRelations& relations, const MergeMaking& making,
                          const std::function<bool(std::string_view)>& write) {
  PapersWriter papers(making.making);
  ColumnsWriter columns;
  BlockWordsWriter blocks(making.making.spool);
  std::vector<SectionBytes> records(paper_record_sections.size());
  InvertedSections inverted;
  const auto take_records = [&](const std::vector<Pack>& packs, std::size_t i) -> Result<bool> {
    RecordStoreWriter store = store_for(paper_record_sections[i], making.making);
    if (const auto done = merge_records(packs, gathered, paper_record_sections[i], store, making.rest); !done) return done.error();
    records[i] = std::move(store).finish();
    return true;
  };
  std::optional<SectionBytes> across;
  SectionBytes digests;
  using Packs = const std::vector<Pack>&;
  const std::array<std::function<Result<bool>(Packs)>, task_count> tasks = {
      [&](Packs) -> Result<bool> {
        if (!relations) return true;
        RelationsWriter section(making.making.spool);
        DigestsWriter kept(making.making);
        const auto done = relations([&](std::string record) { section.add(record); }, [&](std::string digest) { kept.add(digest); });
        if (!done) return done;
        across = std::move(section).finish();
        digests = std::move(kept).finish();
        return true;
      },
      [&](Packs packs) -> Result<bool> {
        auto done = merge_terms(packs, gathered, making);
        if (!done) return done.error();
        inverted = std::move(*done);
        return true;
      },
      [&](Packs packs) -> Result<bool> { return take_records(packs, 0); },
      [&](Packs packs) -> Result<bool> {
        for (std::size_t i = 1; i < records.size(); ++i)
          if (const auto done = take_records(packs, i); !done) return done;
        if (const auto done = merge_cards(packs, gathered, papers, columns, making.rest); !done) return done;
        if (!packs.empty()) papers.describe(packs.front().about());
        return merge_block_words(packs, gathered, blocks);
      }};
  std::array<std::optional<Error>, task_count> wrong;
  do_all(making.spread, tasks.size(), [&](std::size_t i) {
    const auto packs = open_all(bytes);
    if (!packs) {
      wrong[i] = packs.error();
    } else if (const auto done = tasks[i](*packs); !done) {
      wrong[i] = done.error();
    }
  });
  for (const auto& error : wrong)
    if (error) return *error;
  FileWriter file;
  set_sections(file, std::move(inverted), std::move(papers), std::move(columns));
  file.set(Section::block_words, std::move(blocks).finish());
  for (std::size_t i = 0; i < records.size(); ++i) file.set(paper_record_sections[i], std::move(records[i]));
  if (across) file.set(Section::relations, std::move(*across));
  file.set(Section::digests, std::move(digests));
  return std::move(file).finish(write);
}

}  // namespace diarium::index
