#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "index/merge/merge.h"
#include "index/merge/merge_lists.h"
#include "index/merge/merge_parts.h"
#include "index/pack_impl.h"
#include "index/papers/cards.h"
#include "index/parts/section.h"
#include "index/postings/inversion.h"
#include "index/records/capitals.h"
#include "index/records/repairs.h"
#include "index/records/words.h"
#include "text/latin.h"

namespace diarium::index {
namespace {

/// What one paper says of a spelling, read from its words again: where papers are left out of a merge, what their packs
/// know of their words may be true of them alone.
class Evidence {
 public:
  explicit Evidence(const std::vector<Pack>& packs) : packs_(packs) {}
  /// What the paper's words at these slots say, all of them that spelling or readings of which one is.
  /// errors    damaged. cost: O(paper) the first time; the papers read last are kept.
  [[nodiscard]] Result<Spelling> of(PaperPlace place, std::string_view spelling, std::span<const std::uint32_t> slots);

 private:
  struct Words {
    Paper paper;
    std::vector<ByteSpan> by_slot;  ///< Empty spans between blocks.
    bool marks_lost = false;
  };
  [[nodiscard]] Result<const Words*> words_of(PaperPlace place);

  static constexpr std::size_t kept_at_most = 64;
  const std::vector<Pack>& packs_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Words> kept_;
};

Result<const Evidence::Words*> Evidence::words_of(PaperPlace place) {
  const std::pair key{place.pack, place.paper.value};
  if (const auto found = kept_.find(key); found != kept_.end()) return &found->second;
  auto paper = packs_[place.pack].paper(place.paper);
  if (!paper) return paper.error();
  if (kept_.size() >= kept_at_most) kept_.clear();
  Words words{std::move(*paper), {}, false};
  words.marks_lost = marks_lost(words.paper);
  std::vector<ByteSpan> of_block;
  for (const structure::Block& block : words.paper.outline.blocks) {
    block_words(words.paper.text.nfc, block, of_block);
    words.by_slot.insert(words.by_slot.end(), of_block.begin(), of_block.end());
    if (!of_block.empty()) words.by_slot.emplace_back();
  }
  return &kept_.emplace(key, std::move(words)).first->second;
}

Result<Spelling> Evidence::of(PaperPlace place, std::string_view spelling, std::span<const std::uint32_t> slots) {
  const auto words = words_of(place);
  if (!words) return words.error();
  const auto is_capital = [](std::string_view word) { return text::is_capital(utf8::decode(word, 0).point); };
  Spelling traits{.sound = false, .capital = true};
  std::vector<std::string> others;
  for (const std::uint32_t slot : slots) {
    if (slot >= (*words)->by_slot.size()) return damaged("positions");
    const ByteSpan span = (*words)->by_slot[slot];
    const std::string_view word = slice((*words)->paper.text.nfc, span);
    if (word.empty()) return damaged("positions");
    if (term_of(word) == spelling) {
      traits.sound = traits.sound || !(*words)->marks_lost;
      traits.capital = traits.capital && is_capital(word);
      continue;
    }
    other_readings((*words)->paper.text.nfc, (*words)->paper.repairs, span, others);
    for (const std::string& other : others)
      if (!other.empty() && term_of(other) == spelling) traits.capital = traits.capital && is_capital(other);
  }
  return traits;
}

/// So many terms are taken between two rests.
constexpr std::uint32_t terms_between_rests = 1u << 14;

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
    std::vector<std::uint32_t> rooms;
    for (const PaperPlace& place : gathered_.papers)
      rooms.push_back(packs_[place.pack].impl().papers.rooms()[place.paper.value]);
    Inversion inversion(rooms, making_.making.spool);
    while (!walks_.empty()) {
      if (const auto done = merge_term(inversion); !done) return done.error();
      if (++walked_ % terms_between_rests == 0 && making_.rest) making_.rest();
    }
    known_.finish();
    const auto together = [&](std::string_view key, std::span<const TermId> terms, ListsWriter& out) {
      if (wrong_) return false;
      const auto done = add_list_of_part(key, terms, out);
      if (!done) wrong_ = done.error();
      return done && *done;
    };
    InvertedSections out = std::move(inversion).finish(Inversion::Compounds::cut, zone_at_, making_.spread, known_, together);
    if (wrong_) return *wrong_;
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
    lists_.emplace(packs_, gathered_);
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
    lists_->begin();
    others_here_.clear();
    Spelling traits{.sound = false, .capital = true};
    bool lacks = false;           // Of a paper that is left out.
    std::optional<TermId> known;  // In the large pack, and whether it is a name there.
    bool known_capital = false;
    while (!walks_.empty() && walks_.front().terms.spelling() == spelling_) {
      std::ranges::pop_heap(walks_, behind);
      Walk& walk = walks_.back();
      const Term& term = walk.terms.term();
      traits.sound = traits.sound || term.sound;
      traits.capital = traits.capital && walk.capitals[term.id.value];
      if (is_cut_between_letters(term)) traits.cut = static_cast<std::uint8_t>(term.cut);
      if (walk.pack == large_) known = term.id, known_capital = walk.capitals[term.id.value];
      else if (large_) others_here_.push_back({walk.pack, term.id});
      const auto whole = lists_->take(walk.pack, term, inversion.lists());
      if (!whole) return whole.error();
      lacks = lacks || !*whole;
      if (walk.terms.next()) {
        std::ranges::push_heap(walks_, behind);
      } else {
        if (walk.terms.error()) return *walk.terms.error();
        walks_.pop_back();
      }
    }
    if (lists_->empty()) return known_.gone(spelling_, known), true;
    if (lacks) {
      const auto again = look_again();
      if (!again) return again.error();
      traits.sound = again->sound, traits.capital = again->capital;
    }
    if (const auto written = lists_->write(inversion.lists(), zone_at_); !written) return written.error();
    for (const auto& [pack, id] : others_here_) others_.push_back({met_, pack, id});
    inversion.record_term(spelling_, traits);
    ++met_;
    known_.meet(spelling_, known, known_capital == traits.capital ? KnownCuts::Heard::the_same : KnownCuts::Heard::something_else);
    return true;
  }

