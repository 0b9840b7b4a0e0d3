// query/similar: "Which other papers are about the same?" Those that share a paper's unusual words.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "index/pack.h"

namespace diarium::query {

struct SimilarPaper {
  DocId paper;
  std::uint32_t score = 0;          ///< Sum of what the shared words weigh (index::score::ceiling); greater is more alike.
  std::vector<std::string> shared;  ///< In small letters, as the paper asked about writes them; what tells most of it first.
};

/// Papers that share at least two unusual words with one.
///
/// in        `leave_out`: papers that are related in another way, in any order; other papers of the same file are left out
///           in any case.
/// returns   at most `most`, the likest first, ties by DocId. A word counts in all its forms; it is unusual where a
///           twentieth of the papers has it at most (of a small pack four papers). Names are no such words, nor is what has
///           digits or is short.
/// errors    damaged; waiting, and more of the pack is wanted.
/// cost      the text of the paper, a look into the dictionary for its longest and commonest words, one search.
[[nodiscard]] Result<std::vector<SimilarPaper>> similar(const index::Pack& pack, DocId paper, std::span<const DocId> leave_out, std::size_t most);

}  // namespace diarium::query
