// query/by_word: which papers have each word of a query? For who asks of several papers together: a case answers where its
// papers have all words between them.
#pragma once
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "query/match/tiers.h"

namespace diarium::query {

/// The words of a query in a pack.
struct ByWord {
  std::vector<Asked> asked;  ///< Each word, phrase or choice; words of grammar beside other words are not among them.
                             ///< Of roles without words, papers that have the role.
  std::vector<Part> parts;        ///< What `asked` was typed as, of a choice the first.
  PaperSet without;               ///< Papers that have what was shut out.
  std::vector<Filter> filters;    ///< As typed, for who asks: only those of roles are answered in `asked`.
  std::vector<Reading> readings;  ///< Of the words, and of what was not understood.
  bool partial = false;           ///< The query asked for more than one answer may cost.
};

/// in        `query`: as of search(), any bytes.
/// errors    damaged, waiting, from the pack. cost: as search(), without ranking, places and counts.
[[nodiscard]] Result<ByWord> papers_by_word(const index::Pack& pack, std::string_view query);

}  // namespace diarium::query
