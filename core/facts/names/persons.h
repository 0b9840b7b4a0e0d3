// facts/names/persons: who is named, each person once, with party, roles and all mentions.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/names/names.h"

namespace diarium::facts {

/// A place where a person of the list is named.
struct Mention {
  Range name;                ///< Words of the name.
  Range whole;               ///< With the brackets after it.
  Range title;               ///< Words of a title beside it; may be empty.
  std::uint32_t person = 0;  ///< Index in People::persons.
  NameSign sign{};
};

struct People {
  std::vector<Person> persons;    ///< In order of first mention, roles filled.
  std::vector<Mention> mentions;  ///< In order of place.
};

/// All persons of a paper. One entry a person: spellings that differ by marks, a genitive or one letter are one.
[[nodiscard]] People find_people(const Reading& r, const std::vector<Part>& parts);

/// Mentions whose names lie in a range. O(log mentions).
[[nodiscard]] std::span<const Mention> mentions_in(const People& people, Range range);
/// Does a test hold for all words of a range that stand beside the names in it and their brackets? O(range).
template <class Test>
[[nodiscard]] bool all_beside(std::span<const Mention> names, Range range, Test test) {
  return !some(range, [&](std::uint32_t i) {
    while (!names.empty() && names.front().whole.last <= i) names = names.subspan(1);
    return (names.empty() || names.front().whole.first > i) && !test(i);
  });
}
[[nodiscard]] bool holds(const Person& person, std::string_view role);

/// The persons named in a range, in order, each once, with the parties that the paper gives them.
[[nodiscard]] std::vector<Named> people_in(const People& people, Range range);
[[nodiscard]] Named named(const Person& person);

/// Gives the persons their roles, from the words around their mentions.
void find_roles(const Reading& r, const std::vector<Part>& parts, People& people);

/// Tells the members and the substitutes of a meeting by the label of their list. `elected`: where names stand that
/// somebody is elected by (facts/decided/points.h). O(labels x mentions).
void find_attendance(const Reading& r, const std::vector<Part>& parts, const std::vector<Range>& elected,
                     People& people);

/// Tells those who vote from those who abstain where lists and tables of a vote name them. O(tokens).
void find_sides(const Reading& r, People& people);

}  // namespace diarium::facts
