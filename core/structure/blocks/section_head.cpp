#include "structure/blocks/draft.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/letters.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/marks/section_words.h"
#include "structure/marks/signatures.h"

namespace diarium::structure {
namespace {

constexpr std::uint32_t widest_head = 32;    // Characters of a heading in the margin.
constexpr std::uint32_t narrowest_text = 12;  // … and of the text beside it.
constexpr std::size_t least_heads = 2;       // Sections of one paper that begin so.

/// A line's first cell and what stands beside it.
struct Margin {
  ByteSpan head, rest;
  std::uint32_t column = 0;  ///< Characters before `rest`.
  bool section = false;      ///< A list knows the heading, and what is below it.
};

std::optional<Margin> margin_of(std::string_view text, const Line& line) {
  const std::string_view words = slice(text, line.span);
  const std::size_t gap = words.find("  ");
  if (line.furniture || line.markup_number != 0 || gap == words.npos || !begins_capital(words)) return std::nullopt;
  const std::size_t rest = words.find_first_not_of(' ', gap);
  if (rest == words.npos || words.find("   ", rest) != words.npos) return std::nullopt;  // A table of more columns.
  Margin found;
  found.head = {line.span.begin, line.span.begin + static_cast<std::uint32_t>(gap)};
  found.rest = {line.span.begin + static_cast<std::uint32_t>(rest), line.span.end};
  found.column = line.indent + width(words.substr(0, rest));
  if (width(words.substr(0, gap)) > widest_head || width(words.substr(rest)) < narrowest_text) return std::nullopt;
  const std::string key = language::words_key(words.substr(0, gap));
  const std::optional<Section> section = section_of(key);
  found.section =
      section && section->role != Role::body && section->role != Role::signature && section->role != Role::attachment;
  if (key.starts_with("bilaga")) return std::nullopt;
  if (!found.section && !section && !is_recipients(key)) return std::nullopt;
  return found;
}

Line part_of(std::string_view text, const Line& line, ByteSpan span, std::uint32_t column) {
  Line part = line;
  part.begin = span.begin;
  part.span = span;
  part.width = width(slice(text, span));
  part.indent = static_cast<std::uint8_t>(std::min<std::uint32_t>(column, 255));
  return part;
}

constexpr std::uint32_t wrapped_title = 40;       // Characters of a title's line that no room was left on.
constexpr std::uint32_t widest_title_line = 110;  // Characters of one of its lines, at most.
constexpr std::size_t most_number = 26;           // Letters of a case number with its label.
constexpr std::ptrdiff_t least_digits = 4;        // Of it.
constexpr std::size_t least_title = 8;            // Letters of a title beside a number.

/// «Kf § 12», «KSAU § 12»: the words from the sign on, where nothing but the letters of who meets stands before it.
std::string_view from_sign(std::string_view words) {
  constexpr std::size_t most_letters = 5;
  const std::string_view letters = first_word(words);
  const std::string_view rest = trim(words.substr(letters.size()));
  const bool meets = letters.size() >= 2 && letters.size() <= most_letters && begins_capital(letters) &&
                     std::ranges::all_of(letters, [](char c) { return to_small(c) >= 'a' && to_small(c) <= 'z'; }) &&
                     !language::is_phrase(language::Use::refers, language::key(letters));
  return meets && rest.starts_with("\xC2\xA7") ? rest : words;
}

/// What stands behind the sign and the number of a §.
std::string_view behind_number(std::string_view words) {
  return words.substr(std::min(words.find_first_not_of(" 0123456789/-.", section_sign_size(words)), words.size()));
}

/// May a draft be the rest of a title that wraps? Words right below its first line, close to it.
bool goes_on_with(std::string_view text, const Draft& title, const Draft& rest) {
  const auto is_line = [&](const Draft& draft) {
    return draft.block.kind == BlockKind::paragraph && draft.mark == Mark::none && !draft.rule &&
           !draft.set_apart && draft.width <= widest_title_line && draft.block.lines.size() <= 3;
  };
  const std::string_view words = first_line(text, rest);
  if (!is_line(title) || title.width < wrapped_title || !is_line(rest) || rest.gap > 0 ||
      rest.block.page != title.block.page)
    return false;
  return !(ends_sentence(last_line(text, title)) || ends_sentence(last_line(text, rest)) ||
           words.find('\t') != std::string_view::npos || words.find(": ") != std::string_view::npos ||
           is_signatory(words) || is_body_name(language::words_key(words)));
}

/// «KS 2031/17», «Dnr 2031.0042 KS»: the number of a case, alone.
bool is_number_cell(std::string_view cell) {
  return cell.size() <= most_number && std::ranges::count_if(cell, is_digit) >= least_digits &&
         cell.find_first_of("/.:-") != cell.npos && (begins_capital(cell) || is_digit(cell.front())) &&
         std::ranges::count(cell, ' ') <= 2;
}

/// «Bryggor i Näset                 KS 2031/17» below the line of a §: leaves the title in the row, and returns the
/// number as a block of its own; nothing for another row.
std::optional<Draft> cut_number(std::string_view text, const Draft& above, Draft& row) {
  const bool line = row.block.kind == BlockKind::table_row || row.block.kind == BlockKind::paragraph;
  if (!line || row.rule || row.block.lines.size() != 1 || above.block.lines.empty() ||
      !is_section_line(last_line(text, above)))
    return std::nullopt;
  const std::string_view words = first_line(text, row);
  const std::size_t at = std::max(words.rfind("  ") + 1, words.rfind('\t') + 1);  // 0: neither.
  const std::string_view title = trim(words.substr(0, at));
  if (at == 0 || !is_number_cell(trim(words.substr(at))) || title.size() < least_title ||
      title.find("  ") != std::string_view::npos || title.find('\t') != std::string_view::npos ||
      !begins_capital(title))
    return std::nullopt;
  row.block.kind = BlockKind::paragraph;
  Draft number = row;
  const std::uint32_t end = row.block.lines.front().begin + static_cast<std::uint32_t>(title.size());
  row.block.lines.front().end = row.block.span.end = end;
  row.width = static_cast<std::uint32_t>(title.size());
  number.gap = 0;
  number.block.lines.front() = number.block.span = trim(text, {end, number.block.lines.front().end});
  number.width = number.block.span.size();
  return number;
}

}  // namespace

void join_section_titles(std::string_view text, Drafts& drafts) {
  Drafts joined;
  joined.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::size_t above = joined.size();
    if (std::optional<Draft> number = above > 0 ? cut_number(text, joined.back(), drafts[i]) : std::nullopt) {
      joined.push_back(std::move(drafts[i]));
      joined.push_back(std::move(*number));
      continue;
    }
    const bool titled = above >= 2 && is_section_line(last_line(text, joined[above - 2]));
    const bool below = i + 1 < drafts.size() && (drafts[i + 1].mark == Mark::whole || drafts[i + 1].gap > 0);
    if (!titled || !below || !goes_on_with(text, joined.back(), drafts[i])) {
      joined.push_back(std::move(drafts[i]));
      continue;
    }
    Draft& title = joined.back();
    const Draft& rest = drafts[i];
    title.block.lines.insert(title.block.lines.end(), rest.block.lines.begin(), rest.block.lines.end());
    title.block.span.end = rest.block.span.end;
    title.width += rest.width;
  }
  drafts = std::move(joined);
}

