// What is copied when a passage is cited, and what its link says when the text has changed.
#include "view/paper/cite.h"

#include "core/view/papers.h"
#include "view/views.h"

using namespace diarium;

namespace {

index::Pack one(std::string text, index::Origin origin = {}) {
  index::Paper paper = test::paper("a", std::move(text), source::Format::markdown);
  paper.origin = std::move(origin);
  return test::open(test::freeze({paper}));
}

}  // namespace

TEST_CASE("a citation as HTML cannot smuggle markup, and leads to the original with its sum") {
  const auto pack = one("# Motion\n\nVi vill ha <b>en \"bro\"</b> & en båt.\n",
                        {std::string(64, 'a'), "https://exempel.se/a.pdf", "2026-03-02", "", false, 0});
  const auto at = static_cast<std::uint32_t>(pack.text({0})->nfc.find("<b>"));
  const auto cited = test::there(view::cite(pack, {0}, {at - 1, at + 15}));
  CHECK(cited->span.begin == at);
  CHECK(test::amiss(cited->html, {"!<b>", "&lt;b&gt;en &quot;bro&quot;",
                    "<a href=\"https://exempel.se/a.pdf\">"}) == "");
  CHECK(cited->original.find(std::string(64, 'a')) != std::string::npos);
  CHECK(cited->link.find("&c=aaaaaaaaaaaa.") != std::string::npos);
}

TEST_CASE("selected words are found again in their paragraphs, however they were broken into lines") {
  const auto papers = one(
      "# Motion\n\nFörsta stycket om\nen bro över ån.\n\n1. Andra stycket om färjan.\n2. Tredje stycket om båten.\n");
  const auto text = papers.text({0});
  const auto page = view::document_page(papers, {0}, "");
  std::uint32_t first = 0;
  while (page->paragraphs[first].text.find("bro") == std::string::npos) ++first;
  const auto cite = [&](std::string_view words) { return view::cite_words(papers, {0}, first + 1, words, view::Language::sv); };
  CHECK(slice(text->nfc, cite("om en bro")->span) == "om\nen bro");
  CHECK(cite(" om  en\nbro ")->text == "om en bro");
  const auto long_words = cite("stycket om en bro över ån.\n\n1. Andra stycket om färjan.\n2. Tredje stycket");
  CHECK(long_words->span.begin == text->nfc.find("stycket om\nen"));
  CHECK(long_words->span.end == text->nfc.find("Tredje stycket") + 14);
  CHECK(cite("något helt annat")->span == page->paragraphs[first].span);
  CHECK_FALSE(view::cite_words(papers, {0}, 0, "bro", view::Language::sv));
  CHECK_FALSE(view::cite_words(papers, {0}, 99, "bro", view::Language::sv));
}

TEST_CASE("a link to a passage tells what became of its words") {
  const auto then = one("# Motion\n\nVi vill att en bro byggs över ån i höst.\n");
  const auto at = static_cast<std::uint32_t>(then.text({0})->nfc.find("en bro"));
  const ByteSpan passage{at, at + 19};
  const std::string code = view::anchor_code("", then.text({0})->nfc, passage);
  const auto now = one("# Motion\n\nVi vill att en bro rivs över ån i höst.\n");
  const auto same = view::document_page(then, {0}, view::DocumentOptions{.passage = passage, .anchor = code});
  CHECK(same->cited == view::Anchored::same);
  CHECK(same->hits == 1);
  const auto changed = view::document_page(now, {0}, view::DocumentOptions{.passage = passage, .anchor = code});
  CHECK(changed->cited == view::Anchored::nearest);
  CHECK(changed->hits == 1);
  CHECK(slice(now.text({0})->nfc, changed->passage).find("en bro rivs") != std::string::npos);
}

TEST_CASE("a paper whose file is withheld leads to no copy and says why; elsewhere nothing is said of it") {
  for (const bool copies : {true, false}) {
    for (const auto withheld : {index::Withheld::no, index::Withheld::numbers, index::Withheld::unseen, index::Withheld::pages, index::Withheld::kind}) {
      index::Builder builder;
      index::Paper paper = test::paper("a", "Motion\n");
      paper.name = "a.docx";
      paper.reading.kind = source::Kind::docx;
      paper.origin.withheld = withheld;
      builder.add(std::move(paper));
      index::About about;
      about.originals = copies;
      builder.describe(about);
      const auto pack = test::there(index::Pack::open(std::move(builder).freeze()));
      const auto original = test::there(view::original_of(*pack, {0}));
      CHECK(original->copy.empty() == (!copies || withheld != index::Withheld::no));
      for (const auto language : {view::Language::sv, view::Language::en})
        CHECK(view::original_words(language, *original).empty() == (!copies || withheld == index::Withheld::no));
    }
  }
}
