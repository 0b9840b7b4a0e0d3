#include "index/parts/section.h"

#include <algorithm>
#include <numeric>

#include "base/bytes.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

constexpr std::uint32_t keys_a_block = 32;
constexpr std::size_t parts_head = 8;  // how many keys, how many blocks

/// One block of keys, read from its front.
class KeyBlock {
 public:
  explicit KeyBlock(std::string_view bytes) : reader_(bytes) {}
  /// The next key; false behind the last, and where the bytes are damaged (ok() says so).
  bool next() {
    if (reader_.done()) return false;
    const std::uint32_t shared = reader_.number();
    const std::string_view rest = reader_.text();
    list_ = reader_.text();
    if (!reader_.ok() || shared > key_.size()) return ok_ = false;
    key_.resize(shared);
    key_ += rest;
    return true;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] std::string_view list() const { return list_; }

 private:
  ByteReader reader_;
  std::string key_;
  std::string_view list_;
  bool ok_ = true;
};

/// The section as it lies in the file.
struct PartTable {
  const File& file;
  std::uint32_t blocks = 0;
  std::uint64_t area = 0;

  [[nodiscard]] Result<std::string_view> block(std::uint32_t number) const {
    const bool is_last = number + 1 == blocks;
    const auto borders = file.view(Section::parts, parts_head + std::uint64_t{number} * 4, is_last ? 4 : 8);
    if (!borders) return borders.error();
    ByteReader reader(*borders);
    const std::uint64_t size = file.size(Section::parts) - area;
    const std::uint64_t begin = reader.fixed<std::uint32_t>(), end = is_last ? size : reader.fixed<std::uint32_t>();
    if (begin > end || end > size) return damaged("parts");
    return file.view(Section::parts, area + begin, end - begin);
  }
};

Result<PartTable> open_parts(const File& file) {
  const auto head = file.view(Section::parts, 0, parts_head);
  if (!head) return head.error();
  ByteReader reader(*head);
  const auto keys = reader.fixed<std::uint32_t>(), blocks = reader.fixed<std::uint32_t>();
  PartTable table{file, blocks, parts_head + std::uint64_t{blocks} * 4};
  if (blocks != (std::uint64_t{keys} + keys_a_block - 1) / keys_a_block || table.area > file.size(Section::parts))
    return damaged("parts");
  return table;
}

Result<std::vector<TermId>> read_terms(std::string_view list, std::uint32_t terms) {
  std::vector<TermId> out;
  ByteReader reader(list);
  for (std::uint64_t least = 0; !reader.done();) {
    const std::uint64_t term = least + reader.number();
    if (!reader.ok() || term >= terms) return damaged("parts");
    out.push_back({static_cast<std::uint32_t>(term)});
    least = term + 1;
  }
  return out;
}

}  // namespace

std::string part_key(std::string_view stem, text::Stemmer& stemmer) {
  return std::string(stem.ends_with('s') ? stem.substr(0, stem.size() - stem_cut(stem, stemmer)) : stem);
}

void PartsWriter::add(TermId term, const std::vector<std::string>& keys) {
  for (const std::string& key : keys) pairs_.push_back({keys_.number(key), term.value});
}

std::string PartsWriter::finish() && {
  std::stable_sort(pairs_.begin(), pairs_.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  std::vector<std::uint32_t> order(keys_.size()), begins(keys_.size() + std::size_t{1});
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return keys_.text(a) < keys_.text(b); });
  for (const Pair& pair : pairs_) ++begins[pair.key + std::size_t{1}];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());

  std::string offsets, blocks, list;
  std::string_view last;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (i % keys_a_block == 0) {
      put_fixed(offsets, static_cast<std::uint32_t>(blocks.size()));
      last = {};
    }
    const std::string_view key = keys_.text(order[i]);
    const auto shared = static_cast<std::size_t>(std::ranges::mismatch(key, last).in1 - key.begin());
    list.clear();
    for (std::uint32_t at = begins[order[i]], least = 0; at < begins[order[i] + std::size_t{1}]; ++at) {
      put_varint(list, pairs_[at].term - least);
      least = pairs_[at].term + 1;
    }
    put_varint(blocks, shared);
    put_text(blocks, key.substr(shared));
    put_text(blocks, list);
    last = key;
  }
  std::string out;
  put_fixed(out, keys_.size());
  put_fixed(out, (keys_.size() + keys_a_block - 1) / keys_a_block);
  return out + offsets + blocks;
}

Result<std::vector<TermId>> terms_with_part(const File& file, std::string_view wanted, std::uint32_t terms) {
  const auto table = open_parts(file);
  if (!table) return table.error();
  std::uint32_t low = 0, high = table->blocks;  // the last block whose first key is not above `wanted`
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    const auto bytes = table->block(middle);
    if (!bytes) return bytes.error();
    KeyBlock block(*bytes);
    if (!block.next()) return damaged("parts");
    (block.key() <= wanted ? low : high) = middle;
  }
  if (low == table->blocks) return std::vector<TermId>();
  const auto bytes = table->block(low);
  if (!bytes) return bytes.error();
  KeyBlock block(*bytes);
  while (block.next() && block.key() <= wanted) {
    if (block.key() == wanted) return read_terms(block.list(), terms);
  }
  if (!block.ok()) return damaged("parts");
  return std::vector<TermId>();
}

}  // namespace diarium::index
