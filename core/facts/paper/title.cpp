#include "facts/paper/title.h"

#include <algorithm>
#include <ranges>

#include "facts/bodies/bodies.h"
#include "facts/bodies/listed_names.h"
#include "facts/names/form_names.h"
#include "facts/names/names.h"
#include "facts/paper/addressed.h"
#include "facts/paper/meeting_item.h"
#include "facts/sentences/verbs.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t most_tokens = 70;  // A longer block is no title, whatever stands above it.

bool is_label(const Reading& r, std::uint32_t at) {
  const bool own = r.is_any(at, {"ert", "vår", "er", "vårt"});
  return (own && (r.has(at + 1, Flag::label) ||
                  r.is_any(at + 1, {"referens", "beteckning", "datum", "handläggare", "diarienummer"}))) ||
         r.is_any(at, {"dnr",       "diarienummer",      "diarienr", "ärendenummer", "ärendenr",      "datum",
                       "sida",      "handläggare",       "telefon",  "tel",          "e-post",        "epost",
                       "mottagare", "utfärdat",          "referens", "version",      "dokumentdatum", "tid",
                       "plats",     "sammanträdesdatum", "paragraf", "beslutande"}) ||
         is_body_label(r, at);
}

/// «Ämne:», «Ärende:», «Rubrik:» before the title, or «Rubrik» in a form, alone on the line above it.
bool is_subject_label(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"ämne", "ärende", "ärendemening", "rubrik", "ärenderubrik", "angående", "titel"}) &&
         (r.is(at + 1, ":") || (r.is_any(at, {"rubrik", "ärenderubrik", "ämne"}) && at + 1 < r.size() &&
                                r.tokens[at + 1].line && r.tokens[at].line));
}

/// «Svar på motion om badhus - KS», «… – BUN»: the letters of the board whose case it is, put there by a case system.
bool ends_in_board(const Reading& r, Range range) {
  const std::uint32_t last = range.last - 1;
  const std::size_t size = r.length(last);
  return range.size() > 3 && r.is_any(last - 1, {"-", "–", ","}) && r.tokens[last].space &&
         r.shape(last) == Shape::upper && size >= 2 && size <= 4 && known_party(r.written(last)).empty() &&
         (r.ends(last, "n") || r.is_any(last, {"ks", "kf", "ksau", "rs", "rf"}));
}

std::uint32_t skip_numbers(const Reading& r, std::uint32_t at, std::uint32_t last);

