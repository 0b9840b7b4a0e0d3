#include "relations/decided/demands.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/decided/proposals.h"
#include "language/key.h"
#include "relations/cases/cases_summary.h"
#include "relations/decided/demand_aims.h"
#include "relations/decided/fate_read.h"

namespace diarium::relations {
namespace {

using facts::Range;
using facts::Reading;
using facts::Type;
using structure::Role;

/// Of two pieces of evidence; where they contradict each other nothing is told.
Side agreed(Side one, Side other) {
  if (one == Side::unsettled) return other;
  return other == Side::unsettled || one == other ? one : Side::unsettled;
}

enum class Leaning : std::uint8_t { none, yes, no, answered };
Leaning leaning(std::string_view outcome) {
  if (outcome == "bifalla" || outcome == "tillstyrka") return Leaning::yes;
  if (outcome == "avslå" || outcome == "avstyrka") return Leaning::no;
  return outcome == "besvarad" ? Leaning::answered : Leaning::none;
}

/// What the body of one part decided, or proposed on.
struct Settled {
  std::vector<Aim> aims;           ///< Of its points, and of what the chair found where nobody asked for a vote.
  std::vector<AimedAt> followed;   ///< «Enligt styrelsens förslag:»
  std::vector<std::string> words;  ///< Keys of its points.
  bool postponed = false;
  [[nodiscard]] bool empty() const { return words.empty(); }
};

struct Demand {
  const facts::Proposal* fact = nullptr;
  std::vector<Aim> aims;
  std::string words;  ///< Key.
};

std::string key_words(std::string_view words) {
  std::string key = language::key(words);
  if (key.starts_with("att ")) key.erase(0, 4);
  while (!key.empty() && (key.back() == '.' || key.back() == ' ' || key.back() == ',')) key.pop_back();
  return key;
}

class DemandReader {
 public:
  DemandReader(const PileText& paper, const Reading& r, const std::vector<std::string>& bodies)
      : paper_(paper), facts_(paper.facts), r_(r), bodies_(bodies) {}

  std::vector<DemandAt> read() {
    const auto count = static_cast<std::uint32_t>(std::max<std::size_t>(facts_.components.size(), 1));
    for (std::uint32_t n = 0; n < count; ++n) read_part(facts_.components.empty() ? 0 : n + 1);
    std::ranges::stable_sort(found_, {}, [](const DemandAt& one) { return one.span.begin; });
    return std::move(found_);
  }

 private:
  std::span<const facts::Proposal> proposals_in(std::uint32_t part) const {
    const auto [first, last] = items_in(facts_.proposals, span_of_part(facts_, part),
                                        [](const facts::Proposal& one) { return one.span.begin; });
    return std::span(facts_.proposals).subspan(first, last - first);
  }

