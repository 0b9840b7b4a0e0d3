#include "index/records/columns.h"

#include <algorithm>
#include <numeric>

#include "base/bytes.h"
#include "base/utf8.h"
#include "text/words.h"

namespace diarium::index {
namespace {

/// Final number of each value: its place in Swedish order.
std::vector<std::uint32_t> swedish_places(const Numbering& values) {
  const text::Collator collator;
  std::vector<std::string> keys;
  for (std::uint32_t i = 0; i < values.size(); ++i) keys.push_back(collator.key(values.text(i)));
  std::vector<std::uint32_t> order(values.size()), places(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return keys[a] != keys[b] ? keys[a] < keys[b] : values.text(a) < values.text(b);
  });
  for (std::uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

bool read_column(std::string_view bytes, std::uint32_t papers, bool has_party, ColumnValues& out) {
  ByteReader reader(bytes);
  const std::uint32_t count = reader.number();
  for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
    out.values.emplace_back(reader.text());
    if (!utf8::valid(out.values.back())) return false;
  }
  out.begins.reserve(std::size_t{papers} + 1);
  out.begins.push_back(0);
  for (std::uint32_t paper = 0; paper < papers && reader.ok(); ++paper) {
    const std::uint32_t entries = reader.number();
    for (std::uint32_t i = 0; i < entries && reader.ok(); ++i) {
      Entry entry{reader.number(), 0};
      if (has_party) entry.party_plus_1 = reader.number();
      if (entry.value >= count) return false;
      out.entries.push_back(entry);
    }
    out.begins.push_back(static_cast<std::uint32_t>(out.entries.size()));
  }
  return reader.ok() && reader.done();
}

}  // namespace

void ColumnsWriter::add(Column column, std::string_view value, std::string_view party) {
  Writing& writing = columns_[static_cast<std::size_t>(column)];
  if (value.empty()) return;
  Entry entry{writing.values.number(value), 0};
  if (!party.empty()) entry.party_plus_1 = columns_[static_cast<std::size_t>(Column::party)].values.number(party) + 1;
  const auto begin =
      writing.entries.begin() + static_cast<std::ptrdiff_t>(writing.ends.empty() ? 0 : writing.ends.back());
  if (std::none_of(begin, writing.entries.end(),
                   [&](const Entry& e) { return e.value == entry.value && e.party_plus_1 == entry.party_plus_1; })) {
    writing.entries.push_back(entry);
  }
}

void ColumnsWriter::end_paper() {
  for (Writing& writing : columns_) writing.ends.push_back(static_cast<std::uint32_t>(writing.entries.size()));
}

std::string ColumnsWriter::finish() && {
  RecordStoreWriter store(Learn::nothing);
  const std::vector<std::uint32_t> party_places =
      swedish_places(columns_[static_cast<std::size_t>(Column::party)].values);
  for (std::size_t i = 0; i < column_count; ++i) {
    const Writing& writing = columns_[i];
    const std::vector<std::uint32_t> places = swedish_places(writing.values);
    std::vector<std::uint32_t> order(places.size());
    for (std::uint32_t value = 0; value < places.size(); ++value) order[places[value]] = value;
    std::string record;
    put_varint(record, order.size());
    for (const std::uint32_t value : order) put_text(record, writing.values.text(value));
    std::uint32_t begin = 0;
    for (const std::uint32_t end : writing.ends) {
      put_varint(record, end - begin);
      for (; begin < end; ++begin) {
        const Entry& entry = writing.entries[begin];
        put_varint(record, places[entry.value]);
        if (i == static_cast<std::size_t>(Column::person))
          put_varint(record, entry.party_plus_1 == 0 ? 0 : party_places[entry.party_plus_1 - 1] + 1);
      }
    }
    store.add(record);
  }
  return std::move(store).finish();
}

Result<Columns> Columns::open(const File& file, std::uint32_t papers) {
  const RecordStore store(file, Section::columns, column_count);
  Columns columns;
  for (std::uint32_t i = 0; i < column_count; ++i) {
    const auto bytes = store.read(i);
    if (!bytes) return bytes.error();
    if (!read_column(*bytes, papers, i == static_cast<std::uint32_t>(Column::person), columns.columns_[i]))
      return damaged("columns:" + std::to_string(i));
  }
  const std::size_t parties = columns[Column::party].values.size();
  for (const Entry& entry : columns[Column::person].entries) {
    if (entry.party_plus_1 > parties) return damaged("columns");
  }
  return columns;
}

}  // namespace diarium::index
