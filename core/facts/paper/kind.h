// facts/paper/kind: what a paper calls itself, where it is built as none of the papers whose parts are known
// (facts/parts/heads.h).
#pragma once
#include <optional>

#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// A kind of assets/lists/kinds.txt: by a line of the head of nothing but its name, else by the title.
///
/// in        `main`: the paper that carries the file; `title`: of it.
/// cost      O(tokens of the head).
[[nodiscard]] std::optional<Value> find_listed_kind(const Reading& r, const Part& main,
                                                    const std::optional<Value>& title);

}  // namespace diarium::facts
