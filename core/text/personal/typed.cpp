#include "text/personal/typed.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/plain/entities.h"

namespace diarium::text {
namespace {

constexpr Typed ascii_typed(char32_t c) {
  using enum TypedKind;
  if (c >= '0' && c <= '9') return {digit, static_cast<std::uint8_t>(c - '0'), 1};
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return {letter};
  switch (c) {
    case '-':
    case 0x1E:  // Word's hyphen that does not break, where its text was taken out byte by byte.
      return {dash};
    case 0x1F:  // Its soft hyphen.
      return {hidden};
    case '+':
      return {plus};
    case '.':
      return {stop};
    case '/':
      return {slash};
    case '_':
    case ':':
      return {mark};
    case ',':
    case ';':
      return {comma};
    case ' ':
    case '\t':
    case '\f':
      return {space};
    case '\n':
    case '\r':
    case '\v':
      return {line_end};
    default:
      return {};
  }
}

constexpr std::array<Typed, 0x80> ascii = [] {
  std::array<Typed, 0x80> table{};
  for (char32_t c = 0; c < 0x80; ++c) table[c] = ascii_typed(c);
  return table;
}();

/// The zeros of the scripts, from which each script's digits stand in a row (Unicode 17, DerivedNumericType). Full-width
/// ones are not among them: they go the way of the other full-width forms.
constexpr std::array<char32_t, 75> zeros = {
    0x660,   0x6F0,   0x7C0,   0x966,   0x9E6,   0xA66,   0xAE6,   0xB66,   0xBE6,   0xC66,   0xCE6,   0xD66,   0xDE6,
    0xE50,   0xED0,   0xF20,   0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,
    0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0x104A0, 0x10D30, 0x10D40, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950,
    0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0};

struct Range {
  char32_t first, last;
  TypedKind kind;
};
/// Beyond ASCII, in order.
constexpr auto ranges = std::to_array<Range>({
    {0x85, 0x85, TypedKind::line_end},
    {0x96, 0x97, TypedKind::dash},  // The dashes of Windows-1252, read as Latin-1.
    {0xA0, 0xA0, TypedKind::space},
    {0xAD, 0xAD, TypedKind::hidden},
    {0xB7, 0xB7, TypedKind::stop},
    {0x2D7, 0x2D7, TypedKind::dash},
    {0x300, 0x36F, TypedKind::hidden},
    {0x58A, 0x58A, TypedKind::dash},
    {0x5BE, 0x5BE, TypedKind::dash},
    {0x61C, 0x61C, TypedKind::hidden},
    {0x115F, 0x1160, TypedKind::hidden},
    {0x1400, 0x1400, TypedKind::dash},
    {0x1680, 0x1680, TypedKind::space},
    {0x17B4, 0x17B5, TypedKind::hidden},
    {0x1806, 0x1806, TypedKind::dash},
    {0x180B, 0x180F, TypedKind::hidden},
    {0x2000, 0x200A, TypedKind::space},
    {0x200B, 0x200F, TypedKind::hidden},
    {0x2010, 0x2015, TypedKind::dash},
    {0x2022, 0x2022, TypedKind::stop},
    {0x2024, 0x2024, TypedKind::stop},
    {0x2027, 0x2027, TypedKind::stop},
    {0x2028, 0x2029, TypedKind::line_end},
    {0x202A, 0x202E, TypedKind::hidden},
    {0x202F, 0x202F, TypedKind::space},
    {0x2043, 0x2043, TypedKind::dash},
    {0x2044, 0x2044, TypedKind::slash},
    {0x205F, 0x205F, TypedKind::space},
    {0x2060, 0x206F, TypedKind::hidden},
    {0x207A, 0x207A, TypedKind::plus},
    {0x207B, 0x207B, TypedKind::dash},
    {0x208A, 0x208A, TypedKind::plus},
    {0x208B, 0x208B, TypedKind::dash},
    {0x20D0, 0x20FF, TypedKind::hidden},
    {0x2212, 0x2212, TypedKind::dash},
    {0x2215, 0x2215, TypedKind::slash},
    {0x2219, 0x2219, TypedKind::stop},
    {0x22C5, 0x22C5, TypedKind::stop},
    {0x2795, 0x2795, TypedKind::plus},
    {0x2796, 0x2796, TypedKind::dash},
    {0x2E17, 0x2E17, TypedKind::dash},
    {0x2E1A, 0x2E1A, TypedKind::dash},
    {0x2E3A, 0x2E3B, TypedKind::dash},
    {0x2E40, 0x2E40, TypedKind::dash},
    {0x2E5D, 0x2E5D, TypedKind::dash},
    {0x3000, 0x3000, TypedKind::space},
    {0x301C, 0x301C, TypedKind::dash},
    {0x3030, 0x3030, TypedKind::dash},
    {0x30A0, 0x30A0, TypedKind::dash},
    {0x3164, 0x3164, TypedKind::hidden},
    {0xFB29, 0xFB29, TypedKind::plus},
    {0xFE00, 0xFE0F, TypedKind::hidden},
    {0xFE20, 0xFE2F, TypedKind::hidden},
    {0xFE31, 0xFE32, TypedKind::dash},
    {0xFE52, 0xFE52, TypedKind::stop},
    {0xFE58, 0xFE58, TypedKind::dash},
    {0xFE62, 0xFE62, TypedKind::plus},
    {0xFE63, 0xFE63, TypedKind::dash},
    {0xFEFF, 0xFEFF, TypedKind::hidden},
    {0xFFA0, 0xFFA0, TypedKind::hidden},
    {0xFFF0, 0xFFF8, TypedKind::hidden},
    {0xFFFD, 0xFFFD, TypedKind::dash},  // What could not be decoded: between the halves of a number it was a dash.
    {0x10D6E, 0x10D6E, TypedKind::dash},
    {0x10EAD, 0x10EAD, TypedKind::dash},
    {0x1BCA0, 0x1BCA3, TypedKind::hidden},
    {0x1D173, 0x1D17A, TypedKind::hidden},
    {0xE0000, 0xE0FFF, TypedKind::hidden},
});
static_assert(std::ranges::is_sorted(ranges, {}, &Range::first) && std::ranges::is_sorted(zeros));

Typed of_size(Typed typed, std::size_t size) {
  typed.size = static_cast<std::uint32_t>(size);
  return typed;
}

}  // namespace

Typed typed(char32_t point) {
  if (point < 0x80) return ascii[point];
  if (point >= 0xFF01 && point <= 0xFF5E) return ascii[point - 0xFF01 + 0x21];
  const auto range = std::ranges::lower_bound(ranges, point, {}, &Range::last);
  if (range != ranges.end() && range->first <= point) return {range->kind};
  const auto next = std::ranges::upper_bound(zeros, point);
  if (next != zeros.begin() && point - *std::prev(next) < 10)
    return {TypedKind::digit, static_cast<std::uint8_t>(point - *std::prev(next))};
  return {};
}

Typed typed_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == '&') {
    char32_t point = 0;
    const std::size_t size = entity_at(text, at, point);
    return size == 0 ? Typed{} : of_size(typed(point), size);
  }
  if (byte < 0x80) return ascii[byte];
  const utf8::Decoded character = utf8::decode(text, at);
  return of_size(typed(character.valid ? character.point : byte), character.size);
}

std::string_view digit_mask(std::uint32_t size) {
  constexpr std::array<std::string_view, 4> masks = {"X", "\u00D7", "\uFF38", "\U0001D5B7"};
  return masks[size - 1];
}

}  // namespace diarium::text
