#include "query/answered/answer_record.h"

#include "base/bytes.h"
#include "base/utf8.h"

namespace diarium::query {
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
    put_varint(out, hit.slots.size());
    std::uint32_t last = 0;
    for (const std::uint32_t slot : hit.slots) put_varint(out, slot - std::exchange(last, slot));
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
    for (std::size_t slots = reader.count(); slots > 0 && reader.ok(); --slots) {
      const std::uint32_t step = reader.number(1u << 28), last = hit.slots.empty() ? 0 : hit.slots.back();
      if ((step == 0 && !hit.slots.empty()) || last + step >= 1u << 28) reader.fail();  // No paper has so many.
      hit.slots.push_back(last + step);
    }
    kept.hits.push_back(std::move(hit));
  }
  if (!reader.ok() || !reader.done()) return std::nullopt;
  return kept;
}

}  // namespace diarium::query
