#include "text/repair/damage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "base/utf8.h"
#include "text/latin.h"
#include "text/repair/confusions.h"

namespace diarium::text {
namespace {

/// Common words with a mark whose form without it is no word of Swedish, Norwegian, Danish, German or English: the most
/// frequent ones of assets/lexicon, and of council papers.
constexpr std::array<std::string_view, 44> marked_words{"på",          "är",        "från",      "år",
                                                        "när",         "också",     "många",     "även",
                                                        "där",         "måste",     "därför",    "göra",
                                                        "några",       "något",     "någon",     "följande",
                                                        "större",      "två",       "därmed",    "möjlighet",
                                                        "behöver",     "går",       "bättre",    "såväl",
                                                        "utifrån",     "området",   "ärende",    "ärendet",
                                                        "fullmäktige", "nämnden",   "utöver",    "föreslår",
                                                        "åtgärder",    "gör",       "frågan",    "frågor",
                                                        "kräver",      "genomföra", "människor", "samhället",
                                                        "längre",      "tillgång",  "särskilt",  "kommunfullmäktige"};
/// Words that make a text Swedish and no other language, and lose nothing.
constexpr std::array<std::string_view, 6> plain_words{"och", "att", "inte", "ett", "till", "av"};
constexpr std::string_view lost_bytes = "\xEF\xBF\xBD";  ///< lost_letter
constexpr std::uint32_t plain_percent = 3;  ///< Of all words; clean papers have 7 to 12, names and tables fewer.

/// A text with fewer of its common words lost than this is clean: one may quote a misspelling or an address.
constexpr std::uint32_t least_lost = 2, least_lost_percent = 10;
/// One word alone that is spelt without its mark, however often, is its writer's habit or a name; a reader that loses marks
/// loses them from many words. From this share on a text may have no other.
constexpr std::uint32_t one_word_percent = 50;
/// Lost letters for each lost common word: clean papers have 4 to 7 marks for each of `marked_words`.
constexpr std::uint32_t marks_a_word = 5;
/// Marks, there or lost, that a line is judged by, its own or those of lines around it, and how many lines at most.
constexpr std::uint32_t enough_marks = 120;
constexpr std::size_t widest = 64;
/// Lines with less than this lost are not touched.
constexpr std::uint32_t least_line_percent = 8;

/// Is the character before, or that at byte `at`, a letter? Then what was found is part of a longer word.
bool letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  do --at;
  while (at > 0 && utf8::is_continuation(text[at]));
  return is_letter(utf8::decode(text, at).point);
}
bool letter_follows(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(utf8::decode(text, at).point);
}

/// What one line has.
struct Line {
  ByteSpan span;
  std::uint32_t there = 0;  ///< Letters with a mark.
  std::uint32_t lost = 0;   ///< Such letters lost, by the words that lack them.
};

class Counter {
 public:
  explicit Counter(Damage& damage) : damage_(damage) {
    marked_.assign(marked_words.begin(), marked_words.end());
    for (const std::string_view word : marked_words) bare_.push_back(to_utf8(without_swedish_marks(code_points(word))));
    std::ranges::sort(marked_);
    std::ranges::sort(bare_);
  }

  Line line(std::string_view text, ByteSpan span) {
    Line line{span};
    std::string word;
    for (std::uint32_t at = span.begin; at < span.end;) {
      const auto letter = utf8::decode(text, at);
      const char32_t small = lower(letter.point);
      if (is_letter(letter.point)) {
        if (has_swedish_mark(small)) ++line.there;
        utf8::append(word, small);
        ++damage_.letters;
      } else {
        if (letter.point == lost_letter) gone(text, at, line);
        end_of(word, line);
        sign(text, at, span, letter.point);
      }
      at += letter.size;
    }
    end_of(word, line);
    damage_.marks += line.there;
    return line;
  }
  [[nodiscard]] std::uint32_t plain() const { return plain_; }
  /// Do enough of the common words lack their marks?
  [[nodiscard]] bool lost_enough() const {
    const std::uint64_t least = std::popcount(lost_words_) > 1 ? least_lost_percent : one_word_percent;
    return damage_.lost >= least_lost && std::uint64_t{damage_.lost} * 100 >= std::uint64_t{damage_.lost + damage_.kept} * least;
  }

 private:
  void gone(std::string_view text, std::uint32_t at, Line& line) {
    std::uint32_t end = at;
    while (text.substr(end).starts_with(lost_bytes)) end += static_cast<std::uint32_t>(lost_bytes.size());
    if (!letter_before(text, at) || !letter_follows(text, end)) return;
    ++damage_.gone;
    ++line.there;  // Nothing of it is left, but no other mark is lost by that.
  }
  void end_of(std::string& word, Line& line) {
    if (word.empty()) return;
    ++damage_.words;
    if (std::ranges::find(plain_words, word) != plain_words.end()) ++plain_;
    if (std::ranges::binary_search(marked_, std::string_view(word))) ++damage_.kept;
    if (const auto bare = std::ranges::lower_bound(bare_, word); bare != bare_.end() && *bare == word) {
      ++damage_.lost;
      lost_words_ |= std::uint64_t{1} << (bare - bare_.begin());
      line.lost += marks_a_word;
    }
    const auto acute = word.find("é");
    if (acute != word.npos && acute + 2 < word.size()) ++damage_.acute;
    word.clear();
  }

