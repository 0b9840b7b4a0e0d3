#include "core/text/icu_breaks.h"
#include "core/text/unicode_file.h"
#include "text/plain/characters.h"
#include "text/text.h"
#include "text/words.h"

using namespace diarium;

namespace {

void check_breaks(const std::string& name, text::Rules rules, std::size_t least) {
  const auto lines = test::unicode_lines(name);
  if (lines.empty()) return;
  test::IcuBreaks icu(rules);
  std::size_t failed = 0;
  for (const std::string& line : lines) {
    const test::BreakLine wanted = test::break_line(line);
    std::vector<text::Piece> pieces;
    icu.pieces(wanted.text, 0, pieces);
    std::vector<std::uint32_t> breaks = {0};
    for (const text::Piece& piece : pieces) breaks.push_back(piece.span.end);
    if (breaks != wanted.breaks && ++failed <= 5) MESSAGE(name << ": " << line);
  }
  CHECK(failed == 0);
  CHECK(lines.size() >= least);
  MESSAGE(name << ": " << lines.size() << " lines");
}

}  // namespace

TEST_CASE("words break where Unicode's own test file wants it") {
  check_breaks("WordBreakTest.txt", text::Rules::word, 1900);
}

TEST_CASE("sentences break where Unicode's own test file wants it, before we mend them") {
  check_breaks("SentenceBreakTest.txt", text::Rules::sentence, 500);
}

TEST_CASE("our words in Unicode's test file are those of ICU alone") {
  for (const std::string& line : test::unicode_lines("WordBreakTest.txt")) {
    const std::string text = test::break_line(line).text;
    std::vector<ByteSpan> ours;
    std::vector<ByteSpan> icu;
    text::segment_words(text, ours);
    test::segment_words_by_icu(text, icu);
    CHECK_MESSAGE(ours == icu, line);
  }
}

TEST_CASE("normalise gives the NFC of Unicode's own test file") {
  const auto lines = test::unicode_lines("NormalizationTest.txt");
  std::size_t failed = 0;
  std::size_t read = 0;
  for (const std::string& line : lines) {
    if (line[0] == '@') continue;
    const std::vector<std::string> columns = test::normalisation_columns(line);
    ++read;
    // c2 == toNFC(c1) == toNFC(c2) == toNFC(c3); c4 == toNFC(c4) == toNFC(c5)
    for (int i = 0; i < 5; ++i) {
      const std::string wanted = text::plain_characters(columns[i < 3 ? 1 : 3]).nfc;  // Spaces of any width are spaces.
      if (text::normalise(columns[static_cast<std::size_t>(i)]).nfc != wanted && ++failed <= 5) MESSAGE(line);
    }
  }
  CHECK(failed == 0);
  if (!lines.empty()) CHECK(read >= 20000);
  MESSAGE("NormalizationTest.txt: " << read << " lines");
}
