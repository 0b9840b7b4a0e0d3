// facts/paper/title: what the paper is called, and the number of its §.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// The title in the head of a part, without § and case number before it.
[[nodiscard]] std::optional<Value> title(const Reading& r, const Part& part);

/// «Tillsynsplan för hamnar», where «Tillsynsplan för båtar» and another heading of its rank begin so with the word for
/// what each is: the name of the first of several papers, and not of their file. O(blocks of the part).
[[nodiscard]] bool heads_one_of_several(const Reading& r, const Part& part, const Value& title);

/// The number of the § of a part of minutes.
[[nodiscard]] std::optional<Value> paragraph(const Reading& r, const Part& part);

}  // namespace diarium::facts
