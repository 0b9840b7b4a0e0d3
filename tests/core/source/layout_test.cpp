#include "core/source/reading.h"
#include "source/positioned.h"
#include "structure/outline.h"

using namespace diarium;
using sheet::Sheet;
using test::left_out, test::read_sheet, test::text_of_sheet, test::told;

namespace {

constexpr std::string_view full = "Nämnden har prövat frågan och finner att det som motionen begär";  // Reaches the right edge.

}  // namespace

TEST_CASE("layout: lines become a paragraph, a divided word one word, and a wider gap a new paragraph") {
  Sheet sheet;
  sheet.page().at(70, 100, full).at(70, 115, "redan görs, och att kommun-").at(70, 130, "styrelsen följer det").at(70, 165, "Ett nytt stycke.");
  sheet.at(70, 180, std::string(full));
  CHECK(text_of_sheet(sheet).starts_with(std::string(full) + " redan görs, och att kommunstyrelsen följer det\n\nEtt nytt stycke.\n\n"));
}

TEST_CASE("layout: a hyphen that stands for a later part, or joins a number or capitals, stays") {
  Sheet sheet;
  sheet.page().at(70, 100, std::string(full) + " om skol-").at(70, 115, "och fritidsfrågor kräver av förvaltningen och av hela IT-")
      .at(70, 130, "avdelningen under åren 2024-").at(70, 145, "2026 i alla delar.");
  CHECK(text_of_sheet(sheet) == std::string(full) + " om skol- och fritidsfrågor kräver av förvaltningen och av hela IT-avdelningen under åren 2024-2026 i alla delar.\n");
  Sheet letter;
  letter.page().at(70, 100, std::string(full) + " gäller e-").at(70, 115, "tjänster för alla som vill ansöka.");
  CHECK(text_of_sheet(letter) == std::string(full) + " gäller e-tjänster för alla som vill ansöka.\n");
}

TEST_CASE("layout: ligatures are letters, soft hyphens go, symbols of bullets are bullets, unknown characters are counted") {
  Sheet sheet;
  sheet.page().at(70, 100, "e\uFB00ektiv \uFB01nans av\u00ADtal").at(70, 130, "\uF0B7 bifalla").at(70, 160, "okänt \uE123 tecken");
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  CHECK(read.text == "effektiv finans avtal\n\n- bifalla\n\nokänt \uFFFD tecken\n");
  CHECK(read.reading.unmapped == 1);
  CHECK(told(warnings, "1 character has a font"));
}

TEST_CASE("layout: words without a space between them in the file get one from the gap, and letters set apart none") {
  Sheet sheet = Sheet().page().at(70, 100, "Kommun").at(104, 100, "styrelsen").at(158, 100, "beslutar");
  CHECK(text_of_sheet(sheet) == "Kommunstyrelsen beslutar\n");
}

TEST_CASE("layout: larger letters and bold lines are headings, by size") {
  Sheet sheet = Sheet().page().at(70, 60, "Svar på motion om stigar", {20, 1}).at(70, 100, "Bakgrund", {11, 1});
  for (int i = 0; i < 6; ++i) sheet.at(70, 120 + i * 15, full);
  CHECK(text_of_sheet(sheet).starts_with("# Svar på motion om stigar\n\n## Bakgrund\n\nNämnden"));
}

TEST_CASE("layout: the file's own tags say what a heading is") {
  Sheet sheet = Sheet().page().at(70, 100, "Bakgrund", {11, 0, 0, "H2"}).at(70, 120, full).at(70, 135, full);
  CHECK(text_of_sheet(sheet).starts_with("## Bakgrund\n\n"));
}

TEST_CASE("layout: two columns are read one after the other, whatever order the file has") {
  Sheet sheet = Sheet().page().at(70, 60, "Protokoll från sammanträdet i Almby kommun, öppen del", {14, 1});
  for (int i = 0; i < 8; ++i) {
    sheet.at(320, 104 + i * 15, "höger rad " + std::to_string(i) + " med några ord till");
    sheet.at(70, 100 + i * 15, "vänster rad " + std::to_string(i) + " med några ord");
  }
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("vänster rad 7") < text.find("höger rad 0"));
  CHECK(text.find("vänster rad 0") < text.find("vänster rad 1"));
  CHECK(text.find("|") == text.npos);
}

