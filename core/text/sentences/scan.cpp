#include "text/sentences/scan.h"

#include <array>

#include "text/sentences/stops.h"

namespace diarium::text {
namespace {

constexpr bool decides(Stop stop) {
  return stop == Stop::point || stop == Stop::mark || stop == Stop::line_end || stop == Stop::unknown;
}

/// Bytes of characters that end no sentence: of ASCII, and of U+00C0 to U+017F, of which none does. Their second bytes are
/// met behind them only.
constexpr std::array<bool, 256> passed_bytes = [] {
  std::array<bool, 256> passed{};
  for (std::size_t byte = 0; byte < 0x80; ++byte) passed[byte] = !decides(latin_stops[byte]);
  for (std::size_t byte = 0x80; byte < 0xC0; ++byte) passed[byte] = true;
  for (std::size_t lead = 0xC3; lead <= 0xC5; ++lead) {
    passed[lead] = true;
    for (std::size_t low = 0; low < 0x40; ++low) passed[lead] = passed[lead] && !decides(latin_stops[(lead & 0x1Fu) << 6 | low]);
  }
  return passed;
}();

/// Class of the character before `at`, which is one of those.
Stop passed_before(std::string_view text, std::size_t at) {
  const bool is_ascii = static_cast<unsigned char>(text[at - 1]) < 0x80;
  return stop_at(text, at - (is_ascii ? 1 : 2)).stop;
}

/// Walks one sentence, from its first character on.
class SentenceScan {
 public:
  SentenceScan(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  std::optional<std::size_t> end() {
    Stop before = Stop::other;
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && passed_bytes[static_cast<unsigned char>(text_[at_])]) ++at_;
      if (at_ > begin) {
        before = passed_before(text_, at_);
        continue;
      }
      const StopAt here = next();
      if (here.stop == Stop::unknown) return std::nullopt;
      at_ += here.size;
      if (here.stop == Stop::line_end) return behind_line_end(at_ - here.size);
      if (here.stop == Stop::point || here.stop == Stop::mark) {
        const After after = after_term(here.stop, before);
        if (after != After::goes_on) return after == After::ends ? std::optional(at_) : std::nullopt;
        before = last_;
        continue;
      }
      before = here.stop;
    }
    return at_;
  }

 private:
  enum class After { ends, goes_on, unknown };

  StopAt next() const { return at_ < text_.size() ? stop_at(text_, at_) : StopAt{Stop::other, 0}; }

  /// SB3, SB4: a line end ends the sentence, CR and LF together.
  std::size_t behind_line_end(std::size_t begin) const {
    const std::size_t end = begin + stop_at(text_, begin).size;
    return text_[begin] == '\r' && end < text_.size() && text_[end] == '\n' ? end + 1 : end;
  }

  void skip(Stop stop) {
    for (StopAt here = next(); here.size > 0 && here.stop == stop; here = next()) {
      at_ += here.size;
      last_ = stop;
    }
  }

  /// What a full stop or a mark does, `at_` being behind it. Moves `at_` to where the sentence ends or the walk goes on.
  After after_term(Stop term, Stop before) {
    last_ = term;
    StopAt here = next();
    if (here.stop == Stop::unknown) return After::unknown;
    if (term == Stop::point) {
      if (here.stop == Stop::digit) return After::goes_on;                                                // SB6
      if (here.stop == Stop::upper && (before == Stop::upper || before == Stop::lower)) return After::goes_on;  // SB7
    }
    skip(Stop::close);  // SB9
    skip(Stop::space);  // SB10
    here = next();
    if (here.size == 0) return After::ends;
    if (here.stop == Stop::unknown) return After::unknown;
    if (here.stop == Stop::goes_on || here.stop == Stop::point || here.stop == Stop::mark) return After::goes_on;  // SB8a
    if (here.stop == Stop::line_end) return at_ = behind_line_end(at_), After::ends;
    return term == Stop::point ? small_letter_follows() : After::ends;  // SB8, SB11
  }

  /// SB8: whatever stands between, a small letter before any other letter goes on with the sentence.
  After small_letter_follows() const {
    for (std::size_t ahead = at_; ahead < text_.size();) {
      const StopAt there = stop_at(text_, ahead);
      switch (there.stop) {
        case Stop::unknown:
          return After::unknown;
        case Stop::lower:
          return After::goes_on;
        case Stop::upper:
        case Stop::line_end:
        case Stop::point:
        case Stop::mark:
          return After::ends;
        default:
          ahead += there.size;
      }
    }
    return After::ends;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Stop last_ = Stop::other;  ///< Of the character before `at_`, once a sentence might have ended.
};

}  // namespace

std::optional<std::size_t> sentence_end(std::string_view text, std::size_t begin) {
  return SentenceScan(text, begin).end();
}

std::size_t safe_begin(std::string_view text, std::size_t from) {
  bool behind_white = false;
  for (std::size_t at = from; at < text.size();) {
    const StopAt here = stop_at(text, at);
    const bool is_letter = here.stop == Stop::upper || here.stop == Stop::lower || here.stop == Stop::digit;
    if (behind_white && is_letter) return at;
    behind_white = here.stop == Stop::space || here.stop == Stop::line_end;
    at += here.size;
  }
  return text.size();
}

}  // namespace diarium::text
