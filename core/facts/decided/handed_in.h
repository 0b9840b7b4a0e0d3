// facts/decided/handed_in: which statement is a paper that somebody hands in, and where do its words begin?
#pragma once
#include <string_view>

#include "facts/parts/parts.h"

namespace diarium::facts {

/// «Särskilt yttrande», «Protokollsanteckning» alone on a line of the head of a paper that is nothing else: its kind
/// (facts/words.h); empty for any other paper. O(head).
[[nodiscard]] std::string_view kind_of_statement(const Reading& r, const Part& part);

/// Of a paper that is all head, for nothing else tells where what is said begins: the token of its first paragraph that
/// ends in a full stop, else its last one. O(blocks).
[[nodiscard]] std::uint32_t first_prose(const Reading& r, const Part& part);

}  // namespace diarium::facts
