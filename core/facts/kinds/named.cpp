#include "facts/kinds/facts.h"

#include <algorithm>

namespace diarium::facts {

std::string written(const Named& person) {
  return person.party.empty() ? person.name : person.name + " (" + person.party + ")";
}

std::string written(const std::vector<Named>& persons) {
  std::string words;
  for (const Named& person : persons) words += (words.empty() ? "" : ", ") + written(person);
  return words;
}

std::string written(const Group& group) {
  std::string words;
  for (const std::string& party : group.parties) words += (words.empty() ? "" : ", ") + party;
  if (!words.empty() && !group.persons.empty()) words += "; ";
  return words + written(group.persons);
}

Named read_named(std::string_view words) {
  while (words.starts_with(' ')) words.remove_prefix(1);
  while (words.ends_with(' ')) words.remove_suffix(1);
  const std::size_t open = words.rfind(" (");
  if (open == words.npos || open == 0 || !words.ends_with(')')) return {std::string(words)};
  return {std::string(words.substr(0, open)), std::string(words.substr(open + 2, words.size() - open - 3))};
}

std::vector<Named> read_persons(std::string_view words) {
  std::vector<Named> persons;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(',', at), words.size());
    Named person = read_named(words.substr(at, end - at));
    if (!person.name.empty()) persons.push_back(std::move(person));
    at = end + 1;
  }
  return persons;
}

std::vector<std::string> all_parties(const Group& group) {
  std::vector<std::string> parties = group.parties;
  for (const Named& person : group.persons) parties.push_back(person.party);
  std::erase_if(parties, [](const std::string& party) { return party.empty() || party == "-"; });
  std::sort(parties.begin(), parties.end());
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
  return parties;
}

}  // namespace diarium::facts
