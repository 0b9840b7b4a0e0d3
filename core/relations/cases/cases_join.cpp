#include "relations/cases/cases_join.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/sorting.h"
#include "relations/cases/cases_alike.h"

namespace diarium::relations {
namespace {

constexpr std::size_t rare_words = 6;       // Of a unit's title, and of its att-satser, by which others are found.
constexpr std::size_t rare_opening = 12;    // Of its first lines, which hold other things, too.
constexpr std::size_t most_posted = 200;    // A word of more units than that finds nothing.
constexpr std::size_t most_compatible = 8;  // Units of one bare number that a further one is compared with.
constexpr std::size_t most_maybes = 4;      // Of one unit.
constexpr std::size_t least_copied = 8;     // Words: «Bilaga, mora.se» stands on many pictures.
constexpr std::size_t most_joined = 12;     // Likenesses of one unit that are followed.

class Joiner {
 public:
  Joiner(const std::vector<const Unit*>& units, const std::vector<Tie>& said)
      : units_(units), weights_(units), said_(said), groups_(units, said) {
    joined_.joins.resize(units.size());
    own_.resize(units.size());
    waits_.resize(units.size());
    for (const Unit* unit : units) {
      if (!unit->municipality.empty() && town_.empty()) town_ = unit->municipality;
      one_town_ = one_town_ && (unit->municipality.empty() || unit->municipality == town_);
    }
    for (const Unit* unit : units) {
      if (!unit->own.empty()) ++bearers_[unit->own.front().text()][town_of(*unit)];
    }
    for (std::uint32_t i = 0; i < units.size(); ++i) {
      const Unit& unit = *units[i];
      if (!unit.own.empty()) {
        const language::CaseNumber& own = leading(unit);
        own_[i] = own.text();
        groups_.bear(i, {registry_of(unit, own), own_[i], !unit.committee.empty(), facts::is_enclosed_kind(unit.type)});
        const bool enclosed = own.enclosure != 0;
        joined_.joins[i].reason = enclosed ? JoinReason::enclosure : JoinReason::number;
      }
      if (is_asking(unit.type)) groups_.ask(i, unit.text);
    }
  }

