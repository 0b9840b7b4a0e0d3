// Minutes of a board of its own words, for tests of what is said of papers that no rule was written for.
#pragma once
#include <string>
#include <string_view>

#include "core/facts/facts_text.h"

namespace diarium::test {

/// The head of one § of a board's minutes.
inline constexpr std::string_view board_head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n§ 45 Arrende\n\n";

/// All facts of a paper of these words, a line each.
inline std::string told_of(std::string_view words) { return facts_text(read_facts(words)); }
/// The same of a § with these words below its head.
inline std::string told_of_minutes(std::string_view words) { return told_of(std::string(board_head) + std::string(words)); }

inline bool says(const std::string& told, std::string_view words) { return told.find(words) != std::string::npos; }

}  // namespace diarium::test
