// index/papers/ids: the way from the id of a paper to its number, by a sum of the id.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "index/file/file.h"

namespace diarium::index {

/// The section of these ids, by number of the paper. O(n log n).
[[nodiscard]] std::string ids_section(const std::vector<std::string>& ids);

/// How many papers the section tells of.
[[nodiscard]] std::uint64_t papers_with_ids(const File& file);

/// The papers whose id may be this one: seldom more than one, whose card tells. Sums lie evenly, so the place of one is
/// known but for a few. errors: damaged, waiting. O(1).
[[nodiscard]] Result<std::vector<DocId>> papers_of_id(const File& file, std::string_view id, std::uint32_t papers);

}  // namespace diarium::index
