// The table of forms: personal identity numbers as people type them; what only looks like one: personal.cases. The numbers are made
// up, or Skatteverket's test numbers; their check digits are right.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "core/base/checks.h"
#include "text/personal/personal.h"
#include "text/personal/typed.h"

using namespace diarium;
using text::PersonalKind;

namespace {

/// Ordinary, coordination numbers (day + 60), a leap day, this century, the first and the last day of a year.
const std::vector<std::string> numbers = {"198507099805", "196105041310", "197709181171", "201203041312", "200002290005",
                                          "198507699802", "200312712219", "199001010017", "196408233234"};

/// Y, M, D and N stand for the number's digits; two Y for a year without its century.
const std::vector<std::string> forms = {
    // What was found before.
    "YYMMDD-NNNN", "YYYYMMDD-NNNN", "YYYYMMDDNNNN", "YYMMDDNNNN", "YYMMDD+NNNN", "YYYYMMDD+NNNN", "YYMMDD\u2011NNNN",
    "YYMMDD\u2013NNNN", "YYMMDD\u2212NNNN", "YYYYMMDD NNNN", "Personnr:YYYYMMDD-NNNN", "**YYYYMMDD-NNNN**", "YYMMDD\u2012NNNN",
    // Spaces of any kind.
    "YYMMDD NNNN", "YYMMDD - NNNN", "YYYYMMDD - NNNN", "YYMMDD -NNNN", "YYMMDD- NNNN", "YYMMDD\tNNNN", "YYMMDD\u00A0NNNN",
    "YYMMDD\u2009NNNN", "YYMMDD\u202FNNNN", "YYMMDD\u2007NNNN", "YYMMDD\u3000NNNN", "YYMMDD   NNNN", "YYMMDD\u00A0-\u00A0NNNN",
    // Dashes of any kind.
    "YYMMDD\u2010NNNN", "YYMMDD\u2014NNNN", "YYMMDD\u2015NNNN", "YYMMDD\uFE63NNNN", "YYMMDD\uFF0DNNNN", "YYMMDD\uFE58NNNN",
    "YYMMDD\u2043NNNN", "YYMMDD--NNNN", "YYYYMMDD \u2013 NNNN", "YYMMDD\u207BNNNN", "YYMMDD\x1ENNNN", "YYMMDD\u0096NNNN",
    "YYMMDD\uFFFDNNNN", "YYMMDD\uFF0BNNNN",
    // One line's end.
    "YYMMDD-\nNNNN", "YYYYMMDD-\nNNNN", "YYYYMMDD-\r\nNNNN", "YYMMDD\nNNNN", "YYYYMMDD\r\nNNNN", "YYYYMMDD\rNNNN",
    "YYMMDD-\n        NNNN", "YYYYMMDD - \n\tNNNN", "> YYYYMMDD-\n> NNNN", ">> YYMMDD\n>> NNNN", "YYYYMMDD\n-NNNN",
    "YYYYMMDD-\u2028NNNN", "YYYYMMDD-\vNNNN", "YYYYMMDD-\n\fNNNN", "YYYYMMDD\u00AD\nNNNN", "YYYYMMDD\\\nNNNN",
    // What nobody sees.
    "YYMMDD\u00AD-NNNN", "YYMMDD\u200B-NNNN", "YYMMDD-\u200BNNNN", "YYMMDD\u2060-\u2060NNNN", "YYMMDD\uFEFFNNNN",
    "YYMMDD\u200DNNNN", "YYMMDD\u00ADNNNN", "YYYY\u00ADMMDD-NN\u200CNN", "YYMM\u200BDD-NNNN", "YYMMDD-NNNN\uFE0F", "\u200EYYMMDD-NNNN\u200E",
    "YYMMDD\x1FNNNN",
    // Other signs.
    "YYMMDD.NNNN", "YYYYMMDD.NNNN", "YYMMDD/NNNN", "YYYYMMDD/NNNN", "YYMMDD\\-NNNN", "YYYYMMDD\\-NNNN", "YYMMDD_NNNN",
    "YYMMDD:NNNN", "YYMMDD\u00B7NNNN", "YYMMDD\u2044NNNN", "YYMMDD\uFF0ENNNN",
    // Dates that are parted.
    "YYYY-MM-DD-NNNN", "YYYY-MM-DD NNNN", "YYYY MMDD NNNN", "YYYY-MM-DD - NNNN", "YYYY\u2011MM\u2011DD\u2011NNNN", "YY-MM-DD-NNNN",
    "YY-MM-DD NNNN", "YYYY.MM.DD-NNNN", "YYYY.MM.DD.NNNN", "YYYY/MM/DD-NNNN", "YYYY MM DD NNNN", "YYYY MM DD - NNNN",
    "YY MM DD NNNN", "YY MM DD-NNNN", "YYYY MMDD-NNNN", "YYYY-MMDD-NNNN", "YYYY-MM-DD-\nNNNN", "YYYY-MM-DD\nNNNN", "YYYY-MM-DD+NNNN",
    "YYYY-MM-DD/NNNN", "YYYY MM DD NN NN", "YYMM DD-NNNN", "YYYY-MMDDNNNN", "YYMMDD-NN NN", "YYYYMMDD-NN NN", "YYMMDD-NNN N",
    "YYYYMMDD-NNN-N", "Y Y M M D D - N N N N", "Y Y Y Y M M D D - N N N N", "Y Y Y Y M M D D N N N N",
    // Beside letters, lines and other signs.
    "pnrYYYYMMDD-NNNN", "pnrYYYYMMDDNNNN", "\u00E5YYYYMMDD-NNNN", "PnrYYMMDD-NNNN", "_YYYYMMDD-NNNN_", "__YYMMDDNNNN__", "(YYMMDD-NNNN)", "[YYMMDD-NNNN]",
    "\"YYMMDD-NNNN\"", "f\u00F6dd:YYMMDD-NNNN", "#YYMMDD-NNNN", "YYYYMMDD-NNNNAnna", "YYYYMMDDNNNN\u00E5r", "YYMMDD-NNNN\u00B9", "YYMMDD-NNNN.",
    "YYMMDD-NNNN,1", "12-YYMMDD-NNNN", "2023_YYMMDD-NNNN.pdf", "KS-YYMMDD-NNNN-beslut", "/YYYYMMDDNNNN/", "?pnr=YYYYMMDDNNNN&x=1",
    "YYYYMMDD-NNNN@exempel.se", "anna.YYMMDDNNNN@exempel.se", "3300-YYMMDD-NNNN", "SEYYMMDDNNNN01", "SE YYMMDDNNNN 01", "16 YYMMDD-NNNN",
    "0 YYMMDDNNNN", "07 YYMMDD-NNNN", "YYMMDD-NNNN YYMMDD-NNNN", "YYYYMMDDNNNN,YYYYMMDDNNNN", "YYYYMMDDNNNN\u200BYYYYMMDDNNNN",
    "12\nYYMMDD-NNNN\n13",
    // As it stands in files: marks of emphasis, tags, entities, escapes.
    "**YYMMDD**-NNNN", "YYMMDD-*NNNN*", "YYMMDD-**NNNN**", "`YYMMDD-NNNN`", "<b>YYMMDD</b>-NNNN", "YYMMDD<wbr>-NNNN", "YYMMDD-<br>\nNNNN",
    "YYMMDD&#8209;NNNN", "YYMMDD&#x2011;NNNN", "YYMMDD&nbsp;NNNN", "YYMMDD&ndash;NNNN", "YYMMDD&shy;-NNNN", "YYMMDD%2dNNNN", "YYYYMMDD%20NNNN",
    "YYMMDD-\\nNNNN", "YYYYMMDD\\r\\nNNNN", "YYYYMMDD\\tNNNN", "_YYMMDD_-NNNN",
};

/// Digits in other clothes: full-width, Arabic-Indic (two bytes), Devanagari (three), mathematical (four), entities.
using Script = std::string (*)(int digit);
std::string from_zero(char32_t zero, int digit) {
  std::string out;
  utf8::append(out, zero + static_cast<char32_t>(digit));
  return out;
}
constexpr std::array<Script, 6> scripts = {
    [](int digit) { return std::string(1, static_cast<char>('0' + digit)); },
    [](int digit) { return from_zero(0xFF10, digit); },
    [](int digit) { return from_zero(0x660, digit); },
    [](int digit) { return from_zero(0x966, digit); },
    [](int digit) { return from_zero(0x1D7CE, digit); },
    [](int digit) { return "&#" + std::to_string('0' + digit) + ";"; },
};

std::string typed_as(const std::string& form, const std::string& number, Script script = scripts[0]) {
  // Each year, month, day and birth number of a form begins the number anew where the one before is whole.
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (std::string_view("YMDN").find(form[i]) == std::string_view::npos) {
      out += form[i];
      continue;
    }
    if (at % 12 == 0) {
      const std::string rest = form.substr(i);
      const auto years = std::ranges::count(rest.substr(0, rest.find('M')), 'Y');
      at = years == 4 ? 0 : 2;
    }
    out += script(number[at] - '0');
    if (++at == 12) at = 0;
  }
  return out;
}