  void read_part(std::uint32_t part) {
    std::vector<Demand> demands;
    for (const facts::Proposal& one : proposals_in(part)) {
      if (one.kind != facts::kind::demand) continue;
      demands.push_back({&one, aims_of(r_.within(one.span)), key_words(slice(paper_.text.nfc, one.span))});
    }
    if (demands.empty()) return;
    const bool only = std::ranges::all_of(
        demands, [&](const Demand& one) { return one.fact->by == demands.front().fact->by; });
    only_mover_ = only ? demands.front().fact->by : std::string();
    Settled settled = settled_in(part);
    if (settled.empty() && !is_minutes(part)) settled = settled_elsewhere(part);
    const std::size_t known = found_.size();
    for (const Demand& one : demands) {
      if (is_withdrawn(one)) {
        found_.push_back({one.fact->span, Side::unsettled});
        continue;
      }
      Side side = settled.empty() ? Side::unsettled : by_decision(one, settled, demands);
      side = agreed(side, by_finding(one, settled, demands));
      if (!goes_with_another(one, demands)) {
        if (!waits(one, settled)) side = agreed(side, by_reservation(one, part));
        side = agreed(side, by_vote(one, part));
      }
      // «bifall till kontorets förslag och tilläggsyrkandet»: of which the first won.
      if (side == Side::lost && std::ranges::any_of(one.aims, [&](const Aim& aim) {
            return !refuses_others(aim) && leaning(aim.outcome) == Leaning::yes && is_followed(aim.at, settled);
          }))
        side = Side::unsettled;
      // «… och i andra hand avslag»: put to the vote only where what the same mover wants first has fallen.
      const auto first = static_cast<std::size_t>(&one - demands.data());
      if (is_alternative(one) &&
          (first == 0 || demands[first - 1].fact->by != one.fact->by || found_[known + first - 1].side != Side::lost))
        side = Side::unsettled;
      found_.push_back({one.fact->span, side});
    }
  }
  /// What is asked for in a matter that was sent back or put off is still to be decided: whoever reserves does so
  /// against that.
  static bool waits(const Demand& one, const Settled& settled) {
    return settled.postponed && std::ranges::any_of(one.aims, [](const Aim& aim) {
             return !is_procedural(aim.outcome) && leaning(aim.outcome) != Leaning::none;
           });
  }
  /// «i andra hand», before its words or at their head.
  bool is_alternative(const Demand& one) const {
    constexpr std::uint32_t near = 5;  // «i andra hand att ärendet …»
    const Range words = r_.within(one.fact->span);
    if (words.empty()) return false;
    const std::uint32_t from = std::max(r_.sentence(words.first).first, words.first - std::min(words.first, near));
    return has_fate_word(r_, {from, words.first + 2}, "second");
  }
  /// «… och avslag på återremissyrkandet från SD», beside what the mover asks for: votes and reservations that name the
  /// mover are about that.
  static bool goes_with_another(const Demand& one, const std::vector<Demand>& all) {
    const bool refuses = !one.aims.empty() && std::ranges::all_of(one.aims, [](const Aim& aim) {
      return leaning(aim.outcome) == Leaning::no && aim.at.object == AimObject::demand;
    });
    return refuses && std::ranges::any_of(
                          all, [&](const Demand& other) { return &other != &one && other.fact->by == one.fact->by; });
  }
  /// It was not put to the vote.
  bool is_withdrawn(const Demand& one) const {
    const Range words = r_.within(one.fact->span);
    return !words.empty() && takes_back(r_, {words.first, r_.sentence(words.last - 1).last});
  }

  /// «att fullmäktige beslutar enligt styrelsens förslag» wants it granted.
  std::vector<Aim> aims_of(Range range) const {
    std::vector<Aim> aims = aims_in(r_, range);
    if (!aims.empty() || !facts::outcome_word(r_, range).empty()) return aims;
    for (AimedAt& at : followed_in(r_, range)) aims.push_back({"bifalla", std::move(at)});
    return aims;
  }

  bool is_minutes(std::uint32_t part) const {
    const std::string_view type = part > 0      ? std::string_view(facts_.components[part - 1].type)
                                  : facts_.type ? std::string_view(facts_.type->value)
                                                : std::string_view();
    return type == "protokollsparagraf" || type == "protokoll";
  }

  /// Of the points that are the part's own body's; those of others are only told in it.
  bool is_own(const facts::Proposal& one, std::string_view body) const {
    if (one.kind == facts::kind::decision) return true;
    return one.kind == facts::kind::proposal && !body.empty() && language::key(one.by) == language::key(body);
  }