/// «(KS/2021:455)» at the end of a title belongs to the case, not to its name.
std::uint32_t without_number(const Reading& r, Range range) {
  // «Avgifter för vatten 2024, dnr KS 2023/402»
  for (std::uint32_t i = range.last - 1; i > range.first + 1 && i + 10 > range.last; --i) {
    const bool number = r.has(i, Flag::label) && r.shape(range.last - 1) == Shape::number;
    if (number && r.is(i - 1, ",")) return i - 1;
    // «Svar på motion om lokaler Dnr KS 2024.311», in a head that was set as one line.
    if (number && r.shape(i) >= Shape::capital && r.is_any(i, {"dnr", "diarienr", "diarienummer"})) return i;
    if (number && r.tokens[i].wide && !r.tokens[i].line) return i;  // «Avsägelser          Dnr 2031.7.102»
  }
  // «Budget 2031          KS 2030-1120»: across a gap, as the number stands at the line's end; «Budget 2031, KS 2030-1120».
  for (std::uint32_t i = range.last - 1; i > range.first + 1 && i + 8 > range.last; --i) {
    const bool listed = r.is(i - 1, ",") && range.last - i >= 4;  // Not «…, KS 2030».
    if ((!r.tokens[i].wide && !listed) || r.tokens[i].line) continue;
    const bool letters = r.shape(i) == Shape::upper && r.length(i) <= 5;
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
  const bool series = r.is_any(open + 1, {"sou", "ds", "prop", "dir"});  // «(SOU 2023:10)» names the work.
  return r.is(open, "(") && digits && !words && !series ? open : range.last;
}

/// «Motion: Rädda lindarna»: the name of the kind is no part of the title.
std::uint32_t without_kind(const Reading& r, Range range, Range kind) {
  const bool leads = kind.first == range.first && kind.last < range.last && r.is_any(kind.last, {":", "–", "-"});
  return leads && kind.last + 2 < range.last ? kind.last + 1 : range.first;
}

/// «Motion av Anna Berg (L)», «Skrivelse från …»: says who, not what.
bool names_mover(const Reading& r, Range range) {
  if (!r.is_any(range.first + 1, {"av", "från"}) && !r.is_any(range.first, {"av", "från", "motionär", "motionärer"}))
    return false;
  const std::uint32_t first = r.is_any(range.first + 1, {"av", "från"}) ? range.first + 2 : range.first + 1;
  return first < range.last && only_names(r, {first, range.last});
}

/// Skips what stands between a § or a form's name and the title: numbers, labels, dates.
std::uint32_t skip_numbers(const Reading& r, std::uint32_t at, std::uint32_t last) {
  while (at < last) {
    if (is_label(r, at)) {
      at += r.is_any(at + 1, {".", ":"}) ? 2u : 1u;
      continue;
    }
    // «Ärende 9 / Remissvar över …», «Punkt 4: …»: its place on the list of matters.
    const std::uint32_t behind = past_item(r, at);
    if (behind > at && (behind >= last || r.tokens[behind].line || r.tokens[behind].wide || r.shape(behind) == Shape::mark)) {
      at = behind;
      continue;
    }
    if (r.word(at) && r.length(at) <= 3 && r.is(at + 1, "§")) {  // «Ks §», a number that is still to come
      at += 2;
      continue;
    }
    const bool number =
        r.shape(at) == Shape::number ||
        (r.shape(at) == Shape::mark && !r.is_any(at, {"\"", "”", "“", "»", "«", "("})) ||
        (r.is(at, "(") && r.word(at + 1) && r.shape(at + 2) == Shape::number) ||
        (r.shape(at) == Shape::upper && (r.shape(at + 1) == Shape::number ||
                                         (r.is_any(at + 1, {"-", "/", ":", "."}) && r.shape(at + 2) == Shape::number)));
    if (!number) break;
    ++at;
  }
  return at;
}

/// «2031.123 KS Svar på motion om …», «2031-45 BUN Budget»: the letters of the board whose number stands before them.
std::uint32_t past_board_letters(const Reading& r, std::uint32_t at, std::uint32_t last) {
  constexpr std::size_t most_letters = 4;
  const bool behind_number = at > 0 && r.shape(at - 1) == Shape::number;
  const bool letters = r.shape(at) == Shape::upper && r.length(at) >= 2 && r.length(at) <= most_letters && known_party(r.written(at)).empty() &&
                       (r.ends(at, "n") || language::body_of_letters(r.written(at)) != nullptr);
  return behind_number && letters && at + 1 < last && r.shape(at + 1) >= Shape::capital ? at + 1 : at;
}

/// A title does not end in a word that asks for more.
bool may_end(const Reading& r, std::uint32_t at) {
  return !r.is_any(at, {"av", "från", "till", "om", "i", "för", "och"});
}

/// «Medborgarförslag #48813»: a kind and the number that a form got are no title.
bool is_numbered_kind(const Reading& r, Range range) {
  constexpr std::uint32_t most = 4;  // Tokens.
  if (range.size() > most || r.shape(range.last - 1) != Shape::number || !language::is_phrase(language::Use::name, language::key(r.written(range.first)))) return false;
  for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i)
    if (r.shape(i) != Shape::mark && !r.is_any(i, {"nr", "nummer"})) return false;
  return true;
}

/// A line of nothing but a heading that council papers share («Ärendebeskrivning»), set right below the title.
bool is_section_line(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (!r.tokens[at].line) return false;
  std::uint32_t end = at + 1;
  while (end < last && !r.tokens[end].line) ++end;
  const auto section = structure::section_of(language::words_key(slice(r.text, r.span({at, end}))));
  return section && section->role != Role::title && section->role != Role::body;
}

