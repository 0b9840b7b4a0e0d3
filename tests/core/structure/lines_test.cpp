#include "core/base/checks.h"
#include "structure/lines/lines.h"

#include "structure/lines/markers.h"
#include "structure/marks/signatures.h"

using namespace diarium;
using namespace diarium::structure;

TEST_CASE("lines end at LF, CR, CRLF and form feed; white lines are counted") {
  const std::string text = "ett\r\n\r\n  två \rtre\n \n\n\nfyra\n\fsex";
  const auto lines = split_lines(text);
  REQUIRE(lines.size() == 5);
  CHECK(slice(text, lines[0].span) == "ett");
  CHECK(slice(text, lines[1].span) == "två");
  CHECK(test::line_of(lines[1].gap, lines[1].indent, lines[1].width, lines[2].gap, lines[3].gap, lines[3].empty) ==
        "1 | 2 | 3 | 0 | 3 | 2");
  CHECK(lines[4].after_form_feed);
  CHECK_FALSE(lines[3].after_form_feed);
}

TEST_CASE("beyond the limit of lines the rest of a text is one line") {
  std::string text;
  for (std::size_t i = 0; i < line_limit + 1000; ++i) text += "a\n";
  const auto lines = split_lines(text);
  CHECK(lines.size() == line_limit);
  CHECK(lines.back().span.end == text.size() - 1);
}

TEST_CASE("a sentence ends before closing quotes and brackets too") {
  for (const std::string said : {"Nej.", "Nej.”", "(Se bilagan.)", "följande:"})
    CHECK_MESSAGE(ends_sentence(said), said);
  CHECK_FALSE(ends_sentence("nämnden (S)"));
  CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("a line that a mail underlines is read without the marks") {
  const std::string text = "_Beslut_\n_Ada_ och _Bo_\n";
  const auto lines = structure::split_lines(text);
  REQUIRE(lines.size() == 2);
  CHECK(slice(text, lines[0].span) == "Beslut");
  CHECK(slice(text, lines[1].span) == "_Ada_ och _Bo_");
}

TEST_CASE("bullets and numbers are told from words that begin alike") {
  for (const auto& [given, wanted] : test::Counts{{"1. Att", 1}, {"12) Att", 12}, {"(3) Att", 3}})
    CHECK_MESSAGE(list_mark(given)->number == wanted, given);
  CHECK(list_mark("b) Att")->letter);
  CHECK(list_mark("1.Att")->size == 2);
  CHECK(list_mark("- att")->number == 0);
  CHECK(list_mark("\xE2\x80\xA2 att")->size == 4);
  CHECK(list_mark("– att")->dash);
  CHECK(list_mark("2 Nämnden")->bare);
  for (const std::string said : {"1 000 kronor", "1.5 miljoner", "2024. Det", "-5 grader", "i. det", "1.", ""})
    CHECK_FALSE_MESSAGE(list_mark(said), said);
}

TEST_CASE("Markdown marks are left out of what a reader sees") {
  const auto runs = [](std::string_view line) {
    std::string out;
    for (const ByteSpan& run : read_marks(line, {0, static_cast<std::uint32_t>(line.size())}).runs)
      out += "[" + std::string(slice(line, run)) + "]";
    return out;
  };
  for (const auto& [said, wanted] : test::Rows{{"## Bakgrund ##", "[Bakgrund]"}, {"### **Yrkanden**", "[Yrkanden]"},
       {"**Nämnden****§ 4**", "[Nämnden][§ 4]"}, {"Det är *bra* och **viktigt**.", "[Det är][bra][och][viktigt][.]"},
       {"3 * 4 = 12 ** not", "[3 * 4 = 12 ** not]"}})
    CHECK_MESSAGE(runs(said) == wanted, said);
  CHECK(read_marks("**allt**", {0, 8}).bold);
  CHECK_FALSE(read_marks("**allt** inte", {0, 14}).bold);
  CHECK(read_marks("#### djup", {0, 9}).level == 3);
  CHECK(read_marks("#inget", {0, 6}).level == 0);
}

TEST_CASE("names, posts, places and dates are known by their shape") {
  for (const std::string said : {"Asta Lindroth", "Ada Berg-Österlund (MP)", "Karl B. von Essen"})
    CHECK_MESSAGE(is_person(said), said);
  for (const std::string said : {"Tidigare behandling", "Norrmyra Kommun", "Motion", "Asta Lindroth yrkar bifall"})
    CHECK_FALSE_MESSAGE(is_person(said), said);
  CHECK(is_signatory("Ada Berg, ordförande"));
  CHECK(is_post("Kommunstyrelsens ordförande"));
  CHECK(is_post("Avdelningschef"));
  CHECK_FALSE(is_post("Kommunfullmäktige"));
  CHECK(is_place_and_date("Sjövalla den 4 februari 2025"));
  CHECK(is_place_and_date("Sjövalla 2025-02-04"));
  CHECK(is_place_and_date("Sjövalla den 4 februari 2025 Sjövalla kommunstyrelse"));
  for (const std::string said : {"Bordlagt den 4 februari 2025", "Nämnden den 4 februari 2025, § 12.",
       "den 4 februari 2025"})
    CHECK_FALSE_MESSAGE(is_place_and_date(said), said);
}
