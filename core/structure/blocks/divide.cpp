#include <algorithm>

#include "language/key.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "structure/blocks/draft.h"
#include "structure/lines/markers.h"
#include "structure/marks/signatures.h"

namespace diarium::structure {
namespace {

constexpr std::uint32_t short_block =
    400;  // Characters of a block that may hold a title and a heading word in one line.

constexpr std::size_t least_wrapped = 2;  // Lines of a paragraph that was wrapped.
constexpr std::size_t most_lines =
    16;  // Lines of a block that is worth dividing; a wrapped one is divided at its lines.

constexpr std::uint32_t least_before = 60;  // Characters of a line that its margin ended, and what was run onto it.
constexpr std::size_t most_behind = 7;      // Words that may have stood on a line of their own.

/// Cuts `draft` before byte `at` of its line `line`; what follows becomes a new paragraph.
Draft cut(std::string_view text, Draft& draft, std::size_t line, std::uint32_t at) {
  Block& block = draft.block;
  Draft rest;
  rest.block.kind = BlockKind::paragraph;
  rest.block.page = block.page;
  const ByteSpan tail = trim(text, {at, block.lines[line].end});
  if (!tail.empty()) rest.block.lines.push_back(tail);
  rest.block.lines.insert(rest.block.lines.end(), block.lines.begin() + static_cast<std::ptrdiff_t>(line) + 1,
                          block.lines.end());
  block.lines.resize(line + 1);
  block.lines[line] = trim(text, {block.lines[line].begin, at});
  if (block.lines[line].empty()) block.lines.pop_back();
  const std::uint32_t whole = draft.width;
  draft.width = 0;
  for (const ByteSpan& piece : block.lines) draft.width += width(slice(text, piece)) + 1;
  rest.width = whole > draft.width ? whole - draft.width : 0;  // not counted anew: a line may be cut a million times
  for (Block* part : {&block, &rest.block}) {
    if (!part->lines.empty()) part->span = {part->lines.front().begin, part->lines.back().end};
  }
  return rest;
}

/// Makes the paragraph a list item where it begins as one.
void as_item(std::string_view text, Draft& draft) {
  const auto item = list_mark(first_line(text, draft));
  if (!item || item->dash || item->bare || draft.block.kind != BlockKind::paragraph) return;
  draft.block.kind = BlockKind::list_item;
  draft.block.level = item->letter ? 2 : 1;
  draft.block.label = std::string(first_line(text, draft).substr(0, item->label));
  draft.number = item->number;
  draft.block.lines.front().begin += item->size;
  draft.block.span.begin = draft.block.lines.front().begin;
}

/// Where in the first line the item with the next number begins: byte of its number, else 0.
std::uint32_t next_item(std::string_view text, const Draft& draft) {
  const ByteSpan line = draft.block.lines.front();
  const std::string_view words = slice(text, line);
  const std::string wanted = " " + std::to_string(draft.number + 1) + ". ";
  for (std::size_t at = words.find(wanted); at != std::string_view::npos; at = words.find(wanted, at + 1)) {
    const std::string_view before = trim(words.substr(0, at));
    const std::string_view after = trim(words.substr(at + wanted.size()));
    if (!before.empty() && begins_capital(after)) return line.begin + static_cast<std::uint32_t>(at) + 1;
  }
  return 0;
}

/// What somebody does at a sitting: demands, proposes, objects, or tells it of a matter.
bool tells_act(std::string_view written) {
  if (language::is_phrase(language::Use::orally, language::key(written))) return true;
  const language::Word* word = language::find_word(language::spelling(written), language::Letters::whole);
  const language::Verb* verb = language::verb_of(word);
  if (verb == nullptr || (word->form != language::VerbForm::present && word->form != language::VerbForm::past))
    return false;
  return verb->kind == language::VerbKind::demand || verb->kind == language::VerbKind::propose ||
         verb->kind == language::VerbKind::dissent;
}

/// «Kent-Ove Malm yrkar att …»: a line that begins with a name and tells what its bearer does.
bool tells_of_person(std::string_view line) {
  constexpr std::size_t most_names = 3;
  const auto words = language::words_of(line);
  std::size_t names = 0;
  while (names < words.size() && names <= most_names && begins_capital(words[names]) && !has_digit(words[names]))
    ++names;
  return names >= 2 && names <= most_names && names < words.size() && tells_act(words[names]);
}

class Divider {
 public:
  Divider(std::string_view text, const Layout& layout) : text_(text), layout_(layout) {}

