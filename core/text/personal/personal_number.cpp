#include "text/personal/personal_number.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/letters.h"
#include "text/personal/personal_gaps.h"
#include "text/personal/typed.h"

namespace diarium::text {
namespace {

constexpr std::size_t most_digits = 12;
constexpr std::size_t longest_run = 64;  // Bytes of letters beside a number that are looked at.

/// Which gaps a grouping allows at one place.
enum Allowed : std::uint16_t {
  hidden = 1u << static_cast<unsigned>(GapKind::hidden),
  spaces = 1u << static_cast<unsigned>(GapKind::spaces),
  dash = 1u << static_cast<unsigned>(GapKind::dash),
  plus = 1u << static_cast<unsigned>(GapKind::plus),
  stop = 1u << static_cast<unsigned>(GapKind::stop),
  slash = 1u << static_cast<unsigned>(GapKind::slash),
  mark = 1u << static_cast<unsigned>(GapKind::mark),
  comma = 1u << static_cast<unsigned>(GapKind::comma),
  blank = hidden | spaces,
  firm = dash | plus,                            // Between date and birth number: as it is meant to be.
  sign = blank | firm | stop | slash | mark,     // As it is also typed.
  in_date = blank | dash | stop | slash,
  in_words = blank | firm,
};

/// A grouping: digits of each group, which gap stands before the birth number, what each gap may be.
struct Shape {
  std::array<std::uint8_t, 12> groups{};
  std::uint8_t birth = 0;  ///< Gap 1 stands behind the first group; 0: all is in one.
  std::array<std::uint16_t, 11> gaps{};
};
constexpr std::uint16_t one = sign | comma;
constexpr auto shapes = std::to_array<Shape>({
    {{10}, 0, {}},
    {{12}, 0, {}},
    {{6, 4}, 1, {one}},
    {{8, 4}, 1, {one}},
    {{2, 2, 2, 4}, 3, {in_date, in_date, sign}},
    {{4, 2, 2, 4}, 3, {in_date, in_date, sign}},
    {{4, 4, 4}, 2, {in_words, sign}},
    {{2, 6, 4}, 2, {in_words, sign}},
    {{2, 2, 2, 2, 4}, 4, {in_words, in_date, in_date, sign}},
    {{2, 10}, 0, {in_words}},
    {{4, 8}, 0, {in_words}},
    {{4, 2, 2, 2, 2}, 3, {in_date, in_date, sign, in_words}},
    {{8, 2, 2}, 1, {sign, in_words}},
    {{6, 2, 2}, 1, {sign, in_words}},
    {{8, 3, 1}, 1, {sign, in_words}},
    {{6, 3, 1}, 1, {sign, in_words}},
    {{4, 2, 4}, 2, {in_words, firm}},
    {{2, 4, 4}, 2, {in_words, firm}},
    {{2, 2, 2, 2, 2}, 3, {in_date, in_date, sign, in_words}},
    {{2, 2, 2, 2, 2, 2}, 4, {in_words, in_date, in_date, sign, in_words}},
    {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 6, {blank, blank, blank, blank, blank, sign, blank, blank, blank}},
    {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 8, {blank, blank, blank, blank, blank, blank, blank, sign, blank, blank, blank}},
});
static_assert(shapes.size() < 32);

constexpr std::size_t groups_of(const Shape& shape) {
  return static_cast<std::size_t>(std::ranges::find(shape.groups, 0) - shape.groups.begin());
}

/// What a character hidden between two digits does.
enum class Hidden : std::uint8_t { joins, parts };

/// The digits from a place on, as far as they follow some grouping.
struct Digits {
  std::array<ByteSpan, most_digits> places{};
  std::array<std::uint8_t, most_digits> values{};
  std::size_t count = 0;
  std::array<std::uint8_t, 12> groups{};
  std::array<Gap, 12> gaps{};  ///< Gap i stands before group i.
  std::size_t group_count = 0;
  bool joined = false;  ///< Over a hidden character.
  [[nodiscard]] std::size_t end() const { return count == 0 ? 0 : places[count - 1].end; }
};

/// Adds one group. False if it has more digits than any number.
bool add_group(std::string_view text, std::size_t at, Hidden mode, Digits& digits) {
  const std::size_t before = digits.count;
  for (std::size_t next = at; next < text.size();) {
    const Typed sign = typed_at(text, next);
    if (sign.kind == TypedKind::digit) {
      digits.joined = digits.joined || (digits.count > before && next > digits.end());
      if (digits.count == most_digits) return false;
      digits.values[digits.count] = sign.digit;
      digits.places[digits.count++] = {static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(next + sign.size)};
    } else if (sign.kind != TypedKind::hidden || mode == Hidden::parts || next - digits.end() > longest_run) {
      break;
    }
    next += sign.size;
  }
  digits.groups[digits.group_count++] = static_cast<std::uint8_t>(digits.count - before);
  return true;
}

/// The shapes that begin with the groups read.
std::uint32_t still_possible(const Digits& digits, std::uint32_t possible) {
  const std::size_t last = digits.group_count - 1;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const bool fits = shapes[i].groups[last] == digits.groups[last] &&
                      (last == 0 || (static_cast<unsigned>(shapes[i].gaps[last - 1]) >> static_cast<unsigned>(digits.gaps[last].kind) & 1u) != 0);
    if (!fits) possible &= ~(1u << i);
  }
  return possible;
}

int two_of(const std::uint8_t* digits) { return digits[0] * 10 + digits[1]; }

/// Six digits, the year with two: is there such a day?
bool is_date(const std::uint8_t* six) {
  const int year = two_of(six), month = two_of(six + 2);
  int day = two_of(six + 4);
  if (day > 60) day -= 60;
  return day >= 1 && day <= std::max(days_of_month(1900 + year, month), days_of_month(2000 + year, month));
}

/// Does the last of ten digits check the others?
bool is_checked(const std::uint8_t* ten) {
  int sum = 0;
  for (int i = 0; i < 10; ++i) {
    const int times = ten[i] * (i % 2 == 0 ? 2 : 1);
    sum += times / 10 + times % 10;
  }
  return sum % 10 == 0;
}

bool is_century(int century) { return century >= 18 && century <= 20; }

bool is_letter_or_more(char c) {
  const TypedKind kind = typed(static_cast<unsigned char>(c)).kind;
  return static_cast<unsigned char>(c) >= 0x80 || kind == TypedKind::letter || kind == TypedKind::digit;
}

/// Where a number stands, for what is asked of its surroundings.
struct Place {
  std::string_view text;
  std::size_t begin = 0, end = 0;
  std::size_t settled = 0;
};

/// «.25» directly behind: the whole part of decimals.
bool has_fraction(const Place& at) {
  return at.end + 1 < at.text.size() && at.text[at.end] == '.' && is_digit(at.text[at.end + 1]);
}

/// «3.» or «59,» directly before: decimals.
bool is_fraction(const Place& at) {
  if (at.begin < at.settled + 2) return false;
  const char point = at.text[at.begin - 1];
  return (point == '.' || point == ',') && is_digit(at.text[at.begin - 2]);
}

/// Do letters and digits stand mixed directly before, as in a sum of SHA-256?
bool is_of_code(const Place& at) {
  for (std::size_t i = at.begin; i > at.settled && at.begin - i < longest_run && is_letter_or_more(at.text[i - 1]); --i)
    if (is_digit(at.text[i - 1])) return true;
  return false;
}

/// Four digits or letters with a digit before and one space: a row of four, as of an account or a card.
bool is_of_row(const Place& at) {
  if (at.begin < at.settled + 5 || typed_at(at.text, at.begin - 1).kind != TypedKind::space) return false;
  const std::string_view four = at.text.substr(at.begin - 5, 4);
  return std::ranges::all_of(four, is_letter_or_more) && std::ranges::any_of(four, is_digit) &&
         is_digit(four.back());
}

/// «-02-29», as it follows the year of a second date; X stands for a masked digit.
bool goes_on_as_date(const Place& at) {
  constexpr std::string_view form = "-00-00";
  const std::string_view ahead = at.text.substr(at.end, form.size());
  if (ahead.size() < form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '-' ? ahead[i] != '-' : !is_digit(ahead[i]) && ahead[i] != 'X') return false;
  const std::size_t next = at.end + form.size();
  return next == at.text.size() || typed_at(at.text, next).kind != TypedKind::digit;
}

/// Is byte `at` inside 8-4-4-4-12 hexadecimal digits?
bool is_of_guid(std::string_view text, std::size_t at) {
  constexpr std::size_t size = 36;
  const auto is_part = [](char c) { return c == '-' || is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
  std::size_t begin = at, end = at;
  while (begin > 0 && at - begin <= size && is_part(text[begin - 1])) --begin;
  while (end < text.size() && end - at <= size && is_part(text[end])) ++end;
  if (end - begin != size) return false;
  for (std::size_t i = 0; i < size; ++i)
    if ((text[begin + i] == '-') != (i == 8 || i == 13 || i == 18 || i == 23)) return false;
  return true;
}

/// «SE» before, with a space at most.
bool is_of_tax(const Place& at) {
  std::size_t end = at.begin;
  if (end > 0 && at.text[end - 1] == ' ') --end;
  return end >= 2 && end >= at.settled + 2 && (at.text.substr(end - 2, 2) == "SE" || at.text.substr(end - 2, 2) == "se");
}

/// A grouping that the digits have, looked at.
class Judge {
 public:
  Judge(const Digits& digits, const Shape& shape, const Place& at) : digits_(digits), shape_(shape), at_(at) {
    for (std::size_t i = 0; i < groups_of(shape); ++i) count_ += shape.groups[i];
  }

  [[nodiscard]] std::optional<Certainty> certainty() const {
    const std::uint8_t* ten = digits_.values.data() + (count_ - 10);
    if (count_ == 12 && !is_century(two_of(digits_.values.data()))) {
      if (shape_.groups[0] != 12 || !is_of_tax(at_)) return std::nullopt;
      ten = digits_.values.data();
    }
    if (!is_date(ten) || !has_one_manner() || is_of_guid(at_.text, at_.begin) || is_of_guid(at_.text, at_.end - 1))
      return std::nullopt;
    if (is_in_one() && is_of_code(at_)) return std::nullopt;
    if (is_year(birth_number(), 18) && goes_on_as_date(at_)) return std::nullopt;
    if (!is_checked(ten)) return is_meant() ? std::optional(Certainty::doubtful) : std::nullopt;
    return may_be_else() ? Certainty::doubtful : Certainty::sure;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  [[nodiscard]] bool is_in_one() const { return shape_.groups[1] == 0; }
  [[nodiscard]] GapKind gap(std::size_t number) const { return digits_.gaps[number].kind; }
  [[nodiscard]] bool is_birth(GapKind kind) const { return shape_.birth > 0 && gap(shape_.birth) == kind; }
  [[nodiscard]] int birth_number() const {
    return two_of(&digits_.values[count_ - 4]) * 100 + two_of(&digits_.values[count_ - 2]);
  }
  static bool is_year(int number, int first_century) { return number >= first_century * 100 && number < 2100; }

  /// One line's end at most, and the parts of a date parted alike.
  [[nodiscard]] bool has_one_manner() const {
    int breaks = 0;
    for (std::size_t i = 1; i < groups_of(shape_); ++i) breaks += digits_.gaps[i].broken;
    const bool dated = shape_.birth >= 3 && shape_.groups[0] > 1;
    return breaks <= 1 && (!dated || gap(shape_.birth - 1u) == gap(shape_.birth - 2u));
  }
  /// Says the form alone that a personal number was meant?
  [[nodiscard]] bool is_meant() const {
    // Ten digits from 0 are a telephone number.
    if (is_in_one()) return count_ == 12 || digits_.values[0] != 0;
    const bool plain = shape_.groups[0] == 6 || shape_.groups[0] == 8 || shape_.birth == 3;
    return plain && shape_.groups[shape_.birth] == 4 && (is_birth(GapKind::dash) || is_birth(GapKind::plus) || shape_.groups[0] == 8);
  }
  /// May the right digits be something else, as often as not?
  [[nodiscard]] bool may_be_else() const {
    if (is_in_one()) return is_fraction(at_) || has_fraction(at_);
    if (is_birth(GapKind::comma)) return true;
    if (is_birth(GapKind::spaces) && (is_fraction(at_) || has_fraction(at_))) return true;  // Two coordinates.
    // A row of small numbers in a table, of which every hundredth has the right date and digit.
    if (shape_.groups[shape_.birth] <= 2 && shape_.groups[0] <= 2 && is_birth(GapKind::spaces))
      return shape_.groups[0] == 2 || count_ == 10;
    if (shape_.birth >= 3 && is_birth(GapKind::slash) && gap(shape_.birth - 1u) == GapKind::slash) return true;
    if (shape_.groups[0] == 4 && shape_.groups[1] == 4) return is_birth(GapKind::spaces) && is_of_row(at_);
    return shape_.groups[0] == 4 && is_birth(GapKind::spaces) && digits_.values[0] == 2 && is_year(birth_number(), 19);
  }

  const Digits& digits_;
  const Shape& shape_;
  const Place& at_;
  std::size_t count_ = 0;
};

PersonalNumber number_of(const Digits& digits, std::size_t count, Certainty certainty) {
  PersonalNumber number{certainty, {digits.places[0].begin, digits.places[count - 1].end}, static_cast<std::uint8_t>(count), {}};
  std::copy_n(digits.places.begin(), count, number.digits.begin());
  return number;
}

/// The surest of the groupings that the digits have, of two the longer one.
std::optional<PersonalNumber> grouped(const Place& from, Hidden mode, Digits& digits) {
  std::optional<PersonalNumber> found;
  std::uint32_t possible = (1u << shapes.size()) - 1;
  std::optional<Gap> gap = Gap{.end = from.begin};
  while (gap && possible != 0 && digits.group_count < digits.groups.size()) {
    digits.gaps[digits.group_count] = *gap;
    if (!add_group(from.text, gap->end, mode, digits)) break;
    possible = still_possible(digits, possible);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      if (!(possible >> i & 1u) || groups_of(shapes[i]) != digits.group_count) continue;
      const Place place{from.text, from.begin, digits.end(), from.settled};
      const Judge judge(digits, shapes[i], place);
      const auto certainty = judge.certainty();
      if (certainty && (!found || *certainty <= found->certainty)) found = number_of(digits, judge.count(), *certainty);
    }
    if (digits.count == most_digits) break;
    gap = gap_at(from.text, digits.end());
  }
  return found;
}

/// «850709-T123»: a date, a dash, four letters and digits.
std::optional<PersonalNumber> reserve_number(std::string_view text, std::size_t at) {
  Digits digits;
  if (!add_group(text, at, Hidden::joins, digits) || (digits.count != 6 && digits.count != 8)) return std::nullopt;
  if (digits.count == 8 && !is_century(two_of(digits.values.data()))) return std::nullopt;
  if (!is_date(digits.values.data() + (digits.count - 6)) || digits.end() == text.size()) return std::nullopt;
  const Typed dash = typed_at(text, digits.end());
  if (dash.kind != TypedKind::dash && dash.kind != TypedKind::plus) return std::nullopt;
  const std::size_t four = digits.end() + dash.size, end = four + 4;
  if (end > text.size() || (end < text.size() && is_letter_or_more(text[end]))) return std::nullopt;
  std::string_view sought = text.substr(four, 4);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  // T123, TF12, 1T23, 1TF2: the letters stand together, before the last digit.
  if (is_digit(sought.front())) sought.remove_prefix(1);
  const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(sought, is_capital) - sought.begin());
  if (letters < 1 || letters > 2 || !std::ranges::all_of(sought.substr(letters), is_digit)) return std::nullopt;
  PersonalNumber number = number_of(digits, digits.count, Certainty::doubtful);
  number.span.end = static_cast<std::uint32_t>(end);
  return number;
}

}  // namespace

std::optional<PersonalNumber> personal_number_at(std::string_view text, std::size_t at, std::size_t settled) {
  const Place from{text, at, at, settled};
  Digits digits;
  auto found = grouped(from, Hidden::joins, digits);
  // What nobody sees stands inside numbers (a soft hyphen) and between two of them (a zero-width space).
  if (digits.joined && (!found || found->certainty == Certainty::doubtful)) {
    Digits again;
    const auto parted = grouped(from, Hidden::parts, again);
    if (parted && (!found || parted->certainty == Certainty::sure)) found = parted;
  }
  return found ? found : reserve_number(text, at);
}

}  // namespace diarium::text
