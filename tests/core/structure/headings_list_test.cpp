// The list of headings speaks the words of structure.
#include <doctest/doctest.h>

#include <algorithm>

#include "language/headings.h"
#include "structure/marks/section_words.h"
#include "structure/outline.h"

using namespace diarium;
using structure::Role;

TEST_CASE("every phrase of the list of headings has a role of structure") {
  using language::HeadingPlace;
  for (const HeadingPlace place :
       {HeadingPlace::whole, HeadingPlace::owned, HeadingPlace::begins, HeadingPlace::paragraph}) {
    for (const language::HeadingPhrase& phrase : language::heading_phrases(place)) {
      CHECK_MESSAGE(std::ranges::count(structure::role_names, phrase.role) == 1, phrase.key);
    }
  }
}

TEST_CASE("a proposal's heading may name whose it is and who is asked, whatever the body is called") {
  const auto role = [](std::string_view key) {
    const auto section = structure::section_of(key);
    return section ? section->role : Role::body;
  };
  for (const std::string said : {"forslag till hamnnamnden", "forslag till beslut i kommunfullmaktige",
       "kommunstyrelsens forslag till beslut i regionfullmaktige", "valberedningens forslag till kommunfullmaktige"})
    CHECK_MESSAGE(role(said) == Role::proposal, said);
  CHECK(role("forslag till hamnen") == Role::body);
  CHECK(role("beslut i kultur- och hamnnamnden") == Role::decision);
  CHECK(role("hamnnamndens overvaganden") == Role::grounds);
}
