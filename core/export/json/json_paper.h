// export/json/json_paper: how what is told across papers names a paper in JSON, and counts in it.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "base/span.h"
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

}  // namespace diarium::exporting
