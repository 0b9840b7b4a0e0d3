// relations/people/people: "Who is this, in all papers?" One person under all spellings, with what each paper says of
// them.
#pragma once
#include "relations/corrections.h"
#include "relations/pile.h"

namespace diarium::relations {

/// What one paper says of a person.
struct PersonAt {
  PartRef ref;
  std::string as_written;
  std::string party;  ///< As stated there; empty where it is not.
  std::vector<std::string> roles;
  std::string date;  ///< Of the paper, ISO; empty where it bears none.
  ByteSpan span;     ///< The first mention.
  std::uint32_t mentions = 0;
  facts::Certainty certainty =
      facts::Certainty::uncertain;  ///< Of the person and the roles there (relations/certainty.h).
};

/// One person.
struct Person {
  std::string id;  ///< ASCII slug of name and, where known, municipality; unique; what corrections name.
  std::string name;
  std::string municipality;            ///< Empty where no paper says it.
  std::vector<std::string> spellings;  ///< All others, sorted.
  std::vector<std::string> parties;    ///< In the order in which they are stated; of a slip that of most places first.
  std::vector<PersonAt> papers;        ///< In the order of the pile.
  bool corrected = false;              ///< The reader merged or split it.
};

/// One person of one paper's facts.
struct Mentioned {
  std::uint32_t of_case = 0;  ///< The case that the mention lies in, or any other number for what is read together.
  std::uint32_t fact = 0;     ///< Index in facts::Facts::persons.
  std::string municipality;   ///< As stated; may be empty.
  PersonAt at;
  std::string name;
  bool damaged = false;  ///< The paper lost its å, ä and ö.
};

struct People {
  std::vector<Person> list;
  std::vector<Unheld> unheld;  ///< What was said of persons who are not here.
};

/// Joins mentions: one name (its spelling in damaged papers, initials and a last name alone within a case), in one
/// municipality, of one party or of none stated. One name with two parties is two persons, unless the dates show that
/// the one followed the other, or a paper that alone gives one of them only speaks of that one and gives the name the
/// other party, too (a slip); so are an official and somebody elected, unless a paper says both of one.
/// `mentions`: in the order of the pile; `papers`: ids.
///           `said`: of persons, one after the other; each merges or splits what those before it left.
/// returns   persons by the order of their first mention, those that were split off at the end.
/// cost      near-linear: names are compared within one spelling and one case only.
[[nodiscard]] People find_people(std::vector<Mentioned> mentions, const std::vector<std::string>& papers,
                                 const std::vector<SaidOfPerson>& said = {});

/// Does the same paper give the person another party than this? Then nobody can tell which one is right. O(log papers).
[[nodiscard]] bool is_contradicted(const Person& person, PartRef ref, std::string_view party);

/// ASCII slug: «Åsa Öhman-Berg» is «asa-ohman-berg».
[[nodiscard]] std::string slug(std::string_view words);

}  // namespace diarium::relations
