#include "relations/acts/ballots.h"

#include <algorithm>
#include <cassert>

#include "base/sorting.h"
#include "facts/ballots/ballot_columns.h"
#include "facts/rules/rules.h"

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
  sort_briefly(all, {}, [](const NamedAt& one) { return one.span.begin; });
  return all;
}

/// Whose side a verb tells: the side, the token behind its words, and where those who take it are named.
struct VotedSide {
  ActKind side{};
  std::uint32_t end = 0;
  std::uint32_t names_from = 0;  ///< Tokens between which they are named; nothing between them: in front of the verb.
  std::uint32_t names_to = 0;
};

facts::Found ballot_at(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::find_at(facts::ballot_rules(), r, at, facts::NothingAsked(), list);
}

/// The kind whose name a rule says.
ActKind kind_of(const facts::Found& ballot) {
  int kind = act_kind_count - 1;
  while (kind > 0 && !ballot.says(name(static_cast<ActKind>(kind)))) --kind;
  assert(is_vote(static_cast<ActKind>(kind)));
  return static_cast<ActKind>(kind);
}

/// «X röstar ja», «X röstade för avslag», «X avstår från att rösta», «Ja röstar X», «röstade X för bifall».
std::optional<VotedSide> read_voted_side(const facts::Reading& r, std::uint32_t at) {
  const facts::Found verb = ballot_at(r, at, "voting");
  if (verb.rule == nullptr) return std::nullopt;
  if (const facts::Found ballot = ballot_at(r, at, "voted"); ballot.rule != nullptr)
    return VotedSide{kind_of(ballot), ballot.end};
  const facts::Range sentence = r.sentence(at);
  if (const facts::Found ballot = ballot_at(r, at, "side_first"); ballot.rule != nullptr)
    return VotedSide{kind_of(ballot), sentence.last, ballot.end, sentence.last};
  for (std::uint32_t i = at + 1; verb.says("voting") && i < sentence.last; ++i)
    if (const facts::Found ballot = ballot_at(r, i, "for_what"); ballot.rule != nullptr)
      return VotedSide{kind_of(ballot), ballot.end, at + 1, i};
  return std::nullopt;
}

/// Nothing but parties stands between the last name and the verb: «den som stöder Anna Bergs yrkande röstar nej» names
/// nobody who votes, and tells what a vote means.
bool right_before(const facts::Reading& r, std::uint32_t at, ByteSpan name) {
  if (facts::is_said(facts::ballot_rules(), "whoever", r, {r.sentence(at).first, at})) return false;
  while (at > 0 && r.tokens[at - 1].begin >= name.end) {
    --at;
    if (r.is(at, ")")) {
      while (at > 0 && !r.is(at, "(") && r.tokens[at].begin >= name.end) --at;
    } else if (ballot_at(r, at, "all").rule == nullptr) {
      return false;
    }
  }
  return true;
}

/// The sides of one vote that tell of each other: «A röstade för bifall. B röstade för avslag.» Who is named on both is
/// none.
bool complete_each_other(const Ballot& one, const Ballot& other) {
  constexpr std::uint32_t most_apart = 200;  // Bytes between the two: one vote is told in one place.
  if (other.span.begin > one.span.end + most_apart) return false;
  return std::ranges::none_of(one.persons, [&](std::uint32_t person) {
    return std::ranges::find(other.persons, person) != other.persons.end();
  });
}

/// The persons of the facts with the words that name them, as those who read tables want them.
facts::People people_of(const facts::Reading& r, const facts::Facts& facts, const std::vector<NamedAt>& names) {
  constexpr std::uint32_t most_in_brackets = 3;  // Tokens of a party's letters.
  facts::People people{facts.persons, {}};
  for (const NamedAt& one : names) {
    const facts::Range name = r.within(one.span);
    std::uint32_t end = name.last;
    if (r.is(end, "("))
      while (end < name.last + most_in_brackets && !r.is(end, ")")) ++end;
    if (!name.empty())
      people.mentions.push_back({name, {name.first, r.is(end, ")") ? end + 1 : name.last}, {}, one.person, {}});
  }
  return people;
}

ActKind act_of(facts::Side side) {
  return side == facts::Side::yes  ? ActKind::voted_yes
         : side == facts::Side::no ? ActKind::voted_no
                                   : ActKind::abstained;
}

/// Rows of tables, of those of whom no sentence tells it.
void add_rows(const facts::Reading& r, const facts::Facts& facts, std::vector<Ballot>& found) {
  const std::size_t sentences = found.size();
  for (const facts::CastVote& cast : facts::cast_votes(r, people_of(r, facts, names_in_order(facts)))) {
    const auto tells = [&](const Ballot& one) {
      return std::ranges::find(one.persons, cast.person) != one.persons.end();
    };
    if (found.size() == most_ballots_read ||
        std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(sentences), tells))
      continue;
    found.push_back({.side = act_of(cast.side), .span = cast.span, .persons = {cast.person}, .counted = cast.counted});
  }
  sort_briefly(found, {}, [](const Ballot& one) { return one.span.begin; });
}

}  // namespace

std::vector<Ballot> read_ballots(const facts::Reading& r, const facts::Facts& facts) {
  std::vector<Ballot> found;
  std::vector<bool> miscounted;  // Of each: it tells another number than it names.
  std::vector<NamedAt> names;
  for (std::uint32_t i = 0; i < r.size() && found.size() < most_ballots_read; ++i) {
    auto voted = read_voted_side(r, i);
    if (!voted) continue;
    if (names.empty()) names = names_in_order(facts);
    const bool in_front = voted->names_to == 0;
    const std::uint32_t from = r.tokens[in_front ? r.sentence(i).first : voted->names_from].begin;
    const std::uint32_t to = in_front ? r.tokens[i].begin : r.tokens[voted->names_to - 1].end;
    Ballot ballot{.side = voted->side, .span = {}, .persons = {}};
    auto one = std::ranges::lower_bound(names, from, {}, [](const NamedAt& named) { return named.span.begin; });
    ByteSpan last;
    for (; one != names.end() && one->span.begin < to; ++one) {
      if (ballot.persons.empty()) ballot.span.begin = one->span.begin;
      last = one->span;
      if (std::ranges::find(ballot.persons, one->person) == ballot.persons.end())
        ballot.persons.push_back(one->person);
    }
    if (ballot.persons.empty() || (in_front && !right_before(r, i, last))) continue;
    std::uint32_t end = voted->end;
    const bool number = r.is(end, "(") && r.is(end + 2, ")");
    if (number) {
      ballot.counted = r.number(end + 1) == static_cast<std::uint32_t>(ballot.persons.size());
      end += 3;
    }
    ballot.span.end = r.tokens[std::min(end, r.size()) - 1].end;
    miscounted.push_back(number && !ballot.counted);
    found.push_back(std::move(ballot));
  }
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    if (found[i].side == found[i + 1].side || !complete_each_other(found[i], found[i + 1])) continue;
    found[i].answered = found[i].answered || !miscounted[i];
    found[i + 1].answered = found[i + 1].answered || !miscounted[i + 1];
  }
  if (r.swedish) add_rows(r, facts, found);
  return found;
}

}  // namespace diarium::relations
