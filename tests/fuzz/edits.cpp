#include "fuzz/edits.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/bytes.h"
#include "fuzz/check.h"
#include "index/file/checksum.h"
#include "index/file/record_store.h"
#include "index/pack.h"
#include "index/papers/columns.h"
#include "index/papers/papers.h"

namespace diarium::fuzz {
namespace {

using index::Section;

/// How many records a section has; nothing where it has none.
std::optional<std::uint32_t> records_of(Section section, std::uint32_t papers) {
  switch (section) {
    case Section::papers: return index::paper_records;
    case Section::columns: return std::uint32_t{index::column_count};
    case Section::profiles:
    case Section::common: return 1;
    case Section::relations: return index::across_count;
    case Section::text:
    case Section::facts:
    case Section::repairs:
    case Section::origins:
    case Section::readings:
    case Section::cards: return papers;
    default: return std::nullopt;
  }
}

/// What becomes of a piece at a place.
enum Edit : std::uint32_t { overwrite, insert, erase, add, cut_short, bit, copy, edit_count };

void edit(std::vector<std::string>& pieces, Bytes& bytes) {
  if (pieces.empty()) return;
  std::string& piece = pieces[bytes.next() % pieces.size()];
  const std::size_t at = bytes.wide() % (piece.size() + 1), left = piece.size() - at;
  const std::uint32_t what = bytes.next() % edit_count, size = bytes.next();
  switch (what) {
    case overwrite: {
      const std::string_view words = bytes.take(std::min<std::size_t>(size, left));
      piece.replace(at, words.size(), words);
      break;
    }
    case insert: piece.insert(at, bytes.take(size)); break;
    case erase: piece.erase(at, size); break;
    case add:
      if (left > 0) piece[at] = static_cast<char>(piece[at] + static_cast<char>(size));
      break;
    case cut_short: piece.resize(at); break;
    case bit:
      if (left > 0) piece[at] = static_cast<char>(piece[at] ^ (1 << size % 8));
      break;
    default: {
      const std::string other = pieces[size % pieces.size()];
      piece = other;
    }
  }
}

std::string put_together(const Sections& sections, bool records) {
  index::FileWriter file;
  if (const auto& head = sections.pieces[index::section_count]; !head.empty()) file.set_head(head.front().substr(0, index::head_at_most));
  for (std::uint32_t i = 0; i < index::section_count; ++i) {
    const std::vector<std::string>& pieces = sections.pieces[i];
    if (!records || !records_of(static_cast<Section>(i), 0)) {
      file.set(static_cast<Section>(i), pieces.empty() ? std::string() : pieces.front());
      continue;
    }
    index::RecordStoreWriter store(index::Learn::nothing);
    for (const std::string& record : pieces) store.add(record);
    file.set(static_cast<Section>(i), std::move(store).finish());
  }
  return std::move(file).finish();
}

/// The sections as they lie in the file.
Sections as_stored(const std::string& pack) {
  const auto file = index::File::open(pack);
  hold(bool(file));
  Sections sections;
  for (std::uint32_t i = 0; i < index::section_count; ++i) {
    const auto section = static_cast<Section>(i);
    sections.pieces[i].push_back(std::string(*file->view_lead(section)) + std::string(*file->view(section)));
  }
  sections.pieces[index::section_count].emplace_back(file->head());
  return sections;
}

/// Makes the sums of header and directory right, as far as these stand there.
void mend_sums(std::string& file) {
  if (file.size() < index::header_size) return;
  std::uint64_t size = 0;
  std::memcpy(&size, file.data() + 24, 8);
  const auto put = [&file](std::size_t at, std::uint64_t sum) { std::memcpy(file.data() + at, &sum, 8); };
  put(32, index::checksum(std::string_view(file).substr(index::header_size, static_cast<std::size_t>(size))));
  put(index::header_size - 8, index::checksum(std::string_view(file).substr(0, index::header_size - 8)));
}

}  // namespace

Sections take_apart(const std::string& pack) {
  const auto file = index::File::open(pack);
  const auto opened = index::Pack::open(pack);
  hold(file && opened);
  Sections sections = as_stored(pack);
  for (std::uint32_t i = 0; i < index::section_count; ++i) {
    const auto section = static_cast<Section>(i);
    const auto count = records_of(section, opened->papers());
    if (!count) continue;
    sections.pieces[i].clear();
    const index::RecordStore store(*file, section, *count);
    for (std::uint32_t record = 0; record < *count; ++record) {
      auto bytes = store.read(record);
      hold(bool(bytes));
      sections.pieces[i].push_back(std::move(*bytes));
    }
  }
  return sections;
}

std::string edited(const Sections& whole, Bytes& bytes) {
  enum What : std::uint32_t { records, sections, file, other, what_count };
  const std::uint32_t what = bytes.next() % what_count;
  if (what == other) return std::string(bytes.rest());
  Sections copy = what == records ? whole : as_stored(put_together(whole, true));
  std::vector<std::string> one;
  if (what == file) one.push_back(put_together(copy, false));
  const std::uint32_t edits = 1 + bytes.next() % 8;
  for (std::uint32_t i = 0; i < edits && bytes.any(); ++i) {
    if (what == file)
      edit(one, bytes);
    else
      edit(copy.pieces[bytes.next() % copy.pieces.size()], bytes);
  }
  if (what != file) return put_together(copy, what == records);
  mend_sums(one.front());
  return one.front();
}

}  // namespace diarium::fuzz
