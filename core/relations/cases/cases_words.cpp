#include "relations/cases/cases_words.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/lists.h"
#include "language/phrases.h"

namespace diarium::relations {
namespace {

constexpr std::size_t least_root = 4;  // Letters that a word keeps: less is no root («led» of «leden» and «leder»).

// Longest first within one last letter does not matter: the longest that fits is taken.
constexpr std::array<std::string_view, 27> word_endings = {
    "heterna", "heten", "arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "ades", "ade", "ad", "at", "ar",
    "er",      "or",    "en",    "et",    "an",    "na",   "te",   "de",   "n",    "t",    "a",   "e",  "r"};

bool is_word(language::Glyph glyph) {
  return glyph == language::Glyph::digit || glyph == language::Glyph::lower || glyph == language::Glyph::upper;
}

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
  if (language::is_phrase(language::Use::common, key)) return true;
  const auto body = language::body_word(key, language::Letters::lost);
  if (body && body->kind() >= language::BodyKind::board && !body->compound && !body->name->others) return true;
  const language::Word* word = language::find_word(key, language::Letters::lost);
  if (word == nullptr) return false;
  constexpr auto flags =
      static_cast<std::uint32_t>(language::Flag::swedish) | static_cast<std::uint32_t>(language::Flag::body);
  return (word->flags & flags) != 0;
}

WordKey key_of(std::string_view root) { return fnv1a(root); }

std::vector<RootAt> roots(std::string_view text) {
  std::vector<RootAt> found;
  std::string key;
  for (std::uint32_t at = 0; at < text.size();) {
    const language::GlyphAt first = language::glyph_at(text, at);
    std::uint32_t end = at + first.size;
    if (!is_word(first.glyph)) {
      at = end;
      continue;
    }
    while (end < text.size()) {
      const language::GlyphAt next = language::glyph_at(text, end);
      if (!is_word(next.glyph)) break;
      end += next.size;
    }
    key.clear();
    language::append_key(key, text.substr(at, end - at));
    if (key.size() > 1 && !is_common(key)) found.push_back({std::string(root_of(key)), {at, end}});
    at = end;
  }
  return found;
}

std::vector<WordKey> words_in_order(std::string_view text) {
  std::vector<WordKey> keys;
  for (const RootAt& one : roots(text)) keys.push_back(key_of(one.root));
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

}  // namespace diarium::relations
