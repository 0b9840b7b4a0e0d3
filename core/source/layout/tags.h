// source/layout/tags: can the file's own tags be believed?
#pragma once
#include <vector>

#include "source/layout/line.h"

namespace diarium::source::layout {

/// Takes back tags of a kind that covers more of the text than such a kind can: programs that write PDF tag every paragraph
/// as H1, the whole text as an artifact, or lay out pages by a table of everything. What is left says what it should.
/// O(pieces).
void drop_false_tags(std::vector<PageLines>& pages);

/// The tag of most letters; none where they say different things and none is of most. O(pieces).
[[nodiscard]] Tag tag_of(const std::vector<Piece>& pieces);

}  // namespace diarium::source::layout
