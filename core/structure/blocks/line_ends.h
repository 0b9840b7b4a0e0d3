// structure/blocks/line_ends: what the words of a line say about the lines below it.
#pragma once
#include <string_view>

namespace diarium::structure {

/// «av», «enligt», «dnr KS», a comma, a hyphen: no line of its own ends on such words.
[[nodiscard]] bool goes_on_after(std::string_view words);
/// «... yrkar vi», «... att fullmäktige beslutar»: what follows on lines of its own is a list of att-satser.
[[nodiscard]] bool leads_to_list(std::string_view words);
/// «… yrkar med anledning av ovanstående»: a verb of asking somewhere in an unended line.
[[nodiscard]] bool asks_for(std::string_view words);

}  // namespace diarium::structure
