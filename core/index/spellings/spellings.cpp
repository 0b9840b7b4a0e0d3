#include "index/spellings/spellings.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/utf8.h"
#include "index/postings/bits.h"
#include "text/words.h"

namespace diarium::index {
namespace {

constexpr std::size_t spellings_head = 5;  // how many, and the bits of each

std::string key_of(std::string_view spelling, std::uint32_t cut) {
  return text::fold(spelling.substr(0, spelling.size() - cut), text::Fold::marks);
}

/// One step of the search: the term at a place of the list, and its key.
struct Step {
  Term term;
  std::string spelling, key;
};

/// The list as it lies in the file.
struct BitTable {
  const Dictionary& dictionary;
  std::string_view bits;
  std::uint32_t count = 0, width = 0;

  Result<Step> at(std::uint32_t place) const {
    const std::size_t bit = std::size_t{place} * width;
    BitReader reader(bits.substr(bit / 8));
    (void)reader.take(static_cast<std::uint32_t>(bit % 8));
    const std::uint32_t term = reader.take(width);
    if (!reader.ok() || term >= dictionary.size()) return damaged("spellings");
    auto cursor = dictionary.at({term});
    if (!cursor) return cursor.error();
    (void)cursor->next();
    if (!utf8::valid(cursor->spelling()) ||
        utf8::is_continuation(cursor->spelling()[cursor->spelling().size() - cursor->term().cut]))
      return damaged("terms");
    return Step{cursor->term(), cursor->spelling(), key_of(cursor->spelling(), cursor->term().cut)};
  }
};

Result<BitTable> open(const File& file, const Dictionary& dictionary) {
  const auto bytes = file.view(Section::spellings);
  if (!bytes) return bytes.error();
  ByteReader reader(*bytes);
  BitTable table{.dictionary = dictionary};
  table.count = reader.fixed<std::uint32_t>();
  table.width = reader.byte();
  if (!reader.ok() || table.width > 32 || reader.left() != (std::uint64_t{table.count} * table.width + 7) / 8)
    return damaged("spellings");
  table.bits = bytes->substr(spellings_head);
  return table;
}

/// Visits from the first key that is not below `key` on, as long as `belongs` says so.
template <class Belongs>
Result<bool> each(const File& file, const Dictionary& dictionary, std::string_view key, const Belongs& belongs,
                  const VisitTerm& visit) {
  const auto table = open(file, dictionary);
  if (!table) return table.error();
  std::uint32_t low = 0, high = table->count;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const auto step = table->at(middle);
    if (!step) return step.error();
    if (step->key < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (; low < table->count; ++low) {
    const auto step = table->at(low);
    if (!step) return step.error();
    if (!belongs(step->key)) break;
    if (!visit(step->term, step->spelling)) return false;
  }
  return true;
}

}  // namespace

void SpellingsWriter::add(TermId id, std::string_view spelling, std::uint32_t cut) {
  terms_ = id.value + 1;
  if (std::all_of(spelling.begin(), spelling.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return;
  if (text::fold(spelling, text::Fold::marks) == spelling) return;
  marked_.push_back({key_of(spelling, cut), id.value});
}

std::string SpellingsWriter::finish() && {
  std::sort(marked_.begin(), marked_.end(),
            [](const Marked& a, const Marked& b) { return a.key != b.key ? a.key < b.key : a.term < b.term; });
  std::string out;
  const auto width = static_cast<std::uint32_t>(std::bit_width(terms_));
  put_fixed(out, static_cast<std::uint32_t>(marked_.size()));
  put_fixed(out, static_cast<std::uint8_t>(width));
  BitWriter bits(out);
  for (const Marked& marked : marked_) bits.put(marked.term, width);
  bits.finish();
  return out;
}

Result<bool> each_marked(const File& file, const Dictionary& dictionary, std::string_view key, const VisitTerm& visit) {
  return each(
      file, dictionary, key, [&](std::string_view found) { return found == key; }, visit);
}

Result<bool> each_marked_prefix(const File& file, const Dictionary& dictionary, std::string_view key,
                                const VisitTerm& visit) {
  return each(
      file, dictionary, key, [&](std::string_view found) { return found.starts_with(key); }, visit);
}

}  // namespace diarium::index
