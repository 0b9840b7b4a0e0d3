// What is asked of a token is mostly answered by its first or last bytes: the same as by all of them.
#include "core/facts/facts_text.h"
#include "facts/reading/reading.h"

using namespace diarium;
using facts::Letters;

namespace {

constexpr std::string_view whole =
    "Kommunstyrelsen föreslår att motionen om lägre avgifter avslås. Nämnden, och låg är inte lag, beslutade så.\n\n"
    "Kommunstyrelseförvaltningens tjänsteutlåtande och yttrandet.\n";

std::string lost() {
  std::string text;
  for (int times = 0; times < 12; ++times)
    text += "Kommunstyrelsen foreslar att motionen om lagre avgifter avslas och att namnden beslutar som kommunen. ";
  return text;
}

void agree(std::string_view text, Letters letters) {
  const structure::Outline outline = structure::parse(text, source::Format::plain);
  const facts::Reading r = facts::read(text, outline);
  REQUIRE(r.letters() == letters);
  constexpr std::string_view words[] = {"kommunstyrelsen", "föreslår", "och", "låg", "lag", ",", "", "kommunstyrelse",
                                        "en", "nämnd", "yttrande", "avslås", "elsen", "tjänsteutlåtandet"};
  for (std::uint32_t at = 0; at <= r.size(); ++at) {
    CAPTURE(r.key(at));
    bool any = false;
    for (const std::string_view word : words) {
      CAPTURE(word);
      const bool inside = at < r.size();
      CHECK(r.is(at, word) == language::is(r.key(at), word, letters));
      CHECK(r.starts(at, word) == (inside ? language::starts(r.key(at), word, letters) : word.empty()));
      CHECK(r.ends(at, word) == (inside ? language::ends(r.key(at), word, letters) : word.empty()));
      any = any || r.is(at, word);
    }
    CHECK(r.is_any(at, words) == any);
    CHECK(r.are(at, {"kommunstyrelsen", "föreslår"}) == (r.is(at, "kommunstyrelsen") && r.is(at + 1, "föreslår")));
  }
}

}  // namespace

TEST_CASE("a word of whole letters is told by its ends as by all of it") { agree(whole, Letters::whole); }

TEST_CASE("a word that may have lost letters is never told by its ends alone") { agree(lost(), Letters::lost); }

TEST_CASE("a letter to a body whose name lost its letters is read") {
  std::string letter =
      "Granvike kommun\nTjénsteskrivelse\n2031-05-12\nDnr MN 2031/417\n\nTill miljénémnden\n\nSvar pa motion om trygga "
      "skolvégar\n\nFérslag till beslut\n\nMiljénémnden foreslas besluta att avsla motionen.\n\nArendet\n\n";
  for (int times = 0; times < 8; ++times)
    letter += "Motionen om trygga skolvagar och belysning har beretts av kontoret, som anser att vagarna ar trygga. ";
  const test::Read read = test::read_facts(letter + "\n");
  CHECK(read.facts.ocr_damaged);
  CHECK(test::there(read.facts.body)->value == "Miljénémnden");
}
