// Which texts and lines are damaged, and which are never to be touched.
#include <doctest/doctest.h>

#include "core/text/repair_support.h"
#include "text/repair/damage.h"

using namespace diarium;
using namespace diarium::text;

namespace {

const std::string clean =
    "Nämnden föreslår att kommunfullmäktige ger förvaltningen i uppdrag att se över vägarna till de två badplatserna.\n"
    "Det är många som går dit från skolorna, och även de äldre måste få plats när sommaren kommer.\n"
    "Ärendet har beretts av kontoret. Där finns också några förslag till åtgärder som inte är dyra.\n";

}  // namespace

TEST_CASE("clean Swedish is not damaged, with the marks counted") {
  const Damage damage = find_damage(clean);
  CHECK(!damage.damaged);
  CHECK(damage.lost == 0);
  CHECK(damage.kept >= 8);
  CHECK(damage.marks == 25);
  CHECK(damage.lines.empty());
}

TEST_CASE("Swedish that lost all its marks is damaged on every line") {
  const Damage damage = find_damage(damaged(clean, 1));
  CHECK(damage.damaged);
  CHECK(damage.marks == 0);
  REQUIRE(damage.lines.size() == 3);
  for (const DamagedLine& line : damage.lines) CHECK(line.lost_percent == 100);
}

TEST_CASE("the quick look lets no damaged text pass, and stops at nearly every clean one") {
  CHECK(!may_be_damaged(""));
  CHECK(!may_be_damaged(clean));
  CHECK(!may_be_damaged("Kafeet «pa» räcker inte ensamt."));
  CHECK(!may_be_damaged("spapå påpa japa pår"));
  CHECK(may_be_damaged("Kafeet «pa» PA."));
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const std::string text = damaged(clean, seed, static_cast<std::uint32_t>(seed));
    if (find_damage(text).damaged) CHECK(may_be_damaged(text));
  }
}

TEST_CASE("Swedish that lost half of its marks is damaged, and by about half") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += clean;
  const Damage damage = find_damage(damaged(text, 5, 50));
  CHECK(damage.damaged);
  for (const DamagedLine& line : damage.lines) {
    CHECK(line.lost_percent > 25);
    CHECK(line.lost_percent < 85);
  }
}

TEST_CASE("of a clean text with a damaged part only that part is damaged") {
  std::string text, broken;
  for (int i = 0; i < 40; ++i) text += clean;
  for (int i = 0; i < 20; ++i) broken += damaged(clean, static_cast<std::uint64_t>(i));
  const Damage damage = find_damage(text + broken + text);
  CHECK(damage.damaged);
  REQUIRE(damage.lines.size() == 300);
  CHECK(damage.lines[40].lost_percent == 0);
  CHECK(damage.lines[150].lost_percent > 90);
  CHECK(damage.lines[270].lost_percent == 0);
}

TEST_CASE("a clean text that quotes a word without marks is not damaged") {
  std::string text = clean + clean + clean;
  CHECK(!find_damage(text + "Skriv till kontoret pa natet, sade han, fran och med nu.\n").damaged);
}

TEST_CASE("one word that is always spelt without its mark is its writer's way, not damage") {
  std::string text = clean + clean + clean;
  for (int i = 0; i < 5; ++i) text += "Kontoret sitter pa Torget och tar emot pa måndagar.\n";
  CHECK(may_be_damaged(text));
  CHECK(!find_damage(text).damaged);
  CHECK(find_damage(text + "Det ar sagt.\n").damaged);                                   // Two words lack it: a reader lost them.
  CHECK(find_damage("Kontoret tar inte emot pa onsdagar och inte pa fredagar.\n").damaged);  // No other word to tell by.
}

TEST_CASE("other languages, numbers and nothing are not damaged Swedish") {
  for (const std::string said : {"", "\n\n\n", "1 234 567 89,0 2024-05-06 | 12 | 13\n"})
    CHECK_MESSAGE(!find_damage(said).damaged, said);
  CHECK(!find_damage("The council decided that the road to the bathing place is to be mended, and that the schools "
                     "for the elderly are to be asked. It is for all to see, far and near, and over the hall.\n")
             .damaged);
  CHECK(!find_damage("Kommunestyret vedtok at veien til badeplassen skal settes i stand, og at skolene skal spørres. "
                     "Det er mange som går dit når sommeren kommer, og eldre må få plass.\n")
             .damaged);
  CHECK(!find_damage("Kunnanvaltuusto päätti, että tie uimapaikalle korjataan ja että kouluilta kysytään. Pa ar fran "
                     "nar dar ovat lyhenteitä.\n")
             .damaged);
}

TEST_CASE("every line of a damaged text is in the list, whatever the text ends in") {
  for (const std::string_view end : {"", "\n", "\n\n", "x"}) {
    const std::string text = damaged(clean, 2) + std::string(end);
    const Damage damage = find_damage(text);
    REQUIRE(damage.damaged);
    std::uint32_t at = 0;
    for (const DamagedLine& line : damage.lines) {
      CHECK(line.span.begin == at);
      at = line.span.end + 1;
    }
    CHECK(at >= text.size());
  }
}

TEST_CASE("signs in the place of letters within words are damage, which touches no other word") {
  const auto gone = [](std::string text) {
    for (const std::string_view letter : {"å", "ä", "ö", "Ä", "Å", "Ö"})
      for (std::size_t at = text.find(letter); at != text.npos; at = text.find(letter, at)) text.replace(at, letter.size(), "\xEF\xBF\xBD");
    return text;
  };
  const Damage damage = find_damage(gone(clean));
  CHECK(damage.damaged);
  CHECK(damage.gone == 15);  // Ten begin or end a word.
  CHECK(may_be_damaged(gone(clean)));
  REQUIRE(damage.lines.size() == 3);
  for (const DamagedLine& line : damage.lines) CHECK(line.lost_percent == 0);  // «var» is «var».
  CHECK(!find_damage(clean + "\xEF\xBF\xBD ett \xEF\xBF\xBD\n").damaged);  // Bullets of a font that nobody knows.
  CHECK(!find_damage(clean + clean + "Pris 4\xEF\xBF\xBDkr och m\xEF\xBF\xBDl\n").damaged);
}
