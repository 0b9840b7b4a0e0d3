#include "source/layout/signs.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/letters.h"

namespace diarium::source::layout {
namespace {

constexpr std::uint8_t put_back = 60;  // Per cent: told as doubtful, and more likely than what was read.

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
  if (word.empty() || !is_digit(word[0]) || word.size() > 12) return false;
  return std::ranges::all_of(word, [](char c) {
    return is_digit(c) || c == '-' || (c >= 'a' && c <= 'h') || static_cast<unsigned char>(c) >= 0x80;
  });
}
/// The number of a § of minutes: 1 to 999.
bool is_section_number(std::string_view word) {
  return !word.empty() && word.size() <= 3 && word[0] != '0' && std::ranges::all_of(word, is_digit);
}
bool begins_large(std::string_view word) { return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || word.starts_with("Å") || word.starts_with("Ä") || word.starts_with("Ö")); }
bool names_law(std::string_view word) {
  return word == "KL" || word == "PBL" || word == "samma" || std::ranges::any_of(law_ends, [&](std::string_view end) { return word.ends_with(end); });
}

/// «(5)», «(8),»: what «(S)» is read as where print is coarse.
bool is_letter_read(std::string_view word) {
  const std::string_view tail = word.substr(std::min<std::size_t>(3, word.size()));
  return (word.starts_with("(5)") || word.starts_with("(8)")) && tail.size() <= 1 && (tail.empty() || std::string_view(".,;:").find(tail[0]) != tail.npos);
}
/// A part of a person's name, as far as letters tell: «Anna», «Berg-Olsson».
bool is_name(std::string_view word) {
  return word.size() >= 2 && begins_large(word) && std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || static_cast<unsigned char>(c) >= 0x80; });
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
    const bool behind = is_numeral(at.before) && (names_law(at.after) || at.before2 == "kap." || is_one_of(at.before2, referring) || (at.before2 == "under" && !tail.empty() && word[0] != 'S'));
    const bool referred = tail.empty() && word[0] != 'S' && is_one_of(at.before, referring) && is_section_number(at.after);
    if (heads || behind || referred) return signs(word.size());
  }
  const bool party = at.word.starts_with("($)") || (is_letter_read(at.word) && is_name(at.before) && is_name(at.before2));
  if (party) return "(S" + std::string(at.word.substr(2));
  // «$45», «45$», «49/$»: read as one word.
  std::string mended_word;
  for (std::size_t i = 0; i < at.word.size(); ++i) {
    const bool sign = at.word[i] == '$' || at.word[i] == '&';
    const bool beside = (i > 0 && (is_digit(at.word[i - 1]) || at.word[i - 1] == '/')) ||
                        (i + 1 < at.word.size() && is_digit(at.word[i + 1]));
    if (sign && at.word.size() > 1 && beside) mended_word += "§";
    else mended_word += at.word[i];
  }
  if (mended_word != at.word) return mended_word;
  return {};
}

/// What the word was where the reader wavered between a sign that it does not know and letters that look like it: «8» with «$» or «&» among
/// its other readings, beside a number or before one in the same word («818» for «§18»). Of numbers it never does.
std::string wavered_sign(const Words& at, const std::vector<std::string>& others) {
  const std::string_view word = at.word;
  for (const std::string& other : others) {
    const auto [here, there] = std::ranges::mismatch(word, other);
    if (other.size() != word.size() || here == word.end() || !std::equal(here + 1, word.end(), there + 1)) continue;
    if ((*there != '$' && *there != '&') || std::string_view("8Ss35").find(*here) == std::string_view::npos) continue;
    const auto place = static_cast<std::size_t>(here - word.begin());
    std::string_view rest = word.substr(place + 1), tail;
    while (!rest.empty() && std::string_view(".,;:)").find(rest.back()) != rest.npos) rest.remove_suffix(1);
    tail = word.substr(place + 1 + rest.size());
    const bool alone = place == 0 && rest.empty(), twice = word.substr(0, word.size() - tail.size()) == "88";
    if ((alone || twice) && (is_numeral(at.after) || is_numeral(at.before))) return std::string(twice ? "§§" : "§") + std::string(tail);
    if (!twice && place == 0 && rest.size() <= 3 && !rest.empty() && is_numeral(rest)) return "§" + std::string(word.substr(1));
  }
  return {};
}

constexpr std::string_view ends_of_words = ".,;:)";
constexpr std::array<std::string_view, 9> domain_ends = {".se", ".nu", ".com", ".org", ".net", ".eu", ".fi", ".no", ".dk"};
/// What is read for @ behind the name of a mail address.
constexpr std::array<std::string_view, 3> at_signs = {"Q", "&", "©"};

