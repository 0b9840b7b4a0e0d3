#include "facts/names/persons.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "facts/bodies/bodies.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

constexpr std::size_t most_together = 200;  // Persons of one statement.
constexpr int own_letters = 3;              // The strength of letters that stand beside the name itself.
constexpr std::size_t most_near = 12;       // Spellings compared with a new one that shares its first or last name.

/// Letters with marks: of two spellings the one with more has lost less.
std::size_t marks(std::string_view name) {
  return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) { return (c & 0x80) != 0; }));
}

/// True if one insertion, removal or exchange of a byte makes the words equal.
bool one_apart(std::string_view one, std::string_view two) {
  if (one.size() > two.size()) std::swap(one, two);
  if (two.size() - one.size() > 1) return false;
  std::size_t at = 0;
  while (at < one.size() && one[at] == two[at]) ++at;
  const std::size_t skip = one.size() == two.size() ? 1 : 0;
  return one.substr(std::min(at + skip, one.size())) == two.substr(std::min(at + 1, two.size()));
}

/// One spelling of a name.
struct Spelling {
  std::string name;
  std::uint32_t count = 0;
  std::uint32_t plain = 0;  ///< Mentions where no genitive may be meant.
  std::uint32_t person = 0;
  std::size_t order = 0;  ///< Of its first mention.
};

/// «mot Anna Bergs (S) förslag»: the s of the last name may be that of the genitive.
bool may_be_genitive(const Reading& r, const NameAt& name) {
  if (!r.ends(name.name.last - 1, "s")) return false;
  const std::uint32_t owned = r.is(name.whole.last, "och") ? name.whole.last + 1 : name.whole.last;
  return is_said(aside_rules(), "owned", r, owned);
}

class Register {
 public:
  explicit Register(const Reading& r) : r_(r) {}

  People take(const std::vector<NameAt>& names) {
    for (const NameAt& name : names) enter(name);
    settle_names();
    return std::move(people_);
  }
  const std::set<std::uint32_t>& doubtful() const { return doubtful_; }

 private:
  void enter(const NameAt& name) {
    std::string written = name_as_said(r_, name.name);
    std::string own_key = language::key(written);
    const bool genitive = may_be_genitive(r_, name);
    // Not «Attenius», «Nordfors», «Delis», «Storås».
    const bool own_s = is_said(aside_rules(), "own_s", r_, name.name.last - 1);
    if (genitive && !own_s && !spellings_.contains(own_key)) {
      own_key.pop_back();
      written.pop_back();
    }
    const std::uint32_t person = person_of(own_key, written, name);
    Person& entry = people_.persons[person];
    if (entry.mentions.empty() && name_as_said(r_, name.name) != r_.flowed(name.name))
      entry.as_written = r_.flowed(name.name);
    if (strengths_.size() < people_.persons.size()) strengths_.resize(people_.persons.size(), 0);
    const bool unset = entry.party.empty() || entry.party == "-";
    if (!name.party.empty() && (unset || strength(name) > strengths_[person])) {
      entry.party = name.party;
      strengths_[person] = strength(name);
      doubtful_.erase(person);
      if (name.doubtful) doubtful_.insert(person);
    }
    entry.mentions.push_back(r_.span(name.name));
    people_.mentions.push_back({name.name, name.whole, name.title, person, name.sign});
    Spelling& spelling = spellings_[own_key];
    if (!genitive) ++spelling.plain;
    if (spelling.count++ == 0) {
      spelling.name = in_usual_case(std::move(written));
      spelling.person = person;
      spelling.order = people_.mentions.size();
    }
  }

  /// How surely the letters are this person's: letters of one's own outdo those above a signature, and those outdo
  /// letters that another name bears for all.
  static int strength(const NameAt& name) {
    return name.sign == NameSign::party ? own_letters : name.sign == NameSign::shared ? 1 : 2;
  }

