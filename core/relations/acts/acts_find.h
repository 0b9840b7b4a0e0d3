// relations/acts/acts_find: puts together who did what in a case, from the facts of its papers and its rows.
#pragma once
#include "relations/acts/acts.h"
#include "relations/decided/fate_rows.h"
#include "relations/people/people.h"

namespace diarium::relations {

/// Those who brought the case, as the paper that asks says, else as one that answers it does; then who demanded and
/// objected, by stage; then who voted. What another paper of the case tells again of the same person or party at the
/// same stage is there once, as the first tells it. Persons are not known yet (bind_people).
/// in        `dissent`: rows of the case.
/// cost      near-linear in rows and names; at most most_acts.
[[nodiscard]] std::vector<Act> find_acts(const CaseParts& parts, const std::vector<DissentRow>& dissent);
inline constexpr std::size_t most_acts = 4000;

/// Where the paper of an act first mentions the person whom it names: a byte of its text; nothing where it names
/// nobody.
using ActorAt = std::optional<std::uint32_t>;
/// Of each of the acts of a case. O(acts × persons of their papers).
[[nodiscard]] std::vector<ActorAt> actors_of(const std::vector<Act>& acts, const CaseParts& parts);

/// Tells of each act which person it is: the one of whom its paper says that name. `cases`: the acts of each case;
/// `actors`: what actors_of() said of each.
/// cost      O(acts + mentions) log mentions.
void bind_people(const std::vector<std::vector<Act>*>& cases, const std::vector<std::vector<ActorAt>>& actors,
                 const std::vector<Person>& people);

}  // namespace diarium::relations
