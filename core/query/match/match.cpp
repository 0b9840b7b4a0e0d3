#include "query/match/match.h"

#include <algorithm>

#include "index/records/words.h"

namespace diarium::query {
namespace {

namespace score = index::score;

Candidate candidate_of(const index::Pack::Impl& pack, const Leaf& leaf, const Match& match, index::Roles roles) {
  const std::uint32_t worth = score::of(leaf.ceiling, match.weight, pack.papers.resistances()[match.paper]);
  return {match.paper, worth, match.roles, (match.roles & roles) != 0};
}

/// Both lists in one; a paper of both has the scores of both.
std::vector<Candidate> either(const std::vector<Candidate>& a, const std::vector<Candidate>& b) {
  std::vector<Candidate> out;
  out.reserve(a.size() + b.size());
  auto left = a.begin(), right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->paper != right->paper) {
      out.push_back(left->paper < right->paper ? *left++ : *right++);
      continue;
    }
    out.push_back({left->paper, left->score + right->score, static_cast<index::Roles>(left->roles | right->roles),
                   left->in_roles || right->in_roles});
    ++left;
    ++right;
  }
  out.insert(out.end(), left, a.end());
  out.insert(out.end(), right, b.end());
  return out;
}

/// The first element from `at` on whose paper is not below `paper`: steps that double, then halves.
template <class Iterator>
Iterator gallop(Iterator at, Iterator end, std::uint32_t paper) {
  std::ptrdiff_t step = 1;
  Iterator low = at;
  while (end - at > step && at[step].paper < paper) {
    low = at + step;
    step *= 2;
  }
  return std::lower_bound(low, end - at > step ? at + step + 1 : end, paper,
                          [](const auto& element, std::uint32_t wanted) { return element.paper < wanted; });
}

/// Papers of both lists.
std::vector<Candidate> both(const std::vector<Candidate>& few, const std::vector<Candidate>& many) {
  std::vector<Candidate> out;
  auto at = many.begin();
  for (const Candidate& one : few) {
    at = gallop(at, many.end(), one.paper);
    if (at == many.end()) break;
    if (at->paper != one.paper) continue;
    out.push_back({one.paper, one.score + at->score, static_cast<index::Roles>(one.roles & at->roles),
                   one.in_roles && at->in_roles});
  }
  return out;
}

std::vector<Candidate> all_papers(const index::Pack::Impl& pack, index::Roles roles) {
  std::vector<Candidate> all(pack.papers.size());
  for (std::uint32_t paper = 0; paper < all.size(); ++paper) {
    const index::Roles own = pack.papers.measure(paper).roles;
    all[paper] = {paper, 0, own, roles == index::all_roles || (own & roles) != 0};
  }
  return all;
}

/// Marks places that two leaves would count: those of the same term.
void count_once(Words& words) {
  std::vector<TermId> seen, in_phrases;
  for (Leaf& leaf : words.leaves) {
    if (leaf.words.size() > 1) {
      for (const Forms& forms : leaf.words) {
        for (const Form& form : forms) in_phrases.push_back(form.term.id);
      }
      continue;
    }
    const std::size_t known = seen.size();
    for (Form& form : leaf.words[0]) {
      form.counted = !std::binary_search(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(known), form.term.id);
      if (form.counted) seen.push_back(form.term.id);
    }
    std::sort(seen.begin(), seen.end());
  }
  const auto phrases =
      std::count_if(words.leaves.begin(), words.leaves.end(), [](const Leaf& leaf) { return leaf.words.size() > 1; });
  std::sort(in_phrases.begin(), in_phrases.end());
  const bool shared = std::adjacent_find(in_phrases.begin(), in_phrases.end()) != in_phrases.end();
  words.overlaps = (phrases > 1 && shared) || std::any_of(in_phrases.begin(), in_phrases.end(), [&](TermId id) {
                     return std::binary_search(seen.begin(), seen.end(), id);
                   });
}

bool is_plain(const Group& group) { return group.either.size() == 1 && group.either[0].kind == Reading::Kind::word; }

/// Adds what two neighbours are together to both of their groups, where the papers have it.
Result<bool> add_compounds(const index::Pack::Impl& pack, const Parsed& parsed, Words& words) {
  for (std::size_t i = 0; i + 1 < parsed.groups.size(); ++i) {
    if (!is_plain(parsed.groups[i]) || !is_plain(parsed.groups[i + 1])) continue;
    const std::string& first = parsed.groups[i].either[0].terms[0];
    const std::string& second = parsed.groups[i + 1].either[0].terms[0];
    if (first.size() < 3 || second.size() < 3 || first.size() + second.size() > index::longest_term) continue;
    const ByteSpan span{parsed.groups[i].either[0].span.begin, parsed.groups[i + 1].either[0].span.end};
    auto leaf = expand(pack, {Reading::Kind::word, span, first + second, {first + second}});
    if (!leaf) return leaf.error();
    if (leaf->words[0].empty()) continue;
    const auto number = static_cast<std::uint32_t>(words.leaves.size());
    words.leaves.push_back(std::move(*leaf));
    words.groups[i].push_back(number);
    words.groups[i + 1].push_back(number);
  }
  return true;
}

}  // namespace

Result<Words> find_words(const index::Pack::Impl& pack, const Parsed& parsed) {
  Words words;
  for (const Group& group : parsed.groups) {
    words.groups.emplace_back();
    for (const Part& part : group.either) {
      auto leaf = expand(pack, part);
      if (!leaf) return leaf.error();
      words.groups.back().push_back(static_cast<std::uint32_t>(words.leaves.size()));
      words.leaves.push_back(std::move(*leaf));
    }
  }
  if (const auto done = add_compounds(pack, parsed, words); !done) return done.error();
  count_once(words);
  for (const Part& part : parsed.without) {
    auto leaf = expand(pack, part);
    if (!leaf) return leaf.error();
    for (Forms& forms : leaf->words) leave_out_compounds(forms);
    words.without.push_back(std::move(*leaf));
  }
  return words;
}

Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Words& words) {
  for (std::vector<Leaf>* leaves : {&words.leaves, &words.without}) {
    for (Leaf& leaf : *leaves) {
      if (const auto done = match(pack, wanted, leaf); !done) return done.error();
    }
  }
  return true;
}

std::vector<Candidate> candidates(const index::Pack::Impl& pack, const Words& words, index::Roles roles) {
  std::vector<std::vector<Candidate>> groups;
  for (const auto& group : words.groups) {
    std::vector<Candidate> found;
    for (const std::uint32_t number : group) {
      const Leaf& leaf = words.leaves[number];
      std::vector<Candidate> of_leaf;
      of_leaf.reserve(leaf.matches.size());
      for (const Match& match : leaf.matches) of_leaf.push_back(candidate_of(pack, leaf, match, roles));
      found = found.empty() ? std::move(of_leaf) : either(found, of_leaf);
    }
    groups.push_back(std::move(found));
  }
  std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::vector<Candidate> out = groups.empty() ? all_papers(pack, roles) : std::move(groups.front());
  for (std::size_t i = 1; i < groups.size(); ++i) out = both(out, groups[i]);
  for (const Leaf& leaf : words.without) {
    auto at = leaf.matches.begin();
    std::erase_if(out, [&](const Candidate& one) {
      at = gallop(at, leaf.matches.end(), one.paper);
      return at != leaf.matches.end() && at->paper == one.paper;
    });
  }
  return out;
}

}  // namespace diarium::query
