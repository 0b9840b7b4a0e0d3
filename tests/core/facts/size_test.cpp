// Papers made to be slow: the work grows with their size, counted in questions asked of tokens. A pattern that
// backtracked would not come back.
#include "core/facts/facts_text.h"

using namespace diarium;

namespace {

std::string repeated(std::string_view words, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += words;
  return out;
}

std::uint64_t work(std::string_view text) {
  const facts::Counted counted = facts::extract_counted(text, structure::parse(text, source::Format::plain));
  for (const facts::Proposal& one : counted.facts.proposals) REQUIRE(one.span.end <= text.size());
  return counted.looks;
}

constexpr std::string_view hard[] = {"Anna Berg (S), ",
                                     "Anna Anna Anna Anna ", "(((((((( ", "((S) ", "KS 2024/1-1 ", "KS KS KS ",
                                     "den 1 maj ", "§ 1 § 2 ", "1 maj-", "att och att ", "”Ja för ", "Ja Nej Ja Nej ",
                                     "motion av ", "till kommunstyrelsen ", "reserverar sig ", "\n\nBilaga 1\n\n",
                                     "\n\nMotion\n\n", "\n\n§ 1\n\nBeslut\n\n",
                                     "\n\nReservation av Anna Berg (S) enligt följande.\n\nVi.", "kultur- och ",
                                     "lagen om ", "strategi för ", "a", "é", "Dnr Dnr ",
                                     "har inte inkommit med svar till nämnden. ",
                                     "Ärendet har remitterats till nämnden, ", "– ", "Anna Bergström\nDirektör\n",
                                     "Umeå kommun ", "yrkar föreslår jag vi ", "\n1. att avslå motionen",
                                     "kommunfullmäktige att föreslår besluta. ",
                                     "\nAnna Berg   S   X\nXyzzy Abcde   S   X",
                                     "Anna Berg, S, och Xyzzy Abcde, M, yrkar ",
                                     "\nVid protokollet   Justeras\nAnna Berg   Xyzzy Abcde",
                                     "\natt välja\nAnna Berg (S)\nBo Ek (M)", "\nHandläggare: Anna Berg, Bo Ek", "å",
                                     "\xF0\x9F\x98\x80"};

}  // namespace

TEST_CASE("a quarter of a megabyte of anything is read, with work that grows with its size") {
  constexpr std::size_t small = 1u << 16;
  const std::string head = "kommunfullmäktige och motionen till kommunstyrelsen ";  // So that it passes for Swedish.
  for (const std::string_view words : hard) {
    CAPTURE(words);
    const std::uint64_t once = work(head + repeated(words, small));
    const std::uint64_t four_times = work(head + repeated(words, 4 * small));
    CHECK(once < 1500 * small);
    CHECK(four_times <= 5 * once + 10000);
  }
}

TEST_CASE("a paper that lost its å, ä and ö is read with little more work than the whole one") {
  const std::string whole = repeated("Nämnden föreslår att motionen om båtar avslås och att frågan återremitteras, "
                                     "som Bo Ek (M) yrkade vid sammanträdet den 9 maj 2031.\n\n",
                                     1u << 15);
  std::string lost;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const bool marked = whole[at] == '\xC3';
    if (marked) ++at;
    lost += !marked ? whole[at] : whole[at] == '\xB6' ? 'o' : 'a';
  }
  CHECK(work(lost) < 2 * work(whole));
}
