// view/actors: "Who has a page, and what did they do?" Persons and parties of a collection, with their acts.
//
// A page has who acts with a party, or is stated with one in an elected post. The names of others lead to a search.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "relations/cases/cases.h"
#include "view/panel.h"

namespace diarium::view {

/// What is told of a person or party, in the order of its page; the id of its section, «vackte».
enum class Lane : std::uint8_t { brought, demanded, reserved, stated, voted, asked };
inline constexpr int lane_count = static_cast<int>(Lane::asked) + 1;
[[nodiscard]] std::string_view lane_id(Lane lane);
/// «Väckte».
[[nodiscard]] std::string lane_words(Language language, Lane lane);
/// Who puts a question with others has asked: `of_case` tells what they put.
[[nodiscard]] Lane lane_of(const relations::Case& of_case, const relations::Act& act);

/// Acts that are one row: one of a person; of a party all that its members did in the same words, or as bringers.
struct ActRow {
  const relations::Case* of_case = nullptr;
  std::vector<const relations::Act*> acts;  ///< At least one.
  [[nodiscard]] const relations::Act& first() const { return *acts.front(); }
};

/// How a case ended, where that is certain.
enum class End : std::uint8_t { passed, rejected, answered, in_part, otherwise, unknown };
inline constexpr int end_count = static_cast<int>(End::unknown) + 1;
[[nodiscard]] End end_of(const relations::Case& one);

/// «mora»; «okand» where the papers do not say.
[[nodiscard]] std::string town_path(std::string_view municipality);
/// «parti/S/», with a town «parti/S/?kommun=mora».
[[nodiscard]] std::string party_address(std::string_view letters, std::string_view town = {});
/// «Socialdemokraterna»; the letters where the list has no whole name for them.
[[nodiscard]] std::string party_name(std::string_view letters);

/// Who acts in the cases of a collection.
/// lifetime  borrows the cases, which must outlive it. cost: O(acts + people).
class Actors {
 public:
  explicit Actors(const relations::Cases& cases);
  [[nodiscard]] bool has_page(std::uint32_t person) const;
  /// «mora/anna-berg»: what its address says behind «person/»; empty without a page.
  [[nodiscard]] const std::string& path(std::uint32_t person) const { return paths_[person]; }
  /// Whose case it is. What names no municipality is of the one that all others name, if there is but one.
  [[nodiscard]] const std::string& town_of(const relations::Case& one) const {
    return one.municipality.empty() ? only_town_ : one.municipality;
  }
  /// Of the page, or of the search for the name.
  [[nodiscard]] std::string address(std::uint32_t person) const;
  /// The person with a page at a path.
  [[nodiscard]] std::optional<std::uint32_t> at(std::string_view path) const;
  /// Others of the same name who have a page.
  [[nodiscard]] std::vector<std::uint32_t> namesakes(std::uint32_t person) const;
  // Acts of that certainty alone, in the order of the cases.
  [[nodiscard]] std::vector<ActRow> of_person(std::uint32_t person, facts::Certainty certainty) const;
  /// `town`: its path; empty: all.
  [[nodiscard]] std::vector<ActRow> of_party(std::string_view letters, std::string_view town,
                                             facts::Certainty certainty) const;
  /// All letters under which somebody acts, sorted: one order wherever parties stand, which no figure changes.
  [[nodiscard]] std::vector<std::string> parties() const;
  /// Paths of all who have a page, sorted.
  [[nodiscard]] std::vector<std::string> paths() const;
  [[nodiscard]] const relations::Cases& cases() const { return cases_; }
  [[nodiscard]] const relations::Person& person(std::uint32_t number) const { return cases_.people[number]; }

 private:
  struct Place {
    const relations::Case* of_case;
    const relations::Act* act;
  };
  const relations::Cases& cases_;
  std::string only_town_;                                ///< Empty: there are several, or none.
  std::map<std::uint32_t, std::vector<Place>> acts_of_;  ///< By person.
  std::vector<std::string> paths_;                       ///< By person; unique.
};

/// «S, V; Anna Berg (M)», as facts::written() has it: parties lead to their pages, persons who act in the case to theirs.
[[nodiscard]] Line who_line(const Actors& actors, const relations::Case& one, const facts::Group& who);

/// Relative to the site's root, without those that narrow another: «person/mora/anna-berg/», «parti/S/»,
/// «organ/mora/kommunstyrelsen/», «mote/mora/kommunstyrelsen/2031-06-11/». Each once. cost: O(papers + acts + people).
[[nodiscard]] std::vector<std::string> someones_addresses(const index::Pack& pack,
                                                          const relations::Relations& relations);

}  // namespace diarium::view
