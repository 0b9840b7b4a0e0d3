#include "view/case/front.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "relations/time/intervals.h"
#include "view/case_words.h"
#include "view/cases/title_words.h"
#include "view/dates.h"

namespace diarium::view {
namespace {

using relations::Case;
using relations::WordingPair;

constexpr std::size_t others_at_most = 2;
constexpr std::size_t near_at_most = 6;  ///< Of so many one on another matter goes first; more would hide what is new.

constexpr std::uint32_t most_new = 31,
                        most_disputed = 366;  ///< Days before the newest paper: a month of meetings, a year.

/// A case that could stand in a section: what is greater stands first.
struct Candidate {
  FrontCard card;
  int weight = 0;           ///< Of what is new.
  std::string first;        ///< An ISO day, or nothing.
  std::int64_t second = 0;  ///< Where days are equal.
  std::string known_day;         ///< FrontCard::Other::day.
  bool old = false;         ///< A dispute of other years.
};

/// The age of days and of cases.
class Ages {
 public:
  explicit Ages(std::span<const index::Listed> listed) {
    std::string_view newest;
    for (const index::Listed& one : listed) newest = std::max(newest, one.date);
    newest_ = relations::day_of(newest);
  }

  /// Is it known to lie more than so many days before the newest paper?
  [[nodiscard]] bool is_older(std::string_view iso, std::uint32_t days) const {
    const relations::Day day = relations::day_of(iso);
    return day.known() && day < newest_ && relations::days_between(day, newest_) > days;
  }
  /// The day, else the last one of the year in the case's number.
  [[nodiscard]] bool is_older(const Case& one, const std::string& day, std::uint32_t days) const {
    const std::size_t slash = one.number.find('/');
    const bool numbered = day.empty() && slash != std::string::npos && slash >= 4;
    return is_older(numbered ? one.number.substr(slash - 4, 4) + "-12-31" : day, days);
  }

