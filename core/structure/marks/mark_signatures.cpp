#include <algorithm>
#include <utility>

#include "language/damage.h"
#include "language/lists.h"
#include "structure/blocks/draft.h"
#include "structure/marks/section_words.h"
#include "structure/marks/signatures.h"

namespace diarium::structure {
namespace {

constexpr std::size_t most_signed_lines = 6;  // Lines of a signature block: name, post, party, a second signatory.
constexpr std::uint32_t short_line = 60;      // Characters of a post under a name.

enum class Kind { none, place, person, posted };  // posted: a person with a post or a party

Kind kind_of(std::string_view text, const Draft& draft) {
  if (draft.rule || draft.mark == Mark::hash || draft.mark == Mark::whole ||
      draft.block.lines.size() > most_signed_lines)
    return Kind::none;
  if (draft.block.kind == BlockKind::table_row)
    return is_row_of_names(flowed(text, draft.block)) ? Kind::posted : Kind::none;
  if (draft.block.kind != BlockKind::paragraph || draft.width > short_line * most_signed_lines) return Kind::none;
  const std::string_view first = first_line(text, draft);
  if (draft.width <= short_line * 2 && is_place_and_date(first)) return Kind::place;
  if (!is_signatory(first) && !is_row_of_names(first)) return Kind::none;
  Kind kind = is_person(first) && !first.ends_with(')') ? Kind::person : Kind::posted;
  for (std::size_t i = 1; i < draft.block.lines.size(); ++i) {
    const std::string_view line = slice(text, draft.block.lines[i]);
    if (is_post(line)) {
      kind = Kind::posted;
    } else if (!is_person(line)) {
      return Kind::none;
    }
  }
  return kind;
}

/// «För kommunstyrelsen», «På nämndens vägnar», «SOCIALNÄMNDEN»: for whom the names below sign.
bool signs_for(std::string_view text, const Draft& draft) {
  if (draft.block.kind != BlockKind::paragraph || draft.mark != Mark::none || draft.rule || draft.width > short_line ||
      draft.block.lines.size() > 1)
    return false;
  const std::string name = language::words_key(first_line(text, draft));
  return (name.starts_with("for ") && !ends_sentence(first_line(text, draft))) || name.ends_with(" vagnar") ||
         is_body_name(name);
}

/// Does running text end before draft `i`, or is another signature there? A name above all text is a sender's.
bool after_text(std::string_view text, const Drafts& drafts, std::size_t i) {
  while (i > 0) {
    const Draft& before = drafts[--i];
    if (before.rule || before.block.kind == BlockKind::page_furniture || signs_for(text, before)) continue;
    return before.block.kind == BlockKind::signature || before.block.kind == BlockKind::list_item ||
           before.block.kind == BlockKind::table_row || ends_sentence(last_line(text, before)) || before.width > 120;
  }
  return false;
}

/// Does something new begin after draft `i`: the end, another page, a heading, another name?
bool before_break(std::string_view text, const Drafts& drafts, std::size_t i) {
  if (i + 1 >= drafts.size()) return true;
  const Draft& next = drafts[i + 1];
  return next.mark != Mark::none || next.block.page != drafts[i].block.page || next.rule ||
         kind_of(text, next) != Kind::none || is_post(first_line(text, next));
}

/// «… beslutar att välja», «Till ersättare väljs:» above a name: who is elected signs nothing.
bool is_elected(std::string_view text, const Drafts& drafts, std::size_t i) {
  while (i > 0 && (drafts[i - 1].block.kind == BlockKind::page_furniture ||
                   kind_of(text, drafts[i - 1]) == Kind::person || kind_of(text, drafts[i - 1]) == Kind::posted))
    --i;
  if (i == 0 || drafts[i - 1].rule) return false;
  const std::string_view line = last_line(text, drafts[i - 1]);
  if (line.ends_with('.') || line.ends_with(';') || line.size() > language::longest_key) return false;
  const auto words = language::words_of(line);
  return std::ranges::any_of(words, [](std::string_view word) {
    const std::size_t end = word.find_last_not_of(":,") + 1;
    const language::Verb* verb =
        language::verb_of(language::find_word(language::spelling(word.substr(0, end)), language::Letters::whole));
    return verb != nullptr && verb->outcome == "utse";
  });
}

bool is_signature(std::string_view text, const Drafts& drafts, std::size_t i) {
  const Kind kind = kind_of(text, drafts[i]);
  if (kind == Kind::none) return false;
  if (kind == Kind::place) return i > 0;  // above all text it is a letter's head
  if (!after_text(text, drafts, i) || is_elected(text, drafts, i)) return false;
  return kind == Kind::posted || drafts[i - 1].block.kind == BlockKind::signature || before_break(text, drafts, i);
}

/// A short line right under a name.
bool is_under_name(std::string_view text, const Drafts& drafts, std::size_t i) {
  if (i == 0 || drafts[i - 1].block.kind != BlockKind::signature || drafts[i].block.kind != BlockKind::paragraph ||
      drafts[i].mark != Mark::none || drafts[i].rule)
    return false;
  const std::string_view words = first_line(text, drafts[i]);
  if (drafts[i].block.lines.size() > 1 || drafts[i].width > short_line) return false;
  if (is_post(words)) return true;
  return drafts[i].gap == 0 && !ends_sentence(words) && begins_capital(words) &&
         is_person(last_line(text, drafts[i - 1]));
}

}  // namespace

void mark_signatures(std::string_view text, Drafts& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (is_signature(text, drafts, i) || is_under_name(text, drafts, i)) drafts[i].block.kind = BlockKind::signature;
  }
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    const bool above = drafts[i + 1].block.kind == BlockKind::signature && signs_for(text, drafts[i]);
    if (above && after_text(text, drafts, i)) drafts[i].block.kind = BlockKind::signature;
  }
  // Name and post on lines of their own are one signature.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    const bool one = kept > 0 && draft.gap == 0 && draft.block.kind == BlockKind::signature &&
                     drafts[kept - 1].block.kind == BlockKind::signature &&
                     drafts[kept - 1].block.page == draft.block.page &&
                     drafts[kept - 1].block.lines.size() < most_signed_lines;
    if (one) {
      Block& block = drafts[kept - 1].block;
      block.lines.insert(block.lines.end(), draft.block.lines.begin(), draft.block.lines.end());
      block.span.end = draft.block.span.end;
    } else {
      if (kept != i) drafts[kept] = std::move(draft);
      ++kept;
    }
  }
  drafts.resize(kept);
}

}  // namespace diarium::structure
