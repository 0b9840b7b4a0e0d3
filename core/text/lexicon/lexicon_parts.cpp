#include "text/lexicon/lexicon_parts.h"

#include <string_view>

#include "base/hash.h"
#include "text/lexicon/lexicon_forms.h"

namespace diarium::text {
namespace {

constexpr std::size_t shortest_listed = 2;

/// Where a word stands in the list.
class Places {
 public:
  explicit Places(std::span<const std::string> words) : words_(words) {
    std::size_t size = 1;
    while (size < words.size() * 2) size *= 2;
    slots_.resize(size);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      std::size_t slot = hash(words[i]) & (size - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
      slots_[slot] = i + 1;
    }
  }
  /// Place + 1; 0 where it is not.
  [[nodiscard]] std::uint32_t find(std::string_view word) const {
    for (std::size_t slot = hash(word) & (slots_.size() - 1); slots_[slot] != 0;
         slot = (slot + 1) & (slots_.size() - 1))
      if (words_[slots_[slot] - 1] == word) return slots_[slot];
    return 0;
  }

 private:
  static std::uint64_t hash(std::string_view word) {
    const std::uint64_t hash = fnv1a(word);
    return hash ^ hash >> 32;
  }
  std::span<const std::string> words_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace

std::vector<PartTypes> count_parts(std::span<const std::string> words, std::span<const std::uint8_t> bits) {
  const Places places(words);
  std::vector<PartTypes> types(words.size());
  for (const std::string& word : words) {
    for (std::size_t at = shortest_listed; at + shortest_listed <= word.size(); ++at) {
      const std::uint32_t last = places.find(std::string_view(word).substr(at));
      if (last == 0 || !(bits[last - 1] & form::last)) continue;
      const std::uint32_t first = places.find(std::string_view(word).substr(0, at));
      if (first == 0 || !(bits[first - 1] & (form::first | form::middle))) continue;
      ++types[first - 1].opens;
      ++types[last - 1].closes;
    }
  }
  return types;
}

}  // namespace diarium::text
