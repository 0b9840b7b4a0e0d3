// The persons and parties that words name as those who stand behind something.
#include "facts/decided/dissent.h"

#include <algorithm>

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

/// The question of assets/rules/groups.rules that no pattern answers.
enum class GroupAsk : std::uint8_t {
  somebodys  ///< Somebody named in the paper has these letters.
};

class LettersAsked final : public Asked {
 public:
  LettersAsked(const Reading& r, const People& people) : r_(r), people_(people) {}
  bool ask(std::uint8_t, const Anchor& place) const override {
    return std::ranges::find(people_.persons, r_.written(place.at), &Person::party) != people_.persons.end();
  }
  bool is_type(std::uint64_t, const Anchor&) const override { return false; }

 private:
  const Reading& r_;
  const People& people_;
};

const Rule* rule_at(const Reading& r, std::string_view list, std::uint32_t i, const Asked& asked = NothingAsked()) {
  return first_rule(group_rules(), r, {i, i + 1, r.sentence(i)}, asked, {list});
}

/// Letters of the party whose name, letters, group or members stand at a token; empty where none do.
std::string_view party_at(const Reading& r, std::uint32_t i) {
  if (const std::string_view named = party_named(r, i); !named.empty()) return named;
  const std::string_view written = r.written(i);
  if (r.shape(i) == Shape::upper && !known_party(written).empty() && rule_at(r, "letters", i) != nullptr)
    return known_party(written);
  const std::size_t hyphen = written.find('-');
  if (hyphen != written.npos && rule_at(r, "group", i) != nullptr) return known_party(written.substr(0, hyphen));
  if (const Rule* rule = rule_at(r, "named_group", i)) return rule->value;
  return r.has(i, Flag::party) && rule_at(r, "members", i) != nullptr ? r.tokens[i].word->letters : std::string_view();
}

/// A local group by its own name, right before the verb, or among parties.
std::string_view local_group_at(const Reading& r, std::uint32_t i) {
  const Rule* rule = r.shape(i) == Shape::capital ? rule_at(r, "local_group", i) : nullptr;
  return rule == nullptr ? std::string_view() : slice(r.text, r.span({i, i + (rule->value == "two" ? 2u : 1u)}));
}

}  // namespace

bool names_group(const Reading& r, const People& people, Range range) {
  if (!mentions_in(people, range).empty()) return true;
  return some(range, [&](std::uint32_t i) { return !party_at(r, i).empty() || !local_group_at(r, i).empty(); });
}

bool opens_with_group(const Reading& r, const People& people, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!mentions_in(people, {i, range.last}).empty() && mentions_in(people, {i, range.last})[0].name.first == i)
      return true;
    if (!party_at(r, i).empty()) return true;
    if (rule_at(r, "opening", i) == nullptr) return false;
  }
  return false;
}

Group group_in(const Reading& r, const People& people, Range range) {
  Group group{people_in(people, range), {}};
  const std::vector<std::string> of_persons = all_parties(group);
  const std::span<const Mention> mentions = mentions_in(people, range);
  std::size_t next = 0;
  for (std::uint32_t i = range.first; i < range.last && group.parties.size() < 40; ++i) {
    while (next < mentions.size() && mentions[next].whole.last <= i) ++next;
    if (next < mentions.size() && mentions[next].whole.first <= i) continue;  // Letters behind a name are that one's.
    std::string_view letters = party_at(r, i);
    if (letters.empty() && rule_at(r, "local_letters", i, LettersAsked(r, people)) != nullptr) letters = r.written(i);
    if (letters.empty()) letters = local_group_at(r, i);
    const auto among = [&](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), letters) != list.end();
    };
    if (!letters.empty() && !among(of_persons) && !among(group.parties)) group.parties.emplace_back(letters);
  }
  return group;
}

Group joined(Group all, Group more) {
  for (Named& one : more.persons)
    if (std::find(all.persons.begin(), all.persons.end(), one) == all.persons.end())
      all.persons.push_back(std::move(one));
  for (std::string& one : more.parties)
    if (std::find(all.parties.begin(), all.parties.end(), one) == all.parties.end())
      all.parties.push_back(std::move(one));
  return all;
}

}  // namespace diarium::facts
