// What a file itself says of its text, where bytes or places matter: a mail, and a text that cuts its source.
#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;
using test::all_of;
using test::paper_of;

TEST_CASE("told: a text that cuts and moves its source keeps the blocks whose words it has") {
  text::Text text;
  text.nfc = "Bort och hit";
  text.map = text::SourceMap({{0, 10}, {9, 30}});
  const source::MarkupBlocks of_source = {{source::MarkupKind::heading, 2, false, {0, 4}, 0},
                                          {source::MarkupKind::heading, 1, false, {10, 14}, 10},
                                          {source::MarkupKind::item, 1, false, {30, 33}, 28},
                                          {source::MarkupKind::note, 0, false, {40, 50}, 40}};
  const source::MarkupBlocks told = structure::map_markup(text, of_source);
  REQUIRE(told.size() == 2);
  CHECK(slice(text.nfc, told[0].span) == "Bort");
  CHECK(slice(text.nfc, told[1].span) == "hit");
  CHECK(told[1].kind == source::MarkupKind::item);
}

TEST_CASE("told: a mail's page has its blocks below who wrote to whom") {
  const test::Paper mail = paper_of(
      "From: Ada Berg <ada@granliden.example>\r\nTo: kommun@storvik.example\r\nSubject: Bryggan\r\nMIME-Version: "
      "1.0\r\n"
      "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><h2>Vad vi vill</h2><p>"
      "Föreningen har under flera år drivit verksamhet i lokalen vid torget, och hyran har höjts varje år sedan "
      "dess.</p><ol type=i><li>Laga bryggan.</li><li>Städa stranden.</li></ol></body></html>",
      "brev.eml");
  std::string labels;
  for (const structure::Block& block : mail.outline.blocks) labels += block.label;
  CHECK(labels == "i)ii)");
  CHECK(all_of(mail, BlockKind::heading).find("Vad vi vill") != std::string::npos);
  CHECK(all_of(mail, BlockKind::list_item) == "Laga bryggan. | Städa stranden.");
}
