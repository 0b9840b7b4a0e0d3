// facts/reading/language: is a paper Swedish?
//
// A paper in another language has dates and numbers but no decisions, and «Ola Nordmann (H)» is no Swedish party
// member.
#pragma once
namespace diarium::facts {

struct Reading;

/// True if its words tell Swedish from Norwegian, Danish, Finnish, English and filler text. Few words need few.
[[nodiscard]] bool is_swedish(const Reading& reading);

}  // namespace diarium::facts
