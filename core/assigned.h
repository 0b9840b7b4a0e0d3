// assigned: which papers, persons and cases the corrections of a reader speak of, among papers that will stand in one pack.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "facts/corrected/corrections.h"
#include "index/pack.h"
#include "relations/corrections.h"

namespace diarium {

/// A paper of some pack, and what it is called in the one that is made. The pack outlives it.
struct NamedPaper {
  const index::Pack* pack = nullptr;
  DocId paper;
  std::string id;
};

/// The corrections by what they speak of. They outlive it.
struct Assigned {
  std::map<std::size_t, std::vector<const facts::Correction*>> of_facts;  ///< By the paper's place among those named, in the order of the list.
  relations::Corrections across;                          ///< What is said of persons and cases.
  std::vector<const facts::Correction*> people, cases;    ///< In the order of `across`.
  std::map<std::string, std::string> unmatched;           ///< By id of a correction: why it comes to nothing.

  /// Relations were found: what of `across` came to nothing.
  void unhold(const std::vector<relations::Unheld>& of_people, const std::vector<relations::Unheld>& of_cases);
  /// Nothing is told across the papers.
  void unhold_across();
  /// The ids of those that come to nothing, in the order of the list.
  [[nodiscard]] std::vector<facts::Unmatched> unmatched_of(const facts::Corrections& corrections) const;
};

/// Gives each correction to the paper that it speaks of: of the papers of its file that which bears the id, else the only one, else
/// the first that has the words. An id says nothing of the collection that it came from: the same paper may be one of the site's or
/// the reader's own.
///
/// errors    damaged, from a pack.
/// cost      where there are corrections, the origins of all papers are read.
[[nodiscard]] Result<Assigned> assign(const facts::Corrections& corrections, const std::vector<NamedPaper>& papers);

}  // namespace diarium
