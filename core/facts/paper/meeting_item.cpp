#include "facts/paper/meeting_item.h"

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "language/phrases.h"

namespace diarium::facts {

std::uint32_t past_item(const Reading& r, std::uint32_t at) { return past_said(head_rules(), "matter", r, at); }

std::uint32_t past_item_number(const Reading& r, std::uint32_t at) { return past_said(head_rules(), "item", r, at); }

namespace {

/// Past the words of a first line that tell of a meeting and nothing else; `words.first` where it says more, or names
/// neither an item nor a year.
std::uint32_t past_meeting_words(const Reading& r, Range words) {
  std::uint32_t at = words.first;
  bool item = false, day = false;
  while (at < words.last && (at == words.first || !r.tokens[at].line)) {
    const std::optional<BodyAt> body = body_at(r, at);
    if (body && body->range.first == at && body->range.last <= words.last) {
      at = body->range.last;
      continue;
    }
    if (r.has(at, Flag::body) || (r.shape(at) >= Shape::capital && at + 1 < words.last && r.has(at + 1, Flag::body))) {
      ++at;  // «Tekniska nämndens sammanträde»
      continue;
    }
    // «Kommunfullmäktige 2031-06-16, ärende 9: Budget 2032»
    if (const std::uint32_t matter = past_item_number(r, at); matter > at && at > words.first && matter < words.last)
      return matter;
    const bool number = r.shape(at) == Shape::number;
    item = item || past_item(r, at) > at;
    day = day || (number && r.number(at).value_or(0) > 1900);
    const bool is_heading_word = is_said(head_rules(), "meets", r, at) ||
                                 (at == words.first && r.is_any(at, {"bilaga", "bilagor"})) ||
                                 (r.is(at, "till") && at == words.first + 1);
    if (!number && !is_heading_word) return words.first;
    ++at;
  }
  return item || day ? at : words.first;
}

/// «Vänsterpartiet», «Centerpartiet Sjöstad», «Moderaterna och Miljöpartiet de gröna i Sjöstad»: the letterhead of a
/// group.
bool names_group(const Reading& r, Range range) {
  constexpr std::uint32_t most_of_one = 6;  // Tokens.
  if (!r.has(range.first, Flag::party)) return false;
  std::uint32_t parties = 1;
  for (std::uint32_t i = range.first + 1; i < range.last; ++i) {
    // «Moderaterna i Lindvad»: whose town no list may know ends the line.
    const bool town = i + 1 == range.last && r.is(i - 1, "i") && r.shape(i) == Shape::capital;
    if (!town && !is_said(head_rules(), "of_group", r, i)) return false;
    parties += r.has(i, Flag::party) ? 1u : 0u;
  }
  return range.size() <= most_of_one + 3 * (parties - 1);
}

/// «Bibliotekens organisation ………… 3»: a line of a list of contents.
bool leads_to_page(const Reading& r, Range words) {
  const std::uint32_t last = words.last - 1;
  if (words.size() < 4 || r.shape(last) != Shape::number) return false;
  const std::string_view dots = r.written(last - 1);
  return dots.ends_with("..") || dots.ends_with("…") || (dots == "." && r.written(last - 2).ends_with("."));
}

/// «Anna Berg, utredare»: whose paper it is.
bool names_holder(const Reading& r, Range range) {
  if (!is_first_name(r, range.first) || range.size() > 11) return false;  // «Anna Berg (S), 1:e vice ordf.»
  for (std::uint32_t i = range.first + 2; i + 1 < range.last; ++i) {
    if (r.is(i, ",") && (!title_role(r, i + 1).empty() || r.is(i + 1, "vice"))) return true;
  }
  return false;
}

}  // namespace

std::uint32_t past_meeting_line(const Reading& r, Range words) {
  const std::uint32_t end = past_meeting_words(r, words);
  return end < words.last ? end : words.first;
}

std::uint32_t past_mail_marks(const Reading& r, std::uint32_t at) {
  while (is_said(head_rules(), "mail", r, at)) at += 2;
  return at;
}

bool says_no_matter(const Reading& r, Range words) {
  // «Bästa ledamöter!», «Hej,»
  constexpr std::uint32_t most_greeting = 6;  // Tokens.
  if (words.size() <= most_greeting && r.is_any(words.last - 1, {"!", ","}) &&
      language::is_phrase(language::Use::greeting, language::key(r.written(words.first))))
    return true;
  const bool group = names_group(r, words) || names_holder(r, words);
  if (group || is_said(head_rules(), "no_matter", r, words.first)) return true;
  if (leads_to_page(r, words)) return true;
  const bool meets = is_said(head_rules(), "opens_meeting", r, words.first);
  return meets && words.size() > 2 && past_meeting_words(r, words) == words.last;
}

}  // namespace diarium::facts
