#include "source/format.h"

#include <doctest/doctest.h>

using diarium::source::Format;
using diarium::source::sniff_format;

TEST_CASE("a name that ends in .md is Markdown, in any case of letters") {
  CHECK(sniff_format("bara ord", "motion.md") == Format::markdown);
  CHECK(sniff_format("bara ord", "MOTION.MD") == Format::markdown);
  CHECK(sniff_format("bara ord", "motion.markdown") == Format::markdown);
  CHECK(sniff_format("bara ord", "md.txt") == Format::plain);
}

TEST_CASE("headings with # and bold words make a .txt file Markdown") {
  CHECK(sniff_format("## Bakgrund\n\nOrd.", "a.txt") == Format::markdown);
  CHECK(sniff_format("**Motion av Ada Berg (X)**\n\nOrd.\n\n**Yrkande**\n", "a.txt") == Format::markdown);
  CHECK(sniff_format("**Nämnden****§ 4****Svar**", "a.txt") == Format::markdown);
}

TEST_CASE("signs that look like Markdown but are not leave a text plain") {
  CHECK(sniff_format("#1 i listan\n# \n####### sju", "a.txt") == Format::plain);
  CHECK(sniff_format("5 ** 6 ** 7\n*** \n** Preliminära siffror", "a.txt") == Format::plain);
  CHECK(sniff_format("En not**\nEn annan not**\n", "a.txt") == Format::plain);
  CHECK(sniff_format("- punkt\n- punkt\n1. punkt\n", "a.txt") == Format::plain);
}