  /// «Anna Berg (C) yrkar bifall, Anna Berg (SD) yrkar avslag»: one name, two persons.
  bool is_namesake(std::uint32_t person, const NameAt& name) const {
    const std::string& known = people_.persons[person].party;
    return has_own_letters(name) && !known.empty() && known != "-" && known != name.party &&
           strengths_[person] == own_letters && doubtful_.count(person) == 0;
  }
  static bool has_own_letters(const NameAt& name) {
    return name.sign == NameSign::party && !name.party.empty() && name.party != "-" && !name.doubtful;
  }

  /// The key of the one of several persons of this name who is meant: by the letters, else who was named last.
  std::string key_among_namesakes(const std::string& own_key, const NameAt& name) {
    const std::string with_letters = own_key + '\n' + name.party;
    if (has_own_letters(name) && spellings_.find(with_letters) != spellings_.end()) return with_letters;
    if (has_own_letters(name)) return own_key;
    const auto last = last_named_.find(own_key);
    return last == last_named_.end() ? own_key : last->second;
  }

  std::uint32_t person_of(std::string& own_key, std::string& written, const NameAt& name) {
    const std::string bare = own_key;
    own_key = key_among_namesakes(bare, name);
    if (const auto same = spellings_.find(own_key); same != spellings_.end()) {
      if (!is_namesake(same->second.person, name)) {
        if (last_named_.contains(bare)) last_named_[bare] = own_key;
        return same->second.person;
      }
      own_key = bare + '\n' + name.party;
      last_named_[bare] = own_key;
      return add_person(written);
    }
    // A genitive of somebody named before.
    if (own_key.ends_with('s') && name.sign == NameSign::again) {
      const auto base = spellings_.find(std::string_view(own_key).substr(0, own_key.size() - 1));
      if (base != spellings_.end()) {
        own_key.pop_back();
        written.pop_back();
        return base->second.person;
      }
    }
    const std::string first = own_key.substr(0, own_key.find(' '));
    const std::string last = own_key.substr(own_key.rfind(' ') + 1);
    std::optional<std::uint32_t> person = similar(by_last_[last], own_key, name.party);
    if (!person) person = similar(by_first_[first], own_key, name.party);
    if (!person && name.party.empty()) person = with_more_surnames(by_first_[first], own_key);
    if (!person) person = add_person(written);
    note(by_last_[last], own_key, *person);
    note(by_first_[first], own_key, *person);
    return *person;
  }

  std::uint32_t add_person(const std::string& written) {
    Person entry;
    entry.as_written = written;
    people_.persons.push_back(std::move(entry));
    return static_cast<std::uint32_t>(people_.persons.size() - 1);
  }

  using Near = std::vector<std::pair<std::string, std::uint32_t>>;
  static void note(Near& near, const std::string& name, std::uint32_t person) {
    if (near.size() < most_near) near.emplace_back(name, person);
  }

  std::optional<std::uint32_t> similar(const Near& near, std::string_view name, const std::string& party) const {
    if (name.size() < 9) return std::nullopt;
    for (const auto& [other, person] : near) {
      const std::string& known = people_.persons[person].party;
      const bool parties_agree = party.empty() || known.empty() || party == known;
      if (parties_agree && one_apart(name, other)) return person;
    }
    return std::nullopt;
  }

  /// «Lisen Wall», head of an office, and «Lisen Wall Ekberg», who approved her letter: of no party, and with no other
  /// spelling that speaks against it.
  std::optional<std::uint32_t> with_more_surnames(const Near& near, std::string_view name) const {
    const auto goes_on = [](std::string_view shorter, std::string_view longer) {
      return shorter.find(' ') != shorter.npos && longer.starts_with(std::string(shorter) + ' ');
    };
    const auto fits = [&](const auto& other) { return goes_on(other.first, name) || goes_on(name, other.first); };
    const auto one = std::ranges::find_if(near, fits);
    if (one == near.end() || !people_.persons[one->second].party.empty()) return std::nullopt;
    const bool all = std::ranges::all_of(
        near, [&](const auto& other) { return other.second != one->second || fits(other); });
    return all ? std::optional(one->second) : std::nullopt;
  }

