#include "facts/parts/repeats.h"

#include <algorithm>

#include "base/hash.h"

namespace diarium::facts {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ull;

/// The words of a paper without its marks.
struct Words {
  std::vector<std::uint32_t> tokens;
  std::vector<std::uint64_t> hashes;
};

Words words_of(const Reading& r) {
  Words words;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (r.tokens[i].shape == Shape::mark) continue;
    words.tokens.push_back(i);
    words.hashes.push_back(fnv1a(r.key(i)));
  }
  return words;
}

/// A window of words: its hash and where it begins.
struct Window {
  std::uint64_t hash;
  std::uint32_t at;
  friend bool operator<(const Window& one, const Window& two) {
    return one.hash != two.hash ? one.hash < two.hash : one.at < two.at;
  }
};

std::vector<Window> windows_of(const std::vector<std::uint64_t>& words) {
  std::uint64_t top = 1;  // factor to the power of least_repeat
  for (std::uint32_t i = 0; i < least_repeat; ++i) top *= factor;
  std::vector<Window> windows;
  windows.reserve(words.size());
  std::uint64_t hash = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    hash = hash * factor + words[i];
    if (i >= least_repeat) hash -= top * words[i - least_repeat];
    if (i + 1 >= least_repeat) windows.push_back({hash, i + 1 - least_repeat});
  }
  return windows;
}

}  // namespace

std::vector<Repeat> find_repeats(const Reading& r) {
  const Words words = words_of(r);
  std::vector<Repeat> found;
  if (words.tokens.size() < 2 * least_repeat) return found;
  const std::vector<Window> windows = windows_of(words.hashes);
  std::vector<Window> sorted = windows;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> first_of(windows.size());
  for (std::size_t i = 0; i < sorted.size(); ++i)
    first_of[sorted[i].at] = i > 0 && sorted[i - 1].hash == sorted[i].hash ? first_of[sorted[i - 1].at] : sorted[i].at;
  const auto span = [&](std::uint32_t first, std::uint32_t count) {
    return ByteSpan{r.tokens[words.tokens[first]].begin, r.tokens[words.tokens[first + count - 1]].end};
  };
  for (std::uint32_t at = 0; at < windows.size();) {
    // The first place of all: what stands ten times is told as nine repeats of the first.
    const std::uint32_t from = first_of[at];
    std::uint32_t count = 0;
    while (from + count < at && at + count < words.hashes.size() &&
           words.hashes[from + count] == words.hashes[at + count]) {
      ++count;
    }
    if (count < least_repeat) {
      ++at;
      continue;
    }
    found.push_back({span(from, count), span(at, count), count});
    at += count;
  }
  return found;
}

}  // namespace diarium::facts
