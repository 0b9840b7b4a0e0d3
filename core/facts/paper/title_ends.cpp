#include "facts/paper/title_ends.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/paper/meeting_item.h"
#include "facts/reading/name_words.h"
#include "facts/rules/rules.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

/// «… till ordföranden i socialnämnden, Håkan Berg (C)»: titles, bodies and names, to the end.
bool only_receives(const Reading& r, Range range) {
  const auto [at, last] = range;
  constexpr std::uint32_t most = 16;  // Tokens.
  bool titled = false;
  for (std::uint32_t i = at + 1; i < last; ++i) {
    const bool title = !title_role(r, i).empty(), body = r.has(i, Flag::body);
    titled = titled || title;
    if (!title && !body && r.shape(i) < Shape::capital && r.word(i) && !r.is_any(i + 1, {"-", ")"}) &&
        !is_said(title_rules(), "receives", r, i))
      return false;
  }
  return titled && last - at <= most && r.is(at, "till");
}

/// «Handläggare: …» begins the line above.
bool below_handler(const Reading& r, std::uint32_t at) {
  std::uint32_t above = at == 0 ? 0 : at - 1;
  while (above > 0 && !r.tokens[above].line) --above;
  return above < at && r.is(above, "handläggare");
}

/// «KS 2031», «Ks/2031:12»: the letters of a case's number; not «BAGGEN 3», a property.
bool begins_number(const Reading& r, std::uint32_t at) {
  constexpr std::size_t least_digits = 3, most_letters = 4;
  const auto joint = [&](std::uint32_t i) { return r.is_any(i, {"-", "/", ":", "."}); };
  if (r.shape(at) == Shape::upper && r.shape(at + 1) == Shape::number)
    return r.length(at + 1) >= least_digits || r.is(at + 2, "/") || language::body_of_letters(r.written(at)) != nullptr;
  const bool capital = r.shape(at) == Shape::capital && r.length(at) <= most_letters;
  // «Gn 2031/112»
  if (capital && r.length(at + 1) == 4 && r.is_any(at + 2, {"/", ":"}) && r.length(at + 3) >= least_digits) return true;
  const bool letters = r.shape(at) == Shape::upper || (capital && r.tight(at + 1));
  return letters && joint(at + 1) && r.shape(at + 2) == Shape::number;
}

}  // namespace

bool is_remark_below(const Reading& r, std::uint32_t at) {
  return r.tokens[at].line && is_said(title_rules(), "below", r, at);
}

bool may_end(const Reading& r, std::uint32_t at) { return !is_said(title_rules(), "unended", r, at); }

bool is_label(const Reading& r, std::uint32_t at) {
  return is_said(title_rules(), "label", r, at) || is_body_label(r, at);
}

bool is_subject_label(const Reading& r, std::uint32_t at) {
  if (r.is(at, "titel") && below_handler(r, at)) return false;  // Their post.
  return is_said(title_rules(), "subject", r, at);
}

bool ends_in_board(const Reading& r, Range range) {
  const std::uint32_t last = range.last - 1;
  const std::size_t size = r.length(last);
  return range.size() > 3 && r.is_any(last - 1, {"-", "–", ","}) && r.tokens[last].space &&
         r.shape(last) == Shape::upper && size >= 2 && size <= 4 && known_party(r.written(last)).empty() &&
         (r.ends(last, "n") || is_said(title_rules(), "board_letters", r, last));
}