  void add_point(Settled& settled, const facts::Proposal& one) const {
    const Range range = r_.within(one.span);
    if (range.empty()) return;
    for (Aim& aim : aims_in(r_, range)) {
      settled.postponed = settled.postponed || is_procedural(aim.outcome);
      if (leaning(aim.outcome) == Leaning::yes &&
          (aim.at.object == AimObject::proposal || aim.at.object == AimObject::demand))
        settled.followed.push_back(aim.at);
      settled.aims.push_back(std::move(aim));
    }
    for (AimedAt& at : followed_in(r_, range)) settled.followed.push_back(std::move(at));
    // «Enligt punkt 1 i återremissyrkande från M: kontoret får i uppdrag …»: the lead tells that it was sent back.
    if (facts_.decision && facts_.decision->span == one.span && is_procedural(facts_.decision->outcome))
      settled.postponed = true;
    settled.words.push_back(key_words(slice(paper_.text.nfc, one.span)));
  }

  Settled settled_in(std::uint32_t part) const {
    Settled settled;
    std::uint32_t first = r_.size();
    for (const facts::Proposal& one : proposals_in(part)) {
      if (!is_own(one, bodies_[part])) continue;
      add_point(settled, one);
      first = std::min(first, r_.token_at(one.span.begin));
    }
    if (!settled.empty()) follow_lead(settled, part, first);
    if (!settled.empty()) follow_votes(settled, part);
    add_findings(settled, part);
    return settled;
  }

  /// «Med 7 ja-röster mot 5 nej-röster beslutar nämnden enligt utskottets förslag», «… hade därmed bifallit förslaget».
  void follow_votes(Settled& settled, std::uint32_t part) const {
    const auto [first, last] =
        items_in(facts_.votes, span_of_part(facts_, part), [](const facts::Vote& vote) { return vote.span.begin; });
    for (std::size_t i = first; i < last; ++i) {
      const std::uint32_t at = r_.token_at(facts_.votes[i].span.begin);
      const std::uint32_t end = at < r_.size() ? r_.blocks[r_.block(at)].last : 0;
      for (std::uint32_t from = at; from < end; from = std::max(r_.sentence(from).last, from + 1)) {
        const Range words = from == at ? r_.sentence(at) : Range{from, std::min(end, r_.sentence(from).last)};
        if (from != at && tells_of_sides(words)) break;
        for (AimedAt& thing : followed_in(r_, words)) settled.followed.push_back(std::move(thing));
        std::uint32_t told = words.first;  // «Med 23 ja-röster mot 6 antas styrelsens förslag»
        while (from == at && told < words.last && !is_fate_word(r_, told, "adopted")) ++told;
        for (Aim& aim : aims_in(r_, {told, words.last}))
          if ((from == at || leaning(aim.outcome) == Leaning::yes) && !aim.at.owners.empty())
            settled.followed.push_back(std::move(aim.at));
      }
    }
  }
  /// «Ja-röst betyder bifall till …»
  bool tells_of_sides(Range words) const { return has_fate_word(r_, words, "side"); }

  /// «Enligt styrelsens förslag:» under the heading of the decision or in the line above its first point.
  void follow_lead(Settled& settled, std::uint32_t part, std::uint32_t first) const {
    const std::uint32_t least = r_.token_at(span_of_part(facts_, part).begin);
    std::uint32_t from = first;
    while (from > least && first - from < 80) {
      const Range block = r_.blocks[r_.block(from - 1)];
      const Role role = r_.role(from - 1);
      const bool lead = r_.block(from - 1) == r_.block(first) || r_.block(from - 1) + 2 >= r_.block(first);
      if (role == Role::yrkande || role == Role::reservation || role == Role::voting ||
          (role != Role::decision && !lead))
        break;
      from = std::max(block.first, least);
    }
    for (AimedAt& at : followed_in(r_, {from, first})) settled.followed.push_back(std::move(at));
  }

  bool finds(std::uint32_t i) const { return is_fate_word(r_, i, "finding"); }

