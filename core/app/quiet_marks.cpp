#include "app/quiet_marks.h"

#include <algorithm>

namespace diarium::app {
namespace {

constexpr std::uint32_t first_words = 60;  ///< Bytes of a long fact that are marked while it is not lit.

/// How many paragraphs a span of the paper's text touches, at most two.
int paragraphs_in(const view::DocumentPage& page, ByteSpan span) {
  auto at = std::ranges::upper_bound(page.paragraphs, span.begin, {}, [](const view::Paragraph& one) { return one.span.end; });
  int count = 0;
  for (; at != page.paragraphs.end() && at->span.begin < span.end && count < 2; ++at) ++count;
  return count;
}

/// The mark up to the end of a word.
ByteSpan cut_from(std::string_view text, ByteSpan span) {
  const auto size = static_cast<std::uint32_t>(text.size());
  if (span.size() <= first_words || span.end > size) return span;
  const std::size_t end = text.find(' ', span.begin + first_words);
  return {span.begin, end == text.npos ? span.end : std::min(span.end, static_cast<std::uint32_t>(end))};
}

}  // namespace

QuietMarks::QuietMarks(view::DocumentPage& page) : long_(page.facts.empty() ? 1 : page.facts.back().number + 1, false) {
  for (const view::FactRow& fact : page.facts)
    for (const ByteSpan span : fact.spans)
      if (fact.number < long_.size() && paragraphs_in(page, span) > 1) long_[fact.number] = true;
  marks_.reserve(page.paragraphs.size());
  for (view::Paragraph& paragraph : page.paragraphs) marks_.push_back(std::move(paragraph.marks));
}

void QuietMarks::put(view::DocumentPage& page, std::uint32_t lit_fact) const {
  std::vector<bool> begun(long_.size(), false);
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    view::Paragraph& paragraph = page.paragraphs[i];
    paragraph.marks.clear();
    for (view::Mark mark : marks_[i]) {
      if (mark.kind == view::Mark::Kind::fact && mark.number != lit_fact && is_long(mark.number)) {
        if (begun[mark.number]) continue;
        begun[mark.number] = true;
        mark.span = cut_from(paragraph.text, mark.span);
      }
      paragraph.marks.push_back(mark);
    }
  }
}

bool QuietMarks::is_long(std::uint32_t fact) const { return fact < long_.size() && long_[fact]; }

}  // namespace diarium::app
