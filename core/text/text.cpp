#include "text/text.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <string_view>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/plain/characters.h"
#include "text/plain/entities.h"

namespace diarium::text {
namespace {

// What some program put before every line of a text: «> » of a mail that was answered, or the line's number.

constexpr std::size_t enough_quoted = 5;  ///< Fewer may be a sign of something else.
constexpr std::size_t enough_lines = 6, least_percent = 90, least_going_on = 25,
                      least_alone = 3;  ///< Of lines with words.

std::size_t blanks(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

/// Bytes of the marks of quotation at the begin of a line, with the space after each.
std::size_t quotation(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = blanks(line); at < line.size() && line[at] == '>'; at = end + blanks(line.substr(end))) {
    end = at + 1;
    if (end < line.size() && line[end] == ' ') ++end;
  }
  return end;
}

/// Bytes of a number that stands before a line with white space after it, or alone.
struct LineNumber {
  std::size_t size = 0;
  std::uint32_t number = 0;
};
LineNumber line_number(std::string_view line) {
  LineNumber out;
  const char* const begin = line.data() + blanks(line);
  const char* const end = line.data() + line.size();
  const auto read = std::from_chars(begin, end, out.number);
  if (read.ec != std::errc() || (read.ptr != end && *read.ptr != ' ' && *read.ptr != '\t' && *read.ptr != '\r'))
    return {};
  out.size = static_cast<std::size_t>(read.ptr - line.data());
  return out;
}

/// A line and how much of it is marks.
struct MarkedLine {
  std::size_t begin = 0, size = 0;
};

template <class Each>
void for_lines(std::string_view text, const Each& each) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    each(at, text.substr(at, end - at));
    at = end + 1;
  }
}

bool is_enough(std::size_t marked, std::size_t lines) {
  return lines >= enough_lines && marked * 100 >= lines * least_percent;
}

/// Lines of a mail that was answered or sent on, with what was written above and among them.
std::vector<MarkedLine> quoted_lines(std::string_view text) {
  std::vector<MarkedLine> marks;
  for_lines(text, [&](std::size_t at, std::string_view line) {
    if (const std::size_t size = quotation(line); size > 0) marks.push_back({at, size});
  });
  return marks.size() >= enough_quoted ? marks : std::vector<MarkedLine>();
}

/// Does a sentence go on in these words?
bool goes_on(std::string_view words) {
  words.remove_prefix(blanks(words));
  if (words.size() > 1 && words[0] == '\xC3')
    return static_cast<unsigned char>(words[1]) >= 0xA0;  // Small letters of Latin-1.
  return !words.empty() && words[0] >= 'a' && words[0] <= 'z';
}

/// Lines that bear the number after that of the line before; blank ones may bear none, and count or not. Where hardly a
/// sentence goes on from one to the next, and no number stands alone, they are the items of a list.
std::vector<MarkedLine> counted_lines(std::string_view text) {
  std::vector<MarkedLine> marks;
  std::size_t lines = 0, blank = 0, going_on = 0, alone = 0;
  std::uint32_t last = 0;
  for_lines(text, [&](std::size_t at, std::string_view line) {
    if (blanks(line) == line.size() || line == "\r") return void(++blank);
    ++lines;
    const LineNumber own = line_number(line);
    if (own.size > 0 && own.number > last && own.number <= last + 1 + blank) {
      marks.push_back({at, own.size});
      last = own.number;
      const std::string_view words = line.substr(own.size);
      if (goes_on(words)) ++going_on;
      if (blanks(words) == words.size() || words == "\r") ++alone;
    }
    blank = 0;
  });
  return is_enough(marks.size(), lines) && (alone >= least_alone || going_on * 100 >= lines * least_going_on)
             ? marks
             : std::vector<MarkedLine>();
}

/// Takes the marks of quotation from before the lines where several have them, or the numbers that count lines one by
/// one where nearly all have one. A text without them is moved through, its map the identity.
///
/// in        UTF-8, lines as plain_characters() leaves them.
/// cost      O(bytes).
/// source    RFC 3676, section 4.5 (quoted lines).
Text without_line_marks(std::string source) {
  std::vector<MarkedLine> marks = quoted_lines(source);
  if (marks.empty()) marks = counted_lines(source);
  if (marks.empty()) return {std::move(source), {}};
  std::string out;
  std::vector<SourceMap::Step> steps;
  std::size_t copied = 0;
  for (const MarkedLine& line : marks) {
    out.append(source, copied, line.begin - copied);
    copied = line.begin + line.size;
    steps.push_back({static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(copied)});
  }
  out.append(source, copied);
  return {std::move(out), SourceMap(std::move(steps))};
}

// «B E S L U T»: words that are set apart letter by letter.

constexpr std::size_t least_letters = 5;

/// A letter with white space or a border before and after it, and where the next one would begin.
struct Alone {
  char32_t letter = 0;
  std::size_t end = 0;
};
Alone alone_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const utf8::Decoded here = utf8::decode(text, at);
  const std::size_t end = at + here.size;
  if (!is_letter(here.point)) return {};
  return end == text.size() || !is_letter(utf8::decode(text, end).point) ? Alone{here.point, end} : Alone{};
}

