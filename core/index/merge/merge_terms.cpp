#include <algorithm>
#include <numeric>

#include "index/merge/evidence.h"
#include "index/merge/merge_parts.h"
#include "index/pack_impl.h"
#include "index/records/capitals.h"

namespace diarium::index {
namespace {

/// So many terms are taken between two rests.
constexpr std::uint32_t rest_after = 1u << 14;

/// One of the packs, on its way through its terms.
struct Walk {
  TermCursor terms;
  std::vector<bool> capitals;
  std::uint32_t pack = 0;
};

class TermsMerger {
 public:
  TermsMerger(const std::vector<Pack>& packs, const Gathered& gathered, const MergeMaking& making)
      : packs_(packs), gathered_(gathered), making_(making), evidence_(packs) {}

  Result<InvertedSections> merge() {
    if (const auto done = open(); !done) return done.error();
    std::vector<std::uint32_t> slot_counts;
    for (const PaperPlace& place : gathered_.papers)
      slot_counts.push_back(packs_[place.pack].impl().papers.slots()[place.paper.value]);
    Inversion inversion(slot_counts, making_.making.spool);
    std::uint32_t terms = 0;
    while (!walks_.empty()) {
      if (const auto done = merge_term(inversion); !done) return done.error();
      if (++terms % rest_after == 0 && making_.rest) making_.rest();
    }
    known_.finish();
    std::optional<Error> wrong;
    const auto zone_at = [&](std::uint32_t paper, std::uint32_t slot) {
      const auto zone = zone_of(paper, slot);
      if (zone) return *zone;
      wrong = zone.error();
      return Zone{};
    };
    InvertedSections out = std::move(inversion).finish(Inversion::Compounds::cut, zone_at, making_.spread, known_);
    if (wrong) return *wrong;
    return out;
  }

 private:
  Result<bool> open() {
    for (std::uint32_t pack = 0; pack < packs_.size(); ++pack) {
      const Pack::Impl& impl = packs_[pack].impl();
      if (const auto done = impl.bring({.lengths = true}); !done) return done.error();
      if (impl.dictionary.size() == 0) continue;
      auto terms = impl.dictionary.at({0});
      if (!terms) return terms.error();
      auto capitals = read_capitals(impl.file, impl.dictionary.size());
      if (!capitals) return capitals.error();
      walks_.push_back({*terms, std::move(*capitals), pack});
      if (!walks_.back().terms.next()) return damaged("terms");
    }
    for (const std::vector<std::uint32_t>& numbers : gathered_.numbers) {
      std::vector<std::uint32_t> stay;
      std::ranges::copy_if(numbers, std::back_inserter(stay), [](std::uint32_t number) { return number != Gathered::left_out; });
      in_order_.push_back(std::ranges::is_sorted(stay));
    }
    std::ranges::make_heap(walks_, behind);
    return read_known();
  }

  /// How terms are cut is asked of the pack that has most of them.
  Result<bool> read_known() {
    for (std::uint32_t pack = 0; pack < packs_.size(); ++pack)
      if (is_made_in_full(packs_[pack]) && (!large_ || terms_of(*large_) < terms_of(pack))) large_ = pack;
    if (!large_) return true;
    auto known = KnownCuts::of(packs_[*large_].impl().file, terms_of(*large_));
    if (!known) return known.error();
    known_ = std::move(*known);
    return true;
  }
  [[nodiscard]] std::uint32_t terms_of(std::uint32_t pack) const { return packs_[pack].impl().dictionary.size(); }

  /// Of a heap whose first is the one that comes next: by spelling, then by pack.
  static bool behind(const Walk& a, const Walk& b) {
    const int order = a.terms.spelling().compare(b.terms.spelling());
    return order != 0 ? order > 0 : a.pack > b.pack;
  }

  /// Takes the term that comes next from all packs that have it.
  Result<bool> merge_term(Inversion& inversion) {
    spelling_ = walks_.front().terms.spelling();
    held_.clear();
    slots_.clear();
    std::optional<std::string_view> positions;
    Spelling told{.sound = false, .capital = true};
    bool lacks = false;  // Of a paper that is left out.
    std::optional<TermId> known;  // In the large pack, and whether it is a name there.
    bool known_capital = false;
    while (!walks_.empty() && walks_.front().terms.spelling() == spelling_) {
      std::ranges::pop_heap(walks_, behind);
      Walk& walk = walks_.back();
      const Term& term = walk.terms.term();
      told.sound = told.sound || term.sound;
      told.capital = told.capital && walk.capitals[term.id.value];
      if (walk.pack == large_) known = term.id, known_capital = walk.capitals[term.id.value];
      const bool alone = held_.empty() && (walks_.size() == 1 || walks_.front().terms.spelling() != spelling_);
      if (alone && in_order_[walk.pack]) {
        auto copied = hold_positions(walk.pack, term);
        if (!copied) return copied.error();
        positions = *copied;
      }
      const auto whole = positions ? Result<bool>(true) : hold(walk.pack, term);
      if (!whole) return whole.error();
      lacks = lacks || !*whole;
      if (walk.terms.next()) {
        std::ranges::push_heap(walks_, behind);
      } else {
        if (walk.terms.error()) return *walk.terms.error();
        walks_.pop_back();
      }
    }
    if (held_.empty()) return known_.gone(spelling_), true;
    if (positions) {
      for (const Held& one : held_) inversion.add(one.number, packs_[one.pack].impl().profiles[one.profile]);
      inversion.end_term(spelling_, told, *positions);
      tell_known(told, known, known_capital);
      return true;
    }
    std::ranges::sort(held_, {}, &Held::number);
    if (lacks) {
      const auto seen = look_again();
      if (!seen) return seen.error();
      told = *seen;
    }
    for (const Held& one : held_) {
      const auto own = std::span(slots_).subspan(one.slots_begin, one.slots_end - one.slots_begin);
      one_slots_.assign(own.begin(), own.end());
      inversion.add(one.number, packs_[one.pack].impl().profiles[one.profile], one_slots_);
    }
    inversion.end_term(spelling_, told);
    tell_known(told, known, known_capital);
    return true;
  }
  void tell_known(Spelling told, std::optional<TermId> known, bool known_capital) {
    known_.meet(spelling_, known, known_capital == told.capital ? KnownCuts::Heard::the_same : KnownCuts::Heard::something_else);
  }

