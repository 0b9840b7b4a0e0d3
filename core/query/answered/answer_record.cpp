#include "query/answered/answer_record.h"

#include "base/bytes.h"
#include "base/utf8.h"

namespace diarium::query {
namespace {

void put_block(const KeptBlock& block, const KeptBlock& before, std::string& out) {
  put_varint(out, block.block - before.block);
  out.push_back(static_cast<char>(block.words.zone));
  put_varint(out, block.words.words);
  put_varint(out, block.words.first_slot - before.words.first_slot);
  put_varint(out, block.slots.size());
  std::uint32_t last = block.words.first_slot;
  for (const std::uint32_t slot : block.slots) put_varint(out, slot - std::exchange(last, slot));
}

KeptBlock take_block(ByteReader& reader, const KeptBlock& before) {
  KeptBlock block;
  constexpr std::uint32_t most = 1u << 24;  // Of blocks and words that a paper may have: more would be memory for nothing.
  block.block = before.block + reader.number(most);
  block.words.zone = reader.byte();
  block.words.words = reader.number(most);
  block.words.first_slot = before.words.first_slot + reader.number(most);
  std::uint32_t last = block.words.first_slot;
  const std::uint32_t end = block.words.first_slot + block.words.words;
  for (std::size_t left = reader.count(); left > 0 && reader.ok(); --left) {
    last += reader.number(most);
    if (last >= end || (!block.slots.empty() && last == block.slots.back())) reader.fail();
    block.slots.push_back(last);
  }
  if (block.block > most || block.words.first_slot > most || block.words.zone >= index::zone_count || block.slots.empty()) reader.fail();
  return block;
}

}  // namespace

std::string encode(const AnswerRecord& kept) {
  std::string out;
  put_varint(out, kept.papers);
  put_varint(out, kept.places);
  put_varint(out, kept.also.size());
  for (const std::string& one : kept.also) put_text(out, one);
  put_varint(out, kept.roles.size());
  for (const auto& [role, papers] : kept.roles) {
    out.push_back(static_cast<char>(role));
    put_varint(out, papers);
  }
  put_varint(out, kept.hits.size());
  for (const KeptHit& hit : kept.hits) {
    put_varint(out, hit.paper);
    put_varint(out, hit.score);
    put_varint(out, hit.places);
    put_varint(out, hit.blocks.size());
    KeptBlock before;
    for (const KeptBlock& block : hit.blocks) {
      put_block(block, before, out);
      before = block;
    }
  }
  return out;
}

std::optional<AnswerRecord> decode_answer(std::string_view record, std::uint32_t papers) {
  AnswerRecord kept;
  ByteReader reader(record);
  kept.papers = reader.number(papers);
  kept.places = reader.number();
  for (std::size_t left = reader.count(); left > 0 && reader.ok(); --left) {
    kept.also.emplace_back(reader.text());
    if (!utf8::valid(kept.also.back())) reader.fail();
  }
  for (std::size_t left = reader.count(2); left > 0 && reader.ok(); --left) {
    const std::uint8_t role = reader.byte();
    if (role >= structure::role_count) reader.fail();
    kept.roles.emplace_back(static_cast<structure::Role>(role), reader.number(papers));
  }
  for (std::size_t left = reader.count(4); left > 0 && reader.ok(); --left) {
    KeptHit hit{reader.number(), reader.number(), reader.number(), {}};
    if (hit.paper >= papers) reader.fail();
    KeptBlock before;
    for (std::size_t blocks = reader.count(6); blocks > 0 && reader.ok(); --blocks) {
      KeptBlock block = take_block(reader, before);
      if (!hit.blocks.empty() && block.block == before.block) reader.fail();
      before = block;
      hit.blocks.push_back(std::move(block));
    }
    kept.hits.push_back(std::move(hit));
  }
  if (!reader.ok() || !reader.done()) return std::nullopt;
  return kept;
}

}  // namespace diarium::query
