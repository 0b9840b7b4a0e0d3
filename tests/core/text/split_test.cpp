// Compounds: parts cover the word, and are those a Swede would name.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/text/repair_support.h"
#include "text/lexicon/lexicon_build.h"
#include "text/split.h"

using namespace diarium;
using namespace diarium::text;

namespace {

Lexicon small_lexicon() {
  std::vector<Form> forms;
  const auto add = [&](std::u32string_view word, unsigned bits) {
    forms.push_back({std::u32string(word), static_cast<std::uint8_t>(bits)});
  };
  for (const std::u32string_view word :
       {U"arbets", U"marknads", U"fritids", U"fri", U"tids", U"under", U"sjuk", U"cykel"})
    add(word, form::first | form::middle);
  for (const std::u32string_view word :
       {U"utbildning", U"gård", U"organ", U"sökning", U"dom", U"nät", U"råd", U"planer"})
    add(word, form::word | form::last);
  // What makes parts productive.
  for (const std::u32string_view word : {U"fritidsgård", U"fritidsråd", U"fritidsnät", U"arbetsråd", U"marknadsråd"})
    add(word, form::word);
  auto lexicon = Lexicon::open(*build_lexicon({forms, "", ""}));
  REQUIRE(lexicon);
  return std::move(*lexicon);
}

std::string split(const Lexicon& lexicon, std::string_view word) {
  std::string out;
  for (const ByteSpan part : Splitter(lexicon).split(word))
    out += (out.empty() ? "" : "|") + std::string(slice(word, part));
  return out;
}

}  // namespace

TEST_CASE("a compound is cut into all its parts, the linking s with the part before it") {
  const Lexicon lexicon = small_lexicon();
  CHECK(split(lexicon, "arbetsmarknadsutbildning") == "arbets|marknads|utbildning");
  CHECK(split(lexicon, "Cykelnät") == "Cykel|nät");
  CHECK(split(lexicon, "CYKELNÄT") == "CYKEL|NÄT");
  CHECK(split(lexicon, "underorgan") == "under|organ");
}

TEST_CASE("a part of many words stays whole") { CHECK(split(small_lexicon(), "fritidsplaner") == "fritids|planer"); }

TEST_CASE("derived words, words without parts and unknown words are left whole") {
  const Lexicon lexicon = small_lexicon();
  CHECK(split(lexicon, "undersökning") == "undersökning");
  CHECK(split(lexicon, "sjukdom") == "sjukdom");
  CHECK(split(lexicon, "gård") == "gård");
  CHECK(split(lexicon, "xyzzy") == "xyzzy");
  CHECK(split(lexicon, "123") == "123");
  CHECK(split(lexicon, "a") == "a");
}

TEST_CASE("a hyphen ends a part") {
  const Lexicon lexicon = small_lexicon();
  CHECK(split(lexicon, "EU-arbetsråd") == "EU-|arbets|råd");
  CHECK(split(lexicon, "-") == "-");
  CHECK(split(lexicon, "cykel-") == "cykel-");
}

TEST_CASE("parts cover the word whatever it is made of") {
  const Lexicon lexicon = small_lexicon();
  std::uint32_t random = 3;
  const std::vector<std::string> pieces{"arbets", "marknads",         "råd", "nät", "-",   "å",
                                        "é",      "\xF0\x9F\x99\x82", "S",   "7",   "gård"};
  for (int i = 0; i < 2000; ++i) {
    std::string word;
    for (int k = 0; k < 6; ++k) {
      random = random * 1664525u + 1013904223u;
      word += pieces[(random >> 16) % pieces.size()];
    }
    std::uint32_t at = 0;
    for (const ByteSpan part : Splitter(lexicon).split(word)) {
      CHECK(part.begin == at);
      CHECK(part.begin < part.end);
      at = part.end;
    }
    CHECK(at == word.size());
  }
  CHECK(Splitter(lexicon).split("").empty());
  CHECK(Splitter(lexicon).split(std::string(5000, 'a')).size() == 1);
}

TEST_CASE("with the whole lexicon, council words are cut where a reader would cut them") {
  const auto lexicon = real_lexicon();
  if (!lexicon) {
    MESSAGE("skipped: there is no lexicon beside the tests");
    return;
  }
  for (const std::string_view cut : {"cykel|parkeringar",
                                     "vatten|försörjningen",
                                     "byggnads|nämnd",
                                     "skol|skjuts",
                                     "trafik|säkerhets|åtgärder",
                                     "lokal|försörjnings|plan",
                                     "ungdoms|råd",
                                     "snö|röjningen",
                                     "kultur|skole|avgift",
                                     "vind|kraft|verken",
                                     "livsmedels|upphandling",
                                     "elev|hälsan",
                                     "utredningen",
                                     "nämnden",
                                     "medborgare",
                                     "beslutade",
                                     "tillgänglighet",
                                     "behandlingen",
                                     "rättvisa",
                                     "uppföljning",
                                     "sysselsättning",
                                     "jämställdhet",
                                     "ansökningar"}) {
    std::string word(cut);
    std::erase(word, '|');
    CHECK(split(*lexicon, word) == cut);
  }
}
