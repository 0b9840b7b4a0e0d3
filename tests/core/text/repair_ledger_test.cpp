// The way back: every repair quotes the source, and a map leads from each letter to its own.
#include "core/base/checks.h"
#include "core/text/repair_support.h"
#include "text/repair/ledger.h"
#include "text/repair/repair.h"

using namespace diarium;
using namespace diarium::text;

namespace {

Repair change(std::string_view text, std::string_view was, std::string now) {
  Repair repair;
  repair.seen = test::span_of(text, was);
  repair.was = was;
  repair.now = std::move(now);
  return repair;
}

/// Borders of characters, the end included.
std::vector<std::uint32_t> borders(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) out.push_back(i);
  out.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace

TEST_CASE("letters of a repaired word lead to their own where their number is the same") {
  const Text before{"far vagar nu", {}};
  std::vector<Repair> repairs{change(before.nfc, "vagar", "vägar")};
  const Text after = apply_repairs(before, repairs);
  CHECK(after.nfc == "far vägar nu");
  CHECK(repairs[0].text == ByteSpan{4, 10});
  CHECK(after.map.to_source(ByteSpan{4, 10}) == ByteSpan{4, 9});
  CHECK(test::line_of(after.map.to_source(5), after.map.to_source(7), after.map.to_source(11)) == "5 | 6 | 10");
  CHECK(after.map.to_source(static_cast<std::uint32_t>(after.nfc.size())) == before.nfc.size());
}

TEST_CASE("where letters came or went, those before and after what changed lead to their own") {
  const Text before{"Aitt foérdjupade ä", {}};
  std::vector<Repair> repairs{change(before.nfc, "Aitt", "Att"), change(before.nfc, "foérdjupade", "fördjupade")};
  const Text after = apply_repairs(before, repairs);
  CHECK(test::line_of(after.nfc, after.map.to_source(1)) == "Att fördjupade ä | 2");
  CHECK(after.map.to_source(repairs[1].text) == repairs[1].seen);
  CHECK(after.map.to_source(static_cast<std::uint32_t>(after.nfc.find("rdj"))) == before.nfc.find("rdj"));
  CHECK(after.map.to_source(static_cast<std::uint32_t>(after.nfc.find("ä"))) == before.nfc.find("ä"));
}

TEST_CASE("without repairs the text and its map are as before") {
  const Text plain{"far vagar", {}};
  CHECK(apply_repairs(plain, {}).map.identity());
  const Text decomposed = normalise("a\xCC\x8A vagar é");
  const Text same = apply_repairs(decomposed, {});
  CHECK(same.nfc == decomposed.nfc);
  for (const std::uint32_t at : borders(same.nfc)) CHECK(same.map.to_source(at) == decomposed.map.to_source(at));
}

TEST_CASE("through random changes of random text every border leads to where it came from") {
  const std::vector<std::string> pieces{"vagar", "a\xCC\x8A", "o\xCC\x88l",      " ", "\r\n", "é",
                                        "x",     "ar ",       "\xF0\x9F\x99\x82"};
  const std::vector<std::string> readings{"vägar", "v", "ävägar", "å", "vagar"};
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    test::Die dice(seed);
    std::string source;
    for (int i = 0; i < 30; ++i) source += pieces[dice.below(static_cast<std::uint32_t>(pieces.size()))];
    const Text before = normalise(source);
    std::vector<Repair> repairs;
    for (std::size_t at = before.nfc.find("vagar"); at != before.nfc.npos; at = before.nfc.find("vagar", at + 5)) {
      Repair repair;
      repair.seen = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 5)};
      repair.was = "vagar";
      repair.now = readings[dice.below(static_cast<std::uint32_t>(readings.size()))];
      repairs.push_back(std::move(repair));
    }
    const Text after = apply_repairs(before, repairs);
    std::uint32_t shown = 0, seen = 0, last = 0;
    for (const Repair& repair : repairs) {
      CHECK(slice(after.nfc, repair.text) == repair.now);
      CHECK(after.map.to_source(repair.text) == before.map.to_source(repair.seen));
      const std::string kept(slice(before.nfc, ByteSpan{seen, repair.seen.begin}));
      CHECK(slice(after.nfc, ByteSpan{shown, repair.text.begin}) == kept);
      for (const std::uint32_t at : borders(kept))
        CHECK(after.map.to_source(shown + at) == before.map.to_source(seen + at));
      shown = repair.text.end;
      seen = repair.seen.end;
    }
    for (const std::uint32_t at : borders(after.nfc)) {
      CHECK(after.map.to_source(at) >= last);
      last = after.map.to_source(at);
    }
    CHECK(last == source.size());
  }
}

TEST_CASE("the ledger of a repaired paper quotes source and text, and each repair can be taken back") {
  const auto lexicon = real_lexicon();
  if (!lexicon) return test::skip("there is no lexicon beside the tests");
  const auto paper = test::there(test::read_file(DIARIUM_ROOT "/assets/documents/stockholm-utlatande-taiwan.txt"));
  // Decomposed and with carriage returns, so that source and NFC differ.
  std::string source;
  for (const char c : *paper) source += c == '\n' ? "\r\n" : std::string(1, c);
  source += "Slutet a\xCC\x8Ar fran ar\r\n";
  const Text before = normalise(source);
  Repaired out = Repairer(*lexicon).repair(before);
  REQUIRE(out.ledger.size() > 100);
  for (const Repair& repair : out.ledger) {
    CHECK(slice(source, repair.source) == repair.was);
    CHECK(slice(before.nfc, repair.seen) == repair.was);
    CHECK(slice(out.text.nfc, repair.text) == repair.now);
    CHECK(out.text.map.to_source(repair.text) == repair.source);
    CHECK(repair.ambiguous() == (repair.was == repair.now));
  }
  std::vector<Repair> half;
  for (std::size_t i = 0; i < out.ledger.size(); i += 2) half.push_back(out.ledger[i]);
  const Text partly = apply_repairs(before, half);
  for (const Repair& repair : half) CHECK(slice(partly.nfc, repair.text) == repair.now);
  CHECK(apply_repairs(before, {}).nfc == before.nfc);
}
