#include "query/match/tiers.h"

#include <algorithm>
#include <array>

#include "language/key.h"
#include "language/phrases.h"

namespace diarium::query {
namespace {

namespace score = index::score;

/// Sums of weights are below 2 to this: a query has at most 32 parts of at most 255.
constexpr std::size_t sum_bits = 13;
static_assert(most_parts * 255 < (std::size_t{1} << sum_bits));

Need need_of(const Group& group) {
  const Part& part = group.either.front();
  if (group.either.size() > 1 || part.quoted) return Need::strict;
  if (part.kind != Reading::Kind::word) return Need::plain;
  return language::is_function_word(language::key(part.terms[0])) ? Need::light : Need::plain;
}

/// Papers whose groups weigh at least `least`: 64 sums are kept at once, the bits of equal worth in one word each.
PaperSet at_least(std::uint32_t papers, const std::vector<Asked>& asked, const std::vector<const PaperSet*>& sets,
                  std::uint32_t least) {
  PaperSet out(papers);
  // A sum reaches `least` where it makes 2^sum_bits together with what is added here.
  const std::uint64_t start = (std::uint64_t{1} << sum_bits) - least;
  for (std::size_t word = 0; word < out.words().size(); ++word) {
    std::array<std::uint64_t, sum_bits + 1> sums{};
    for (std::size_t bit = 0; bit < sums.size(); ++bit) sums[bit] = start >> bit & 1u ? ~std::uint64_t{0} : 0;
    for (std::size_t group = 0; group < asked.size(); ++group) {
      const std::uint64_t having = sets[group]->words()[word];
      for (std::uint32_t weight = having ? asked[group].weight : 0; weight; weight &= weight - 1) {
        std::uint64_t carry = having;
        for (auto bit = static_cast<std::size_t>(std::countr_zero(weight)); carry && bit < sums.size(); ++bit) {
          const std::uint64_t both = sums[bit] & carry;
          sums[bit] ^= carry;
          carry = both;
        }
      }
    }
    out.word(word) = sums[sum_bits];
  }
  return out;
}

/// Papers that have words in one of the roles.
PaperSet papers_in(const index::Pack::Impl& pack, index::Roles roles) {
  PaperSet out(pack.papers.size());
  for (std::uint32_t paper = 0; paper < pack.papers.size(); ++paper) {
    if (roles == index::all_roles || (pack.papers.roles(paper) & roles)) out.add(paper);
  }
  return out;
}

}  // namespace

std::vector<Asked> asked_of(const index::Pack::Impl& pack, const Parsed& parsed, const Words& words) {
  std::vector<Asked> all;
  const std::uint32_t papers = pack.papers.size();
  for (std::size_t i = 0; i < words.groups.size(); ++i) {
    const Leaf& first = words.leaves[words.groups[i].front()];
    Asked asked{.papers = first.papers, .inside = first.inside};
    for (const std::uint32_t number : words.groups[i]) {
      asked.papers |= words.leaves[number].papers;
      if (asked.inside.papers() > 0) asked.inside |= words.leaves[number].inside;
    }
    asked.found = asked.papers.count();
    asked.ceiling = score::ceiling(papers, asked.found);
    asked.need = need_of(parsed.groups[i]);
    all.push_back(std::move(asked));
  }
  const auto is_light = [](const Asked& asked) { return asked.need == Need::light; };
  const bool only_light = std::ranges::all_of(all, is_light);
  for (Asked& asked : all) {
    if (only_light) asked.need = Need::plain;
    if (!is_light(asked) && asked.found > 0) asked.weight = std::max(1u, asked.ceiling >> 8);
  }
  return all;
}

Tiers tiers(const index::Pack::Impl& pack, index::Roles wanted, const Words& words, const std::vector<Asked>& asked,
            Where where) {
  const std::uint32_t papers = pack.papers.size();
  std::vector<const PaperSet*> sets;
  for (const Asked& one : asked) sets.push_back(where == Where::inside ? &one.wanted() : &one.papers);
  PaperSet allowed = asked.empty() && where == Where::inside ? papers_in(pack, wanted) : PaperSet::all(papers);
  for (const Leaf& leaf : words.without) allowed -= leaf.papers;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].need == Need::strict) allowed &= *sets[i];
  }
  Tiers found{allowed, PaperSet(papers)};
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].need == Need::plain) found.all &= *sets[i];
  }
  const std::uint32_t weight = weight_of(asked);
  if (weight == 0) return found;
  found.most = at_least(papers, asked, sets, (weight + least_share - 1) / least_share);
  found.most &= allowed;
  found.most -= found.all;
  return found;
}

std::uint32_t weight_in(const std::vector<Asked>& asked, std::uint32_t paper) {
  std::uint32_t sum = 0;
  for (const Asked& one : asked) sum += one.wanted().has(paper) ? one.weight : 0;
  return sum;
}

std::uint32_t weight_of(const std::vector<Asked>& asked) {
  std::uint32_t sum = 0;
  for (const Asked& one : asked) sum += one.weight;
  return sum;
}

}  // namespace diarium::query
