#include "core/base/checks.h"
#include "structure/lines/lines.h"

#include "structure/lines/markers.h"
#include "structure/marks/signatures.h"
#include "structure/pages/pages.h"

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

TEST_CASE("a line that a mail underlines is read without the marks") {
  const std::string text = "_Beslut_\n_Ada_ och _Bo_\n";
  const auto lines = structure::split_lines(text);
  REQUIRE(lines.size() == 2);
  CHECK(slice(text, lines[0].span) == "Beslut");
  CHECK(slice(text, lines[1].span) == "_Ada_ och _Bo_");
}

TEST_CASE("an empty line is no end of a sentence, no mark of a list and no page's number") {
  CHECK_FALSE(ends_sentence(""));
  CHECK_FALSE(list_mark(""));
  CHECK_FALSE(is_page_number(""));
}
