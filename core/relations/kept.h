// relations/kept: all that is kept of one paper while relations are found. It is made of the paper alone, so that
// whoever reads papers may make it then (index/pack.h), and relations are found among papers that nobody reads again.
#pragma once
#include "base/result.h"
#include "relations/cases/cases_summary.h"
#include "relations/certainty.h"
#include "relations/time/timeline_parts.h"

namespace diarium::relations {

/// What is small and asked for all the time, and the rest as bytes (relations/digests.h).
struct KeptPaper {
  PaperKeys keys;
  FileParts parts;
  std::vector<KnownFact> facts;
  std::string summary, times, citing, claiming;
  std::uint32_t text_end = 0;  ///< Bytes of the paper's text.
};

/// in        `paper`: its facts are taken. `number`: its place in the pile. `r`: of its text.
/// cost      O(bytes) of the paper.
[[nodiscard]] KeptPaper kept_of(PileText& paper, std::uint32_t number, const facts::Reading& r);

/// The same as bytes that hold in any pile. The id and the facts are not among them: whoever keeps the paper has both.
[[nodiscard]] std::string digest_of(KeptPaper kept);
/// Of a paper that stands in no pile yet. cost: as kept_of(), and cutting the text into words.
[[nodiscard]] std::string digest_of(PileText paper);

/// Were they made by a program that keeps the same of a paper?
[[nodiscard]] bool is_digest(std::string_view bytes);

/// What is kept of a paper, from its digest. O(bytes) of it.
/// errors    damaged.
[[nodiscard]] Result<KeptPaper> kept_again(const PaperKept& paper, std::uint32_t number);

}  // namespace diarium::relations
