#include "core/base/files.h"
#include "core/view/papers.h"
#include "query/parse.h"
#include "view/views.h"

using namespace diarium;
using papers::pack;
using papers::paper;

namespace {

index::Pack pile() {
  return pack({paper("a", "Örebro", "2023-05-01", "Vi yrkar att biblioteken öppnas."),
               paper("b", "Arvika", "2022-01-31", "Karin Ek (V) talar för biblioteken."),
               paper("c", "Arvika", "2024-01-31", "Ett brev om parker."),
               {"d", "Ett papper utan uppgifter om biblioteket.\n", "", ""}},
              {"Fyra papper", "Påhittade"});
}

std::vector<std::string> ids(const std::vector<view::PaperRow>& rows) {
  std::vector<std::string> found;
  for (const auto& row : rows) found.push_back(row.id);
  return found;
}

std::vector<papers::Draft> bundled() {
  std::vector<papers::Draft> drafts;
  for (const char* ending : {".md", ".txt"})
    for (test::File& file : test::files_in(DIARIUM_ROOT "/assets/documents", ending))
      drafts.push_back({file.name.substr(0, file.name.size() - std::string_view(ending).size()), std::move(file.bytes), "", ""});
  REQUIRE(drafts.size() == 5);
  return drafts;
}

}  // namespace

TEST_CASE("the collection is ordered by municipality in Swedish, then the newest first; what is not stated comes last") {
  const auto papers = pile();
  const auto whole = view::collection(papers, "", {0, 10});
  CHECK(ids(whole.rows) == std::vector<std::string>{"c", "b", "a", "d"});
  CHECK(test::line_of(whole.papers, whole.municipalities, whole.earliest, whole.latest, whole.title,
                      whole.description) ==
        "4 | 2 | 2022-01-31 | 2024-01-31 | Fyra papper | Påhittade");
}

TEST_CASE("a window shows its rows and counts them all, also where it lies outside") {
  const auto papers = pile();
  const auto middle = view::collection(papers, "", {1, 2});
  CHECK(ids(middle.rows) == std::vector<std::string>{"b", "a"});
  CHECK(test::line_of(middle.first, middle.papers) == "1 | 4");
  for (const view::Window window : {view::Window{4, 1}, view::Window{0xFFFFFFFF, 0xFFFFFFFF}, view::Window{0, 0}}) {
    const auto outside = view::collection(papers, "", window);
    CHECK(outside.rows.empty());
    CHECK(outside.papers == 4);
  }
  CHECK(view::collection(papers, "", {2, 0xFFFFFFFF}).rows.size() == 2);
}

TEST_CASE("results carry the row of their paper, and the window of the list") {
  const auto papers = pile();
  const auto all = view::result_list(papers, query::parse("biblioteken"), {query::Sort::date_oldest, {0, 10}});
  REQUIRE(all);
  CHECK(all->papers == 3);
  REQUIRE(all->rows.size() == 3);
  CHECK(all->rows[0].paper.municipality == "Arvika");
  CHECK_FALSE(all->rows[0].snippets.empty());
  const auto second = view::result_list(papers, query::parse("biblioteken"), {query::Sort::date_oldest, {1, 1}});
  REQUIRE(second);
  CHECK(test::only(second->rows).paper.id == all->rows[1].paper.id);
  CHECK(test::line_of(second->first, second->papers) == "1 | 3");
}

TEST_CASE("a paper's page holds each of its words once, whatever is marked in it") {
  const auto papers = pack(bundled());
  for (std::uint32_t i = 0; i < papers.papers(); ++i) {
    const auto page = test::there(view::document_page(papers, {i}, "motion OR kommun* OR taiwan"));
    CAPTURE(page->paper.id);
    const auto text = papers.text({i});
    const auto outline = papers.outline({i});
    REQUIRE(page->paragraphs.size() == outline->blocks.size());
    CHECK(page->facts.size() > 3);
    CHECK(page->hits > 3);
    std::uint32_t last_page = 0;
    for (std::size_t p = 0; p < page->paragraphs.size(); ++p) {
      const view::Paragraph& paragraph = page->paragraphs[p];
      CHECK(paragraph.text == structure::flowed(text->nfc, outline->blocks[p]));
      CHECK(paragraph.page_start == (paragraph.page != last_page));
      last_page = paragraph.page;
      std::uint32_t begin = 0;
      for (const view::Mark& mark : paragraph.marks) {
        CHECK(mark.span.begin >= begin);
        CHECK(mark.span.begin < mark.span.end);
        CHECK(mark.span.end <= paragraph.text.size());
        begin = mark.span.begin;
      }
    }
  }
}

TEST_CASE("every fact is marked in the text where its words stand, every hit where it was found") {
  const auto papers = pack(bundled());
  for (std::uint32_t i = 0; i < papers.papers(); ++i) {
    const auto page = test::there(view::document_page(papers, {i}, "kommunstyrelsen"));
    CAPTURE(page->paper.id);
    std::vector<bool> marked(page->facts.size() + 1);
    std::uint32_t hits = 0;
    for (const view::Paragraph& paragraph : page->paragraphs)
      for (const view::Mark& mark : paragraph.marks) {
        const std::string words(slice(paragraph.text, mark.span));
        if (mark.kind == view::Mark::Kind::hit) {
          ++hits;
          CHECK(words.starts_with(words[0] == 'K' ? "Kommunstyrelse" : "kommunstyrelse"));
        } else {
          marked[mark.number] = true;
          const view::FactRow& fact = page->facts[mark.number - 1];
          CHECK(mark.fact == fact.kind);
          if (fact.kind == view::FactKind::person) CHECK(paragraph.text.find(words) != std::string::npos);
        }
      }
    CHECK(hits == page->hits);
    for (const view::FactRow& fact : page->facts) {
      CAPTURE(fact.what);
      CAPTURE(fact.quote);
      CHECK(marked[fact.number]);
      CHECK(fact.page >= 1);
      CHECK(fact.line >= 1);
    }
  }
}

TEST_CASE("a citation has the words, what is stated of the paper and nothing of what is not") {
  const auto papers = pile();
  const auto text = papers.text({1});
  const auto at = static_cast<std::uint32_t>(text->nfc.find("Karin Ek (V)"));
  const auto cited = test::there(view::cite(papers, {1}, {at, at + 12}));
  CHECK(cited->text == "Karin Ek (V)");
  CHECK(test::amiss(cited->source, {"31 januari 2022", "Arvika", "rad 7", "!dnr"}) == "");
  CHECK(cited->source.find('{') == std::string::npos);
  CHECK(cited->link == "d/b/?s=" + std::to_string(at) + "-" + std::to_string(at + 12) + "&c=" +
                           view::anchor_code("", text->nfc, {at, at + 12}));
  const auto english = view::cite(papers, {1}, {at, at + 12}, view::Language::en);
  CHECK(english->source.find("31 January 2022") != std::string::npos);
  const auto bare = test::there(view::cite(papers, {3}, {0, 0xFFFFFFFF}));
  CHECK(bare->text == "Ett papper utan uppgifter om biblioteket.");
  CHECK(bare->source.find(", ,") == std::string::npos);
}
