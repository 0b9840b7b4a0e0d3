// export/json/json_paper: how what is told across papers names a paper in JSON, and counts in it.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/span.h"
#include "export/places.h"
#include "relations/pile.h"

namespace diarium::exporting {

/// A paper of the pile.
struct JsonPaper {
  std::string id;
  /// Code points before a byte of its NFC text, in its source.
  std::function<std::uint32_t(std::uint32_t byte)> point;

  /// id, or id#n for the n-th part of a compound file.
  [[nodiscard]] std::string name_of(relations::PartRef ref) const { return relations::name_of(id, ref.part); }
  /// [start, end]; end exclusive.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range(ByteSpan span) const { return {point(span.begin), point(span.end)}; }
};

/// A paper of a pack, counted in the file that it was read from where `source` has it. errors: damaged, from a block of the pack.
[[nodiscard]] Result<JsonPaper> json_paper(const index::Pack& pack, DocId paper, const SourceText& source);
/// All of them, in the order of the pack.
[[nodiscard]] Result<std::vector<JsonPaper>> json_papers(const index::Pack& pack, const SourceText& source);

}  // namespace diarium::exporting
