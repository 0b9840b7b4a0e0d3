#include "source/format.h"

#include <doctest/doctest.h>

#include <string>

using diarium::source::Format;
using diarium::source::looks_like_pdf;
using diarium::source::sniff_format;

TEST_CASE("a name that ends in .md is Markdown, in any case of letters") {
  for (const std::string said : {"motion.md", "MOTION.MD", "motion.markdown"})
    CHECK_MESSAGE(sniff_format("bara ord", said) == Format::markdown, said);
  CHECK(sniff_format("bara ord", "md.txt") == Format::plain);
}

TEST_CASE("headings with # and bold words make a .txt file Markdown") {
  CHECK(sniff_format("## Bakgrund\n\nOrd.", "a.txt") == Format::markdown);
  CHECK(sniff_format("**Motion av Ada Berg (X)**\n\nOrd.\n\n**Yrkande**\n", "a.txt") == Format::markdown);
  CHECK(sniff_format("**Nämnden****§ 4****Svar**", "a.txt") == Format::markdown);
}

TEST_CASE("signs that look like Markdown but are not leave a text plain") {
  for (const std::string said : {"#1 i listan\n# \n####### sju", "5 ** 6 ** 7\n*** \n** Preliminära siffror",
       "En not**\nEn annan not**\n", "- punkt\n- punkt\n1. punkt\n"})
    CHECK_MESSAGE(sniff_format(said, "a.txt") == Format::plain, said);
}

TEST_CASE("a PDF is told by its mark, also behind what a mail or an editor put before it") {
  const std::string pdf = "%PDF-1.7\n%\xE2\xE3\n1 0 obj\n<< >>\nendobj\n";
  CHECK(looks_like_pdf(pdf));
  CHECK(looks_like_pdf("%PDF-1.7"));
  CHECK(looks_like_pdf("\xEF\xBB\xBF" + pdf));
  CHECK(looks_like_pdf("Content-Type: application/pdf\r\n\r\n" + pdf));
  CHECK(looks_like_pdf(std::string(1019, ' ') + pdf));
  CHECK(!looks_like_pdf(std::string(1020, ' ') + pdf));
  CHECK(!looks_like_pdf("Filen ska inledas med %PDF-1.7 och vara tillgänglig."));
  CHECK(!looks_like_pdf("PK\x03\x04 a.pdf " + pdf));
  CHECK(!looks_like_pdf(""));
}
