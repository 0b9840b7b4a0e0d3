#include "index/keys/key_lists.h"

#include <algorithm>
#include <cassert>

#include "base/bytes.h"
#include "index/keys/leaves_writer.h"

namespace diarium::index {
namespace {

/// What stands behind a key: the first term, as the way to it from that of the key before, and whether more follow.
class ListCursor {
 public:
  ListCursor(const LeafCursor& keys, std::uint32_t terms) : keys_(keys), terms_(terms) {}

  bool next() {
    if (!keys_.next()) return false;
    if (keys_.is_first_of_block()) first_ = 0;
    const std::uint64_t way = keys_.rest().varint();
    first_ += unzigzag(way >> 1);
    more_ = note_ = {};
    if (way & 1) {
      const std::uint64_t size = keys_.rest().varint();
      more_ = keys_.rest().take(size >> 1);
      if (size & 1) note_ = keys_.rest().text();
    }
    // Also where nothing was read: the next key would be read in vain.
    return keys_.rest().ok() && first_ >= 0 && first_ < terms_ ? true : keys_.stop();
  }
  [[nodiscard]] std::string_view key() const { return keys_.key(); }
  [[nodiscard]] std::string_view note() const { return note_; }
  [[nodiscard]] const std::optional<Error>& error() const { return keys_.error(); }
  /// Ends the walk: what was read makes no sense.
  void stop() { keys_.stop(); }
  /// Appends the terms of the key.
  void read(std::vector<TermId>& out) {
    out.push_back({static_cast<std::uint32_t>(first_)});
    ByteReader reader(more_);
    while (!reader.done()) {
      const std::uint64_t term = out.back().value + std::uint64_t{1} + reader.number();
      if (!reader.ok() || term >= terms_) return void(keys_.stop());
      out.push_back({static_cast<std::uint32_t>(term)});
    }
  }

 private:
  LeafCursor keys_;
  std::uint32_t terms_ = 0;
  std::int64_t first_ = 0;
  std::string_view more_, note_;
};

/// How much of a key tells it from the keys beside it.
std::size_t telling_size(std::string_view before, std::string_view key, std::string_view behind) {
  const auto shared = [&](std::string_view other) {
    return static_cast<std::size_t>(std::ranges::mismatch(key, other).in1 - key.begin());
  };
  return std::min(key.size(), std::max(shared(before), shared(behind)) + 1);
}

}  // namespace

SortedLists KeyListsWriter::sorted() const {
  SortedLists lists;
  const std::vector<std::uint32_t> order = in_byte_order(keys_);
  std::vector<std::uint32_t> begins(keys_.size()), sizes(keys_.size());
  for (const Pair& pair : pairs_) ++sizes[pair.key];
  std::uint32_t end = 0;
  for (const std::uint32_t key : order) {
    begins[key] = end;
    lists.keys.push_back(keys_.text(key));
    lists.ends.push_back(end += sizes[key]);
  }
  lists.terms.resize(pairs_.size());
  for (const Pair& pair : pairs_) lists.terms[begins[pair.key]++] = {pair.term};
  return lists;
}

std::string KeyListsWriter::finish(const SortedLists& lists, std::span<const std::string> notes) const {
  LeavesWriter writer;
  std::string more;
  std::int64_t before = 0;
  for (std::size_t i = 0; i < lists.keys.size(); ++i) {
    std::string_view key = lists.keys[i];
    if (kept_ == KeptKeys::beginnings) {
      key = key.substr(0, telling_size(i > 0 ? lists.keys[i - 1] : std::string_view(), key,
                                       i + 1 < lists.keys.size() ? lists.keys[i + 1] : std::string_view()));
    }
    if (writer.is_block_full()) before = 0;
    const std::span<const TermId> terms = lists.of(i);
    const std::int64_t first = terms[0].value;
    more.clear();
    for (std::size_t at = 1; at < terms.size(); ++at) put_varint(more, terms[at].value - terms[at - 1].value - 1);
    std::string& out = writer.add(key);
    put_varint(out, zigzag(first - before) << 1 | (more.empty() ? 0u : 1u));
    const std::string_view note = notes.empty() ? std::string_view() : notes[i];
    assert((note.empty() || !more.empty()) && "of one term there is nothing to say");
    if (!more.empty()) {
      put_varint(out, more.size() << 1 | (note.empty() ? 0u : 1u));
      out += more;
    }
    if (!note.empty()) put_text(out, note);
    before = first;
  }
  return std::move(writer).finish();
}

Result<KeyLists> KeyLists::open(const File& file, Section section, KeptKeys kept, std::uint32_t terms) {
  auto opened = Leaves::open(file, section);
  if (!opened) return opened.error();
  KeyLists lists;
  lists.leaves_ = *opened;
  lists.kept_ = kept;
  lists.terms_ = terms;
  return lists;
}

Result<KeyList> KeyLists::find(std::string_view key) const {
  const auto keys = leaves_.find(key);
  if (!keys) return keys.error();
  ListCursor cursor(*keys, terms_);
  KeyList found;
  while (cursor.next() && cursor.key() <= key) {
    found = {};
    if (kept_ == KeptKeys::whole ? cursor.key() == key : key.starts_with(cursor.key())) {
      cursor.read(found.terms);
      found.note = cursor.note();
    }
  }
  if (cursor.error()) return *cursor.error();
  return found;
}

Result<bool> KeyLists::each(const Visit& visit) const {
  const auto keys = leaves_.beginning_with("");
  if (!keys) return keys.error();
  ListCursor cursor(*keys, terms_);
  std::vector<TermId> terms;
  while (cursor.next()) {
    terms.clear();
    cursor.read(terms);
    if (!cursor.error() && !visit(cursor.key(), terms, cursor.note())) cursor.stop();
  }
  if (cursor.error()) return *cursor.error();
  return true;
}

Result<std::vector<TermId>> KeyLists::beginning_with(std::string_view prefix) const {
  const auto keys = leaves_.beginning_with(prefix);
  if (!keys) return keys.error();
  ListCursor cursor(*keys, terms_);
  std::vector<TermId> found;
  while (cursor.next()) {
    if (cursor.key() < prefix) {
      found.clear();
      if (kept_ == KeptKeys::beginnings && prefix.starts_with(cursor.key())) cursor.read(found);
    } else if (cursor.key().starts_with(prefix)) {
      cursor.read(found);
    } else {
      break;
    }
  }
  if (cursor.error()) return *cursor.error();
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace diarium::index
