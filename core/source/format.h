// source/format: what kind of file is it?
#pragma once
#include <string_view>

#include "source/source.h"

namespace diarium::source {

/// A kind of file that holds no plain text, told by its first bytes: what a person calls it, else empty. O(1).
[[nodiscard]] std::string_view known_binary(std::string_view bytes);

/// Markdown by the name's ending, or by what stands in the text: headings with #, and words between pairs of **.
/// Papers often reach us as Markdown in a file named .txt. O(bytes).
[[nodiscard]] Format sniff_format(std::string_view text, std::string_view name);

}  // namespace diarium::source
