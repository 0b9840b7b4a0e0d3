#include "cli/mcp/source.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"
#include "view/paper/cite.h"

namespace diarium::cli::mcp {
namespace {

constexpr std::uint32_t step_points = 256;   ///< 1: each is kept; more: longer walks between them.
constexpr std::size_t shown_bytes = 400;     ///< Of words on a line; 0: none are. All of them stand in the JSON.

}  // namespace

PaperText::PaperText(PaperNames names, std::string text) : names_(std::move(names)), text_(std::move(text)), points_(text_) {
  std::uint32_t point = 0;
  for (std::uint32_t at = 0; at < text_.size(); ++at)
    if (!utf8::is_continuation(text_[at]) && point++ % step_points == 0) steps_.push_back(at);
}

std::uint32_t PaperText::byte(std::uint32_t point) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (point / step_points >= steps_.size()) return size;
  std::uint32_t at = steps_[point / step_points];
  for (std::uint32_t left = point % step_points; left > 0 && at < size; --left) at += utf8::decode(text_, at).size;
  return std::min(at, size);
}

Source PaperText::source(ByteSpan span) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);
  Source one{names_.id, names_.file, names_.sha256, point(span.begin), point(span.end), std::string(slice(text_, span)),
             view::words_address(names_.id, names_.sha256, text_, span), ""};
  if (!names_.site.empty()) one.link = names_.site + one.address;
  return one;
}

std::string source_schema() {
  return R"({"type":"object","description":"The words that a statement was read from. Cite them by `link`, or by `address` below the site's root.",
"properties":{"paper":{"type":"string"},"file":{"type":"string"},
"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Of the paper's file."},
"start":{"type":"integer","minimum":0},"end":{"type":"integer","minimum":0},
"text":{"type":"string","description":"The paper's words from start to end, as they stand."},
"address":{"type":"string","description":"Leads to the words, and tells there whether they have changed."},"link":{"type":"string"}},
"required":["paper","file","sha256","start","end","text","address"],"additionalProperties":false})";
}

std::string on_one_line(std::string_view text) {
  std::string words;
  for (const char c : text)
    if (!is_space(c)) words += c;
    else if (!words.empty() && words.back() != ' ') words += ' ';
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string in_words(const Source& one) {
  std::string words = on_one_line(one.text);
  if (words.size() > shown_bytes) {
    std::size_t end = shown_bytes;
    while (end > 0 && utf8::is_continuation(words[end])) --end;
    words = words.substr(0, end) + "…";
  }
  return "«" + words + "» (" + one.file + ", " + (one.link.empty() ? one.address : one.link) + ")";
}

}  // namespace diarium::cli::mcp
