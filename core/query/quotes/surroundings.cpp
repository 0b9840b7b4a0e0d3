#include "query/quotes/surroundings.h"

#include <algorithm>

#include "base/utf8.h"
#include "index/records/words.h"

namespace diarium::query {
namespace {

Error text_disagrees() { return index::damaged("block_words"); }

/// The pieces of `block` that lie in `part`.
structure::Block part_of(const structure::Block& block, ByteSpan part) {
  structure::Block out{.kind = block.kind, .role = block.role, .level = block.level, .page = block.page, .span = part};
  auto line = std::partition_point(block.lines.begin(), block.lines.end(),
                                   [&](ByteSpan one) { return one.end <= part.begin; });
  for (; line != block.lines.end() && line->begin < part.end; ++line)
    out.lines.push_back({std::max(line->begin, part.begin), std::min(line->end, part.end)});
  return out;
}

}  // namespace

Result<Surroundings> Surroundings::read(const index::Pack::Impl& pack, DocId paper,
                                        const std::vector<index::Landmark>& landmarks, const WordsOfBlock& of,
                                        std::pair<std::uint32_t, std::uint32_t> slots) {
  const ByteSpan block = of.block.span;
  const std::uint32_t first_slot = of.words.first_slot, end_slot = first_slot + of.words.words;
  // All stretches of the block. A landmark of another block may lie between its bytes, as page heads do, never between
  // its slots.
  auto from = std::partition_point(landmarks.begin(), landmarks.end(),
                                   [&](const index::Landmark& one) { return one.slot < first_slot; });
  const auto to = std::partition_point(from, landmarks.end(), [&](const index::Landmark& one) { return one.slot < end_slot; });
  std::vector<Stretch> all{{block.begin, first_slot, false, {}}};
  for (; from != to; ++from) {
    if (from->byte < all.back().byte || from->byte > block.end) return text_disagrees();
    all.push_back({from->byte, from->slot, false, {}});
  }
  const auto holding = [&](std::uint32_t slot) {
    const auto after = std::partition_point(all.begin(), all.end(), [&](const Stretch& one) { return one.slot <= slot; });
    return static_cast<std::size_t>(after - all.begin()) - 1;
  };
  std::size_t first = holding(slots.first), end = holding(slots.second) + 1;
  const std::uint32_t middle_begin = all[first].byte, middle_end = end < all.size() ? all[end].byte : block.end;
  while (first > 0 && middle_begin - all[first].byte < surrounding_bytes) --first;
  while (end < all.size() && all[end].byte - middle_end < surrounding_bytes) ++end;

  Surroundings out;
  const ByteSpan part{all[first].byte, end < all.size() ? all[end].byte : block.end};
  out.end_slot_ = end < all.size() ? all[end].slot : end_slot;
  out.stretches_.assign(std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(first)),
                        std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(end)));
  out.block_ = part_of(of.block, part);
  auto counted = std::partition_point(landmarks.begin(), landmarks.end(),
                                      [&](const index::Landmark& one) { return one.byte <= part.begin; });
  out.landmarks_.push_back(counted == landmarks.begin() ? index::Landmark{} : *(counted - 1));
  for (; counted != landmarks.end() && counted->byte < part.end; ++counted) out.landmarks_.push_back(*counted);
  out.begin_ = out.landmarks_.front().byte;
  auto text = index::text_part(pack, paper, {out.begin_, part.end});
  if (!text) return text.error();
  out.text_ = std::move(*text);
  if (!out.is_sound()) return text_disagrees();
  return out;
}

/// Do the spans end between characters? text_ itself does.
bool Surroundings::is_sound() const {
  const auto is_border = [&](std::uint32_t byte) {
    const std::size_t at = byte - begin_;
    return at >= text_.size() || !utf8::is_continuation(text_[at]);
  };
  return std::ranges::all_of(stretches_, [&](const Stretch& one) { return is_border(one.byte); }) &&
         std::ranges::all_of(landmarks_, [&](const index::Landmark& one) { return is_border(one.byte); }) &&
         std::ranges::all_of(block_.lines, [&](ByteSpan line) { return is_border(line.begin) && is_border(line.end); });
}

std::vector<ByteSpan> Surroundings::sentences(ByteSpan near) const {
  const std::uint32_t begin = block_.span.begin;
  std::vector<ByteSpan> out = text::sentences_around(words(block_.span), {near.begin - begin, near.end - begin});
  for (ByteSpan& sentence : out) sentence = {sentence.begin + begin, sentence.end + begin};
  return out;
}

Result<bool> Surroundings::cut(std::size_t index) {
  Stretch& stretch = stretches_[index];
  if (stretch.is_cut) return true;
  structure::Block part = part_of(block_, {stretch.byte, end_of(index)});
  part.span = {part.span.begin - begin_, part.span.end - begin_};
  for (ByteSpan& line : part.lines) line = {line.begin - begin_, line.end - begin_};
  index::block_words(text_, part, stretch.words);
  for (ByteSpan& word : stretch.words) word = {word.begin + begin_, word.end + begin_};
  if (stretch.words.size() != end_slot_of(index) - stretch.slot) return text_disagrees();
  stretch.is_cut = true;
  return true;
}

Result<ByteSpan> Surroundings::word(std::uint32_t slot) {
  const auto after = std::partition_point(stretches_.begin(), stretches_.end(),
                                          [&](const Stretch& one) { return one.slot <= slot; });
  const auto index = static_cast<std::size_t>(after - stretches_.begin()) - 1;
  if (const auto done = cut(index); !done) return done.error();
  return stretches_[index].words[slot - stretches_[index].slot];
}

std::pair<std::size_t, std::size_t> Surroundings::stretches_near(ByteSpan near) const {
  std::size_t first = 0, end = stretches_.size();
  while (first + 1 < end && stretches_[first + 1].byte <= near.begin) ++first;
  while (end > first + 1 && stretches_[end - 1].byte >= near.end) --end;
  return {first, end};
}

Result<std::vector<ByteSpan>> Surroundings::words_near(ByteSpan near) {
  const auto [first, end] = stretches_near(near);
  std::vector<ByteSpan> out;
  for (std::size_t i = first; i < end; ++i) {
    if (const auto done = cut(i); !done) return done.error();
    out.insert(out.end(), stretches_[i].words.begin(), stretches_[i].words.end());
  }
  return out;
}

std::pair<std::uint32_t, std::uint32_t> Surroundings::slots_near(ByteSpan near) const {
  const auto [first, end] = stretches_near(near);
  return {stretches_[first].slot, end_slot_of(end - 1)};
}

text::Reach Surroundings::reach(std::uint32_t byte) const {
  const auto after = std::partition_point(landmarks_.begin(), landmarks_.end(),
                                          [&](const index::Landmark& one) { return one.byte <= byte; });
  const index::Landmark& nearest = *(after - 1);
  return nearest.before + text::reach_of(words({nearest.byte, byte}));
}

}  // namespace diarium::query
