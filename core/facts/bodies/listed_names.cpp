#include "facts/bodies/bodies.h"

#include <algorithm>

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_words_of_name = 4;  // «Mark- och miljödomstolen», of which the hyphen is one.

bool is_named(const Reading& r, Range words, language::Use use) {
  return language::is_phrase(use, language::words_key(r.flowed(words)));
}

}  // namespace

Range named_at(const Reading& r, std::uint32_t at, language::Use use) {
  if (r.shape(at) < Shape::capital) return {};
  for (std::uint32_t size = most_words_of_name; size > 0; --size)
    if (at + size <= r.size() && r.word(at + size - 1) && is_named(r, {at, at + size}, use)) return {at, at + size};
  return {};
}

Range named_before(const Reading& r, std::uint32_t end, language::Use use) {
  for (std::uint32_t size = 1; size <= std::min(most_words_of_name, end); ++size)
    if (is_named(r, {end - size, end}, use)) return {end - size, end};
  return {};
}

}  // namespace diarium::facts
