// relations/people/people: "Who is this, in all papers?" One person under all spellings, with what each paper says of
// them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

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
  std::vector<std::string> parties;    ///< In the order in which they are stated.
  std::vector<PersonAt> papers;        ///< In the order of the pile.
  bool corrected = false;              ///< The reader merged or split it.
};

}  // namespace diarium::relations
