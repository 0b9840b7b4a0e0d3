#include "index/records/words.h"

#include <algorithm>

#include "base/utf8.h"

namespace diarium::index {
std::string term_of(std::string_view word) {
  std::string term = text::fold(utf8::cut(word, longest_term), text::Fold::letter_case);
  term.resize(utf8::cut(term, longest_term).size());
  return term;
}

void block_words(std::string_view text, const structure::Block& block, std::vector<ByteSpan>& out) {
  out.clear();
  text::segment_words(slice(text, block.span), out);
  for (ByteSpan& word : out) word = {word.begin + block.span.begin, word.end + block.span.begin};
  if (block.lines.size() == 1 && block.lines[0] == block.span) return;

  // What lies outside the lines goes; a word that crosses the end of a line is cut again inside each.
  std::vector<ByteSpan> kept, inside;
  kept.reserve(out.size());
  std::size_t at = 0;
  for (const ByteSpan& line : block.lines) {
    while (at < out.size() && out[at].end <= line.begin) ++at;
    for (; at < out.size() && out[at].begin < line.end; ++at) {
      const ByteSpan part{std::max(out[at].begin, line.begin), std::min(out[at].end, line.end)};
      if (part == out[at]) {
        kept.push_back(part);
        continue;
      }
      inside.clear();
      text::segment_words(slice(text, part), inside);
      for (const ByteSpan& word : inside) kept.push_back({word.begin + part.begin, word.end + part.begin});
      if (part.end < out[at].end) break;  // the rest of it may stand in the next line
    }
  }
  out.swap(kept);
}

std::uint32_t stem_cut(std::string_view term, text::Stemmer& stemmer) {
  const std::string_view stem = stemmer.stem(term);
  if (!term.starts_with(stem) || term.size() - stem.size() > longest_cut) return 0;
  return static_cast<std::uint32_t>(term.size() - stem.size());
}

bool marks_are_lost(std::string_view text) {
  std::uint32_t letters = 0, marked = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    letters += (byte | 0x20u) >= 'a' && (byte | 0x20u) <= 'z';
    if (byte != 0xC3 || i + 1 == text.size()) continue;
    const auto low =
        static_cast<unsigned char>(text[i + 1]) | 0x20u;  // å ä ö are C3 A5, C3 A4, C3 B6, capitals 0x20 less
    marked += low == 0xA5 || low == 0xA4 || low == 0xB6;
  }
  return letters >= 200 && marked * 100 < letters;
}

}  // namespace diarium::index