  /// A spelling that stands where no genitive may be meant, then the one with most marks, then the most frequent, then
  /// the first in the paper.
  void settle_names() {
    std::vector<const Spelling*> best(people_.persons.size(), nullptr);
    for (const auto& [own_key, spelling] : spellings_) {
      const Spelling*& so_far = best[spelling.person];
      const auto rank = [](const Spelling& one) {
        return std::tuple(one.plain > 0, marks(one.name), one.count, -static_cast<std::ptrdiff_t>(one.order));
      };
      // «Anna Bergs» beside «Anna Berg»: the s is that of a genitive, whatever it belongs to.
      const bool owned = so_far != nullptr && spelling.name == so_far->name + "s" && so_far->plain > 0;
      const bool better = so_far == nullptr || (!owned && rank(spelling) > rank(*so_far));
      if (better) so_far = &spelling;
    }
    for (std::size_t i = 0; i < best.size(); ++i) people_.persons[i].name = best[i]->name;
    // The same key may be spelt with and without marks: the mention with most marks gives the name.
    for (const Mention& mention : people_.mentions) {
      Person& person = people_.persons[mention.person];
      std::string written = in_usual_case(name_as_said(r_, mention.name));
      if (marks(written) > marks(person.name) && language::key(written) == language::key(person.name))
        person.name = std::move(written);
    }
  }

  const Reading& r_;
  People people_;
  std::map<std::string, Spelling, std::less<>> spellings_;
  std::map<std::string, Near> by_last_, by_first_;
  std::map<std::string, std::string> last_named_;  ///< Of names that several persons bear: who was named last.
  std::vector<int> strengths_;                     ///< Of the letters of each person.
  std::set<std::uint32_t> doubtful_;               ///< Persons whose letters nobody knows.
};

/// Letters that nobody knows are a local party's where somebody who bears them acts as one who is elected; «Anna Berg
/// (SKR)» among the guests is of no party.
void drop_abbreviations(const std::set<std::uint32_t>& doubtful, People& people) {
  constexpr std::array<std::string_view, 6> of_officials = {"föredragande", "sekreterare",       "handläggare",
                                                            "chef",         "skrivelseställare", "svarande"};
  const auto acts = [&](const std::string& role) {
    return role != other_role && std::find(of_officials.begin(), of_officials.end(), role) == of_officials.end();
  };
  std::set<std::string> believed;
  for (const std::uint32_t one : doubtful) {
    const Person& person = people.persons[one];
    if (std::any_of(person.roles.begin(), person.roles.end(), acts)) believed.insert(person.party);
  }
  for (const std::uint32_t one : doubtful)
    if (believed.count(people.persons[one].party) == 0) people.persons[one].party.clear();
}

}  // namespace

People find_people(const Reading& r, const std::vector<Part>& parts) {
  // «Ola Nordmann (H)» on a Norwegian page is nobody's reservation.
  if (!r.swedish) return {};
  Register all(r);
  People people = all.take(find_names(r, parts));
  find_roles(r, parts, people);
  find_sides(r, people);
  drop_abbreviations(all.doubtful(), people);
  return people;
}

std::span<const Mention> mentions_in(const People& people, Range range) {
  const auto before = [](const Mention& one, std::uint32_t wanted) { return one.name.first < wanted; };
  const auto first = std::lower_bound(people.mentions.begin(), people.mentions.end(), range.first, before);
  auto last = std::lower_bound(first, people.mentions.end(), range.last, before);
  if (last != first && (last - 1)->name.last > range.last) --last;
  return {first, last};
}

bool holds(const Person& person, std::string_view role) {
  return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
}

std::vector<Named> people_in(const People& people, Range range) {
  std::vector<Named> persons;
  std::vector<std::uint32_t> taken;
  for (const Mention& mention : mentions_in(people, range)) {
    if (persons.size() >= most_together) break;
    if (std::find(taken.begin(), taken.end(), mention.person) != taken.end()) continue;
    taken.push_back(mention.person);
    persons.push_back(named(people.persons[mention.person]));
  }
  return persons;
}

Named named(const Person& person) { return {person.name, person.party}; }

}  // namespace diarium::facts
