#include "query/match/places.h"

#include <algorithm>

#include "base/sorting.h"
#include "base/waiting.h"

namespace diarium::query {

Result<PlaceReader> PlaceReader::open(const index::Pack::Impl& pack, const Words& words, index::Roles roles) {
  PlaceReader reader;
  reader.pack_ = &pack;
  reader.roles_ = roles;
  Waiting waiting;
  for (const Leaf& leaf : words.leaves) {
    auto places = PhrasePlaces::open(pack, leaf.words);
    if (!places) {
      if (waiting.take(places.error())) continue;
      return places.error();
    }
    reader.leaves_.push_back(std::move(*places));
    reader.lengths_.push_back(static_cast<std::uint32_t>(leaf.words.size()));
  }
  if (waiting.error()) return *waiting.error();
  return reader;
}

Result<PlaceReader::InPaper> PlaceReader::read(std::uint32_t paper, Use use) {
  const index::Papers& papers = pack_->papers;
  auto block_words = use == Use::quoted
                         ? pack_->quoted_blocks({paper})
                         : index::read_block_words(pack_->file, paper, papers.size(), papers.rooms()[paper]);
  Waiting waiting;
  if (!block_words && !waiting.take(block_words.error())) return block_words.error();
  InPaper in;
  if (block_words) in.block_words = std::move(*block_words);
  for (std::uint32_t leaf = 0; leaf < leaves_.size(); ++leaf) {
    if (const auto done = leaves_[leaf].read(paper, slots_); !done && !waiting.take(done.error())) return done.error();
    if (waiting.error()) continue;
    for (const std::uint32_t slot : slots_) {
      const std::size_t block = index::block_words_of(in.block_words, slot);
      if (block == in.block_words.size()) return index::damaged("positions");
      const index::BlockWords& of_block = in.block_words[block];
      if (slot + lengths_[leaf] > of_block.first_slot + of_block.words) return index::damaged("positions");
      if (roles_ & index::roles_of(of_block.zone))
        in.places.push_back({slot, lengths_[leaf], leaf, static_cast<std::uint32_t>(block)});
    }
  }
  if (waiting.error()) return *waiting.error();
  sort_briefly(in.places, [](const Place& a, const Place& b) {
    if (a.slot != b.slot) return a.slot < b.slot;
    return a.words != b.words ? a.words > b.words : a.leaf < b.leaf;
  });
  std::uint32_t free_from = 0;
  std::erase_if(in.places, [&](const Place& place) {
    if (place.slot < free_from) return true;
    free_from = place.slot + place.words;
    return false;
  });
  return in;
}

}  // namespace diarium::query
