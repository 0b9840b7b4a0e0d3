#include "view/case/people_choice.h"

#include <algorithm>
#include <string_view>

#include "base/sorting.h"

namespace diarium::view {
namespace {

constexpr std::size_t choice_at_most = 200;  // Of whom one is chosen.

std::string_view last_name(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

}  // namespace

PeopleChoice people_choice(const relations::Cases& cases, DocId paper, ByteSpan span) {
  PeopleChoice choice;
  const auto stands_there = [&](const relations::PersonAt& at) {
    return at.ref.paper == paper.value && at.span.overlaps(span);
  };
  const auto& people = cases.people;
  const auto it = std::ranges::find_if(people, [&](const relations::Person& one) { return std::ranges::any_of(one.papers, stands_there); });
  if (it == people.end()) return choice;
  choice.person = it->id;
  std::vector<const relations::Person*> others;
  for (const relations::Person& one : people)
    if (&one != &*it) others.push_back(&one);
  sort_briefly(others, {}, [&](const relations::Person* one) { return last_name(one->name) == last_name(it->name) ? 0 : 1; });
  if (others.size() > choice_at_most) others.resize(choice_at_most);
  for (const relations::Person* one : others)
    choice.others.emplace_back(one->id, one->municipality.empty() ? one->name : one->name + " (" + one->municipality + ")");
  return choice;
}

}  // namespace diarium::view
