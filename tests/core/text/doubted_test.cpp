// Which of the words that a reader of pictures doubted are right, which are another, and which nobody can decide.
#include "core/base/checks.h"
#include "core/text/repair_support.h"
#include "text/legible.h"
#include "text/repair/repair.h"

using namespace diarium;
using namespace diarium::text;

namespace {

Doubts doubt(std::string_view text, std::string_view word, std::uint8_t confidence, std::vector<std::string> others) {
  return {{test::span_of(text, word), confidence, std::move(others)}};
}

Lexicon lexicon() {
  return lexicon_of("nämnden\t20\nbeslutar\t30\nbeslutat\t20\navslås\t9\nMöller\t1\natt\t900\nmotionen\t9\ndet\t400\n");
}
Repaired judged(const std::string& text, const Doubts& doubts) {
  return Repairer(lexicon()).repair(normalise(text), {}, doubts);
}

}  // namespace

TEST_CASE("a word that no list knows gives way to a known one that the reader may have meant, and the ledger says so") {
  const std::string text = "Nämnden bcslutar att motionen avslås.";
  const Repaired read = judged(text, doubt(text, "bcslutar", 60, {"beslutar"}));
  CHECK(read.text.nfc == "Nämnden beslutar att motionen avslås.");
  REQUIRE(read.ledger.size() == 1);
  CHECK(read.ledger[0].reason == Reason::scan);
  CHECK(read.ledger[0].was == "bcslutar");
  CHECK(!read.ledger[0].ambiguous());
  CHECK(slice(read.text.nfc, read.ledger[0].text) == "beslutar");
}

TEST_CASE("the number of a note at a word is none of it, and that of a name is") {
  const std::string text = "Nämnden bcslutar1 att KS2024 gäller";
  CHECK(judged(text, doubt(text, "bcslutar1", 60, {"beslutar1"})).text.nfc == "Nämnden beslutar1 att KS2024 gäller");
  CHECK(judged(text, doubt(text, "KS2024", 60, {"KS2025"})).ledger.front().was == "KS2024");
}

TEST_CASE("a known word that the reader half believes is right; two known ones are told as undecided") {
  const std::string text = "Nämnden beslutar att motionen avslås.";
  CHECK(judged(text, doubt(text, "beslutar", 60, {"bcslutar"})).ledger.empty());
  CHECK(judged(text, doubt(text, "beslutar", 60, {})).ledger.empty());
  const Repaired read = judged(text, doubt(text, "beslutar", 60, {"beslutat"}));
  CHECK(read.text.nfc == text);
  CHECK(test::only(read.ledger).readings == std::vector<std::string>{"beslutar", "beslutat"});
}

TEST_CASE("a doubted word that no list knows gets marks back that it may have lost, and a name never does") {
  const std::string text = "Namnden menar att motionen avslas. Moller deltar.";
  const Repaired read = judged(text, doubt(text, "avslas.", 90, {"avsias."}));
  CHECK(read.text.nfc == "Namnden menar att motionen avslås. Moller deltar.");
  CHECK(test::only(read.ledger).reason == Reason::scan);
  CHECK(judged(text, doubt(text, "Namnden", 90, {"Nanmden"})).text.nfc == "Nämnden menar att motionen avslas. Moller deltar.");
  CHECK(judged(text, doubt(text, "Moller", 60, {"Moiler"})).text.nfc == text);
  CHECK(judged(text, doubt(text, "avslas.", 90, {})).text.nfc == text);  // The reader was sure of each letter.
  const std::string two = "Vi far till farjan.";  // «fårjan» and «färjan».
  const Lexicon both = lexicon_of("färjan\t9\nfårjan\t9\ntill\t90\n");
  CHECK(Repairer(both).repair(normalise(two), {}, doubt(two, "farjan.", 60, {"farian."})).text.nfc == two);
}

TEST_CASE("a doubted word that no list knows is the known one whose letters look like its own in blurred print") {
  const Lexicon list = lexicon_of("förslag\t9\nförvärvet\t9\nfastighets\t9\ntätt\t9\nfatt\t9\n");
  const auto read = [&](const std::string& word, std::uint8_t confidence) {
    return Repairer(list).repair(normalise(word), {}, doubt(word, word, confidence, {word + "e"})).text.nfc;
  };
  CHECK(read("torslaq", 80) == "förslag");
  CHECK(read("torvarvet", 80) == "förvärvet");
  CHECK(read("tatf", 60) == "tatf");    // Too short.
  CHECK(read("förslag", 60) == "förslag");
  CHECK(read("tttttttqq", 60) == "tttttttqq");
}

TEST_CASE("numbers and signs are never replaced, and marks about a word are none of it") {
  const std::string text = "Det är § 45, nämnden. (avslås)";
  const Repaired read = judged(text, doubt(text, "45,", 40, {"46,", "det,"}));
  CHECK(read.text.nfc == text);
  REQUIRE(read.ledger.size() == 1);
  CHECK(read.ledger[0].was == "45");
  CHECK(read.ledger[0].readings == std::vector<std::string>{"45", "46", "det"});
  CHECK(judged(text, doubt(text, "(avslås)", 70, {"[avslås)"})).ledger.empty());
  CHECK(test::only(judged(text, doubt(text, "§", 60, {"8"})).ledger).readings == std::vector<std::string>{"§", "8"});
}

TEST_CASE("without a lexicon doubted words stay as they stand, with their other readings") {
  const std::string text = "Nämnden bcslutar.";
  const Repaired read = tell_doubts(normalise(text), doubt(text, "bcslutar.", 60, {"beslutar."}));
  CHECK(read.text.nfc == text);
  REQUIRE(read.ledger.size() == 1);
  CHECK(read.ledger[0].confidence == 60);
  CHECK(read.ledger[0].readings == std::vector<std::string>{"bcslutar", "beslutar"});
}

TEST_CASE("a text of known words reads well, one of signs and misread words does not") {
  const Lexicon list = lexicon();
  CHECK(legible("Nämnden beslutar att motionen avslås.", &list).per_cent() >= 90);
  CHECK(legible("Nämndcn bcslutar atf motioncn avslas.", &list).per_cent() <= 10);
  CHECK(legible("Nämnden beslutar att motionen avslås.", nullptr).per_cent() >= 90);
  CHECK(legible("|~ #= \u00A9i %% rgh &x kKm- »«", nullptr).per_cent() <= 20);
  CHECK(legible("2025 1 200 3,5", nullptr).numbers == 10);
  CHECK(legible("", nullptr).per_cent() == 0);
}
