#include "index/span_check.h"

#include <algorithm>

#include "base/utf8.h"
#include "facts/kinds/fields.h"

namespace diarium::index {
namespace {

/// Asks of spans, and of things and lists of things that have one, whether all fit.
class Fit {
 public:
  explicit Fit(std::string_view text) : text_(text) {}

  bool operator()(ByteSpan span) const { return is_border(span.begin) && is_border(span.end); }
  template <class Thing>
  requires requires(const Thing& thing) { thing.span; }
  bool operator()(const Thing& thing) const { return (*this)(thing.span); }
  template <class Thing>
  bool operator()(const std::vector<Thing>& things) const {
    return std::all_of(things.begin(), things.end(), *this);
  }

 private:
  bool is_border(std::uint32_t at) const { return at >= text_.size() || !utf8::is_continuation(text_[at]); }
  std::string_view text_;
};

/// Asks every span of facts, of fields that come later too.
class SpanWalk : public facts::FieldWalk<SpanWalk> {
 public:
  explicit SpanWalk(std::string_view text) : fit_(text) {}
  [[nodiscard]] bool all_fit() const { return all_fit_; }
  void span(ByteSpan& span) { all_fit_ = all_fit_ && fit_(span); }
  void range(const char*, ByteSpan& one) { span(one); }
  void ranges(const char*, std::vector<ByteSpan>& spans) {
    for (ByteSpan& one : spans) span(one);
  }

 private:
  Fit fit_;
  bool all_fit_ = true;
};

}  // namespace

bool spans_fit(std::string_view text, const structure::Outline& outline) {
  const Fit fit(text);
  const auto lines_fit = [&](const structure::Block& block) { return fit(block.lines); };
  return fit(outline.pages) && fit(outline.blocks) && fit(outline.clauses) &&
         std::all_of(outline.blocks.begin(), outline.blocks.end(), lines_fit);
}

bool spans_fit(std::string_view text, const facts::Facts& facts) {
  SpanWalk walk(text);
  facts::Facts copy = facts;  // The fields are walked as they may be changed.
  facts::fields(walk, copy);
  return walk.all_fit();
}

}  // namespace diarium::index
