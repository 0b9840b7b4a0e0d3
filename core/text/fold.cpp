#include <array>

#include "text/forms/forms.h"
#include "text/latin.h"
#include "text/letters.h"
#include "text/words.h"

namespace diarium::text {
namespace {

/// Letters without marks of U+00E0 to U+00FF.
constexpr std::array<std::string_view, 32> latin_bases = {
    "a", "a", "a", "a", "a", "a", "ae", "c",        "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "\xC3\xB7", "o", "u", "u", "u", "u", "y", "th", "y"};

/// The base letters of letters that Unicode does not take apart. ß is folded to ss before.
std::u32string_view base_of(char32_t letter) {
  switch (letter) {
    case 0x00E6:
      return U"ae";
    case 0x00F0:
      return U"d";
    case 0x00F8:
      return U"o";
    case 0x00FE:
      return U"th";
    case 0x0111:
      return U"d";
    case 0x0127:
      return U"h";
    case 0x0131:
      return U"i";
    case 0x0142:
      return U"l";
    case 0x0153:
      return U"oe";
    case 0x0167:
      return U"t";
    default:
      return {};
  }
}

/// Marks that any script's letters may bear. Marks of one script (vowel signs of Hindi, points of Hebrew) are its
/// letters and stay.
bool is_common_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF);
}

std::u32string without_marks(std::u32string_view nfd) {
  std::u32string out;
  for (const char32_t c : nfd) {
    if (is_common_mark(c)) continue;
    const std::u32string_view base = base_of(c);
    if (base.empty()) {
      out.push_back(c);
    } else {
      out.append(base);
    }
  }
  return out;
}

/// Any text: decomposed before folding, or folding twice would change some letters again.
void fold_any(std::string_view part, Fold level, std::string& out) {
  std::u32string text = decomposed(case_folded(decomposed(code_points(part))));
  if (level == Fold::marks) text = without_marks(text);
  out += to_utf8(composed(text));
}

/// Folds the character at `at` where a table can: ASCII, Latin-1, General Punctuation. False: fold_any() must.
bool fold_fast(std::string_view text, std::size_t& at, Fold level, std::string& out) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) {
    out.push_back(lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead + 32) : text[at]);
    ++at;
    return true;
  }
  if (lead == 0xC2 && text[at + 1] != '\xB5') {  // U+0080 to U+00BF but the micro sign, which folds to Greek
    out.append(text, at, 2);
    at += 2;
    return true;
  }
  if (lead == 0xC3) {
    unsigned low = static_cast<unsigned char>(text[at + 1]) & 0x3Fu;  // U+00C0 + low
    at += 2;
    if (low == 0x1F) {
      out += "ss";
      return true;
    }
    if (low < 0x1F && low != 0x17) low += 0x20;
    if (level == Fold::marks && low >= 0x20) {
      out += latin_bases[low - 0x20];
    } else {
      out.push_back('\xC3');
      out.push_back(static_cast<char>(0x80u | low));
    }
    return true;
  }
  if (lead == 0xE2 && text[at + 1] == '\x80') {
    out.append(text, at, 3);
    at += 3;
    return true;
  }
  return false;
}

}  // namespace

std::string fold(std::string_view nfc, Fold level) {
  std::string out;
  out.reserve(nfc.size());
  std::size_t run = 0;      // Where the run without white space began ...
  std::size_t run_out = 0;  // ... and where its folded form begins.
  for (std::size_t at = 0; at < nfc.size();) {
    const bool space = is_space(nfc[at]);
    if (!fold_fast(nfc, at, level, out)) {
      out.resize(run_out);
      while (at < nfc.size() && !is_space(nfc[at])) ++at;
      fold_any(nfc.substr(run, at - run), level, out);
    }
    if (space) {
      run = at;
      run_out = out.size();
    }
  }
  return out;
}

}  // namespace diarium::text
