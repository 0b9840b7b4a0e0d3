#include "relations/decided/demands.h"

#include <algorithm>

#include "base/sorting.h"
#include "facts/bodies/bodies.h"
#include "facts/decided/proposals.h"
#include "facts/kinds/words.h"
#include "language/key.h"
#include "relations/cases/cases_summary.h"
#include "relations/decided/demand_aims.h"
#include "relations/decided/fate_read.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::relations {
namespace {

/// Of two pieces of evidence; where they contradict each other nothing is told.
Side agreed(Side one, Side other) {
  if (one == Side::unsettled) return other;
  return other == Side::unsettled || one == other ? one : Side::unsettled;
}

/// «antar styrelsens förslag»: what somebody proposes is granted so.
Leaning leaning(const Aim& aim) {
  const bool adopted = !aim.at.owners.empty() && facts::adopts(aim.outcome);
  const Leaning said = adopted ? Leaning::yes : leaning_of(aim.outcome);
  return said == Leaning::in_part ? Leaning::none : said;
}
bool is_granted(const Aim& aim) {
  return leaning(aim) == Leaning::yes &&
         (aim.at.object == AimObject::proposal || aim.at.object == AimObject::demand);
}

/// What the body of one part decided, or proposed on.
struct Settled {
  std::vector<Aim> aims;             ///< Of its points, and of what the chair found where nobody asked for a vote.
  std::vector<AimedAt> followed;     ///< «Enligt styrelsens förslag:»
  std::vector<AimedAt> best_of_all;  ///< Of them what won where all were put against one another.
  std::vector<std::string> points;   ///< Their words as keys.
  std::string adopted;               ///< The same of those that refuse nothing, a line each.
  bool postponed = false;
  bool minutes = false;              ///< Of the part whose demands they answer.
  [[nodiscard]] bool empty() const { return points.empty(); }
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
    sort_briefly(found_, {}, [](const DemandAt& one) { return one.span.begin; });
    return std::move(found_);
  }