 private:
  relations::Day newest_;
};

/// Does a long word of one title begin one of the other: «Båthamn i Sundviken», «Avgifter i Sundvikens hamn»?
bool is_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 7;  // Bytes; shorter ones stand in titles of anything.
  const std::vector<std::string> of_b = title_words(b, least);
  return std::ranges::any_of(title_words(a, least), [&](const std::string& one) {
    return std::ranges::any_of(of_b, [&](const std::string& other) { return begins_alike(one, other); });
  });
}

/// How much a case tells: more papers, an outcome, dissent and shared wording.
std::int64_t worth(const Case& one, const WordingPair* shared) {
  std::set<relations::PartRef> papers;
  for (const relations::CasePaper& paper : one.papers) papers.insert(paper.ref);
  const std::size_t capped_counts = std::min<std::size_t>(papers.size(), 5) + std::min<std::size_t>(objections(one), 3);
  const int more = (last_verdict(one) ? 2 : 0) + (one.questions.empty() ? 0 : 1) + (shared ? 3 : 0);
  return static_cast<std::int64_t>(capped_counts) + more;
}

/// The closest vote on which both sides had votes, a certain one before others.
const relations::VoteRow* closest_vote(const Case& one) {
  const auto key = [](const relations::VoteRow& vote) {
    return std::pair(vote.certainty != facts::Certainty::certain, std::abs(vote.yes - vote.no));
  };
  const relations::VoteRow* closest = nullptr;
  for (const relations::VoteRow& vote : one.votes)
    if (vote.yes > 0 && vote.no > 0 && (!closest || key(vote) < key(*closest))) closest = &vote;
  return closest;
}

/// For each case the pair with a paper of another municipality's case with which it shares the longest run, and a good part.
std::vector<const WordingPair*> closest_pairs(const relations::Relations& relations, std::span<const index::Listed> listed) {
  std::vector<std::uint32_t> case_of(listed.size(), ~0u);
  for (std::uint32_t i = 0; i < relations.cases.cases.size(); ++i)
    for (const relations::CasePaper& paper : relations.cases.cases[i].papers) case_of[paper.ref.paper] = i;
  std::vector<const WordingPair*> best(relations.cases.cases.size(), nullptr);
  constexpr std::uint32_t least_words = 20, least_part = 5;  // Shorter, or less than a fifth, is worth no headline.
  for (const WordingPair& pair : relations.wording.pairs) {
    const std::uint32_t a = case_of[pair.a.paper], b = case_of[pair.b.paper];
    const bool of_cases = a != ~0u && b != ~0u;  // The heads of all minutes are alike.
    const std::uint32_t from = listed[pair.a.paper].municipality, to = listed[pair.b.paper].municipality;
    const bool travelled = from != to && from > 0 && to > 0;  // 0: whose paper it is nobody says.
    if (!of_cases || !travelled || pair.longest < least_words) continue;
    const auto take = [&](std::uint32_t one, std::uint32_t kept, std::uint32_t words) {
      const bool much = kept * least_part >= words;
      if (much && (!best[one] || pair.longest > best[one]->longest)) best[one] = &pair;
    };
    take(a, pair.a_kept(), pair.a_words);
    take(b, pair.b_kept(), pair.b_words);
  }
  return best;
}

using Sections = std::array<std::vector<Candidate>, front_count>;

/// What came long before the newest paper is no news, where there is a screen of other things to tell.
void drop_old(Sections& sections, const Ages& ages) {
  auto& recent = sections[static_cast<std::size_t>(Front::recent)];
  std::set<const Case*> others;
  for (const auto& section : sections)
    for (const Candidate& one : section)
      if (&section != &recent && !one.old) others.insert(one.card.of_case);
  if (others.size() < front_count) return;
  std::erase_if(recent, [&](const Candidate& one) { return one.first.empty() || ages.is_older(one.first, most_new); });
  std::erase_if(sections[static_cast<std::size_t>(Front::contested)], [](const Candidate& one) { return one.old; });
}

/// What stands under «contested» stands in no other section; the others of a quarrelsome town are news all the same.
void keep_contested(Sections& sections) {
  constexpr std::size_t cards_of_it = 2;
  const auto& contested = sections[static_cast<std::size_t>(Front::contested)];
  std::set<const Case*> kept;
  for (std::size_t i = 0; i < std::min(contested.size(), cards_of_it + others_at_most); ++i)
    kept.insert(contested[i].card.of_case);
  for (const Front front : {Front::decided, Front::proposed})
    std::erase_if(sections[static_cast<std::size_t>(front)],
                  [&](const Candidate& one) { return kept.contains(one.card.of_case); });
}

Sections candidates(const index::Pack& pack, const relations::Relations& relations) {
  const auto& cases = relations.cases.cases;
  const PartDays days(pack, relations.timeline);
  const auto listed = pack.listed();
  if (!listed) return {};
  const std::vector<const WordingPair*> shared = closest_pairs(relations, *listed);
  const Ages ages(*listed);
  // The list of papers is here before their cards are.
  const auto day_of = [&](relations::PartRef ref) {
    return ref.part == 0 ? std::string((*listed)[ref.paper].date) : days.of(ref);
  };
  std::vector<const relations::Clock*> overdue(cases.size(), nullptr);
  for (const relations::Clock& clock : relations.timeline.clocks)
    if (clock.overdue && clock.of_case >= 0 && clock.tabled.from.known())
      overdue[static_cast<std::size_t>(clock.of_case)] = &clock;
  Sections sections;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Case& one = cases[i];
    const std::int64_t tells = worth(one, shared[i]);
    const auto verdict = last_verdict(one);
    std::string latest;
    for (const relations::CasePaper& paper : one.papers) latest = std::max(latest, day_of(paper.ref));
    const std::string known_day = verdict ? day_of(verdict->passage.ref) : latest;
    const auto add = [&](Front front, std::string day, std::int64_t second) -> FrontCard& {
      auto& section = sections[static_cast<std::size_t>(front)];
      FrontCard card{.section = front, .of_case = &one, .day = day, .shared = shared[i]};
      const bool is_new = !day.empty() && !ages.is_older(day, most_new);
      const bool noted = verdict && verdict->outcome == facts::outcome::noted;  // A report received.
      const bool counts = front == Front::decided || front == Front::proposed;
      const bool little = counts && one.weight == relations::Weight::routine;  // Older ones say more.
      const int weight = little ? -2 : !is_new ? -1 : noted ? 0 : static_cast<int>(one.weight);
      card.fee = is_new && counts && one.weight == relations::Weight::fee;
      section.push_back({std::move(card), weight, std::move(day), second, known_day});
      return section.back().card;
    };
    const bool says = verdict && !relations::is_procedural(verdict->outcome);
    // Whoever only endorses proposes nothing that waits for others, unless it puts it to them.
    const bool endorses = says && !verdict->final_decision && verdict->outcome == "tillstyrka" && !verdict->asks;
    const relations::VoteRow* vote = closest_vote(one);
    const std::size_t against = objections(one);
    if (vote || against > 0) {
      FrontCard& card = add(Front::contested, "", vote ? 100'000 - std::abs(vote->yes - vote->no) : 0);
      card.day = known_day;
      card.vote = vote;
      card.objections = against;
      sections[static_cast<std::size_t>(Front::contested)].back().old = ages.is_older(one, known_day, most_disputed);
    }
    if (says && !endorses && !known_day.empty())
      add(verdict->final_decision ? Front::decided : Front::proposed, known_day, tells);
    if (overdue[i] && !says) add(Front::late, relations::iso(overdue[i]->tabled.from), 0);
    if (shared[i]) add(Front::shared, "", shared[i]->longest);
    if (!says) add(Front::recent, latest, tells);
  }
  for (auto& section : sections)
    sort_briefly(section, std::ranges::greater{}, [](const Candidate& one) {
      return std::tuple(!one.old, one.weight, std::string_view(one.first), one.second, std::string_view(one.known_day));
    });
  drop_old(sections, ages);
  keep_contested(sections);
  auto& late = sections[static_cast<std::size_t>(Front::late)];
  std::ranges::reverse(late);  // What has waited longest.
  return sections;
}

}  // namespace

