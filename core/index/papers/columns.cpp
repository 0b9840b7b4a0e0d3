#include "index/papers/columns.h"

#include <algorithm>
#include <numeric>

#include "base/bytes.h"
#include "base/utf8.h"
#include "base/waiting.h"
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

bool read_column(std::string_view bytes, std::uint32_t papers, ColumnValues& out) {
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
      const Entry entry{reader.number()};
      if (entry.value >= count) return false;
      out.entries.push_back(entry);
    }
    out.begins.push_back(static_cast<std::uint32_t>(out.entries.size()));
  }
  return reader.ok() && reader.done();
}

}  // namespace

void ColumnsWriter::add(Column column, Entry entry) {
  Writing& writing = columns_[static_cast<std::size_t>(column)];
  const auto begin =
      writing.entries.begin() + static_cast<std::ptrdiff_t>(writing.ends.empty() ? 0 : writing.ends.back());
  if (std::none_of(begin, writing.entries.end(),
                   [&](const Entry& e) { return e.value == entry.value; })) {
    writing.entries.push_back(entry);
  }
}

void ColumnsWriter::end_paper() {
  for (Writing& writing : columns_) writing.ends.push_back(static_cast<std::uint32_t>(writing.entries.size()));
}

SectionBytes ColumnsWriter::finish() && {
  RecordStoreWriter store(Learn::nothing);
  for (const Writing& writing : columns_) {
    const std::vector<std::uint32_t> places = swedish_places(writing.values);
    std::vector<std::uint32_t> order(places.size());
    for (std::uint32_t value = 0; value < places.size(); ++value) order[places[value]] = value;
    std::string record;
    put_varint(record, order.size());
    for (const std::uint32_t value : order) put_text(record, writing.values.text(value));
    std::uint32_t begin = 0;
    for (const std::uint32_t end : writing.ends) {
      put_varint(record, end - begin);
      for (; begin < end; ++begin) put_varint(record, places[writing.entries[begin].value]);
    }
    store.add(record);
  }
  return std::move(store).finish();
}

Columns::Columns(const File& file, std::uint32_t papers) : papers_(papers), store_(file, Section::columns, column_count) {}

Result<bool> Columns::bring(std::uint32_t columns) {
  Waiting waiting;
  for (std::uint32_t i = 0; i < column_count; ++i) {
    if (!(columns >> i & 1u) || columns_[i]) continue;
    const auto record = store_.read(i);
    if (!record) {
      if (waiting.take(record.error())) continue;
      return record.error();
    }
    ColumnValues read;
    if (!read_column(*record, papers_, read)) return damaged("columns");
    columns_[i] = std::move(read);
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

}  // namespace diarium::index