TEST_CASE("layout: labels beside the names that they stand for are no column of their own") {
  Sheet sheet = Sheet().page();
  for (int i = 0; i < 12; ++i) {
    sheet.at(250, 100 + i * 15, "Namn " + std::string(1, static_cast<char>('A' + i)));
    if (i % 3 == 0) sheet.at(70, 100 + i * 15, "Etikett " + std::string(1, static_cast<char>('A' + i)));
  }
  const std::string text = text_of_sheet(sheet);
  CHECK(text.find("Namn A") < text.find("Etikett D"));
  CHECK(text.find("Etikett D") < text.find("Namn D"));
}

TEST_CASE("layout: rows of aligned cells are a table, and a cell of two lines is one cell") {
  Sheet sheet = Sheet().page().at(70, 100, "Parti").at(250, 100, "Ja").at(330, 100, "Nej");
  sheet.at(70, 122, "Nya almbylistan i").at(250, 122, "12").at(330, 122, "0").at(70, 135, "samverkan");
  sheet.at(70, 157, "Centerlistan").at(250, 157, "3").at(330, 157, "9");
  CHECK(text_of_sheet(sheet) == "| Parti | Ja | Nej |\n| Nya almbylistan i samverkan | 12 | 0 |\n| Centerlistan | 3 | 9 |\n");
}

TEST_CASE("layout: numbers and bullets make items, also where their words stand apart, and deeper ones stand deeper") {
  Sheet sheet;
  sheet.page().at(70, 100, "1.").at(90, 100, "att avslå motionen,").at(70, 120, "2.").at(90, 120, "att tacka.");
  sheet.at(90, 140, "a) muntligt").at(90, 160, "b) skriftligt").at(70, 180, "• sist");
  CHECK(text_of_sheet(sheet) == "1. att avslå motionen,\n\n2. att tacka.\n\n  a) muntligt\n\n  b) skriftligt\n\n- sist\n");
}

TEST_CASE("layout: who signs side by side is read one after the other") {
  Sheet sheet;
  sheet.page().at(70, 100, "Ada Berg").at(330, 100, "Bo Ek").at(70, 115, "Ordförande").at(330, 115, "Justerare");
  CHECK(text_of_sheet(sheet) == "Ada Berg\nOrdförande\n\nBo Ek\nJusterare\n");
}

TEST_CASE("layout: heads and feet that come back are left out but for the first head; a head of one page is text") {
  Sheet sheet;
  for (int page = 1; page <= 4; ++page) {
    sheet.page().at(70, 30, "Kommunfullmäktige").at(300, 30, "2024-03-12").at(500, 30, std::to_string(page) + " (4)");
    if (page == 1) sheet.at(70, 60, "Almby kommun, Storgatan 1");
    for (int i = 0; i < 4; ++i) sheet.at(70, 200 + i * 15, std::string(full) + " på sida " + std::string(1, static_cast<char>('a' + page)));
    sheet.at(70, 800, "Justerandes sign");
  }
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  CHECK(read.text.find("Kommunfullmäktige") == read.text.rfind("Kommunfullmäktige"));
  CHECK(test::amiss(read.text, {"2024-03-12", "Almby kommun, Storgatan 1", "!Justerandes", "!(4)"}) == "");
  CHECK(left_out(read, "page_furniture") == 4 + 4 + 3 + 3);
}