/// Cuts at what follows a title in papers whose lines are run together: «… Till kommunfullmäktige», «… Förslag till
/// beslut».
Range cut_tail(const Reading& r, Range range) {
  for (std::uint32_t i = range.first + 2; i < range.last; ++i) {
    if (r.shape(i) < Shape::capital || r.is_any(i - 1, {"-", "–", "\"", "”"})) continue;
    const bool receiver = r.is(i, "till") && (r.ends(i + 1, "s") || body_at(r, i + 1));
    const bool heading = is_section_line(r, i, range.last) || r.are(i, {"förslag", "till", "beslut"}) || (r.is(i, "beslut") && r.tokens[i].line) ||
                         r.is(i, "sammanfattning") || r.are(i, {"motionen"}) || is_subject_label(r, i);
    // «Remiss från kommunfullmäktige», «Motion av Anna Berg (S)» on the line below the title.
    const bool origin = r.tokens[i].line && r.is_any(i, {"remiss", "hemställan", "motion", "skrivelse", "anmälan"}) &&
                        r.is_any(i + 1, {"från", "av"});
    if (receiver || heading || origin) return {range.first, i};
  }
  return range;
}

/// Cuts where prose begins in a head that runs on into it: «Motion av … om lekplatser Det finns i dag …».
Range cut_prose(const Reading& r, Range range) {
  for (std::uint32_t i = range.first + 6; i < range.last; ++i) {
    const bool opens = r.shape(i) >= Shape::capital && r.has(i, Flag::name_stop) && r.shape(i - 1) == Shape::lower;
    if (opens && r.shape(i + 1) == Shape::lower && may_end(r, i - 1)) return {range.first, i};
  }
  return range;
}

Range trim(const Reading& r, Range range) {
  for (std::uint32_t i = range.first + 2; i < range.last; ++i)  // «… i glesbygd / Er beteckning I2031/018»
    if (r.tokens[i].line && is_label(r, i)) range.last = i;
  while (range.last > range.first + 1 && r.is_any(range.last - 1, {":", "–", "-", ",", "|"})) --range.last;
  return range;
}

/// The head's blocks, from top to bottom, until one is a title.
class Search {
 public:
  Search(const Reading& r, const Part& part) : r_(r), part_(part) {}

  Range find() const {
    if (const Range labelled = by_label(); !labelled.empty()) return labelled;
    if (const Range numbered = by_item_number(); !numbered.empty()) return numbered;
    if (const Range section = under_section(); !section.empty()) return section;
    const std::uint32_t marked = marked_title();
    for (std::uint32_t b = part_.first_block; b < part_.last_block; ++b) {
      if (r_.blocks[b].empty()) continue;
      if (r_.blocks[b].first >= part_.head_end && r_.blocks[b].first > part_.words.first) break;
      if (b < marked && r_.outline->blocks[b].kind != BlockKind::heading) continue;
      if (opens_series(b)) break;
      const Range range = title_in(b);
      if (range.empty()) continue;
      const Range found = trim(r_, cut_tail(r_, joined(b, range)));
      if (found == part_.words) continue;  // «Svar på interpellation / Till kommunfullmäktige»
      return found;
    }
    // «Fråga till kommunalrådet Anna Berg (S)» is the title where the question has no other.
    if (part_.words.empty()) return {};
    const Range head = r_.blocks[r_.block(part_.words.first)];
    const bool question = head.first == part_.words.first && (addresses_person(r_, {part_.words.last, head.last}) ||
                                                              addresses_person(r_, {part_.words.last - 1, head.last}));
    return question ? trim(r_, head) : Range{};
  }

 private:
  /// The block that reads as the paper's title, where it may be one; what stands above it is the page's head.
  std::uint32_t marked_title() const {
    for (std::uint32_t b = part_.first_block; b < part_.last_block; ++b) {
      if (r_.blocks[b].empty()) continue;
      if (r_.blocks[b].first >= part_.head_end && r_.blocks[b].first > part_.words.first) break;
      if (r_.outline->blocks[b].role == Role::title) return title_in(b).empty() ? 0 : b;
    }
    return 0;
  }

  Range by_label() const {
    const std::uint32_t last = std::min(part_.tokens.last, part_.head_end + 60);
    for (std::uint32_t i = part_.tokens.first; i < last; ++i) {
      if (!r_.tokens[i].line || !is_subject_label(r_, i)) continue;
      if (!r_.is(i + 1, ":")) {
        std::uint32_t end = i + 2;
        while (end < last && !r_.tokens[end].line) ++end;
        if (end > i + 3) return {i + 1, end};
        continue;
      }
      std::uint32_t end = i + 2;
      while (end < last && r_.block(end) == r_.block(i) &&
             !(r_.tokens[end].line && r_.shape(end) >= Shape::capital && end > i + 3))
        ++end;
      const Range found{past_mail_marks(r_, i + 2), end};
      if (end > i + 3 && !is_numbered_kind(r_, found) && skip_numbers(r_, found.first, end) < end) return found;
    }
    return {};
  }

