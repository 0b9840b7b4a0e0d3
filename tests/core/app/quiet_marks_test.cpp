#include <doctest/doctest.h>

#include "app/quiet_marks.h"
#include "core/app/sample.h"

using namespace diarium;
using namespace diarium::app;

namespace {

/// The sample's paper with a reservation over its last three paragraphs.
view::DocumentPage with_long_fact() {
  view::DocumentPage page = *sample::reader().document;
  view::FactRow fact;
  fact.number = 5;
  fact.kind = view::FactKind::dissent;
  fact.what = "statement.reservation";
  fact.spans = {{30, 109}};
  page.facts.push_back(fact);
  for (std::size_t i = 1; i < page.paragraphs.size(); ++i)
    page.paragraphs[i].marks.insert(page.paragraphs[i].marks.begin(),
        {view::Mark::Kind::fact, 5, view::FactKind::dissent, {0, static_cast<std::uint32_t>(page.paragraphs[i].text.size())}});
  return page;
}

std::size_t marks_of(const view::DocumentPage& page, std::uint32_t number) {
  std::size_t count = 0;
  for (const view::Paragraph& paragraph : page.paragraphs)
    for (const view::Mark& mark : paragraph.marks) count += mark.kind == view::Mark::Kind::fact && mark.number == number;
  return count;
}

}  // namespace

TEST_CASE("a fact of several paragraphs is marked where it begins, and whole while it is lit") {
  view::DocumentPage page = with_long_fact();
  const QuietMarks marks(page);
  CHECK(marks.is_long(5));
  CHECK_FALSE(marks.is_long(1));
  CHECK_FALSE(marks.is_long(99));
  marks.put(page, 0);
  CHECK(marks_of(page, 5) == 1);
  marks.put(page, 5);
  CHECK(marks_of(page, 5) == 3);
  marks.put(page, 1);
  CHECK(marks_of(page, 5) == 1);
}

TEST_CASE("short facts and hits keep their marks, in order") {
  view::DocumentPage page = with_long_fact();
  const view::DocumentPage before = *sample::reader().document;
  const QuietMarks marks(page);
  marks.put(page, 0);
  CHECK(marks_of(page, 1) == 1);
  CHECK(marks_of(page, 2) == 1);
  CHECK(page.paragraphs[0].marks.size() == before.paragraphs[0].marks.size());
  for (const view::Paragraph& paragraph : page.paragraphs)
    for (std::size_t i = 1; i < paragraph.marks.size(); ++i)
      CHECK(paragraph.marks[i - 1].span.begin <= paragraph.marks[i].span.begin);
}

TEST_CASE("the opening words of a long fact end at a word's end") {
  view::DocumentPage page = with_long_fact();
  page.paragraphs[1].text = std::string(50, 'a') + " " + std::string(30, 'b') + " och mycket mer därtill";
  page.paragraphs[1].marks = {{view::Mark::Kind::fact, 5, view::FactKind::dissent, {0, static_cast<std::uint32_t>(page.paragraphs[1].text.size())}}};
  const QuietMarks marks(page);
  marks.put(page, 0);
  CHECK(slice(page.paragraphs[1].text, page.paragraphs[1].marks[0].span) == std::string(50, 'a') + " " + std::string(30, 'b'));
}
