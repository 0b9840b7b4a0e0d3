// text/plain/entities: characters written as in HTML («&aring;», «&#229;», «&nbsp;») become themselves.
//
// Municipal web pages leave them behind where a paper was copied from its source or run through two systems.
#pragma once
#include "text/text.h"

namespace diarium::text {

/// Decodes the entities of the letters and marks that Swedish papers have, and numbered ones, with the way back.
/// A text without any is moved through, its map the identity. O(bytes).
[[nodiscard]] Text decode_entities(std::string source);

/// The character whose entity begins at `at` of the text («&» stands there), and how many bytes it takes; 0: none does.
[[nodiscard]] std::size_t entity_at(std::string_view text, std::size_t at, char32_t& point);

/// The way through two maps: from the text of `outer` to the source of `inner`. O(steps).
[[nodiscard]] SourceMap joined(const SourceMap& outer, const SourceMap& inner);

}  // namespace diarium::text
