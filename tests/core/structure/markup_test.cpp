// What a file itself says of its text (headings, lists, cells, heads of pages) is believed, unless the file misuses it.
#include "core/structure/outline_text.h"

using namespace diarium;
using structure::BlockKind;
using test::all_of;
using test::paper_of;

namespace {

test::Paper page(std::string_view body) {
  return paper_of("<!DOCTYPE html>\n<html><body>" + std::string(body) + "</body></html>", "paper.html");
}

/// An OpenDocument text in one file; `head`: of its pages.
test::Paper flat(std::string_view body, std::string_view head = {}) {
  std::string file = "<?xml version='1.0' encoding='UTF-8'?><office:document";
  for (const std::string name : {"office", "text", "table", "style"})
    file += " xmlns:" + name + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'";
  file += " office:mimetype='application/vnd.oasis.opendocument.text'>";
  if (!head.empty())
    file += "<office:master-styles><style:master-page style:name='Standard'><style:header>" + std::string(head) +
            "</style:header></style:master-page></office:master-styles>";
  file += "<office:body><office:text>" + std::string(body) + "</office:text></office:body></office:document>";
  return paper_of(file, "paper.fodt");
}

std::string labels(const test::Paper& paper) {
  std::string out;
  for (const structure::Block& block : paper.outline.blocks)
    if (block.kind == BlockKind::list_item) out += (out.empty() ? "" : " ") + block.label;
  return out;
}

constexpr std::string_view plain_prose =
    "Föreningen har under flera år drivit verksamhet i lokalen vid torget, och hyran har höjts varje år sedan dess.";

}  // namespace

TEST_CASE("told: a list that the file numbers is one, whatever its numbers look like") {
  const test::Paper roman = page(
      "<h1>Motion om badplatser</h1><p>Vi föreslår att Granlidens kommun</p>"
      "<ol type=i><li>öppnar badet i maj.</li><li>sätter upp en brygga.</li><li>städar stranden.</li></ol>");
  CHECK(labels(roman) == "i) ii) iii)");
  CHECK(all_of(roman, BlockKind::list_item) == "öppnar badet i maj. | sätter upp en brygga. | städar stranden.");

  const test::Paper capital = page(
      "<h2>Förslag till beslut</h2><p>Tekniska nämnden i Storvik beslutar</p>"
      "<ol type=A start=3><li>Vägen asfalteras under hösten.</li><li>Kostnaden tas ur ramen.</li></ol>");
  CHECK(labels(capital) == "C) D)");
  CHECK(all_of(capital, BlockKind::list_item) == "Vägen asfalteras under hösten. | Kostnaden tas ur ramen.");
}

TEST_CASE("told: an item that is the second line of the one above belongs to it") {
  const std::string first = "Granlidens torg byggs om så att ingen behöver vänta";
  const test::Paper torn = page("<p>Planen ska</p><ul><li>" + first + "<ul><li>på bussen i regnet.</li></ul></li>" +
                                "<li>Storviks bad öppnas.</li></ul>");
  CHECK(all_of(torn, BlockKind::list_item) == first + " på bussen i regnet. | Storviks bad öppnas.");
  const std::string open = "<text:list><text:list-item>", close = "</text:list-item></text:list>";
  const test::Paper office = flat(open + "<text:p>" + first + "</text:p>" + open +
                                  "<text:p>länge.</text:p>" + close + close);
  CHECK(all_of(office, BlockKind::list_item) == first + " länge.");
  const test::Paper name = flat(open + "<text:p>Nämnden bygger en ny gång- och cykelväg i</text:p>" + open +
                                "<text:p>Granliden.</text:p>" + close + close);
  CHECK(all_of(name, BlockKind::list_item) == "Nämnden bygger en ny gång- och cykelväg i Granliden.");

  const test::Paper nested = page("<ul><li>" + first +
                                  "<ul><li>på bussen i regnet</li><li>på tåget</li></ul></li></ul>");
  CHECK(all_of(nested, BlockKind::list_item) == first + " | på bussen i regnet | på tåget");
  const test::Paper ended = page("<ul><li>" + first + " länge.<ul><li>enligt planen</li></ul></li></ul>");
  CHECK(all_of(ended, BlockKind::list_item) == first + " länge. | enligt planen");
}