bool is_bare_section(std::string_view words) {
  words = from_sign(words);
  return opens_section(words) && behind_number(words).empty();
}

bool is_section_line(std::string_view words) {
  words = from_sign(words);
  if (!opens_section(words)) return false;
  const std::string_view rest = behind_number(words);
  return rest.empty() || is_bare_section(rest) ||  // «Ks § 41                Au § 7»
         labels_number(language::words_key(first_word(rest)));
}

bool is_section_head(std::string_view words) {
  if (!opens_section(words)) return false;
  const std::string_view rest = behind_number(words);
  return begins_capital(rest) && !labels_number(language::words_key(first_word(rest)));
}

std::vector<Line> split_margins(std::string_view text, std::vector<Line> lines) {
  std::map<std::uint32_t, std::size_t> heads;  // By column.
  for (const Line& line : lines)
    if (const auto margin = margin_of(text, line); margin && margin->section) ++heads[margin->column];
  const auto most = std::ranges::max_element(heads, {}, [](const auto& one) { return one.second; });
  if (most == heads.end() || most->second < least_heads) return lines;
  std::vector<Line> split;
  split.reserve(lines.size() + lines.size() / 8);
  bool begun = false;
  for (const Line& line : lines) {
    const auto margin = margin_of(text, line);
    const bool heads_here = margin && margin->column == most->first && (begun || margin->section);
    begun = begun || heads_here;
    if (!heads_here) {
      split.push_back(line);
      continue;
    }
    split.push_back(part_of(text, line, margin->head, line.indent));
    split.back().begin = line.begin;
    Line rest = part_of(text, line, margin->rest, margin->column);
    rest.gap = rest.empty = 0;
    rest.after_form_feed = 0;
    split.push_back(rest);
  }
  return split;
}

}  // namespace diarium::structure
