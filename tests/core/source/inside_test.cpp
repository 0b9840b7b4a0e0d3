// What a file holds beyond the text that is read of it: whatever the words are wrapped in, they are told; what cannot be
// unwrapped is told as that. All words are made up.
#include "source/inside/inside.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/source/packages.h"
#include "source/inside/pdf_places.h"

using namespace diarium;
using namespace std::string_view_literals;

namespace {

struct Looked {
  std::string words;
  source::Inside inside;
  [[nodiscard]] bool tells(std::string_view wanted) const { return words.find(wanted) != words.npos; }
  [[nodiscard]] bool holds(std::string_view what) const {
    return std::ranges::find(inside.holds, what, &source::LeftOut::what) != inside.holds.end();
  }
};
Looked look(std::string_view bytes) {
  Looked looked;
  looked.inside = source::look_inside(bytes, "fil", [&](std::string_view, std::string_view words) {
    (looked.words += words) += '\n';
  });
  return looked;
}

std::string zlib_stream(std::string_view bytes) { return test::deflate(bytes, MAX_WBITS); }
std::string pdf(std::string_view objects) { return "%PDF-1.5\n" + std::string(objects) + "\ntrailer << /Root 1 0 R >>\n%%EOF\n"; }
std::string stream(std::string_view bytes, std::string_view dictionary) {
  return "1 0 obj\n<< " + std::string(dictionary) + " >>\nstream\n" + std::string(bytes) + "\nendstream\nendobj\n";
}

}  // namespace

TEST_CASE("words are joined across runs, and paragraphs are not") {
  const auto xml = look("<?xml version=\"1.0\"?><w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        "<w:r><w:t>850709</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1234</w:t></w:r></w:p>");
  CHECK(xml.tells("8507091234"));
  CHECK_FALSE(look("<?xml version=\"1.0\"?><a><p>850709</p><p>1234</p><b>850709</b><b>1234</b></a>").tells("8507091234"));
  CHECK(look("<!DOCTYPE html><html><body><p>8507<b>09</b>1<!-- x -->234</p></body></html>").tells("8507091234"));
  CHECK_FALSE(look("<!DOCTYPE html><html><body><table><tr><td>850709<td>1234</table></body></html>").tells("8507091234"));
}

TEST_CASE("a tracked change is told as it was, as it is, and with both") {
  const auto word = look("<?xml version=\"1.0\"?><w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">850709-<w:del><w:delText>9805</w:delText></w:del><w:ins><w:t>0000</w:t></w:ins></w:p>");
  CHECK(word.tells("850709-9805 "));
  CHECK(word.tells("850709-0000"));
}

TEST_CASE("a stream of a PDF is told however it is packed, and by the fonts that say what its codes mean") {
  CHECK(look(pdf(stream(zlib_stream("BT [(8507) -20 (09-)] TJ (9805) Tj ET"), "/Filter /FlateDecode"))).tells("850709-"));
  CHECK(look(pdf(stream("28383530372D2930>", "/Filter /AHx"))).tells("8507-"));
  CHECK(look(pdf("1 0 obj << /A <FEFF0038003500300037> /B (\\070\\065) >> endobj")).tells("8507"));
  const std::string map = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <61> <6A> <0030> endbfrange";
  CHECK(look(pdf(stream("BT (ifah) Tj ET", "") + stream(map, ""))).tells("8507"));
  CHECK(look(pdf(stream("x", "/Filter /LZWDecode"))).inside.unseen.size() == 1);
  CHECK(look(pdf("1 0 obj << /Encrypt 2 0 R >> endobj")).inside.unseen.size() == 1);
}

TEST_CASE("digits of drawings, fonts and places of objects are nobody's number, and words among them are told") {
  const auto told = [](std::string_view bytes, std::string_view dictionary) { return look(pdf(stream(bytes, dictionary))); };
  const std::string path = "q 1 0 0 1 850709 9805 cm 8507099805 0 m 850709 9805 l 0.850709 9805 850709.9805 1 2 3 c S Q\n";
  const std::string words = "BT /F1 11 Tf 850709 9805 Td [(Hej)850709 9805(du)] TJ % Anm 1\nET /Span << /ActualText (Ordet) /MCID 850709 >> BDC EMC";
  for (const bool packed : {false, true}) {
    const auto looked = packed ? told(zlib_stream(path + words), "/Filter /FlateDecode") : told(path + words, "/Subtype /Form");
    for (const auto digits : {"850709 9805", "8507099805", "850709.9805", "850709"}) CHECK_FALSE(looked.tells(digits));
    for (const auto word : {"Hej", "du", "Anm 1", "Ordet"}) CHECK(looked.tells(word));
  }
  CHECK_FALSE(told("BI /W 4 /H 1 /BPC 8 ID 850709-9805 EI Q q", "").tells("850709-9805"));
  CHECK_FALSE(told(std::string("\1\0\4\1", 4) + "850709-9805", "/Subtype /Type1C").tells("850709-9805"));
  CHECK_FALSE(told(std::string("\0\1\0\0", 4) + std::string(10, '\0') + "850709-9805", "/Length1 25").tells("850709-9805"));
  CHECK_FALSE(told("850709-9805 850709 9805", "/Type /XRef /W [1 2 1]").tells("850709"));
  const auto objects = told("850 709 980 5 << /Rect [850709 9805 850709 9805] /Contents (Hej) /N 8507 >> 09 9805", "/Type /ObjStm /N 2 /First 14");
  CHECK(objects.tells("Hej"));
  CHECK_FALSE(objects.tells("850709 9805"));
  // What only says that it is a font, or has no operators, is looked at as before.
  CHECK(told("850709-9805 bor", "/Length1 25").tells("850709-9805"));
  CHECK(told("let a = 850709 9805 ; b", "").tells("850709 9805"));
}

TEST_CASE("a path in mark-up is a drawing, a number in an attribute is not") {
  for (const std::string_view begin : {"<?xml version=\"1.0\"?><svg xmlns:svg=\"x\">"sv, "<!DOCTYPE html><html><body><svg>"sv}) {
    const std::string end = begin.starts_with("<?") ? "</svg>" : "</svg></body></html>", open(begin);
    CAPTURE(begin);
    for (const auto drawn : {"<path d=\"M850709 9805 l 8507 099805\"/>", "<path svg:d='m850709 9805z l1 2'/>", "<polyline points=\"850709 9805 850709 9805\"/>", "<g viewBox='0 0 850709 9805'/>"})
      CHECK_FALSE(look(open + drawn + end).tells("850709 9805"));
    for (const auto kept : {"<a d=\"850709 9805\"/>", "<a data-nr='850709 9805'/>", "<a title='M 850709 9805 Anna 1 2'/>", "<a v='Nr 850709 9805, 1 2 3'/>"})
      CHECK(look(open + kept + end).tells("850709 9805"));
  }
}

TEST_CASE("of a PDF the page is told, not the number of an object") {
  const std::string packed = "8 0 << /Type /Page /Parent 2 0 R /Contents [9 0 R 10 0 R] /Resources << /XObject << /X 11 0 R >> >> >>";
  const std::string file = pdf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] >> endobj "
                               "3 0 obj << /Type /Page /Contents 5 0 R /Annots [6 0 R] >> endobj 4 0 obj << /Kids [8 0 R] >> endobj 6 0 obj << /Subtype /Text >> endobj "
                               "7 0 obj << /Title (x) >> endobj 12 0 obj << /A 1 >> endobj 13 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\n" + packed + "\nendstream endobj trailer << /Info 7 0 R >>");
  source::PdfPlaces places(file);
  CHECK(places.name_of("object 5") == "page 1");
  CHECK(places.name_of("object 6") == "an annotation on page 1");
  for (const auto object : {"object 8", "object 9", "object 10", "object 11"}) CHECK(places.name_of(object) == "page 2");
  CHECK(places.name_of("object 7") == "the properties of the file");
  CHECK(places.name_of("object 12") == "a part that no page shows (object 12)");
  CHECK(places.name_of("word/comments.xml") == "word/comments.xml");
  CHECK(source::PdfPlaces("text").name_of("object 5") == "object 5");
}

