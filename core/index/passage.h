// index/passage: parts of a paper, read without the rest of it. For query/ only.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "index/pack_impl.h"
#include "index/records/landmarks.h"

namespace diarium::index {

/// What leads into a paper's text.
struct Guide {
  std::vector<Landmark> landmarks;
  structure::Outline outline;  ///< Its pages, and the blocks that were asked for.
};

/// The landmarks of a paper and those of its blocks that `wanted` names (ascending, each once). After
/// Pack::Impl::quoted_blocks(). O(blocks + landmarks). errors: damaged.
[[nodiscard]] Result<Guide> read_guide(const Pack::Impl& pack, DocId paper, std::span<const std::uint32_t> wanted);

/// Bytes `part` of a paper's text, whole characters; no block of the section is read that holds none of them.
/// errors: damaged, also where `part` does not lie in the text or cuts a character.
[[nodiscard]] Result<std::string> text_part(const Pack::Impl& pack, DocId paper, ByteSpan part);

}  // namespace diarium::index