  /// «Ordföranden finner att nämnden avslår yrkandet från S.»
  void add_findings(Settled& settled, std::uint32_t part) const {
    const Range range = r_.within(span_of_part(facts_, part));
    std::uint32_t behind = range.first;  // The finding before.
    for (std::uint32_t i = range.first; i < std::min(range.last, r_.size()); ++i) {
      if (!finds(i)) continue;
      const std::uint32_t put = std::max({behind, r_.blocks[r_.block(i)].first, range.first});
      const Range words{i + 1, r_.sentence(i).last};
      behind = words.last;
      if (is_turned({words.last, range.last})) continue;
      for (Aim& aim : aims_in(r_, words)) {
        if (aim.at.owners.empty() && aim.at.object != AimObject::motion) tell_owner(aim.at, {put, i});
        if (leaning(aim.outcome) == Leaning::yes &&
            (aim.at.object == AimObject::proposal || aim.at.object == AimObject::demand))
          settled.followed.push_back(aim.at);
        if (aim.at.object == AimObject::demand) settled.aims.push_back(std::move(aim));
      }
      for (AimedAt& at : followed_in(r_, words)) settled.followed.push_back(std::move(at));
    }
  }

  /// The chair finds what a vote may turn round: is one asked for behind a finding, before the next and the decision?
  bool is_turned(Range behind) const {
    for (std::uint32_t i = behind.first; i < std::min(behind.last, r_.size()); ++i) {
      if (finds(i) || r_.role(i) == Role::decision) return false;
      if (is_fate_word(r_, i, "vote") || tells_of_sides({i, i + 1})) return true;
    }
    return false;
  }

  /// «Ordföranden ställer tilläggsyrkandet från S mot avslag och finner att nämnden avslår yrkandet»: whose it is says
  /// what was put, or that nobody else of the part moved anything. `put`: the words before the finding.
  void tell_owner(AimedAt& at, Range put) const {
    if (const std::vector<AimedAt> moved = moved_in(r_, put); moved.size() == 1) {
      at = moved.front();
    } else if (moved.empty() && at.object == AimObject::demand) {
      for (const facts::Named& mover : facts::read_persons(only_mover_)) at.owners.push_back(last_name(mover));
    }
  }

  /// Key of the last of a person's names.
  static std::string last_name(const facts::Named& one) {
    const std::string name = language::key(one.name);
    return name.substr(name.rfind(' ') + 1);
  }

  /// A yrkande on a paper of its own was put to the body whose proposal stands in the same file.
  Settled settled_elsewhere(std::uint32_t part) const {
    Settled settled;
    const auto stage = stage_of(bodies_[part]);
    if (!stage || part == 0) return settled;
    for (const facts::Proposal& one : facts_.proposals) {
      const std::uint32_t other = part_at(facts_, one.span);
      if (other == part || (one.kind != facts::kind::decision && one.kind != facts::kind::proposal)) continue;
      const std::string& by = one.by.empty() ? bodies_[other] : one.by;
      if (stage_of(by) == stage && language::key(by) == language::key(bodies_[part])) add_point(settled, one);
    }
    return settled;
  }

  static Side by_decision(const Demand& one, const Settled& settled, const std::vector<Demand>& all) {
    if (std::ranges::find(settled.words, one.words) != settled.words.end()) return Side::won;
    if (is_undisputed(settled, all)) return Side::won;
    Side side = Side::unsettled;
    for (const Aim& aim : one.aims) {
      const Side aim_side = refuses_others(aim) ? by_others(one, settled) : judged(aim, settled, all);
      if (aim_side == Side::unsettled) {
        // A refusal of what others want goes with the rest; more that is wanted does not.
        if (leaning(aim.outcome) != Leaning::no) return Side::unsettled;
        continue;
      }
      if (side != Side::unsettled && side != aim_side) return Side::unsettled;
      side = aim_side;
    }
    return side;
  }