std::uint32_t without_number(const Reading& r, Range range) {
  // «Avgifter för vatten 2024, dnr KS 2023/402»
  for (std::uint32_t i = range.last - 1; i > range.first && i + 10 > range.last; --i) {
    const std::uint32_t sign = r.shape(range.last - 1) == Shape::upper && r.is(range.last - 2, "/") ? 3 : 1;  // «…/AB»
    const bool number = r.has(i, Flag::label) && r.shape(range.last - sign) == Shape::number;
    if (number && r.is(i - 1, ",")) return i - 1;
    // «Svar på motion om lokaler Dnr KS 2024.311», in a head that was set as one line.
    if (number && is_said(title_rules(), "case_label", r, i)) return i;
  }
  // «Budget 2031          KS 2030-1120»: the number stands at the line's end; «Budget 2031, KS 2030-1120».
  for (std::uint32_t i = range.last - 1; i > range.first + 1 && i + 8 > range.last; --i) {
    const bool listed = r.is(i - 1, ",") && range.last - i >= 4;  // Not «…, KS 2030».
    if ((!r.tokens[i].wide && !listed) || r.tokens[i].line) continue;
    const bool year = r.tokens[i].wide && r.shape(i) == Shape::number && r.length(i) == 4;  // «… 2031.KS.0418»
    const bool letters = (r.shape(i) >= Shape::capital && r.length(i) <= 5) ||
                         (year && (r.is_any(i + 1, {"/", "."}) || r.shape(i + 2) == Shape::upper ||
                                   r.length(i + 2) > 4));
    if (letters && skip_numbers(r, i, range.last) == range.last && i + 1 < range.last) return listed ? i - 1 : i;
  }
  if (!r.is(range.last - 1, ")")) return range.last;
  std::uint32_t open = range.last - 1;
  while (open > range.first + 2 && range.last - open < 12 && !r.is(open, "(")) --open;
  bool digits = false;
  bool words = false;
  for (std::uint32_t i = open + 1; i + 1 < range.last; ++i) {
    digits = digits || r.shape(i) == Shape::number;
    words = words || (r.shape(i) == Shape::lower && !r.has(i, Flag::label)) ||
            (r.shape(i) == Shape::capital && !r.has(i, Flag::label));
  }
  const bool series = is_said(title_rules(), "of_work", r, open + 1);  // «(SOU 2023:10)» names the work.
  const bool year = open + 3 == range.last && r.length(open + 1) == 4;   // «Granskningar (2023)»
  return r.is(open, "(") && digits && !words && !series && !year ? open : range.last;
}

std::uint32_t without_kind(const Reading& r, Range range, Range kind) {
  const bool leads = kind.first == range.first && kind.last < range.last && r.is_any(kind.last, {":", "–", "-"});
  return leads && kind.last + 2 < range.last ? kind.last + 1 : range.first;
}

std::uint32_t skip_numbers(const Reading& r, std::uint32_t at, std::uint32_t last) {
  while (at < last) {
    if (is_label(r, at)) {
      at += r.is_any(at + 1, {".", ":"}) ? 2u : 1u;
      continue;
    }
    // «Ärende 9 / Remissvar över …», «Punkt 4: …»: its place on the list of matters.
    const std::uint32_t behind = past_item(r, at);
    const bool ends = behind >= last || r.tokens[behind].line || r.tokens[behind].wide;
    if (behind > at && (ends || r.shape(behind) == Shape::mark)) {
      at = behind;
      continue;
    }
    const std::size_t most_letters = r.shape(at) >= Shape::capital ? 5 : 3;  // «Ks §», «Ksau § 71»
    if (r.word(at) && r.length(at) <= most_letters && r.is(at + 1, "§")) {  // A number that is still to come, too.
      at += 2;
      continue;
    }
    const bool number =
        r.shape(at) == Shape::number ||
        (r.shape(at) == Shape::mark && !r.is_any(at, {"\"", "”", "“", "»", "«", "("})) ||
        (r.is(at, "(") && r.word(at + 1) && r.shape(at + 2) == Shape::number) ||
        begins_number(r, at);
    if (!number) break;
    ++at;
  }
  return at;
}

std::uint32_t past_board_letters(const Reading& r, std::uint32_t at, std::uint32_t last) {
  constexpr std::size_t most_letters = 4;
  const bool behind_number = at > 0 && r.shape(at - 1) == Shape::number;
  const bool few = r.shape(at) == Shape::upper && r.length(at) >= 2 && r.length(at) <= most_letters;
  const bool letters = few && known_party(r.written(at)).empty() &&
                       (r.ends(at, "n") || language::body_of_letters(r.written(at)) != nullptr);
  return behind_number && letters && (at + 1 == last || r.shape(at + 1) >= Shape::capital) ? at + 1 : at;
}

bool is_numbered_kind(const Reading& r, Range range) {
  constexpr std::uint32_t most = 4;  // Tokens.
  if (range.size() > most || r.shape(range.last - 1) != Shape::number) return false;
  if (!language::is_phrase(language::Use::name, language::key(r.written(range.first)))) return false;
  for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i)
    if (r.shape(i) != Shape::mark && !is_said(title_rules(), "count", r, i)) return false;
  return true;
}

