#include "relations/acts/acts_find.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "language/key.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t most_between_demands = 24;  // Bytes of « och i andra hand ».
constexpr std::uint32_t most_between_names = 40;  // Bytes of party, comma and a title between names of one row.

/// What one who puts a paper forward does; nothing for other roles.
std::optional<ActKind> bringing(const facts::Person& person) {
  if (std::ranges::find(person.roles, "interpellant") != person.roles.end()) return ActKind::asked;
  const bool moves = std::ranges::any_of(
      person.roles, [](const std::string& role) { return role == "motionär" || role == "skrivelseställare"; });
  return moves ? std::optional(ActKind::moved) : std::nullopt;
}

std::optional<ActKind> act_kind(const DissentRow& row) {
  if (row.kind == facts::kind::demand) return ActKind::demanded;
  const auto at = std::ranges::find(facts::dissent_kinds, row.kind);  // In the order of the acts.
  if (at == facts::dissent_kinds.end()) return std::nullopt;
  return static_cast<ActKind>(static_cast<int>(ActKind::reserved) + (at - facts::dissent_kinds.begin()));
}

/// Who acts, as acts are compared: a party alone begins with a bracket.
std::string actor(const facts::Named& who) { return who.name.empty() ? "(" + who.party : language::key(who.name); }

class ActGatherer {
 public:
  explicit ActGatherer(const CaseParts& parts) : parts_(parts) {}

  std::vector<Act> gather(const std::vector<DissentRow>& dissent) {
    bringers();
    for (const DissentRow& row : dissent) objectors(row);
    for (const PartRef ref : parts_.refs)
      if (!parts_.of_another_matter(ref)) voters(ref);
    return std::move(acts_);
  }

 private:
  [[nodiscard]] const PaperSummary& paper(PartRef ref) const { return (*parts_.papers)[ref.paper]; }

  struct Bringer {
    const facts::Person* person = nullptr;
    ByteSpan at;
    ActKind kind{};
  };

  /// The first part that asks and names who does; else the first whose title names them; else the first paper that
  /// tells.
  void bringers() {
    for (const PartRef ref : parts_.refs)
      if (puts_matter(parts_.type(ref)) &&
          add_bringers(ref, bringers_in(ref, span_of_part(paper(ref).facts, ref.part))))
        return;
    for (const PartRef ref : parts_.refs) {
      const auto& title = paper(ref).facts.title;
      if (title && part_at(paper(ref).facts, title->span) == ref.part &&
          add_bringers(ref, bringers_in(ref, title->span)))
        return;
    }
    for (const PartRef ref : parts_.refs) {
      const auto& title = paper(ref).facts.title;
      if (title && part_at(paper(ref).facts, title->span) == ref.part && add_parties(ref)) return;
    }
    // Of a file with several papers nobody knows in which of them a person has the role.
    for (const PartRef ref : parts_.refs)
      if (ref.part == 0 && add_mentioned_bringers(ref, bringers_in(ref, span_of_part(paper(ref).facts, ref.part))))
        return;
  }

  [[nodiscard]] std::vector<Bringer> bringers_in(PartRef ref, ByteSpan within) const {
    std::vector<Bringer> found;
    for (const facts::Person& person : paper(ref).facts.persons) {
      const auto kind = bringing(person);
      const auto at = std::ranges::find_if(
          person.mentions, [&](ByteSpan one) { return one.begin >= within.begin && one.end <= within.end; });
      if (kind && at != person.mentions.end()) found.push_back({&person, *at, *kind});
    }
    sort_briefly(found, {}, [](const Bringer& one) { return one.at.begin; });
    return found;
  }

  bool add_bringers(PartRef ref, const std::vector<Bringer>& all) {
    for (const Bringer& one : all) {
      Act act;
      act.kind = &one == &all.front() ? one.kind : ActKind::seconded;
      act.who = {one.person->name, one.person->party};
      act.passage = {ref, one.at};
      if (one.person->confidence.certain()) act.certainty = facts::Certainty::certain;
      add(std::move(act));
    }
    return !all.empty();
  }

  /// «Yrkande från S och V»: parties alone, the first of which puts it.
  bool add_parties(PartRef ref) {
    const std::vector<TitleParty>& all = paper(ref).parties;
    for (const TitleParty& one : all) {
      Act act;
      act.kind = &one == &all.front() ? one.kind : ActKind::seconded;
      act.who.party = one.letters;
      act.passage = {ref, one.span};
      const facts::Confidence& title = paper(ref).facts.title->confidence;
      if (title.certain()) act.certainty = facts::Certainty::certain;
      add(std::move(act));
    }
    return !all.empty();
  }

  /// What a paper of another kind tells: names of one row put a thing together. Of several rows, at question time each
  /// asks on its own, and a list of the motions that came in is no motion's case.
  bool add_mentioned_bringers(PartRef ref, const std::vector<Bringer>& all) {
    std::vector<std::vector<Bringer>> rows;
    for (const Bringer& one : all) {
      if (rows.empty() || one.at.begin > rows.back().back().at.end + most_between_names) rows.emplace_back();
      rows.back().push_back(one);
    }
    bool added = false;
    for (const std::vector<Bringer>& row : rows)
      if (rows.size() == 1 || row.front().kind == ActKind::asked) added = add_bringers(ref, row) || added;
    return added;
  }

  void objectors(const DissentRow& row) {
    const auto kind = act_kind(row);
    if (!kind) return;
    const auto by = [&](facts::Named who) {
      Act act;
      act.kind = *kind;
      act.who = std::move(who);
      act.stage = row.stage, act.forum = row.forum;
      act.passage = row.passage;
      act.side = row.side;
      add(std::move(act));
    };
    for (const facts::Named& person : row.who.persons)
      if (!stage_of(person.name)) by(person);  // «Kommunstyrelsen yrkar» is no person.
    for (const std::string& party : row.who.parties) by({"", party});
  }

