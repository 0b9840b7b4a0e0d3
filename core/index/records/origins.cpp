#include "index/records/origins.h"

#include <cassert>

#include "base/bytes.h"
#include "base/letters.h"
#include "base/utf8.h"

namespace diarium::index {
namespace {

enum Flag : std::uint32_t { has_sum = 1, has_address = 2, has_retrieved = 4, has_own_title = 8, unlisted = 16, has_masked = 32, has_collection = 64, is_withheld = 128 };
constexpr std::uint32_t all_flags = 255;
constexpr std::size_t sum_size = 32;

}  // namespace

std::string origin_record(const Origin& origin) {
  std::string out;
  put_varint(out, (origin.sha256.empty() ? 0u : has_sum) | (origin.address.empty() ? 0u : has_address) |
                      (origin.retrieved.empty() ? 0u : has_retrieved) | (origin.title.empty() ? 0u : has_own_title) |
                      (origin.unlisted ? unlisted : 0u) | (origin.masked == 0 ? 0u : has_masked) |
                      (origin.collection.empty() ? 0u : has_collection) |
                      (origin.withheld == Withheld::no ? 0u : is_withheld));
  assert(origin.sha256.empty() || origin.sha256.size() == 2 * sum_size);
  for (std::size_t i = 0; i + 1 < origin.sha256.size(); i += 2)
    out.push_back(static_cast<char>(*hex_digit(origin.sha256[i]) << 4 | *hex_digit(origin.sha256[i + 1])));
  if (!origin.address.empty()) put_text(out, origin.address);
  if (!origin.retrieved.empty()) put_text(out, origin.retrieved);
  if (!origin.title.empty()) put_text(out, origin.title);
  if (origin.masked > 0) put_varint(out, origin.masked);
  if (!origin.collection.empty()) put_text(out, origin.collection);
  if (origin.withheld != Withheld::no) put_varint(out, static_cast<std::uint32_t>(origin.withheld));
  return out;
}

std::optional<Origin> read_origin(std::string_view record) {
  ByteReader reader(record);
  Origin origin;
  const std::uint32_t flags = reader.number(all_flags);
  if (flags & has_sum) {
    for (const char c : reader.take(sum_size)) {
      const auto byte = static_cast<std::uint8_t>(c);
      origin.sha256 += {hex_digits[byte >> 4], hex_digits[byte & 15u]};
    }
  }
  if (flags & has_address) origin.address = reader.text();
  if (flags & has_retrieved) origin.retrieved = reader.text();
  if (flags & has_own_title) origin.title = reader.text();
  origin.unlisted = (flags & unlisted) != 0;
  if (flags & has_masked) origin.masked = reader.number();
  if (flags & has_collection) origin.collection = reader.text();
  if (flags & is_withheld) origin.withheld = static_cast<Withheld>(reader.number(withheld_count - 1));
  if (!reader.ok() || !reader.done() || !utf8::valid(origin.address) || !utf8::valid(origin.retrieved) ||
      !utf8::valid(origin.title) || !utf8::valid(origin.collection))
    return std::nullopt;
  return origin;
}

}  // namespace diarium::index
