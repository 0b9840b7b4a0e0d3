#include "source/inside/drawings.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "source/format.h"
#include "source/inside/pdf_tokens.h"
#include "source/inside/strings.h"

namespace diarium::source {
namespace {

using namespace std::string_view_literals;

constexpr std::array operators = {
    "\""sv, "'"sv,  "B"sv,  "B*"sv, "BDC"sv, "BI"sv, "BMC"sv, "BT"sv, "BX"sv,  "CS"sv, "DP"sv, "Do"sv, "EI"sv, "EMC"sv, "ET"sv,
    "EX"sv, "F"sv,  "G"sv,  "ID"sv, "J"sv,   "K"sv,  "M"sv,   "MP"sv, "Q"sv,   "RG"sv, "S"sv,  "SC"sv, "SCN"sv, "T*"sv, "TD"sv,
    "TJ"sv, "TL"sv, "Tc"sv, "Td"sv, "Tf"sv,  "Tj"sv, "Tm"sv,  "Tr"sv, "Ts"sv,  "Tw"sv, "Tz"sv, "W"sv,  "W*"sv, "b"sv,   "b*"sv,
    "c"sv,  "cm"sv, "cs"sv, "d"sv,  "d0"sv,  "d1"sv, "f"sv,   "f*"sv, "g"sv,   "gs"sv, "h"sv,  "i"sv,  "j"sv,  "k"sv,   "l"sv,
    "m"sv,  "n"sv,  "q"sv,  "re"sv, "rg"sv,  "ri"sv, "s"sv,   "sc"sv, "scn"sv, "sh"sv, "v"sv,  "w"sv,  "y"sv};
static_assert(std::ranges::is_sorted(operators));

/// Goes over the words of the syntax and keeps what is no operand.
class Syntax {
 public:
  explicit Syntax(std::string_view bytes) : bytes_(bytes), tokens_(bytes) {}

  void run(bool keeps_loose) {
    for (;;) {
      const std::size_t before = tokens_.at();
      const PdfToken token = tokens_.next();
      if (token.kind == PdfToken::Kind::end) break;
      const std::string_view piece = bytes_.substr(before, tokens_.at() - before);
      if (token.kind != PdfToken::Kind::word) {
        take(token.kind, piece);
      } else if (is_pdf_number(token.text)) {
        if (depth_ == 0 && keeps_loose) loose_ += piece;
      } else {
        const bool is_operator = is_pdf_operator(token.text);
        ++(is_operator ? operators_ : others_);
        if (!is_operator) rest += loose_;
        loose_.clear();
        (rest += piece) += is_operator ? apart : ""sv;
        if (token.text == "ID") tokens_.skip_picture();
      }
    }
    rest += loose_;
  }
  [[nodiscard]] bool draws() const { return operators_ > 0 && others_ * 10 <= operators_; }

  std::string rest;

 private:
  void take(PdfToken::Kind kind, std::string_view piece) {
    const bool opens = kind == PdfToken::Kind::open_array || kind == PdfToken::Kind::open_dict;
    const bool closes = kind == PdfToken::Kind::close_array || kind == PdfToken::Kind::close_dict;
    depth_ = opens ? depth_ + 1 : closes && depth_ > 0 ? depth_ - 1 : depth_;
    (rest += loose_) += piece;
    loose_.clear();
  }

  std::string_view bytes_;
  PdfTokens tokens_;
  std::string loose_;  ///< Numbers since the last operator.
  std::size_t depth_ = 0, operators_ = 0, others_ = 0;
};

/// Numbers in a value, as a path writes them.
std::size_t numbers_in(std::string_view value) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < value.size(); ++i) count += is_digit(value[i]) && (i == 0 || !is_digit(value[i - 1]));
  return count;
}

}  // namespace

bool is_pdf_operator(std::string_view word) { return std::ranges::binary_search(operators, word); }

std::optional<std::string> beside_operands(std::string_view stream) {
  Syntax syntax(stream);
  syntax.run(true);
  return syntax.draws() ? std::optional(std::move(syntax.rest)) : std::nullopt;
}

std::string beside_numbers(std::string_view objects) {
  Syntax syntax(objects);
  syntax.run(false);
  return std::move(syntax.rest);
}

bool is_drawing(std::string_view name, std::string_view value) {
  constexpr std::array paths = {"d"sv, "enhanced-path"sv, "path"sv, "v"sv};
  constexpr std::array places = {"coordorigin"sv, "coordsize"sv, "gradientTransform"sv, "gradienttransform"sv, "points"sv, "transform"sv, "viewBox"sv, "viewbox"sv};
  constexpr std::string_view of_path = "0123456789 ,.+-\t\r\nMmLlHhVvCcSsQqTtAaZzeExXrRnNfFUuWwBbOo#@";
  constexpr std::size_t least = 4;
  if (std::ranges::find(places, name) != places.end()) return numbers_in(value) >= least;
  return std::ranges::find(paths, name) != paths.end() && numbers_in(value) >= least && value.find_first_of("Mm") != value.npos &&
         value.find_first_not_of(of_path) == value.npos;
}

std::string without_drawings(std::string_view mark_up) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = mark_up.find('='); at != mark_up.npos; at = mark_up.find('=', at + 1)) {
    const char quote = at + 1 < mark_up.size() ? mark_up[at + 1] : '\0';
    if (quote != '"' && quote != '\'') continue;
    const std::size_t end = mark_up.find(quote, at + 2);
    if (end == mark_up.npos) break;
    const std::size_t before = mark_up.find_last_of(" \t\r\n:<", at);
    if (before == mark_up.npos || !is_drawing(mark_up.substr(before + 1, at - before - 1), mark_up.substr(at + 2, end - at - 2))) continue;
    (out += mark_up.substr(copied, at + 2 - copied)) += apart;
    copied = end;
    at = end;
  }
  return out += mark_up.substr(copied);
}

bool is_font_program(std::string_view bytes) {
  constexpr std::array marks = {"\1\0\4"sv, "\1\0\5"sv, "%!PS-AdobeFont"sv, "%!FontType"sv, "\x80\1"sv};  // CFF (Adobe 5176), Type 1, its binary form.
  return looks_like_font(bytes) || std::ranges::any_of(marks, [&](std::string_view mark) { return bytes.starts_with(mark); });
}

}  // namespace diarium::source
