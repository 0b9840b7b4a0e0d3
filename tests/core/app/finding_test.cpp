// Words that are sought in the open paper, beside the query of the address.
#include "app/application.h"
#include "core/view/papers.h"

using namespace diarium;
using namespace diarium::app;

namespace {

Application reading() {
  Application page;
  REQUIRE_FALSE(page.open(test::freeze({test::paper("skolor", "# Om skolan vid ån\n\nDet finns en skola.\n\n"
      "Bron är gammal.\n\nAlla skolor har gårdar, och skolgården vid bron är stor.\n", source::Format::markdown)})));
  page.tell(Go{"d/skolor/?q=bron"});
  (void)page.take();
  return page;
}

void seek(Application& page, const std::string& words) { page.tell(Named{"find-words", 0, words}); }
void press(Application& page, const std::string& name) { page.tell(Named{name, 0, ""}); }
std::string count(const Application& page) { return page.scene().find ? page.scene().find->count : "no bar"; }

std::string marked(const Application& page) {
  std::string out;
  for (const view::Paragraph& paragraph : page.scene().document->paragraphs)
    for (const view::Mark& mark : paragraph.marks)
      if (mark.kind == view::Mark::Kind::hit) out += std::string(slice(paragraph.text, mark.span)) + ";";
  return out;
}

}  // namespace

TEST_CASE("what is sought in a paper is found in all its forms, and the address stays") {
  Application page = reading();
  CHECK(marked(page) == "Bron;bron;");
  press(page, "find");
  CHECK(count(page).empty());
  CHECK(marked(page) == "Bron;bron;");
  seek(page, "skolor");
  CHECK(marked(page) == "skolan;skola;skolor;skolgården;");
  CHECK(count(page) == "1 av 4");
  CHECK(test::line_of(page.scene().lit_hit, page.state().place.query) == "1 | bron");
  CHECK_FALSE(page.take().url);
  seek(page, "gamm");
  CHECK(marked(page) == "gammal;");
  seek(page, "tunnel");
  CHECK(count(page) == "Finns inte i handlingen");
}

TEST_CASE("next and previous go round the places that are sought") {
  Application page = reading();
  seek(page, "skolor");
  press(page, "previous-hit");
  CHECK(count(page) == "4 av 4");
  CHECK(test::there(page.take().effects.scroll)->hit == 4);
  press(page, "next-hit");
  CHECK(count(page) == "1 av 4");
  CHECK(page.state().place.hit == 0);
}

TEST_CASE("seeking begins where the reader is") {
  Application page = reading();
  page.tell(Named{"reading", 3, ""});
  seek(page, "skolor");
  CHECK(count(page) == "3 av 4");
}

TEST_CASE("Escape ends the seeking, and the query's places are marked again") {
  Application page = reading();
  seek(page, "skolor");
  press(page, "close");
  CHECK(count(page) == "no bar");
  CHECK(marked(page) == "Bron;bron;");
  seek(page, "skolor");
  press(page, "find-close");
  CHECK(marked(page) == "Bron;bron;");
}

TEST_CASE("another paper or screen is not sought in") {
  Application page = reading();
  seek(page, "skolor");
  page.tell(Go{""});
  CHECK(count(page) == "no bar");
  press(page, "find");
  CHECK(count(page) == "no bar");
  seek(page, "skolor");
  CHECK_FALSE(page.state().find);
}
