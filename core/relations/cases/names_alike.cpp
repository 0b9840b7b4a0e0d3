#include "relations/cases/names_alike.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "base/letters.h"
#include "language/key.h"
#include "language/phrases.h"

namespace diarium::relations {
namespace {

constexpr std::size_t least_shared = 2;   // Words of two names.
constexpr std::size_t shared_of_ten = 8;  // Of the shorter name: a file's name may be cut off.
constexpr std::size_t whole_of_ten = 5;   // Of the longer one.

bool is_of_name(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80u; }

}  // namespace

NameWords words_of_name(std::string_view name) {
  const std::string letters = language::key(name);
  NameWords words;
  for (std::size_t at = 0, end = 0; at < letters.size(); at = end + 1) {
    end = at;
    while (end < letters.size() && is_of_name(letters[end])) ++end;
    const std::string_view word = std::string_view(letters).substr(at, end - at);
    if (!word.empty() && !language::is_function_word(word)) words.push_back(fnv1a(word));
  }
  return language::sorted_once(std::move(words));
}

std::size_t names_alike(const NameWords& a, const NameWords& b) {
  const std::size_t shared = language::shared(a, b), shorter = std::min(a.size(), b.size()),
                    longer = std::max(a.size(), b.size());
  const bool same =
      shared >= least_shared && shared * 10 >= shorter * shared_of_ten && shared * 10 >= longer * whole_of_ten;
  return same ? shared * 1000 / (a.size() + b.size() - shared) : 0;
}

}  // namespace diarium::relations
