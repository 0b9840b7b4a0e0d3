#include "base/utf8.h"
#include "core/base/checks.h"
#include "core/base/files.h"
#include "source/source.h"

using namespace diarium;
using namespace std::string_literals;

namespace {

source::Source read_well(const std::string& bytes, std::string_view name = "a.txt") {
  Warnings warnings;
  auto read = test::there(source::read(bytes, name, warnings));
  CHECK(warnings.empty());
  return *std::move(read);
}

Error read_badly(const std::string& bytes, std::string_view name = "a.txt") {
  Warnings warnings;
  const Error read = test::refused(source::read(bytes, name, warnings));
  CHECK(read.what.size() > 20);
  CHECK(read.what.find(';') != std::string::npos);  // what is wrong; what to do
  return read;
}

std::string utf16(std::u16string_view units, bool little) {
  std::string bytes;
  for (const char16_t unit : units) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += little ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

const std::string swedish =
    "F\xC3\xB6rslag om \xC3\xA5tg\xC3\xA4rder i S\xC3\xB6"
    "derv\xC3\xA5nga \xE2\x80\x93 del 2";
constexpr std::u16string_view swedish_units = u"F\u00F6rslag om \u00E5tg\u00E4rder i S\u00F6derv\u00E5nga \u2013 del 2";

}  // namespace

TEST_CASE("the same words are read from every encoding") {
  CHECK(read_well(swedish).encoding == source::Encoding::utf8);
  const auto check = [](const std::string& bytes, source::Encoding encoding) {
    const source::Source source = read_well(bytes);
    CHECK(source.text == swedish);
    CHECK(source.encoding == encoding);
  };
  check("\xEF\xBB\xBF" + swedish, source::Encoding::utf8_bom);
  check("\xFF\xFE" + utf16(swedish_units, true), source::Encoding::utf16_le);
  check("\xFE\xFF" + utf16(swedish_units, false), source::Encoding::utf16_be);
  check(utf16(swedish_units, true), source::Encoding::utf16_le);
  check(utf16(swedish_units, false), source::Encoding::utf16_be);
  check(
      "F\xF6rslag om \xE5tg\xE4rder i S\xF6"
      "derv\xE5nga \x96 del 2",
      source::Encoding::windows_1252);
}

TEST_CASE("line ends and form feeds stay as they are") {
  const std::string text =
      "ett\r\ntv\xC3\xA5\n\ntre\r\x0C"
      "fyra\n";
  CHECK(read_well(text).text == text);
}

TEST_CASE("every byte of Windows-1252 becomes its character, the five that are none are counted") {
  std::string bytes = "text ";
  for (int byte = 0x80; byte < 0x100; ++byte) bytes.push_back(static_cast<char>(byte));
  Warnings warnings;
  const auto read = test::there(source::read(bytes, "a.txt", warnings));
  CHECK(read->encoding == source::Encoding::windows_1252);
  CHECK(utf8::valid(read->text));
  CHECK(read->text.substr(5, 3) == "\xE2\x82\xAC");             // 80 is the euro sign
  CHECK(read->text.find("\xC3\xBF") == read->text.size() - 2);  // FF is y with diaeresis
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].fault == Fault::bad_encoding);
  CHECK(warnings[0].what.substr(0, 2) == "5 ");
  CHECK(warnings[0].where == "a.txt:6");
}

TEST_CASE("a few broken bytes do not turn a UTF-8 text into Windows-1252") {
  Warnings warnings;
  const auto read = test::there(source::read(swedish + "\xFF" + swedish, "b.txt", warnings));
  CHECK(read->text == swedish + "\xEF\xBF\xBD" + swedish);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what.substr(0, 2) == "1 ");
  CHECK(warnings[0].where == "b.txt:" + std::to_string(swedish.size()));
}

TEST_CASE("lone surrogates become the replacement character and are counted, in UTF-8 and UTF-16") {
  Warnings warnings;
  const auto eight = test::there(source::read("a\xED\xA0\x80z", "s.txt", warnings));
  CHECK(eight->encoding == source::Encoding::utf8);
  CHECK(utf8::valid(eight->text));
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].where == "s.txt:1");

  warnings.clear();
  const std::u16string lone = {u'a', u'b', 0xD800, u'c', 0xDC00, 0xD83D, 0xDE00, 0xDBFF};
  CHECK(test::there(source::read("\xFF\xFE" + utf16(lone, true), "s.txt", warnings))->text ==
        "ab\xEF\xBF\xBD"
        "c\xEF\xBF\xBD\xF0\x9F\x98\x80\xEF\xBF\xBD");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what.substr(0, 2) == "3 ");
  CHECK(warnings[0].where == "s.txt:6");
}

TEST_CASE("an odd last byte of UTF-16 is counted, not read beyond") {
  Warnings warnings;
  const auto read = test::there(source::read("\xFE\xFF" + utf16(swedish_units, false) + "x", "o.txt", warnings));
  CHECK(read->text == swedish + "\xEF\xBF\xBD");
  CHECK(warnings.size() == 1);
}