TEST_CASE("layout: a later page's head in which the cells of the first one stand side by side is left out") {
  Sheet sheet = Sheet().page().at(300, 40, "Datum").at(450, 40, "Nummer").at(300, 55, "den 4 12:25");
  sheet.at(450, 55, "#4471").at(300, 70, "Anna Berg").at(300, 85, "(Signerad)").at(500, 85, "Sida");
  sheet.at(70, 150, full).page().at(70, 40, "Datum").at(200, 40, "Nummer").at(300, 40, "Anna Berg").at(480, 40, "Sida");
  sheet.at(70, 55, "den 4 12:25").at(200, 55, "#4471").at(300, 55, "(Signerad)").at(480, 55, "2 (2)");
  const std::string text = text_of_sheet(sheet);
  for (const std::string once : {"Datum", "Nummer", "Anna Berg", "12:25", "(Signerad)"})
    CHECK_MESSAGE(text.find(once) == std::min(text.rfind(once), text.size()), once);
}

TEST_CASE("layout: a foot that tells the number or the day of the paper stays once, at its end, and one with addresses goes") {
  for (const std::string_view tells : {"Diarienummer KS 2024/123", "Dnr KS 123/2024", "Protokoll 2024-03-12", "Dnr 2024:17"}) {
    CAPTURE(tells);
    Sheet sheet;
    for (int page = 1; page <= 4; ++page) {
      sheet.page();
      for (int i = 0; i < 4; ++i) sheet.at(70, 200 + i * 15, std::string(full) + " på sida " + std::string(1, static_cast<char>('a' + page)));
      sheet.at(70, 780, "Telefon 0500-12 34 56").at(350, 780, "Org.nr 212099-0417");
      sheet.at(70, 800, "Tjänsteskrivelse").at(250, 800, tells).at(480, 800, "Sida " + std::to_string(page) + " (4)");
    }
    Warnings warnings;
    const auto read = read_sheet(sheet, warnings);
    CHECK(read.text.find(tells) != read.text.npos);
    CHECK(read.text.find(tells) == read.text.rfind(tells));
    CHECK(read.text.find(tells) > read.text.rfind("på sida"));
    CHECK(read.text.find("Tjänsteskrivelse") == read.text.rfind("Tjänsteskrivelse"));
    CHECK(test::amiss(read.text, {"Tjänsteskrivelse", "!Telefon", "!Org.nr", "!(4)"}) == "");
    CHECK(left_out(read, "page_furniture") == 4 * 3 + 3 * 2);
  }
}

TEST_CASE("layout: a foot with the day of a form or of the printer goes") {
  for (const std::string_view tells : {"Mall 2019-05-01", "Utskriven 2024-03-14", "Blankett KS 2019:12, version 2019-05-01"}) {
    CAPTURE(tells);
    Sheet sheet;
    for (int page = 1; page <= 4; ++page) {
      sheet.page();
      for (int i = 0; i < 4; ++i) sheet.at(70, 200 + i * 15, std::string(full) + " på sida " + std::string(1, static_cast<char>('a' + page)));
      sheet.at(70, 800, "Storby kommun").at(250, 800, tells).at(480, 800, "Sida " + std::to_string(page) + " (4)");
    }
    Warnings warnings;
    CHECK(read_sheet(sheet, warnings).text.find(tells) == std::string::npos);
  }
}

TEST_CASE("layout: what the file marks as no part of its text is left out at edges and where it comes back, but for the first head") {
  Sheet sheet;
  constexpr Sheet::Look artifact{11, 0, 0, "A"};
  for (const std::string_view head : {"Tjänsteskrivelse", "Ur akten", "Tredje bladet"})
    sheet.page().at(70, 30, head, artifact).at(70, 200, full).at(70, 400, "Utkast", artifact).at(70, 800, head, artifact);
  sheet.at(70, 500, "Mitt på sidan", artifact);
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  CHECK(read.text.starts_with("Tjänsteskrivelse\n\n" + std::string(full)));
  CHECK(test::amiss(read.text, {"Mitt på sidan", "!akten", "!bladet", "!Utkast"}) == "");
  CHECK(left_out(read, "page_furniture") == 8);
}