  /// Reads the postings of the only pack that has the term. Where all of its papers stay, in their order, the bytes of its
  /// positions do: these, whose papers are held without slots; else nothing is held.
  Result<std::optional<std::string_view>> hold_positions(std::uint32_t pack, const Term& term) {
    const Pack::Impl& impl = packs_[pack].impl();
    auto postings = Postings::open(impl.file, impl.profiles, impl.papers.size(), term);
    if (!postings) return postings.error();
    while (postings->next()) {
      for (std::size_t i = 0; i < postings->papers().size(); ++i) {
        const std::uint32_t number = gathered_.numbers[pack][postings->papers()[i]];
        if (number == Gathered::left_out) return held_.clear(), std::optional<std::string_view>();
        held_.push_back({number, pack, postings->profiles()[i], 0, 0});
      }
    }
    if (postings->is_damaged()) return damaged("postings");
    const auto positions = impl.file.view(Section::positions, term.positions_at, term.positions_size);
    if (!positions) return positions.error();
    return std::optional(*positions);
  }

  /// Reads the postings of one pack. False: a paper of them is left out.
  Result<bool> hold(std::uint32_t pack, const Term& term) {
    const Pack::Impl& impl = packs_[pack].impl();
    auto postings = Postings::open(impl.file, impl.profiles, impl.papers.size(), term);
    if (!postings) return postings.error();
    auto positions = Positions::open(impl.file, impl.profiles, impl.papers.slots(), term);
    if (!positions) return positions.error();
    bool whole = true;
    while (postings->next()) {
      for (std::size_t i = 0; i < postings->papers().size(); ++i) {
        const std::uint32_t paper = postings->papers()[i], number = gathered_.numbers[pack][paper];
        if (number == Gathered::left_out) {
          whole = false;
          continue;
        }
        const auto begin = static_cast<std::uint32_t>(slots_.size());
        if (const auto read = positions->read(paper, slots_); !read) return read.error();
        if (slots_.size() == begin) return damaged("positions");
        held_.push_back({number, pack, postings->profiles()[i], begin, static_cast<std::uint32_t>(slots_.size())});
      }
    }
    if (postings->is_damaged()) return damaged("postings");
    return whole;
  }

  /// What is so of the term in the papers that stay.
  Result<Spelling> look_again() {
    Spelling told{.sound = false, .capital = true};
    for (const Held& one : held_) {
      if (told.sound && !told.capital) break;
      const auto seen = evidence_.of(gathered_.papers[one.number], spelling_, std::span(slots_).subspan(one.slots_begin, one.slots_end - one.slots_begin));
      if (!seen) return seen.error();
      told.sound = told.sound || seen->sound;
      told.capital = told.capital && seen->capital;
    }
    return told;
  }

  Result<Zone> zone_of(std::uint32_t number, std::uint32_t slot) const {
    const PaperPlace place = gathered_.papers[number];
    const Papers& papers = packs_[place.pack].impl().papers;
    const auto blocks = read_block_words(packs_[place.pack].impl().file, place.paper.value, papers.size(), papers.slots()[place.paper.value]);
    if (!blocks) return blocks.error();
    const std::size_t block = block_words_of(*blocks, slot);
    if (block == blocks->size()) return damaged("positions");
    return (*blocks)[block].zone;
  }

  /// A posting of the term at hand.
  struct Held {
    std::uint32_t number = 0, pack = 0, profile = 0;
    std::uint32_t slots_begin = 0, slots_end = 0;
  };

  const std::vector<Pack>& packs_;
  const Gathered& gathered_;
  const MergeMaking& making_;
  Evidence evidence_;
  std::optional<std::uint32_t> large_;
  KnownCuts known_;
  std::vector<Walk> walks_;
  std::vector<bool> in_order_;  ///< By pack: papers that stay keep their order.
  std::string spelling_;
  std::vector<Held> held_;
  std::vector<std::uint32_t> slots_, one_slots_;
};

}  // namespace

Result<InvertedSections> merge_terms(const std::vector<Pack>& packs, const Gathered& gathered, const MergeMaking& making) {
  return TermsMerger(packs, gathered, making).merge();
}

}  // namespace diarium::index
