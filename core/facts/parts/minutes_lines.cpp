#include "facts/parts/minutes_lines.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/phrases.h"
#include "text/latin.h"

namespace diarium::facts {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t most_number = 9999;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

/// Takes white space off the front, also hard spaces.
void skip_spaces(std::string_view& words) {
  while (!words.empty()) {
    if (is_space(words.front()))
      words.remove_prefix(1);
    else if (words.starts_with("\xC2\xA0"))
      words.remove_prefix(2);
    else
      return;
  }
}

MinutesLine line_of(std::string_view text, std::size_t begin, std::size_t end) {
  MinutesLine line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), text.substr(begin, end - begin)};
  line.page = line.words.find('\f') != std::string_view::npos;
  if (const std::size_t edge = line.words.rfind('\f'); edge != std::string_view::npos && is_space(line.words.front()))
    line.begin += static_cast<std::uint32_t>(edge + 1);  // The edge of the page ends what stands before it.
  skip_spaces(line.words);
  while (!line.words.empty() && (is_space(line.words.back()) || line.words.back() == '\n')) line.words.remove_suffix(1);
  if (line.words.starts_with('#') || line.words.starts_with("**")) {
    line.heading = true;
    while (!line.words.empty() && (line.words.front() == '#' || line.words.front() == '*')) line.words.remove_prefix(1);
    while (!line.words.empty() && line.words.back() == '*') line.words.remove_suffix(1);
    skip_spaces(line.words);
  }
  line.blank = line.words.empty();
  return line;
}

/// «Ks», «Kommunstyrelsen», «KSAU»: who meets, before the sign. In small letters.
bool is_body_word(std::string_view word) {
  const bool short_name = word.size() <= 5 && word.size() >= 2;
  if (short_name || word.ends_with("paragraf")) return true;
  const auto body = language::body_word(word, language::Letters::whole);
  return body && body->kind() > language::BodyKind::office && !body->genitive;
}

std::optional<std::uint32_t> take_number(std::string_view& words) {
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  const auto number = number_in<std::uint32_t>(words.substr(0, digits));
  if (!number || *number == 0 || *number > most_number) return std::nullopt;
  words.remove_prefix(digits);
  return number;
}

/// A lower-case word behind the number makes the line a sentence: «§ 12 i kommunallagen», «§ 5 st. 2».
bool heads(std::string_view rest) {
  skip_spaces(rest);
  if (rest.empty()) return true;
  const unsigned char c = static_cast<unsigned char>(rest.front());
  if (c >= 'a' && c <= 'z') return rest.starts_with("dnr") || rest.starts_with("forts");
  if (c == 0xC3 && rest.size() > 1) return static_cast<unsigned char>(rest[1]) < 0xA0;
  return c != ',' && c != ';' && c != ')' && c != '.';
}

/// «Ärende 3 – » in front of a sign: the number of the matter on the list.
void skip_matter(std::string_view& words) {
  std::string_view rest = words;
  for (const std::string_view word : {"Ärende "sv, "ÄRENDE "sv, "Punkt "sv, "Nr "sv}) {
    if (!rest.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    const auto number = take_number(rest);
    if (!number) return;
    while (!rest.empty() && (is_space(rest.front()) || rest.front() == ':' || rest.front() == ',' ||
                             rest.front() == '.' || rest.front() == '-'))
      rest.remove_prefix(1);
    for (const std::string_view dash : {"–"sv, "—"sv})
      if (rest.starts_with(dash)) rest.remove_prefix(dash.size());
    skip_spaces(rest);
    words = rest;
    return;
  }
}

/// The words before the sign, if it has a head's place: none, or who meets.
bool is_prefix(std::string_view before) {
  const std::string words = text::lower(before);
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (is_space(words[at])) {
      ++at;
      continue;
    }
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (++count > 2 || !is_body_word(std::string_view(words).substr(at, end - at))) return false;
    at = end;
  }
  return before.empty() || (before.front() >= 'A' && before.front() <= 'Z') || before.front() == '\xC3';
}

bool starts_any(std::string_view words, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view one) { return words.starts_with(one); });
}

}  // namespace

std::vector<MinutesLine> minutes_lines(std::string_view text) {
  std::vector<MinutesLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    end = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(line_of(text, begin, end));
    begin = end;
  }
  return lines;
}