  /// All that was moved is that a body's proposal be granted, and what was decided refuses nothing.
  static bool is_undisputed(const Settled& settled, const std::vector<Demand>& all) {
    const auto grants = [&](const Demand& one) {
      return one.aims.size() == 1 && leaning(one.aims[0].outcome) == Leaning::yes &&
             one.aims[0].at.object == AimObject::proposal && meets(one.aims[0].at, all[0].aims[0].at);
    };
    return !settled.postponed && std::ranges::all_of(all, grants) &&
           std::ranges::all_of(settled.aims, [](const Aim& aim) { return leaning(aim.outcome) <= Leaning::yes; });
  }
  /// «… och avslag på övriga yrkanden»
  static bool refuses_others(const Aim& aim) {
    return leaning(aim.outcome) == Leaning::no && aim.at.object == AimObject::demand && aim.at.owners.empty();
  }
  /// Lost, where what somebody else moved was decided too.
  static Side by_others(const Demand& one, const Settled& settled) {
    const bool other = std::ranges::any_of(settled.followed, [&](const AimedAt& at) {
      return at.object == AimObject::demand && !is_of_mover(at, one) &&
             std::ranges::none_of(
                 one.aims, [&](const Aim& aim) { return leaning(aim.outcome) == Leaning::yes && meets(aim.at, at); });
    });
    return other ? Side::lost : Side::unsettled;
  }

  /// «Anna Bergs yrkande», and Anna Berg moved it: owners have the last of a name.
  static bool is_of_mover(const AimedAt& at, const Demand& one) {
    return at.object == AimObject::demand &&
           std::ranges::any_of(facts::read_persons(one.fact->by), [&](const facts::Named& mover) {
             return std::ranges::find(at.owners, last_name(mover)) != at.owners.end();
           });
  }
  /// «Styrelsen beslutade att bifalla Anna Bergs yrkande»: all that was moved in it; what was refused is told where
  /// the mover asked for one thing.
  static Side by_finding(const Demand& one, const Settled& settled, const std::vector<Demand>& all) {
    const bool won = std::ranges::any_of(settled.followed, [&](const AimedAt& at) { return is_of_mover(at, one); });
    const bool lost = std::ranges::any_of(settled.aims, [&](const Aim& aim) {
      return leaning(aim.outcome) == Leaning::no && is_of_mover(aim.at, one);
    });
    const bool alone = std::ranges::none_of(
        all, [&](const Demand& other) { return &other != &one && other.fact->by == one.fact->by; });
    if (won) return lost ? Side::unsettled : Side::won;
    return lost && alone ? Side::lost : Side::unsettled;
  }

  static Side judged(const Aim& aim, const Settled& settled, const std::vector<Demand>& all) {
    if (is_procedural(aim.outcome)) {
      if (!settled.postponed) return Side::lost;
      const bool same = std::ranges::any_of(settled.aims, [&](const Aim& one) { return one.outcome == aim.outcome; });
      return same ? Side::won : Side::unsettled;
    }
    if (settled.postponed || leaning(aim.outcome) == Leaning::none) return Side::unsettled;
    if (const Side side = by_points(aim, settled); side != Side::unsettled || aim.at.object == AimObject::motion)
      return side;
    if (aim.at.object != AimObject::proposal && aim.at.object != AimObject::demand) return Side::unsettled;
    const bool wants = leaning(aim.outcome) == Leaning::yes;
    if (is_followed(aim.at, settled)) return wants ? Side::won : Side::lost;
    // Another thing won, and somebody asked for that in its place: what this one asks for is not among what was
    // decided. What is added to a proposal, or asked for beside it, stands in nobody's place.
    const bool other_won = std::ranges::any_of(all, [&](const Demand& other) {
      const auto asks = [](const Aim& its) { return leaning(its.outcome) == Leaning::yes; };
      const bool beside =
          std::ranges::any_of(other.aims, [&](const Aim& its) { return asks(its) && meets(its.at, aim.at); });
      return !beside && std::ranges::any_of(other.aims, [&](const Aim& its) {
        return asks(its) && !its.at.addition && is_followed(its.at, settled);
      });
    });
    if (!other_won || aim.at.addition || aim.at.owners.empty()) return Side::unsettled;
    return wants ? Side::lost : Side::won;
  }