  /// What a pack says of a spelling's stem is believed where it can be true.
  [[nodiscard]] bool is_cut_between_letters(const Term& term) const {
    return term.cut <= longest_cut && (term.cut == 0 || !utf8::is_continuation(spelling_[spelling_.size() - term.cut]));
  }

  /// What is so of the term in the papers that stay: where one is left out, what the packs say may be true of it alone.
  Result<Spelling> look_again() {
    if (const auto read = lists_->read_slots(); !read) return read.error();
    Spelling traits{.sound = false, .capital = true};
    for (const ListsMerger::Posting& one : lists_->postings()) {
      if (traits.sound && !traits.capital) break;
      const auto seen = evidence_.of(gathered_.papers[one.number], spelling_, lists_->slots_of(one));
      if (!seen) return seen.error();
      traits.sound = traits.sound || seen->sound;
      traits.capital = traits.capital && seen->capital;
    }
    return traits;
  }

  /// The list of a part of compounds that the large pack has: as it is there, with what the others say of its terms. False: it has
  /// none, or of other terms.
  Result<bool> add_list_of_part(std::string_view key, std::span<const TermId> terms, ListsWriter& out) {
    const std::string_view note = known_.note_of(key, terms);
    if (note.empty()) return false;
    const auto together = together_in(note, packs_[*large_].papers());
    if (!together) return damaged("parts");
    lists_->begin();
    if (const auto taken = lists_->take(*large_, *together, out); !taken) return taken;
    for (const TermId term : terms) {
      for (auto other = std::ranges::lower_bound(others_, term.value, {}, &Other::term); other != others_.end() && other->term == term.value; ++other) {
        auto cursor = packs_[other->pack].impl().dictionary.at(other->id);
        if (!cursor) return cursor.error();
        if (!cursor->next()) return damaged("terms");
        if (const auto taken = lists_->take(other->pack, cursor->term(), out); !taken) return taken;
      }
    }
    if (lists_->empty()) return damaged("parts");
    if (const auto written = lists_->write(out, zone_at_); !written) return written;
    return true;
  }

  Result<Zone> zone_of(std::uint32_t number, std::uint32_t slot) const {
    const PaperPlace place = gathered_.papers[number];
    const Papers& papers = packs_[place.pack].impl().papers;
    const auto blocks = read_block_words(packs_[place.pack].impl().file, place.paper.value, papers.size(), papers.rooms()[place.paper.value]);
    if (!blocks) return blocks.error();
    const std::size_t block = block_words_of(*blocks, slot);
    if (block == blocks->size()) return damaged("positions");
    return (*blocks)[block].zone;
  }

  const std::vector<Pack>& packs_;
  const Gathered& gathered_;
  const MergeMaking& making_;
  Evidence evidence_;
  std::optional<std::uint32_t> large_;
  KnownCuts known_;
  std::vector<Walk> walks_;
  std::optional<ListsMerger> lists_;  ///< After open().
  std::uint32_t walked_ = 0, met_ = 0;  ///< Terms so far, and those of papers that stay: the number of the one at hand.
  std::string spelling_;              ///< Of that.
  /// A term in a pack that is not the large one.
  struct Other {
    std::uint32_t term = 0, pack = 0;
    TermId id;  ///< In the pack.
  };
  std::vector<Other> others_;  ///< Ascending; where there is a large one.
  std::vector<std::pair<std::uint32_t, TermId>> others_here_;
  std::optional<Error> wrong_;  ///< Met where nothing can be returned.
  const ZoneAt zone_at_ = [this](std::uint32_t paper, std::uint32_t slot) {
    const auto zone = zone_of(paper, slot);
    if (zone) return *zone;
    wrong_ = zone.error();
    return Zone{};
  };
};

}  // namespace

Result<InvertedSections> merge_terms(const std::vector<Pack>& packs, const Gathered& gathered, const MergeMaking& making) {
  return TermsMerger(packs, gathered, making).merge();
}

}  // namespace diarium::index
