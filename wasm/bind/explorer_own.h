// bind/explorer_own: what an explorer was given to make packs of.
#pragma once
#include <string>
#include <vector>

#include "bind/explorer_state.h"
#include "diarium.h"

namespace diarium::bind {

/// A pack that was given to be merged, and the reader's collection that it is of; empty: the published one.
struct GivenPack {
  index::Pack pack;
  std::string collection;
};

struct OwnPapers {
  std::vector<File> files;       ///< Given and not yet packed.
  std::vector<GivenPack> packs;  ///< Given and not yet merged.
  SharedLexicon lexicon;         ///< To repair own papers by; null: none was given.
};

inline OwnPapers& own_papers(Explorer* explorer) {
  if (!explorer->own) explorer->own = std::make_shared<OwnPapers>();
  return *explorer->own;
}

}  // namespace diarium::bind
