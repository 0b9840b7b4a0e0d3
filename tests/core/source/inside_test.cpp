// What a file holds beyond the text that is read of it: whatever the words are wrapped in, they are told; what cannot be
// unwrapped is told as that. All words are made up.
#include "source/inside/inside.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/source/packages.h"

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

std::string zlib_stream(std::string_view bytes) {
  z_stream stream{};
  deflateInit(&stream, Z_BEST_SPEED);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}
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

TEST_CASE("what cannot be looked through is told, and what is not shown by a list is not passed over") {
  const std::string good = test::make_zip({{"a.xml", "<a>hej</a>"}});
  CHECK(look(good).inside.unseen.empty());
  for (const auto& bad : {test::make_zip({{"../a.xml", "<a/>"}}), test::make_zip({{"a.xml", "<a/>"}, {"a.xml", "<b/>"}}),
                          std::string(60, 'x') + good, test::make_zip({{"a.bin", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)}}),
                          test::make_zip({{"a.bin", std::string(64, '\1')}})}) {
    const std::string whole = bad.starts_with("PK") ? bad : test::make_zip({{"b.zip", bad}});
    CHECK_FALSE(look(whole).inside.unseen.empty());
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
