// relations/find: all that is told across a pile, found in one walk through it.
#pragma once
#include "relations/relations.h"
#include "relations/digests.h"
#include "relations/walk.h"

namespace diarium::relations {

/// Which words papers share takes most of the time in a large pile of papers that are alike.
enum class WithWording : std::uint8_t { yes, no };

struct RelateOptions {
  WithWording wording = WithWording::yes;
  Workers workers = in_turn;  ///< Who reads the papers.
  DigestStore room{};          ///< Where what is kept of them lies meanwhile.
  /// Takes what is kept of each paper (relations/kept.h), in the order of the pile; empty: nobody does.
  std::function<void(std::string)> take_digest = {};
  std::vector<std::string> unread = {};  ///< As of GapOptions.
};

/// Finds all relations, each as sure as what it rests on (relations/certainty.h).
///
/// in        `corrections`: what the reader says of persons and cases.
/// errors    those of the pile; not_found, where there is no room for digests.
/// cost      near-linear: each paper of which the pile keeps nothing is read once, each for shared wording once more,
/// those
///           with questions again. Of each a few words are kept in memory, and a digest where there is room
///           (relations/digests.h).
[[nodiscard]] Result<Relations> find_relations(const Pile& pile, const Corrections& corrections = {},
                                               const RelateOptions& options = {});

}  // namespace diarium::relations