bool is_section_line(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (!r.tokens[at].line) return false;
  std::uint32_t end = at + 1;
  while (end < last && !r.tokens[end].line) ++end;
  const auto section = structure::section_of(language::words_key(slice(r.text, r.span({at, end}))));
  return section && section->role != Role::title && section->role != Role::body;
}

Range cut_tail(const Reading& r, Range range) {
  for (std::uint32_t i = range.first + 2; i < range.last; ++i) {
    if (r.shape(i) < Shape::capital || r.is_any(i - 1, {"-", "–", "\"", "”"})) continue;
    const bool heading = is_section_line(r, i, range.last) || is_subject_label(r, i);
    if (heading || is_said(title_rules(), "tail", r, i) || is_remark_below(r, i)) return {range.first, i};
  }
  return range;
}

Range cut_prose(const Reading& r, Range range) {
  for (std::uint32_t i = range.first + 6; i < range.last; ++i) {
    const bool opens = r.shape(i) >= Shape::capital && r.has(i, Flag::name_stop) && r.shape(i - 1) == Shape::lower;
    if (opens && r.shape(i + 1) == Shape::lower && may_end(r, i - 1)) return {range.first, i};
  }
  return range;
}

Range trim(const Reading& r, Range range) {
  for (std::uint32_t i = range.first + 2; i < range.last; ++i) {
    const bool item = r.shape(i) == Shape::upper && r.length(i) == 1 && r.is_any(i + 1, {"/", ")"});
    const bool again = r.key(i) == r.key(range.first) && may_end(r, i - 1);
    const bool below = r.tokens[i].line && (is_label(r, i) || item || again || is_remark_below(r, i));
    if (below || r.is(i, "|")) range.last = i;
  }
  while (range.last > range.first + 1 && r.is_any(range.last - 1, {":", ";", "–", "-", ",", "|"})) --range.last;
  return range;
}

bool only_names(const Reading& r, Range range) {
  bool bracket = false;
  bool first_name = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    first_name = first_name || is_first_name(r, i) || r.has(i, Flag::party);
    const bool name = r.shape(i) >= Shape::capital || r.has(i, Flag::particle);
    const bool link = is_said(title_rules(), "between_names", r, i);
    if (!name && !link) return false;
    bracket = bracket || r.is(i, "(");
  }
  return bracket || (first_name && range.size() <= 4);
}

bool only_date(const Reading& r, Range range) {
  bool digits = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const bool day = r.shape(i) == Shape::number || r.shape(i) == Shape::mark || r.is(i, "den") ||
                     r.has(i, Flag::month) || r.has(i, Flag::short_month) || r.has(i, Flag::weekday);
    if (!day) return false;
    digits = digits || r.shape(i) == Shape::number;
  }
  return digits;
}

bool addresses_person(const Reading& r, Range range) {
  const std::uint32_t last = range.last, at = past_said(title_rules(), "put", r, range.first);
  return r.is(at, "till") && r.is(last - 1, ")") && only_receives(r, {at, last});
}

bool addresses(const Reading& r, Range range) {
  const std::uint32_t first = range.first + (r.is(range.first, ":") ? 1 : 0);  // «Interpellation: Ställd till …»
  const std::uint32_t put = past_said(title_rules(), "put", r, first);
  const std::uint32_t last = range.last, at = put > first ? put : range.first;
  // «Ledamotsinitiativ i trafiknämnden»
  if (const std::optional<BodyAt> where = r.is(at, "i") ? first_body(r, {at + 1, last}, Rank::committee) : std::nullopt)
    return where->range == Range{at + 1, last};
  if (!r.is_any(at, {"till", "för"})) return false;
  if (addresses_person(r, {at, last}) || only_receives(r, {at, last})) return true;
  if (is_said(head_rules(), "town", r, last - 1) && last - at <= 4) return true;  // «Medborgarförslag till Sjö kommun»
  const std::optional<BodyAt> body = first_body(r, {at, std::min(last, at + 4)}, Rank::committee);
  // «Motion till Sjö kommunfullmäktige angående bryggor»
  if (body && body->range.last + 1 < last && is_said(title_rules(), "about", r, body->range.last)) return false;
  if (!body || body->range.last + 3 >= last) return body.has_value();
  return only_date(r, {body->range.last, last});  // «Fråga till kommunfullmäktige 2023-03-27»
}

}  // namespace diarium::facts