bool is_small(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_' || c == '.'; }
std::string_view without_ends(std::string_view word) {
  while (!word.empty() && ends_of_words.find(word.back()) != ends_of_words.npos) word.remove_suffix(1);
  return word;
}
/// «granviken.se», with what may stand behind it.
bool is_domain(std::string_view word) {
  word = without_ends(word);
  const auto has_end = [&](std::string_view end) { return word.size() > end.size() + 1 && word.ends_with(end); };
  return std::ranges::any_of(domain_ends, has_end) && std::ranges::all_of(word, is_small) && word[0] != '.' && word[0] != '-';
}
/// «registratorQ» as «registrator@»; empty for what is no name with a sign behind it.
std::string mail_name(std::string_view word) {
  const auto sign = std::ranges::find_if(at_signs, [&](std::string_view one) { return word.ends_with(one); });
  if (sign == at_signs.end()) return {};
  word.remove_suffix(sign->size());
  std::string_view letters = word;
  if (letters.ends_with('(')) letters.remove_suffix(1), word.remove_suffix(1);
  if (letters.starts_with('(')) letters.remove_prefix(1);
  if (letters.size() < 2 || !std::ranges::all_of(letters, is_small)) return {};
  return std::string(word) + "@";
}
/// «infoQgranviken.se» as «info@granviken.se»; empty for what is none.
std::string mail_address(std::string_view word) {
  for (const std::string_view sign : at_signs) {
    const std::size_t at = word.find(sign);
    if (at == word.npos || !is_domain(word.substr(at + sign.size()))) continue;
    if (const std::string name = mail_name(word.substr(0, at + sign.size())); !name.empty()) return name + std::string(word.substr(at + sign.size()));
  }
  return {};
}

/// What is read for ½: two signs, of which the reader is never sure.
bool looks_half(std::string_view two) { return two.size() == 2 && std::string_view("27Y4Z").find(two[0]) != two.npos && std::string_view("24Z").find(two[1]) != two.npos; }
/// «122» as «1½», «72» as «½», «Y4-tid» as «½-tid», where the reader wavered between several signs for the half; else empty.
std::string with_half(std::string_view word, const std::vector<std::string>& others) {
  std::size_t digits = 0;
  while (digits < word.size() && digits < 4 && std::string_view("0123456789YZ").find(word[digits]) != std::string_view::npos) ++digits;
  const std::string_view tail = word.substr(digits);
  if (digits < 2 || digits > 3 || (!tail.empty() && !tail.starts_with('-') && ends_of_words.find(tail[0]) == ends_of_words.npos)) return {};
  if (!looks_half(word.substr(digits - 2, 2)) || (digits == 3 && (!is_digit(word[0]) || word[0] == '0'))) return {};
  const auto is_another = [&](const std::string& other) {
    return other.size() == word.size() && other.substr(0, digits - 2) == word.substr(0, digits - 2) && other.substr(digits) == tail && looks_half(std::string_view(other).substr(digits - 2, 2));
  };
  if (std::ranges::count_if(others, is_another) < 2) return {};
  return std::string(word.substr(0, digits - 2)) + "½" + std::string(tail);
}

/// «Möller» or «Muller» as «Müller», where the reader wavered between u and a letter with dots or did not believe its u; else empty.
std::string with_u_dots(std::string_view word, const DoubtfulRun& doubt) {
  constexpr std::uint8_t half_believed = 60;
  if (!begins_large(word) || without_ends(word).size() < 4) return {};
  constexpr std::array<std::string_view, 3> dotted = {"ä", "ö", "å"};
  for (const std::string_view letter : dotted) {
    for (std::size_t at = word.find(letter); at != word.npos; at = word.find(letter, at + 1)) {
      const std::string before(word.substr(0, at)), after(word.substr(at + letter.size()));
      if (std::ranges::find(doubt.alternatives, before + "u" + after) != doubt.alternatives.end()) return before + "ü" + after;
    }
  }
  const std::size_t at = word.find('u');
  if (at == word.npos || word.find('u', at + 1) != word.npos || doubt.confidence >= half_believed) return {};
  return std::string(word.substr(0, at)) + "ü" + std::string(word.substr(at + 1));
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
  std::int64_t taken = -1;  // The run whose word went to the one before it.
  for (DoubtfulRun& doubt : mended.doubts) {
    if (std::int64_t{doubt.run} == taken) continue;
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
    std::string now = dash ? "–" : wavered_sign(at, doubt.alternatives);
    if (now.empty()) now = sign_of(at);
    if (now.empty()) now = mail_address(at.word);
    PositionedRun& out = mended.runs[doubt.run];
    if (const std::string name = now.empty() && is_domain(at.after) ? mail_name(at.word) : std::string(); !name.empty()) {
      PositionedRun& next = mended.runs[doubt.run + 1];
      now = name + std::string(at.after);
      out.box.right = std::max(out.box.right, next.box.right);
      out.flags |= next.flags & run_flag::line;
      next.text.end = next.text.begin;
      taken = run + 1;
    }
    if (now.empty()) {
      for (const std::string& other : {with_half(at.word, doubt.alternatives), with_u_dots(at.word, doubt)}) {
        if (other.empty() || doubt.alternatives.size() >= alternative_limit) continue;
        doubt.confidence = std::min(doubt.confidence, put_back);
        doubt.alternatives.insert(doubt.alternatives.begin(), other);
      }
      continue;
    }
    if (!dash) {
      doubt.confidence = std::min(doubt.confidence, put_back);
      doubt.alternatives.insert(doubt.alternatives.begin(), std::string(at.word));
    }
    if (slice(pages.text, pages.runs[doubt.run + (taken == run + 1 ? 1 : 0)].text).ends_with(' ')) now += ' ';
    ByteSpan& text = out.text;
    text.begin = static_cast<std::uint32_t>(mended.text.size());
    mended.text += now;
    text.end = static_cast<std::uint32_t>(mended.text.size());
  }
  return mended;
}

}  // namespace diarium::source::layout
