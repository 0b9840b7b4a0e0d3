#include "source/inside/pdf_fonts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "source/encoding/encoding.h"

namespace diarium::source {
namespace {

constexpr std::size_t most_codes = 0x10000;

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char c : bytes) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

bool has_digit(std::string_view words) {
  return words.find_first_of("0123456789") != words.npos;
}

/// The last character one further on, as the codes of a range go on.
std::string next_after(std::string words, std::uint32_t steps) {
  if (words.size() == 1) {
    words[0] = static_cast<char>(static_cast<unsigned char>(words[0]) + steps);
    return words;
  }
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded one = utf8::decode(words, at);
    at += one.size;
    const char32_t point = at == words.size() ? one.point + steps : one.point;
    utf8::append(out, point > 0x10FFFF || (point >= 0xD800 && point < 0xE000) ? utf8::replacement : point);
  }
  return out;
}

class MapReader {
 public:
  explicit MapReader(std::string_view bytes) : tokens_(bytes) {}

  PdfCodes read() {
    for (PdfToken token = tokens_.next(); token.kind != PdfToken::Kind::end; token = tokens_.next()) {
      if (token.kind != PdfToken::Kind::word) continue;
      if (token.text == "begincodespacerange") read_width();
      if (token.text == "beginbfchar") read_characters();
      if (token.text == "beginbfrange") read_ranges();
    }
    return std::move(codes_);
  }

 private:
  void read_width() {
    const PdfToken low = tokens_.next();
    if (low.kind == PdfToken::Kind::string && !low.text.empty()) codes_.width = std::min<std::size_t>(low.text.size(), 4);
  }
  void read_characters() {
    for (;;) {
      const PdfToken code = tokens_.next();
      if (code.kind != PdfToken::Kind::string) return;
      const PdfToken word = tokens_.next();
      if (word.kind == PdfToken::Kind::string) put(code_of(code.text), words_of_pairs(word.text));
    }
  }
  void read_ranges() {
    for (;;) {
      const PdfToken low = tokens_.next();
      if (low.kind != PdfToken::Kind::string) return;
      const PdfToken high = tokens_.next();
      const std::uint32_t first = code_of(low.text), last = code_of(high.text);
      PdfToken word = tokens_.next();
      if (word.kind == PdfToken::Kind::string) {
        const std::string words = words_of_pairs(word.text);
        for (std::uint32_t code = first; code <= last && code - first < most_codes; ++code)
          if (!put(code, next_after(words, code - first))) return;
      } else if (word.kind == PdfToken::Kind::open_array) {
        std::uint32_t code = first;
        for (word = tokens_.next(); word.kind == PdfToken::Kind::string; word = tokens_.next())
          put(code++, words_of_pairs(word.text));
      } else {
        return;
      }
    }
  }
  bool put(std::uint32_t code, std::string words) {
    if (codes_.words.size() >= most_codes) return false;
    codes_.words[code] = std::move(words);
    return true;
  }

  PdfTokens tokens_;
  PdfCodes codes_;
};

/// Names of glyphs that numbers are written with (Adobe Glyph List).
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> glyphs = {
    {{"zero", "0"},   {"one", "1"},    {"two", "2"},    {"three", "3"}, {"four", "4"},   {"five", "5"},
     {"six", "6"},    {"seven", "7"},  {"eight", "8"},  {"nine", "9"},  {"hyphen", "-"}, {"minus", "-"},
     {"endash", "-"}, {"emdash", "-"}, {"sfthyphen", "-"}, {"plus", "+"},  {"space", " "}}};

}  // namespace

std::optional<PdfCodes> codes_of_map(std::string_view bytes) {
  if (bytes.find("beginbf") == bytes.npos) return std::nullopt;
  PdfCodes codes = MapReader(bytes).read();
  const bool writes = std::ranges::any_of(codes.words, [](const auto& one) { return has_digit(one.second); });
  return writes ? std::optional(std::move(codes)) : std::nullopt;
}

std::optional<PdfCodes> codes_of_differences(const PdfValue& array) {
  PdfCodes codes;
  std::uint32_t code = 0;
  bool other = false;
  for (const PdfValue& one : array.items) {
    if (one.kind == PdfToken::Kind::word) {
      code = 0;
      for (const char c : one.text.substr(0, 3)) code = c >= '0' && c <= '9' ? code * 10 + static_cast<std::uint32_t>(c - '0') : code;
      continue;
    }
    const auto glyph = std::ranges::find(glyphs, one.text, &std::pair<std::string_view, std::string_view>::first);
    if (glyph != glyphs.end()) {
      codes.words[code] = glyph->second;
      other = other || (has_digit(glyph->second) && code != static_cast<unsigned char>(glyph->second[0]));
    }
    ++code;
  }
  if (!other) return std::nullopt;
  for (std::uint32_t letter = 0x20; letter < 0x7F; ++letter) codes.words.try_emplace(letter, 1, static_cast<char>(letter));
  return codes;
}

std::string meant(const PdfCodes& codes, std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += codes.width) {
    const auto word = codes.words.find(code_of(bytes.substr(at, codes.width)));
    if (word == codes.words.end())
      utf8::append(out, utf8::replacement);
    else
      out += word->second;
  }
  return out;
}

std::string words_of_string(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return decode(bytes, Encoding::utf16_be).text;
  if (bytes.starts_with("\xFF\xFE")) return decode(bytes, Encoding::utf16_le).text;
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  std::string latin(bytes);
  for (char& c : latin)  // Dashes of PDFDocEncoding and of Windows.
    if (std::string_view("\x84\x85\x8A\x96\x97").find(c) != std::string_view::npos) c = '-';
  return decode(latin, Encoding::windows_1252).text;
}

std::string words_of_pairs(std::string_view bytes) {
  if (bytes.size() == 1) return std::string(bytes);
  return decode("\xFE\xFF" + std::string(bytes), Encoding::utf16_be).text;
}

}  // namespace diarium::source
