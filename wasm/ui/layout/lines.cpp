#include "ui/layout/lines.h"

#include "base/letters.h"
#include "ui/utf8.h"

namespace diarium::ui {

namespace {
constexpr float slack = 0.01f;  // what summing floats may be off
constexpr int least_before_cut = 3, least_before_joint = 5;  // letters

float unit(const TextRun& run) { return run.size / static_cast<float>(run.font->units_per_em()); }
bool is_space(char32_t code) { return code == ' ' || code == '\t' || code == '\n' || code == '\r'; }
bool is_letter(char32_t code) {
  return (code | 0x20u) - 'a' < 26u || (code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7);
}
bool is_combining(char32_t code) { return code >= 0x300 && code < 0x370; }

// May a line end between `left`, which follows `before`, and `right`?
bool breaks_between(char32_t before, char32_t left, char32_t right) {
  switch (left) {
    case '-': case 0x2010: return is_letter(before) && is_letter(right);
    case '/': return is_letter(before) && is_letter(right);
    case 0x2013: case 0x2014: return !is_space(before) && !is_digit(right) && !is_space(right);
    default: return false;
  }
}

// «s. 2» and «§ 5» stay together: does the space behind `left` hold the number that follows?
bool holds_number(char32_t before, char32_t left, char32_t right) {
  return is_digit(right) && (left == 0xA7 || (left == '.' && before == 's'));
}

// In Swedish a syllable mostly begins with the last consonant before its vowel; «ng», «ck», «ch» are one sound, and
// «sk», «sl», «gr» begin it whole.
bool begins_syllable(char32_t before, char32_t c, char32_t after) {
  const auto is_vowel = [](char32_t x) { return std::u32string_view(U"aeiouy\u00E5\u00E4\u00F6\u00E9AEIOUY\u00C5\u00C4\u00D6\u00C9").find(x) != std::u32string_view::npos; };
  if (!is_letter(before) || !is_letter(c) || is_vowel(c) || !is_vowel(after)) return false;
  const auto one_of = [](std::u32string_view letters, char32_t x) { return letters.find(x) != letters.npos; };
  const bool one_sound = (before == U'n' && c == U'g') || (before == U'c' && one_of(U"kh", c)) ||
                         (before == U's' && one_of(U"hklmnptv", c)) ||
                         (one_of(U"bdfgkptv", before) && one_of(U"lr", c));
  return !one_sound;
}

// «Protokolls|paragraf»: an «s» between consonants mostly joins two words, unless it can begin the second one.
bool joins_words(char32_t first, char32_t before, char32_t c) {
  constexpr std::u32string_view consonants = U"bcdfghjklmnprtv", not_behind_s = U"bdfghpr";
  return consonants.find(first) != consonants.npos && before == U's' && not_behind_s.find(c) != not_behind_s.npos;
}

// A place in the runs and how far the pen is there.
struct Cursor {
  std::uint32_t run = 0, byte = 0, unit16 = 0;
};

// A place inside a word where a line may end if there is no better one.
struct Cut {
  Cursor next;
  std::size_t pieces = 0;
  LinePiece piece{};
};

class Breaker {
 public:
  Breaker(std::span<const TextRun> runs, float width) : runs_(runs), limit_(width + slack) {}

  std::vector<LinePiece> cut() {
    Cursor start = skip_spaces({});
    while (start.run < runs_.size()) start = line_from(start);
    return std::move(pieces_);
  }

