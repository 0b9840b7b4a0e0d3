#include "relations/cases/names_alike.h"

#include <algorithm>

namespace diarium::relations {
namespace {

constexpr std::size_t least_shared = 2;   // Words of two names that are longer.
constexpr std::size_t shared_of_ten = 8;  // Of the shorter name: a file's name may be cut off.
constexpr std::size_t whole_of_ten = 5;   // Of the longer one.

}  // namespace

std::size_t names_alike(const std::vector<language::WordKey>& a, const std::vector<language::WordKey>& b) {
  const std::size_t shared = language::shared(a, b), shorter = std::min(a.size(), b.size()),
                    longer = std::max(a.size(), b.size());
  const bool same = shared >= std::min(least_shared, shorter) && shared * 10 >= shorter * shared_of_ten &&
                    shared * 10 >= longer * whole_of_ten && shared > 0;
  return same ? shared * 1000 / (a.size() + b.size() - shared) : 0;
}

}  // namespace diarium::relations
