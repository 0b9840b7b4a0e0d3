// The whole answer without an index: every paper is read word by word, every paper is scored, all are sorted. Only the
// arithmetic of one score (index/postings/score.h) is shared with the engine.
#pragma once

#include "language/key.h"
#include "language/phrases.h"
#include "naive.h"
#include "query/match/near.h"
#include "query/match/rank.h"

namespace diarium::test {

struct NaiveAsked {
  std::string text;
  std::vector<std::vector<NaivePart>> groups;
  std::vector<NaivePart> without;
  index::Roles roles = index::all_roles;
  std::string type;  ///< A filter, or empty.
};

struct NaiveHit {
  std::uint32_t paper = 0, score = 0, places = 0;
  std::vector<std::string> lacking;
  friend bool operator==(const NaiveHit&, const NaiveHit&) = default;
};
struct NaiveAnswer {
  std::uint32_t papers = 0, more = 0, places = 0;
  std::vector<NaiveHit> hits;
};

/// A group in all papers.
struct NaiveGroup {
  bool strict = false, light = false;
  std::uint32_t weight = 0, ceiling = 0;
  std::vector<bool> has;  ///< By paper: in the roles asked for.
};

class NaiveEngine {
 public:
  /// `types`: of each paper.
  NaiveEngine(std::vector<NaivePaper> papers, std::vector<std::string> types)
      : papers_(std::move(papers)), types_(std::move(types)) {
    for (const NaivePaper& paper : papers_) rooms_ += paper.room;
  }
  [[nodiscard]] const std::vector<NaivePaper>& papers() const { return papers_; }

  [[nodiscard]] NaiveAnswer answer(const NaiveAsked& asked) {
    const std::vector<NaiveGroup> groups = groups_of(asked);
    std::vector<NaiveHit> all, most;
    for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
      if (!allowed(asked, groups, paper)) continue;
      std::uint32_t have = 0, weight = 0;
      NaiveHit hit{paper, score(asked, paper), static_cast<std::uint32_t>(spots(asked, paper).size()), {}};
      for (std::size_t i = 0; i < groups.size(); ++i) {
        weight += groups[i].weight;
        have += groups[i].has[paper] ? groups[i].weight : 0;
        if (!groups[i].strict && !groups[i].light && !groups[i].has[paper])
          hit.lacking.push_back(asked.groups[i][0].words[0]);
      }
      if (hit.lacking.empty()) {
        all.push_back(hit);
      } else if (weight > 0 && query::least_share * have >= weight) {
        hit.score = static_cast<std::uint32_t>(std::uint64_t{hit.score} * have / weight);
        most.push_back(hit);
      }
    }
    NaiveAnswer out{static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(most.size()), 0, {}};
    for (const NaiveHit& hit : all.empty() ? most : all) out.places += hit.places;
    const auto before = [](const NaiveHit& a, const NaiveHit& b) {
      return std::tuple(b.score, a.paper) < std::tuple(a.score, b.paper);
    };
    std::sort(all.begin(), all.end(), before);
    std::sort(most.begin(), most.end(), before);
    out.hits = all;
    out.hits.insert(out.hits.end(), most.begin(), most.end());
    const auto ten = static_cast<std::ptrdiff_t>(std::min(out.hits.size(), query::judged_for_nearness));
    if (groups.size() > 1)
      for (std::ptrdiff_t i = 0; i < ten; ++i)
        out.hits[static_cast<std::size_t>(i)].score += near(asked, groups, out.hits[static_cast<std::size_t>(i)].paper);
    const auto full = std::min(ten, static_cast<std::ptrdiff_t>(all.size()));
    std::sort(out.hits.begin(), out.hits.begin() + full, before);
    std::sort(out.hits.begin() + full, out.hits.begin() + ten, before);
    return out;
  }