  void divide(Draft draft) {
    for (bool more = true; more;) {
      Draft rest = below_clause(draft);
      more = !rest.block.lines.empty();
      divide_one(std::move(draft));
      draft = std::move(rest);
    }
  }
  Drafts take() { return std::move(out_); }

 private:
  void divide_one(Draft draft) {
    // A paragraph that was wrapped anew keeps the heading that its first line begins with.
    const bool plain = draft.block.kind == BlockKind::paragraph && draft.mark == Mark::none && !draft.rule;
    if (!layout_.long_lines && plain && (draft.block.lines.size() >= least_wrapped || is_heading_with_colon(draft)) &&
        draft.block.lines.size() <= most_lines && tells_behind_heading(draft))
      heading_in_front(draft);
    if (layout_.long_lines && draft.block.kind == BlockKind::paragraph && draft.mark == Mark::none && !draft.rule &&
        draft.block.lines.size() <= most_lines) {
      while (heading_in_front(draft) || heading_inside(draft) || behind_title(draft)) {
      }
    }
    Draft behind = line_behind(draft);
    items(std::move(draft));
    if (!behind.block.lines.empty()) out_.push_back(std::move(behind));
  }

  /// «… enligt förslaget. Almby den 19 juni 2024», «… i denna promemoria Sammanfattning av ärendet»: takes off what
  /// stood on a line of its own below one that its margin ended; empty where there is none.
  Draft line_behind(Draft& draft) const {
    const bool plain = (draft.block.kind == BlockKind::paragraph || draft.block.kind == BlockKind::list_item) &&
                       draft.mark == Mark::none && !draft.rule;
    if (!plain || draft.block.lines.size() != 1 || draft.width < least_before) return {};
    const ByteSpan line = draft.block.lines.front();
    const std::string_view words = slice(text_, line);
    std::size_t at = words.rfind(' ');
    for (std::size_t count = 1; at != std::string_view::npos && at > 0 && count <= most_behind;
         ++count, at = words.rfind(' ', at - 1)) {
      const std::string_view before = words.substr(0, at), tail = words.substr(at + 1);
      if (!begins_capital(tail)) continue;
      const bool dated = before.ends_with('.') && is_place_and_date(tail);
      const bool headed = !dated && heads_behind(before, tail);
      if (!dated && !headed && !(is_open(before) && names_reporter(tail))) continue;
      Draft rest = cut(text_, draft, 0, line.begin + static_cast<std::uint32_t>(at));
      if (headed) rest.mark = Mark::whole;
      return rest;
    }
    return {};
  }

  /// Could a line end here, that no full stop ends?
  static bool is_open(std::string_view before) {
    return begins_small(last_word(before)) && !ends_sentence(before) && !goes_on_after(before);
  }

  /// «Sammanfattning av ärendet», but no «Nämndens beslut», which has its capital in a sentence as well.
  static bool heads_behind(std::string_view before, std::string_view tail) {
    const std::size_t first = tail.find(' ');
    if (first == std::string_view::npos || tail[first - 1] == 's' || !is_open(before) || ends_sentence(tail))
      return false;
    return section_of(language::words_key(tail)).has_value();
  }

  /// «att fastställa avgiften. / Kent-Ove Malm yrkar avslag.»: takes off the lines from the one on that tells of
  /// somebody.
  Draft below_clause(Draft& draft) const {
    const std::vector<ByteSpan>& lines = draft.block.lines;
    const bool clause = draft.block.kind == BlockKind::list_item ||
                        (draft.block.kind == BlockKind::paragraph && first_line(text_, draft).starts_with("att "));
    for (std::size_t i = 1; clause && i < lines.size() && i <= most_lines; ++i)
      if (slice(text_, lines[i - 1]).ends_with('.') && tells_of_person(slice(text_, lines[i])) &&
          on_one_page(lines[0].begin, lines[i].begin))
        return cut(text_, draft, i, lines[i].begin);
    return {};
  }

  bool on_one_page(std::uint32_t first, std::uint32_t last) const {
    return text_.substr(first, last - first).find('\f') == std::string_view::npos;
  }

