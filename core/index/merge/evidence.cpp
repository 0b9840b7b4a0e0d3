#include "index/merge/evidence.h"

#include "base/utf8.h"
#include "index/papers/cards.h"
#include "index/records/repairs.h"
#include "index/records/words.h"
#include "text/latin.h"

namespace diarium::index {

Result<const Evidence::Words*> Evidence::words_of(PaperPlace place) {
  const std::pair key{place.pack, place.paper.value};
  if (const auto found = kept_.find(key); found != kept_.end()) return &found->second;
  auto paper = packs_[place.pack].paper(place.paper);
  if (!paper) return paper.error();
  if (kept_.size() >= kept_at_most) kept_.clear();
  Words words{std::move(*paper), {}, false};
  words.marks_lost = marks_lost(words.paper);
  std::vector<ByteSpan> of_block;
  for (const structure::Block& block : words.paper.outline.blocks) {
    block_words(words.paper.text.nfc, block, of_block);
    words.by_slot.insert(words.by_slot.end(), of_block.begin(), of_block.end());
    if (!of_block.empty()) words.by_slot.emplace_back();
  }
  return &kept_.emplace(key, std::move(words)).first->second;
}

Result<Spelling> Evidence::of(PaperPlace place, std::string_view spelling, std::span<const std::uint32_t> slots) {
  const auto words = words_of(place);
  if (!words) return words.error();
  const auto is_capital = [](std::string_view word) { return text::is_capital(utf8::decode(word, 0).point); };
  Spelling traits{.sound = false, .capital = true};
  std::vector<std::string> others;
  for (const std::uint32_t slot : slots) {
    if (slot >= (*words)->by_slot.size()) return damaged("positions");
    const ByteSpan span = (*words)->by_slot[slot];
    const std::string_view word = slice((*words)->paper.text.nfc, span);
    if (word.empty()) return damaged("positions");
    if (term_of(word) == spelling) {
      traits.sound = traits.sound || !(*words)->marks_lost;
      traits.capital = traits.capital && is_capital(word);
      continue;
    }
    other_readings((*words)->paper.text.nfc, (*words)->paper.repairs, span, others);
    for (const std::string& other : others)
      if (!other.empty() && term_of(other) == spelling) traits.capital = traits.capital && is_capital(other);
  }
  return traits;
}

}  // namespace diarium::index