 private:
  const NaiveCount& count(const NaivePart& part, std::uint32_t paper, index::Roles roles) {
    std::string key = std::to_string(static_cast<int>(part.kind)) + " " + std::to_string(roles);
    for (const std::string& word : part.words) key += " " + word;
    std::vector<NaiveCount>& counts = known_[key];
    if (counts.empty())
      for (const NaivePaper& one : papers_) counts.push_back(naive_count(part, one, roles));
    return counts[paper];
  }
  std::uint32_t found(const std::vector<NaivePart>& group) {
    std::uint32_t papers = 0;
    for (std::uint32_t paper = 0; paper < papers_.size(); ++paper)
      papers +=
          std::ranges::any_of(group, [&](const NaivePart& p) { return count(p, paper, index::all_roles).places > 0; });
    return papers;
  }
  std::vector<NaiveGroup> groups_of(const NaiveAsked& asked) {
    std::vector<NaiveGroup> groups;
    const auto all = static_cast<std::uint32_t>(papers_.size());
    for (const auto& parts : asked.groups) {
      NaiveGroup group;
      const std::uint32_t in = found(parts);
      group.strict = parts.size() > 1 || parts[0].kind == NaivePart::Kind::phrase;
      group.light = !group.strict && parts[0].kind == NaivePart::Kind::word &&
                    language::is_phrase(language::Use::function, language::key(parts[0].words[0]));
      group.ceiling = index::score::ceiling(all, in);
      group.weight = in > 0 ? std::max(1u, group.ceiling / 256) : 0;
      for (std::uint32_t paper = 0; paper < all; ++paper)
        group.has.push_back(
            std::ranges::any_of(parts, [&](const NaivePart& p) { return count(p, paper, asked.roles).places > 0; }));
      groups.push_back(std::move(group));
    }
    const bool only_light = std::ranges::all_of(groups, &NaiveGroup::light);
    for (NaiveGroup& group : groups) {
      if (only_light) group.light = false;
      if (group.light) group.weight = 0;
    }
    return groups;
  }
  bool allowed(const NaiveAsked& asked, const std::vector<NaiveGroup>& groups, std::uint32_t paper) {
    if (!asked.type.empty() && types_[paper] != asked.type) return false;
    for (const NaivePart& part : asked.without)
      if (count(part, paper, index::all_roles).places > 0) return false;
    if (groups.empty() && asked.roles != index::all_roles &&
        std::ranges::none_of(papers_[paper].blocks, [&](const NaiveBlock& block) {
          return !block.words.empty() && (asked.roles & index::roles_of(block.zone));
        }))
      return false;
    return std::ranges::all_of(groups, [&](const NaiveGroup& group) { return !group.strict || group.has[paper]; });
  }
  std::uint32_t score(const NaiveAsked& asked, std::uint32_t paper) {
    const auto all = static_cast<std::uint32_t>(papers_.size());
    const std::uint32_t resistance = index::score::resistance(papers_[paper].room, rooms_, all);
    std::uint32_t sum = 0;
    for (const auto& group : asked.groups)
      for (const NaivePart& part : group)
        sum += index::score::of(index::score::ceiling(all, found({part})),
                                index::score::joined(count(part, paper, asked.roles).weight, resistance), resistance);
    return sum;
  }
  /// A spot with the part that it is of, counted over all groups.
  struct Spot {
    NaiveSpot at;
    std::size_t group = 0, part = 0;
  };
  std::vector<Spot> spots(const NaiveAsked& asked, std::uint32_t paper) {
    std::vector<Spot> all, out;
    std::size_t part = 0;
    for (std::size_t group = 0; group < asked.groups.size(); ++group)
      for (const NaivePart& one : asked.groups[group]) {
        for (const NaiveSpot& spot : count(one, paper, asked.roles).spots) all.push_back({spot, group, part});
        ++part;
      }
    std::sort(all.begin(), all.end(), [](const Spot& a, const Spot& b) {
      return std::tuple(a.at.block, a.at.begin, b.at.size, a.part) <
             std::tuple(b.at.block, b.at.begin, a.at.size, b.part);
    });
    for (const Spot& spot : all)
      if (out.empty() || out.back().at.block != spot.at.block ||
          out.back().at.begin + out.back().at.size <= spot.at.begin)
        out.push_back(spot);
    return out;
  }
  /// Of all pairs of places of two neighbours in one block, the best.
  std::uint32_t near(const NaiveAsked& asked, const std::vector<NaiveGroup>& groups, std::uint32_t paper) {
    const std::vector<Spot> places = spots(asked, paper);
    std::uint32_t sum = 0, light = 0;
    std::size_t last = groups.size();
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (groups[group].light) {
        ++light;
        continue;
      }
      std::size_t gap = query::far_apart;
      for (const Spot& a : places)
        for (const Spot& b : places) {
          if (a.group != last || b.group != group || a.at.block != b.at.block) continue;
          const std::size_t asked_gap = a.at.begin < b.at.begin ? light : 0, turned = a.at.begin < b.at.begin ? 0 : 1;
          const Spot &first = turned ? b : a, &second = turned ? a : b;
          const std::size_t between = second.at.begin - first.at.begin - first.at.size;
          gap = std::min(gap, (between > asked_gap ? between - asked_gap : 0) + turned);
        }
      if (last < groups.size() && gap < query::far_apart)
        sum += std::min(groups[last].ceiling, groups[group].ceiling) / (2 * (1 + static_cast<std::uint32_t>(gap)));
      last = group;
      light = 0;
    }
    return sum;
  }

  std::vector<NaivePaper> papers_;
  std::vector<std::string> types_;
  std::uint64_t rooms_ = 0;
  std::map<std::string, std::vector<NaiveCount>> known_;
};

}  // namespace diarium::test
