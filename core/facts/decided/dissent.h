// facts/decided/dissent: reservations, särskilda uttalanden and notes to the minutes, with who stands behind them.
#pragma once
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/names/persons.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

struct Dissents {
  std::vector<Dissent> reservations, statements;
};

/// A reservation in minutes is its one sentence; one with reasons runs from its opening words to their end. O(tokens).
[[nodiscard]] Dissents find_dissents(const Reading& r, const std::vector<Part>& parts, const People& people);

}  // namespace diarium::facts
