// facts/home/body: the body whose paper it is, or to which a motion or a question is put.
#pragma once
#include <optional>
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

[[nodiscard]] std::optional<Value> body(const Reading& r, const Part& part);

}  // namespace diarium::facts
