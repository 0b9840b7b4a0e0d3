#include "view/actors/meeting_people.h"

#include <algorithm>
#include <array>

#include "facts/kinds/words.h"

namespace diarium::view {
namespace {

constexpr std::size_t seated_at_most = 200;
constexpr std::array<std::string_view, 4> seats = {facts::chair_role, facts::vice_chair_role, facts::member_role,
                                                   facts::substitute_role};

bool sits(const facts::Person& person, std::string_view role) {
  return std::ranges::find(person.roles, role) != person.roles.end();
}

}  // namespace

MeetingPeople people_of_meeting(const index::Pack& pack, const Meeting& meeting, Passages& passages, Telling telling) {
  MeetingPeople people{.chair = {}, .present = {.id = "narvarande"}};
  if (!meeting.minutes) return people;
  const DocId list = *meeting.minutes;
  const auto facts = pack.facts(list);
  const auto is_member = [](const facts::Person& one) { return sits(one, facts::member_role); };
  if (!facts || std::ranges::none_of(facts->persons, is_member)) return people;
  const auto said_word = [&](std::string_view key) { return std::string(word(telling.language, key)); };
  Table table{.caption = said_word("meeting.present"),
              .columns = {{said_word("people.head.name")},
                          {said_word("people.head.party")},
                          {said_word("people.head.roles")}},
              .rows = {}};
  for (const facts::Person& person : facts->persons) {
    const auto role = std::ranges::find_if(seats, [&](std::string_view one) { return sits(person, one); });
    if (role == seats.end() || table.rows.size() == cut_at(telling.length, seated_at_most)) continue;
    const Words name = leading(person.name, passages.address({{list.value, 0}, person.mentions.front()}));
    Line post = {said(data_word(telling.language, "person_role", *role))};
    if (*role == facts::chair_role) {
      Words chair = name;
      if (!person.party.empty()) chair.text += " (" + person.party + ")";
      people.chair.push_back(said(people.chair.empty() ? said_word("meeting.chair") + " " : ", "));
      people.chair.push_back(std::move(chair));
      add_certainty_beside(people.chair, telling.language, person.confidence.certainty);
    }
    add_certainty(post, telling.language, person.confidence.certainty);
    table.rows.push_back({{name}, {said(person.party)}, std::move(post)});
  }
  if (table.rows.empty()) return people;
  people.present.title = table.caption + " · " + number(table.rows.size());
  people.present.table = std::move(table);
  return people;
}

}  // namespace diarium::view
