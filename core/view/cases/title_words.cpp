#include "view/cases/title_words.h"

#include <algorithm>

#include "base/letters.h"
#include "base/span.h"
#include "text/text.h"
#include "text/words.h"

namespace diarium::view {
namespace {

constexpr std::size_t least_shared = 2;   // Words of two names that are longer.
constexpr std::size_t shared_of_ten = 8;  // Of the shorter name: a file's name may be cut off.
constexpr std::size_t whole_of_ten = 5;   // Of the longer one.

}  // namespace

std::vector<std::string> title_words(std::string_view title, std::size_t least) {
  const std::string folded = text::fold(title, text::Fold::marks);
  std::vector<ByteSpan> spans;
  text::segment_words(folded, spans);
  std::vector<std::string> words;
  for (const ByteSpan span : spans) {
    const std::string_view word = slice(folded, span);
    if (word.size() >= least && std::ranges::none_of(word, is_digit)) words.emplace_back(word);
  }
  return words;
}

bool begins_alike(std::string_view a, std::string_view b) { return a.starts_with(b) || b.starts_with(a); }

std::size_t names_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto shared = static_cast<std::size_t>(std::ranges::count_if(a, [&](const std::string& one) {
    return std::ranges::any_of(b, [&](const std::string& other) { return begins_alike(one, other); });
  }));
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  const bool same = shared > 0 && shared >= std::min(least_shared, shorter) &&
                    shared * 10 >= shorter * shared_of_ten && shared * 10 >= longer * whole_of_ten;
  return same ? shared * 1000 / std::max(a.size() + b.size() - std::min(shared, b.size()), std::size_t{1}) : 0;
}

}  // namespace diarium::view
