// source/encoding/question_marks: text in which some program wrote «?» for each letter that its encoding did not have: «kommunfullm?ktige».
#pragma once
#include <cstdint>
#include <string>

namespace diarium::source {

/// Puts U+FFFD for question marks that stand for letters, where a text has several within words and fewer of å, ä, ö; what is an
/// address stays. At the end of a word a mark stands for a letter if the sentence goes on.
///
/// in        `text`: UTF-8; changed in place.
/// returns   how many.
/// cost      O(bytes).
[[nodiscard]] std::uint32_t mark_lost_letters(std::string& text);

}  // namespace diarium::source
