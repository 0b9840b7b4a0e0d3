// Pages of the file in the reader's words, and facts with what the reader has said of them.
#include "view/paper/file_pages.h"

#include "papers.h"
#include "view/facts/fact_rows.h"
#include "view/facts/fact_words.h"
#include "view/paper/passages.h"

using namespace diarium;
using view::Language;

namespace {

const std::string words = "# Motion om en bro\n\nStorby kommun\n\nVi vill bygga en bro över ån.\n\nKarin Ek (V)\n";

ByteSpan span_of(std::string_view said) {
  return test::span_of(words, said);
}

/// A paper that was read from three pages of a file, the first two of which are called i and ii.
index::Pack paged() {
  index::Paper paper = test::paper("bro", words, source::Format::markdown);
  paper.name = "bro.pdf";
  paper.facts.persons = {{"Karin Ek", "Karin Ek", "V", {}, {span_of("Karin Ek")}}};
  paper.facts.type = facts::Value{"motion", span_of("Motion"), {}, {}};
  paper.origin.sha256 = std::string(64, 'a');
  paper.reading = {.kind = source::Kind::pdf, .pages = 3, .empty_pages = {1}, .recognised = true,
                   .left_out = {{"pictures", 7}}, .page_labels = {"i", "ii", "1"}};
  const auto line = [&](std::string_view said, std::uint32_t page) {
    paper.reading.lines.push_back({test::span_of(words, said), page, {720, 700, 2000, 820}});
  };
  line("Motion om en bro", 0);
  line("Vi vill bygga", 2);
  line("en bro över ån.", 2);
  line("Karin Ek (V)", 2);
  return test::open(test::freeze({paper}));
}

facts::Corrections corrected(facts::CorrectionAction action, std::string value = {}) {
  const ByteSpan span = span_of("Karin Ek");
  return {{{"r1", std::string(64, 'a'), "bro", action, "person", span, "Karin Ek", std::move(value), "hon heter så", ""}}};
}

std::vector<view::FactRow> rows_of(const index::Pack& pack, const facts::Corrections& said) {
  view::DocumentOptions options{.corrections = &said};
  return test::there(view::document_page(pack, {0}, options))->facts;
}

const view::FactRow* person(const std::vector<view::FactRow>& rows) {
  const auto row = std::ranges::find(rows, std::string("person"), &view::FactRow::fact);
  return row == rows.end() ? nullptr : &*row;
}

}  // namespace

TEST_CASE("a fact of a file with pages stands on the page that the file names, without a line") {
  const auto pack = paged();
  const auto rows = rows_of(pack, {});
  const view::FactRow* karin = test::there(person(rows));
  CHECK(karin->page_label == "1");
  CHECK(view::fact_words(Language::sv, *karin, 1).place == "s. 1");
  CHECK(test::there(view::cite(pack, {0}, span_of("Motion om en bro")))->source.ends_with("s. i."));
}

TEST_CASE("the page of the original holds the boxes of the words") {
  const auto pack = paged();
  const auto page = test::there(view::original_page(pack, {0}, span_of("bygga en bro")));
  CHECK(test::line_of(page->page, page->pages, page->lines.size()) == "2 | 3 | 2");
  const auto whole = test::there(view::original_page(pack, {0}, {}));
  CHECK(whole->page == 0);
  CHECK(whole->lines.empty());
  CHECK_FALSE(view::original_page(papers::pack({papers::paper("a", "Storby", "2024-01-02", "Ord.")}), {0}, {}));
}

TEST_CASE("how a file was read is told in whole sentences, the gravest first") {
  const auto reading = test::there(paged().reading({0}));
  const auto said = view::reading_words(Language::sv, *reading);
  REQUIRE(said.size() == 3);
  CHECK(said[0].find("igenkänd") != std::string::npos);
  CHECK(test::line_of(said[1], said[2]) == "1 sida saknar text: ii. | Inte med i texten: bilder (7).");
  CHECK(view::reading_words(Language::sv, {}).empty());
}