  Joined join() {
    for (const Tie& tie : said_)
      if (tie.said == Said::apart) waits_[tie.unit] = true;
    by_rules();
    forget_disputed_numbers();
    make_one();
    if (std::ranges::find(waits_, true) != waits_.end()) {
      waits_.assign(waits_.size(), false);
      joined_.maybes.clear();
      maybe_counts_.clear();
      by_rules();
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;  // By the root, which is the first unit.
    for (std::uint32_t i = 0; i < units_.size(); ++i) groups[root(i)].push_back(i);
    std::set<std::uint32_t> made;
    for (const std::uint32_t unit : made_one_) made.insert(root(unit));
    for (auto& [first, members] : groups) {
      joined_.numbers.push_back(groups_.number(first));
      for (const std::uint32_t unit : members) correct_reason(unit, joined_.numbers.back());
      joined_.corrected.push_back(made.contains(first) || groups_.keeps_apart(first));
      if (made.contains(first)) name_first(members);
      joined_.groups.push_back(std::move(members));
    }
    keep_maybes();
    return std::move(joined_);
  }

 private:
  void by_rules() {
    by_number();
    by_motion_number();
    by_text();
    by_wording();
    by_meeting();
  }

  // ---- what the reader says ----

  /// A unit that is no part of a case does not bear its number: the number is wrong, or only cited.
  void forget_disputed_numbers() {
    for (const Tie& tie : said_) {
      if (tie.said != Said::apart || own_[tie.unit].empty() || own_[tie.unit] != groups_.number(tie.other)) continue;
      own_[tie.unit].clear();
      groups_.bear_none(tie.unit);
      disputed_.insert(tie.unit);
      joined_.joins[tie.unit] = {};
    }
  }

  /// The latest first: what was said before gives way.
  void make_one() {
    for (auto i = static_cast<std::uint32_t>(said_.size()); i-- > 0;) {
      if (said_[i].said != Said::one) continue;
      const std::uint32_t unit = said_[i].unit, other = said_[i].other;
      if (root(unit) == root(other)) continue;  // The rules say the same.
      const std::vector<std::uint32_t> between = groups_.between(unit, other);
      if (std::ranges::any_of(between, [&](std::uint32_t tie) { return tie > i; })) {
        unhold(i);
        continue;
      }
      for (const std::uint32_t tie : between) unhold(tie);
      groups_.join(unit, other);
      made_one_.push_back(unit);
      joined_.joins[said_[i].unit] = {JoinReason::user, Certainty::certain, 0};
    }
  }
  void unhold(std::uint32_t tie) {
    groups_.loosen(tie);
    joined_.unheld.push_back({said_[tie].number, "a later correction says the opposite"});
  }

  /// One paper is the first of its case; others that were came with the reader.
  void name_first(const std::vector<std::uint32_t>& members) {
    for (const std::uint32_t unit : members)
      if (unit != members.front() && joined_.joins[unit].reason == JoinReason::alone)
        joined_.joins[unit] = {JoinReason::user, Certainty::certain, 0};
  }

  /// Numbers without letters: a nämnd has its own, council and board share one; whose it is may not be told.
  static std::string registry_of(const Unit& unit, const language::CaseNumber& number) {
    if (!number.registry.empty()) return number.registry;
    return unit.of_nobody ? "?" : unit.committee;
  }
  /// In a pile of one town a paper that states none is of that.
  [[nodiscard]] const std::string& town_of(const Unit& unit) const {
    return unit.municipality.empty() && one_town_ ? town_ : unit.municipality;
  }
  /// Of several numbers the first; but where no other paper bears it, the first that some paper bears as its own: a
  /// nämnd writes its own number above that of the case it answers to.
  [[nodiscard]] const language::CaseNumber& leading(const Unit& unit) const {
    const auto count = [&](const language::CaseNumber& number) {
      const auto towns = bearers_.find(number.text());
      if (towns == bearers_.end()) return 0u;
      const auto found = towns->second.find(town_of(unit));
      if (town_of(unit).empty() && towns->second.size() == 1 && found == towns->second.end())
        return towns->second.begin()->second;  // Of the one town where it is known.
      return found == towns->second.end() ? 0u : found->second;
    };
    if (count(unit.own.front()) > 1) return unit.own.front();
    for (const language::CaseNumber& number : unit.own) {
      if (&number != &unit.own.front() && count(number) > 0) return number;
    }
    return unit.own.front();
  }

  std::uint32_t root(std::uint32_t unit) { return groups_.root(unit); }

  /// `unit` comes to `other`: its reason is kept where it has a better one.
  bool add(std::uint32_t unit, std::uint32_t other, Join join) {
    const bool brings_number = !groups_.number(unit).empty() && groups_.number(other).empty();
    if (!groups_.unite(unit, other)) return maybe(unit, other, join.agrees), false;
    if (join.reason != JoinReason::number)
      for (const std::uint32_t one : {unit, other}) besides_.try_emplace(one, join);
    const bool numbered =
        joined_.joins[unit].reason == JoinReason::number || joined_.joins[unit].reason == JoinReason::enclosure;
    if (numbered && join.reason == JoinReason::number) {
      joined_.joins[unit].certainty = std::max(joined_.joins[unit].certainty, join.certainty);
    } else if (!numbered) {
      joined_.joins[unit] = join;
    }
    if (brings_number && joined_.joins[other].reason == JoinReason::alone) joined_.joins[other] = join;
    return true;
  }

  /// What bears another number than its case came to it for another reason.
  void correct_reason(std::uint32_t unit, const std::string& number) {
    const auto besides = besides_.find(unit);
    if (joined_.joins[unit].reason != JoinReason::number || besides == besides_.end()) return;
    const auto is_it = [&](const language::CaseNumber& own) { return own.text() == number; };
    if (std::ranges::none_of(units_[unit]->own, is_it)) joined_.joins[unit] = besides->second;
  }

  void maybe(std::uint32_t unit, std::uint32_t other, std::uint8_t agrees) {
    std::size_t& count = maybe_counts_[unit];
    if (count++ < most_maybes) joined_.maybes.push_back({unit, other, agrees});
  }

  Likeness look(std::uint32_t a, std::uint32_t b) {
    ++joined_.looks;
    return compare(*units_[a], *units_[b], weights_);
  }
  bool fits(std::uint32_t a, std::uint32_t b) { return compatible(look(a, b), *units_[a], *units_[b]); }
  /// May a number without letters be of one registry? A nämnd has its own, council and board share one.
  bool same_registry(std::uint32_t a, std::uint32_t b) const { return units_[a]->committee == units_[b]->committee; }

  void by_number() {
    std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> all;  // Number → municipality → units.
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (!own_[i].empty() && !waits_[i]) all[own_[i]][units_[i]->municipality].push_back(i);
    }
    for (auto& [number, towns] : all) {
      const bool bare = number[0] >= '0' && number[0] <= '9';  // Without a registry's letters.
      for (auto& [town, members] : towns) {
        const bool unsure = town.empty() && (!one_town_ || town_.empty());
        if (!town.empty() || towns.size() == 1) same_number(members, bare, unsure);
      }
      if (const auto nowhere = towns.find(""); nowhere != towns.end() && towns.size() > 1) {
        for (const std::uint32_t unit : nowhere->second) homeless(unit, towns, bare);
      }
    }
    further_numbers(all);
  }