  /// «Ärende 14: Detaljplan för …» in the head of what somebody hands in at a meeting.
  Range by_item_number() const {
    if (part_.type != Type::yrkande && part_.type != Type::reservation && part_.type != Type::none) return {};
    for (std::uint32_t i = part_.tokens.first; i < std::min(part_.tokens.last, part_.head_end + 60); ++i) {
      if (!r_.tokens[i].line) continue;
      std::uint32_t first = past_item_number(r_, i);
      if (first == i) first = past_meeting_line(r_, {i, r_.blocks[r_.block(i)].last});
      if (first == i) continue;
      std::uint32_t end = first + 1;
      while (end < part_.tokens.last && r_.block(end) == r_.block(i) &&
             !(r_.tokens[end].line && r_.shape(end) >= Shape::capital))
        ++end;
      if (end > first + 1 && end < first + most_tokens) return trim(r_, {first, end});
    }
    return {};
  }

  /// Minutes: all that stands between the § with its numbers and the section's first heading or prose.
  Range under_section() const {
    if (part_.words.empty() || !r_.is(part_.words.first, "§")) return {};
    const std::uint32_t block = r_.block(part_.words.first);
    Range range{skip_numbers(r_, part_.words.last, r_.blocks[block].last), r_.blocks[block].last};
    for (std::uint32_t b = block + 1; b < part_.last_block; ++b) {
      const Range more = r_.blocks[b];
      if (more.empty()) continue;
      if (range.empty()) range.first = range.last = skip_numbers(r_, more.first, more.last);
      const structure::Block& next = r_.outline->blocks[b];
      const bool section = (next.kind == BlockKind::heading && next.role != Role::title && next.role != Role::body) ||
                           (!range.empty() && is_section_line(r_, more.first, more.last));
      const bool text =
          next.kind == BlockKind::list_item || next.kind == BlockKind::table_row || next.kind == BlockKind::signature;
      const bool sentence = r_.is_any(more.last - 1, {".", ":"}) && !range.empty();
      if (section || text || sentence || next.role == Role::decision || is_prose(r_, b) || ends_title(range)) break;
      if (more.last - range.first > most_tokens || r_.starts(more.first, "beslut") || is_label(r_, more.first)) break;
      const bool heading = r_.is(more.first, "information") && more.size() == 1;  // «Frågestund / Information»
      const std::optional<BodyAt> body = first_body(r_, {more.first, std::min(more.last, more.first + 4)});  // «Kultur- och fritidsnämnden»
      const std::uint32_t verb = body ? past_place(r_, body->range.last) : 0;
      const bool acts = body && body->range.first == more.first && (r_.is_any(verb, {"har", "hade"}) || (is_verb(r_, verb, {VerbKind::propose, VerbKind::decide, VerbKind::judge}) && verb_at(r_, verb).finite()));
      // «§ 42 Frågestund / Fråga från Anna Berg (M) till …»
      const bool asked = r_.is(more.first, "fråga") && r_.is_any(more.first + 1, {"från", "av", "nr"}) && !range.empty() && may_end(r_, range.last - 1);
      if (!range.empty() &&
          (heading || acts || asked || (more.size() >= 3 && skip_numbers(r_, more.first, more.last) == more.last)))
        break;
      range.last = more.last;
    }
    if (!range.empty()) range.last = before_last_line(range);
    return range.size() > most_tokens || range.empty() ? Range{} : trim(r_, range);
  }

  /// Without a last line of numbers, or one that is a heading: «Tandvårdstaxa / RS 2024/118», «Frågestund /
  /// Information».
  std::uint32_t before_last_line(Range range) const {
    std::uint32_t line = range.last - 1;
    while (line > range.first && !r_.tokens[line].line) --line;
    if (line == range.first) return range.last;
    const bool heading = line + 1 == range.last && r_.is(line, "information");
    const bool number = range.last - line >= 3 && skip_numbers(r_, line, range.last) == range.last;  // A year is none.
    return heading || number ? line : range.last;
  }

