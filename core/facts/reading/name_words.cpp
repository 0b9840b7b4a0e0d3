#include "facts/reading/name_words.h"

#include "language/key.h"

namespace diarium::facts {

bool is_signing_line(const Reading& r, std::uint32_t at) {
  const auto dot = [&](std::uint32_t i) { return r.is_any(i, {".", "_", "…"}); };
  return dot(at) && (dot(at + 1) || r.is_any(at, {"_", "…"}));
}

std::uint32_t lines_between(const Reading& r, std::uint32_t first, std::uint32_t second) {
  if (first >= second || second >= r.size()) return 0xFFFF;
  ++r.looks;
  std::uint32_t lines = 0;
  for (std::uint32_t at = r.tokens[first].end; at < r.tokens[second].begin && lines < 20; ++at) {
    lines += r.text[at] == '\n' ? 1u : 0u;
  }
  return lines;
}

std::uint32_t indent_of(const Reading& r, std::uint32_t at) {
  const std::size_t line = r.text.rfind('\n', r.tokens[at].begin);
  const std::size_t first = line == std::string_view::npos ? 0 : line + 1;
  return static_cast<std::uint32_t>(language::letter_count(r.text.substr(first, r.tokens[at].begin - first)));
}

bool is_same_name(const Reading& r, Range one, Range two) {
  if (one.size() != two.size()) return false;
  for (std::uint32_t i = 0; i + 1 < one.size(); ++i)
    if (r.key(one.first + i) != r.key(two.first + i)) return false;
  const std::string_view last = r.key(one.last - 1), here = r.key(two.last - 1);
  return here == last || (here.size() == last.size() + 1 && here.starts_with(last) && here.ends_with('s'));
}

std::string_view party_named(const Reading& r, std::uint32_t at) {
  if (r.shape(at) < Shape::capital || !r.has(at, Flag::party)) return {};
  return r.tokens[at].word->letters;
}

bool is_first_name(const Reading& r, std::uint32_t at) {
  return r.shape(at) >= Shape::capital && r.has(at, Flag::first_name);
}

bool is_name_part(const Reading& r, std::uint32_t at) {
  if (r.shape(at) < Shape::capital) return false;
  if (r.has(at, Flag::weekday) || r.has(at, Flag::party) || r.has(at, Flag::body)) return false;
  if (r.has(at, Flag::thing) && !r.has(at, Flag::first_name)) return false;
  // «Inga Söderberg», «Maj Fredholm»: what opens sentences, or a month, is a first name before a last name.
  const bool before_last =
      r.has(at, Flag::first_name) && r.shape(at + 1) == Shape::capital && !r.has(at + 1, Flag::name_stop);
  if ((r.has(at, Flag::name_stop) || r.has(at, Flag::month)) && !before_last) return false;
  // «KD», «MP» between names are letters of a party; one capital alone is an initial.
  if (r.shape(at) == Shape::upper && r.key(at).size() == 2 && !known_party(r.written(at)).empty()) return false;
  return !r.has(at, Flag::title);
}

bool closes_initial(const Reading& r, std::uint32_t at) {
  return at > 0 && r.is(at, ".") && r.tight(at) && r.shape(at - 1) == Shape::upper && r.key(at - 1).size() == 1 &&
         r.tokens[at - 1].space && is_name_part(r, at - 1);
}

bool is_stop_of_others(const Reading& r, std::uint32_t at) {
  if (at < 2 || !r.is(at, ".")) return false;
  return r.are(at - 1, {"m", ".", "fl"}) ||
         (r.is(at - 1, "fl") && (r.is(at - 2, "m") || (at > 2 && r.are(at - 3, {"m", "."}))));
}

std::uint32_t before_others(const Reading& r, std::uint32_t at) {
  if (at > 4 && r.are(at - 4, {"m", ".", "fl", "."})) return at - 4;
  if (at <= 2) return at;
  const bool others = r.are(at - 2, {"m", "fl"}) || (r.is(at - 2, "med") && r.is_any(at - 1, {"flera", "fleras"}));
  return others ? at - 2 : at;
}

bool is_inside_name(const Reading& r, std::uint32_t at) {
  return at > 0 && r.is_any(at, {"'", "’", "`", "´"}) && r.tight(at) && r.tight(at + 1) &&
         r.shape(at - 1) == Shape::upper && r.length(at - 1) == 1 && r.shape(at + 1) == Shape::capital;
}

bool begins_second_name(const Reading& r, Range name, std::uint32_t at) {
  if (name.size() != 2 || !is_first_name(r, at) || is_first_name(r, at - 1) || !is_first_name(r, name.first))
    return false;
  const auto last_name = [&](std::uint32_t i) {
    return r.shape(i) == Shape::capital && !r.tokens[i].line && !r.tokens[i].wide && is_name_part(r, i) &&
           !is_first_name(r, i);
  };
  const std::uint32_t end = at + 2;
  const bool ended = end >= r.size() || r.tokens[end].line || r.tokens[end].wide || r.is(end, "(");
  return last_name(name.first + 1) && last_name(at + 1) && (ended || (is_first_name(r, end) && last_name(end + 1)));
}

std::string_view title_role(const Reading& r, std::uint32_t at) {
  if (!r.has(at, Flag::title)) return {};
  const Word* word = r.tokens[at].word;
  return word != nullptr && !word->role.empty() ? word->role : language::ending_role(r.key(at), r.letters());
}

}  // namespace diarium::facts
