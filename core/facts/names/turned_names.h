// facts/names/turned_names: names in tables that set the last name first, «Berg Ek, Anna    S    X».
#pragma once
#include <string>
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// Names of a paper whose table has several of them, each with its letters: in a column of their own, before or behind
/// it, or in brackets. A single one may be an enumeration («Norrby, Anna (S)»). O(tokens).
[[nodiscard]] std::vector<NameAt> find_turned(const Reading& r);

/// A name on one line as one says it: «Anna Berg Ek», whichever part the paper has first, without a form's labels.
[[nodiscard]] std::string name_as_said(const Reading& r, Range name);

}  // namespace diarium::facts
