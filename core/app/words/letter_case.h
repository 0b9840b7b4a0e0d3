// app/words/letter_case: lower case of ASCII and of À to Þ: all that filters and the palette need to meet what a reader types.
#pragma once
#include <string>
#include <string_view>

namespace diarium::app {

[[nodiscard]] std::string lower_case(std::string_view utf8);

}  // namespace diarium::app
