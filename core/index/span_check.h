// index/span_check: do the spans that a pack holds end between characters of their text? What is quoted by them is then text.
#pragma once
#include <string_view>

#include "facts/kinds/facts.h"
#include "structure/outline.h"

namespace diarium::index {

/// `outline` and `facts` as their decode() gives them: the ends of their spans lie inside `text`. O(spans).
[[nodiscard]] bool spans_fit(std::string_view text, const structure::Outline& outline);
[[nodiscard]] bool spans_fit(std::string_view text, const facts::Facts& facts);

}  // namespace diarium::index