TEST_CASE("told: a style for headings that holds the text is no sign of a heading") {
  const std::string text(plain_prose);
  const test::Paper web = page("<h1>Svar på motion om hyror</h1><h2>Sammanfattning</h2><h2>" + text +
                               "</h2><h2>Förslag till beslut</h2><h2>" + text + "</h2>");
  CHECK(all_of(web, BlockKind::heading) == "Svar på motion om hyror | Sammanfattning | Förslag till beslut");

  const std::string open = "<text:h text:outline-level='3'>", close = "</text:h>";
  const test::Paper office = flat(open + text + close + open + "Bakgrund" + close + open + text + " " + text + close);
  CHECK(all_of(office, BlockKind::heading) == "Bakgrund");
}

TEST_CASE("told: where nothing below the title is marked, headings are known by their words") {
  const std::string text = "<p>" + std::string(plain_prose) + "</p>";
  CHECK(all_of(page("<h1>Svar på motion om en ny gång- och cykelväg</h1><p>Sammanfattning</p>" + text +
                               "<p>Förslag till beslut</p><p>Motionen avslås.</p>"), BlockKind::heading) ==
        "Svar på motion om en ny gång- och cykelväg | Sammanfattning | Förslag till beslut");
  const std::string body = "<text:p>" + std::string(plain_prose) + "</text:p>";
  const test::Paper office = flat(
      "<text:h text:outline-level='1'>Hemställan om medel till idrottshallen</text:h><text:p>Ärendet</text:p>" +
      body + "<text:p>Yrkanden</text:p>" + body);
  CHECK(all_of(office, BlockKind::heading) == "Hemställan om medel till idrottshallen | Ärendet | Yrkanden");
}

TEST_CASE("told: a bold line that names who signs is no heading, a bold line above text is one") {
  const test::Paper paper =
      page("<h1>Yttrande om taxan</h1><p><b>Bakgrund</b></p><p>" + std::string(plain_prose) +
           "</p><p><b>Våra synpunkter</b></p><p>" + std::string(plain_prose) + "</p><p><b>Ada Berg (S)</b></p>");
  CHECK(all_of(paper, BlockKind::heading) == "Yttrande om taxan | Bakgrund | Våra synpunkter");
}

TEST_CASE("told: marks of Markdown in the words of a file are words") {
  const test::Paper web =
      page("<p># 5 i listan är en adress som ingen har haft sedan dess.</p><p>| skilt | från | annat |</p>");
  CHECK(all_of(web, BlockKind::heading).empty());
  CHECK(all_of(web, BlockKind::paragraph) ==
        "# 5 i listan är en adress som ingen har haft sedan dess. | | skilt | från | annat |");
  const test::Paper office =
      flat("<text:p>Ändringar sedan förra året är märkta med **två stjärnor** i bilagan till planen.</text:p>");
  CHECK(all_of(office, BlockKind::paragraph) ==
        "Ändringar sedan förra året är märkta med **två stjärnor** i bilagan till planen.");
}

TEST_CASE("told: the cells of a row are its words, without what divides them") {
  const test::Paper web =
      page("<table><tr><td>Namn</td><td>Ja</td></tr><tr><td>Ada Berg (S)</td><td>x</td></tr></table>");
  CHECK(all_of(web, BlockKind::table_row) == "Namn Ja | Ada Berg (S) x");
  const std::string row = "<table:table-row><table:table-cell><text:p>",
                    next = "</text:p></table:table-cell><table:table-cell><text:p>",
                    end = "</text:p></table:table-cell></table:table-row>";
  const test::Paper office = flat("<table:table>" + row + "Diarienummer" + next + "Datum" + end + row + "KS 2024/17" +
                                  next + "2024-03-05" + end + "</table:table>");
  CHECK(all_of(office, BlockKind::table_row) == "Diarienummer Datum | KS 2024/17 2024-03-05");
}

TEST_CASE("told: the head of a page is neither heading nor title") {
  const test::Paper paper = flat(
      "<text:h text:outline-level='1'>Svar på motion om belysning</text:h><text:h "
      "text:outline-level='2'>Bakgrund</text:h><text:p>" +
          std::string(plain_prose) + "</text:p>",
      "<text:h text:outline-level='1'>Storviks kommun Tjänsteskrivelse 2024-03-05</text:h>");
  CHECK(all_of(paper, BlockKind::heading) == "Svar på motion om belysning | Bakgrund");
  REQUIRE(!paper.outline.blocks.empty());
  CHECK(structure::flowed(paper.text, paper.outline.blocks.front()) == "Storviks kommun Tjänsteskrivelse 2024-03-05");
}

