// query/shared_places: places that two spellings of one word share: a repaired word and what stood in the scan.
#pragma once
#include <cstdint>
#include <vector>

#include "index/positions.h"
#include "query/leaf.h"

namespace diarium::query {

/// What the forms of a word weigh together in papers where a word has several readings, each place counted once, in
/// the spelling that weighs most.
class SharedPlaces {
 public:
  /// `forms` and the pack must outlive this object. errors: damaged.
  [[nodiscard]] static Result<SharedPlaces> open(const index::Pack::Impl& pack, const Forms& forms);
  /// Sets weight and times of a match. Papers must be asked for in ascending order, each once. errors: damaged.
  [[nodiscard]] Result<bool> count(index::Roles roles, Match& match);

 private:
  struct Found {
    std::uint32_t slot = 0, level = 0;
    bool counted = false;
  };
  const index::Pack::Impl* pack_ = nullptr;
  const Forms* forms_ = nullptr;
  std::vector<index::Positions> positions_;  ///< By form.
  std::vector<Found> found_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace diarium::query