  /// Units of one number and one municipality. `unsure`: of none that is stated, so that the number may be two towns'.
  void same_number(const std::vector<std::uint32_t>& members, bool bare, bool unsure) {
    const bool look_closer = bare || unsure;
    std::vector<std::uint32_t> seen;  // One of each group so far.
    for (const std::uint32_t unit : members) {
      bool joined = seen.empty();
      for (std::size_t i = 0; i < seen.size() && !joined; ++i) {
        const bool alike = !look_closer || fits(unit, seen[i]);
        if (!alike && (unsure || !same_registry(unit, seen[i]))) continue;
        const Certainty certainty = alike && !unsure ? Certainty::certain : Certainty::probable;
        joined = add(unit, seen[i], {JoinReason::number, certainty, 0});
      }
      if (!joined) maybe(unit, seen.front(), 0);
      if ((!joined || seen.empty()) && seen.size() < most_compatible) seen.push_back(unit);
    }
  }

  /// A unit whose municipality is not stated, with a number that units of known ones bear.
  void homeless(std::uint32_t unit, const std::map<std::string, std::vector<std::uint32_t>>& towns, bool bare) {
    std::vector<std::uint32_t> fitting, all;
    for (const auto& [town, members] : towns) {
      if (town.empty()) continue;
      all.push_back(members.front());
      for (std::size_t i = 0; i < std::min(members.size(), most_compatible); ++i) {
        if (!fits(unit, members[i])) continue;
        fitting.push_back(members[i]);
        break;
      }
      if (all.size() >= most_compatible) break;
    }
    if (fitting.empty() && one_town_ && !bare) fitting = all;
    if (fitting.size() == 1) {
      const Certainty certainty = one_town_ ? Certainty::certain : Certainty::probable;
      add(unit, fitting.front(), {JoinReason::number, certainty, 0});
    } else {
      for (const std::uint32_t other : all) maybe(unit, other, 0);
    }
  }

  /// A paper that bears two numbers belongs to one of them; to the other perhaps.
  void further_numbers(const std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>>& all) {
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (waits_[i] || disputed_.contains(i)) continue;
      for (const language::CaseNumber& number : units_[i]->own) {
        const auto towns = all.find(number.text());
        if (towns == all.end() || towns->first == own_[i]) continue;
        const auto members = towns->second.find(units_[i]->municipality);
        if (members != towns->second.end() && fits(i, members->second.front())) maybe(i, members->second.front(), 0);
      }
    }
  }

  void by_motion_number() {
    std::map<std::pair<std::string, std::string>, std::uint32_t> first;
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (waits_[i]) continue;
      const std::string& town = town_of(*units_[i]);
      for (const std::string& motion : units_[i]->motions) {
        const auto [place, added] = first.try_emplace({town, motion}, i);
        if (added || root(i) == root(place->second)) continue;
        const Likeness likeness = look(i, place->second);
        const bool alike = compatible(likeness, *units_[i], *units_[place->second]) && !likeness.other_author;
        if (alike && !town.empty()) {
          add(i, place->second, {JoinReason::motion_number, Certainty::certain, likeness.agrees()});
        } else {
          maybe(i, place->second, likeness.agrees());
        }
      }
    }
  }

