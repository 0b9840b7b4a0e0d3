#include "structure/blocks/margins.h"

#include <algorithm>
#include <map>
#include <optional>

#include "language/key.h"
#include "structure/marks/section_words.h"

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

}  // namespace

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
    rest.after_form_feed = false;
    split.push_back(rest);
  }
  return split;
}

}  // namespace diarium::structure
