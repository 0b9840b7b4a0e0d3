#include "index/postings/invert.h"

#include <algorithm>

#include "index/keys/key_lists.h"
#include "index/parts/keys.h"
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

/// The section of compounds: each spelling is cut once.
std::string parts_of(const ReadingLog& log, const std::vector<std::uint32_t>& order) {
  const auto knows = [&](std::string_view spelling) {
    const auto number = log.terms().find(spelling);
    return number && log.is_small(*number);
  };
  PartKeys keys(knows);
  KeyListsWriter parts(KeptKeys::whole);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const auto written = log.is_small(order[i]) ? PartKeys::Written::small : PartKeys::Written::capital;
    for (const std::string& key : keys.of(log.terms().text(order[i]), written)) parts.add(key, {i});
  }
  return std::move(parts).finish();
}

}  // namespace

InvertedSections invert(ReadingLog log, const PaperFacts& papers) {
  const ByTerm by_term = log.by_term();
  const std::vector<std::uint32_t> order = in_byte_order(log.terms());

  // First the profiles: their numbers follow from how often each is used.
  ProfileWriter profile_writer;
  ZoneCounter counter;
  std::vector<std::uint32_t> first_numbers;
  for (const std::uint32_t number : order) {
    for (auto rest = by_term.of(number); !rest.empty();)
      first_numbers.push_back(profile_writer.use(counter.count(take_paper(rest))));
  }
  const ProfileWriter::Finished profiles = std::move(profile_writer).finish();

  InvertedSections out;
  DictionaryWriter dictionary;
  SpellingsWriter spellings;
  PositionsWriter positions;
  text::Stemmer stemmer;
  std::vector<Posting> postings;
  std::vector<std::uint32_t> slots;
  std::size_t posting = 0;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const std::string_view spelling = log.terms().text(order[i]);
    Term term{.id = {i},
              .cut = stem_cut(spelling, stemmer),
              .postings_at = out.postings.size(),
              .positions_at = out.positions.size()};
    postings.clear();
    for (auto rest = by_term.of(order[i]); !rest.empty(); ++posting) {
      const auto group = take_paper(rest);
      const std::uint32_t paper = group[0].paper;
      slots.clear();
      for (const Occurrence& occurrence : group) slots.push_back(occurrence.slot());
      positions.add(slots, papers.slots[paper]);
      postings.push_back({paper, profiles.final_number[first_numbers[posting]]});
      term.sound = term.sound || (!papers.marks_lost[paper] && by_term.is_shown(group));
    }
    term.positions_size = positions.finish(out.positions);
    term.papers = static_cast<std::uint32_t>(postings.size());
    if (term.papers == 1) {
      term.paper = postings[0].paper;
      term.profile = postings[0].profile;
    } else {
      put_postings(postings, out.postings);
      term.postings_size = static_cast<std::uint32_t>(out.postings.size() - term.postings_at);
    }
    dictionary.add(spelling, term);
    spellings.add(term.id, spelling, term.cut);
  }
  out.profiles = profiles.bytes;
  out.terms = std::move(dictionary).finish();
  out.spellings = std::move(spellings).finish();
  out.parts = parts_of(log, order);
  return out;
}

}  // namespace diarium::index
