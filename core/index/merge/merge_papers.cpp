#include <algorithm>
#include <memory>

#include "index/keys/leaves.h"
#include "index/merge/merge_parts.h"
#include "index/pack_impl.h"

namespace diarium::index {
namespace {

/// Papers that follow one another in their pack as in the merged one, from a number on.
std::uint32_t run_from(const Gathered& gathered, std::uint32_t number) {
  const PaperPlace first = gathered.papers[number];
  std::uint32_t run = 1;
  while (number + run < gathered.papers.size() && gathered.papers[number + run].pack == first.pack &&
         gathered.papers[number + run].paper.value == first.paper.value + run)
    ++run;
  return run;
}

/// So many papers are taken between two rests.
constexpr std::uint32_t rest_after = 4096;

std::vector<std::unique_ptr<RecordStore>> stores_of(const std::vector<Pack>& packs, Section section) {
  std::vector<std::unique_ptr<RecordStore>> stores;
  for (const Pack& pack : packs) stores.push_back(std::make_unique<RecordStore>(pack.impl().file, section, pack.papers()));
  return stores;
}

}  // namespace

bool is_made_in_full(const Pack& pack) {
  const auto parts = Leaves::open(pack.impl().file, Section::parts);
  return parts && parts->size() > 0;
}

Result<bool> merge_records(const std::vector<Pack>& packs, const Gathered& gathered, Section section, RecordStoreWriter& out,
                           const std::function<void()>& rest) {
  const auto stores = stores_of(packs, section);
  std::vector<std::optional<StoreLayout>> layouts(packs.size());
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (!is_made_in_full(packs[i])) continue;
    auto layout = stores[i]->layout();
    if (!layout) return layout.error();
    layouts[i] = std::move(*layout);
  }
  std::uint32_t since = 0;
  for (std::uint32_t number = 0; number < gathered.papers.size();) {
    const PaperPlace place = gathered.papers[number];
    const std::uint32_t run = run_from(gathered, number);
    std::uint32_t taken = 0;
    while (taken < run) {
      const std::uint32_t paper = place.paper.value + taken;
      std::uint32_t some = 1;
      if (const auto& layout = layouts[place.pack]) {
        const auto added = out.add_from(*stores[place.pack], *layout, paper, place.paper.value + run);
        if (!added) return added.error();
        some = *added;
      } else {
        const auto record = stores[place.pack]->read(paper);
        if (!record) return record.error();
        out.add(*record);
      }
      taken += some;
      since += some;
      if (since >= rest_after && rest) rest(), since = 0;
    }
    number += run;
  }
  return true;
}

Result<bool> merge_cards(const std::vector<Pack>& packs, const Gathered& gathered, PapersWriter& papers, ColumnsWriter& columns) {
  const auto stores = stores_of(packs, Section::cards);
  for (const Pack& pack : packs)
    if (const auto done = pack.impl().papers.bring({.lengths = true, .dates = true, .columns = Lists::all_columns}); !done) return done.error();
  auto renamed = gathered.renamed.begin();
  for (std::uint32_t number = 0; number < gathered.papers.size(); ++number) {
    const PaperPlace place = gathered.papers[number];
    const std::uint32_t paper = place.paper.value;
    const Papers& from = packs[place.pack].impl().papers;
    auto record = stores[place.pack]->read(paper);
    Card card;
    if (!record) return record.error();
    if (!read_card(*record, card)) return damaged("cards:" + std::to_string(paper));
    if (renamed != gathered.renamed.end() && renamed->number == number) {
      card.id = renamed->id;
      card.part.file_id = renamed->file_id;
      record = card_record(card);
      ++renamed;
    }
    papers.add(ListedPaper{card.id, *record, from.date(paper), from.words()[paper], from.slots()[paper], from.roles(paper),
                           from.has_other_readings(paper)});
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      const ColumnValues& values = from.columns()[column];
      for (const Entry entry : values.of(paper)) columns.add(column, values.values[entry.value]);
    }
    columns.end_paper();
  }
  return true;
}

Result<bool> merge_block_words(const std::vector<Pack>& packs, const Gathered& gathered, BlockWordsWriter& out) {
  for (const PaperPlace& place : gathered.papers) {
    const Pack& pack = packs[place.pack];
    const auto bytes = raw_block_words(pack.impl().file, place.paper.value, pack.papers());
    if (!bytes) return bytes.error();
    out.add_raw(*bytes);
    out.begin_paper();
  }
  return true;
}

}  // namespace diarium::index
