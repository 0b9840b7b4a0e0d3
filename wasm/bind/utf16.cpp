#include "bind/utf16.h"

#include <algorithm>
#include <numeric>

namespace diarium::bind {

std::vector<std::uint32_t> utf16_offsets(std::string_view utf8, const std::vector<std::uint32_t>& bytes) {
  std::vector<std::size_t> order(bytes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return bytes[i]; });
  std::vector<std::uint32_t> units(bytes.size());
  std::uint32_t seen = 0;
  std::size_t at = 0;
  for (const std::size_t i : order) {
    for (; at < bytes[i] && at < utf8.size(); ++at) {
      const auto byte = static_cast<unsigned char>(utf8[at]);
      if ((byte & 0xC0) != 0x80) seen += byte >= 0xF0 ? 2 : 1;  // A character beyond the BMP is a pair.
    }
    units[i] = seen;
  }
  return units;
}

}  // namespace diarium::bind
