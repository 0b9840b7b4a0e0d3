#include <algorithm>
#include <array>

#include "base/letters.h"
#include "language/key.h"
#include "structure/blocks/draft.h"

namespace diarium::structure {
namespace {

std::string opening_key(std::string_view words) {
  if (words.size() > 60) words = words.substr(0, std::min(words.find(' ', 50), words.size()));
  return language::words_key(words);
}

/// «Kommunstyrelsen beslutar», «Ny lydelse», alone on its line: what is below it stands in the section above.
bool introduces(std::string_view name) {
  const std::size_t last = name.rfind(' ');
  if (last == std::string_view::npos) return false;
  const std::string_view before = name.substr(0, last);  // «Förslag … / I kulturnämnden»
  if (before == "i" && is_body_name(name.substr(last + 1))) return true;
  constexpr std::array<std::string_view, 6> leads = {"beslutar", "besluta", "beslutade", "foreslar", "att", "lydelse"};
  return is_one_of(leads, name.substr(last + 1));
}

class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  /// `next`: the draft below it, past the furniture of pages; null at the end.
  void visit(Draft& draft, const Draft* next) {
    Block& block = draft.block;
    next_ = next;
    if (block.kind == BlockKind::page_furniture) return;
    if (block.kind == BlockKind::heading) {
      heading(draft, block.level);
      return;
    }
    if (draft.heads_unmarked) {
      heading(draft, unmarked);
      return;
    }
    if (draft.rule) current_ = Role::body;
    if (block.kind == BlockKind::signature) {
      current_ = Role::body;
      block.role = Role::signature;
      return;
    }
    const bool section = opens_section(first_line(text_, draft)) && draft.width <= language::longest_key &&
                         !ends_sentence(last_line(text_, draft));
    if (block.kind == BlockKind::paragraph && section) current_ = Role::body;  // the next § of minutes
    if (current_ == Role::body && block.kind == BlockKind::paragraph && decides(draft)) {
      current_ = Role::decision;
      level_ = 1;
    }
    if (block.kind == BlockKind::paragraph) {
      const std::string name = draft.width <= 40 ? key_of(text_, draft) : std::string();
      if (is_paper_name(name) || (is_body_name(name) && current_ != Role::body && !leads_list()))
        current_ = Role::body;  // the head of another paper
      const auto opened = opening_of(opening_key(first_line(text_, draft)));
      const bool dissent = current_ == Role::reservation || current_ == Role::special_statement;
      if (opened && (*opened != Role::body || dissent)) {
        current_ = *opened;
        level_ = 1;
      }
      if (const auto handed_in = current_ == Role::decision ? hands_in(draft) : std::nullopt) current_ = *handed_in;
    }
    block.role = current_;
  }

 private:
  static constexpr std::uint8_t unmarked = 9;  ///< Any heading ends its section.

  /// «Kommunfullmäktige beslutar», alone on its line, where no section says what the list or the sentence below it is.
  bool decides(const Draft& draft) const {
    const std::string_view line = first_line(text_, draft);
    const auto& lines = draft.block.lines;
    if (line.size() > 60 || (lines.size() > 1 && !begins_capital(slice(text_, lines[1])))) return false;
    const std::string name = language::words_key(line);
    const std::size_t space = name.find(' ');
    if (space == std::string::npos || !is_body_name(std::string_view(name).substr(0, space))) return false;
    const std::string_view verb = std::string_view(name).substr(space + 1);
    return verb == "beslutar" || verb == "beslutade";
  }

  /// «Anna Berg (S) lämnar följande protokollsanteckning:» below what was decided: no decision follows.
  std::optional<Role> hands_in(const Draft& draft) const {
    const std::string_view line = last_line(text_, draft);
    const std::string key = line.ends_with(':') ? language::words_key(line) : std::string();
    for (std::size_t at = key.find(' '); at != key.npos; at = key.find(' ', at + 1)) {
      const auto section = section_of(std::string_view(key).substr(at + 1));
      if (section && (section->role == Role::reservation || section->role == Role::special_statement))
        return section->role;
    }
    return std::nullopt;
  }

  /// «Beslut / Socialnämnden / 1. godkänner planen»: who decides, above what is decided.
  bool leads_list() const {
    return (current_ == Role::decision || current_ == Role::proposal) && next_ &&
           (next_->block.kind == BlockKind::list_item || first_word(first_line(text_, *next_)) == "att");
  }

  void heading(Draft& draft, std::uint8_t level) {
    Block& block = draft.block;
    if (block.role == Role::title) {
      current_ = Role::body;
      level_ = 1;
      return;
    }
    const std::string name = key_of(text_, draft);
    if (const auto section = section_of(name)) {
      current_ = section->role;
      level_ = level;
    } else if (is_body_name(name) && !leads_list()) {
      if (current_ == Role::referral) {
        block.level = std::max<std::uint8_t>(block.level, 2);  // whose answer it is
      } else {
        current_ = Role::body;
      }
    } else if (!introduces(name) && !leads_list() && !last_line(text_, draft).ends_with(':') && level <= level_) {
      current_ = Role::body;
      level_ = level;
    }
    block.role = current_;
  }

  std::string_view text_;
  const Draft* next_ = nullptr;
  Role current_ = Role::body;
  std::uint8_t level_ = 1;  ///< Of the heading that opened the section; deeper ones stay in it.
};

}  // namespace

void mark_roles(std::string_view text, Drafts& drafts) {
  Walker walker(text);
  for (auto draft = drafts.begin(); draft != drafts.end(); ++draft) {
    const auto next = std::find_if(draft + 1, drafts.end(),
                                   [](const Draft& one) { return one.block.kind != BlockKind::page_furniture; });
    walker.visit(*draft, next == drafts.end() ? nullptr : &*next);
  }
}

}  // namespace diarium::structure
