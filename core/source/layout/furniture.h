// source/layout/furniture: which lines stand on every page and belong to no sentence?
#pragma once
#include <cstdint>
#include <vector>

#include "source/layout/line.h"

namespace diarium::source::layout {

/// Takes page numbers out of the pages, and the heads and feet that are the same on other pages but for their numbers. What
/// a head says (the meeting's body and date) stays where it stands first; a head that only one page has is no furniture.
/// The row of a foot that tells a day or a number with its year stays where it stands last, but for the page's number. Where the file
/// itself tags lines as artifacts, feet and what stands across go at once, heads after their first page.
/// Returns how many lines were taken. O(lines log lines).
std::uint32_t take_furniture(std::vector<PageLines>& pages);

}  // namespace diarium::source::layout
