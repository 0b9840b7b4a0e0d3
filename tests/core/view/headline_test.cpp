// What of a long title is a headline.
#include <doctest/doctest.h>

#include "view/case_words.h"

TEST_CASE("who put a matter forward is left out of its headline, and nothing else") {
  using diarium::view::headline;
  CHECK(headline("Motion av Anna Berg (S) och Åsa Ek (V) om att bygga farthinder") == "Motion om att bygga farthinder");
  CHECK(headline("Svar på interpellation från Öde Berg (M) till Bo Ek (KD) om bryggor") == "Svar på interpellation om bryggor");
  for (const char* whole : {"Motion om farthinder (S) om byn", "Motion (nr 4) om farthinder", "Val av Anna Berg (S) till ordförande",
                            "Svar på Motion (S) om farthinder", "Anna Berg (S) om farthinder", "Avtal (delvis) om hamnen", "(S) om", "(S) om avtal med Nya Hamnen", "Avtal med Norra Hamnen (NH) om kajen",
                            "Hot mot Anna Berg (S) om hamnen", "Fråga till Per Hed (S) om hamnen"}) {
    CHECK(headline(whole) == whole);
  }
}
