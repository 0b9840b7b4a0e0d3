// A repaired paper's page: its marks, and its words as they stood, all at once or one by one.
#include "view/paper/repairs.h"

#include "core/index/support.h"
#include "view/words.h"

using namespace diarium;
using view::Language;
using view::Mark;

namespace {

const std::string scan =
    "# Motion om sjon\n\nDet ar bra for alla att 6ppna hallen | stallet for sjon.\nAllt ar klart.\n\n- batar far "
    "plats\n";
const std::vector<test::Mend> mends = {
    {"ar", "är"},       {"for", "för"},     {"sjon", "sjön"},       {"|", "i"},
    {"batar", "båtar"}, {"6ppna", "öppna"}, {"stallet", "stället"}, {"hallen", "", {"hållen", "hallen"}}};

/// The scan with a decision that begins inside a repaired word and ends behind one.
index::Pack pack() {
  index::Paper paper = test::mended("a", scan, mends);
  paper.format = source::Format::markdown;
  paper.outline = structure::parse(paper.text.nfc, paper.format);
  const auto at = [&](std::string_view words) { return static_cast<std::uint32_t>(paper.text.nfc.find(words)); };
  const auto end = at(" hallen");
  paper.facts.title = {"Sjön", {at("sjön"), at("\n\nDet")}};
  paper.facts.decision = {"avslå", "", "", {end - 3, at(" plats")}};
  return test::open(test::freeze({paper, test::paper("hel", "Det är bra.\n")}));
}

view::DocumentPage page(view::DocumentOptions options) {
  return *test::there(view::document_page(pack(), {0}, options));
}

std::vector<std::string> texts(const view::DocumentPage& page) {
  std::vector<std::string> out;
  for (const view::Paragraph& paragraph : page.paragraphs) out.push_back(paragraph.text);
  return out;
}

/// «kind number words» of every mark.
std::vector<std::string> marks(const view::DocumentPage& page, Mark::Kind kind) {
  std::vector<std::string> out;
  for (const view::Paragraph& paragraph : page.paragraphs)
    for (const Mark& mark : paragraph.marks)
      if (mark.kind == kind)
        out.push_back(std::to_string(mark.number) + " " + std::string(slice(paragraph.text, mark.span)));
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a page shows the repaired words, and marks each with what is told of it") {
  const auto shown = page({});
  CHECK(texts(shown) == Lines{"Motion om sjön",
                              "Det är bra för alla att öppna hallen i stället för sjön. Allt är klart.",
                              "båtar far plats"});
  CHECK(marks(shown, Mark::Kind::repair) == Lines{"1 sjön", "2 är", "3 för", "4 öppna", "5 hallen", "6 i", "7 stället",
                                                  "8 för", "9 sjön", "10 är", "11 båtar"});
  REQUIRE(shown.repairs.size() == 11);
  CHECK(test::line_of(shown.repairs[3].was, shown.repairs[3].now) == "6ppna | öppna");
  CHECK(shown.repairs[3].on);
  CHECK(test::line_of(shown.repairs[3].line, shown.repairs[3].page) == "3 | 1");
  CHECK_FALSE(shown.repairs[3].uncertain);
  CHECK(shown.repairs[4].uncertain);
  CHECK(shown.repairs[4].readings == Lines{"hållen", "hallen"});
  CHECK(test::line_of(shown.paper.repaired, shown.paper.uncertain) == "10 | 1");
  for (const view::Paragraph& paragraph : shown.paragraphs)
    for (const Mark& mark : paragraph.marks)
      if (mark.kind == Mark::Kind::repair) CHECK(mark.uncertain == (mark.number == 5));
}

TEST_CASE("in the original every word stands as in the scan, and every mark with it") {
  const auto shown = page({.query = "sjön", .reading = view::Reading::original});
  CHECK(texts(shown) == Lines{"Motion om sjon",
                              "Det ar bra for alla att 6ppna hallen | stallet for sjon. Allt ar klart.",
                              "batar far plats"});
  CHECK(marks(shown, Mark::Kind::repair) == Lines{"1 sjon", "2 ar", "3 for", "4 6ppna", "5 hallen", "6 |", "7 stallet",
                                                  "8 for", "9 sjon", "10 ar", "11 batar"});
  CHECK(marks(shown, Mark::Kind::hit) == Lines{"1 sjon", "2 sjon"});
  // The decision began inside «öppna»: it takes the word whole.
  CHECK(marks(shown, Mark::Kind::fact) ==
        Lines{"2 sjon", "1 6ppna hallen | stallet for sjon. Allt ar klart.", "1 batar far"});
  CHECK(shown.outline[0].text == "Motion om sjon");
  CHECK(shown.reading == view::Reading::original);
  for (const view::RepairRow& row : shown.repairs) CHECK_FALSE(row.on);
}

TEST_CASE("repairs are switched off one by one, whatever their order") {
  const auto shown = page({.query = "sjön", .off = {9, 1, 4, 77, 0, 9}});
  CHECK(texts(shown) == Lines{"Motion om sjon",
                              "Det är bra för alla att 6ppna hallen i stället för sjon. Allt är klart.",
                              "båtar far plats"});
  CHECK(marks(shown, Mark::Kind::hit) == Lines{"1 sjon", "2 sjon"});
  CHECK(shown.hits == 2);
  CHECK_FALSE(shown.repairs[8].on);
  CHECK(shown.repairs[7].on);
}

TEST_CASE("however repairs are switched, marks keep their words and their order") {
  const auto whole = page({.query = "för OR sjön OR \"hållen i\""});
  test::Die die(4);
  for (int round = 0; round < 200; ++round) {
    view::DocumentOptions options{.query = whole.query};
    for (std::uint32_t i = 1; i <= whole.repairs.size(); ++i)
      if (die.one_in(2)) options.off.push_back(i);
    const auto other = page(options);
    for (std::size_t p = 0; p < whole.paragraphs.size(); ++p) {
      const view::Paragraph &a = whole.paragraphs[p], &b = other.paragraphs[p];
      REQUIRE(a.marks.size() == b.marks.size());
      std::uint32_t begin = 0;
      for (const Mark& mark : b.marks) {
        CHECK(mark.span.begin >= begin);
        CHECK(mark.span.begin < mark.span.end);
        CHECK(mark.span.end <= b.text.size());
        begin = mark.span.begin;
        if (mark.kind != Mark::Kind::repair) continue;
        const view::RepairRow& row = other.repairs[mark.number - 1];
        CHECK(slice(b.text, mark.span) == (row.on ? row.now : row.was));
      }
    }
  }
}

TEST_CASE("what is said of a paper's letters fits what was done to them") {
  const auto opened = pack();
  const auto list = view::collection(opened, "", {});
  view::PaperRow paper = list.rows[0].repaired > 0 ? list.rows[0] : list.rows[1];
  CHECK(paper.damaged);
  CHECK(view::quality_words(Language::sv, paper) == "10 ord lagade, 1 osäkert");
  CHECK(view::quality_words(Language::en, paper) == "10 words repaired, 1 uncertain");
  paper.uncertain = 0;
  CHECK(view::quality_words(Language::sv, paper) == "10 ord lagade");
  CHECK(view::quality_help(Language::sv, paper, {}) == view::word(Language::sv, "quality.repaired_help"));
  paper.repaired = paper.uncertain = 0;
  CHECK(view::quality_words(Language::sv, paper) == "skadade bokstäver");
  paper.damaged = false;
  CHECK(view::quality_words(Language::sv, paper).empty());
  CHECK(view::quality_help(Language::sv, paper, {}).empty());
}

TEST_CASE("every reason has words in both languages") {
  const auto shown = page({});
  for (const Language language : {Language::sv, Language::en}) {
    for (const char* reason : {"marks", "letter", "sign", "inserted", "scan"}) {
      view::RepairRow row = shown.repairs[0];
      row.reason = reason;
      CHECK(view::has_word(std::string("repair_reason.") + reason));
      CHECK(view::repair_words(language, row).reason != reason);
    }
    CHECK(view::repair_words(language, shown.repairs[0]).what.find("sjon") != std::string::npos);
    CHECK(view::repair_words(language, shown.repairs[4]).what.find("hållen, hallen") != std::string::npos);
  }
}
