#include <algorithm>
#include <map>
#include <set>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "language/roots.h"
#include "relations/grounds/coverage_rows.h"

namespace diarium::relations {
namespace {

std::size_t order_of(std::string_view stage) {
  const auto& stages = facts::ground_stages;
  return static_cast<std::size_t>(std::find(stages.begin(), stages.end(), stage) - stages.begin());
}

/// A norm whatever its case and endings: «kommunallagens», «Kommunallagen».
std::string norm_key(std::string_view norm) {
  std::string key;
  for (const language::RootAt& one : language::roots(norm)) key += (key.empty() ? "" : " ") + one.root;
  return key;
}

/// True if a later ground stands for an earlier one.
bool stands_for(const GroundRow& later, const GroundRow& earlier) {
  if (later.kind != earlier.kind) return false;
  return earlier.kind != "policy" || later.norm.empty() || earlier.norm.empty() ||
         norm_key(later.norm) == norm_key(earlier.norm);
}

/// What a ground's sentence cites, where facts do not name it: a law or a policy whose words stand in it.
std::string norm_of(const facts::Facts& facts, const facts::Ground& ground) {
  if (!ground.norm.empty() || ground.kind == "practice") return ground.norm;
  const auto its = [&](const facts::Citation& one) {
    return ground.span.begin <= one.span.begin && one.span.begin < ground.span.end && one.kind == ground.kind;
  };
  const auto cited = std::ranges::find_if(facts.cited, its);
  return cited == facts.cited.end() ? std::string() : cited->norm;
}

}  // namespace

std::vector<GroundRow> ground_rows(const CaseParts& parts) {
  std::vector<GroundRow> rows;
  for (const PartRef ref : parts.refs) {
    const facts::Facts& facts = (*parts.papers)[ref.paper].facts;
    for (const facts::Ground& one : in_part(facts.grounds, facts, ref.part))
      if (rows.size() < most_grounds) rows.push_back({one.kind, one.stage, norm_of(facts, one), {ref, one.span}});
  }
  sort_briefly(rows, [](const GroundRow& a, const GroundRow& b) { return order_of(a.stage) < order_of(b.stage); });
  return rows;
}

std::vector<GroundAlarm> ground_alarms(const std::vector<GroundRow>& grounds) {
  std::vector<GroundAlarm> alarms;
  const std::size_t dissent = order_of("dissent");
  for (std::size_t first = 0; first < grounds.size();) {
    std::size_t last = first;
    while (last < grounds.size() && grounds[last].stage == grounds[first].stage) ++last;
    std::size_t next = last;
    while (next < grounds.size() && grounds[next].stage == grounds[std::min(last, grounds.size() - 1)].stage) ++next;
    if (last == grounds.size() || order_of(grounds[last].stage) >= dissent) break;
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = first; i < last; ++i) {
      const GroundRow& one = grounds[i];
      const auto kept = [&](const GroundRow& later) { return stands_for(later, one); };
      const bool lost = std::none_of(grounds.begin() + static_cast<std::ptrdiff_t>(last),
                                     grounds.begin() + static_cast<std::ptrdiff_t>(next), kept);
      if (!lost || !seen.insert({one.kind, norm_key(one.norm)}).second) continue;
      alarms.push_back({one.kind, one.norm, one.stage, grounds[last].stage, one.passage});
    }
    first = last;
  }
  return alarms;
}

std::vector<SharedGround> shared_grounds(const std::vector<const std::vector<GroundRow>*>& cases,
                                         const std::vector<std::string>& municipalities) {
  std::map<std::pair<std::string, std::string>, SharedGround> found;
  for (std::uint32_t i = 0; i < cases.size(); ++i) {
    std::set<std::string> seen;
    for (std::uint32_t k = 0; k < cases[i]->size(); ++k) {
      const GroundRow& row = (*cases[i])[k];
      const std::string key = norm_key(row.norm);
      if (key.empty() || municipalities[i].empty() || !seen.insert(row.kind + key).second) continue;
      SharedGround& shared = found[{row.kind, key}];
      if (shared.places.empty()) shared.kind = row.kind, shared.norm = row.norm;
      shared.places.push_back({i, k, municipalities[i]});
    }
  }
  std::vector<SharedGround> all;
  for (auto& [key, shared] : found) {
    const std::string& first = shared.places.front().municipality;
    const bool several = std::any_of(shared.places.begin(), shared.places.end(),
                                     [&](const SharedGround::Place& place) { return place.municipality != first; });
    if (several) all.push_back(std::move(shared));
  }
  return all;
}

}  // namespace diarium::relations
