// Compounds: parts cover the word, and are those a Swede would name.
#include "core/base/checks.h"
#include "core/text/repair_support.h"
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
  return *test::there(Lexicon::open(*build_lexicon({forms, "", ""})));
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
  for (const auto& [said, wanted] : test::Rows{{"arbetsmarknadsutbildning", "arbets|marknads|utbildning"},
       {"Cykelnät", "Cykel|nät"}, {"CYKELNÄT", "CYKEL|NÄT"}, {"underorgan", "under|organ"}})
    CHECK_MESSAGE(split(lexicon, said) == wanted, said);
}

TEST_CASE("a part of many words stays whole") { CHECK(split(small_lexicon(), "fritidsplaner") == "fritids|planer"); }

TEST_CASE("derived words, words without parts and unknown words are left whole") {
  const Lexicon lexicon = small_lexicon();
  for (const auto& [said, wanted] : test::Rows{{"undersökning", "undersökning"}, {"sjukdom", "sjukdom"},
       {"gård", "gård"}, {"xyzzy", "xyzzy"}, {"123", "123"}, {"a", "a"}})
    CHECK_MESSAGE(split(lexicon, said) == wanted, said);
}

TEST_CASE("a hyphen ends a part") {
  const Lexicon lexicon = small_lexicon();
  for (const auto& [said, wanted] : test::Rows{{"EU-arbetsråd", "EU-|arbets|råd"}, {"-", "-"}, {"cykel-", "cykel-"}})
    CHECK_MESSAGE(split(lexicon, said) == wanted, said);
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
  if (!lexicon) return test::skip("there is no lexicon beside the tests");
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
