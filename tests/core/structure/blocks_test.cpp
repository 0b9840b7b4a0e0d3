// What holds of every outline: the words of roles, lines, and the promises to those who read it.
#include <algorithm>

#include "core/structure/outline_text.h"
#include "language/lists.h"

using namespace diarium;
using structure::Role;
using test::paper_of;

TEST_CASE("the words of a role are stable") {
  std::string all;
  for (int i = 0; i < structure::role_count; ++i) all += std::string(structure::name(static_cast<Role>(i))) + " ";
  CHECK(all ==
        "brodtext titel sammanfattning bakgrund forslag beslut att-sats yrkande reservation uttalande remiss skal "
        "votering bilaga underskrift ");
}

TEST_CASE("every phrase of the list of headings has a role of structure") {
  using language::HeadingPlace;
  for (const HeadingPlace place :
       {HeadingPlace::whole, HeadingPlace::owned, HeadingPlace::begins, HeadingPlace::paragraph}) {
    for (const language::HeadingPhrase& phrase : language::heading_phrases(place)) {
      CHECK_MESSAGE(std::ranges::count(structure::role_names, phrase.role) == 1, phrase.key);
    }
  }
}

TEST_CASE("lines are counted from one, at line feeds") {
  const structure::LineNumbers lines("a\nbb\n\nc");
  CHECK(test::line_of(lines.of(0), lines.of(1), lines.of(2), lines.of(5), lines.of(6), lines.of(7)) ==
        "1 | 1 | 2 | 3 | 4 | 4");
  CHECK(structure::LineNumbers("").of(0) == 1);
}

TEST_CASE("any text has an outline that keeps its promises") {
  constexpr std::string_view parts[] = {"Bakgrund",
                                        "\n", "\n\n", " ", "att ", "Att ", "1. ", "- ", "**", "# ", "Ada Berg", " (S)",
                                        ".", ":", "\f", "3 (4)", "Kommunstyrelsen", "föreslår ", "yrkar ", "samt ",
                                        "motionen ", "Förslag till beslut", "§ 12 ", "   ", "|",
                                        "Sjövalla den 4 maj 2024", "ord och flera ord i rad ", "\xC2\xA0", "---", "a) ",
                                        "följande.", "\r\n", "Dnr KS 2024/1"};
  test::Die chance(2025);
  for (int round = 0; round < 4000; ++round) {
    std::string text = "x";
    for (std::uint32_t i = chance.below(60); i > 0; --i)
      text += parts[chance.below(static_cast<std::uint32_t>(std::size(parts)))];
    const auto paper = paper_of(text, round % 2 == 0 ? "a.txt" : "a.md");
    INFO(text);
    test::check_promises(paper);
  }
}
