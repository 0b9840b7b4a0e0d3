#include "cli/mcp/source.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"
#include "view/paper/cite.h"

namespace diarium::cli::mcp {
namespace {

constexpr std::size_t shown_bytes = 400;     ///< Of words on a line; 0: none are. All of them stand in the JSON.

}  // namespace

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
  if (words.size() > shown_bytes) words = std::string(utf8::cut(words, shown_bytes)) + "…";
  return "«" + words + "» (" + one.file + ", " + (one.link.empty() ? one.address : one.link) + ")";
}

}  // namespace diarium::cli::mcp
