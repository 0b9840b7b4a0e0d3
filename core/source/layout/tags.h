// source/layout/tags: can the file's own tags be believed?
#pragma once
#include <vector>

#include "source/layout/line.h"

namespace diarium::source::layout {

/// Takes back tags of a kind that covers more of the text than such a kind can: programs that write PDF tag every paragraph
/// as H1, the whole text as an artifact, or lay out pages by a table of everything. And all but artifacts of a page that the tags
/// have in another order than anybody reads it: neither down nor to the right. What is left says what it should.
/// O(pieces log pieces).
void drop_false_tags(std::vector<PageLines>& pages);

[[nodiscard]] inline bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }
/// The tag of most letters; none where they say different things and none is of most. O(pieces).
[[nodiscard]] Tag tag_of(const std::vector<Piece>& pieces);

}  // namespace diarium::source::layout