TEST_CASE("what was read how is told by page, pages in a row as such") {
  using source::HowRead, source::WhyUnread;
  source::FileReading reading{.kind = source::Kind::pdf, .pages = 7, .empty_pages = {4, 6}, .recognised = true, .reader = "Tesseract 5.3.0, swe"};
  const source::PageReading scanned{HowRead::scanned, WhyUnread::nothing}, text{HowRead::text, WhyUnread::nothing};
  reading.page_readings = {text, scanned, scanned, scanned, {HowRead::none, WhyUnread::wordless}, text, {HowRead::none, WhyUnread::slow}};
  const auto said = view::reading_words(Language::sv, reading);
  CHECK(said == std::vector<std::string>{"Texten är igenkänd i bilder av sidorna av ett program, så ord kan vara fel lästa.",
                                         "3 sidor är lästa i bilderna av dem här (Tesseract 5.3.0, swe).",
                                         "Sidorna 1, 6: filens egna bokstäver.", "Sidorna 2–4: läst här, i bilden av sidan.",
                                         "Sida 5: inga ord, det står ingen text på den.", "Sida 7: inga ord, det tog för lång tid att läsa den."});
  CHECK(view::reading_words(Language::en, reading)[3] == "Pages 2–4: read here, in the picture of the page.");
  // Each way of each page has words in both languages.
  for (const std::string_view how : source::how_read_names) CHECK(view::has_word("page_read." + std::string(how)));
  for (const std::string_view why : source::why_unread_names) CHECK((why == "nothing" || view::has_word("page_unread." + std::string(why))));
}

TEST_CASE("a word of the ledger stands alone on the page of the original where its place is told, else in its line") {
  index::Paper paper = test::mended("a", "Kommunen avslar motion\nom en ny bra.\n", {{"avslar", "", {"avslår", "avslar"}}, {"bra", "bro"}});
  paper.reading = {.kind = source::Kind::pdf, .pages = 2};
  paper.reading.lines = {{{0, 22}, 0, {720, 700, 2000, 820}}, {{23, 36}, 1, {720, 900, 2000, 1020}}};
  paper.reading.words = {{{9, 15}, 0, {1100, 700, 1400, 820}}};
  const auto pack = test::open(test::freeze({paper, test::paper("hel", "Det är bra.\n")}));
  const auto word = test::there(view::original_word(pack, {0}, 1));
  CHECK(word->alone);
  CHECK(word->page == 0);
  CHECK(word->lines == paper.reading.words);
  const auto line = test::there(view::original_word(pack, {0}, 2));
  CHECK_FALSE(line->alone);
  CHECK(line->page == 1);
  CHECK(line->lines == std::vector{paper.reading.lines[1]});
  CHECK_FALSE(view::original_word(pack, {0}, 0));
  CHECK_FALSE(view::original_word(pack, {0}, 3));
  CHECK_FALSE(view::original_word(pack, {1}, 1));
}

TEST_CASE("a kind of file is told of everything but a text") {
  view::PaperRow row;
  CHECK(view::file_words(Language::sv, row).empty());
  row.kind = source::Kind::pdf;
  row.file_pages = 12;
  CHECK(view::file_words(Language::sv, row) == "PDF, 12 sidor");
  row.type = "protokollsparagraf";  // Of whole minutes: its own pages, not those of the file.
  row.first_page = 2;
  row.pages = 1;
  CHECK(view::file_words(Language::sv, row) == "PDF, sida 3 av 12");
  row.pages = 2;
  CHECK(view::file_words(Language::en, row) == "PDF, page 3–4 of 12");
}

TEST_CASE("what the reader corrects is shown at once, as the reader's word") {
  const auto pack = paged();
  const auto rows = rows_of(pack, corrected(facts::CorrectionAction::correct, R"({"name":"Karin Ekh"})"));
  const view::FactRow* karin = test::there(person(rows));
  CHECK(karin->value == "Karin Ekh (V)");
  CHECK(karin->status == facts::Status::user);
  CHECK(test::amiss(view::fact_words(Language::sv, *karin, 1).detail, {"rättat av dig", "hon heter så"}) == "");
  CHECK(person(rows_of(pack, {}))->status == facts::Status::read);
}

TEST_CASE("what the reader rejects goes, and corrections of another file change nothing") {
  const auto pack = paged();
  auto said = corrected(facts::CorrectionAction::reject);
  CHECK(person(rows_of(pack, said)) == nullptr);
  said.list[0].source = std::string(64, 'b');
  CHECK(person(rows_of(pack, said)) != nullptr);
}

