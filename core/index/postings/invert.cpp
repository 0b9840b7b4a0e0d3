#include "index/postings/invert.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "index/keys/key_lists.h"
#include "index/parts/keys.h"
#include "index/parts/section.h"
#include "index/postings/positions.h"
#include "index/postings/postings.h"
#include "index/records/dictionary.h"
#include "index/records/profile.h"
#include "index/records/words.h"
#include "index/spellings/spellings.h"

namespace diarium::index {
namespace {

/// The occurrences of one term in one paper, split off the front of `rest`.
std::span<const Occurrence> take_paper(std::span<const Occurrence>& rest) {
  std::size_t size = 1;
  while (size < rest.size() && rest[size].paper == rest[0].paper) ++size;
  const auto group = rest.first(size);
  rest = rest.subspan(size);
  return group;
}

/// Counts a paper's occurrences by zone.
class ZoneCounter {
 public:
  std::span<const ZoneCount> count(std::span<const Occurrence> group) {
    profile_.clear();
    if (group.size() == 1) {
      profile_.push_back({group[0].zone(), 1});
      return profile_;
    }
    std::array<std::uint32_t, zone_count> times{};
    for (const Occurrence& occurrence : group) ++times[occurrence.zone()];
    for (std::size_t zone = 0; zone < zone_count; ++zone) {
      if (times[zone] > 0) profile_.push_back({static_cast<Zone>(zone), times[zone]});
    }
    return profile_;
  }

 private:
  std::vector<ZoneCount> profile_;
};

/// Writes the lists of terms, and those of several together, in two passes over the same lists in the same order.
class ListsWriter {
 public:
  ListsWriter(const ByTerm& by_term, const PaperFacts& papers, InvertedSections& out)
      : by_term_(by_term), papers_(papers), out_(out) {}

  /// The first pass takes the profiles down: their numbers follow from how often each is used. Returns the papers of the list.
  std::uint32_t meet(std::span<const Occurrence> list) {
    std::uint32_t count = 0;
    for (; !list.empty(); ++count) first_numbers_.push_back(profiles_.use(counter_.count(take_paper(list))));
    return count;
  }
  void finish_profiles() {
    ProfileWriter::Finished finished = std::move(profiles_).finish();
    final_number_ = std::move(finished.final_number);
    out_.profiles = std::move(finished.bytes);
  }
  /// The second pass writes. Returns where the list stands, of a term also whether it is sound.
  enum class Of { term, several };
  Term write(std::span<const Occurrence> list, Of of) {
    Term term{.postings_at = out_.postings.size(), .positions_at = out_.positions.size()};
    postings_.clear();
    for (; !list.empty(); ++posting_) {
      const auto group = take_paper(list);
      const std::uint32_t paper = group[0].paper;
      slots_.clear();
      for (const Occurrence& occurrence : group) slots_.push_back(occurrence.slot());
      positions_.add(slots_, papers_.slots[paper]);
      postings_.push_back({paper, final_number_[first_numbers_[posting_]]});
      term.sound = term.sound || (of == Of::term && !papers_.marks_lost[paper] && by_term_.is_shown(group));
    }
    term.positions_size = positions_.finish(out_.positions);
    term.papers = static_cast<std::uint32_t>(postings_.size());
    if (term.papers == 1) {
      term.paper = postings_[0].paper;
      term.profile = postings_[0].profile;
    } else {
      put_postings(postings_, out_.postings);
      term.postings_size = static_cast<std::uint32_t>(out_.postings.size() - term.postings_at);
    }
    return term;
  }

