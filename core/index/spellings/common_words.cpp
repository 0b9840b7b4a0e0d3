#include "index/spellings/common_words.h"

#include <algorithm>
#include <functional>

#include "base/bytes.h"
#include "index/file/record_store.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

/// In how many papers a spelling must stand to be told.
std::uint32_t least_papers(std::uint32_t terms, const std::vector<std::uint32_t>& papers) {
  std::vector<std::uint32_t> most(papers.begin(), papers.begin() + terms);
  const auto behind = most.begin() + common_at_most;  // The first that has no room.
  std::nth_element(most.begin(), behind, most.end(), std::greater());
  return *behind + 1;
}

}  // namespace

std::string common_words_record(const Numbering& spellings, const std::vector<std::uint32_t>& papers) {
  std::string record;
  if (spellings.size() <= terms_without_common) return record;
  const std::uint32_t least = least_papers(spellings.size(), papers);
  std::string_view before;
  put_varint(record, least);
  for (std::uint32_t term = 0; term < spellings.size(); ++term) {
    if (papers[term] < least) continue;
    const std::string_view spelling = spellings.text(term);
    const auto shared = static_cast<std::size_t>(std::ranges::mismatch(spelling, before).in1 - spelling.begin());
    put_varint(record, shared);
    put_text(record, spelling.substr(shared));
    put_varint(record, papers[term] - least);
    before = spelling;
  }
  return record;
}

Result<std::vector<CommonWord>> read_common_words(const File& file, std::uint32_t papers) {
  const auto record = RecordStore(file, Section::common, 1).read(0);
  if (!record) return record.error();
  std::vector<CommonWord> words;
  if (record->empty()) return words;
  ByteReader reader(*record);
  const std::uint32_t least = reader.number(papers);
  std::string before;
  while (reader.ok() && !reader.done()) {
    const std::uint32_t shared = reader.number(static_cast<std::uint32_t>(before.size()));
    std::string spelling = before.substr(0, shared);
    spelling += reader.text();
    const std::uint32_t in = least + reader.number(papers - std::min(least, papers));
    if (!reader.ok() || spelling <= before || spelling.size() > longest_term || in == 0 || words.size() == common_at_most)
      return damaged("common");
    words.push_back({spelling, in});
    before = std::move(spelling);
  }
  if (!reader.ok()) return damaged("common");
  return words;
}

}  // namespace diarium::index
