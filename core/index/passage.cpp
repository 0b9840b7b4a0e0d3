#include "index/passage.h"

#include "base/bytes.h"
#include "base/utf8.h"
#include "structure/outline.h"

namespace diarium::index {
namespace {

Error damaged_passage(DocId paper) {
  return damaged(std::string(name(Section::text)) + ":" + std::to_string(paper.value));
}

}  // namespace

Result<Guide> read_guide(const Pack::Impl& pack, DocId paper, std::span<const std::uint32_t> wanted) {
  const auto card = pack.papers.read_card(paper.value);
  if (!card) return card.error();
  const auto record = pack.guide(paper);
  if (!record) return record.error();
  const std::uint32_t text_size = (*card)->bytes;
  ByteReader reader(*record);
  for (int before = 0; before < 2; ++before) (void)reader.text();  // the card, the words of the blocks
  const std::string_view bytes = reader.text();
  if (!reader.ok()) return damaged_passage(paper);
  auto landmarks = read_landmarks(bytes, text_size);
  if (!landmarks) return landmarks.error();
  auto outline = structure::decode_blocks(reader.take(reader.left()), text_size, wanted);
  if (!outline) return outline.error();
  return Guide{std::move(*landmarks), std::move(*outline)};
}

Result<std::string> text_part(const Pack::Impl& pack, DocId paper, ByteSpan part) {
  // The text is the end of its record.
  const auto size = pack.texts.size(paper.value);
  if (!size) return size.error();
  const auto card = pack.papers.read_card(paper.value);
  if (!card) return card.error();
  const std::uint32_t text_size = (*card)->bytes;
  if (part.begin > part.end || part.end > text_size || text_size > *size)
    return damaged_passage(paper);
  const std::uint32_t before = *size - text_size;
  auto bytes = pack.texts.read(paper.value, {before + part.begin, before + part.end});
  if (!bytes) return bytes.error();
  if (!utf8::valid(*bytes)) return damaged_passage(paper);
  return bytes;
}

}  // namespace diarium::index