 private:
  const ByTerm& by_term_;
  const PaperFacts& papers_;
  InvertedSections& out_;
  ProfileWriter profiles_;
  ZoneCounter counter_;
  std::vector<std::uint32_t> first_numbers_, final_number_;
  std::size_t posting_ = 0;  ///< Of the second pass.
  PositionsWriter positions_;
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> slots_;
};

/// The compounds: each spelling is cut once.
KeyListsWriter parts_of(const ReadingLog& log, const std::vector<std::uint32_t>& order) {
  const auto knows = [&](std::string_view spelling) {
    const auto number = log.terms().find(spelling);
    return number && log.is_small(*number);
  };
  const auto names = [&](std::string_view spelling) {
    const auto number = log.terms().find(spelling);
    return number && !log.is_small(*number);
  };
  PartKeys keys(knows, names);
  KeyListsWriter parts(KeptKeys::whole);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const auto written = log.is_small(order[i]) ? PartKeys::Written::small : PartKeys::Written::capital;
    for (const std::string& key : keys.of(log.terms().text(order[i]), written)) parts.add(key, {i});
  }
  return parts;
}

/// The places of several terms, ascending; where two stand at one place (readings of one word) it is there once.
std::vector<Occurrence> together(const ByTerm& by_term, const std::vector<std::uint32_t>& order,
                                 std::span<const TermId> terms) {
  std::vector<Occurrence> all;
  for (const TermId term : terms) {
    const auto of_term = by_term.of(order[term.value]);
    all.insert(all.end(), of_term.begin(), of_term.end());
  }
  const auto place = [](const Occurrence& one) { return std::uint64_t{one.paper} << 32 | one.slot_and_zone; };
  std::ranges::sort(all, {}, place);
  const auto rest = std::ranges::unique(all, {}, place);
  all.erase(rest.begin(), rest.end());
  return all;
}

/// Places in `terms` of those that stand in most papers, of equal ones the first.
std::vector<std::uint32_t> foremost(std::span<const TermId> terms, const std::vector<std::uint32_t>& papers) {
  std::vector<std::uint32_t> places(terms.size());
  std::iota(places.begin(), places.end(), 0u);
  const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), foremost_terms));
  std::partial_sort(places.begin(), end, places.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t in_a = papers[terms[a].value], in_b = papers[terms[b].value];
    return in_a != in_b ? in_a > in_b : a < b;
  });
  places.erase(end, places.end());
  return places;
}

}  // namespace

InvertedSections invert(ReadingLog log, const PaperFacts& papers) {
  const ByTerm by_term = log.by_term();
  const std::vector<std::uint32_t> order = in_byte_order(log.terms());
  const KeyListsWriter parts = parts_of(log, order);
  const SortedLists of_parts = parts.sorted();

  InvertedSections out;
  ListsWriter lists(by_term, papers, out);
  std::vector<std::uint32_t> papers_of;  // By term.
  for (const std::uint32_t number : order) papers_of.push_back(lists.meet(by_term.of(number)));
  for (std::size_t i = 0; i < of_parts.keys.size(); ++i) {
    if (of_parts.of(i).size() >= together_from) lists.meet(together(by_term, order, of_parts.of(i)));
  }
  lists.finish_profiles();

  DictionaryWriter dictionary;
  SpellingsWriter spellings;
  text::Stemmer stemmer;
  std::set<std::string, std::less<>> endings;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const std::string_view spelling = log.terms().text(order[i]);
    Term term = lists.write(by_term.of(order[i]), ListsWriter::Of::term);
    term.id = {i};
    term.cut = stem_cut(spelling, stemmer);
    dictionary.add(spelling, term);
    spellings.add(term.id, spelling, term.cut);
    if (const std::string_view ending = spelling.substr(spelling.size() - term.cut); !endings.contains(ending)) endings.emplace(ending);
  }
  std::vector<std::string> notes(of_parts.keys.size());
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const std::span<const TermId> terms = of_parts.of(i);
    if (terms.size() < together_from) continue;
    const Term list = lists.write(together(by_term, order, terms), ListsWriter::Of::several);
    notes[i] = part_note(list, foremost(terms, papers_of));
  }
  out.terms = std::move(dictionary).finish();
  out.spellings = std::move(spellings).finish();
  out.parts = parts.finish(of_parts, notes);
  out.endings.assign(endings.begin(), endings.end());
  return out;
}

}  // namespace diarium::index
