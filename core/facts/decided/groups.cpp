#include "facts/decided/groups.h"

#include <algorithm>
#include <span>

namespace diarium::facts {
namespace {

/// «samtliga vänsterpartister och moderater», «de socialdemokratiska ledamöterna»: members, in small letters.
std::string_view of_members(const Reading& r, std::uint32_t i) {
  const auto small = [&](std::uint32_t at) { return r.shape(at) == Shape::lower && r.has(at, Flag::party); };
  if (!small(i)) return {};
  const bool noun = r.ends(i, "ister") || r.ends(i, "rater") || r.ends(i, "aler");
  const bool adjective = r.starts(i + 1, "ledam") || r.starts(i + 1, "gruppe");
  if (!noun && !adjective) return {};
  std::uint32_t first = i;
  while (first > 0 && (r.is_any(first - 1, {",", "och", "samt"}) || small(first - 1))) --first;
  const bool all = first > 0 && r.is_any(first - 1, {"samtliga", "alla", "närvarande", "övriga", "de", "den"});
  return all ? r.tokens[i].word->letters : std::string_view();
}

/// «Ledamöterna från SD», «M, D och KD», «samtliga ledamöter (L)»
bool is_letters(const Reading& r, std::uint32_t i) {
  if (r.shape(i) != Shape::upper || known_party(r.written(i)).empty()) return false;
  return r.is_any(i - 1, {"från", ",", "och", "samt", "(", "för"}) ||
         r.is_any(i + 1, {",", "och", "samt", ")", "reserverar", "deltar", "deltog"}) ||
         (r.is(i + 1, "-") && r.tight(i + 1) && r.is_any(i + 2, {",", "och", "samt"}));
}

/// «S-, V- och MP-grupperna», «M-gruppen», «M- och SD-ledamöterna»
std::string_view of_group(const Reading& r, std::uint32_t i) {
  const std::string_view written = r.written(i);
  const std::size_t hyphen = written.find('-');
  const auto behind = [&](std::string_view word) { return r.key(i).find(word) != std::string_view::npos; };
  if (hyphen == written.npos || !(behind("-grupp") || behind("-ledam"))) return {};
  return known_party(written.substr(0, hyphen));
}

/// «Sandbypartiet reserverar sig …», «Gruppen Sandby Väl lämnar …», «Centerpartiet och Sandbypartiet reserverar sig»:
/// a local group by its own name, right before the verb, or among parties.
std::string_view of_local_group(const Reading& r, std::uint32_t i) {
  const std::uint32_t first = r.sentence(i).first;
  const auto listed = [&](std::uint32_t at) {
    return r.is_any(at, {",", "och", "samt"}) || !party_named(r, at).empty();
  };
  std::uint32_t opens = i;
  while (opens > first && listed(opens - 1)) --opens;
  if (r.shape(i) != Shape::capital || (first != opens && !(first + 1 == i && r.is_any(first, {"gruppen", "partiet"}))))
    return {};
  const bool two = r.is_any(i + 1, {"framtid", "bästa", "väl", "lista", "samling"}) && r.shape(i + 1) == Shape::capital;
  const bool one = (r.ends(i, "partiet") || r.ends(i, "listan")) && r.length(i) > 9 && !r.starts(i, "opposition") &&
                   !r.starts(i, "majoritet") && !r.starts(i, "regering") && !r.starts(i, "samarbets");
  const std::uint32_t last = two ? i + 1 : i;
  std::uint32_t verb = last + 1;
  while (verb < r.size() && listed(verb)) ++verb;
  const bool acts = r.is_any(verb, {"reserverar", "reserverade", "medges", "lämnar", "lämnade", "avger", "anmäler"});
  return (one || two) && acts ? slice(r.text, r.span({i, last + 1})) : std::string_view();
}

/// «ledamöter från MFP och M»: behind these words stand parties alone; elsewhere letters that somebody named in the
/// paper has.
bool is_local_letters(const Reading& r, const People& people, std::uint32_t i) {
  if (r.shape(i) != Shape::upper || r.length(i) > 5 || !r.is_any(i - 1, {"från", ",", "och", "samt"})) return false;
  std::uint32_t from = i - 1;
  while (from > 1 && (r.is_any(from, {",", "och", "samt"}) || r.shape(from) == Shape::upper)) --from;
  const bool members = r.is(from, "från") && from > 0 && r.length(i) > 1 &&
                       (r.starts(from - 1, "ledam") || r.starts(from - 1, "representant"));
  return members || std::ranges::any_of(people.persons, [&](const Person& one) { return one.party == r.written(i); });
}

/// Letters of the party whose name, letters, group or members stand at a token; empty where none do.
std::string_view party_at(const Reading& r, std::uint32_t i) {
  if (const std::string_view named = party_named(r, i); !named.empty()) return named;
  if (is_letters(r, i)) return known_party(r.written(i));
  if (const std::string_view group = of_group(r, i); !group.empty()) return group;
  return of_members(r, i);
}

}  // namespace

bool names_group(const Reading& r, const People& people, Range range) {
  if (!mentions_in(people, range).empty()) return true;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!party_at(r, i).empty() || !of_local_group(r, i).empty()) return true;
  }
  return false;
}

bool opens_with_group(const Reading& r, const People& people, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!mentions_in(people, {i, range.last}).empty() && mentions_in(people, {i, range.last})[0].name.first == i)
      return true;
    if (!party_at(r, i).empty()) return true;
    const bool leads =
        r.is_any(i, {"sig", "sin", "även", "också", "ett", "en", "följande", "särskilt", "yttrande", "från", "av",
                     "för", "samtliga", "alla", "de", "hela", "protokollsanteckning", "därutöver", "röstförklaring"}) ||
        r.starts(i, "ledam") || r.starts(i, "representant") || r.starts(i, "grupp") || !title_role(r, i).empty();
    if (!leads) return false;
  }
  return false;
}

Group group_in(const Reading& r, const People& people, Range range) {
  Group group{people_in(people, range), {}};
  const std::vector<std::string> of_persons = all_parties(group);
  const std::span<const Mention> mentions = mentions_in(people, range);
  std::size_t next = 0;
  for (std::uint32_t i = range.first; i < range.last && group.parties.size() < 40; ++i) {
    while (next < mentions.size() && mentions[next].whole.last <= i) ++next;
    if (next < mentions.size() && mentions[next].whole.first <= i) continue;  // Letters behind a name are that one's.
    std::string_view letters = party_at(r, i);
    if (letters.empty() && is_local_letters(r, people, i)) letters = r.written(i);
    if (letters.empty()) letters = of_local_group(r, i);
    // «samtliga ledamöter för Högsbypartiet (HP)»: a local party's letters beside its name.
    const bool local =
        r.is(i - 1, "(") && r.is(i + 1, ")") && i > 1 && (r.ends(i - 2, "partiet") || r.starts(i - 2, "ledam"));
    if (letters.empty() && local && r.shape(i) == Shape::upper) letters = r.written(i);
    const auto among = [&](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), letters) != list.end();
    };
    if (!letters.empty() && !among(of_persons) && !among(group.parties)) group.parties.emplace_back(letters);
  }
  return group;
}

Group joined(Group all, Group more) {
  for (Named& one : more.persons)
    if (std::find(all.persons.begin(), all.persons.end(), one) == all.persons.end())
      all.persons.push_back(std::move(one));
  for (std::string& one : more.parties)
    if (std::find(all.parties.begin(), all.parties.end(), one) == all.parties.end())
      all.parties.push_back(std::move(one));
  return all;
}

}  // namespace diarium::facts
