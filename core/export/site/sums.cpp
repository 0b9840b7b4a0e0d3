#include "export/site/sums.h"

#include <set>

#include "base/sha256.h"

namespace diarium::exporting {
namespace {

constexpr std::size_t digits = 8;  // Of 100,000 papers that were taken out two or three would share theirs with one that is there.

}  // namespace

Result<std::string> paper_sums(const index::Pack& pack) {
  std::set<std::string> all;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const auto origin = pack.origin({i});
    if (!origin) return origin.error();
    all.insert(sha256(origin->sha256 + " " + std::to_string(origin->masked)).substr(0, digits));
  }
  std::string lines;
  for (const std::string& sum : all) lines += sum + "\n";
  return lines;
}

}  // namespace diarium::exporting