TEST_CASE("told: what a file says stays with its words where the text is brought to NFC") {
  const test::Paper paper = page(
      "<p>A\u030Angba\u030Atsva\u0308gen a\u0308r stängd under hela sommaren, och trafiken leds "
      "om.</p><h2>Fo\u0308rslag</h2><p>" +
      std::string(plain_prose) + "</p><ol type=i><li>Öppna vägen.</li></ol>");
  CHECK(all_of(paper, BlockKind::heading) == "Förslag");
  CHECK(labels(paper) == "i)");
}

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

TEST_CASE("told: a list of papers whose head is not marked, among marked headings, is no decision") {
  const std::string text(plain_prose);
  const test::Paper web = page("<h1>Köp av brygga</h1><h2>Ärendet</h2><p>" + text +
                               "</p><h2>Beslut</h2><p>Nämnden köper bryggan.</p><p>Handlingar</p>"
                               "<p>Kontorets tjänsteutlåtande</p><h2>Yrkanden</h2><p>" +
                               text + "</p>");
  const test::Paper office = flat(
      "<text:h text:outline-level='2'>Beslut</text:h><text:p>Styrelsen säljer båten till hamnen i Storvik.</text:p>"
      "<text:p>Bilagor</text:p><text:p>Avtal om båten</text:p><text:h "
      "text:outline-level='2'>Bakgrund</text:h><text:p>" +
      text + "</text:p>");
  for (const auto& [paper, words] :
       {std::pair(&web, "Kontorets tjänsteutlåtande"), std::pair(&office, "Avtal om båten")}) {
    const auto block =
        std::ranges::find_if(paper->outline.blocks, [&, paper = paper, words = words](const structure::Block& one) {
          return structure::flowed(paper->text, one) == words;
        });
    REQUIRE(block != paper->outline.blocks.end());
    CHECK(block->role == structure::Role::attachment);
  }
  CHECK(all_of(web, BlockKind::heading) == "Köp av brygga | Ärendet | Beslut | Yrkanden");
}

TEST_CASE("told: a mail's page has its blocks below who wrote to whom") {
  const test::Paper mail = paper_of(
      "From: Ada Berg <ada@granliden.example>\r\nTo: kommun@storvik.example\r\nSubject: Bryggan\r\nMIME-Version: "
      "1.0\r\n"
      "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><h2>Vad vi vill</h2><p>" +
          std::string(plain_prose) + "</p><ol type=i><li>Laga bryggan.</li><li>Städa stranden.</li></ol></body></html>",
      "brev.eml");
  CHECK(labels(mail) == "i) ii)");
  CHECK(all_of(mail, BlockKind::heading).find("Vad vi vill") != std::string::npos);
  CHECK(all_of(mail, BlockKind::list_item) == "Laga bryggan. | Städa stranden.");
}

TEST_CASE("told: where only the first of several papers in a file marks its headings, those of the next are known by their words") {
  const std::string body = "<p>" + std::string(plain_prose) + "</p>";
  const std::string minutes = "<h1>Svar på motion om bryggor</h1><h2>Beslut</h2><p>Nämnden avslår motionen och tackar för den.</p><h2>Reservation</h2>" + body;
  const auto letter = [&](std::string_view last) { return "<p>Förslag till beslut</p>" + body + "<p>Bakgrund</p>" + body + "<p>" + std::string(last) + "</p>" + body; };
  const std::string marked = "Svar på motion om bryggor | Beslut | Reservation";
  CHECK(all_of(page(minutes + letter("Beredning")), BlockKind::heading) == marked + " | Förslag till beslut | Bakgrund | Beredning");
  // Two may be words of the paper itself, and a list of words has no prose below each.
  CHECK(all_of(page(minutes + letter("Förslag till beslut")), BlockKind::heading) == marked);
  CHECK(all_of(page(minutes + "<p>Förslag till beslut</p><p>Bakgrund</p><p>Beredning</p><p>Ärendet</p>" + body), BlockKind::heading) == marked);
}
