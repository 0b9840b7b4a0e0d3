// export/page/still_pages: "Which pages stand as files, to be read without the program?" The one place that knows.
//
// Of a small collection, all. Of a large one those of its newest papers, and what else is asked for by an address is shown by the
// program, which 404.html brings (any_address.h). A case of one paper says nothing there that its paper does not, and has no file.
#pragma once
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "relations/relations.h"

namespace diarium::exporting {

/// Papers that have pages where nothing else is said. 0: none has; more: more files, a page is some 15 kB. As many as make a
/// site of some 3,000 files, and as a collection needs for years: one that has no more is whole.
inline constexpr std::uint32_t recent_papers = 2000;
inline constexpr std::uint32_t all_papers = std::numeric_limits<std::uint32_t>::max();

/// Rows of a list of the whole collection on a page without the program; more make pages of many megabytes. Of whole sites none
/// is cut.
inline constexpr std::uint32_t rows_of_a_list = 2000;

struct StillPages {
  bool whole = true;          ///< Every paper, case, person, party, body and meeting has a page; nothing else is said then.
  std::vector<bool> papers;   ///< By DocId.
  std::set<std::string, std::less<>> cases;  ///< Ids of those of several papers, of which one has a page.
  std::map<std::string, std::string, std::less<>> papers_of_cases;  ///< Id of a case of one paper → the paper's.

  [[nodiscard]] bool has(DocId paper) const { return whole || papers[paper.value]; }
  [[nodiscard]] bool has_case(std::string_view id) const { return whole || cases.contains(id); }
  /// Where a link on a page leads: `address`, relative to the root, or that of the paper that says the same.
  [[nodiscard]] std::string leads(std::string_view address) const;
};

/// `newest`: how many papers have a page; the newest are those whose date is the latest, undated ones the oldest.
/// returns   whole where no paper is left out. cost O(papers · log papers + cases).
[[nodiscard]] StillPages still_pages(const index::Pack& pack, const relations::Relations& relations, std::uint32_t newest);

}  // namespace diarium::exporting