 private:
  void read_part(std::uint32_t part) {
    std::vector<Demand> demands;
    for (const facts::Proposal& one : in_part(facts_.proposals, facts_, part)) {
      if (one.kind != facts::kind::demand) continue;
      demands.push_back({&one, wanted_in(r_, r_.within(one.span)), key_words(slice(paper_.text.nfc, one.span))});
    }
    if (demands.empty()) return;
    const bool only = std::ranges::all_of(
        demands, [&](const Demand& one) { return one.fact->by == demands.front().fact->by; });
    only_mover_ = only ? demands.front().fact->by : std::string();
    Settled settled = settled_in(part);
    if (settled.empty() && !is_minutes(part)) settled = settled_elsewhere(part);
    settled.minutes = is_minutes(part);
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
        // A matter that was put off or sent back may have been so by the votes of few: nothing more in it has won.
        const Side voted = by_vote(one, part);
        if (!settled.postponed || (side == Side::unsettled && voted == Side::lost)) side = agreed(side, voted);
      }
      // «bifall till kontorets förslag och tilläggsyrkandet»: of which the first won.
      if (side == Side::lost && std::ranges::any_of(one.aims, [&](const Aim& aim) {
            return !refuses_others(aim) && leaning(aim) == Leaning::yes && is_followed(aim.at, settled);
          }))
        side = Side::unsettled;
      // «… och i andra hand avslag»: put to the vote only where what the same mover wants first has fallen.
      const auto first = static_cast<std::size_t>(&one - demands.data());
      if (is_alternative(one) && !is_decided(one, settled) &&
          (first == 0 || demands[first - 1].fact->by != one.fact->by || found_[known + first - 1].side != Side::lost))
        side = Side::unsettled;
      found_.push_back({one.fact->span, side});
    }
  }
  /// What is asked for in a matter that was sent back or put off is still to be decided: whoever reserves does so
  /// against that.
  static bool waits(const Demand& one, const Settled& settled) {
    return settled.postponed && std::ranges::any_of(one.aims, [](const Aim& aim) {
             return !is_procedural(aim.outcome) && leaning(aim) != Leaning::none;
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
      return leaning(aim) == Leaning::no && aim.at.object == AimObject::demand;
    });
    return refuses && std::ranges::any_of(
                          all, [&](const Demand& other) { return &other != &one && other.fact->by == one.fact->by; });
  }
  /// It was not put to the vote.
  bool is_withdrawn(const Demand& one) const {
    const Range words = r_.within(one.fact->span);
    return !words.empty() && takes_back(r_, {words.first, r_.sentence(words.last - 1).last});
  }

  bool is_minutes(std::uint32_t part) const {
    return facts::is_minutes(facts::type_of(type_of(paper_, part)));
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
      if (is_granted(aim)) settled.followed.push_back(aim.at);
      settled.aims.push_back(std::move(aim));
    }
    follow(settled, range);
    // «Enligt punkt 1 i återremissyrkande från M: kontoret får i uppdrag …»: the lead tells that it was sent back.
    if (facts_.decision && facts_.decision->span == one.span && is_procedural(facts_.decision->outcome))
      settled.postponed = true;
    settled.points.push_back(key_words(slice(paper_.text.nfc, one.span)));
    if (leaning_of(facts::outcome_word(r_, range)) != Leaning::no) settled.adopted += settled.points.back() + "\n";
  }

  Settled settled_in(std::uint32_t part) const {
    Settled settled;
    std::uint32_t first = r_.size();
    for (const facts::Proposal& one : in_part(facts_.proposals, facts_, part)) {
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
    for (const facts::Vote& vote : in_part(facts_.votes, facts_, part)) {
      const std::uint32_t at = r_.token_at(vote.span.begin);
      const std::uint32_t end = at < r_.size() ? r_.blocks[r_.block(at)].last : 0;
      if (at < end) follow(settled, r_.sentence(at));
      for (std::uint32_t from = r_.token_at(vote.span.end); from < end;) {
        const Range words{from, std::min(end, r_.sentence(from).last)};
        from = std::max(words.last, from + 1);
        if (tells_of_sides(words)) break;
        if (is_counter(words)) continue;
        follow(settled, words);
        for (Aim& aim : aims_in(r_, words)) take(settled, std::move(aim));
      }
    }
  }
  /// «… antas Bo Eks förslag som motförslag till styrelsens»
  bool is_counter(Range words) const { return has_fate_word(r_, words, "counter"); }
  void follow(Settled& settled, Range words) const {
    for (AimedAt& thing : followed_in(r_, words)) settled.followed.push_back(std::move(thing));
  }
  /// What a vote or the chair's finding settles.
  static void take(Settled& settled, Aim aim) {
    if (is_granted(aim)) settled.followed.push_back(aim.at);
    if (aim.at.object == AimObject::demand) settled.aims.push_back(std::move(aim));
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
    follow(settled, {from, first});
  }

  bool finds(std::uint32_t i) const { return is_fate_word(r_, i, "finding"); }

  /// «Ordföranden finner att nämnden avslår yrkandet från S.»
  void add_findings(Settled& settled, std::uint32_t part) const {
    const Range range = r_.within(span_of_part(facts_, part));
    std::uint32_t behind = range.first;  // The finding before.
    for (std::uint32_t i = range.first; i < std::min(range.last, r_.size()); ++i) {
      if (!finds(i)) continue;
      const std::uint32_t put = std::max({behind, r_.blocks[r_.block(i)].first, range.first});
      Range words{i + 1, r_.sentence(i).last};
      behind = words.last;
      if (is_turned({words.last, range.last}) || is_counter(words)) continue;
      // «… frågar om styrelsens förslag kan antas och finner att så sker.»
      const bool so = has_fate_word(r_, words, "so");
      if (so) words = {std::max(put, r_.sentence(i).first), i};
      std::vector<Aim> aims = aims_in(r_, words);
      if (aims.empty()) aims = carried_in(r_, words, so);
      const auto known = static_cast<std::ptrdiff_t>(settled.followed.size());
      const facts::Rule* standing = standing_in(r_, words);
      const bool refuses = std::ranges::any_of(aims, [](const Aim& aim) { return leaning(aim) == Leaning::no; });
      for (Aim& aim : aims) {
        if (aim.at.owners.empty() && aim.at.object != AimObject::motion && standing == nullptr)
          tell_owner(aim.at, {put, i});
        take(settled, std::move(aim));
      }
      follow(settled, words);
      const std::vector<AimedAt> won(settled.followed.begin() + known, settled.followed.end());
      if (!refuses)
        for (AimedAt& at : beaten_in(r_, {put, i}, won, standing))
          settled.aims.push_back({facts::outcome::refused, std::move(at)});
      if (has_fate_word(r_, {put, i}, "against"))
        settled.best_of_all.insert(settled.best_of_all.end(), won.begin(), won.end());
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
    std::vector<AimedAt> moved = owned_in(r_, put);
    std::erase_if(moved, [](const AimedAt& one) { return one.object != AimObject::demand; });
    if (moved.size() == 1) {
      at = moved.front();
    } else if (moved.empty() && at.object == AimObject::demand) {
      for (const facts::Named& mover : facts::read_persons(only_mover_)) at.owners.push_back(last_name(mover));
    }
  }

  /// A yrkande on a paper of its own was put to the body whose proposal stands in the same file.
  Settled settled_elsewhere(std::uint32_t part) const {
    Settled settled;
    if (part == 0 || !stage_of(bodies_[part])) return settled;
    for (const facts::Proposal& one : facts_.proposals) {
      const std::uint32_t other = part_at(facts_, one.span);
      if (other == part || !is_point(one)) continue;
      const std::string& by = one.by.empty() ? bodies_[other] : one.by;
      if (language::key(by) == language::key(bodies_[part])) add_point(settled, one);
    }
    return settled;
  }

  static Side by_decision(const Demand& one, const Settled& settled, const std::vector<Demand>& all) {
    if (is_decided(one, settled)) return Side::won;
    const auto is_other = [&](const AimedAt& at) { return !at.owners.empty() && !may_be_of_mover(at, one); };
    if (one.aims.empty() && !settled.best_of_all.empty() && std::ranges::all_of(settled.best_of_all, is_other))
      return Side::lost;
    Side side = Side::unsettled;
    for (const Aim& aim : one.aims) {
      const Side aim_side = refuses_others(aim) ? by_others(one, settled) : judged(aim, settled, all);
      if (aim_side == Side::unsettled) {
        // A refusal of what others want goes with the rest; more that is wanted does not.
        if (leaning(aim) != Leaning::no) return Side::unsettled;
        continue;
      }
      if (side != Side::unsettled && side != aim_side) return Side::unsettled;
      side = aim_side;
    }
    // «bifall till S:s förslag, som också är styrelsens»
    const auto in_it = [&](const AimedAt& at) {
      if (at.object != AimObject::proposal || at.owners.empty()) return false;
      const std::size_t found = one.words.find(at.owners.front());
      return found != one.words.npos && found + at.owners.front().size() < one.words.size();
    };
    const bool lost = side == Side::lost && std::ranges::all_of(one.aims, is_granted);
    return lost && std::ranges::any_of(settled.followed, in_it) ? Side::unsettled : side;
  }

  static constexpr std::size_t least_within = 20;  ///< Bytes of words that stand in others by no chance.
  /// Are its words a point, or so long that they stand in one by no chance?
  static bool is_decided(const Demand& one, const Settled& settled) {
    return std::ranges::find(settled.points, one.words) != settled.points.end() ||
           (one.words.size() >= least_within && settled.adopted.find(one.words) != std::string::npos);
  }

  /// «… och avslag på övriga yrkanden»
  static bool refuses_others(const Aim& aim) {
    return leaning(aim) == Leaning::no && aim.at.object == AimObject::demand && aim.at.owners.empty();
  }
  /// Lost, where what somebody else moved was decided too.
  static Side by_others(const Demand& one, const Settled& settled) {
    const bool other = std::ranges::any_of(settled.followed, [&](const AimedAt& at) {
      return at.object == AimObject::demand && !may_be_of_mover(at, one) &&
             std::ranges::none_of(
                 one.aims, [&](const Aim& aim) { return leaning(aim) == Leaning::yes && meets(aim.at, at); });
    });
    return other ? Side::lost : Side::unsettled;
  }

  /// «Anna Bergs yrkande», and Anna Berg moved it: owners have the last of a name.
  static bool is_of_mover(const AimedAt& at, const Demand& one) {
    const auto owns = [&](const facts::Named& mover) { return std::ranges::count(at.owners, last_name(mover)) > 0; };
    return at.object == AimObject::demand && std::ranges::any_of(facts::read_persons(one.fact->by), owns);
  }
  /// … or «Moderaternas förslag», and one of them moved it: theirs, or another's of the party.
  static bool may_be_of_mover(const AimedAt& at, const Demand& one) {
    const auto owns = [&](const facts::Named& mover) { return std::ranges::count(at.owners, mover.party) > 0; };
    return is_of_mover(at, one) ||
           (at.object == AimObject::demand && std::ranges::any_of(facts::read_persons(one.fact->by), owns));
  }
  /// «Styrelsen beslutade att bifalla Anna Bergs yrkande»: all that was moved in it; what was refused is told where
  /// the mover asked for one thing.
  static Side by_finding(const Demand& one, const Settled& settled, const std::vector<Demand>& all) {
    const bool won = std::ranges::any_of(settled.followed, [&](const AimedAt& at) { return is_of_mover(at, one); });
    const bool lost = std::ranges::any_of(settled.aims, [&](const Aim& aim) {
      return leaning(aim) == Leaning::no && is_of_mover(aim.at, one);
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
    if (settled.postponed || leaning(aim) == Leaning::none) return Side::unsettled;
    if (const Side side = by_points(aim, settled); side != Side::unsettled || aim.at.object == AimObject::motion)
      return side;
    if (aim.at.object != AimObject::proposal && aim.at.object != AimObject::demand) return Side::unsettled;
    const bool wants = leaning(aim) == Leaning::yes;
    if (is_followed(aim.at, settled)) return wants ? Side::won : Side::lost;
    // Of a body's proposal that nobody wanted otherwise the end is that of the matter.
    const auto wants_same = [&](const Demand& other) {
      return !other.aims.empty() && std::ranges::all_of(other.aims, [&](const Aim& its) {
        return is_granted(its) && meets(its.at, aim.at);
      });
    };
    if (aim.at.object == AimObject::proposal && settled.minutes && wants && std::ranges::all_of(all, wants_same))
      return Side::won;
    // Another thing won, and somebody asked for that in its place: what this one asks for is not among what was
    // decided. What is added to a proposal, or asked for beside it, stands in nobody's place.
    const bool other_won = std::ranges::any_of(all, [&](const Demand& other) {
      const auto asks = [](const Aim& its) { return leaning(its) == Leaning::yes; };
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
      const Leaning decided = leaning(point);
      const bool same = point.at.object != AimObject::matter && meets(point.at, aim.at);
      if (decided == Leaning::none || !same) continue;
      const Side point_side = decided == leaning(aim) ? Side::won : Side::lost;
      if (side != Side::unsettled && side != point_side) return Side::unsettled;
      side = point_side;
    }
    return side;
  }

  /// All who moved it reserve against the decision in the same part.
  Side by_reservation(const Demand& one, std::uint32_t part) const {
    const std::vector<facts::Named> movers = facts::read_persons(one.fact->by);
    const auto reserves = [&](const facts::Named& mover) {
      return std::ranges::any_of(in_part(facts_.reservations, facts_, part), [&](const facts::Dissent& one) {
        return (!mover.party.empty() && std::ranges::count(one.who.parties, mover.party) > 0) ||
               std::ranges::count(one.who.persons, mover) > 0;
      });
    };
    return !movers.empty() && std::ranges::all_of(movers, reserves) ? Side::lost : Side::unsettled;
  }

  /// «Nej för bifall till Anna Bergs yrkande», and the no had fewer. Of votes on one thing the last decides; what the
  /// votes say of a mover, who may have asked for several, they say alike.
  Side by_vote(const Demand& one, std::uint32_t part) const {
    std::vector<std::string> movers, things;
    for (const facts::Named& mover : facts::read_persons(one.fact->by))
      if (mover.name.find(' ') != mover.name.npos) movers.push_back(" " + language::key(mover.name));
    for (const Aim& aim : one.aims)
      for (const std::string& owner : aim.at.owners)
        if (is_granted(aim) && !aim.at.addition) things.push_back(" " + owner + "s ");
    Side of_mover = Side::unsettled, of_thing = Side::unsettled;
    for (const facts::Vote& vote : in_part(facts_.votes, facts_, part)) {
      const Side mover = side_in(vote, movers), thing = side_in(vote, things, one.words);
      if (thing != Side::unsettled) of_thing = thing;
      if (mover == Side::unsettled) continue;
      if (of_mover != Side::unsettled && of_mover != mover) return Side::unsettled;
      of_mover = mover;
    }
    return agreed(of_mover, of_thing);
  }

  /// The side of a vote that names one of them, or of which `asked` says as much: «bifall till yrkandet från Anna Berg
  /// m.fl.»; a refusal is not told of.
  static Side side_in(const facts::Vote& vote, const std::vector<std::string>& names, std::string_view asked = {}) {
    const std::string wanted = " " + std::string(asked) + " ";
    const auto names_it = [&](std::string_view means) {
      const std::string key = key_words(means), words = " " + key + " ";
      if (key.empty() || words.find(" avsl") != words.npos) return false;
      const auto named = [&](const std::string& name) { return words.find(name) != words.npos; };
      return (key.size() >= least_within && wanted.find(words) != wanted.npos) || std::ranges::any_of(names, named);
    };
    const bool won = names_it(vote.yes > vote.no ? vote.yes_means : vote.no_means);
    const bool lost = names_it(vote.yes > vote.no ? vote.no_means : vote.yes_means);
    return vote.yes == vote.no || won == lost ? Side::unsettled : won ? Side::won : Side::lost;
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