TEST_CASE("a NUL byte in a text is shown and counted") {
  Warnings warnings;
  const auto read = source::read("Ett protokoll med ett h\0l mitt i en mening som \0r lang nog"s, "n.txt", warnings);
  CHECK(test::there(read)->text.find('\0') == std::string::npos);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].fault == Fault::damaged);
  CHECK(warnings[0].what.substr(0, 2) == "2 ");
  CHECK(warnings[0].where == "n.txt:23");
}

TEST_CASE("a file without words is empty") {
  for (const std::string said : {"", " \r\n\t\x0C \n", "\xEF\xBB\xBF", "\xC2\xA0\xE2\x80\xAF\n"})
    CHECK_MESSAGE(read_badly(said).fault == Fault::empty, said);
  CHECK(read_badly("\xC2\xAD\xE2\x80\x8B\xC2\xAD\n").fault == Fault::empty);  // Nothing that anybody sees.
}

TEST_CASE("a binary file is refused with advice") {
  test::Die chance(7);
  std::string noise;
  for (int i = 0; i < 5000; ++i) noise.push_back(static_cast<char>(chance.below(256)));
  noise[0] = 'x';
  CHECK(read_badly(noise).fault == Fault::bad_format);
  CHECK(read_badly(std::string(3000, '\0')).fault == Fault::bad_format);
  CHECK(read_badly("\1\2\3\4\5\6").fault == Fault::bad_format);
}

TEST_CASE("a kind of file that holds no plain text is named") {
  CHECK(read_badly("%PDF-1.7\nabc").what.find("PDF") != std::string::npos);
  CHECK(read_badly("PK\x03\x04word/document.xml", "a.docx").fault == Fault::damaged);  // cut off
  CHECK(read_badly("{\\rtf1 ord", "a.doc").what.find("rich text") != std::string::npos);
  CHECK(read_badly("\xFF\xFE\0\0h\0\0\0"s).what.find("UTF-32") != std::string::npos);
}

TEST_CASE("64 MB are read and one byte more is too large") {
  std::string large(source::size_limit, 'a');
  CHECK(read_well(large).text.size() == large.size());
  large.push_back('a');
  CHECK(read_badly(large, "large.txt").fault == Fault::too_large);
}

TEST_CASE("whatever the bytes are, the text is valid UTF-8 without NUL") {
  test::Die chance(11);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    const std::uint32_t kind = chance.below(4);
    for (std::uint32_t i = chance.below(60); i > 0; --i) {
      const std::uint32_t limit = kind == 0 ? 256 : kind == 1 ? 2 : 0;
      if (limit == 256)
        bytes.push_back(static_cast<char>(chance.below(256)));
      else if (limit == 2)
        bytes += std::string(chance.below(2) ? "h" : "\xE5") + std::string(1, '\0');
      else
        bytes += chance.below(5) == 0 ? std::string(1, static_cast<char>(0x80 + chance.below(128))) : "\xC3\xA5 ord";
    }
    Warnings warnings;
    const auto read = source::read(bytes, "r.txt", warnings);
    if (!read) continue;
    CHECK(utf8::valid(read->text));
    CHECK(read->text.find('\0') == std::string::npos);
  }
}

TEST_CASE("a file whose name promises another kind than it is is read, and told; a notice in the place of a paper is none") {
  const std::string notice = "<!doctype html><html><body><h1>Sidan finns inte</h1><p>Sök igen.</p></body></html>";
  std::string page = "<!doctype html><html><body><h1>Motion om bryggor</h1>";
  for (int i = 0; i < 12; ++i) page += "<p>Bryggan vid badet är mörk, och den som går där ser inte.</p>";
  page += "</body></html>";
  for (const char* name : {"handling.pdf", "handling.PDF", "a/handling.docx", "handling.odt"}) {
    CAPTURE(name);
    Warnings warnings;
    const auto read = test::there(source::read(page, name, warnings));
    CHECK(read->reading.kind == source::Kind::html);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].fault == Fault::bad_format);
    CHECK(warnings[0].what.find("a web page") != std::string::npos);
    CHECK(test::refused(source::read(notice, name, warnings)).fault == Fault::bad_format);
  }
  for (const char* name : {"sida.html", "sida.htm", "sida.txt", "sida", "brev.mht"}) {
    CAPTURE(name);
    Warnings warnings;
    REQUIRE(source::read(page, name, warnings));
    REQUIRE(source::read(notice, name, warnings));
    CHECK(warnings.empty());
  }
}

TEST_CASE("a piece of a web page without a head is a page where its name says so") {
  const std::string piece = "Motion om cykelväg\n<p>Vi föreslår <b>att</b> vägen byggs.</p>\n";
  CHECK(read_well(piece, "motion.html").reading.kind == source::Kind::html);
  CHECK(read_well(piece, "motion.html").text.find('<') == std::string::npos);
  CHECK(read_well(piece, "motion.txt").text.find("<p>") != std::string::npos);
  CHECK(read_well("Motion om cykelväg, a < b.\n", "motion.html").reading.kind == source::Kind::text);
}