bool is_vowel(char32_t letter) {
  return std::u32string_view(U"aeiouy\u00E5\u00E4\u00F6\u00E9").find(lower(letter)) != std::u32string_view::npos;
}

/// Is it a word: with vowels and others, not one letter after the other of the alphabet?
bool is_word(const std::vector<Alone>& letters) {
  if (letters.size() < least_letters) return false;
  std::size_t vowels = 0, in_order = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (is_vowel(letters[i].letter)) ++vowels;
    if (i > 0 && letters[i].letter == letters[i - 1].letter + 1) ++in_order;
  }
  return vowels > 0 && vowels * 5 >= letters.size() && vowels < letters.size() && in_order * 2 < letters.size();
}

/// Joins the letters of such words. Letters of parties beside each other («S M L C V») and an alphabet are none: a word
/// has a vowel. A text without any is moved through, its map the identity.
///
/// in        UTF-8.
/// cost      O(bytes).
Text join_spaced_words(std::string source) {
  std::string out;
  std::vector<SourceMap::Step> steps;
  std::size_t copied = 0;
  // A letter, a space and a letter: all else is passed over by its spaces.
  for (std::size_t space = source.find(' '); space != source.npos; space = source.find(' ', space + 1)) {
    if (space == 0) continue;
    std::size_t begin = space - 1;
    while (begin > 0 && utf8::is_continuation(source[begin])) --begin;
    if (begin < copied) continue;
    std::size_t before = begin;
    while (before > 0 && utf8::is_continuation(source[before - 1])) --before;
    if (before > 0 && is_letter(utf8::decode(source, before - 1).point)) continue;
    std::vector<Alone> letters;
    for (std::size_t at = begin;;) {
      const Alone one = alone_at(source, at);
      if (one.letter == 0) break;
      letters.push_back(one);
      if (one.end + 1 >= source.size() || source[one.end] != ' ' || source[one.end + 1] == ' ') break;
      at = one.end + 1;
    }
    if (!is_word(letters)) continue;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
      out.append(source, copied, letters[i].end - copied);
      copied = letters[i].end + 1;
      steps.push_back({static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(copied)});
    }
    space = letters.back().end - 1;
  }
  if (steps.empty()) return {std::move(source), {}};
  out.append(source, copied);
  return {std::move(out), SourceMap(std::move(steps))};
}

const icu::Normalizer2& nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(error);
  assert(U_SUCCESS(error) && "NFC is compiled into ICU");
  return *instance;
}

/// The steps of a source map from ICU's record of what it changed.
std::vector<SourceMap::Step> steps_of(const icu::Edits& edits, std::string_view text) {
  std::vector<SourceMap::Step> steps;
  UErrorCode error = U_ZERO_ERROR;
  auto change = edits.getFineChangesIterator();
  while (change.next(error)) {
    const auto source = static_cast<std::uint32_t>(change.sourceIndex());
    const auto begin = static_cast<std::uint32_t>(change.destinationIndex());
    const auto end = begin + static_cast<std::uint32_t>(change.newLength());
    for (std::uint32_t at = begin; at < end; at += utf8::decode(text, at).size) steps.push_back({at, source});
    steps.push_back({end, source + static_cast<std::uint32_t>(change.oldLength())});
  }
  assert(U_SUCCESS(error));
  // A change that begins where the last one ended has two steps for its first byte: the later one holds.
  std::vector<SourceMap::Step> single;
  for (const SourceMap::Step& step : steps) {
    if (!single.empty() && single.back().text == step.text) single.pop_back();
    single.push_back(step);
  }
  return single;
}

Text compose(std::string source) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::StringPiece piece(source.data(), static_cast<std::int32_t>(source.size()));
  if (nfc().isNormalizedUTF8(piece, error)) return {std::move(source), {}};
  Text text;
  icu::Edits edits;
  text.nfc.reserve(source.size());
  icu::StringByteSink<std::string> sink(&text.nfc);
  nfc().normalizeUTF8(0, piece, sink, &edits, error);
  assert(U_SUCCESS(error));
  text.map = SourceMap(steps_of(edits, text.nfc));
  return text;
}

}  // namespace

std::uint32_t SourceMap::to_source(std::uint32_t text_byte) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), text_byte,
                                      [](std::uint32_t byte, const Step& step) { return byte < step.text; });
  if (after == steps_.begin()) return text_byte;
  const Step& step = *(after - 1);
  return step.source + (text_byte - step.text);
}

std::uint32_t SourceMap::to_text(std::uint32_t source_byte) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), source_byte,
                                      [](std::uint32_t byte, const Step& step) { return byte < step.source; });
  const std::uint32_t next = after == steps_.end() ? 0xFFFFFFFFu : after->text;
  if (after == steps_.begin()) return std::min(source_byte, next);
  const Step& step = *(after - 1);
  return std::min(step.text + (source_byte - step.source), next);
}

Text normalise(std::string source) {
  Text text{std::move(source), {}};
  for (Text (*const step)(std::string) : {decode_entities, plain_characters, without_line_marks, join_spaced_words, compose}) {
    Text next = step(std::move(text.nfc));
    text = {std::move(next.nfc), joined(next.map, text.map)};
  }
  return text;
}

}  // namespace diarium::text
