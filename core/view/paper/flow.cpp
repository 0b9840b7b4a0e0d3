#include "view/paper/flow.h"

#include <algorithm>

#include "base/letters.h"
#include "base/sorting.h"
#include "base/utf8.h"

namespace diarium::view {
namespace {

void append_flat(std::string& out, std::string_view words) {
  for (const char c : words) {
    if (!is_space(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
}

/// The first `limit` bytes, or a few less, so that no character is cut.
std::string_view head(std::string_view words, std::size_t limit) {
  if (words.size() <= limit) return words;
  while (limit > 0 && utf8::is_continuation(words[limit])) --limit;
  return words.substr(0, limit);
}

/// What is an eighth longer than it may be stays whole: no quotation ends a word before its end.
std::size_t with_slack(std::size_t limit) { return limit + limit / 8; }

/// «(111021, 114020, 115019)»: where words must be cut a list in brackets goes first; what is decided stands behind it.
void drop_lists(std::string& words) {
  for (std::size_t at = words.find('('); at != words.npos; at = words.find('(', at + 1)) {
    const std::size_t end = words.find(')', at);
    if (end == words.npos) return;
    if (std::ranges::count(std::string_view(words).substr(at, end - at), ',') > 1)
      words.replace(at + 1, end - at - 1, "…");
  }
}

/// Where the last words of an account of an assignment begin, a third of what may stand: without «förklaras fullgjort»
/// it reads as an order given anew. Of all else its own end: what stands between may turn the sense.
std::size_t end_of_account(std::string_view words, std::size_t limit) {
  const bool account = words.ends_with("fullgjort.") && words.find(". ") == words.npos;
  return account ? std::min(words.find(' ', words.size() - limit / 3), words.size()) : words.size();
}

void cut(std::string& words, std::size_t limit) {
  if (words.size() > with_slack(limit)) drop_lists(words);
  if (words.size() <= with_slack(limit)) return;
  const std::string end = words.substr(end_of_account(words, limit));
  limit -= end.size();
  constexpr std::string_view item_end = " · ";
  const std::size_t item = words.rfind(item_end, limit);
  const bool of_list = item != words.npos && item >= limit / 3;
  const std::size_t space = of_list ? item + item_end.size() : words.rfind(' ', limit);
  words.resize(space == words.npos || space < limit / 2 ? head(words, limit).size() : space);
  words += (end.empty() ? "…" : " …") + end;
}

/// Is there a bullet or a number on the line before it? An item without one may be a line that goes on.
bool stands_behind_mark(std::string_view text, std::uint32_t at) {
  const std::string_view before = text.substr(0, at);
  return !std::ranges::all_of(before.substr(before.rfind('\n') + 1), is_space);
}

bool ends_without_mark(std::string_view words) { return words.find_last_of(".,:;!?-") != words.size() - 1; }

}  // namespace

Flow::Flow(std::string_view nfc, const structure::Outline& outline) : nfc_(nfc), outline_(outline) {
  for (std::uint32_t block = 0; block < outline.blocks.size(); ++block) {
    std::uint32_t at = 0;
    for (const ByteSpan line : outline.blocks[block].lines) {
      lines_.push_back({line, block, at});
      at += line.size() + 1;
    }
  }
  sort_briefly(lines_, {}, [](const Line& line) { return line.span.begin; });
}

std::string Flow::paragraph(std::uint32_t block) const {
  std::string words;
  bool first = true;
  for (const ByteSpan line : outline_.blocks[block].lines) {
    if (!first) words += ' ';
    words += slice(nfc_, line);
    first = false;
  }
  return words;
}

std::uint32_t Flow::place(std::uint32_t block, std::uint32_t at) const {
  for (const ByteSpan line : outline_.blocks[block].lines) {
    if (at <= line.size()) return line.begin + at;
    at -= line.size() + 1;
  }
  return outline_.blocks[block].span.end;
}

std::vector<Flow::Line>::const_iterator Flow::first_line(ByteSpan span) const {
  return std::ranges::partition_point(lines_, [&](const Line& line) { return line.span.end <= span.begin; });
}

std::vector<Piece> Flow::pieces(ByteSpan span) const {
  std::vector<Piece> found;
  for (auto line = first_line(span); line != lines_.end() && line->span.begin < span.end; ++line) {
    const ByteSpan covered{std::max(span.begin, line->span.begin), std::min(span.end, line->span.end)};
    if (covered.begin >= covered.end) continue;
    const std::uint32_t end = covered.end - line->span.begin + line->at;
    if (!found.empty() && found.back().block == line->block)
      found.back().span.end = end;
    else
      found.push_back({line->block, {covered.begin - line->span.begin + line->at, end}});
  }
  return found;
}

std::string Flow::words(ByteSpan span, std::size_t limit) const {
  const std::size_t most = with_slack(limit) + 800;  // Bytes; a list that is left out may be long.
  std::string flat;
  const structure::Block* last = nullptr;  ///< That of the last word.
  for (auto line = first_line(span); line != lines_.end() && line->span.begin < span.end; ++line) {
    const structure::Block& block = outline_.blocks[line->block];
    if (block.kind == structure::BlockKind::page_furniture) continue;
    const ByteSpan covered{std::max(span.begin, line->span.begin), std::min(span.end, line->span.end)};
    if (covered.begin >= covered.end) continue;
    while (!flat.empty() && flat.back() == ' ') flat.pop_back();
    // Below a line without a mark a deeper item may be what the line goes on with.
    const auto is_item = [](const structure::Block* one) { return one->kind == structure::BlockKind::list_item; };
    const bool next = last && last != &block && is_item(last) && is_item(&block) && block.level <= last->level;
    if (next && !flat.empty() && ends_without_mark(flat) && stands_behind_mark(nfc_, covered.begin)) flat += " ·";
    last = &block;
    if (!flat.empty()) flat += ' ';
    append_flat(flat, head(slice(nfc_, covered), most));
    if (flat.size() > most) break;
  }
  if (flat.empty()) append_flat(flat, head(slice(nfc_, span), most));
  while (!flat.empty() && flat.back() == ' ') flat.pop_back();
  cut(flat, limit);
  return flat;
}

}  // namespace diarium::view
