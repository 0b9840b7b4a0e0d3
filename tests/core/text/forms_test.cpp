// Our forms of characters against ICU's: every character, Unicode's own lines and made-up texts.
#include "text/forms/forms.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "core/text/unicode_file.h"
#include "text/plain/entities.h"
#include "text/latin.h"
#include "text/text.h"
#include "text/words.h"

using namespace diarium;

namespace {

icu::UnicodeString of_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// The three steps by ICU, whole texts at a time.
class ByIcu {
 public:
  [[nodiscard]] std::string decomposed(std::string_view text) { return utf8(nfd_->normalize(of_utf8(text), error_)); }
  [[nodiscard]] std::string composed(std::string_view text) { return utf8(nfc_->normalize(of_utf8(text), error_)); }
  [[nodiscard]] std::string folded(std::string_view text) {
    icu::UnicodeString nfd = nfd_->normalize(of_utf8(text), error_);
    nfd.foldCase();
    return utf8(nfc_->normalize(nfd_->normalize(nfd, error_), error_));
  }
  /// Did ICU answer every time?
  [[nodiscard]] bool sound() const { return U_SUCCESS(error_); }

 private:
  std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
  }
  UErrorCode error_ = U_ZERO_ERROR;
  const icu::Normalizer2* nfd_ = icu::Normalizer2::getNFDInstance(error_);
  const icu::Normalizer2* nfc_ = icu::Normalizer2::getNFCInstance(error_);
};

bool agree(ByIcu& icu, const std::string& text) {
  return text::to_utf8(text::decomposed(text::code_points(text))) == icu.decomposed(text) &&
         text::nfc_of(text) == icu.composed(text) && text::fold(text, text::Fold::letter_case) == icu.folded(text);
}

}  // namespace

TEST_CASE("every character is taken apart, put together and folded as ICU does it") {
  ByIcu icu;
  int differ = 0;
  std::string some;  // Many at a time: a space ends what can come together.
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (c >= 0x40000 && c % 0x40 != 0x3F) continue;  // Nothing stands there that has two forms.
    utf8::append(some, c);
    some += " e\xCC\xA3";  // A base with a mark below, before any mark of its own.
    utf8::append(some, c);
    some += "\xCC\x81\xE1\x86\xA8 ";
    if (c % 0x40 != 0x3F) continue;
    if (text::nfc_of(some) != icu.composed(some) || !agree(icu, icu.composed(some)))
      if (++differ <= 5) MESSAGE("up to U+" << std::hex << static_cast<unsigned>(c));
    some.clear();
  }
  CHECK(differ == 0);
  CHECK(icu.sound());
}

TEST_CASE("our NFC is that of Unicode's own test file") {
  std::size_t failed = 0;
  for (const std::string& line : test::unicode_lines("NormalizationTest.txt")) {
    if (line[0] == '@') continue;
    const std::vector<std::string> columns = test::normalisation_columns(line);
    for (std::size_t i = 0; i < 5; ++i) {
      failed += text::nfc_of(columns[i]) != columns[i < 3 ? 1 : 3];
      failed += text::to_utf8(text::decomposed(text::code_points(columns[i]))) != columns[i < 3 ? 2 : 4];
    }
  }
  CHECK(failed == 0);
}

TEST_CASE("made-up texts of letters, marks and syllables have ICU's forms") {
  ByIcu icu;
  test::Die chance(53);
  int differ = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string raw;
    for (std::uint32_t i = chance.below(10); i > 0; --i) {
      constexpr char32_t begins[] = {0x20, 0xC0, 0x300, 0x370, 0x590, 0x900, 0x1100, 0x1E00, 0xAC00, 0xF900, 0x1D100};
      constexpr std::uint32_t sizes[] = {0x60, 0x1C0, 0x70, 0x1D0, 0x170, 0x300, 0x100, 0x200, 0x400, 0x200, 0x100};
      const std::uint32_t block = chance.below(11);
      char32_t c = begins[block] + chance.below(sizes[block]);
      if (c == '&') c = ' ';
      utf8::append(raw, c);
    }
    differ += text::nfc_of(raw) != icu.composed(raw);
    differ += !agree(icu, icu.composed(raw));
    differ += text::nfc_of(text::decode_entities(raw).nfc) != text::normalise(raw).nfc;
  }
  CHECK(differ == 0);
  CHECK(icu.sound());
}
