// facts/parts/components: the papers that a compound file holds, as facts.
#pragma once
#include <string>
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// The parts of a compound file in order, without overlap; empty for a file of one paper.
[[nodiscard]] std::vector<Component> components(const Reading& r, const std::vector<Part>& parts);

/// The kind of the paper that carries the file, and the kinds of the others, each once.
[[nodiscard]] std::optional<Value> type_of(const Reading& r, const std::vector<Part>& parts);
[[nodiscard]] std::vector<std::string> types_also(const std::vector<Part>& parts);

}  // namespace diarium::facts
