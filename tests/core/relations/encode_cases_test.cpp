// Cases as bytes for the pack, and bytes that are none.
#include "core/relations/made_up_pile.h"
#include "relations/relations.h"

using namespace diarium;
using test::cases_of;
using test::MadeUp;

namespace {

std::vector<MadeUp> papers() {
  const std::string title = "Svar på motion av Anna Berg (S) om farthinder\nDnr KS 2031/417\n\n";
  return {
      {"a",
       "Motion\n\nMotion om farthinder\n\nTill kommunfullmäktige i Mora kommun\n\nDärför yrkar jag att fullmäktige "
       "beslutar:\n\natt farthinder anläggs vid Ekdalens skola\n\nAnna Berg (S)\n"},
      {"b",
       "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 88\n" + title +
           "Beslut\n\nKommunstyrelsen föreslår att fullmäktige avslår motionen.\n\nReservation\n\nBo Ek (M) och Eva "
           "Lind (C) reserverar sig skriftligt.\n"},
      {"c",
       "Interpellation\n\nInterpellation av Dan Ek (V) om snöröjningen\n\nTill kommunstyrelsens ordförande\n\nJag vill "
       "därför fråga:\n\n1. Hur många ton sand spreds på gångbanorna förra vintern?\n\nDan Ek (V)\n"}};
}

}  // namespace

TEST_CASE("cases come back from their bytes as they were") {
  const auto cases = cases_of(papers());
  REQUIRE(cases.coalitions.size() == 1);
  const std::string bytes = encode(cases);
  const auto again = test::there(relations::decode_cases(bytes, 3));
  CHECK(encode(*again) == bytes);
  CHECK(again->cases[0].fate[0].outcome == cases.cases[0].fate[0].outcome);
  REQUIRE(again->cases.size() == cases.cases.size());
  CHECK(again->cases[0].fate[0].verdicts.size() == cases.cases[0].fate[0].verdicts.size());
  CHECK(again->people.size() == cases.people.size());
}

TEST_CASE("bytes that are no cases are an error: cut, changed, or of another pack") {
  const std::string bytes = encode(cases_of(papers()));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(relations::decode_cases(std::string_view(bytes).substr(0, size), 3));
  CHECK_FALSE(relations::decode_cases(bytes + "x", 3));
  CHECK_FALSE(relations::decode_cases(bytes, 1));
  // Whatever one byte becomes, the answer is an error or cases of papers that the pack has.
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned change : {0x01u, 0x40u, 0x80u, 0xFFu}) {
      std::string wrong = bytes;
      wrong[at] = static_cast<char>(static_cast<unsigned char>(wrong[at]) ^ change);
      const auto read = relations::decode_cases(wrong, 3);
      if (!read) continue;
      for (const relations::Case& one : read->cases) {
        for (const relations::FateRow& row : one.fate) CHECK(row.text.ref.paper < 3);
        for (const relations::CasePaper& paper : one.papers) CHECK(paper.ref.paper < 3);
      }
    }
  }
}