  static bool is_followed(const AimedAt& at, const Settled& settled) {
    const bool owned = at.object == AimObject::proposal || at.object == AimObject::demand;
    return owned && std::ranges::any_of(settled.followed, [&](const AimedAt& one) { return meets(one, at); });
  }

  /// «Motionen avslås.» against «bifall till motionen».
  static Side by_points(const Aim& aim, const Settled& settled) {
    Side side = Side::unsettled;
    for (const Aim& point : settled.aims) {
      const Leaning decided = leaning(point.outcome);
      const bool same =
          point.at.object != AimObject::none && point.at.object != AimObject::matter && meets(point.at, aim.at);
      if (decided == Leaning::none || !same) continue;
      const Side point_side = decided == leaning(aim.outcome) ? Side::won : Side::lost;
      if (side != Side::unsettled && side != point_side) return Side::unsettled;
      side = point_side;
    }
    return side;
  }

  /// All who moved it reserve against the decision in the same part.
  Side by_reservation(const Demand& one, std::uint32_t part) const {
    const std::vector<facts::Named> movers = facts::read_persons(one.fact->by);
    const auto [first, last] = items_in(facts_.reservations, span_of_part(facts_, part),
                                        [](const facts::Dissent& dissent) { return dissent.span.begin; });
    const auto reserves = [&](const facts::Named& mover) {
      for (std::size_t i = first; i < last; ++i) {
        const facts::Group& who = facts_.reservations[i].who;
        if (std::ranges::find(who.parties, mover.party) != who.parties.end() && !mover.party.empty()) return true;
        if (std::ranges::find(who.persons, mover) != who.persons.end()) return true;
      }
      return false;
    };
    return !movers.empty() && std::ranges::all_of(movers, reserves) ? Side::lost : Side::unsettled;
  }

  /// «Nej för bifall till Anna Bergs yrkande», and the no had fewer.
  Side by_vote(const Demand& one, std::uint32_t part) const {
    const auto [first, last] =
        items_in(facts_.votes, span_of_part(facts_, part), [](const facts::Vote& vote) { return vote.span.begin; });
    Side side = Side::unsettled;
    for (std::size_t i = first; i < last; ++i) {
      const facts::Vote& vote = facts_.votes[i];
      if (vote.yes == vote.no) continue;
      const bool won = names_mover(vote.yes > vote.no ? vote.yes_means : vote.no_means, one);
      const bool lost = names_mover(vote.yes > vote.no ? vote.no_means : vote.yes_means, one);
      if (won == lost) continue;
      const Side vote_side = won ? Side::won : Side::lost;
      if (side != Side::unsettled && side != vote_side) return Side::unsettled;
      side = vote_side;
    }
    return side;
  }

  /// «bifall till yrkandet från Anna Berg m.fl.»; a refusal of it is not told of.
  static bool names_mover(std::string_view means, const Demand& one) {
    const std::string words = " " + language::key(means) + " ";
    if (words.find(" avslag ") != words.npos) return false;
    return std::ranges::any_of(facts::read_persons(one.fact->by), [&](const facts::Named& mover) {
      const std::string name = language::key(mover.name);
      return name.find(' ') != name.npos && words.find(" " + name) != words.npos;
    });
  }

  const PileText& paper_;
  const facts::Facts& facts_;
  const Reading& r_;
  const std::vector<std::string>& bodies_;
  std::vector<DemandAt> found_;
  std::string only_mover_;  ///< Who moved all that was moved in the part that is read; empty: several did.
};

}  // namespace

std::vector<DemandAt> read_demands(const PileText& paper, const Reading& r, const std::vector<std::string>& bodies) {
  if (!r.swedish) return {};
  return DemandReader(paper, r, bodies).read();
}

bool takes_back(const facts::Reading& r, facts::Range words) {
  return has_fate_word(r, words, "takes_back");
}

}  // namespace diarium::relations
