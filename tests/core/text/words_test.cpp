#include "core/base/checks.h"
#include "text/words.h"

#include <array>

#include "core/base/files.h"
#include "core/text/icu_breaks.h"
#include "source/source.h"
#include "text/text.h"

using namespace diarium;

namespace {

std::string words_of(std::string_view text) {
  std::vector<ByteSpan> spans;
  text::segment_words(text, spans);
  std::string out;
  for (const ByteSpan& span : spans) out += (out.empty() ? "" : "|") + std::string(slice(text, span));
  return out;
}

/// Our words and ICU's, the same spans.
bool same_as_icu(const std::string& text) {
  std::vector<ByteSpan> ours;
  std::vector<ByteSpan> icu;
  text::segment_words(text, ours);
  test::segment_words_by_icu(text, icu);
  if (ours != icu) MESSAGE("differs: " << text);
  return ours == icu;
}

}  // namespace

TEST_CASE("signs and white space are no words") {
  CHECK(words_of("") == "");
  CHECK(words_of(" .,;:!…§ ") == "");
}

TEST_CASE("letters outside the tables are words too") {
  CHECK(words_of("av \xCE\xB1\xCE\xB2\xCE\xB3 och \xD0\xBC\xD0\xB8\xD1\x80.") ==
        "av|\xCE\xB1\xCE\xB2\xCE\xB3|och|\xD0\xBC\xD0\xB8\xD1\x80");
  CHECK(words_of("a\xCC\xA9"
              "b x\xC2\xADy \xF0\x9F\x98\x80 z") ==
        "a\xCC\xA9"
        "b|x\xC2\xADy|z");
}

TEST_CASE("words come in reading order and lie inside the text") {
  const std::string text =
      "Motion 12: Ny lag om åtgärder.";
  std::vector<ByteSpan> spans;
  text::segment_words(text, spans);
  std::uint32_t end = 0;
  for (const ByteSpan& span : spans) {
    CHECK(span.begin >= std::exchange(end, span.end));
    CHECK(span.begin < span.end);
  }
  CHECK(end <= text.size());
}

TEST_CASE("the fast path finds ICU's words in seeded random strings") {
  // Every class, what stands beside it in real papers, and what the tables do not know.
  constexpr std::array<std::string_view, 46> parts = {"a",
                                                      "b", "Z", "å", "Ö", "š", "ª", "µ", "0", "7", "_", "\xE2\x80\xAF",
                                                      ":", "·", ",", ";", ".", "'", "’", "\xE2\x80\x98", "\"", "-", "/",
                                                      "(", " ", "\n", "\r", "\t", "\f", "\xC2\xA0", "§", "–", "”", "…",
                                                      "\xC2\xAD", "\xCC\x81", "\xE2\x80\x8D", "\xE2\x80\x8B",
                                                      "\xCE\xB1", "\xD7\x90", "\xE3\x82\xAB", "\xE4\xB8\xAD",
                                                      "\xF0\x9F\x98\x80", "\xF0\x9F\x87\xB8", "\xEF\xBF\xBD",
                                                      "\xC2\x85"};
  test::Die chance(20240269);
  int differ = 0;
  for (int round = 0; round < 60000; ++round) {
    // Half of the rounds only of what the tables know, so that the fast path itself is tried.
    const std::uint32_t limit = round % 2 == 0 ? 34 : static_cast<std::uint32_t>(parts.size());
    std::string text;
    for (std::uint32_t i = 1 + chance.below(14); i > 0; --i) text += parts[chance.below(limit)];
    differ += !same_as_icu(text);
    if (differ > 5) break;
  }
  CHECK(differ == 0);
}

TEST_CASE("every pair and triple of the characters that the tables know breaks as ICU breaks it") {
  constexpr std::array<std::string_view, 14> classes = {
      "a", "ä", "1", "_", ":", ",", ".", "'", "’", "-", " ", "\"", "·", "\xE2\x80\xAF"};
  int differ = 0;
  for (const auto a : classes)
    for (const auto b : classes)
      for (const auto c : classes)
        for (const auto d : classes)
          differ += !same_as_icu(std::string(a) + std::string(b) + std::string(c) + std::string(d));
  CHECK(differ == 0);
}

TEST_CASE("the words of the real papers are ICU's words") {
  const auto papers = test::real_papers();
  if (papers.empty()) return test::skip("no real papers beside the checkout (DIARIUM_DOCUMENTS names a folder)");
  for (const test::File& paper : papers) {
    Warnings warnings;
    auto source = test::there(source::read(paper.bytes, paper.name, warnings));
    CHECK_MESSAGE(same_as_icu(text::normalise(std::move(source->text)).nfc), paper.name);
  }
}

TEST_CASE("a run of a million letters without a space is cut in linear time, with and without a foreign letter") {
  std::string run;
  for (int i = 0; i < 1000000; ++i) run += i % 7 == 6 ? "." : "x";
  CHECK(words_of(run).size() > 1000000 - 10);
  run += "\xCE\xB1";
  CHECK(same_as_icu(run));
}