TEST_CASE("layout: sections numbered alike at the top of their pages are no heads") {
  Sheet sheet;
  for (int page = 1; page <= 4; ++page) {
    sheet.page().at(70, 90, "§ " + std::to_string(page * 3)).at(70, 110, "Dnr KS 2024/" + std::to_string(page * 17));
    for (int i = 0; i < 4; ++i) sheet.at(70, 200 + i * 15, full);
  }
  const std::string text = text_of_sheet(sheet);
  for (const std::string_view words : {"§ 3", "§ 6", "§ 9", "§ 12", "2024/17", "2024/34", "2024/68"}) CHECK(text.find(words) != text.npos);
}

TEST_CASE("layout: a paragraph that goes on over the page is one block, with a note below it put before") {
  Sheet sheet = Sheet().page();
  for (int i = 0; i < 3; ++i) sheet.at(70, 100 + i * 15, full);
  sheet.at(70, 145, "enligt vad som framgår av den utredning som kommun-").at(70, 700, "1 Se bilagan om stigar.", {8});
  sheet.page().at(70, 100, "styrelsen lät göra under året.").at(70, 150, "Nästa stycke.");
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  CHECK(read.text.find("Se bilagan") < read.text.find("enligt vad"));
  const auto outline = structure::parse(read.text, read.format);
  CHECK(outline.pages.size() == 2);
  const bool whole = std::ranges::any_of(outline.blocks, [&](const structure::Block& block) {
    const std::string words = structure::flowed(read.text, block);
    return words.starts_with("Nämnden") && words.ends_with("som kommunstyrelsen lät göra under året.");
  });
  CHECK(whole);
}

TEST_CASE("layout: a page that ends with a sentence does not run into the next") {
  Sheet sheet;
  sheet.page().at(70, 100, full).at(70, 115, "redan görs.").page().at(70, 100, full).at(70, 115, "och mer därtill.");
  CHECK(structure::parse(text_of_sheet(sheet), source::Format::markdown).blocks.size() == 2);
}

TEST_CASE("layout: a justified paragraph goes on over the page after a sentence, unless it ends short of the edge or well above the foot") {
  enum class End { full, ragged, high };
  for (const End end : {End::full, End::ragged, End::high}) {
    Sheet sheet;
    const int top = end == End::high ? 100 : 600;
    sheet.page();
    for (int i = 0; i < 3; ++i) sheet.at(70, top + i * 15, full);
    sheet.at(70, top + 45, end == End::ragged ? "Nämnden har prövat det." : "Nämnden har prövat frågan och finner att det som motionen vill.");
    sheet.page().at(70, 100, full).at(70, 115, "redan görs.").at(70, 630, full).at(70, 645, "Slut.");
    Warnings warnings;
    const auto read = read_sheet(sheet, warnings);
    const auto outline = structure::parse(read.text, read.format, read.markup);
    const bool whole = std::ranges::any_of(outline.blocks, [&](const structure::Block& block) { return structure::flowed(read.text, block).find("vill. Nämnden") != std::string::npos; });
    CHECK_MESSAGE(whole == (end == End::full), read.text);
  }
}

TEST_CASE("layout: text that stands across the page is turned, a stamp in the margin follows the page") {
  Sheet up = Sheet().page(842, 595);
  for (int i = 0; i < 4; ++i) up.raw(1000 + i * 150, 800, 1130 + i * 150, 5000, "rad " + std::to_string(i) + " " + std::string(full), {11, 0, 16});
  up.at(70, 20, "Inkom 2024");
  const std::string text = text_of_sheet(up);
  CHECK(text.find("rad 0") < text.find("rad 1"));
  CHECK(text.find("rad 3") < text.find("Inkom 2024"));
}

