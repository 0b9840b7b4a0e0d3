// Files that are made to do harm, or are something else than their names say: each ends in one clear sentence.
#include "core/source/packages.h"
#include "core/source/reading.h"

using namespace diarium;
using namespace std::string_literals;
using test::make_docx;
using test::make_odt;
using test::read_badly;

namespace {

std::string old_office(std::string_view stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1000, '\0');
  for (const char c : stream) (bytes += c) += '\0';
  return bytes + std::string(500, '\0');
}
std::string nested(std::string_view open, std::string_view close, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += open;
  for (int i = 0; i < times; ++i) out += close;
  return out;
}

}  // namespace

TEST_CASE("each kind that is not read is named, whatever its file is called, and what to do is said") {
  const auto says = [](const std::string& bytes, std::string_view words) {
    CAPTURE(words);
    const Error error = read_badly(bytes, "motion.txt");
    CHECK(error.fault == Fault::unsupported);
    CHECK(error.what.find(words) != std::string::npos);
  };
  says("{\\rtf1\\ansi ord}", ".rtf");
  says(old_office("WordDocument"), ".doc)");
  says(old_office("Workbook"), ".xls)");
  says(old_office("PowerPoint Document"), ".ppt");
  says(old_office("__properties_version1.0"), ".msg");
  says(old_office("EncryptedPackage"), "password");
  says(old_office("Annat"), "old office");
  says("\xFFWPC\x10\0\0\0"s, "WordPerfect");
  says(
      "<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Word.Document\"?><w:wordDocument "
      "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
      "2003");
  says("<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>",
       ".docx");
  says("\x89PNG\r\n", "picture");
  says("%PDF-1.7\n", "PDF");
  says("Rar!\x1A", "unpack");
  using Files = std::vector<test::ZipFile>;
  says(test::make_zip({{"a.txt", "hej"}}), "unpack");
  says(test::make_zip(Files{}), "unpack");
  says(test::make_zip({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}}), ".xlsx");
  says(test::make_zip({{"[Content_Types].xml", "x"}, {"ppt/presentation.xml", "x"}}), ".pptx");
  says(test::make_zip({{"Index/Document.iwa", "x"}, {"preview.jpg", "x"}}), "Pages");
  says(test::make_zip({{"index.xml", "x"}, {"buildVersionHistory.plist", "x"}}), "Pages");
  says(test::make_zip({{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "x"}}), ".epub");
}

TEST_CASE("a bomb in an office file is told by its part, and nothing of it is read") {
  const std::string spaces(40u << 20, ' ');
  const Error error = read_badly(make_docx(spaces));
  CHECK(error.fault == Fault::too_large);
  CHECK(error.what.find("word/document.xml") != std::string::npos);
  CHECK(read_badly(make_odt(spaces)).fault == Fault::too_large);
}

TEST_CASE("a paragraph of 50 MB is no paper") {
  std::string words;
  test::number(0, 1);
  std::uint32_t chance = 1;
  while (words.size() < 50u << 20) {
    chance = chance * 1664525u + 1013904223u;
    words += static_cast<char>('a' + (chance >> 24) % 26);
    if (chance >> 28 == 0) words += ' ';
  }
  CHECK(read_badly(make_docx("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>")).fault == Fault::too_large);
}

TEST_CASE("a DOCTYPE in an office file is refused, with entities or without") {
  const std::string bomb = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a>";
  CHECK(read_badly(test::make_zip({{"[Content_Types].xml", "x"}, {"word/document.xml", bomb}})).fault ==
        Fault::unsupported);
  CHECK(read_badly(test::make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", bomb}}))
            .fault == Fault::unsupported);
}

TEST_CASE("a part that a file names outside itself is neither opened nor missed") {
  const std::string links =
      "<Relationship Id='s' Type='x/styles' Target='../../../etc/passwd'/>"
      "<Relationship Id='t' Type='x/attachedTemplate' Target='file:///a.dotm' TargetMode='External'/>";
  CHECK(test::read_whole(make_docx("<w:p><w:r><w:t>Ord</w:t></w:r></w:p>", {}, links)).text == "Ord\n");
}

TEST_CASE("tables in tables, lists in lists and boxes in boxes without end are refused") {
  CHECK(read_badly(make_docx(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5000))).fault == Fault::too_large);
  CHECK(read_badly(make_docx(nested("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 5000))).fault ==
        Fault::too_large);
  CHECK(read_badly(make_odt(nested("<text:list><text:list-item>", "</text:list-item></text:list>", 5000))).fault ==
        Fault::too_large);
}

TEST_CASE("cells that say that they stand for many cannot make a small file large") {
  std::string table = "<text:p>" + std::string(100, 'x') + "</text:p>";
  for (int i = 0; i < 30; ++i) {
    table =
        "<table:table><table:table-row table:number-rows-repeated='60'><table:table-cell "
        "table:number-columns-repeated='60'>" +
        table + "</table:table-cell><table:table-cell/></table:table-row></table:table>";
  }
  CHECK(test::read_whole(make_odt(table)).text.size() < 64u << 20);
}
