#include "index/papers/ids.h"

#include <algorithm>
#include <utility>

#include "base/bytes.h"
#include "index/file/checksum.h"

namespace diarium::index {
namespace {

constexpr std::uint64_t id_entry = 8;  // the sum, the paper

/// Entries that are read at once: where a sum is looked for, its neighbours come along.
constexpr std::uint64_t ids_at_once = 64;

std::uint32_t sum_of(std::string_view id) { return static_cast<std::uint32_t>(checksum(id)); }

struct IdEntry {
  std::uint32_t sum = 0, paper = 0;
};

Result<std::vector<IdEntry>> entries(const File& file, std::uint64_t first, std::uint64_t count) {
  const auto bytes = file.view(Section::ids, first * id_entry, count * id_entry);
  if (!bytes) return bytes.error();
  std::vector<IdEntry> out;
  for (ByteReader reader(*bytes); !reader.done();) {
    IdEntry entry;
    entry.sum = reader.fixed<std::uint32_t>();
    entry.paper = reader.fixed<std::uint32_t>();
    out.push_back(entry);
  }
  return out;
}

}  // namespace

std::string ids_section(const std::vector<std::string>& ids) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sums;
  for (std::uint32_t paper = 0; paper < ids.size(); ++paper) sums.emplace_back(sum_of(ids[paper]), paper);
  std::ranges::sort(sums);
  std::string out;
  for (const auto& [sum, paper] : sums) {
    put_fixed(out, sum);
    put_fixed(out, paper);
  }
  return out;
}

std::uint64_t papers_with_ids(const File& file) { return file.size(Section::ids) / id_entry; }

Result<std::vector<DocId>> papers_of_id(const File& file, std::string_view id, std::uint32_t papers) {
  const std::uint32_t wanted = sum_of(id);
  std::vector<DocId> found;
  // The first entry that is not below `wanted` lies in [low, high].
  std::uint64_t low = 0, high = papers;
  while (low < high) {
    const std::uint64_t guess = std::uint64_t{wanted} * papers >> 32;
    const std::uint64_t at_most = high - std::min(ids_at_once, high - low);
    const std::uint64_t first = std::clamp(guess - std::min(guess, ids_at_once / 2), low, at_most);
    const auto read = entries(file, first, std::min(ids_at_once, high - first));
    if (!read) return read.error();
    if (!std::ranges::is_sorted(*read, {}, &IdEntry::sum)) return damaged("ids");
    if (read->front().sum >= wanted && first > low) {
      high = first;
    } else if (read->back().sum < wanted) {
      low = first + read->size();
    } else {
      low = first + static_cast<std::uint64_t>(std::ranges::lower_bound(*read, wanted, {}, &IdEntry::sum) - read->begin());
      break;
    }
  }
  for (; low < papers; ++low) {
    const auto one = entries(file, low, 1);
    if (!one) return one.error();
    if (one->front().sum != wanted) break;
    if (one->front().paper >= papers) return damaged("ids");
    found.push_back({one->front().paper});
  }
  return found;
}

}  // namespace diarium::index
