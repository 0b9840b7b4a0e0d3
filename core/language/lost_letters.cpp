#include "language/lost_letters.h"

#include <cstdint>

namespace diarium::language {
namespace {

// Swedish prose has å, ä and ö as one letter in twenty; a paper with less than one in a hundred has lost them. Below so
// many letters a title without them may be chance.
constexpr std::uint64_t letters_needed = 400;
constexpr std::uint64_t lost_below_percent = 1;

bool is_letter(unsigned char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

/// Counts `word` standing alone between two characters that are no ASCII letters.
std::uint64_t count_word(std::string_view text, std::string_view word) {
  std::uint64_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    const bool before = at == 0 || !is_letter(static_cast<unsigned char>(text[at - 1]));
    const std::size_t end = at + word.size();
    const bool after = end >= text.size() || !is_letter(static_cast<unsigned char>(text[end]));
    if (before && after) ++count;
  }
  return count;
}

}  // namespace

bool letters_lost(std::string_view text) {
  std::uint64_t plain = 0;
  std::uint64_t marked = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (is_letter(byte)) ++plain;
    if (byte != 0xC3 || at + 1 >= text.size()) continue;
    const unsigned low = static_cast<unsigned char>(text[at + 1]) | 0x20u;
    if (low == 0xA5 || low == 0xA4 || low == 0xB6) ++marked;  // å ä ö, either case
  }
  if (plain < letters_needed || marked * 100 >= plain * lost_below_percent) return false;
  // Without marks Danish and English look alike: Swedish is told by words that need none.
  const std::uint64_t common = count_word(text, "och") + count_word(text, "att") + count_word(text, "som");
  return common * 150 >= plain && count_word(text, "och") + count_word(text, "att") >= 3;
}

}  // namespace diarium::language
