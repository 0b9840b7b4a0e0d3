#include "language/case_number.h"

#include "language/key.h"

namespace diarium::language {
namespace {

/// A run of digits or of letters.
struct Run {
  bool digits = false;
  std::string text;
  std::uint32_t value = 0;
  char before = 0;  ///< The mark or space before it.
  [[nodiscard]] bool year() const { return digits && text.size() == 4 && value >= 1900 && value <= 2099; }
  [[nodiscard]] bool short_year() const { return digits && text.size() == 2; }
};

constexpr std::uint32_t most_serial = 100000000;

std::vector<Run> runs_of(std::string_view written) {
  std::vector<Run> runs;
  char before = 0;
  bool open = false;
  for (std::size_t at = 0; at < written.size();) {
    const language::GlyphAt glyph = language::glyph_at(written, at);
    const bool digit = glyph.glyph == language::Glyph::digit && written[at] >= '0' && written[at] <= '9';
    const bool letter = glyph.glyph == language::Glyph::lower || glyph.glyph == language::Glyph::upper;
    if (!digit && !letter) {
      before = glyph.size == 1 ? written[at] : '-';
      open = false;
      at += glyph.size;
      continue;
    }
    if (!open || runs.back().digits != digit) runs.push_back({digit, {}, 0, before});
    Run& run = runs.back();
    run.text += written.substr(at, glyph.size);
    if (digit && run.value < most_serial) run.value = run.value * 10 + static_cast<std::uint32_t>(written[at] - '0');
    open = true;
    before = 0;
    at += glyph.size;
  }
  return runs;
}

std::string upper(std::string_view letters) {
  std::string out = language::key(letters);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

std::uint16_t whole_year(const Run& run) {
  return static_cast<std::uint16_t>(run.year() ? run.value : 2000 + run.value);
}

}  // namespace

std::string CaseNumber::text() const {
  return (registry.empty() ? std::string() : registry + " ") + std::to_string(year) + "/" + std::to_string(serial);
}

std::optional<CaseNumber> case_number(std::string_view written) {
  CaseNumber number;
  std::vector<Run> digits;
  for (const Run& run : runs_of(written)) {
    if (run.digits) {
      digits.push_back(run);
    } else {
      number.registry += upper(run.text);
    }
  }
  if (digits.size() < 2) return std::nullopt;
  std::size_t first = 0;
  // «050-0815/31»: an office's prefix before number and year.
  if (digits.size() == 3 && !digits[0].year() && digits[1].before == '-' && digits[2].before == '/' &&
      digits[2].short_year()) {
    number.registry += digits[0].text;
    first = 1;
  }
  const Run& a = digits[first];
  const Run& b = digits[first + 1];
  const bool year_first = a.year() || (!b.year() && a.short_year() && (!b.short_year() || b.before == '-'));
  const bool year_last = !year_first && (b.year() || b.short_year());
  if (!year_first && !year_last) return std::nullopt;
  number.year = whole_year(year_first ? a : b);
  number.serial = year_first ? b.value : a.value;
  if (digits.size() > first + 2) {
    const Run& more = digits[first + 2];
    const bool paper = (more.before == '-' || more.before == '.') && more.text.size() <= 4;
    if (paper) number.enclosure = static_cast<std::uint16_t>(more.value);
  }
  return number;
}

bool names_case(std::string_view written, const CaseNumber& wanted) {
  if (written.find(std::to_string(wanted.serial)) == written.npos) return false;  // Most are shut out by that.
  const auto number = case_number(written);
  return number && number->year == wanted.year && number->serial == wanted.serial &&
         (wanted.registry.empty() || number->registry == wanted.registry) &&
         (wanted.enclosure == 0 || number->enclosure == wanted.enclosure);
}

std::optional<std::string> motion_number(std::string_view written) {
  std::vector<Run> digits;
  for (const Run& run : runs_of(written)) {
    if (run.digits) digits.push_back(run);
  }
  if (digits.size() != 2) return std::nullopt;
  const bool year_first = digits[0].year();
  if (!year_first && !digits[1].year()) return std::nullopt;
  return std::to_string(digits[year_first ? 0 : 1].value) + "/" + std::to_string(digits[year_first ? 1 : 0].value);
}

}  // namespace diarium::language
