// The tags of a PDF's own structure: believed where they can be true, and not where they cover what they cannot.
#include "core/source/reading.h"

using namespace diarium;
using sheet::Sheet;
using test::text_of_sheet;

namespace {

constexpr std::string_view full_line = "Nämnden har prövat frågan och finner att det som motionen begär";

/// A page of three paragraphs; `tag` is that of each of their lines.
void add_prose(Sheet& sheet, int y, std::string_view tag = "") {
  for (int i = 0; i < 9; ++i) sheet.at(70, y + i * 15 + i / 3 * 10, std::string(full_line) + (i % 3 == 2 ? "." : ""), {11, 0, 0, tag});
}

}  // namespace

TEST_CASE("layout tags: a tagged heading is one in the body's size, unless everything is called a heading") {
  Sheet honest;
  add_prose(honest.page().at(70, 100, "Bakgrund", {11, 0, 0, "H2"}), 130);
  CHECK(text_of_sheet(honest).starts_with("## Bakgrund\n\nNämnden"));
  Sheet lying;
  add_prose(lying.page().at(70, 60, "Svar på motion", {20, 1, 0, "H1"}), 100, "H1");
  const std::string text = text_of_sheet(lying);
  CHECK(text.starts_with("# Svar på motion\n\nNämnden"));
  CHECK(text.find("# Nämnden") == text.npos);
}

TEST_CASE("layout tags: an artifact at the foot goes from its only page, at the head after the first, and never all text") {
  Sheet honest;
  for (int page = 0; page < 2; ++page) {
    add_prose(honest.page().at(70, 30, "Almby kommun", {9, 0, 0, "A"}), 130);
    honest.at(70, 800, page == 0 ? "Besöksadress Storgatan" : "Postadress Almby", {8, 0, 0, "A"});
  }
  const std::string text = text_of_sheet(honest);
  CHECK(text.find("adress") == text.npos);
  CHECK(text.find("Almby kommun") == 0);
  CHECK(text.rfind("Almby kommun") == 0);
  Sheet lying;
  add_prose(lying.page(), 640, "A");
  CHECK(text_of_sheet(lying).find("Nämnden har prövat") != text.npos);
}

TEST_CASE("layout tags: items need no mark of their own, and a mark without a tag does not part an item") {
  Sheet sheet = Sheet().page().at(70, 100, "Nämnden beslutar");
  sheet.at(90, 120, "att avslå motionen", {11, 0, 0, "LI"}).at(90, 145, "att tacka för den", {11, 0, 0, "LI"});
  sheet.at(70, 180, "1.").at(90, 180, std::string(full_line) + " genast", {11, 0, 0, "LI"}).at(90, 195, "redan görs av alla", {11, 0, 0, "LI"});
  add_prose(sheet, 230);
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("- att avslå motionen\n\n- att tacka för den\n\n") != text.npos);
  CHECK(text.find("1. " + std::string(full_line) + " genast redan görs av alla\n") != text.npos);
}

TEST_CASE("layout tags: long words in tagged cells are a table and no columns; a page that is one table is read by its looks") {
  const auto rows = [](Sheet& sheet, std::string_view tag) {
    for (int i = 0; i < 6; ++i)
      sheet.at(70, 100 + i * 32 + i % 2 * 3, "en åtgärd som nämnden tar", {11, 0, 0, tag}).at(320, 100 + i * 32, "ett svar som nämnden ger dem", {11, 0, 0, tag})
          .at(320, 113 + i * 32, "som frågade", {11, 0, 0, tag});
  };
  Sheet tagged;
  rows(tagged.page(), "TD");
  add_prose(tagged, 320);
  CHECK(text_of_sheet(tagged).find("| en åtgärd som nämnden tar | ett svar som nämnden ger dem") != std::string::npos);
  Sheet whole;
  add_prose(whole.page(), 100, "TD");
  CHECK(text_of_sheet(whole).find('|') == std::string::npos);
}

TEST_CASE("layout tags: a cover's title in larger letters than any heading is one, though it is tagged a paragraph") {
  Sheet sheet;
  sheet.page().at(70, 300, "Byt bilden mot en egen", {12, 0, 0, "P"}).at(70, 420, "Avfallsplan 2031", {40, 1, 0, "P"});
  sheet.at(70, 480, "Hamnnämnden", {28, 1, 0, "P"}).at(70, 600, "Diarienummer: HN 2031/7", {11, 0, 0, "P"});
  add_prose(sheet.page().at(70, 60, "Inledande ord", {20, 1, 0, "H1"}), 100, "P");
  add_prose(sheet.at(70, 300, "Större avsnitt", {20, 1, 0, "H1"}), 330, "P");
  sheet.at(70, 520, "Sagt med eftertryck", {16, 1, 0, "P"});
  for (int i = 0; i < 3; ++i) sheet.at(70, 560 + i * 60, "Mindre avsnitt", {20, 1, 0, "H2"});
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("Byt bilden mot en egen\n\n# Avfallsplan 2031\n\n") == 0);
  CHECK(test::amiss(text, {"# Hamnnämnden\n\nDiarienummer", "!# Sagt"}) == "");
}