  /// Copies of one paper.
  void by_text() {
    std::unordered_map<language::WordKey, std::uint32_t> first;
    copy_.assign(units_.size(), false);
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (waits_[i] || units_[i]->opening.size() < least_copied) continue;
      const auto [place, added] = first.try_emplace(units_[i]->text, i);
      copy_[i] = !added;
      if (!added) add(i, place->second, {JoinReason::same_text, Certainty::certain, 0});
    }
  }

  // ---- by title, author and proposals ----

  /// Words by which others find a unit: the rarest of its title and of what it asks.
  std::vector<language::WordKey> rare(const Unit& unit) const {
    std::vector<language::WordKey> found;
    std::vector<std::pair<std::size_t, language::WordKey>> counted;  // Each asked for once: lists are long.
    const auto rarest = [&](const std::vector<language::WordKey>& words, const auto& count,
                            std::size_t most = rare_words) {
      counted.clear();
      for (const language::WordKey word : words)
        if (const std::size_t times = count(word); times >= 2 && times <= most_posted) counted.push_back({times, word});
      std::sort(counted.begin(), counted.end());
      counted.resize(std::min(counted.size(), most));
      for (const auto& [times, word] : counted) found.push_back(word);
    };
    const auto posted = [&](language::WordKey word) {
      const auto at = postings_.find(word);
      return at == postings_.end() ? std::size_t{0} : at->second.size();
    };
    rarest(unit.subject, posted);
    rarest(language::sorted_once(unit.opening), posted, rare_opening);
    rarest(asked_words(unit), posted);
    return found;
  }

  static std::vector<language::WordKey> asked_words(const Unit& unit) {
    std::vector<language::WordKey> words;
    for (const auto& clause : unit.asked) words.insert(words.end(), clause.begin(), clause.end());
    return language::sorted_once(std::move(words));
  }

  struct Match {
    std::uint32_t unit = 0, other = 0;
    Likeness likeness;
    Certainty certainty{};
  };
  static constexpr auto is_better = [](const Match& a, const Match& b) {
    return a.certainty != b.certainty ? a.certainty < b.certainty : a.likeness.score() > b.likeness.score();
  };

  void by_wording() {
    postings_.clear();
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (copy_[i] || waits_[i] || is_bare_line(*units_[i])) continue;
      for (const language::WordKey word : units_[i]->subject) post(word, i);
      for (const language::WordKey word : units_[i]->opening) post(word, i);
      for (const language::WordKey word : asked_words(*units_[i])) post(word, i);
    }
    doubtful_.clear();
    shared_.assign(units_.size(), 0);
    std::vector<Match> matches;
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (!copy_[i] && !waits_[i] && !is_bare_line(*units_[i])) find_matches(i, matches);
    }
    for (Match& match : matches)
      if (doubtful_.contains(match.unit) || doubtful_.contains(match.other)) match.certainty = Certainty::possible;
    sort_briefly(matches, is_better);
    for (const Match& match : matches) take(match);
  }

  /// Front pages, tables of contents and agendas name matters of which they say nothing.
  static bool is_bare_line(const Unit& unit) {
    return unit.no_matter && unit.own.empty() && (facts::is_minutes(unit.type) || unit.type == Type::kallelse);
  }

  void post(language::WordKey word, std::uint32_t unit) {
    auto& list = postings_[word];
    if (list.size() <= most_posted && (list.empty() || list.back() != unit)) list.push_back(unit);
  }

  void find_matches(std::uint32_t unit, std::vector<Match>& matches) {
    std::vector<std::uint32_t> order;  // Most rare words shared first, then by place.
    for (const language::WordKey word : rare(*units_[unit])) {
      for (const std::uint32_t other : postings_.find(word)->second) {
        if (other != unit && shared_[other]++ == 0) order.push_back(other);
      }
    }
    const auto compared = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), most_compared));
    std::partial_sort(order.begin(), compared, order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return shared_[a] != shared_[b] ? shared_[a] > shared_[b] : a < b;
    });
    for (const std::uint32_t other : order) shared_[other] = 0;
    order.erase(compared, order.end());
    std::vector<Match> own;
    for (const std::uint32_t other : order) {
      if (root(other) == root(unit) || !groups_.may_unite(unit, other)) continue;
      Match match{unit, other, look(unit, other), Certainty::possible};
      const auto certainty =
          one_matter(*units_[unit], *units_[other], match.likeness, one_town_ ? Towns::one : Towns::several);
      if (!certainty) continue;
      match.certainty = *certainty;
      own.push_back(match);
    }
    sort_briefly(own, is_better);
    if (is_doubtful(unit, own)) doubtful_.insert(unit);
    own.resize(std::min(own.size(), most_joined));
    matches.insert(matches.end(), own.begin(), own.end());
  }

  /// Matches in two towns, or of an undated paper in two cases: nobody can tell which one is meant.
  bool is_doubtful(std::uint32_t unit, const std::vector<Match>& matches) {
    const bool homeless = units_[unit]->municipality.empty(), undated = year_of(*units_[unit]) == 0;
    std::uint32_t first = unit;
    for (const Match& one : matches) {
      if (one.certainty == Certainty::possible) continue;
      if (first != unit && homeless && groups_.in_two_towns(first, one.other)) return true;
      const bool as_good = one.certainty == matches.front().certainty;
      if (first != unit && undated && as_good && !groups_.may_unite(first, one.other)) return true;
      if (first == unit || groups_.number(first).empty()) first = one.other;
    }
    return false;
  }

  void take(const Match& match) {
    const std::uint8_t agrees = match.likeness.agrees();
    if (root(match.unit) == root(match.other)) return;
    // Taken elsewhere by a better match: this one is a doubt.
    const bool settled = joined_.joins[match.unit].reason == JoinReason::wording;
    const language::WordKey one = groups_.asking(match.unit);
    const language::WordKey two = groups_.asking(match.other);
    const bool second_motion = one != 0 && two != 0 && one != two && match.certainty != Certainty::certain;
    if (match.certainty == Certainty::possible || second_motion ||
        (settled && !groups_.may_unite(match.unit, match.other))) {
      return maybe(match.unit, match.other, agrees);
    }
    add(match.unit, match.other, {JoinReason::wording, match.certainty, agrees});
  }

  // ---- by where the file lies ----

  /// What is in no case yet comes to the § or letter of its meeting's folder that lists it.
  void by_meeting() {
    std::vector<std::uint32_t> sizes(units_.size()), roots(units_.size()), alone;
    for (std::uint32_t i = 0; i < units_.size(); ++i) ++sizes[roots[i] = root(i)];
    for (std::uint32_t i = 0; i < units_.size(); ++i)
      if (!waits_[i] && sizes[roots[i]] == 1) alone.push_back(i);
    for (const Listed& one : listed_in(units_, alone, roots))
      add(one.unit, one.by, {JoinReason::listed, Certainty::probable, 0});
  }

  void keep_maybes() {
    auto& all = joined_.maybes;
    std::erase_if(all, [&](const Maybe& one) {
      return root(one.unit) == root(one.other) || !groups_.between(one.unit, one.other).empty();
    });
    for (Maybe& one : all) {
      if (one.other < one.unit) std::swap(one.unit, one.other);
    }
    const auto place = [](const Maybe& one) { return std::pair(one.unit, one.other); };
    sort_briefly(all, {}, place);
    const auto again = std::ranges::unique(all, {}, place);
    all.erase(again.begin(), again.end());
  }

  const std::vector<const Unit*>& units_;
  TitleWeights weights_;
  const std::vector<Tie>& said_;
  Groups groups_;
  std::vector<std::uint32_t> made_one_;                                  ///< Units by which groups came together.
  std::vector<bool> waits_;                                              ///< Of each unit: the rules leave it for now.
  std::set<std::uint32_t> disputed_;                                     ///< Units whose number the reader denies.
  std::vector<std::string> own_;                                         ///< Of a unit: the number that it goes by.
  std::map<std::string, std::map<std::string, std::uint32_t>> bearers_;  ///< Number → town → whose first it is.
  std::vector<std::uint32_t>
      shared_;  ///< By unit: rare words shared with the one that looks for matches; zeros between two.
  std::set<std::uint32_t> doubtful_;  ///< Units of which nobody can tell where they belong.
  std::vector<bool> copy_;            ///< The same text stands earlier.
  std::string town_;
  bool one_town_ = true;  ///< All units that state a municipality state the same.
  std::unordered_map<language::WordKey, std::vector<std::uint32_t>> postings_;
  std::map<std::uint32_t, std::size_t> maybe_counts_;
  std::map<std::uint32_t, Join> besides_;  ///< Of a unit: why it came to another, but for its number.
  Joined joined_;
};

}  // namespace

Joined join_units(const std::vector<const Unit*>& units, const std::vector<Tie>& said) {
  return Joiner(units, said).join();
}

}  // namespace diarium::relations
