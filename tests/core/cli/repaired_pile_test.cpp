// A pile with a damaged paper: it is repaired with the help of the others, which stay as they are.
#include "core/base/checks.h"
#include "core/text/repair_support.h"
#include "diarium.h"

using namespace diarium;

namespace {

const std::string clean =
    "Motion om båthamnen i Sjövalla\n\nJönköping är långt från Sjövalla, men båtarna måste få plats även där.\n"
    "Många frågor återstår, och nämnden behöver två år till för att göra det möjligt att öppna hamnen.\n\n"
    "Jag yrkar att kommunfullmäktige beslutar\n\natt ge nämnden i uppdrag att öppna båthamnen.\n\nÅke Örnhjälm (S)\n";

/// The repairs of common words only: what a small lexicon knows.
SharedLexicon small_lexicon() {
  std::string words;
  for (const char* word : {"om",       "är",       "långt",  "från",    "men",       "båtarna",
                           "måste",    "få",       "plats",  "även",    "där",       "många",
                           "frågor",   "återstår", "och",    "nämnden", "behöver",   "två",
                           "år",       "till",     "för",    "att",     "göra",      "det",
                           "möjligt",  "öppna",    "hamnen", "jag",     "yrkar",     "kommunfullmäktige",
                           "beslutar", "ge",       "i",      "uppdrag", "båthamnen", "motion"})
    words += std::string(word) + "\t1000\n";
  return std::make_shared<const text::Lexicon>(text::lexicon_of(words));
}

std::vector<File> pile() {
  return {{"a-skannad.txt", text::damaged(clean, 3)},
          {"b-hel.txt",
           "Svar om Sjövalla\n\nHamnen i Sjövalla är stängd. Åke Örnhjälm (S) har frågat om Sjövalla, och "
           "nämnden har svarat Åke Örnhjälm att Sjövalla får vänta till nästa år.\n"},
          {"c-hel.txt", "Protokoll\n\nSjövalla, Åke Örnhjälm (S), Jönköping.\n"}};
}

index::Pack packed(std::vector<File> files, SharedLexicon lexicon, WithFacts with_facts = WithFacts::yes) {
  auto pack = test::there(index::Pack::open(pack_files(std::move(files), with_facts, std::move(lexicon)).bytes));
  CHECK(pack->check().empty());
  return std::move(*pack);
}

}  // namespace

TEST_CASE("names that only the other papers know are spelt right in a damaged one") {
  const auto pack = packed(pile(), small_lexicon());
  const std::string text = pack.text({0})->nfc;
  CHECK(test::amiss(text, {"Sjövalla", "Åke Örnhjälm", "nämnden behöver två år till för att göra det möjligt"}) == "");
  CHECK(pack.card({0}).ocr_damaged);
  CHECK(pack.card({0}).repaired > 20);
  CHECK(pack.card({1}).repaired == 0);
  const auto said = test::there(pack.facts({0}));
  REQUIRE(said->persons.size() == 1);
  CHECK(test::line_of(said->persons[0].name, said->persons[0].party) == "Åke Örnhjälm | S");

  CHECK(test::amiss(packed({pile()[0]}, small_lexicon()).text({0})->nfc, {"!Åke Örnhjälm", "nämnden behöver"}) == "");
}

TEST_CASE("a pack of a repaired pile does not depend on the order that its files came in") {
  auto files = pile();
  const std::string bytes = pack_files(files, WithFacts::yes, small_lexicon()).bytes;
  std::ranges::reverse(files);
  CHECK(bytes == pack_files(files, WithFacts::yes, small_lexicon()).bytes);
}

TEST_CASE("a lexicon changes nothing in a pile without a damaged paper") {
  auto files = pile();
  files.erase(files.begin());
  CHECK(pack_files(files, WithFacts::yes).bytes == pack_files(files, WithFacts::yes, small_lexicon()).bytes);
}

TEST_CASE("without a lexicon a damaged paper stays as it is, and that is told") {
  const Packed bare = pack_files(pile(), WithFacts::yes);
  CHECK(test::only(bare.warnings).what.find("no lexicon") != std::string::npos);
  const auto pack = test::there(index::Pack::open(bare.bytes));
  CHECK(pack->card({0}).ocr_damaged);
  CHECK(pack->card({0}).repaired == 0);
  CHECK(pack->text({0})->nfc == pile()[0].bytes);
  CHECK(pack_files(pile(), WithFacts::yes, small_lexicon()).warnings.empty());
}

TEST_CASE("text and search alone are repaired too") {
  const auto pack = packed(pile(), small_lexicon(), WithFacts::no);
  CHECK(pack.card({0}).repaired > 20);
  for (const char* query : {"båthamnen", "bathamnen"}) {
    CHECK(test::there(query::search(pack, query, {}))->papers >= 1);
  }
}

TEST_CASE("a lexicon that cannot be opened is an error of the damaged paper, and of no other") {
  PileRepair repair(
      []() -> Result<SharedLexicon> {
        return Error{Fault::damaged, "the lexicon is damaged", "sv.lex"};
      },
      nullptr);
  Warnings warnings;
  CHECK(read_papers(pile()[1], WithFacts::yes, repair, warnings));
  CHECK(test::refused(read_papers(pile()[0], WithFacts::yes, repair, warnings)).where == "sv.lex");
}