  bool ends_title(Range range) const { return !range.empty() && r_.is_any(range.last - 1, {".", "?", "!"}); }

  /// «1. Mötet öppnas» above «2. Information»: the first of several matters, and no title of the whole.
  bool opens_series(std::uint32_t block) const {
    const auto number_of = [&](std::uint32_t b) {
      const structure::Block& one = r_.outline->blocks[b];
      const std::uint32_t at = r_.blocks[b].first;
      if (one.kind == BlockKind::list_item) return one.label == "1." ? 1u : one.label == "2." ? 2u : 0u;
      return one.kind == BlockKind::heading && r_.is(at + 1, ".") && r_.tight(at + 1) ? r_.number(at).value_or(0) : 0u;
    };
    if (number_of(block) != 1) return false;
    for (std::uint32_t b = block + 1; b < part_.last_block; ++b)
      if (!r_.blocks[b].empty() && number_of(b) == 2) return true;
    return false;
  }

  /// The words of a block that may be a title; empty if none are.
  Range title_in(std::uint32_t block) const {
    Range range = r_.blocks[block];
    const bool run_in = range.size() > 25 && part_.words.first == range.first && !is_form();
    if (run_in) range = cut_prose(r_, {range.first, std::min(range.last, range.first + most_tokens)});
    if (range.size() > most_tokens || r_.outline->blocks[block].kind == BlockKind::signature) return {};
    if (is_field_of_cover(block)) return {};
    if (r_.outline->blocks[block].kind == BlockKind::table_row) return {};
    if (part_.type == Type::protokollsparagraf && before_section(block)) return {};
    if (range == part_.words || is_numbered_kind(r_, range)) return {};   // «Enkel fråga» alone.
    if (r_.is_any(range.first, {"adress", "inkom", "ankom"})) return {};  // A form's field, a registry's stamp.
    std::uint32_t first = past_meeting_line(r_, range);
    if (const std::optional<SectionSign> sign = section_sign(r_, first)) first = sign->words.last;
    const bool only_address = part_.type != Type::kallelse && !part_.words.empty() &&
                              part_.words.first == range.first &&
                              (addresses(r_, {part_.words.last, range.last}) || addresses(r_, {part_.words.last - 1, range.last}));
    if (only_address) return {};
    // «Kallelse till …», «PM angående …», «Utlåtande över …» are titles as they stand.
    const bool whole = (part_.type == Type::kallelse ||
                        r_.is_any(part_.words.last, {"angående", "om", "gällande", "avseende", "över"}) ||
                        (!part_.words.empty() && r_.is(part_.words.last - 1, "över"))) &&
                       part_.words.first == range.first && range.size() > part_.words.size() + 1;
    const bool form = !whole && !part_.words.empty() && part_.words.first >= range.first &&
                      part_.words.last <= range.last && is_form();
    if (form && part_.words.last > first) first = part_.words.last;
    first = skip_numbers(r_, first, range.last);
    range.first = first;
    if (range.size() < 2 || !r_.word(first)) return {};
    if (form && !says_something(range)) return {};
    if (first == r_.blocks[block].first && excluded(range)) return {};
    if (first != r_.blocks[block].first && (excluded(range) || is_label(r_, first))) return {};
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words += r_.word(i) ? 1u : 0u;
    return words >= 2 ? range : Range{};
  }

  /// «Typ av styrdokument: Taxa» above «Beslutande instans: …»: fields. A longer value of the first may be a title.
  bool is_field_of_cover(std::uint32_t block) const {
    const auto value_of = [&](std::uint32_t b) {
      const Range line = r_.blocks[b];
      for (std::uint32_t i = line.first + 1; i < line.last && i <= line.first + 4; ++i)
        if (r_.is(i, ":")) return line.last - i - 1;
      return 0u;
    };
    std::uint32_t next = block + 1;
    while (next < part_.last_block && r_.blocks[next].empty()) ++next;
    const bool opens = value_of(block) <= 2 && next < part_.last_block && value_of(next) > 0;
    return value_of(block) > 0 && (opens || (block > part_.first_block && value_of(block - 1) > 0));
  }