TEST_CASE("a rejected fact is told as rejected, and by whom") {
  const auto pack = paged();
  const auto rejected = [&](const facts::Corrections& said) {
    return test::there(view::document_page(pack, {0}, view::DocumentOptions{.corrections = &said}))->rejected;
  };
  CHECK(rejected({}).empty());
  const auto told = rejected(corrected(facts::CorrectionAction::reject));
  REQUIRE(told.size() == 1);
  CHECK(test::line_of(told[0].was, told[0].correction, told[0].note) == "Karin Ek (V) | r1 | hon heter så");
  CHECK(told[0].own);
  CHECK(rejected(corrected(facts::CorrectionAction::note)).empty());
}

TEST_CASE("the form of a fact has the fields that corrections know") {
  const auto pack = paged();
  const auto facts = test::there(pack.facts({0}));
  const auto fields = view::fact_fields(Language::sv, *facts, "person", 0);
  REQUIRE(fields.size() == 2);
  CHECK(test::line_of(fields[0].name, fields[0].value, fields[1].value) == "name | Karin Ek | V");
  CHECK(view::fact_fields(Language::sv, *facts, "person", 9).empty());
  const auto type = view::fact_fields(Language::sv, *facts, "type", 0);
  REQUIRE(type.size() == 1);
  CHECK(type[0].kind == view::FieldKind::word);
  CHECK(std::ranges::any_of(type[0].words, [](const auto& word) { return word.first == "motion" && word.second == "Motion"; }));
}

TEST_CASE("a § of a text's minutes counts its pages from the file's first one") {
  index::Paper paper = test::paper("protokoll-45", "§ 45 Taxa\n\nBeslut\n\fMer om taxan.\n");
  paper.facts.paragraph = facts::Value{"§ 45", {0, 5}, {}, {}};
  paper.part = {.file_id = "protokoll", .label = "§ 45", .ordinal = 1, .count = 3, .span = {400, 440}, .first_page = 6};
  const index::Pack pack = test::open(test::freeze({paper}));
  const auto page = test::there(view::document_page(pack, {0}, view::DocumentOptions{}));
  std::vector<std::string> labels;
  for (const view::Paragraph& paragraph : page->paragraphs)
    if (paragraph.page_start) labels.push_back(paragraph.page_label);
  CHECK(labels == std::vector<std::string>{"7", "8"});
  const auto fact = std::ranges::find(page->facts, "about_paper.paragraph", &view::FactRow::what);
  REQUIRE(fact != page->facts.end());
  CHECK(fact->page == 7);
}

TEST_CASE("one place has one name: in the text, with its fact, in what is cited and where it is quoted") {
  for (const char* words : {"§ 45 Taxa\n\nBeslut\n\fMer om taxan.\n", "§ 45 Taxa\n\nBeslut\n\nMer om taxan.\n"}) {
    index::Paper paper = test::paper("protokoll-45", words);
    const auto at = static_cast<std::uint32_t>(paper.text.nfc.find("Mer om"));
    const ByteSpan span{at, at + 13};
    paper.facts.proposals = {{.kind = "beslut", .by = "", .number = 1, .span = span}};
    paper.part = {.file_id = "protokoll", .label = "§ 45", .ordinal = 1, .count = 3, .span = {400, 440}, .first_page = 21};
    const index::Pack pack = test::open(test::freeze({paper}));
    const auto page = test::there(view::document_page(pack, {0}, view::DocumentOptions{}));
    const auto cited = test::there(view::cite(pack, {0}, span));
    CHECK(view::fact_words(Language::sv, test::only(page->facts), page->pages).place == cited->place);
    CHECK(view::Passages(pack, Language::sv).place({{0, 0}, span}) == cited->place);
    const auto answer = test::there(query::search(pack, "mer", {}));
    CHECK(test::only(test::only(answer->hits).snippets).page == (cited->place.starts_with("s. 23") ? 23 : 22));
    const auto paragraph = std::ranges::find(page->paragraphs, span.begin, [](const view::Paragraph& one) { return one.span.begin; });
    REQUIRE(paragraph != page->paragraphs.end());
    CHECK(view::place_of(Language::sv, *page, *paragraph) == cited->place);
    CHECK(paragraph->page_label == (cited->place.starts_with("s. 23") ? "23" : "22"));
  }
}
