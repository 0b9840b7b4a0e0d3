#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <span>

#include "base/letters.h"
#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "language/key.h"
#include "relations/people/people.h"
#include "text/words.h"

namespace diarium::relations {
namespace {

constexpr std::size_t most_clusters = 32;  // Persons of one name and town that a mention is compared with.
constexpr std::size_t most_in_case = 400;  // Names of one case among which initials are looked for.
constexpr std::string_view no_person = "no such person is told of in these papers";

/// Single spaces for what divides names, hyphens and full stops too.
std::string spaced(std::string name) {
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '.'; }, ' ');
  std::string out;
  for (const std::string_view word : language::words_of(name)) out.append(out.empty() ? "" : " ").append(word);
  return out;
}
/// What two spellings of a name share: lower case, no marks.
std::string flat(std::string_view name) { return spaced(language::key(name)); }
/// The same with its marks: «Sjöberg» and «Sjoberg» differ in clean papers.
std::string marked(std::string_view name) { return spaced(text::fold(name, text::Fold::letter_case)); }

bool has_swedish_mark(std::string_view folded) {
  return folded.find("å") != folded.npos || folded.find("ä") != folded.npos || folded.find("ö") != folded.npos;
}

bool is_among(const PersonAt& at, std::span<const std::string_view> roles) {
  return std::ranges::any_of(at.roles, [&](const std::string& role) { return is_one_of(roles, role); });
}
/// By a seat, or by what only the elected do.
bool acts_elected(const PersonAt& at) {
  constexpr std::array<std::string_view, 10> seats = {
      facts::chair_role, facts::vice_chair_role, facts::member_role, facts::substitute_role, facts::moving_role,
      facts::demanding_role, facts::reserving_role, facts::voting_role,
      facts::person_roles[14], facts::person_roles[16]};  // «avstår», «justerare»
  return is_among(at, seats);
}
/// 1: elected, by a party or what they do; 2: in an office; 3: both; 0: the paper does not say.
int standing_of(const PersonAt& at) {
  constexpr std::array<std::string_view, 4> offices = {facts::chief_role, facts::handling_role, facts::official_role,
                                                       "sekreterare"};
  return (!at.party.empty() || acts_elected(at) ? 1 : 0) + (is_among(at, offices) ? 2 : 0);
}

/// Mentions that are one person.
struct Cluster {
  std::vector<std::uint32_t> mentions;
  std::string town, spelling;  ///< With marks, of a clean paper; empty while only damaged ones name it.
  std::map<std::string, std::pair<std::string, std::string>> parties;  ///< Letters → first and last date.
  std::set<std::uint32_t> cases;
  int standing = 0;
  bool undated_party = false;
  bool corrected = false;
};

class Finder {
 public:
  Finder(std::vector<Mentioned> mentions, const std::vector<std::string>& papers)
      : mentions_(std::move(mentions)), papers_(papers) {}

