#include "relations/acts/ballots.h"

#include <algorithm>
#include <optional>

namespace diarium::relations {
namespace {

constexpr std::size_t most_ballots_read = 400;  // Of one paper.

struct NamedAt {
  ByteSpan span;
  std::uint32_t person = 0;
};

std::vector<NamedAt> names_in_order(const facts::Facts& facts) {
  std::vector<NamedAt> all;
  for (std::uint32_t i = 0; i < facts.persons.size(); ++i)
    for (const ByteSpan span : facts.persons[i].mentions) all.push_back({span, i});
  std::ranges::stable_sort(all, {}, [](const NamedAt& one) { return one.span.begin; });
  return all;
}

/// «röstar ja», «röstade nej», «avstår från att rösta»: the side, and in `end` the token behind its words.
std::optional<ActKind> side_at(const facts::Reading& r, std::uint32_t at, std::uint32_t& end) {
  if (r.is_any(at, {"röstar", "röstade"})) {
    end = at + 2;
    if (r.is(at + 1, "ja")) return ActKind::voted_yes;
    if (r.is(at + 1, "nej")) return ActKind::voted_no;
  }
  if (r.is_any(at, {"avstår", "avstod"})) {
    end = at + 1;
    if (r.are(end, {"från", "att", "rösta"})) return end += 3, ActKind::abstained;
    if (r.is(end, "(")) return ActKind::abstained;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Ballot> read_ballots(const facts::Reading& r, const facts::Facts& facts) {
  std::vector<Ballot> found;
  std::vector<NamedAt> names;
  for (std::uint32_t i = 0; i < r.size() && found.size() < most_ballots_read; ++i) {
    std::uint32_t end = i;
    const auto side = side_at(r, i, end);
    if (!side) continue;
    if (names.empty()) names = names_in_order(facts);
    const std::uint32_t from = r.tokens[r.sentence(i).first].begin;
    Ballot ballot{.side = *side, .span = {}, .persons = {}};
    auto one = std::ranges::lower_bound(names, from, {}, [](const NamedAt& named) { return named.span.begin; });
    for (; one != names.end() && one->span.begin < r.tokens[i].begin; ++one) {
      if (ballot.persons.empty()) ballot.span.begin = one->span.begin;
      if (std::ranges::find(ballot.persons, one->person) == ballot.persons.end())
        ballot.persons.push_back(one->person);
    }
    if (ballot.persons.empty()) continue;
    if (r.is(end, "(") && r.is(end + 2, ")")) {
      ballot.counted = r.number(end + 1) == static_cast<std::uint32_t>(ballot.persons.size());
      end += 3;
    }
    ballot.span.end = r.tokens[std::min(end, r.size()) - 1].end;
    found.push_back(std::move(ballot));
  }
  return found;
}

}  // namespace diarium::relations
