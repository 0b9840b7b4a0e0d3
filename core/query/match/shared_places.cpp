#include "query/match/shared_places.h"

#include <algorithm>

#include "base/sorting.h"
#include "base/waiting.h"
#include "index/postings/positions.h"
#include "index/postings/postings.h"
#include "index/postings/score.h"
#include "index/records/block_words.h"

namespace diarium::query {
namespace {

namespace score = index::score;

/// One spelling at one place.
struct FoundAt {
  std::uint32_t slot = 0;
  std::uint16_t level = 0;  ///< Of index::score::Spelling.
  PlaceCount counted{};
  bool of_several = false;  ///< Is it a form that stands for several compounds?
};

/// What all forms have in some papers, form by form: so each list is read once from front to back.
class Gathering {
 public:
  Gathering(const index::Pack::Impl& pack, const std::vector<Match*>& matches)
      : pack_(pack), number_plus_1_(pack.papers.size()), found_(matches.size()) {
    for (std::uint32_t i = 0; i < matches.size(); ++i) number_plus_1_[matches[i]->paper] = i + 1;
  }

  Result<bool> add(const Form& form) {
    if (form.counted == PlaceCount::twice || form.counted == PlaceCount::twice_weighed) return true;  // A place is counted once here.
    if (form.term.papers == 1 && number_plus_1_[form.term.paper] == 0) return true;
    auto postings = index::Postings::open(pack_.file, pack_.profiles, pack_.papers.size(), form.term);
    if (!postings) return postings.error();
    auto positions = index::Positions::open(pack_.file, pack_.profiles, pack_.papers.rooms(), form.term);
    if (!positions) return positions.error();
    const auto level = static_cast<std::uint16_t>(form.counted == PlaceCount::taken_back ? 0 : static_cast<int>(form.match));
    Waiting waiting;
    while (postings->next()) {
      for (const std::uint32_t paper : postings->papers()) {
        if (number_plus_1_[paper] == 0) continue;
        slots_.clear();
        if (const auto done = positions->read(paper, slots_); !done && !waiting.take(done.error())) return done;
        for (const std::uint32_t slot : slots_)
          found_[number_plus_1_[paper] - 1].push_back({slot, level, form.counted, !form.several.empty()});
      }
    }
    if (postings->is_damaged()) return index::damaged("postings");
    if (waiting.error()) return *waiting.error();
    return true;
  }

  /// What was found in the paper of a match, by place, the heaviest spelling first.
  std::vector<FoundAt> take(std::size_t match) {
    sort_briefly(found_[match], [](const FoundAt& a, const FoundAt& b) {
      return a.slot != b.slot ? a.slot < b.slot : a.level > b.level;
    });
    return std::move(found_[match]);
  }

 private:
  const index::Pack::Impl& pack_;
  std::vector<std::uint32_t> number_plus_1_;  ///< By paper: of its match, 0 where it has none.
  std::vector<std::vector<FoundAt>> found_;     ///< By match.
  std::vector<std::uint32_t> slots_;
};

/// Does one of the spellings at a place count it? A list of several does not where it is taken back of it.
bool is_counted(std::vector<FoundAt>::const_iterator place, std::vector<FoundAt>::const_iterator end) {
  const auto is_back = [](const FoundAt& one) { return one.counted == PlaceCount::taken_back; };
  const bool taken_back = std::any_of(place, end, is_back);
  return std::any_of(place, end, [&](const FoundAt& one) {
    return one.counted == PlaceCount::yes && !(one.of_several && taken_back);
  });
}

Result<bool> weigh(const index::Pack::Impl& pack, const std::vector<FoundAt>& found, index::Roles roles, Match& match) {
  const auto block_words = index::read_block_words(pack.file, match.paper, pack.papers.size(), pack.papers.rooms()[match.paper]);
  if (!block_words) return block_words.error();
  match.weight = {};
  match.times = 0;
  for (auto place = found.begin(); place != found.end();) {
    const auto next = std::find_if(place, found.end(), [&](const FoundAt& other) { return other.slot != place->slot; });
    const std::size_t block = index::block_words_of(*block_words, place->slot);
    if (block == block_words->size()) return index::damaged("positions");
    const index::Zone zone = (*block_words)[block].zone;
    if (roles & index::roles_of(zone)) {
      match.times += is_counted(place, next);
      match.weight.add(score::weight_of(zone), place->level);
    }
    place = next;
  }
  return true;
}

}  // namespace

Result<bool> count_places_once(const index::Pack::Impl& pack, const Forms& forms, index::Roles roles,
                               const std::vector<Match*>& matches) {
  if (matches.empty()) return true;
  Gathering gathering(pack, matches);
  Waiting waiting;
  for (const Form& form : forms) {
    if (const auto done = gathering.add(form); !done && !waiting.take(done.error())) return done;
  }
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (const auto done = weigh(pack, gathering.take(i), roles, *matches[i]); !done && !waiting.take(done.error()))
      return done;
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

}  // namespace diarium::query
