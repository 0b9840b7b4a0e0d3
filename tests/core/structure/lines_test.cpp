#include "structure/lines/lines.h"

#include <doctest/doctest.h>

#include "structure/lines/markers.h"
#include "structure/marks/signatures.h"

using namespace diarium;
using namespace diarium::structure;

TEST_CASE("lines end at LF, CR, CRLF and form feed; white lines are counted") {
  const std::string text = "ett\r\n\r\n  tv\xC3\xA5 \rtre\n \n\n\nfyra\n\fsex";
  const auto lines = split_lines(text);
  REQUIRE(lines.size() == 5);
  CHECK(slice(text, lines[0].span) == "ett");
  CHECK(slice(text, lines[1].span) == "tv\xC3\xA5");
  CHECK(lines[1].gap == 1);
  CHECK(lines[1].indent == 2);
  CHECK(lines[1].width == 3);
  CHECK(lines[2].gap == 0);
  CHECK(lines[3].gap == 3);
  CHECK(lines[3].empty == 2);
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
  CHECK(ends_sentence("Nej."));
  CHECK(ends_sentence("Nej.\xE2\x80\x9D"));
  CHECK(ends_sentence("(Se bilagan.)"));
  CHECK(ends_sentence("f\xC3\xB6ljande:"));
  CHECK_FALSE(ends_sentence("n\xC3\xA4mnden (S)"));
  CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("bullets and numbers are told from words that begin alike") {
  CHECK(list_mark("1. Att")->number == 1);
  CHECK(list_mark("12) Att")->number == 12);
  CHECK(list_mark("(3) Att")->number == 3);
  CHECK(list_mark("b) Att")->letter);
  CHECK(list_mark("1.Att")->size == 2);
  CHECK(list_mark("- att")->number == 0);
  CHECK(list_mark("\xE2\x80\xA2 att")->size == 4);
  CHECK(list_mark("\xE2\x80\x93 att")->dash);
  CHECK(list_mark("2 N\xC3\xA4mnden")->bare);
  CHECK_FALSE(list_mark("1 000 kronor"));
  CHECK_FALSE(list_mark("1.5 miljoner"));
  CHECK_FALSE(list_mark("2024. Det"));
  CHECK_FALSE(list_mark("-5 grader"));
  CHECK_FALSE(list_mark("i. det"));
  CHECK_FALSE(list_mark("1."));
  CHECK_FALSE(list_mark(""));
}

TEST_CASE("Markdown marks are left out of what a reader sees") {
  const auto runs = [](std::string_view line) {
    std::string out;
    for (const ByteSpan& run : read_marks(line, {0, static_cast<std::uint32_t>(line.size())}).runs)
      out += "[" + std::string(slice(line, run)) + "]";
    return out;
  };
  CHECK(runs("## Bakgrund ##") == "[Bakgrund]");
  CHECK(runs("### **Yrkanden**") == "[Yrkanden]");
  CHECK(runs("**N\xC3\xA4mnden****\xC2\xA7 4**") == "[N\xC3\xA4mnden][\xC2\xA7 4]");
  CHECK(runs("Det \xC3\xA4r *bra* och **viktigt**.") == "[Det \xC3\xA4r][bra][och][viktigt][.]");
  CHECK(runs("3 * 4 = 12 ** not") == "[3 * 4 = 12 ** not]");
  CHECK(read_marks("**allt**", {0, 8}).bold);
  CHECK_FALSE(read_marks("**allt** inte", {0, 14}).bold);
  CHECK(read_marks("#### djup", {0, 9}).level == 3);
  CHECK(read_marks("#inget", {0, 6}).level == 0);
}

TEST_CASE("names, posts, places and dates are known by their shape") {
  CHECK(is_person("Asta Lindroth"));
  CHECK(is_person("Ada Berg-\xC3\x96sterlund (MP)"));
  CHECK(is_person("Karl B. von Essen"));
  CHECK_FALSE(is_person("Tidigare behandling"));
  CHECK_FALSE(is_person("Norrmyra Kommun"));
  CHECK_FALSE(is_person("Motion"));
  CHECK_FALSE(is_person("Asta Lindroth yrkar bifall"));
  CHECK(is_signatory("Ada Berg, ordf\xC3\xB6rande"));
  CHECK(is_post("Kommunstyrelsens ordf\xC3\xB6rande"));
  CHECK(is_post("Avdelningschef"));
  CHECK_FALSE(is_post("Kommunfullm\xC3\xA4ktige"));
  CHECK(is_place_and_date("Sj\xC3\xB6valla den 4 februari 2025"));
  CHECK(is_place_and_date("Sj\xC3\xB6valla 2025-02-04"));
  CHECK(is_place_and_date("Sj\xC3\xB6valla den 4 februari 2025 Sj\xC3\xB6valla kommunstyrelse"));
  CHECK_FALSE(is_place_and_date("Bordlagt den 4 februari 2025"));
  CHECK_FALSE(is_place_and_date("N\xC3\xA4mnden den 4 februari 2025, \xC2\xA7 12."));
  CHECK_FALSE(is_place_and_date("den 4 februari 2025"));
}