  /// «Bakgrund Nämnden fick i uppdrag», not «Att-sats 1. …», «Bilaga 1    Protokoll», «Beslut FK 31/44 rättas»: does
  /// the line go on with what somebody does?
  bool tells_behind_heading(const Draft& draft) const {
    const std::string_view line = first_line(text_, draft);
    const std::string_view rest = line.substr(std::min<std::size_t>(run_in_heading(line).size, line.size()));
    if (rest.size() < 2 || rest[0] != ' ' || rest[1] == ' ') return false;
    const auto words = language::words_of(rest);
    if (words.size() < 2 || has_digit(words[0]) || !begins_capital(words[0])) return false;
    const bool small = words[0].find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
    return small && (begins_small(words[1]) || (words.size() > 2 && begins_small(words[2])));
  }

  /// «Beslut: Motionen avslås.»
  bool is_heading_with_colon(const Draft& draft) const {
    const std::string_view line = first_line(text_, draft);
    const std::size_t colon = line.find(": ");
    return colon != std::string_view::npos && run_in_heading(line).size == colon + 1;
  }

  /// «Bakgrund Nämnden fick ...»: puts the heading out and leaves the paragraph.
  bool heading_in_front(Draft& draft) {
    const RunIn head = run_in_heading(first_line(text_, draft));
    if (head.size == 0) return false;
    Draft rest = cut(text_, draft, 0, draft.block.lines.front().begin + head.size);
    draft.mark = Mark::whole;
    out_.push_back(std::move(draft));
    draft = std::move(rest);
    return true;
  }

  /// «Svar på en motion Förslag till beslut I nämnden:»: puts the title out and leaves the rest.
  bool heading_inside(Draft& draft) {
    constexpr std::string_view phrase = " F\xC3\xB6rslag till beslut ";
    const std::string_view words = first_line(text_, draft);
    const bool lead = last_line(text_, draft).ends_with(':');
    if (draft.width > (lead ? short_block : short_block / 2) || (!lead && ends_sentence(last_line(text_, draft))))
      return false;
    const std::size_t at = words.find(phrase);
    if (at == std::string_view::npos || at == 0 || !begins_capital(words.substr(at + phrase.size()))) return false;
    Draft rest = cut(text_, draft, 0, draft.block.lines.front().begin + static_cast<std::uint32_t>(at));
    out_.push_back(std::move(draft));
    draft = std::move(rest);
    return true;
  }

  /// «Svar på en motion Till Sjö kommunfullmäktige», «… Förslag till beslut»: puts out the title and leaves what a line
  /// of its own would say.
  bool behind_title(Draft& draft) {
    constexpr std::string_view heading = " F\xC3\xB6rslag till beslut", to = " Till ";
    const std::string_view words = first_line(text_, draft);
    if (draft.block.lines.size() > 1 || draft.width > short_block) return false;
    const bool headed = words.ends_with(heading) && words.size() > heading.size();
    const std::size_t addressed = words.rfind(to);
    const bool addresses =
        addressed != std::string_view::npos && addressed > 0 && names_body(words.substr(addressed + to.size()));
    if (!headed && !addresses) return false;
    const std::size_t at = headed ? words.size() - heading.size() : addressed;
    Draft rest = cut(text_, draft, 0, draft.block.lines.front().begin + static_cast<std::uint32_t>(at));
    if (headed) rest.mark = Mark::whole;
    out_.push_back(std::move(draft));
    draft = std::move(rest);
    return !headed;
  }
  /// «Sjö kommunfullmäktige»
  static bool names_body(std::string_view words) {
    const std::string name = language::key(words);
    return begins_capital(words) && is_body_name(last_word(name)) && std::ranges::count(name, ' ') <= 2;
  }

  /// «1. Ett. 2. Två.» on one line.
  void items(Draft draft) {
    if (layout_.long_lines) as_item(text_, draft);
    if (draft.block.lines.size() > most_lines) {
      out_.push_back(std::move(draft));
      return;
    }
    while (draft.block.kind == BlockKind::list_item && draft.number > 0 && draft.block.level == 1) {
      const std::uint32_t at = next_item(text_, draft);
      if (at == 0) break;
      Draft rest = cut(text_, draft, 0, at);
      out_.push_back(std::move(draft));
      as_item(text_, rest);
      draft = std::move(rest);
    }
    out_.push_back(std::move(draft));
  }

  std::string_view text_;
  const Layout& layout_;
  Drafts out_;
};

}  // namespace

Drafts divide(std::string_view text, Drafts drafts, const Layout& layout) {
  Divider divider(text, layout);
  for (Draft& draft : drafts) divider.divide(std::move(draft));
  return divider.take();
}

}  // namespace diarium::structure
