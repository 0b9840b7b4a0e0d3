#include "index/parts/section.h"

#include "index/records/words.h"

namespace diarium::index {

std::string part_key(std::string_view stem, text::Stemmer& stemmer) {
  return std::string(stem.ends_with('s') ? stem.substr(0, stem.size() - stem_cut(stem, stemmer)) : stem);
}

Result<std::vector<TermId>> terms_with_part(const File& file, std::string_view key, std::uint32_t terms) {
  const auto lists = KeyLists::open(file, Section::parts, KeptKeys::whole, terms);
  if (!lists) return lists.error();
  return lists->find(key);
}

}  // namespace diarium::index
