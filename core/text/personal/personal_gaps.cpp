#include "text/personal/personal_gaps.h"

#include "text/personal/typed.h"

namespace diarium::text {
namespace {

constexpr std::size_t longest_gap = 96;      // Bytes: an indent of forty columns, a tag or two.
constexpr std::size_t longest_tag = 48;  // Bytes: «</w:t>», «<span class="nowrap">».
constexpr int most_spaces = 8;           // In a line. More part the columns of a table.
constexpr int most_indent = 40;          // Behind a line's end.

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && typed_at({&c, 1}, 0).kind != TypedKind::letter; }

/// Bytes of the tag that begins at `at`; 0: none does.
std::size_t tag_size(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at, longest_tag);
  if (ahead.size() < 3 || ahead.front() != '<') return 0;
  const char first = ahead[1] == '/' ? ahead[2] : ahead[1];
  if (typed_at({&first, 1}, 0).kind != TypedKind::letter) return 0;
  const std::size_t end = ahead.find_first_of("<>\n", 1);
  return end == ahead.npos || ahead[end] != '>' ? 0 : end + 1;
}

/// What is written in more characters than it is: «\-», «\n», «%2D», «<b>», «**».
Typed written_at(std::string_view text, std::size_t at, bool broken) {
  const std::string_view ahead = text.substr(at, 3);
  if (ahead.starts_with("\\n") || ahead.starts_with("\\r")) return {TypedKind::line_end, 0, 2};
  if (ahead.starts_with("\\t")) return {TypedKind::space, 0, 2};
  if (ahead.front() == '\\' && ahead.size() > 1 && (is_punctuation(ahead[1]) || ahead[1] == '\n' || ahead[1] == '\r'))
    return {TypedKind::hidden, 0, 1};
  if (ahead == "%20") return {TypedKind::space, 0, 3};
  if (ahead == "%2D" || ahead == "%2d") return {TypedKind::dash, 0, 3};
  if (ahead.front() == '*' || ahead.front() == '`') return {TypedKind::hidden, 0, 1};
  if (ahead.front() == '>' && broken) return {TypedKind::space, 0, 1};
  if (const std::size_t size = tag_size(text, at); size > 0) return {TypedKind::hidden, 0, static_cast<std::uint32_t>(size)};
  return {};
}

std::optional<GapKind> sign_of(TypedKind kind) {
  switch (kind) {
    case TypedKind::dash:
      return GapKind::dash;
    case TypedKind::plus:
      return GapKind::plus;
    case TypedKind::stop:
      return GapKind::stop;
    case TypedKind::slash:
      return GapKind::slash;
    case TypedKind::mark:
      return GapKind::mark;
    case TypedKind::comma:
      return GapKind::comma;
    default:
      return std::nullopt;
  }
}

/// One sign, or a dash typed twice, with «_» beside it where half of the number is emphasised.
bool takes_sign(Gap& gap, GapKind sign, bool again) {
  if (sign == GapKind::mark && gap.kind != GapKind::hidden && gap.kind != GapKind::spaces) return gap.kind != GapKind::mark;
  const bool free = gap.kind == GapKind::hidden || gap.kind == GapKind::spaces || gap.kind == GapKind::mark;
  if (!free && !(gap.kind == sign && again)) return false;
  gap.kind = sign;
  return true;
}

}  // namespace

std::optional<Gap> gap_at(std::string_view text, std::size_t at) {
  Gap gap{.end = at};
  int spaces = 0, dashes = 0;
  while (gap.end < text.size() && gap.end - at < longest_gap) {
    Typed sign = typed_at(text, gap.end);
    if (sign.kind == TypedKind::digit) return gap.end > at ? std::optional(gap) : std::nullopt;
    if (sign.kind == TypedKind::other) sign = written_at(text, gap.end, gap.broken);
    if (sign.kind == TypedKind::space) {
      if (++spaces > (gap.broken ? most_indent : most_spaces)) return std::nullopt;
    } else if (sign.kind == TypedKind::line_end) {
      if (gap.broken) return std::nullopt;
      gap.broken = true;
      spaces = 0;
      const std::string_view ahead = text.substr(gap.end, 4);
      if (ahead.starts_with("\r\n")) sign.size = 2;
      if (ahead == "\\r\\n") sign.size = 4;
    } else if (const auto kind = sign_of(sign.kind)) {
      if (!takes_sign(gap, *kind, *kind == GapKind::dash && ++dashes <= 2)) return std::nullopt;
    } else if (sign.kind != TypedKind::hidden) {
      return std::nullopt;
    }
    if (gap.kind == GapKind::hidden && (sign.kind == TypedKind::space || sign.kind == TypedKind::line_end))
      gap.kind = GapKind::spaces;
    gap.end += sign.size;
  }
  return std::nullopt;
}

}  // namespace diarium::text
