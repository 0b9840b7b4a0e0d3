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
    lists_.clear();
    Spelling told{.sound = false, .capital = true};
    bool lacks = false;           // Of a paper that is left out.
    std::optional<TermId> known;  // In the large pack, and whether it is a name there.
    bool known_capital = false;
    while (!walks_.empty() && walks_.front().terms.spelling() == spelling_) {
      std::ranges::pop_heap(walks_, behind);
      Walk& walk = walks_.back();
      const Term& term = walk.terms.term();
      told.sound = told.sound || term.sound;
      told.capital = told.capital && walk.capitals[term.id.value];
      if (walk.pack == large_) known = term.id, known_capital = walk.capitals[term.id.value];
      lists_.push_back({walk.pack, term, held_.size()});
      const auto whole = hold(walk.pack, term);
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
    const auto added = lacks ? look_again_and_add(inversion) : add(inversion, told);
    if (!added) return added.error();
    known_.meet(spelling_, known, known_capital == added->capital ? KnownCuts::Heard::the_same : KnownCuts::Heard::something_else);
    return true;
  }

  /// Holds the postings of one pack. False: a paper of them is left out.
  Result<bool> hold(std::uint32_t pack, const Term& term) {
    const Pack::Impl& impl = packs_[pack].impl();
    auto postings = Postings::open(impl.file, impl.profiles, impl.papers.size(), term);
    if (!postings) return postings.error();
    bool whole = true;
    while (postings->next()) {
      for (std::size_t i = 0; i < postings->papers().size(); ++i) {
        const std::uint32_t paper = postings->papers()[i], number = gathered_.numbers[pack][paper];
        const std::uint32_t profile = postings->profiles()[i];
        if (impl.profiles.times()[profile] > impl.papers.slots()[paper]) return damaged("positions");
        if (number == Gathered::left_out) whole = false;
        else held_.push_back({number, pack, paper, profile, 0, 0});
      }
    }
    if (postings->is_damaged()) return damaged("postings");
    return whole;
  }

  /// How many of the postings, none of which is left out, stand at the begin of the merged list as in that of the first pack.
  [[nodiscard]] std::size_t same_at_begin() const {
    if (!in_order_[lists_[0].pack]) return 0;
    const std::size_t own = lists_.size() > 1 ? lists_[1].held_begin : held_.size();
    std::uint32_t others = Gathered::left_out;
    for (std::size_t i = own; i < held_.size(); ++i) others = std::min(others, held_[i].number);
    const auto end = std::partition_point(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(own), [&](const Held& one) { return one.number < others; });
    return static_cast<std::size_t>(end - held_.begin());
  }

  /// Adds the postings held; positions that are the same in the first pack are copied: of all the list, or of whole groups.
  Result<Spelling> add(Inversion& inversion, Spelling told) {
    const std::size_t same = same_at_begin();
    const auto add_as_it_is = [&](const Held& one) { inversion.add(one.number, packs_[one.pack].impl().profiles[one.profile]); };
    if (same == held_.size()) {
      const Term& term = lists_[0].term;
      const auto positions = packs_[lists_[0].pack].impl().file.view(Section::positions, term.positions_at, term.positions_size);
      if (!positions) return positions.error();
      for (const Held& one : held_) add_as_it_is(one);
      inversion.end_term(spelling_, told, *positions);
      return told;
    }
    const std::size_t groups = same / group_size;
    if (groups > 0) {
      const auto positions = open_positions(lists_[0]);
      if (!positions) return positions.error();
      for (std::size_t i = 0; i < groups * group_size; ++i) add_as_it_is(held_[i]);
      for (std::uint32_t group = 0; group < groups; ++group) {
        const auto bytes = positions->group(group);
        if (!bytes) return bytes.error();
        inversion.add_group(*bytes);
      }
    }
    if (const auto read = read_slots(groups * group_size); !read) return read.error();
    add_from(groups * group_size, inversion);
    inversion.end_term(spelling_, told);
    return told;
  }

  /// Where a paper is left out, what the packs say of the term may be true of it alone.
  Result<Spelling> look_again_and_add(Inversion& inversion) {
    if (const auto read = read_slots(0); !read) return read.error();
    const auto told = look_again();
    if (!told) return told.error();
    add_from(0, inversion);
    inversion.end_term(spelling_, *told);
    return told;
  }

  /// Adds the postings held from `first` on, whose slots were read.
  void add_from(std::size_t first, Inversion& inversion) {
    std::ranges::sort(held_.begin() + static_cast<std::ptrdiff_t>(first), held_.end(), {}, &Held::number);
    for (std::size_t i = first; i < held_.size(); ++i) {
      const Held& one = held_[i];
      const auto own = std::span(slots_).subspan(one.slots_begin, one.slots_end - one.slots_begin);
      one_slots_.assign(own.begin(), own.end());
      inversion.add(one.number, packs_[one.pack].impl().profiles[one.profile], one_slots_);
    }
  }

  /// The list of the term at hand in one pack.
  struct List {
    std::uint32_t pack = 0;
    Term term;
    std::size_t held_begin = 0;  ///< In held_, up to the begin of the next.
  };
  Result<Positions> open_positions(const List& list) const {
    const Pack::Impl& impl = packs_[list.pack].impl();
    return Positions::open(impl.file, impl.profiles, impl.papers.slots(), list.term);
  }

  /// Reads the slots of the postings held from `first` on, which are in the order of their packs.
  Result<bool> read_slots(std::size_t first) {
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const std::size_t end = i + 1 < lists_.size() ? lists_[i + 1].held_begin : held_.size();
      auto positions = open_positions(lists_[i]);
      if (!positions) return positions.error();
      for (std::size_t at = std::max(first, lists_[i].held_begin); at < end; ++at) {
        held_[at].slots_begin = static_cast<std::uint32_t>(slots_.size());
        if (const auto read = positions->read(held_[at].paper, slots_); !read) return read.error();
        held_[at].slots_end = static_cast<std::uint32_t>(slots_.size());
        if (held_[at].slots_end == held_[at].slots_begin) return damaged("positions");
      }
    }
    return true;
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
    std::uint32_t number = 0, pack = 0, paper = 0, profile = 0;
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
  std::vector<List> lists_;
  std::vector<Held> held_;
  std::vector<std::uint32_t> slots_, one_slots_;
};

}  // namespace

Result<InvertedSections> merge_terms(const std::vector<Pack>& packs, const Gathered& gathered, const MergeMaking& making) {
  return TermsMerger(packs, gathered, making).merge();
}

}  // namespace diarium::index
