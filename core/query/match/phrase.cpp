#include "query/match/phrase.h"

#include <algorithm>
#include <numeric>

#include "base/sorting.h"
#include "base/waiting.h"

namespace diarium::query {
namespace {

std::uint64_t papers_of(const Forms& forms) {
  return std::accumulate(forms.begin(), forms.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Form& form) { return sum + form.term.papers; });
}

/// Keeps the starts at which `slots` has the word that stands `offset` behind the start.
void keep_followed(std::vector<std::uint32_t>& starts, const std::vector<std::uint32_t>& slots, std::uint32_t offset) {
  std::size_t at = 0;
  std::erase_if(starts, [&](std::uint32_t start) {
    while (at < slots.size() && slots[at] < start + offset) ++at;
    return at == slots.size() || slots[at] != start + offset;
  });
}

/// Leaves out starts that lie inside the phrase before.
void keep_apart(std::vector<std::uint32_t>& starts, std::uint32_t length) {
  std::uint64_t free_from = 0;
  std::erase_if(starts, [&](std::uint32_t start) {
    if (start < free_from) return true;
    free_from = std::uint64_t{start} + length;
    return false;
  });
}

}  // namespace

Result<WordPlaces> WordPlaces::open(const index::Pack::Impl& pack, const Forms& forms) {
  WordPlaces places;
  places.forms_ = &forms;
  places.pack_ = &pack;
  Waiting waiting;
  for (const Form& form : forms) {
    if (form.term.papers == 1 || is_subtracted(form.counted)) continue;
    auto positions = index::Positions::open(pack.file, pack.profiles, pack.papers.rooms(), form.term);
    if (positions) {
      places.many_.push_back(std::move(*positions));
    } else if (!waiting.take(positions.error())) {
      return positions.error();
    }
  }
  if (waiting.error()) return *waiting.error();
  return places;
}

Result<bool> WordPlaces::read(std::uint32_t paper, std::vector<std::uint32_t>& out) {
  out.clear();
  Waiting waiting;
  for (index::Positions& positions : many_) {
    if (const auto done = positions.read(paper, out); !done && !waiting.take(done.error())) return done;
  }
  for (const Form& form : *forms_) {
    if (form.term.papers != 1 || form.term.paper != paper || is_subtracted(form.counted)) continue;
    auto positions = index::Positions::open(pack_->file, pack_->profiles, pack_->papers.rooms(), form.term);
    const auto done = positions ? positions->read(paper, out) : positions.error();
    if (!done && !waiting.take(done.error())) return done;
  }
  if (waiting.error()) return *waiting.error();
  if (!std::is_sorted(out.begin(), out.end())) sort_briefly(out);
  return !out.empty();
}

Result<PhrasePlaces> PhrasePlaces::open(const index::Pack::Impl& pack, const std::vector<Forms>& words) {
  PhrasePlaces phrase;
  Waiting waiting;
  for (const Forms& forms : words) {
    auto word = WordPlaces::open(pack, forms);
    if (word) {
      phrase.words_.push_back(std::move(*word));
    } else if (!waiting.take(word.error())) {
      return word.error();
    }
  }
  if (waiting.error()) return *waiting.error();
  phrase.order_.resize(words.size());
  std::iota(phrase.order_.begin(), phrase.order_.end(), 0u);
  sort_briefly(phrase.order_, [&](std::uint32_t a, std::uint32_t b) { return papers_of(words[a]) < papers_of(words[b]); });
  return phrase;
}

Result<bool> PhrasePlaces::read(std::uint32_t paper, std::vector<std::uint32_t>& out) {
  starts_.clear();
  Waiting waiting;
  bool has_starts = false;
  for (const std::uint32_t offset : order_) {
    if (const auto done = words_[offset].read(paper, slots_); !done) {
      if (waiting.take(done.error())) continue;
      return done;
    }
    if (has_starts) {
      keep_followed(starts_, slots_, offset);
    } else {
      for (const std::uint32_t slot : slots_) {
        if (slot >= offset) starts_.push_back(slot - offset);
      }
      has_starts = true;
    }
    if (starts_.empty()) break;
  }
  // Where the words that are here already rule the paper out, the others are not waited for.
  if (waiting.error() && !(has_starts && starts_.empty())) return *waiting.error();
  keep_apart(starts_, static_cast<std::uint32_t>(order_.size()));
  out = starts_;
  return !out.empty();
}

}  // namespace diarium::query
