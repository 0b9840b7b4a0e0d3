#include "query/shared_places.h"

#include <algorithm>

#include "index/score.h"
#include "index/stretches.h"

namespace diarium::query {

namespace score = index::score;

Result<SharedPlaces> SharedPlaces::open(const index::Pack::Impl& pack, const Forms& forms) {
  SharedPlaces places;
  places.pack_ = &pack;
  places.forms_ = &forms;
  for (const Form& form : forms) {
    auto positions = index::Positions::open(pack.file, pack.profiles, pack.papers.slots(), form.term);
    if (!positions) return positions.error();
    places.positions_.push_back(std::move(*positions));
  }
  return places;
}

Result<bool> SharedPlaces::count(index::Roles roles, Match& match) {
  const index::Papers& papers = pack_->papers;
  const auto stretches = index::read_stretches(pack_->file, match.paper, papers.size(), papers.slots()[match.paper]);
  if (!stretches) return stretches.error();
  found_.clear();
  for (std::size_t i = 0; i < positions_.size(); ++i) {
    slots_.clear();
    if (const auto done = positions_[i].read(match.paper, slots_); !done) return done.error();
    const Form& form = (*forms_)[i];
    for (const std::uint32_t slot : slots_)
      found_.push_back({slot, static_cast<std::uint32_t>(form.match), form.counted});
  }
  std::ranges::sort(
      found_, [](const Found& a, const Found& b) { return a.slot != b.slot ? a.slot < b.slot : a.level > b.level; });
  match.weight = match.times = 0;
  for (auto place = found_.begin(); place != found_.end();) {
    const auto next = std::find_if(place, found_.end(), [&](const Found& other) { return other.slot != place->slot; });
    const std::size_t block = index::stretch_of(*stretches, place->slot);
    if (block == stretches->size()) return index::damaged("positions");
    const index::Zone zone = (*stretches)[block].zone;
    if (roles & index::roles_of(zone)) {
      match.times += std::any_of(place, next, [](const Found& one) { return one.counted; });
      match.weight = std::min(match.weight + score::zone_weights[zone] * place->level, score::heaviest);
    }
    place = next;
  }
  return true;
}

}  // namespace diarium::query
