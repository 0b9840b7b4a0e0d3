// source/inside/strings: which words stand in bytes that are no text, or are written in escapes?
#pragma once
#include <string_view>

#include "source/inside/finder.h"

namespace diarium::source {

inline constexpr std::string_view apart = " | ";  ///< Between words that do not follow each other.

/// Tells the strings in any bytes: runs that a text may hold, as bytes and as UTF-16 of both orders. O(bytes).
void tell_strings(Finder& finder, std::string_view bytes, const Place& place);

/// Tells words of a text, UTF-8; also with «%2D» and «\u002d» resolved where there are any. O(bytes).
void tell_text(Finder& finder, std::string_view text, const Place& place);

/// Looks through what stands in a text as base64: pictures in pages and in flat documents, data in scripts. O(bytes).
void look_at_base64(Finder& finder, std::string_view text, const Place& place);

}  // namespace diarium::source
