#include <array>
#include <memory>

#include "base/bytes.h"
#include "index/keys/leaves.h"
#include "index/merge/merge_parts.h"
#include "index/pack_impl.h"

namespace diarium::index {
namespace {

/// Papers that follow one another in their pack as in the merged one, from a number on and before another.
std::uint32_t run_from(const Gathered& gathered, std::uint32_t number, std::uint32_t end) {
  const PaperPlace first = gathered.papers[number];
  std::uint32_t run = 1;
  while (number + run < end && gathered.papers[number + run].pack == first.pack &&
         gathered.papers[number + run].paper.value == first.paper.value + run)
    ++run;
  return run;
}

/// The card of a paper that has another id in the merged pack.
std::string renamed_card(std::string_view record, const Gathered::Renamed& to) {
  Card card;
  if (!read_card(record, card)) return {};
  card.id = to.id;
  card.part.file_id = to.file_id;
  return card_record(card);
}

/// Its record in a section that tells what papers are called: cards, and texts, which begin with them.
Result<std::string> renamed_record(const RecordStore& store, Section section, std::uint32_t paper,
                                   const Gathered::Renamed& to) {
  auto record = store.read(paper);
  if (!record) return record;
  ByteReader reader(*record), guide(section == Section::text ? reader.text() : std::string_view());
  const std::string card = renamed_card(section == Section::text ? guide.text() : std::string_view(*record), to);
  if (!reader.ok() || !guide.ok() || card.empty())
    return damaged(std::string(name(section)) + ":" + std::to_string(paper));
  if (section == Section::cards) return card;
  std::string before, out;
  put_text(before, card);
  put_text(out, before.append(guide.take(guide.left())));
  return out.append(reader.take(reader.left()));
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
  auto renamed = gathered.renamed.begin();
  const auto renamed_end = section == Section::cards || section == Section::text ? gathered.renamed.end() : renamed;
  for (std::uint32_t number = 0; number < gathered.papers.size();) {
    const PaperPlace place = gathered.papers[number];
    if (renamed != renamed_end && renamed->number == number) {
      const auto record = renamed_record(*stores[place.pack], section, place.paper.value, *renamed++);
      if (!record) return record.error();
      out.add(*record);
      ++number;
      continue;
    }
    const std::uint32_t run = run_from(gathered, number, renamed != renamed_end ? renamed->number : static_cast<std::uint32_t>(gathered.papers.size()));
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

Result<bool> merge_cards(const std::vector<Pack>& packs, const Gathered& gathered, PapersWriter& papers, ColumnsWriter& columns,
                         const std::function<void()>& rest) {
  if (const auto done = merge_records(packs, gathered, Section::cards, papers.cards(), rest); !done) return done;
  constexpr std::uint32_t unasked = 0xFFFFFFFFu;
  std::vector<std::array<std::vector<std::uint32_t>, column_count>> known(packs.size());  // What values are called in the merged pack.
  for (std::size_t pack = 0; pack < packs.size(); ++pack) {
    const Papers& from = packs[pack].impl().papers;
    if (const auto done = from.bring({.lengths = true, .dates = true, .roles = true, .words = true, .columns = Lists::all_columns}); !done) return done.error();
    for (std::size_t i = 0; i < column_count; ++i)
      known[pack][i].assign(from.columns()[static_cast<Column>(i)].values.size(), unasked);
  }
  for (std::uint32_t number = 0; number < gathered.papers.size(); ++number) {
    const PaperPlace place = gathered.papers[number];
    const std::uint32_t paper = place.paper.value;
    const Papers& from = packs[place.pack].impl().papers;
    papers.add(ListedPaper{gathered.ids[number], from.date(paper), from.words()[paper], length_code(from.rooms()[paper]), from.roles(paper),
                           from.has_other_readings(paper)});
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      const ColumnValues& values = from.columns()[column];
      for (const Entry entry : values.of(paper)) {
        if (values.values[entry.value].empty()) continue;
        std::uint32_t& value = known[place.pack][i][entry.value];
        if (value == unasked) value = columns.number(column, values.values[entry.value]).value;
        columns.add(column, Entry{value});
      }
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
    out.end_paper();
  }
  return true;
}

}  // namespace diarium::index