std::string_view name(Front front) {
  constexpr std::array<std::string_view, front_count> names = {"contested", "decided", "proposed",
                                                               "late",    "shared",    "recent"};
  return names[static_cast<std::size_t>(front)];
}

std::vector<FrontCard> front_cards(const index::Pack& pack, const relations::Relations& relations, std::size_t most) {
  const Sections sections = candidates(pack, relations);
  // What few cases are is chosen first: a decision that was contested is told of as contested.
  constexpr std::array order = {Front::contested, Front::late,   Front::proposed,
                                Front::decided,   Front::shared, Front::recent};
  std::set<const Case*> shown_cases;
  std::array<std::size_t, front_count> next{};  // All before are shown.
  std::vector<FrontCard> cards;
  /// The first of a section, or of the next `choice` of it the first that is on another matter than the cards.
  const auto take = [&](Front front, std::size_t choice) -> const Candidate* {
    const auto& section = sections[static_cast<std::size_t>(front)];
    std::size_t& at = next[static_cast<std::size_t>(front)];
    const auto is_shown = [&](const Candidate& one) { return shown_cases.contains(one.card.of_case); };
    while (at < section.size() && is_shown(section[at])) ++at;
    const auto near = std::span(section).subspan(at, std::min(section.size() - at, choice));
    const auto is_new = [&](const Candidate& one) {
      const auto tells = [&](const FrontCard& card) { return is_alike(card.of_case->title, one.card.of_case->title); };
      return !is_shown(one) && std::ranges::none_of(cards, tells);
    };
    if (near.empty()) return nullptr;
    const auto found = std::ranges::find_if(near, is_new);
    const Candidate& chosen = found == near.end() ? near.front() : *found;
    shown_cases.insert(chosen.card.of_case);
    return &chosen;
  };
  for (bool any = true; any && cards.size() < most;) {
    any = false;
    for (const Front front : order)
      if (cards.size() < most)
        if (const Candidate* one = take(front, near_at_most)) cards.push_back(one->card), any = true;
  }
  sort_briefly(cards, {}, &FrontCard::section);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const bool last = i + 1 == cards.size() || cards[i + 1].section != cards[i].section;
    while (last && cards[i].others.size() < others_at_most) {
      const Candidate* one = take(cards[i].section, 1);
      if (!one) break;
      cards[i].others.push_back({one->card.of_case, one->known_day});
    }
  }
  return cards;
}

}  // namespace diarium::view
