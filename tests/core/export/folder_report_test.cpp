// The report on a folder: each file with what whoever publishes it should do.
#include "core/view/papers.h"
#include "export/beside/pages.h"

using namespace diarium;
using view::Language;

TEST_CASE("of a scan the report says that its text must be recognised, of a web page that it is the wrong file") {
  const index::Pack pack = papers::pack({papers::paper("motion", "Mora", "2031-06-11", "En gångväg.")});
  const auto report = test::there(exporting::report_folder(pack, {{"skannad.pdf", Fault::empty},
                                                      {"sida.TIF", Fault::empty},
                                                      {"tom.txt", Fault::empty},
                                                      {"sidan-saknas.pdf", Fault::bad_format}}));
  const auto said = [&](std::string_view name, Language language) {
    for (const exporting::ReportedFile& file : *report)
      if (file.name == name) return exporting::remark_words(language, file);
    return std::string();
  };
  for (const char* scan : {"skannad.pdf", "sida.TIF"}) {
    CHECK(said(scan, Language::sv).find("teckenigenkänning (OCR)") != std::string::npos);
    CHECK(said(scan, Language::en).find("recognised (OCR)") != std::string::npos);
  }
  CHECK(said("tom.txt", Language::sv).find("rätt fil") != std::string::npos);
  CHECK(said("sidan-saknas.pdf", Language::sv).find("hämta rätt fil") != std::string::npos);
  CHECK(said("sidan-saknas.pdf", Language::en).find("fetch the right one") != std::string::npos);
}

TEST_CASE("a web page of a few words that stands in the place of a paper is of another kind than its name says") {
  Warnings warnings;
  const auto read = source::read("<!DOCTYPE html><html><body><h1>Sidan saknas</h1></body></html>", "protokoll.pdf", warnings);
  REQUIRE_FALSE(read);
  CHECK(read.error().fault == Fault::bad_format);
}
