#include "facts/paper/title.h"

#include <algorithm>
#include <ranges>

#include "facts/bodies/bodies.h"
#include "facts/names/names.h"
#include "facts/paper/kind_words.h"
#include "facts/paper/meeting_item.h"
#include "facts/paper/title_ends.h"
#include "facts/parts/heads.h"
#include "facts/reading/cells.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/marks/section_words.h"
#include "text/latin.h"

namespace diarium::facts {
namespace {

constexpr std::size_t least_letters = 8;    // Of a compound: a shorter word is a logo's, or names no matter.
constexpr std::uint32_t most_tokens = 70;  // A longer block is no title, whatever stands above it.

/// «Motion av Anna Berg (L)», «Skrivelse från …»: says who, not what.
bool names_mover(const Reading& r, Range range) {
  const bool behind = is_said(title_rules(), "of_mover", r, range.first + 1);
  if (!behind && !is_said(title_rules(), "of_mover", r, range.first)) return false;
  const std::uint32_t first = range.first + (behind ? 2 : 1);
  return first < range.last && only_names(r, {first, range.last});
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
    for (std::uint32_t b = above_adoption(); b < part_.last_block; ++b) {
      if (r_.blocks[b].empty()) continue;
      if (r_.blocks[b].first >= part_.head_end && r_.blocks[b].first > part_.words.first) break;
      // «Motion från Anna Berg (S): Fler bojar» above a short first sentence, which looks like a heading.
      const bool named = r_.blocks[b].first == part_.words.first && r_.is(r_.blocks[marked].last - 1, ".");
      if (b < marked && !named && r_.outline->blocks[b].kind != BlockKind::heading) continue;
      if (opens_series(b)) break;
      const Range range = title_in(b);
      if (range.empty()) continue;
      const Range found = trim(r_, cut_tail(r_, joined(b, range)));
      if (!may_end(r_, found.last - 1) || excluded(found)) continue;  // «Revisorerna i / Lindvads kommun»
      return with_second_line(b, found);
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

  /// The block above «Antagen av kommunfullmäktige den 4 maj 2031, § 12» that may be a title; else the first.
  std::uint32_t above_adoption() const {
    constexpr std::uint32_t most_blocks = 12;  // Of a cover.
    std::uint32_t above = part_.first_block;
    const std::uint32_t last = part_.type == Type::none ? std::min(part_.last_block, above + most_blocks) : above;
    for (std::uint32_t b = above; b < last; ++b) {
      if (r_.blocks[b].empty()) continue;
      if (said(rule_at(beside_rules(), "instance", r_, r_.blocks[b].first)) == "adopted") return above;
      if (r_.shape(r_.blocks[b].first) >= Shape::capital && !title_in(b).empty()) above = b;
    }
    return part_.first_block;
  }

  Range by_label() const {
    const std::uint32_t last = std::min(part_.tokens.last, part_.head_end + 60);
    for (std::uint32_t i = part_.tokens.first; i < last; ++i) {
      if (!r_.tokens[i].line || !is_subject_label(r_, i)) continue;
      if (!r_.tokens[i + 1].line && r_.is(i + 2, ":")) ++i;  // «Förslagets rubrik: …»
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
      if (i == part_.words.first) i = part_.words.last;  // «Yrkande KS 2031-01-19, ärende 3»
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
    range.first = past_board_letters(r_, range.first, range.last);
    for (std::uint32_t b = block + 1; b < part_.last_block; ++b) {
      const Range more = r_.blocks[b];
      if (more.empty()) continue;
      if (range.empty()) range.first = range.last = skip_numbers(r_, more.first, more.last);
      const structure::Block& next = r_.outline->blocks[b];
      const bool section = (next.kind == BlockKind::heading && next.role != Role::title && next.role != Role::body) ||
                           (!range.empty() && is_section_line(r_, more.first, more.last));
      const bool text =
          next.kind == BlockKind::list_item || next.kind == BlockKind::table_row ||
          (next.kind == BlockKind::signature && (!range.empty() || is_first_name(r_, more.first)));
      const bool sentence = r_.is_any(more.last - 1, {".", ":"}) && !range.empty();
      if (section || text || sentence || next.role == Role::decision || is_prose(r_, b) || ends_title(range)) break;
      if (more.last - range.first > most_tokens || r_.starts(more.first, "beslut") || is_label(r_, more.first)) break;
      const bool heading = is_remark_below(r_, more.first);  // «Frågestund / Information»
      const std::optional<BodyAt> body =
          first_body(r_, {more.first, std::min(more.last, more.first + 4)});  // «Kultur- och fritidsnämnden»
      // «Lindvads kommunfullmäktige beslutar»
      const std::uint32_t owner = r_.ends(more.first, "s") ? more.first : more.last;
      const std::uint32_t verb = body ? past_place(r_, body->range.last) : 0;
      const bool acts =
          body && (body->range.first == more.first || body->range.first == owner + 1) &&
          (is_said(title_rules(), "begins_act", r_, verb) ||
           (is_verb(r_, verb, {VerbKind::propose, VerbKind::decide, VerbKind::judge}) && verb_at(r_, verb).finite()));
      // «§ 42 Frågestund / Fråga från Anna Berg (M) till …»
      const bool asked =
          !range.empty() && is_said(title_rules(), "asked", r_, more.first) && may_end(r_, range.last - 1);
      if (const Found goes_on = find_at(title_rules(), r_, more.first, NothingAsked(), "goes_on");
          goes_on.rule != nullptr && !range.empty()) {
        range.last = goes_on.end;
        break;
      }
      if (!range.empty() &&
          (heading || acts || asked || (more.size() >= 3 && skip_numbers(r_, more.first, more.last) == more.last)))
        break;
      range.last = more.last;
    }
    if (!range.empty()) range.last = before_last_line(range);
    return range.size() > most_tokens || range.empty() ? Range{} : trim(r_, cut_tail(r_, range));
  }

  /// Without a last line of numbers, or one that is a heading: «Tandvårdstaxa / RS 2024/118», «Frågestund /
  /// Information».
  std::uint32_t before_last_line(Range range) const {
    std::uint32_t line = range.last - 1;
    while (line > range.first && !r_.tokens[line].line) --line;
    if (line == range.first) return range.last;
    const bool number = range.last - line >= 3 && skip_numbers(r_, line, range.last) == range.last &&
                        !is_said(title_rules(), "goes_on", r_, line);
    return number || is_remark_below(r_, line) ? line : range.last;
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
    if (r_.outline->blocks[block].kind == BlockKind::table_row) {  // «Ny taxa för torghandel        KS 2031/145»
      const std::uint32_t cell = cell_end(r_, range.first + 1);
      const std::uint32_t next = next_of(block);
      const bool rows = block > 0 && r_.outline->blocks[block - 1].kind == BlockKind::table_row &&
                        next < part_.last_block && r_.outline->blocks[next].kind == BlockKind::table_row;
      const bool number =
          cell < range.last && !r_.tokens[cell].line && skip_numbers(r_, cell, range.last) == range.last;
      if (rows || !number || line_end(r_, cell) < range.last) return {};
      range.last = cell;
      if (!says_something(range)) return {};
    }
    if (part_.type == Type::protokollsparagraf && before_section(block)) return {};
    if (range == part_.words || is_numbered_kind(r_, range)) return {};  // «Enkel fråga» alone.
    std::uint32_t first = past_meeting_line(r_, range);
    if (const std::optional<SectionSign> sign = section_sign(r_, first)) first = sign->words.last;
    const bool only_address =
        part_.type != Type::kallelse && !part_.words.empty() && part_.words.first == range.first &&
        (says_no_matter(r_, {part_.words.last, range.last}) || addresses(r_, {part_.words.last, range.last}) ||
         addresses(r_, {part_.words.last - 1, range.last}));
    if (only_address) return {};
    // «Kallelse till …», «PM angående …», «Utlåtande över …» are titles as they stand.
    const bool whole = (part_.type == Type::kallelse ||
                        is_said(title_rules(), "about", r_, part_.words.last) ||
                        (!part_.words.empty() && r_.is(part_.words.last - 1, "över"))) &&
                       part_.words.first == range.first && range.size() > part_.words.size() + 1;
    const bool form = !whole && !part_.words.empty() && part_.words.first >= range.first &&
                      part_.words.last <= range.last && is_form();
    if (form && part_.words.last > first) first = part_.words.last;
    first = skip_numbers(r_, first, range.last);
    const bool quoted = range.last > first + 2 && r_.is_any(first, {"\"", "”", "“"}) &&
                        r_.is_any(range.last - 1, {"\"", "”", "“"});
    if (quoted) ++first, --range.last;
    range.first = first;
    // «Tjänsteskrivelse – Detaljbudget 2031»
    const bool led = form && first > part_.words.last && r_.is_any(first - 1, {"-", "–", ":"});
    if (range.empty() || !r_.word(first) || (form && !led && !says_something(range))) return {};
    if (excluded(range) || (first != r_.blocks[block].first && is_label(r_, first))) return {};
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words += r_.word(i) ? 1u : 0u;
    return words >= 2 || (led && r_.length(first) >= least_letters) || is_title_of_one_word(block, first) ? range
                                                                                                         : Range{};
  }

  std::uint32_t next_of(std::uint32_t block) const {
    for (++block; block < part_.last_block && r_.blocks[block].empty();) ++block;
    return block;
  }

  /// «Renhållningstaxa 2032» above «Bakgrund», «Biblioteksplan» on a cover: the heading is a word that says what it is.
  /// «Genomlysning 2031» above the fields of a cover, or above whose it is, is the title whatever it says.
  bool is_title_of_one_word(std::uint32_t block, std::uint32_t at) const {
    const Range words = r_.blocks[block];
    const structure::Block& own = r_.outline->blocks[block];
    if (own.kind != BlockKind::heading || r_.shape(at) < Shape::capital || words.first != at) return false;
    if (r_.length(at) < least_letters && r_.written(at).find('-') == std::string_view::npos) return false;
    if (is_section_line(r_, at, words.last) || structure::is_paper_name(language::key(r_.written(at)))) return false;
    const std::uint32_t next = next_of(block);
    if (next >= part_.last_block) return kind_named(r_.written(at), KindOf::title).has_value();
    const std::uint32_t below = next_of(next);
    const bool subtitle = words.size() > 1 && !is_prose(r_, next) && below < part_.last_block &&
                          r_.outline->blocks[below].kind == BlockKind::heading;  // «Storhamn 2050 / Om arbetet»
    const bool cover =
        own.role == Role::title && (subtitle || field_of_cover(next) > 0 || heads_no_text(block, next));
    return cover || is_section_line(r_, r_.blocks[next].first, r_.blocks[next].last) ||
           kind_named(r_.written(at), KindOf::title);
  }

  /// A heading on the page of the one above it, with no text below.
  bool heads_no_text(std::uint32_t block, std::uint32_t next) const {
    const auto& blocks = r_.outline->blocks;
    const std::uint32_t below = next_of(next);
    return blocks[next].kind == BlockKind::heading && blocks[next].page == blocks[block].page &&
           (below >= part_.last_block || !is_prose(r_, below) || blocks[below].page != blocks[next].page);
  }

  /// «Typ av styrdokument: Taxa»: how many tokens its value has; 0 where the block is no field.
  std::uint32_t field_of_cover(std::uint32_t block) const {
    const Range line = r_.blocks[block];
    for (std::uint32_t i = line.first + 1; i < line.last && i <= line.first + 4; ++i)
      if (r_.is(i, ":")) return line.last - i - 1;
    return 0;
  }

  /// «Typ av styrdokument: Taxa» above «Beslutande instans: …»: fields. A longer value of the first may be a title.
  bool is_field_of_cover(std::uint32_t block) const {
    const std::uint32_t next = next_of(block), value = field_of_cover(block);
    const bool opens = value <= 2 && next < part_.last_block && field_of_cover(next) > 0;
    return value > 0 && (opens || (block > part_.first_block && field_of_cover(block - 1) > 0));
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
    if (is_said(title_rules(), "no_title", r_, at) || is_said(title_rules(), "leads", r_, range.last - 1)) return true;
    // «Sektor kultur och fritid», «Enheten för lokaler»: the office that writes.
    const auto word = body_word(r_, at);
    const bool unit = word && word->generic() && word->kind() == BodyKind::office;
    if ((unit || is_said(title_rules(), "office", r_, at)) && range.size() <= 7) return true;
    // «Sjö kommun 2024-09-30»
    if (range.size() > 2 && is_said(head_rules(), "town", r_, at + 1) && only_date(r_, {at + 2, range.last}))
      return true;
    // «Särskilt ärende», «Region Sjölandet», «Särskilt yttrande»: a stamp, a letterhead, the name of a form.
    if (range.size() == 2 && is_said(title_rules(), "two_words", r_, at)) return true;
    // «Inlämnad av: Anna Berg», «Förslagsställare: …»: a field of a form.
    if (is_name_field(r_, at + 1)) return true;
    for (std::uint32_t i = at + 1; i + 1 < range.last; ++i)  // «Enhet/namn: Anna Berg»
      if (r_.is(i, ":") && only_names(r_, {i + 1, range.last})) return true;
    // «Revisorerna i Lindvads kommun», «Kammarrätten i Göteborg»: who writes, or to whom.
    for (const language::Use who : {language::Use::auditor, language::Use::court}) {
      const Range name = named_at(r_, at, who);
      if (range.size() <= 3 && !named_before(r_, range.last, who).empty()) return true;  // «Nacka tingsrätt»
      if (!name.empty() && (name.last >= range.last || (r_.is(name.last, "i") && range.last <= name.last + 4)))
        return true;
    }
    if (r_.is_any(range.last - 1, {".", ";"}) && range.size() > 14) return true;
    const std::optional<BodyAt> body =
        first_body(r_, {range.first, std::min(range.last, range.first + 8)}, Rank::office);
    // «Nämnden lägger redovisningen till handlingarna.»: a sentence of a body's.
    if (body && body->range.first == at && r_.is(range.last - 1, ".") && r_.shape(body->range.last) == Shape::lower &&
        r_.ends(body->range.last, "r"))
      return true;
    const bool named = !part_.words.empty() && part_.words.first == at;
    if (!named && body && body->range.first <= at + 1 && body->range.size() + 3 >= range.size()) return true;
    return only_names(r_, range) || is_said(title_rules(), "contact", r_, range);
  }

  /// A title over several blocks: the next one goes on with a small letter, or the last word asks for it («Avtal
  /// mellan»).
  Range joined(std::uint32_t block, Range range) const {
    bool small_may_follow = true;  // Once, and behind what the last word asked for.
    for (std::uint32_t next = next_of(block); next < part_.last_block; next = next_of(next)) {
      const Range more = r_.blocks[next];
      const bool asked = !may_end(r_, range.last - 1);
      const bool small = r_.shape(more.first) == Shape::lower && small_may_follow;
      const bool goes_on = more.size() <= 30 && (asked || small) && !r_.is(more.first, "att") &&
                           r_.outline->blocks[next].kind != BlockKind::list_item && !is_prose(r_, next) &&
                           !r_.is_any(range.last - 1, {".", ":", "?", "!"});
      if (!goes_on || more.last - range.first > most_tokens) break;
      range.last = more.last;
      small_may_follow = asked;
    }
    return range;
  }

  /// «Delegationsordning» above «Hamnnämnden» on a cover: one word says what it is, the heading below whose. «Plan för
  /// tillsyn» above «År 2031»: of when.
  Range with_second_line(std::uint32_t block, Range found) const {
    constexpr std::uint32_t most_second = 8;  // Tokens.
    const std::uint32_t next = next_of(block);
    if (part_.type != Type::none || found != r_.blocks[block] || next >= part_.last_block ||
        r_.outline->blocks[block].kind != BlockKind::heading || r_.outline->blocks[next].kind != BlockKind::heading)
      return found;
    const Range more = r_.blocks[next];
    const auto begins_word = [&](std::uint32_t at) { return r_.tokens[at].space || r_.tokens[at].line; };
    const bool one_word = std::ranges::none_of(std::views::iota(found.first + 1, found.last), begins_word);
    const std::optional<BodyAt> board = body_at(r_, more.last - 1);  // Whose it is, its letter's title leaves out, too.
    const bool cover = one_word || (r_.outline->blocks[block].role == Role::title && !(board && board->range == more));
    const bool names = cover && heads_no_text(block, next) && more.size() <= most_second &&
                       r_.shape(more.first) >= Shape::capital && !is_section_line(r_, more.first, more.last) &&
                       !is_label(r_, more.first) && field_of_cover(next) == 0 && !is_only_kind(more);
    return names || is_said(title_rules(), "goes_on", r_, more.first) ? Range{found.first, more.last} : found;
  }

  /// «Rapport» alone.
  bool is_only_kind(Range range) const {
    const ByteSpan span = r_.span(range);
    const auto named = kind_named(slice(r_.text, span), KindOf::title);
    return named && named->words == ByteSpan{0, span.size()};
  }

  const Reading& r_;
  const Part& part_;
};

/// «TILLSYN AV HAMNEN I SANDBY, IOP» in small letters, but for names and abbreviations; other words as they stand.
std::string without_capitals(const Reading& r, Range words) {
  constexpr std::size_t most_abbreviated = 4;  // Letters.
  std::string title = r.flowed(words);
  const std::string small = text::lower(title);
  const auto is_big = [&](std::uint32_t at) { return !r.word(at) || r.shape(at) == Shape::upper; };
  const bool all_big = std::ranges::all_of(std::views::iota(words.first, words.last), is_big);
  if (words.size() < 2 || small.size() != title.size() || !all_big) return title;
  std::size_t at = 0;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const std::string_view own = r.written(i);
    at = std::min(title.find(own, at), title.size());
    const bool abbreviated = r.length(i) <= most_abbreviated && !is_said(title_rules(), "small", r, i);
    const bool name = i == words.first || r.has(i, Flag::place) || r.has(i, Flag::first_name);
    if (r.word(i) && !abbreviated)
      title.replace(at, own.size(), name ? with_capital(text::lower(own)) : text::lower(own));
    at = std::min(at + own.size(), title.size());
  }
  return title;
}

}  // namespace

std::optional<Value> title(const Reading& r, const Part& part) {
  if (part.type == Type::protokoll) return std::nullopt;  // A book of minutes has sections, and each its title.
  // Its first page tells who met.
  const bool section = part.section_block != Reading::no_block || r.is(part.words.first, "§");
  if (part.type == Type::protokollsparagraf && !section && !part.decides) return std::nullopt;
  Range found = Search(r, part).find();
  const auto is_word = [&](std::uint32_t at) { return r.word(at); };
  if (found.empty() || std::ranges::none_of(std::views::iota(found.first, found.last), is_word)) return std::nullopt;
  found.last = without_number(r, found);
  if (ends_in_board(r, found)) found.last -= 2;
  // «Tjänsteskrivelse: Bryggor» below the letterhead's name of the form.
  const bool letter = is_office_letter(part.type);
  const Head again = letter ? head_at(r, found.first) : Head{};
  found.first = without_kind(r, {past_board_letters(r, found.first, found.last), found.last},
                             letter && again.type == part.type ? again.words : part.words);
  found.first = past_said(title_rules(), "numbered", r, found.first);
  if (found.empty()) return std::nullopt;
  // «Till» before it: whom the paper is for.
  if (found.first > 0 && part.words.first != found.first && addresses(r, {found.first - 1, found.last}))
    return std::nullopt;
  // «Förslag: Bygg en lekplats», a field of a citizen's form.
  if (part.type == Type::medborgarforslag && found.size() > 3 && r.is(found.first, "förslag") &&
      r.is(found.first + 1, ":"))
    found.first += 2;
  return Value{without_capitals(r, found), r.span(found), Status::read, {}};
}

bool heads_one_of_several(const Reading& r, const Part& part, const Value& title) {
  constexpr std::ptrdiff_t least = 3;
  const std::uint32_t first = r.token_at(title.span.begin);
  const structure::Block& own = r.outline->blocks[r.block(first)];
  if (part.type != Type::none || own.kind != BlockKind::heading || !kind_named(r.written(first), KindOf::title))
    return false;
  const auto alike = [&](std::uint32_t block) {
    const structure::Block& one = r.outline->blocks[block];
    const Range words = r.blocks[block];
    return one.kind == BlockKind::heading && one.level == own.level && words.size() > 1 &&
           r.key(words.first) == r.key(first);
  };
  return std::ranges::count_if(std::views::iota(part.first_block, part.last_block), alike) >= least;
}

std::optional<Value> paragraph(const Reading& r, const Part& part) {
  if (part.type != Type::protokollsparagraf) return std::nullopt;
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last && i < part.head_end + 2; ++i) {
    if (!r.is(i, "§") || is_said(title_rules(), "no_section", r, i)) continue;
    const std::optional<SectionSign> sign = section_sign(r, i);
    if (sign) return Value{std::to_string(sign->number), r.span(sign->words), Status::read, {}};
  }
  return std::nullopt;
}

}  // namespace diarium::facts