 private:
  // Sets one line and says where the next one starts.
  Cursor line_from(Cursor start) {
    const std::size_t first_piece = pieces_.size();
    Cursor at = start, best{};         // `best`: where the next line would start if this one ended there
    std::size_t best_pieces = 0;       // pieces of the line up to the best end, the last one cut to `best_piece`
    LinePiece best_piece{}, piece = piece_at(at, 0);
    Cut joint, syllable, letter;       // where a hyphen has room, last: between words, syllables, any letters
    bool any_end = false, any_ink = false, piece_ink = false;
    float pen = 0;                     // where the current run's piece starts
    int units = 0;                     // width of the piece so far
    int letters = 0;                   // with a letter before them
    char32_t before = 0, last = 0;
    const auto remember = [&](Cursor next) {
      any_end = true;
      best = next;
      best_pieces = pieces_.size();
      best_piece = piece_ink ? piece : LinePiece{};
    };
    while (at.run < runs_.size()) {
      const TextRun& run = runs_[at.run];
      if (at.byte >= run.text.size()) {
        if (piece_ink) pieces_.push_back(piece);
        piece_ink = false;
        pen += static_cast<float>(units) * unit(run);
        units = 0;
        at = {at.run + 1, 0, 0};
        if (at.run < runs_.size()) piece = piece_at(at, pen);
        continue;
      }
      const Character c = character_at(run.text, at.byte);
      if (is_space(c.code)) {
        const char32_t right = at.byte + 1 < run.text.size() ? character_at(run.text, at.byte + 1).code : U' ';
        if (any_ink && !is_space(last) && !holds_number(before, last, right)) remember(skip_spaces(at));
      } else if (any_ink && breaks_between(before, last, c.code)) {
        remember(at);
      }
      if (!any_end && piece_ink && is_letter(last) && is_letter(c.code) && ++letters >= least_before_cut) {
        const TextRun hyphen{"-", run.font, run.size};
        if (pen + static_cast<float>(units) * unit(run) + text_width(hyphen) <= limit_) {
          const char32_t after = c.next < run.text.size() ? character_at(run.text, c.next).code : U' ';
          letter = {at, pieces_.size(), piece};
          if (begins_syllable(last, c.code, after)) syllable = letter;
          if (letters >= least_before_joint && joins_words(before, last, c.code)) joint = letter;
        }
      }
      // Pairs kern within a run only: the browser shapes each face apart.
      const int kerning = at.byte > piece.begin ? run.font->kerning(last, c.code) : 0;
      units += kerning + run.font->advance(c.code);
      const float width = static_cast<float>(units) * unit(run);
      if (pen + width > limit_ && !is_space(c.code)) {
        if (any_end) return finish(first_piece, best_pieces, best_piece, best);
        const Cut& cut = joint.piece.end > 0 ? joint : syllable.piece.end > 0 ? syllable : letter;
        if (cut.piece.end > 0) return finish(first_piece, cut.pieces, cut.piece, cut.next);
        if (any_ink && !is_combining(c.code)) {
          if (piece_ink) pieces_.push_back(piece);
          return finish(first_piece, pieces_.size(), {}, at);
        }
      }
      at.byte = c.next;
      at.unit16 += utf16_units(c.code);
      if (!is_space(c.code)) any_ink = piece_ink = true;
      piece.end = at.byte;
      piece.end16 = at.unit16;
      piece.width = width;
      before = last;
      last = c.code;
    }
    if (any_end && is_space(last)) return finish(first_piece, best_pieces, best_piece, at);
    return finish(first_piece, pieces_.size(), {}, at);
  }

  Cursor finish(std::size_t first, std::size_t count, const LinePiece& last, Cursor next) {
    pieces_.resize(count);
    if (last.end > last.begin) pieces_.push_back(last);
    if (pieces_.size() > first) ++line_;
    return next;
  }

  LinePiece piece_at(Cursor at, float x) const {
    return {.run = at.run, .line = line_, .begin = at.byte, .end = at.byte, .begin16 = at.unit16, .end16 = at.unit16, .x = x, .width = 0};
  }

  Cursor skip_spaces(Cursor at) const {
    while (at.run < runs_.size()) {
      const std::string_view text = runs_[at.run].text;
      while (at.byte < text.size() && is_space(static_cast<unsigned char>(text[at.byte]))) ++at.byte, ++at.unit16;
      if (at.byte < text.size()) return at;
      at = {at.run + 1, 0, 0};
    }
    return at;
  }

  std::span<const TextRun> runs_;
  float limit_;
  std::uint32_t line_ = 0;
  std::vector<LinePiece> pieces_;
};
}  // namespace

bool cut_inside_word(std::string_view text, std::uint32_t end) {
  if (end == 0 || end >= text.size()) return false;
  std::uint32_t last = end - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  return is_letter(character_at(text, last).code) && is_letter(character_at(text, end).code);
}

std::vector<LinePiece> break_lines(std::span<const TextRun> runs, float width) { return Breaker(runs, width).cut(); }

float text_width(const TextRun& run) { return text_offset(run, 0, static_cast<std::uint32_t>(run.text.size())); }

float text_offset(const TextRun& run, std::uint32_t from, std::uint32_t to) {
  int units = 0;
  char32_t before = 0;
  for (std::uint32_t at = from; at < to;) {
    const Character c = character_at(run.text, at);
    if (before != 0) units += run.font->kerning(before, c.code);
    units += run.font->advance(c.code);
    before = c.code;
    at = c.next;
  }
  return static_cast<float>(units) * unit(run);
}

std::uint32_t fitting(const TextRun& run, float width) {
  int units = 0;
  char32_t before = 0;
  for (std::uint32_t at = 0; at < run.text.size();) {
    const Character c = character_at(run.text, at);
    if (before != 0) units += run.font->kerning(before, c.code);
    units += run.font->advance(c.code);
    if (static_cast<float>(units) * unit(run) > width + slack) return at;
    before = c.code;
    at = c.next;
  }
  return static_cast<std::uint32_t>(run.text.size());
}

}  // namespace diarium::ui