std::size_t digits_in(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::Typed sign = text::typed_at(words, at);
    count += sign.kind == text::TypedKind::digit;
    at += sign.size;
  }
  return count;
}

/// What holds of any text that is masked.
void check_masked(const std::string& words, const std::string& hidden) {
  CHECK(hidden.size() == words.size());
  CHECK(utf8::valid(hidden) == utf8::valid(words));
  std::string again = hidden;
  CHECK(text::mask_personal_numbers(again) == 0);
  CHECK(again == hidden);
}

/// How many digits are none of the form's letters.
std::size_t other_digits(const std::string& form) { return digits_in(form); }

}  // namespace

TEST_CASE("a personal number is masked in each form of the table, and nothing else is") {
  CHECK(forms.size() >= 60);
  for (const std::string& form : forms)
    for (const std::string& number : numbers) {
      for (const std::string around : {"{}", "Anna Ek, {} i Storby.", "12 personer\n{}\n2 kap. 3 \u00A7", "\u00E5\u00E4\u00F6 {} \u00E5\u00E4\u00F6"}) {
        std::string words = around;
        words.replace(words.find("{}"), 2, typed_as(form, number));
        std::string hidden = words;
        const auto masked = text::mask_personal_numbers(hidden);
        CAPTURE(form);
        CAPTURE(words);
        CAPTURE(hidden);
        CHECK(masked >= 1);
        // A tax number is masked with the two digits behind it.
        const std::size_t others = form == "SEYYMMDDNNNN01" ? other_digits(around) : other_digits(form) + other_digits(around);
        CHECK(digits_in(hidden) == others);
        check_masked(words, hidden);
      }
    }
}

