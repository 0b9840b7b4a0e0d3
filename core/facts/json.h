// facts/json: the facts of a paper as one JSON object in the schema of the gold annotations.
#pragma once
#include "facts/kinds/facts.h"
#include "structure/outline.h"
#include "text/text.h"

namespace diarium::facts {

/// What a file is called and holds.
struct FileInfo {
  std::string_view name;    ///< File name with ending, without folder.
  std::string_view source;  ///< The file as text before NFC: what offsets count in.
  std::string sha256;       ///< Of the file's bytes (base/sha256.h).
};

/// The keys of the kinds of facts in that object, in its order: of single values («type»), then of lists («persons»).
[[nodiscard]] std::vector<std::string> json_kinds();

/// One JSON object on one line, keys in a fixed order, offsets in code points of the source, end exclusive; every
/// `text` is the source's own substring. What the text does not say is null or an empty list.
///
/// in      `facts`, `outline`: of `text`, the NFC of the source; `map`: from that text to the source.
/// cost    O(bytes + facts).
[[nodiscard]] std::string to_json(const Facts& facts, const structure::Outline& outline, std::string_view text,
                                  const text::SourceMap& map, const FileInfo& file);

}  // namespace diarium::facts
