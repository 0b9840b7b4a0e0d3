// facts/paper/title: what the paper is called, and the number of its §.
#pragma once
#include <optional>

#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// The title in the head of a part, without § and case number before it.
[[nodiscard]] std::optional<Value> title(const Reading& r, const Part& part);

/// The number of the § of a part of minutes.
[[nodiscard]] std::optional<Value> paragraph(const Reading& r, const Part& part);

}  // namespace diarium::facts