  void sign(std::string_view text, std::uint32_t at, ByteSpan span, char32_t sign) {
    const bool joined = at + 1 < span.end && is_letter(utf8::decode(text, at + 1).point);
    if (sign == U'6' && joined) ++damage_.six;
    if (sign == U'&' && joined) ++damage_.ampersand;
    const auto blank = [&](std::uint32_t i) { return i < span.begin || i >= span.end || text[i] == ' '; };
    if (sign == U'|' && blank(at - 1) && blank(at + 1)) ++damage_.bar;
  }

  Damage& damage_;
  std::vector<std::string_view> marked_;
  std::vector<std::string> bare_;
  std::uint32_t plain_ = 0;
  std::uint64_t lost_words_ = 0;  ///< One bit a word of `bare_`.
  static_assert(marked_words.size() <= 64);
};

/// The share of lost marks around each line: of the fewest lines around it that have enough to tell.
void judge_lines(const std::vector<Line>& lines, std::vector<DamagedLine>& out) {
  std::vector<std::uint64_t> there{0}, lost{0};  // Sums of all lines before.
  for (const Line& line : lines) {
    there.push_back(there.back() + line.there);
    lost.push_back(lost.back() + line.lost);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::uint64_t lost_here = 0, all = 0;
    for (std::size_t around = 0; around <= widest; around = around * 2 + 1) {
      const std::size_t begin = i - std::min(i, around), end = std::min(i + around + 1, lines.size());
      lost_here = lost[end] - lost[begin];
      all = lost_here + there[end] - there[begin];
      if (all >= enough_marks) break;
    }
    const auto percent = static_cast<std::uint32_t>(all == 0 ? 0 : lost_here * 100 / all);
    out.push_back({lines[i].span, static_cast<std::uint8_t>(percent < least_line_percent ? 0 : percent)});
  }
}

/// One of `marked_words` as it stands without its marks: ASCII letters.
struct LostWord {
  std::array<char, 31> letters{};
  std::size_t size = 0;
  [[nodiscard]] constexpr std::string_view text() const { return {letters.data(), size}; }
};
/// Where a word of two letters or more, of any case, has its place in a table by length and first letters.
constexpr std::size_t place_of(std::string_view word) {
  return (static_cast<unsigned char>(word[0]) & 31u) | (static_cast<unsigned char>(word[1]) & 31u) << 5 |
         (word.size() & 31u) << 10;  // The low five bits of a letter are the same in both cases.
}
constexpr LostWord lost_word(std::string_view marked) {
  LostWord lost;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const auto byte = static_cast<unsigned char>(marked[i]);
    if (byte == 0xC3) continue;  // The first byte of å, ä and ö.
    lost.letters[lost.size++] = byte < 0x80 ? marked[i] : byte == 0xB6 ? 'o' : 'a';
  }
  return lost;
}
constexpr auto lost_words = [] {
  std::array<LostWord, marked_words.size()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = lost_word(marked_words[i]);
  return words;
}();
/// True at the places of `lost_words`: one word of a text in some hundred is looked at twice.
constexpr auto lost_places = [] {
  std::array<bool, 1u << 15> places{};
  for (const LostWord& word : lost_words) places[place_of(word.text())] = true;
  return places;
}();

/// `word`: ASCII letters of any case, two or more.
bool is_lost_word(std::string_view word) {
  const auto same = [](char known, char letter) { return known == (letter | 0x20); };
  return lost_places[place_of(word)] && std::ranges::any_of(lost_words, [&](const LostWord& lost) {
           return std::ranges::equal(lost.text(), word, same);
         });
}

bool is_ascii_letter(char byte) {
  const unsigned small = static_cast<unsigned char>(byte) | 0x20u;
  return small - 'a' < 26;
}

}  // namespace

bool may_be_damaged(std::string_view nfc) {
  if (const auto gone = nfc.find(lost_bytes); gone != nfc.npos && nfc.find(lost_bytes, gone + lost_bytes.size()) != nfc.npos) return true;
  std::uint32_t found = 0;
  for (std::size_t at = 0; at < nfc.size();) {
    if (!is_ascii_letter(nfc[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < nfc.size() && is_ascii_letter(nfc[at])) ++at;
    if (at - begin < 2 || !is_lost_word(nfc.substr(begin, at - begin))) continue;
    if (letter_before(nfc, begin) || letter_follows(nfc, at)) continue;
    if (++found == least_lost) return true;
  }
  return false;
}

Damage find_damage(std::string_view nfc) {
  Damage damage;
  Counter counter(damage);
  std::vector<Line> lines;
  for (std::size_t at = 0; at < nfc.size();) {
    const std::size_t end = std::min(nfc.find('\n', at), nfc.size());
    lines.push_back(counter.line(nfc, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}));
    at = end + 1;
  }
  const bool swedish = std::uint64_t{counter.plain()} * 100 >= std::uint64_t{damage.words} * plain_percent;
  damage.damaged = swedish && (counter.lost_enough() || damage.gone >= least_lost);
  if (damage.damaged) judge_lines(lines, damage.lines);
  return damage;
}

}  // namespace diarium::text