  void voters(PartRef ref) {
    const PaperSummary& of = paper(ref);
    std::string forum = of.bodies[ref.part];  // As a word in a sentence, like those of the rows.
    const auto stage = stage_of(forum);
    if (!forum.empty() && forum[0] >= 'A' && forum[0] <= 'Z') forum[0] = static_cast<char>(forum[0] + 32);
    for (const Ballot& ballot : in_part(of.ballots, of.facts, ref.part)) {
      for (const std::uint32_t number : ballot.persons) {
        const facts::Person& person = of.facts.persons[number];
        Act act;
        act.kind = ballot.side;
        act.who = {person.name, person.party};
        act.stage = stage, act.forum = forum;
        act.passage = {ref, ballot.span};
        if (ballot.counted || ballot.answered) act.certainty = facts::Certainty::certain;
        add(std::move(act));
      }
    }
  }

  /// Leaves out what another part told of the same, and what the same words tell twice. In one part, two demands or
  /// votes are two, but for the points of a written demand and what one asks for in one breath; two objections of one
  /// kind at one stage are the line of the minutes and the words themselves.
  void add(Act act) {
    if (acts_.size() >= most_acts) return;
    const bool several = act.kind == ActKind::demanded || is_vote(act.kind);
    const bool written = act.kind == ActKind::demanded && parts_.type(act.passage.ref) == facts::kind::demand;
    const int stage = act.stage ? static_cast<int>(*act.stage) : -1;
    const std::string who = actor(act.who);
    // A vote is repeated whichever way: one paper has both ballots of a meeting.
    const ActKind kind = is_vote(act.kind) ? ActKind::voted_yes : act.kind;
    const auto [earlier, first] = first_parts_.try_emplace({kind, who, stage}, act.passage.ref);
    if (!first && (!several || earlier->second != act.passage.ref)) return;
    if (!first && written) return add_point(act);
    if (act.kind == ActKind::demanded && goes_on(act, who)) return;
    if (!seen_acts_.insert({act.kind, who, act.passage.ref, act.passage.span.begin}).second) return;
    acts_.push_back(std::move(act));
  }

  /// Another point of a demand that stands: what became of it is told where the same became of all its points.
  void add_point(const Act& act) {
    const auto one = std::ranges::find_if(acts_, [&](const Act& other) {
      return other.kind == act.kind && other.passage.ref == act.passage.ref && actor(other.who) == actor(act.who);
    });
    if (one != acts_.end() && one->side != act.side) one->side = Side::unsettled;
  }

  /// «… yrkar bifall till förslaget och att hamnen byggs ut»: between this and what the same mover asked for last, of
  /// which the same became, stands no more than a list's number or a joining word.
  bool goes_on(const Act& act, const std::string& who) {
    const auto [last, first] = breaths_.try_emplace(who, act.passage, act.side);
    const auto& [before, side] = last->second;
    const bool joined = !first && side == act.side && before.ref == act.passage.ref &&
                        act.passage.span.begin >= before.span.end &&
                        act.passage.span.begin <= before.span.end + most_between_demands;
    last->second = {act.passage, act.side};
    return joined;
  }

  const CaseParts& parts_;
  std::vector<Act> acts_;
  std::map<std::string, std::pair<Passage, Side>> breaths_;  ///< By mover: what they asked for last.
  std::map<std::tuple<ActKind, std::string, int>, PartRef> first_parts_;
  std::set<std::tuple<ActKind, std::string, PartRef, std::uint32_t>> seen_acts_;
};

/// A person by the paper and the place of the first mention there: PersonAt has both.
using FirstMention = std::pair<std::uint32_t, std::uint32_t>;

/// The person of a paper whom words name with that party; null where none is.
const facts::Person* person_named(const facts::Facts& facts, const facts::Named& who) {
  const std::string spelt = language::key(who.name);
  const auto named = std::ranges::find_if(facts.persons, [&](const facts::Person& one) {
    return one.party == who.party && (language::key(one.name) == spelt || language::key(one.as_written) == spelt);
  });
  return named == facts.persons.end() ? nullptr : &*named;
}

}  // namespace

std::vector<Act> find_acts(const CaseParts& parts, const std::vector<DissentRow>& dissent) {
  return ActGatherer(parts).gather(dissent);
}

std::vector<ActorAt> actors_of(const std::vector<Act>& acts, const CaseParts& parts) {
  std::vector<ActorAt> actors;
  for (const Act& act : acts) {
    ActorAt& at = actors.emplace_back();
    if (act.who.name.empty()) continue;
    const facts::Person* person = person_named((*parts.papers)[act.passage.ref.paper].facts, act.who);
    if (person != nullptr && !person->mentions.empty()) at = person->mentions.front().begin;
  }
  return actors;
}

void bind_people(const std::vector<std::vector<Act>*>& cases, const std::vector<std::vector<ActorAt>>& actors,
                 const std::vector<Person>& people) {
  std::map<FirstMention, std::uint32_t> mentioned;
  for (std::uint32_t i = 0; i < people.size(); ++i)
    for (const PersonAt& at : people[i].papers) mentioned[{at.ref.paper, at.span.begin}] = i;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    for (std::size_t n = 0; n < cases[i]->size(); ++n) {
      Act& act = (*cases[i])[n];
      if (!actors[i][n]) continue;
      const auto at = mentioned.find({act.passage.ref.paper, *actors[i][n]});
      if (at != mentioned.end()) act.person = at->second;
    }
  }
}

}  // namespace diarium::relations
