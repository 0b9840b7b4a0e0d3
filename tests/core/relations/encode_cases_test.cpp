// Cases as bytes for the pack, and bytes that are none.
#include "core/relations/made_up_pile.h"

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

std::vector<std::uint32_t> sizes(const std::vector<MadeUp>& papers) {
  std::vector<std::uint32_t> all;
  for (const MadeUp& one : papers) all.push_back(static_cast<std::uint32_t>(one.text.size()));
  return all;
}

}  // namespace

TEST_CASE("cases come back from their bytes as they were") {
  const auto cases = cases_of(papers());
  REQUIRE(cases.coalitions.size() == 1);
  const std::string bytes = encode(cases);
  const auto again = relations::decode_cases(bytes, sizes(papers()));
  REQUIRE(again);
  CHECK(encode(*again) == bytes);
  REQUIRE(again->cases.size() == cases.cases.size());
  CHECK(again->cases[0].fate[0].verdicts.size() == cases.cases[0].fate[0].verdicts.size());
  CHECK(again->people.size() == cases.people.size());
}

TEST_CASE("bytes that are no cases are an error: cut, changed, or of another pack") {
  const std::string bytes = encode(cases_of(papers()));
  const auto of = sizes(papers());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(relations::decode_cases(std::string_view(bytes).substr(0, size), of));
  CHECK_FALSE(relations::decode_cases(bytes + "x", of));
  CHECK_FALSE(relations::decode_cases(bytes, std::vector<std::uint32_t>(of.size(), 10)));
  CHECK_FALSE(relations::decode_cases(bytes, std::vector<std::uint32_t>{of[0]}));
  // Whatever one byte becomes, the answer is an error or cases whose spans lie in their texts.
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int change : {1, 0x40, 0x80, 0xFF}) {
      std::string wrong = bytes;
      wrong[at] = static_cast<char>(static_cast<unsigned char>(wrong[at]) ^ static_cast<unsigned>(change));
      const auto read = relations::decode_cases(wrong, of);
      if (!read) continue;
      for (const relations::Case& one : read->cases) {
        for (const relations::FateRow& row : one.fate) CHECK(row.text.span.end <= of[row.text.ref.paper]);
      }
    }
  }
}
