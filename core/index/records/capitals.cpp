#include "index/records/capitals.h"

namespace diarium::index {

std::string capitals_section(const std::vector<bool>& capital) {
  std::string bytes((capital.size() + 7) / 8, '\0');
  for (std::size_t i = 0; i < capital.size(); ++i)
    if (capital[i]) bytes[i / 8] = static_cast<char>(static_cast<unsigned char>(bytes[i / 8]) | 1u << i % 8);
  return bytes;
}

Result<std::vector<bool>> read_capitals(const File& file, std::uint32_t terms) {
  const auto bytes = file.view(Section::capitals);
  if (!bytes) return bytes.error();
  if (bytes->size() != (std::uint64_t{terms} + 7) / 8) return damaged("capitals");
  std::vector<bool> capital(terms);
  for (std::size_t i = 0; i < capital.size(); ++i) capital[i] = static_cast<unsigned char>((*bytes)[i / 8]) >> i % 8 & 1u;
  return capital;
}

}  // namespace diarium::index