TEST_CASE("digits of any script are digits, and are masked by letters of the same length") {
  for (const Script script : scripts)
    for (const std::string form : {"YYMMDD-NNNN", "YYYYMMDDNNNN", "YYYY-MM-DD NNNN", "pnrYYYYMMDD\uFF0DNNNN", "YYMMDD-\nNNNN"})
      for (const std::string& number : numbers) {
        const std::string words = "Anna, " + typed_as(form, number, script) + ", Storby";
        std::string hidden = words;
        CAPTURE(words);
        CAPTURE(hidden);
        CHECK(text::mask_personal_numbers(hidden) == 1);
        CHECK(digits_in(hidden) == 0);
        check_masked(words, hidden);
      }
}

TEST_CASE("a character that nobody sees hides no number, wherever it stands") {
  for (const std::string hidden_one : {"\u00AD", "\u200B", "\u200D", "\u2060", "\uFEFF", "\uFE0F", "\u0332"})
    for (const std::string form : {"YYMMDD-NNNN", "YYYYMMDDNNNN", "YYYY-MM-DD-NNNN", "YYMMDD NNNN"})
      for (std::size_t at = 0; at <= form.size(); ++at) {
        const std::string words = typed_as(form.substr(0, at) + hidden_one + form.substr(at), numbers[0]);
        std::string hidden = words;
        CAPTURE(words);
        CHECK(text::mask_personal_numbers(hidden) == 1);
        CHECK(digits_in(hidden) == 0);
        check_masked(words, hidden);
      }
}