  People find(const std::vector<SaidOfPerson>& said) {
    // Those that say most come first, so that the others find them: a party, then a clean spelling.
    std::vector<std::uint32_t> order(mentions_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto rank = [&](std::uint32_t i) {
      const Mentioned& one = mentions_[i];
      const int standing = standing_of(one.at), vague = !one.at.party.empty() ? 0 : standing > 0 ? standing : 4;
      return 2 * vague + (one.damaged ? 1 : 0) + (one.municipality.empty() ? 10 : 0);
    };
    sort_briefly(order, [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    for (const std::uint32_t i : order) place(i);
    join_within_cases();
    join_genitives();
    join_slips();
    People people{persons(), {}};
    for (std::uint32_t i = 0; i < said.size(); ++i) {
      const bool one = said[i].said == Said::one;
      const std::string_view why = one ? make_one(people.list, said[i]) : split(people.list, said[i]);
      if (!why.empty()) people.unheld.push_back({i, std::string(why)});
    }
    return people;
  }

 private:
  void place(std::uint32_t i) {
    const Mentioned& one = mentions_[i];
    std::vector<std::uint32_t>& named = by_name_[flat(one.name)];
    std::uint32_t best = none;
    int best_score = 0;
    int equals = 0;
    for (std::size_t k = 0; k < named.size() && k < most_clusters; ++k) {
      const int score = fit(one, clusters_[named[k]]);
      if (score == 0) continue;
      equals = score == best_score ? equals + 1 : score > best_score ? 1 : equals;
      if (score > best_score) best = named[k], best_score = score;
    }
    // Two that fit alike: nobody can tell which one is meant, unless it is the same case.
    if (best == none || (equals > 1 && best_score < in_case)) {
      best = static_cast<std::uint32_t>(clusters_.size());
      clusters_.emplace_back();
      named.push_back(best);
    }
    add(best, i);
  }

  /// How well a mention fits a person, 0: not.
  int fit(const Mentioned& one, const Cluster& cluster) const {
    if (!one.municipality.empty() && !cluster.town.empty() && one.municipality != cluster.town) return 0;
    if (are_two(standing_of(one.at), cluster.standing)) return 0;
    const std::string spelling = marked(one.name);
    if (!cluster.spelling.empty() && spelling != cluster.spelling) {
      // One side lost its marks; «Müller» and «Muller» differ by another one.
      const bool lost = one.damaged && !has_swedish_mark(spelling);
      if (!lost && (has_swedish_mark(spelling) || has_swedish_mark(cluster.spelling))) return 0;
    }
    int score = standing_of(one.at) == 0 && cluster.standing == 1 ? 2 : 1;  // Who is told vaguely is elected.
    if (cluster.cases.contains(one.of_case)) score = in_case;
    if (!one.municipality.empty() && one.municipality == cluster.town) score += 2;
    if (one.at.party.empty() || cluster.parties.empty()) return score;
    if (cluster.parties.contains(one.at.party)) return score + 4;
    return changed_party(one, cluster) ? 1 : 0;
  }

  /// An official of a name is not the member of that name, unless a paper says both of one.
  static bool are_two(int standing, int other) { return standing * other == 2; }

  /// All that the cluster's other parties are stated at lies before or all after this mention.
  static bool changed_party(const Mentioned& one, const Cluster& cluster) {
    if (one.at.date.empty() || cluster.undated_party || one.municipality.empty() || one.municipality != cluster.town)
      return false;
    return std::all_of(cluster.parties.begin(), cluster.parties.end(), [&](const auto& party) {
      return one.at.date > party.second.second || one.at.date < party.second.first;
    });
  }

  void add(std::uint32_t at, std::uint32_t i) {
    const Mentioned& one = mentions_[i];
    Cluster& cluster = clusters_[at];
    cluster.mentions.push_back(i);
    cluster.cases.insert(one.of_case);
    cluster.standing |= standing_of(one.at);
    if (cluster.town.empty()) cluster.town = one.municipality;
    if (cluster.spelling.empty() && !one.damaged) cluster.spelling = marked(one.name);
    if (one.at.party.empty()) return;
    if (one.at.date.empty()) cluster.undated_party = true;
    const auto [party, added] = cluster.parties.try_emplace(one.at.party, one.at.date, one.at.date);
    if (!added && !one.at.date.empty()) {
      if (party->second.first.empty() || one.at.date < party->second.first) party->second.first = one.at.date;
      party->second.second = std::max(party->second.second, one.at.date);
    }
  }

  /// «A. Berg» and «Berg» are «Anna Berg» of the same case, where only one is; a damaged «Anna Bcrg» too.
  void join_within_cases() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_case;
    std::vector<std::vector<std::string>> names;
    std::vector<bool> damaged;
    for (std::uint32_t i = 0; i < clusters_.size(); ++i) {
      for (const std::uint32_t of_case : clusters_[i].cases) by_case[of_case].push_back(i);
      const std::string name = flat(name_of(clusters_[i]));
      const auto words = language::words_of(name);
      names.emplace_back(words.begin(), words.end());
      damaged.push_back(clusters_[i].spelling.empty());
    }
    for (std::uint32_t i = 0; i < clusters_.size(); ++i) {
      const std::vector<std::string>& own = names[i];
      const bool cut = !own.empty() && (own.size() == 1 || own.front().size() == 1);
      if (!cut && !damaged[i]) continue;
      std::set<std::uint32_t> meant;
      for (const std::uint32_t of_case : clusters_[i].cases) {
        const auto& others = by_case[of_case];
        for (std::size_t k = 0; k < others.size() && k < most_in_case; ++k) {
          const std::uint32_t other = others[k];
          if (other == i || clusters_[other].mentions.empty() || !agree(clusters_[i], clusters_[other])) continue;
          if (cut ? shortens(own, names[other]) : !damaged[other] && misread(own, names[other])) meant.insert(other);
        }
      }
      join(clusters_[i], meant);
    }
  }
  /// Where only one is meant.
  void join(Cluster& cluster, const std::set<std::uint32_t>& meant) {
    if (meant.size() != 1) return;
    for (const std::uint32_t mention : cluster.mentions) add(*meant.begin(), mention);
    cluster.mentions.clear();
  }

  /// «Anna Bergs motion»: a name with an s is the person without it, of the same party and town, where only one is.
  void join_genitives() {
    for (Cluster& cluster : clusters_) {
      if (cluster.mentions.empty() || cluster.parties.empty()) continue;
      const std::string name = flat(name_of(cluster));
      const auto others = name.ends_with('s') ? by_name_.find(name.substr(0, name.size() - 1)) : by_name_.end();
      if (others == by_name_.end()) continue;
      std::set<std::uint32_t> meant;
      for (const std::uint32_t other : others->second) {
        const Cluster& one = clusters_[other];
        if (!one.mentions.empty() && !one.parties.empty() && agree(cluster, one)) meant.insert(other);
      }
      join(cluster, meant);
    }
  }

  /// «Bo Ek (M)» who speaks and «Bo Ek (S)» who votes in one paper, which alone gives the one of the letters.
  void join_slips() {
    for (Cluster& cluster : clusters_) {
      if (cluster.mentions.size() != 1 || cluster.parties.empty()) continue;
      const Mentioned& slip = mentions_[cluster.mentions.front()];
      std::set<std::uint32_t> meant;
      for (const std::uint32_t other : by_name_[flat(slip.name)]) {
        const auto is_same = [&](std::uint32_t i) { return is_slip(slip, mentions_[i]); };
        if (&clusters_[other] != &cluster && std::ranges::any_of(clusters_[other].mentions, is_same))
          meant.insert(other);
      }
      join(cluster, meant);
    }
  }
  /// Who both have a seat there, or both do what only the elected do, are namesakes.
  static bool is_slip(const Mentioned& one, const Mentioned& other) {
    return one.at.ref == other.at.ref && one.at.mentions <= 1 && !other.at.party.empty() &&
           marked(one.name) == marked(other.name) && marked(one.name).find(' ') != std::string::npos &&
           !(acts_elected(one.at) && acts_elected(other.at));
  }

  static bool shortens(const std::vector<std::string>& own, const std::vector<std::string>& whole) {
    if (whole.size() < 2 || whole.front().size() < 2 || whole.back() != own.back()) return false;
    return own.size() == 1 || own.front()[0] == whole.front()[0];
  }

  /// One letter of one word differs, and the words are long enough for that to be chance seldom.
  static bool misread(const std::vector<std::string>& own, const std::vector<std::string>& whole) {
    if (own.size() != whole.size() || own.size() < 2) return false;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (own[i] == whole[i]) continue;
      if (own[i].size() != whole[i].size() || own[i].size() < 4) return false;
      for (std::size_t k = 0; k < own[i].size(); ++k) wrong += own[i][k] != whole[i][k] ? 1u : 0u;
    }
    return wrong == 1;
  }

  static bool agree(const Cluster& a, const Cluster& b) {
    if ((!a.town.empty() && !b.town.empty() && a.town != b.town) || are_two(a.standing, b.standing)) return false;
    return a.parties.empty() || b.parties.empty() ||
           std::all_of(a.parties.begin(), a.parties.end(),
                       [&](const auto& one) { return b.parties.contains(one.first); });
  }

  /// As the cleanest paper writes it: the most frequent spelling, of undamaged papers if there are any.
  const std::string& name_of(const Cluster& cluster) const {
    std::map<std::string_view, std::uint32_t> counts;
    for (const std::uint32_t i : cluster.mentions) counts[mentions_[i].name] += mentions_[i].damaged ? 1u : 1000u;
    std::uint32_t best = cluster.mentions.front();
    for (const std::uint32_t i : cluster.mentions) {
      const std::uint32_t more = counts[mentions_[i].name], most = counts[mentions_[best].name];
      if (more > most || (more == most && i < best)) best = i;
    }
    return mentions_[best].name;
  }

  /// Takes what its mentions say.
  Person person_of(Cluster& cluster) {
    std::sort(cluster.mentions.begin(), cluster.mentions.end());
    Person person;
    person.name = name_of(cluster);
    person.papers.reserve(cluster.mentions.size());
    for (const std::uint32_t i : cluster.mentions) {
      Mentioned& one = mentions_[i];
      if (person.municipality.empty()) person.municipality = one.municipality;
      person.spellings.push_back(one.name);
      person.papers.push_back(std::move(one.at));
    }
    tell_again(person);
    return person;
  }

  std::vector<Person> persons() {
    std::vector<Cluster*> all;
    for (Cluster& cluster : clusters_) {
      if (cluster.mentions.empty()) continue;
      std::sort(cluster.mentions.begin(), cluster.mentions.end());
      all.push_back(&cluster);
    }
    sort_briefly(all, [](const Cluster* a, const Cluster* b) { return a->mentions < b->mentions; });
    std::vector<Person> people;
    for (Cluster* cluster : all) people.push_back(person_of(*cluster));
    for (Person& person : people) person.id = free_id(person);
    return people;
  }

  /// The id of a person who has none yet: no other one's, also of none who was merged away.
  std::string free_id(const Person& person) {
    const std::string words = slug(person.name + " " + person.municipality);
    const std::string stem = words.empty() ? "p" : words;
    std::string id = stem;
    for (std::uint32_t& n = next_[stem]; !taken_.insert(id).second;) {
      n = std::max(n, 1u) + 1;
      id = stem + "-" + std::to_string(n);
    }
    return id;
  }

  static std::vector<Person>::iterator with_id(std::vector<Person>& people, const std::string& id) {
    return std::ranges::find(people, id, &Person::id);
  }

  /// Why it came to nothing; empty: it holds.
  static std::string_view make_one(std::vector<Person>& people, const SaidOfPerson& said) {
    const auto into = with_id(people, said.other), from = with_id(people, said.person);
    if (into == people.end() || from == people.end()) return no_person;
    if (into == from) return "it speaks twice of the same person";
    into->papers.insert(into->papers.end(), from->papers.begin(), from->papers.end());
    into->spellings.push_back(from->name);
    into->spellings.insert(into->spellings.end(), from->spellings.begin(), from->spellings.end());
    if (into->municipality.empty()) into->municipality = from->municipality;
    into->corrected = true;
    tell_again(*into);
    people.erase(from);
    return "";
  }

  std::string_view split(std::vector<Person>& people, const SaidOfPerson& said) {
    const auto person = with_id(people, said.person);
    if (person == people.end()) return no_person;
    Person other;
    const auto is_there = [&](const PersonAt& at) { return papers_[at.ref.paper] == said.other; };
    std::ranges::copy_if(person->papers, std::back_inserter(other.papers), is_there);
    if (other.papers.empty()) return "the paper does not speak of that person";
    if (other.papers.size() == person->papers.size()) return "no other paper speaks of that person";
    std::erase_if(person->papers, is_there);
    other.name = other.papers.front().as_written;
    other.municipality = person->municipality;
    other.corrected = person->corrected = true;
    person->spellings.clear();
    tell_again(other), tell_again(*person);
    other.id = free_id(other);
    people.push_back(std::move(other));
    return "";
  }

  /// Parties, spellings and order anew, from what the papers say.
  static void tell_again(Person& person) {
    sort_briefly(person.papers, [](const PersonAt& a, const PersonAt& b) { return a.ref < b.ref; });
    std::set<std::string> spellings(person.spellings.begin(), person.spellings.end());
    person.parties.clear();
    for (const PersonAt& at : person.papers) {
      spellings.insert(at.as_written);
      const bool known = std::find(person.parties.begin(), person.parties.end(), at.party) != person.parties.end();
      if (!at.party.empty() && !known) person.parties.push_back(at.party);
    }
    const auto is_slip = [&](const PersonAt& at) { return is_contradicted(person, at.ref, at.party); };
    if (std::ranges::any_of(person.papers, is_slip)) {
      sort_briefly(person.parties, std::ranges::greater{}, [&](const std::string& party) {
        return std::ranges::count(person.papers, party, &PersonAt::party);
      });
    }
    spellings.erase(person.name);
    person.spellings.assign(spellings.begin(), spellings.end());
  }

  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  static constexpr int in_case = 8;

  std::vector<Mentioned> mentions_;
  const std::vector<std::string>& papers_;
  std::vector<Cluster> clusters_;
  std::map<std::string, std::vector<std::uint32_t>> by_name_;
  std::set<std::string> taken_;                ///< Ids.
  std::map<std::string, std::uint32_t> next_;  ///< Of the ids of one stem the number that was given last.
};

}  // namespace

std::string slug(std::string_view words) {
  std::string out;
  for (const char c : language::key(words)) {
    const bool kept = (c >= 'a' && c <= 'z') || is_digit(c);
    if (kept) out.push_back(c);
    if (!kept && !out.empty() && out.back() != '-') out.push_back('-');
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

bool is_contradicted(const Person& person, PartRef ref, std::string_view party) {
  const auto before = [](PartRef one, PartRef two) { return one < two; };
  const auto differs = [&](const PersonAt& at) { return !at.party.empty() && at.party != party; };
  return !party.empty() &&
         std::ranges::any_of(std::ranges::equal_range(person.papers, ref, before, &PersonAt::ref), differs);
}

People find_people(std::vector<Mentioned> mentions, const std::vector<std::string>& papers,
                   const std::vector<SaidOfPerson>& said) {
  return Finder(std::move(mentions), papers).find(said);
}

}  // namespace diarium::relations
