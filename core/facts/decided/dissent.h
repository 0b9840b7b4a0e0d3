// facts/decided/dissent: reservations, särskilda uttalanden and notes to the minutes, with who stands behind them.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/names/persons.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

struct Dissents {
  std::vector<Dissent> reservations, statements;
};

/// A reservation in minutes is its one sentence; one with reasons runs from its opening words to their end. O(tokens).
[[nodiscard]] Dissents find_dissents(const Reading& r, const std::vector<Part>& parts, const People& people);

/// Does the range name a person, a party, its letters, group or members, or a local group before its verb? O(range).
[[nodiscard]] bool names_group(const Reading& r, const People& people, Range range);

/// «… reserverar sig ledamöterna från S», «… antecknas ett yttrande från S»: do the words behind a verb begin with
/// those who act? O(range).
[[nodiscard]] bool opens_with_group(const Reading& r, const People& people, Range range);

/// The persons of a range, each with their own party, and the parties that it names beside them. O(range).
[[nodiscard]] Group group_in(const Reading& r, const People& people, Range range);

/// Those of both, each once.
[[nodiscard]] Group joined(Group all, Group more);

}  // namespace diarium::facts
