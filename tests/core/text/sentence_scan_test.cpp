// Our scan of sentences against ICU's: characters, Unicode's own lines, made-up texts and papers; and a look into the
// middle of a text against all of it.
#include <unicode/uchar.h>

#include "core/text/icu_breaks.h"
#include "core/text/unicode_file.h"
#include "text/sentences/scan.h"
#include "text/sentences/stops.h"
#include "text/text.h"
#include "text/words.h"

using namespace diarium;
using text::Stop;

namespace {

Stop stop_by_icu(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
    case U_SB_OTHER:
      return Stop::other;
    case U_SB_UPPER:
      return Stop::upper;
    case U_SB_LOWER:
      return Stop::lower;
    case U_SB_NUMERIC:
      return Stop::digit;
    case U_SB_ATERM:
      return Stop::point;
    case U_SB_STERM:
      return Stop::mark;
    case U_SB_CLOSE:
      return Stop::close;
    case U_SB_SP:
      return Stop::space;
    case U_SB_SCONTINUE:
      return Stop::goes_on;
    case U_SB_CR:
    case U_SB_LF:
    case U_SB_SEP:
      return Stop::line_end;
    default:
      return Stop::unknown;
  }
}

/// Does the scan cut `text` where ICU does, as far as it knows its characters?
bool same_as_icu(std::string_view text) {
  std::vector<text::Piece> pieces;
  test::IcuBreaks(text::Rules::sentence).pieces(text, 0, pieces);
  for (const text::Piece& piece : pieces) {
    const auto end = text::sentence_end(text, piece.span.begin);
    if (end && *end != piece.span.end) return false;
  }
  return true;
}

/// Are the sentences of a window in the middle those of the whole text, but for the first words of it?
std::size_t differences(std::string_view text, std::uint32_t step, std::uint32_t size) {
  constexpr std::uint32_t margin = 160;
  const auto border = [&](std::size_t at) {
    at = std::min(at, text.size());
    while (at < text.size() && utf8::is_continuation(text[at])) ++at;
    return static_cast<std::uint32_t>(at);
  };
  const std::vector<ByteSpan> all = text::segment_sentences(text);
  std::size_t different = 0;
  for (std::uint32_t begin = 0; begin < text.size(); begin += step) {
    const ByteSpan near{begin, border(begin + size)};
    std::vector<ByteSpan> wanted, found;
    // Only what begins inside is asked about; the first may have begun before.
    const std::uint32_t inside = near.begin == 0 ? 0 : near.begin + margin;
    const auto is_inside = [&](ByteSpan one) { return one.begin >= inside && one.begin < near.end; };
    std::copy_if(all.begin(), all.end(), std::back_inserter(wanted), is_inside);
    const std::vector<ByteSpan> around = text::sentences_around(text, near);
    std::copy_if(around.begin(), around.end(), std::back_inserter(found), is_inside);
    different += wanted != found;
  }
  return different;
}

std::vector<std::string> papers() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {DIARIUM_ROOT "/assets/documents", DIARIUM_ROOT "/../shared/papers"}) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
      if (entry.path().extension() == ".txt" || entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> texts;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (utf8::valid(bytes)) texts.push_back(text::normalise(bytes).nfc);
  }
  return texts;
}

/// Words that make sentences hard to tell apart, and characters that only ICU knows.
std::string made_up(test::Die& chance, bool foreign) {
  constexpr std::string_view parts[] = {"ord ",  "Ord ", "5",   ". ",  ".",    "! ",   "?",    "(",     ")",   "»",
                                        " ",     ", ",   "-",   "\n",  "\r\n", "bl.a", "kl. ", "A.",    "År ", "år ",
                                        "§ ", ";", "– ", "”", "\xE2\x80\xA8", "\xC2\xA0", "3 kap. ",
                                        "\xC2\xAD", "\xCE\xB1 ", "\xCC\x81"};
  std::string text;
  for (std::uint32_t i = chance.below(40); i > 0; --i) text += parts[chance.below(foreign ? 30 : 27)];
  return text;
}

}  // namespace

TEST_CASE("every character of the table of stops has ICU's class, every other is unknown") {
  int known = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    utf8::append(bytes, c);
    const text::StopAt read = text::stop_at(bytes, 0);
    if (read.size != bytes.size()) FAIL_CHECK("size of U+" << std::hex << static_cast<unsigned>(c));
    if (read.stop == Stop::unknown) continue;
    ++known;
    if (read.stop != stop_by_icu(c)) FAIL_CHECK("class of U+" << std::hex << static_cast<unsigned>(c));
  }
  CHECK(known > 550);
}

TEST_CASE("our scan ends sentences where Unicode's own test file wants it") {
  for (const std::string& line : test::unicode_lines("SentenceBreakTest.txt")) {
    const test::BreakLine wanted = test::break_line(line);
    for (std::size_t i = 0; i + 1 < wanted.breaks.size(); ++i) {
      const auto end = text::sentence_end(wanted.text, wanted.breaks[i]);
      if (end) CHECK_MESSAGE(*end == wanted.breaks[i + 1], line);
    }
  }
}

TEST_CASE("our scan and ICU end the same sentences in any text") {
  test::Die chance(23);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = made_up(chance, round % 4 == 0);
    if (!text.empty()) CHECK_MESSAGE(same_as_icu(text), text);
  }
}

TEST_CASE("sentences in the middle of a text are those of the whole text") {
  test::Die chance(29);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    while (text.size() < 3000) text += made_up(chance, false) + "Ett ord. ";
    CHECK(differences(text, 97, 700) == 0);
  }
}

TEST_CASE("papers have the same sentences by our scan, by ICU, and through a window") {
  std::size_t bytes = 0, different = 0;
  for (const std::string& text : papers()) {
    bytes += text.size();
    CHECK(same_as_icu(text));
    different += differences(text, 331, 1200);
    for (std::size_t begin = 0; begin < text.size();) {  // each paragraph as it stands, lines and all
      const std::size_t end = std::min(text.find("\n\n", begin), text.size());
      different += differences(std::string_view(text).substr(begin, end - begin), 53, 500);
      begin = end + 2;
    }
  }
  CHECK(different == 0);
  MESSAGE(bytes << " bytes of papers");
}