TEST_CASE("what cannot be looked through is told, and what is not shown by a list is not passed over") {
  const std::string good = test::make_zip({{"a.xml", "<a>hej</a>"}});
  CHECK(look(good).inside.unseen.empty());
  for (const auto& bad : {test::make_zip({{"../a.xml", "<a/>"}}), test::make_zip({{"a.xml", "<a/>"}, {"a.xml", "<b/>"}}),
                          std::string(60, 'x') + good, test::make_zip({{"a.bin", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)}}),
                          test::make_zip({{"a.bin", std::string(64, '\1')}})}) {
    CHECK_FALSE(look(bad.starts_with("PK") ? bad : test::make_zip({{"b.zip", bad}})).inside.unseen.empty());
  }
}

TEST_CASE("a file that ends within its first bytes is looked through") {
  const std::string_view whole[] = {"RIFF\0\0\0\0WEBPVP8 "sv, "%PDF-1.7\n1 0 obj"sv, "PK\x03\x04\x14\0\0\0"sv, "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv,
                                    "\xFF\xD8\xFF\xE0\0\x10JFIF"sv, "GIF89a"sv, "II*\0"sv, "From: a@b\r\nSubject: x\r\n\r\nx"sv, "<?xml version=\"1.0\"?><a/>"sv,
                                    "<!DOCTYPE html><p>x"sv, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "{\\rtf1 x}"sv, "\x01\0\0\0EMF"sv, "\x1F\x8B\x08\0"sv};
  for (const std::string_view bytes : whole)
    for (std::size_t size = 0; size <= bytes.size(); ++size)
      CHECK(look(bytes.substr(0, size)).inside.unseen.size() <= source::unseen_limit);
}

TEST_CASE("files within files are looked through to a depth, and no further") {
  std::string file = "Hemligt ord";
  for (int depth = 0; depth < 4; ++depth) file = test::make_zip({{"a.zip", file, true}});
  CHECK(look(file).tells("Hemligt ord"));
  for (int depth = 0; depth < 20; ++depth) file = test::make_zip({{"a.zip", file, true}});
  CHECK_FALSE(look(file).inside.unseen.empty());
}

TEST_CASE("a bomb costs its limit and is told") {
  const std::string zeros = zlib_stream(std::string(40u << 20, '0'));
  CHECK_FALSE(look(pdf(stream(zeros, "/Filter /FlateDecode"))).inside.unseen.empty());
  CHECK_FALSE(look(pdf(std::string(200'000, '['))).inside.unseen.empty());
  CHECK(look(pdf(std::string(200'000, '('))).inside.holds.empty());
}
