#include "index/keys/key_lists.h"

#include <algorithm>
#include <numeric>

#include "base/bytes.h"
#include "index/keys/leaves_writer.h"

namespace diarium::index {
namespace {

/// Appends the terms of a list; false where they are damaged.
bool read_list(std::string_view list, std::uint32_t terms, std::vector<TermId>& out) {
  ByteReader reader(list);
  for (std::uint64_t least = 0; !reader.done();) {
    const std::uint64_t term = least + reader.number();
    if (!reader.ok() || term >= terms) return false;
    out.push_back({static_cast<std::uint32_t>(term)});
    least = term + 1;
  }
  return true;
}

}  // namespace

void KeyListsWriter::add(std::string_view key, TermId term) { pairs_.push_back({keys_.number(key), term.value}); }

std::string KeyListsWriter::finish() && {
  std::stable_sort(pairs_.begin(), pairs_.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  std::vector<std::uint32_t> begins(keys_.size() + std::size_t{1});
  for (const Pair& pair : pairs_) ++begins[pair.key + std::size_t{1}];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  LeavesWriter writer;
  std::string list;
  for (const std::uint32_t key : in_byte_order(keys_)) {
    list.clear();
    for (std::uint32_t at = begins[key], least = 0; at < begins[key + std::size_t{1}]; ++at) {
      put_varint(list, pairs_[at].term - least);
      least = pairs_[at].term + 1;
    }
    put_text(writer.add(keys_.text(key)), list);
  }
  return std::move(writer).finish();
}

Result<KeyLists> KeyLists::open(const File& file, Section section, std::uint32_t terms) {
  auto opened = Leaves::open(file, section);
  if (!opened) return opened.error();
  KeyLists lists;
  lists.leaves_ = *opened;
  lists.terms_ = terms;
  return lists;
}

Result<std::vector<TermId>> KeyLists::find(std::string_view key) const {
  auto cursor = leaves_.find(key);
  if (!cursor) return cursor.error();
  std::vector<TermId> found;
  while (cursor->next() && cursor->key() <= key) {
    const std::string_view list = cursor->rest().text();
    if (cursor->key() == key && !read_list(list, terms_, found)) cursor->stop();
  }
  if (cursor->error()) return *cursor->error();
  return found;
}

Result<std::vector<TermId>> KeyLists::beginning_with(std::string_view prefix) const {
  auto cursor = leaves_.beginning_with(prefix);
  if (!cursor) return cursor.error();
  std::vector<TermId> found;
  while (cursor->next()) {
    const std::string_view list = cursor->rest().text();
    if (cursor->key() < prefix) continue;
    if (!cursor->key().starts_with(prefix)) break;
    if (!read_list(list, terms_, found)) cursor->stop();
  }
  if (cursor->error()) return *cursor->error();
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace diarium::index
