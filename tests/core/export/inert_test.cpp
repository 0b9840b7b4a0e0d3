// Copies of papers' files that no browser takes for a page, whatever its host says of them.
#include "export/site/host_files.h"

#include <doctest/doctest.h>

using diarium::exporting::inert;
using namespace std::string_literals;

TEST_CASE("what begins as markup begins with a mark of the byte order instead, and keeps every word") {
  for (const std::string& bytes : {"<html><script>1</script>"s, " \n\t<!DOCTYPE html>å"s, "<?xml version=\"1.0\"?><svg/>"s, "\v\f\x7F\x01<a>"s, "<"s})
    CHECK(inert(bytes, "original/a.html.txt") == "\xEF\xBB\xBF" + bytes);
  CHECK(inert("<p>\xE5\xE4\xF6 och \x96", "original/a.txt") == "\xEF\xBB\xBF<p>åäö och –");
  CHECK(inert("<\0p\0>\0\xE5\0"s, "original/a.txt") == "\xEF\xBB\xBF<p>å");
}

TEST_CASE("all other bytes stay as they are") {
  for (const std::string& bytes : {""s, " \n"s, "Motion <b>"s, "\xEF\xBB\xBF<html>"s, "\xFF\xFE<\0h\0"s, "PK\x03\x04<"s, "# <html>"s, "\xE5<html>"s})
    CHECK(inert(bytes, "original/a.txt") == bytes);
}

TEST_CASE("a PDF begins with its mark, whatever stood before it") {
  const std::string pdf = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n";
  CHECK(inert(pdf, "original/a.pdf") == pdf);
  CHECK(inert("<html><script>1</script>\n" + pdf, "original/a.pdf") == pdf);
  CHECK(inert("<html>no PDF", "original/a.pdf") == "\xEF\xBB\xBF<html>no PDF");
}
