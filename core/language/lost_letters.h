// language/lost_letters: did a paper's letters lose their marks?
//
// A tool that wrote it in a character set of its own leaves «a» or «?» where å, ä and ö stood.
#pragma once
#include <string_view>

namespace diarium::language {

/// True if a text of Swedish words has next to none of the letters å, ä and ö. O(bytes).
[[nodiscard]] bool letters_lost(std::string_view text);

}  // namespace diarium::language
