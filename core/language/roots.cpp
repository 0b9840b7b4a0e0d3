#include "language/roots.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/lists.h"
#include "language/phrases.h"

namespace diarium::language {
namespace {

/// Forty bits are enough: of five million roots some ten pairs have one key, and what is kept of papers takes a third
/// less.
constexpr int unused_bits = 24;

constexpr std::size_t least_root = 4;  // Letters that a word keeps: less is no root («led» of «leden» and «leder»).

// Longest first within one last letter does not matter: the longest that fits is taken.
constexpr std::array<std::string_view, 27> word_endings = {
    "heterna", "heten", "arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "ades", "ade", "ad", "at", "ar",
    "er",      "or",    "en",    "et",    "an",    "na",   "te",   "de",   "n",    "t",    "a",   "e",  "r"};

bool is_word(Glyph glyph) { return glyph == Glyph::digit || glyph == Glyph::lower || glyph == Glyph::upper; }

}  // namespace

std::string_view root_of(std::string_view key) {
  if (key.size() > least_root + 1 && key.ends_with('s')) key.remove_suffix(1);
  std::size_t longest = 0;
  for (const std::string_view ending : word_endings) {
    if (ending.size() > longest && key.size() >= ending.size() + least_root && key.ends_with(ending))
      longest = ending.size();
  }
  return key.substr(0, key.size() - longest);
}

bool is_common(std::string_view key) {
  if (is_phrase(Use::common, key)) return true;
  const auto body = body_word(key, Letters::lost);
  if (body && body->kind() >= BodyKind::board && !body->compound && !body->name->others) return true;
  const Word* word = find_word(key, Letters::lost);
  if (word == nullptr) return false;
  constexpr auto flags = static_cast<std::uint32_t>(Flag::swedish) | static_cast<std::uint32_t>(Flag::body);
  return (word->flags & flags) != 0;
}

WordAt next_word(std::string_view text, std::uint32_t at) {
  WordAt word;
  GlyphAt glyph{Glyph::space, 0};
  for (; at < text.size(); at += glyph.size) {
    glyph = glyph_at(text, at);
    if (is_word(glyph.glyph)) break;
  }
  word.span.begin = at;
  word.capital = at < text.size() && glyph.glyph != Glyph::lower;
  for (; at < text.size(); at += glyph.size) {
    glyph = glyph_at(text, at);
    if (!is_word(glyph.glyph)) break;
  }
  word.span.end = at;
  return word;
}

std::vector<RootAt> roots(std::string_view text) {
  std::vector<RootAt> found;
  for (WordAt word = next_word(text, 0); !word.span.empty(); word = next_word(text, word.span.end)) {
    const std::string own = key(slice(text, word.span));
    if (own.size() > 1 && !is_common(own)) found.push_back({std::string(root_of(own)), word.span});
  }
  return found;
}

std::vector<WordKey> words_in_order(std::string_view text) {
  std::vector<WordKey> keys;
  for (const RootAt& one : roots(text)) keys.push_back(fnv1a(one.root) >> unused_bits);
  return keys;
}

std::vector<WordKey> content_words(std::string_view text) { return sorted_once(words_in_order(text)); }

std::vector<WordKey> sorted_once(std::vector<WordKey> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::uint32_t shared(const std::vector<WordKey>& a, const std::vector<WordKey>& b) {
  std::uint32_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++count, ++x, ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return count;
}

}  // namespace diarium::language