TEST_CASE("layout: every line tells its page, its box and its bytes, in order") {
  Sheet sheet;
  sheet.page().at(70, 100, full).at(70, 115, "redan görs.").page().at(70, 100, "| a |").at(70, 150, "1. att bifalla");
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  REQUIRE(read.reading.lines.size() == 4);
  const auto& lines = read.reading.lines;
  CHECK(slice(read.text, lines[0].span) == full);
  CHECK(slice(read.text, lines[1].span) == "redan görs.");
  CHECK(slice(read.text, lines[3].span) == "att bifalla");
  CHECK(lines[1].box == source::Box{700, 1150, 700 + Sheet::width_of("redan görs.", 11), 1150 + 132});
  CHECK(lines[3].page == 1);
  CHECK(std::ranges::is_sorted(lines, {}, [](const source::Placed& line) { return line.span.begin; }));
}

TEST_CASE("layout: pages without text are named, a hidden layer is called recognised, labels are kept where they say more") {
  Sheet sheet = Sheet().page(595, 842, "i").page(595, 842, "ii").at(70, 100, full, {11, 2, 2}).page(595, 842, "1");
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  CHECK(read.reading.empty_pages == std::vector<std::uint32_t>{0, 2});
  CHECK(read.reading.recognised);
  CHECK(read.reading.page_labels == std::vector<std::string>{"i", "ii", "1"});
  CHECK(read.reading.pages == 3);
  CHECK(read.sha256 == std::string(64, 'a'));
  CHECK(told(warnings, "Pages 1, 3 have no text"));
  CHECK(told(warnings, "what a program recognised"));
}

TEST_CASE("layout: a file without any text is an error that says that it is scanned, and how many pages") {
  Warnings warnings;
  const Error read = test::refused(source::read(Sheet().page().page().stream(), "a.pdf", warnings));
  CHECK(read.fault == Fault::empty);
  CHECK(test::amiss(read.what, {"2 pages", "scanned"}) == "");
}

TEST_CASE("layout: a page with nothing on it is left out and counted, and no picture of a page") {
  Sheet sheet = Sheet().page().at(70, 100, full).page(595, 842, "", 1).page(595, 842, "", 2).page(0, 0, "", 0);
  Warnings warnings;
  const auto read = read_sheet(sheet, warnings);
  CHECK(read.reading.empty_pages == std::vector<std::uint32_t>{2, 3});
  CHECK(left_out(read, "blank_pages") == 1);
  CHECK(told(warnings, "Pages 3, 4 have no text"));
}

TEST_CASE("layout: a file of empty pages is told so, and not called scanned") {
  Warnings warnings;
  const auto read = source::read(Sheet().page(595, 842, "", 0).page(595, 842, "", 0).stream(), "a.pdf", warnings);
  REQUIRE(!read);
  CHECK(read.error().fault == Fault::empty);
  CHECK(test::amiss(read.error().what, {"nothing on its 2 pages", "!scanned"}) == "");
}

TEST_CASE("layout: the short last line of a heading over two columns belongs to the heading") {
  Sheet sheet;
  sheet.page().at(58, 70, "Motion om en stig mellan alla byar och", {17, 0}).at(58, 93, "Torpby", {17, 0});
  sheet.at(58, 137, "Granvikens kommun", {10, 1}).at(58, 160, "Till kommunfullmäktige", {10, 1});
  for (int i = 0; i < 8; ++i)
    sheet.at(58, 183 + i * 13, "Vägen mellan byarna är smal och saknar räcke", {10, 1});
  for (int i = 0; i < 8; ++i)
    sheet.at(320, 137 + i * 13, "Mot bakgrund av detta föreslår vi en ny stig", {10, 1});
  const std::string text = text_of_sheet(sheet);
  CHECK(text.substr(0, text.find('\n')) == "# Motion om en stig mellan alla byar och Torpby");
}

TEST_CASE("layout: a file whose fonts tell none of their letters is told so, and not called empty or scanned") {
  Sheet sheet = Sheet().page().at(70, 100, "\uFFFD\uFFFD\uFFFD").at(70, 130, "\uE001\uE002 \uE003");
  Warnings warnings;
  const Error read = test::refused(source::read(sheet.stream(), "a.pdf", warnings));
  CHECK(read.fault == Fault::bad_encoding);
  CHECK(read.what.find("do not tell which letters") != std::string::npos);
}
