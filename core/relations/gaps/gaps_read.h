// relations/gaps/gaps_read: what one paper cites, and what it is.
#pragma once
#include <string>
#include <vector>

#include "language/roots.h"
#include "relations/gaps/gaps.h"
#include "relations/gaps/gaps_enclosed.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {

/// A thing cited at one place.
struct Mention {
  GapKind kind{};
  std::uint32_t part = 0;  ///< Index in PaperTimes::parts.
  ByteSpan span;
  std::string norm;
  std::vector<std::string> keys;  ///< What it is known by (gaps_keys.h); none: by its case and its norm alone.
  Day day;                        ///< Of an office's letter: the day it bears.
  bool of_case = false;  ///< It belongs to the case of its paper: another case's of the same name is another thing.
  bool silent = false;
};

/// What is kept of a paper while gaps are found.
struct CitingPaper {
  std::vector<Mention> mentions;  ///< In order of place.
  std::vector<std::string> is;    ///< Keys of what it is and holds: its numbers, its decisions, its title.
  std::vector<std::vector<language::WordKey>> encloses;  ///< Heads of what was asked, as enclosed_heads() finds them.
  std::vector<std::string> works;                        ///< Keys of the steering documents that the file encloses.
  std::vector<HeldSection> sections;                     ///< Of minutes that lie in the file.
  std::string folder;                     ///< Of its file, as Unit::folder.
  std::vector<language::WordKey> called;  ///< Content words of its file's name.
  std::string municipality, number, date;
  std::string proposed_to;  ///< The body that its recommended decision goes to, in its base form; empty: none.
  ByteSpan proposal;        ///< That decision.
  std::uint32_t proposal_part = 0;
};

/// in        `r`, `times`: of the paper's text.
/// cost      O(bytes) of the paper.
[[nodiscard]] CitingPaper citing_paper(const PileText& paper, const facts::Reading& r, const PaperTimes& times);
/// As bytes and back, for relations/digests.h; false: they are not such bytes.
[[nodiscard]] std::string encode_digest(CitingPaper& citing, std::uint32_t paper);
[[nodiscard]] bool decode_digest(std::string_view bytes, DigestOf of, CitingPaper& citing);
/// What is kept of the papers of a pile, and what each says of time.
struct CitingDigests {
  Digests<CitingPaper>& papers;
  Digests<PaperTimes>& times;
};
/// find_gaps() of papers that were read.
/// errors    those of the digests.
[[nodiscard]] Result<Gaps> gaps_among(CitingDigests digests, const Cases& cases, const GapOptions& options = {});

}  // namespace diarium::relations
