// facts/reading/language: is a paper Swedish, and did its letters lose their marks?
//
// A paper in another language has dates and numbers but no decisions, and «Ola Nordmann (H)» is no Swedish party
// member.
#pragma once
#include <string_view>

namespace diarium::facts {

struct Reading;

/// True if its words tell Swedish from Norwegian, Danish, Finnish, English and filler text. Few words need few.
[[nodiscard]] bool is_swedish(const Reading& reading);

/// True if a text of Swedish words has next to none of the letters å, ä and ö. O(bytes).
[[nodiscard]] bool letters_lost(std::string_view text);

}  // namespace diarium::facts
