#include "facts/ballots/ballot_columns.h"

#include <algorithm>
#include <array>

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t a_cell = 1000;  // More letters than a line has.
constexpr std::uint32_t off_head = 2;  // Letters that a mark may stand beside its head.

Found vote_head(const Reading& r, std::uint32_t at, std::string_view list = "head") {
  return find_at(vote_rules(), r, at, NothingAsked(), list);
}

/// What the column under a head tells.
Side side_under(const Found& head) {
  /// The words of Side in the rules, in its order.
  static constexpr std::array<std::string_view, side_count> words = {"-",      "yes",        "no",        "abstain",
                                                                     "absent", "attendance", "substitute"};
  const auto word = head.rule == nullptr ? words.begin() : std::ranges::find(words, head.rule->value);
  return word == words.end() ? Side::none : static_cast<Side>(word - words.begin());
}

std::uint32_t apart(const Column& one, std::uint32_t at) {
  if (at < one.at) return one.at - at;
  return at < one.at + one.size ? 0 : at + 1 - one.at - one.size;
}

}  // namespace

Side side_of(const Reading& r, std::uint32_t at) {
  const Side headed = side_under(vote_head(r, at));
  return is_side(headed) ? headed : Side::none;
}

std::uint32_t column_of(const Reading& r, std::uint32_t at) {
  const std::size_t line = r.text.rfind('\n', r.tokens[at].begin);
  const std::size_t first = line == std::string_view::npos ? 0 : line + 1;
  const std::string_view before = r.text.substr(first, r.tokens[at].begin - first);
  const auto cells =
      static_cast<std::uint32_t>(std::ranges::count_if(before, [](char c) { return c == '|' || c == '\t'; }));
  return cells > 0 ? cells * a_cell : static_cast<std::uint32_t>(language::letter_count(before));
}

const Column* Columns::under(std::uint32_t at) const {
  const Column* nearest = nullptr;
  bool tied = false;
  for (const Column& one : all) {
    if (apart(one, at) > (at < one.at ? off_head : off_head + 1)) continue;
    tied = nearest != nullptr && apart(one, at) == apart(*nearest, at);
    if (nearest == nullptr || apart(one, at) < apart(*nearest, at)) nearest = &one;
  }
  return tied ? nullptr : nearest;
}

std::uint32_t Columns::ballots() const {
  std::uint32_t last = 0;
  for (const Column& one : all) last = std::max(last, one.ballot);
  return last + 1;
}

Columns heads_in(const Reading& r, Range line) {
  Columns heads;
  bool letters = false;  // «J   N   A»
  for (std::uint32_t i = line.first; i + 1 < line.last; ++i)
    letters = letters || vote_head(r, i, "initials").rule != nullptr;
  const auto begins_cell = [&](std::uint32_t i) {
    return i == line.first || r.tokens[i].wide || r.tokens[i].begin > r.tokens[i - 1].end + 1 || r.is(i - 1, "|");
  };
  bool sides = letters;  // Most lines have none, and are asked no more.
  for (std::uint32_t i = line.first; i < line.last && !sides; ++i)
    sides = begins_cell(i) && side_of(r, i) != Side::none;
  if (!sides) return heads;
  std::uint32_t ballot = 0;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    const bool own = begins_cell(i);
    const Found head = vote_head(r, i);
    const Side headed = side_under(head);
    const Side side = letters ? side_under(vote_head(r, i, "initial")) : is_side(headed) ? headed : Side::none;
    const auto place = [&](Side what) {
      heads.all.push_back({what, column_of(r, i), static_cast<std::uint32_t>(r.length(i)), ballot});
    };
    // «Ja  Nej Avst»: one space parts the heads of narrow columns.
    if (side != Side::none && (own || (heads.sides > 0 && is_side(heads.all.back().side)))) {
      const auto again = [&](const Column& one) { return one.ballot == ballot && one.side == side; };
      if (std::ranges::any_of(heads.all, again)) ++ballot;
      place(side);
      ++heads.sides;
      continue;
    }
    heads.names_between = heads.names_between || (heads.sides > 0 && head.says("names"));
    if (own) place(is_side(headed) ? Side::none : headed);
  }
  return heads;
}

bool is_mark(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"x", "1", "•", "×", "✓", "✔", "√", "☒", "☑", "✗", "✘", "*", "●"}) &&
         (r.tokens[at].wide || r.is(at - 1, "|"));
}

}  // namespace diarium::facts