namespace {

/// A text as a program wrote it that took UTF-8 for Windows-1252.
std::string once_more(std::string_view text) {
  Warnings warnings;
  // Without a letter in it that is cut it would be read as what it is; bytes alone tell no encoding, so a mark is not written.
  std::string out;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      out += byte;
      continue;
    }
    const char alone[] = {byte, 'x', '\0'};
    const auto read = test::there(source::read(std::string("\xE5\xE4\xF6 ") + alone, "x.txt", warnings));
    std::string_view letter = read->text;
    letter.remove_prefix(letter.rfind(' ') + 1), letter.remove_suffix(1);
    if (letter == "\xEF\xBF\xBD")
      utf8::append(out, value);  // The five that Windows-1252 has no character for pass as themselves.
    else
      out += letter;
  }
  return out;
}

}  // namespace

TEST_CASE("a text that was written as UTF-8 twice is read as it was meant, and that is told") {
  const std::string meant = "\xC3\x85rsm\xC3\xB6tet \xC2\xA7 4 \xE2\x80\x93 \xC3\x84mnet \xE2\x80\x9D" "f\xC3\xB6rskola\xE2\x80\x9D i \xC3\x96ster\xC3\xA5 f\xC3\xA5r svar\n";
  for (std::string bytes = once_more(meant); const int times : {1, 2}) {
    CAPTURE(times);
    Warnings warnings;
    const auto read = test::there(source::read(bytes, "a.txt", warnings));
    CHECK(read->text == meant);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].fault == Fault::bad_encoding);
    CHECK(warnings[0].what.find("twice") != std::string::npos);
    Warnings of_page;
    const auto page = test::there(source::read("<!doctype html><meta charset=utf-8><p>" + bytes, "a.html", of_page));
    CHECK(page->text.find("f\xC3\xB6rskola") != std::string::npos);
    bytes = once_more(bytes);
  }
  // One who writes of it has his own letters; one word of it is a word.
  for (const std::string& own : {"Det st\xC3\xA5r " + once_more("f\xC3\xB6r") + " d\xC3\xA4r det skulle st\xC3\xA5 f\xC3\xB6r i \xC3\xA5tta fall\n", once_more("En f\xC3\xB6rskola") + "\n"})
    CHECK(read_well(own).text == own);
}

TEST_CASE("papers of DOS and of old Macintoshes are read by their code pages") {
  const auto check = [](const std::string& bytes, source::Encoding encoding, std::string_view text) {
    const source::Source source = read_well(bytes);
    CHECK(source.encoding == encoding);
    CHECK(source.text == text);
  };
  const std::string_view text = "Kommunfullm\xC3\xA4ktige f\xC3\xB6resl\xC3\xA5r \xC3\x84ndring i \xC3\x96ster och p\xC3\xA5 \xC3\x85s\n";
  check("Kommunfullm\x84ktige f\x94resl\x86r \x8Endring i \x99ster och p\x86 \x8Fs\n", source::Encoding::dos_850, text);
  check("Kommunfullm\x8Aktige f\x9Aresl\x8Cr \x80ndring i \x85ster och p\x8C \x81s\n", source::Encoding::mac_roman, text);
  // Quotation marks and dashes of Windows stand beside words.
  check("De s\xE4ger \x84ja\x94, \x84nej\x94 och \x84kanske\x94 \x96 f\xF6r v\xE5rt\n", source::Encoding::windows_1252,
        "De s\xC3\xA4ger \xE2\x80\x9Eja\xE2\x80\x9D, \xE2\x80\x9Enej\xE2\x80\x9D och \xE2\x80\x9Ekanske\xE2\x80\x9D \xE2\x80\x93 f\xC3\xB6r v\xC3\xA5rt\n");
}

TEST_CASE("question marks in the place of letters are told as lost letters, and questions stay questions") {
  const std::string lost = "\xEF\xBF\xBD";
  const auto meant = [&](std::string text) {
    for (std::size_t at = text.find('*'); at != text.npos; at = text.find('*', at)) text.replace(at, 1, lost);
    return text;
  };
  const auto check = [&](const std::string& bytes, const std::string& text, std::size_t told) {
    Warnings warnings;
    CHECK(test::there(source::read(bytes, "a.txt", warnings))->text == meant(text));
    CHECK(warnings.size() == told);
  };
  check("Kommunfullm?ktige f?resl?r att n?mnden p? torget g?r ?tg?rder. Kan det ske? Ja, se https://a.se/?id=1 och fr?gan: varf?r?\n",
        "Kommunfullm*ktige f*resl*r att n*mnden p* torget g*r *tg*rder. Kan det ske? Ja, se https://a.se/?id=1 och fr*gan: varf*r?\n", 1);
  check("f??rslag om v??gar i sm?? byar: h??r, d??r och n??ra mj??-\n", "f**rslag om v**gar i sm** byar: h**r, d**r och n**ra mj**-\n", 1);
  const std::string clean = "N\xC3\xA4r g\xC3\xB6r n\xC3\xA4mnden s\xC3\xA5?Hur och varf\xC3\xB6r?Vad kostar det?Vem?Var? Det \xC3\xA4r \xC3\xB6ppet.a?b a?b\n";
  check(clean, clean, 0);
}
