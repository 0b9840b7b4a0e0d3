#include "source/layout/signs.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace diarium::source::layout {
namespace {

constexpr std::uint8_t put_back = 60;  // Per cent: told as doubtful, and more likely than what was read.

bool is_numeric(char c) { return c >= '0' && c <= '9'; }
bool is_one_of(std::string_view word, std::span<const std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

/// Signs that no paper sets beside a number: each is one § or more of them.
constexpr std::array<std::string_view, 7> strange = {"$", "&", "$&", "&$", "$$", "&&", "$$&"};
/// What is read for § and may be a number or letter of its own.
constexpr std::array<std::string_view, 4> likely = {"8", "88", "S", "SS"};
constexpr std::array<std::string_view, 6> referring = {"enligt", "Enligt", "se", "Se", "paragraf", "Paragraf"};
constexpr std::array<std::string_view, 7> law_ends = {"lagen", "lag", "lagen.", "lagen,", "förordningen", "balken", "ordningen"};

/// «45», «45-53», «12a»: with what may stand about it.
bool is_numeral(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '[')) word.remove_prefix(1);
  while (!word.empty() && std::string_view(".,;:)]").find(word.back()) != word.npos) word.remove_suffix(1);
  if (word.empty() || !is_numeric(word[0]) || word.size() > 12) return false;
  return std::ranges::all_of(word, [](char c) { return is_numeric(c) || c == '-' || (c >= 'a' && c <= 'h') || static_cast<unsigned char>(c) >= 0x80; });
}
/// The number of a § of minutes: 1 to 999.
bool is_section_number(std::string_view word) { return !word.empty() && word.size() <= 3 && word[0] != '0' && std::ranges::all_of(word, is_numeric); }
bool begins_large(std::string_view word) { return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || word.starts_with("Å") || word.starts_with("Ä") || word.starts_with("Ö")); }
bool names_law(std::string_view word) {
  return word == "KL" || word == "PBL" || word == "samma" || std::ranges::any_of(law_ends, [&](std::string_view end) { return word.ends_with(end); });
}

/// A run of a page with its neighbours on the line.
struct Words {
  std::string_view before2, before, word, after, after2;
  bool opens_line = false, closes_after = false;  ///< No word stands before it; none behind the one after it.
};

/// What the word was, or nothing: it is what it looks like.
std::string sign_of(const Words& at) {
  std::string_view word = at.word, tail;
  while (!word.empty() && std::string_view(".,;:)").find(word.back()) != word.npos) tail = at.word.substr(word.size() - 1), word.remove_suffix(1);
  const auto signs = [&](std::size_t count) { return std::string(count > 1 && word != "$&" && word != "&$" ? "§§" : "§") + std::string(tail); };
  if (is_one_of(word, strange) && (is_numeral(at.after) || is_numeral(at.before))) return signs(word.size());
  if (is_one_of(word, likely)) {
    const bool heads = at.opens_line && tail.empty() && is_section_number(at.after) && (begins_large(at.after2) || (at.closes_after && word[0] != 'S'));
    const bool behind = is_numeral(at.before) && (names_law(at.after) || at.before2 == "kap." || is_one_of(at.before2, referring));
    const bool referred = tail.empty() && word[0] != 'S' && is_one_of(at.before, referring) && is_section_number(at.after);
    if (heads || behind || referred) return signs(word.size());
  }
  // «$45», «45$», «49/$»: read as one word.
  std::string mended_word;
  for (std::size_t i = 0; i < at.word.size(); ++i) {
    const bool sign = at.word[i] == '$' || at.word[i] == '&';
    const bool beside = (i > 0 && (is_numeric(at.word[i - 1]) || at.word[i - 1] == '/')) || (i + 1 < at.word.size() && is_numeric(at.word[i + 1]));
    if (sign && at.word.size() > 1 && beside) mended_word += "§";
    else mended_word += at.word[i];
  }
  if (mended_word != at.word) return mended_word;
  return {};
}

/// The word of a run, where it is one that was read in a picture.
std::string_view word_at(const Positioned& pages, const PositionedPage& page, std::int64_t run) {
  if (run < page.first || run >= std::int64_t{page.first} + page.count) return {};
  std::string_view word = slice(pages.text, pages.runs[static_cast<std::size_t>(run)].text);
  while (word.ends_with(' ')) word.remove_suffix(1);
  return word;
}

}  // namespace

Positioned with_lost_signs(const Positioned& pages) {
  Positioned mended = pages;
  std::uint32_t number = 0;
  for (DoubtfulRun& doubt : mended.doubts) {
    while (doubt.run >= pages.pages[number].first + pages.pages[number].count) ++number;
    const PositionedPage& page = pages.pages[number];
    const auto run = std::int64_t{doubt.run};
    const auto ends_line = [&](std::int64_t at) { return at >= page.first && at < std::int64_t{page.first} + page.count && (pages.runs[static_cast<std::size_t>(at)].flags & run_flag::line) != 0; };
    Words at;
    at.word = word_at(pages, page, run);
    at.opens_line = run == page.first || ends_line(run - 1);
    if (!at.opens_line) at.before = word_at(pages, page, run - 1);
    if (!at.opens_line && !ends_line(run - 2)) at.before2 = word_at(pages, page, run - 2);
    const bool last = ends_line(run);
    if (!last) at.after = word_at(pages, page, run + 1);
    at.closes_after = !last && ends_line(run + 1);
    if (!last && !at.closes_after) at.after2 = word_at(pages, page, run + 2);
    const bool dash = at.word == "-" && !at.opens_line && !last;
    std::string now = dash ? "–" : sign_of(at);
    if (now.empty()) continue;
    if (!dash) {
      doubt.confidence = std::min(doubt.confidence, put_back);
      doubt.alternatives.insert(doubt.alternatives.begin(), std::string(at.word));
    }
    if (slice(pages.text, pages.runs[doubt.run].text).ends_with(' ')) now += ' ';
    ByteSpan& text = mended.runs[doubt.run].text;
    text.begin = static_cast<std::uint32_t>(mended.text.size());
    mended.text += now;
    text.end = static_cast<std::uint32_t>(mended.text.size());
  }
  return mended;
}

}  // namespace diarium::source::layout
