// structure/model/apply: what follows from the classes of lines. Where the model is not sure the rules decide alone.
#pragma once
#include <string_view>
#include <vector>

#include "structure/blocks/draft.h"
#include "structure/lines/lines.h"

namespace diarium::structure {

/// Marks heads and feet of pages as furniture, but those above the paper's own head: whose paper it is, its number and
/// day may stand nowhere else. Sets `said` of the lines. O(lines).
void apply_model(std::string_view text, std::vector<Line>& lines);

/// Blocks of signatures, addressees, enclosures and lists of matters propose nothing: a role of their own, whatever
/// section they stand in. O(blocks).
void apply_model(std::string_view text, Drafts& drafts);

}  // namespace diarium::structure
