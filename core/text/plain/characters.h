// text/plain/characters: characters that say how a text is set, and nothing of what it says, become plain ones or go.
//
// Word writes «§ 12» with a space at which no line ends, a soft hyphen where a word may be divided, and a tab that goes down for a line
// end within a paragraph; web pages add spaces without width.
#pragma once
#include "text/text.h"

namespace diarium::text {

/// Spaces of any width become spaces, line ends of any kind become line feeds (but form feeds, at which pages end), ligatures letters; soft hyphens go, with the end of a line that they divide a word at (before that of another line they are hyphens: a number is
/// divided there), and so do spaces without width and marks of the direction of writing, but for those between digits. A text without
/// any is moved through, its map the identity.
///
/// in        valid UTF-8.
/// cost      O(bytes).
/// source    Unicode 17, chapter 23.2 (layout controls) and 6.2 (space characters).
[[nodiscard]] Text plain_characters(std::string source);

}  // namespace diarium::text
