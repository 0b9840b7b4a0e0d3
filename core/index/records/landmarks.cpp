#include "index/records/landmarks.h"

#include <utility>

#include "base/bytes.h"
#include "base/letters.h"
#include "index/file/file.h"

namespace diarium::index {

void LandmarksWriter::meet(std::string_view text, ByteSpan word, std::uint32_t slot) {
  if (word.begin < last_.byte + landmark_step || !is_space(text[word.begin - 1])) return;
  const std::uint32_t bytes = word.begin - last_.byte;
  const text::Reach more = text::reach_of(text.substr(last_.byte, bytes));
  for (const std::uint32_t number : {bytes, slot - last_.slot, more.line_feeds, bytes - more.points, more.pairs})
    put_varint(bytes_, number);
  last_ = {word.begin, slot, last_.before + more};
}

std::string LandmarksWriter::end_paper() {
  last_ = {};
  return std::exchange(bytes_, {});
}

Result<std::vector<Landmark>> read_landmarks(std::string_view bytes, std::uint32_t text_size) {
  ByteReader reader(bytes);
  std::vector<Landmark> landmarks;
  Landmark last;
  while (!reader.done()) {
    const std::uint32_t step = reader.number(text_size - last.byte), slots = reader.number(0xFFFFFFFFu - last.slot);
    text::Reach more{.line_feeds = reader.number(step)};
    more.points = step - reader.number(step);
    more.pairs = reader.number(more.points);
    if (!reader.ok() || step == 0) return damaged("text");
    last = {last.byte + step, last.slot + slots, last.before + more};
    landmarks.push_back(last);
  }
  return landmarks;
}

}  // namespace diarium::index