  /// Beside the name of a form: «Rotel I» and a number are no title.
  bool says_something(Range range) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words += r_.shape(i) == Shape::lower ? 1u : 0u;
    return words >= 2 && r_.shape(range.first) != Shape::lower;
  }

  /// Minutes: what stands above the § is the meeting's head.
  bool before_section(std::uint32_t block) const {
    return !part_.words.empty() && r_.is(part_.words.first, "§") && r_.blocks[block].last <= part_.words.first;
  }

  bool is_form() const {
    return part_.type != Type::motion && part_.type != Type::interpellation && part_.type != Type::skrivelse &&
           part_.type != Type::medborgarforslag && part_.type != Type::enkel_fraga && part_.type != Type::remissvar &&
           part_.type != Type::interpellationssvar && part_.type != Type::yrkande && part_.type != Type::reservation &&
           !part_.derived;
  }

  bool excluded(Range range) const {
    const std::uint32_t at = range.first;
    if (part_.type == Type::kallelse && (at != part_.words.first || part_.derived)) return true;
    if (is_label(r_, at) || names_mover(r_, range) || only_date(r_, range) || says_no_matter(r_, range)) return true;
    // «Vi reserverar oss till förmån för vårt eget förslag, som innebär»
    if (r_.is_any(at, {"vi", "jag"}) && is_verb(r_, at + 1, {VerbKind::dissent, VerbKind::demand})) return true;
    // It leads to what is asked for, or asks for it.
    if (r_.is(at, "att") || r_.is_any(range.last - 1, {"beslutar", "besluta", "föreslår", "yrkar", "att"})) return true;
    // «Ställd till …», and «Ordförande i …» torn from a «Till …» above it.
    if ((r_.starts(at, "ställd") && r_.is(at + 1, "till")) || (!title_role(r_, at).empty() && r_.is(at + 1, "i")))
      return true;
    if (!party_named(r_, at).empty() && (range.size() == 1 || (r_.is(at + 1, "i") && range.size() <= 5))) return true;
    // «Sektor kultur och fritid», «Enheten för lokaler»: the office that writes.
    const auto word = body_word(r_, at);
    const bool unit = word && word->generic() && word->kind() == BodyKind::office;
    if ((unit || r_.is_any(at, {"sektor", "sektorn", "enheten"})) && range.size() <= 7) return true;
    // «Sjö kommun 2024-09-30»
    if (r_.is_any(at + 1, {"stad", "kommun"}) && range.size() > 2 && only_date(r_, {at + 2, range.last})) return true;
    // «Särskilt ärende», «Region Sjölandet», «Särskilt yttrande»: a stamp, a letterhead, the name of a form.
    if (range.size() == 2 && (r_.are(at, {"särskilt", "ärende"}) || r_.are(at, {"särskilt", "yttrande"}) || r_.is(at, "region"))) return true;
    // «Ledamöter: Anna Berg (S), ordf.»
    if (r_.is(at + 1, ":") && r_.is_any(at, {"ledamöter", "närvarande", "frånvarande", "deltagare", "övriga", "ersättare"})) return true;
    if (r_.are(at, {"för", "kännedom"}) || r_.are(at, {"upprättad", "av"})) return true;
    // «Inlämnad av: Anna Berg», «Förslagsställare: …»: a field of a form.
    if (is_name_field(r_, at + 1)) return true;
    if (r_.is(at + 1, ":") && r_.is_any(at, {"motionär", "motionärer", "förslagsställare", "avsändare", "undertecknare", "interpellant", "från"})) return true;
    const bool company = r_.written(range.last - 1) == "AB" && range.size() <= 5;  // «Lindvads Energi AB», a letterhead.
    if (company && std::ranges::all_of(std::views::iota(range.first, range.last), [&](std::uint32_t i) { return r_.shape(i) >= Shape::capital; }))
      return true;
    // «Revisorerna i Lindvads kommun», «Kammarrätten i Göteborg»: who writes, or to whom.
    for (const language::Use who : {language::Use::auditor, language::Use::court}) {
      const Range name = named_at(r_, at, who);
      if (range.size() <= 3 && !named_before(r_, range.last, who).empty()) return true;  // «Nacka tingsrätt»
      if (!name.empty() && (name.last >= range.last || (r_.is(name.last, "i") && range.last <= name.last + 4))) return true;
    }
    if (r_.is_any(range.last - 1, {"i", "av", "till", "och"})) return true;  // «Revisorerna i», whose town stands below it.
    if (r_.is_any(at, {"till", "sammanfattning", "handling"}) || (r_.is_any(at, {"mål", "beslut"}) && !r_.is_any(at + 1, {"och", "om"}))) return true;
    if (r_.are(at, {"förslag", "till", "beslut"}) || (r_.is(at, "förslag") && range.size() == 1)) return true;
    if (word && word->genitive && r_.is(at + 1, "förslag")) return true;
    if (r_.is_any(range.last - 1, {".", ";"}) && range.size() > 14) return true;
    const std::optional<BodyAt> body =
        first_body(r_, {range.first, std::min(range.last, range.first + 8)}, Rank::office);
    // «Nämnden lägger redovisningen till handlingarna.»: a sentence of a body's.
    if (body && body->range.first == at && r_.is(range.last - 1, ".") && r_.shape(body->range.last) == Shape::lower && r_.ends(body->range.last, "r"))
      return true;
    const bool named = !part_.words.empty() && part_.words.first == at;
    if (!named && body && body->range.first <= at + 1 && body->range.size() + 3 >= range.size()) return true;
    // «Kommunstyrelsen 2024-05-14, ärende 8»: the meeting.
    if (body && body->range.first == at &&
        (r_.shape(body->range.last) == Shape::number || r_.is(body->range.last, "den")))
      return true;
    if (body && body->range.first == at && r_.is(body->range.last, "i") && r_.shape(range.last - 1) == Shape::number)
      return true;
    if (r_.is_any(range.last - 1, {"kommun", "stad"}) && range.size() <= 3) return true;
    if (only_names(r_, range)) return true;
    // «Socialnämndens ordförande Anna Berg (S)»
    if (body && body->owner && body->range.first == at && !title_role(r_, body->range.last).empty() &&
        only_names(r_, {body->range.last + 1, range.last}))
      return true;
    return std::ranges::any_of(std::views::iota(range.first, range.last), [&](std::uint32_t i) { return r_.is_any(i, {"@", "telefon"}); });
  }

  /// A title over two blocks: the next one goes on with a small letter.
  Range joined(std::uint32_t block, Range range) const {
    std::uint32_t next = block + 1;
    while (next < part_.last_block && r_.blocks[next].empty()) ++next;
    if (next >= part_.last_block) return range;
    const Range more = r_.blocks[next];
    const bool goes_on = more.size() <= 30 && r_.shape(more.first) == Shape::lower && !r_.is(more.first, "att") &&
                         r_.outline->blocks[next].kind != BlockKind::list_item && !is_prose(r_, next) &&
                         !r_.is_any(range.last - 1, {".", ":", "?", "!"});
    return goes_on ? Range{range.first, more.last} : range;
  }

  const Reading& r_;
  const Part& part_;
};

}  // namespace

