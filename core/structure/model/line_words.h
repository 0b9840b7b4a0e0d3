// structure/model/line_words: the features that a line's own words say: their shape, names, labels, addresses.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "structure/model/features.h"

namespace diarium::structure {

/// How long a line is against the text's usual one (`wrap`), how it begins and ends, its capitals, digits and marks.
/// `line`: trimmed, not empty. O(400 bytes).
void describe_shape(std::string_view line, std::uint32_t width, std::uint32_t wrap, Features& features);

/// Names, posts, headings, labels and addresses. `name`: the line's key, not empty; its shape must be described.
/// O(bytes).
void describe_words(std::string_view line, const std::string& name, Features& features);

}  // namespace diarium::structure
