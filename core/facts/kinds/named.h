// facts/kinds/named: a person as a passage names them: name and party are one value, so that no list can part them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace diarium::facts {

/// A person and the party that the paper gives this person.
struct Named {
  std::string name;
  std::string party{};  ///< Letters («S»), «-» for none («politisk vilde»); empty where the text gives none.
  friend bool operator==(const Named&, const Named&) = default;
};

/// Those who do something together.
struct Group {
  std::vector<Named> persons;  ///< In the order of the text, each once.
  std::vector<std::string>
      parties;  ///< Letters given to the group and to none of its persons, in the order of the text.
};

/// «Anna Berg (S)», the one form in which a pair is written; the name alone where there is no party.
[[nodiscard]] std::string written(const Named& person);
/// «Anna Berg (S), Bo Ek»
[[nodiscard]] std::string written(const std::vector<Named>& persons);
/// Parties of the group go first, and bear no brackets: «S, V; Anna Berg, Bo Ek (M)». Either half may be alone.
[[nodiscard]] std::string written(const Group& group);

/// What written() wrote, read back; words without brackets at their end are a name. O(bytes).
[[nodiscard]] Named read_named(std::string_view words);
[[nodiscard]] std::vector<Named> read_persons(std::string_view words);

/// Parties of the persons and of the group, each once, sorted; «-» is none.
[[nodiscard]] std::vector<std::string> all_parties(const Group& group);

}  // namespace diarium::facts
