// Numbers written in more bytes than they need: what no codec may read, as one meaning would have two spellings.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace diarium::test {

/// For each byte below 128 (where a number of seven bits a byte ends, if it is one) the bytes with that number longer by a
/// zero, and with a bit beyond the 64th that is lost in reading.
inline std::vector<std::string> with_longer_numbers(std::string_view bytes) {
  std::vector<std::string> out;
  std::size_t first = 0;  // Byte of the number that ends at `at`.
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x80) continue;
    std::string longer(bytes.substr(0, at));
    longer += static_cast<char>(byte | 0x80u);
    out.push_back(longer + '\0' + std::string(bytes.substr(at + 1)));
    const std::size_t size = at + 1 - first;
    if (size < 10) {
      longer.append(9 - size, '\x80');
      out.push_back(longer + '\x02' + std::string(bytes.substr(at + 1)));
    }
    first = at + 1;
  }
  return out;
}

}  // namespace diarium::test