std::optional<MinutesSign> sign_of(const MinutesLine& line) {
  constexpr std::string_view mark = "§";
  if (line.words.size() > longest_heading) return std::nullopt;
  std::string_view words = line.words;
  skip_matter(words);
  const bool in_words = words.starts_with("Paragraf ") || words.starts_with("PARAGRAF ");
  const std::size_t at = in_words ? 0 : words.find(mark);
  if (at == std::string_view::npos || at > 40 || !is_prefix(words.substr(0, at))) return std::nullopt;
  std::string_view rest = words.substr(in_words ? "Paragraf "sv.size() : at);
  while (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  skip_spaces(rest);
  const auto number = take_number(rest);
  if (!number) return std::nullopt;
  MinutesSign sign{.number = *number, .last = *number, .prefix = text::lower(words.substr(0, at))};
  std::string_view after = rest;
  skip_spaces(after);
  for (const std::string_view to : {"–"sv, "-"sv, "—"sv, "och "sv}) {
    if (!after.starts_with(to)) continue;
    after.remove_prefix(to.size());
    skip_spaces(after);
    const std::string_view second = after;
    if (const auto last = take_number(after); last && *last > *number && *last < *number + 100)
      sign.last = *last, rest = after;
    else
      rest = second;
    break;
  }
  if (rest.starts_with('/')) {
    rest.remove_prefix(1);
    if (!take_number(rest)) return std::nullopt;
  }
  if (rest.starts_with(':') || rest.starts_with('.')) rest.remove_prefix(1);
  if (!heads(rest)) return std::nullopt;
  // Table of contents: the heading ends in a page number behind dots.
  if (line.words.find("....") != std::string_view::npos || line.words.find("…") != std::string_view::npos)
    return std::nullopt;
  return sign;
}

bool resolves(const MinutesLine& line) {
  const std::string words = text::lower(line.words);
  return std::ranges::any_of(std::array{" beslutar att"sv, " beslutade att"sv, " beslöt att"sv},
                             [&](std::string_view verb) { return words.find(verb) < 60; });
}

bool decides(const MinutesLine& line) {
  if (line.words.size() > 200) return false;
  const std::string words = text::lower(line.words);
  if (words.size() <= 60 && (words.ends_with("beslut") || words.ends_with("beslut:") || words == "beslut." ||
                             words.starts_with("beslut ") || words.starts_with("förslag till beslut")))
    return true;
  for (const std::string_view verb :
       {" beslutar"sv, " beslutade"sv, " beslöt"sv, " godkänner"sv, " förklarar"sv, " bordlägger"sv, " noterar"sv}) {
    const std::size_t at = words.find(verb);
    if (at == std::string::npos || at > 60) continue;
    const std::string_view rest = std::string_view(words).substr(at + verb.size());
    const bool body = is_body_word(
        std::string_view(words).substr(0, at).substr(std::string_view(words).substr(0, at).rfind(' ') + 1));
    // «Fullmäktige beslutar således», «… beslutar enligt kommunstyrelsens förslag.»; not «Nämnden beslutar i frågor om
    // …».
    const bool passed = starts_any(rest, {" således", " därmed", " härmed", " följaktligen", " enhälligt"}) ||
                        (starts_any(rest, {" enligt", " i enlighet med"}) &&
                         (rest.find("förslag") != rest.npos || rest.find("yrkande") != rest.npos));
    if (body && (rest.empty() || rest == ":" || rest.starts_with(" att") || passed || verb != " beslutar")) return true;
  }
  return false;
}

bool opens_meeting(const MinutesLine& line) {
  if (line.words.size() > 120) return false;
  return language::starts_with_phrase(language::Use::opens_meeting, language::key(line.words));
}

bool closes_meeting(const MinutesLine& line, bool at_edge) {
  if (line.words.size() > 100) return false;
  const std::string words = language::key(line.words);
  if (language::starts_with_phrase(language::Use::closes_meeting, words)) return true;
  return at_edge && words.size() <= 12 && words.starts_with("bilaga ") && is_digit(words[7]);
}

bool speaks_of_minutes(const MinutesLine& line) {
  const std::string words = text::lower(line.words);
  return words.find("protokoll") != std::string::npos || words.find("justera") != std::string::npos ||
         words.find("sammanträde") != std::string::npos;
}

}  // namespace diarium::facts