std::optional<Value> title(const Reading& r, const Part& part) {
  if (part.type == Type::protokoll) return std::nullopt;  // A book of minutes has sections, and each its title.
  Range found = Search(r, part).find();
  const auto is_word = [&](std::uint32_t at) { return r.word(at); };
  if (found.empty() || std::ranges::none_of(std::views::iota(found.first, found.last), is_word)) return std::nullopt;
  found.last = without_number(r, found);
  if (ends_in_board(r, found)) found.last -= 2;
  found.first = without_kind(r, {past_board_letters(r, found.first, found.last), found.last}, part.words);
  // «Förslag: Bygg en lekplats», a field of a citizen's form.
  if (part.type == Type::medborgarforslag && found.size() > 3 && r.is(found.first, "förslag") && r.is(found.first + 1, ":")) found.first += 2;
  return Value{r.flowed(found), r.span(found), Status::read, {}};
}

std::optional<Value> paragraph(const Reading& r, const Part& part) {
  if (part.type != Type::protokollsparagraf) return std::nullopt;
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last && i < part.head_end + 2; ++i) {
    if (!r.is(i, "§")) continue;
    const std::optional<SectionSign> sign = section_sign(r, i);
    if (sign) return Value{std::to_string(sign->number), r.span(sign->words), Status::read, {}};
  }
  return std::nullopt;
}

}  // namespace diarium::facts
