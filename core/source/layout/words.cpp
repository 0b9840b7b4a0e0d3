#include "source/layout/words.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "base/ligatures.h"
#include "base/spaces.h"
#include "base/utf8.h"

namespace diarium::source::layout {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view hyphen = "\u2010";
constexpr std::array<std::string_view, 10> superscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
/// Words after which a hyphen at the end of a line stands for a part of a word that comes later: «skol- och ...».
constexpr std::array<std::string_view, 8> joining = {"och", "eller", "samt", "respektive", "resp", "till", "som", "and"};

bool is_gap(char32_t c) { return c == ' ' || (c >= 0x09 && c <= 0x0D) || is_wide_space(c) || is_line_separator(c); }
/// Characters that take no room and say nothing: marks of direction and of joining.
bool is_void(char32_t c) { return is_unseen(c) || c == 0x200C || c == 0x200D; }
bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// What Symbol and Wingdings have at the places of private characters: the bullets that word processors set by them.
bool is_symbol_bullet(char32_t c) {
  return c == 0xF0B7 || c == 0xF0A7 || c == 0xF0A8 || c == 0xF076 || c == 0xF0D8 || c == 0xF0FC || c == 0xF02D || c == 0xF06E || c == 0xF071;
}
bool is_small_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || c == 0x161 || c == 0x17E;
}

bool is_bullet(char32_t c) {
  constexpr std::array<char32_t, 17> bullets = {U'•', U'◦', U'▪', U'▫', U'■', U'□', U'●', U'○', U'‣', U'⁃', U'∙', U'·', U'–', U'—', U'-', U'*', U'➢'};
  return std::ranges::find(bullets, c) != bullets.end();
}

char32_t last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && utf8::is_continuation(text[at - 1])) --at;
  return at == 0 ? 0 : utf8::decode(text, at - 1).point;
}

/// Does the line end in a divided word, and how many bytes is its hyphen?
std::size_t dividing_hyphen(std::string_view text) {
  for (const std::string_view mark : {soft_hyphen, hyphen, std::string_view("-")})
    if (text.ends_with(mark) && text.size() > mark.size() && text[text.size() - mark.size() - 1] != ' ') return mark.size();
  return 0;
}

/// Is the last word of `text` an abbreviation: «e», «hbtq», «tv»? A word is divided between syllables, never behind its
/// first letter, and each has a vowel after three consonants at most.
bool ends_in_abbreviation(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '-' && text[begin - 1] != '/') --begin;
  const std::string_view word = text.substr(begin);
  return word.size() == 1 ||
         std::min(word.find_first_of("aeiouyAEIOUY"), word.find("\xC3")) >= std::min<std::size_t>(word.size(), 4);
}

/// Does the text end in an address of e-mail that a line cut: «ada.berg@exem», «ada.berg@exempel.»?
bool ends_in_cut_address(std::string_view text) {
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  const std::size_t at = word.find('@');
  return at != word.npos && (word.rfind('.') == word.npos || word.rfind('.') < at || word.size() - word.rfind('.') < 3);
}

std::string_view first_word(std::string_view line) { return line.substr(0, std::min(line.find_first_of(" ,.;:"), line.size())); }

/// How wide a letter is, in tenths of an «n».
std::int64_t weight_of(char c) {
  constexpr std::string_view narrow = " iljtfr.,:;'|!()[]-I", wide = "mwMW%@";
  if (narrow.find(c) != narrow.npos) return 6;
  if (wide.find(c) != wide.npos) return 16;
  return c >= 'A' && c <= 'Z' ? 13 : 10;
}

enum class PageNumberForm : std::uint8_t { none, bare, sure };

PageNumberForm page_number_form(std::string_view line) {
  if (line.size() >= 40) return PageNumberForm::none;
  std::string form = furniture_key(line);
  for (char& c : form)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  bool named = false;
  for (const std::string_view word : {"sida", "sidan", "sid.", "sid", "page", "s."}) {
    if (!form.starts_with(std::string(word) + " #")) continue;
    form.erase(0, word.size() + 1);
    named = true;
  }
  const auto is_one_of = [&](std::initializer_list<std::string_view> forms) { return std::ranges::find(forms, form) != forms.end(); };
  if (is_one_of({"# (#)", "#(#)", "# av #", "# of #"})) return PageNumberForm::sure;
  if (!is_one_of({"#", "- # -", "– # –", "-#-", "#/#", "# / #", "[#]", "(#)"})) return PageNumberForm::none;
  return named ? PageNumberForm::sure : PageNumberForm::bare;
}

}  // namespace

std::string cleaned(std::string_view text, std::uint32_t& unmapped) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    at += c.size;
    if (c.point > 0x20 && c.point < 0x7F) {
      out += static_cast<char>(c.point);
    } else if (is_gap(c.point)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (is_void(c.point)) {
    } else if (c.point == 0xAD) {
      if (at >= text.size() || text.substr(at).find_first_not_of(' ') == text.npos) out += soft_hyphen;
    } else if (const std::string_view letters = letters_of_ligature(c.point); !letters.empty()) {
      out += letters;
    } else if (is_symbol_bullet(c.point)) {
      out += "•";
    } else if (is_private(c.point) || is_control(c.point) || c.point == utf8::replacement) {
      utf8::append(out, utf8::replacement);
      ++unmapped;
    } else {
      utf8::append(out, c.point);
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string raised(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit)) return std::string(text);
  std::string out;
  for (const char digit : text) out += superscripts[static_cast<std::size_t>(digit - '0')];
  return out;
}

bool is_range(std::string_view last, std::string_view next) {
  return last.size() > 3 && last.ends_with("–") && is_digit(last[last.size() - 4]) && !next.empty() && is_digit(next[0]);
}

std::size_t append_line(std::string& paragraph, std::string_view line) {
  if (paragraph.empty()) {
    paragraph = line;
    return 0;
  }
  const std::size_t mark = dividing_hyphen(paragraph);
  if (mark == 0) {
    const bool cut = ends_in_cut_address(paragraph) && (begins_small(line) || line.starts_with('.')) && line.find(' ') == line.npos;
    if (!cut && !is_range(paragraph, line)) paragraph += ' ';
  } else {
    const std::string_view before = std::string_view(paragraph).substr(0, paragraph.size() - mark);
    const bool small = begins_small(line);
    const bool soft = paragraph.ends_with(soft_hyphen);
    const bool listed = std::ranges::find(joining, first_word(line)) != joining.end();
    if (!soft && listed)
      paragraph += ' ';
    else if (soft || (small && is_small_letter(last_character(before)) && !ends_in_abbreviation(before)))
      paragraph.resize(before.size());
  }
  const std::size_t begin = paragraph.size();
  paragraph += line;
  return begin;
}

ItemMark item_mark(std::string_view line) {
  const auto end = [&](std::size_t label, bool bullet) -> ItemMark {
    const std::size_t words = line.find_first_not_of(' ', label);
    if (words == line.npos || words == label) return {};
    return {label, words, bullet};
  };
  if (line.empty()) return {};
  const utf8::Decoded first = utf8::decode(line, 0);
  if (is_bullet(first.point)) return end(first.size, true);
  std::size_t at = line[0] == '(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < line.size() && is_digit(line[at]) && at - begin < 3) ++at;
  if (at == begin && at < line.size() && line[at] >= 'a' && line[at] <= 'z') ++at;
  if (at == begin || at >= line.size()) return {};
  if (line[at] == ')') return end(at + 1, false);
  if (begin == 0 && line[at] == '.') return end(at + 1, false);
  return {};
}

bool is_lone_mark(std::string_view line) {
  const std::string with_words = std::string(line) + " x";
  const ItemMark mark = item_mark(with_words);
  return mark.label > 0 && mark.label == line.size();
}

bool is_page_number(std::string_view line, std::uint32_t page) {
  const PageNumberForm form = page_number_form(line);
  if (form != PageNumberForm::bare) return form == PageNumberForm::sure;
  std::uint32_t number = 0;
  for (std::size_t at = line.find_first_of("0123456789"); at < line.size() && is_digit(line[at]) && number < 100'000; ++at)
    number = number * 10 + static_cast<std::uint32_t>(line[at] - '0');
  return number == page + 1;
}

bool has_page_number_form(std::string_view line) { return page_number_form(line) != PageNumberForm::none; }

bool is_bare_number(std::string_view line) { return page_number_form(line) == PageNumberForm::bare; }

std::int32_t first_word_width(std::string_view line, std::int32_t width) {
  std::int64_t all = 0, first = 0;
  bool inside = true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (utf8::is_continuation(c)) continue;
    inside = inside && c != ' ';
    const std::int64_t weight = weight_of(c);
    all += weight;
    if (inside) first += weight;
    if (c == '-' && at > 0) inside = false;
  }
  return static_cast<std::int32_t>(width * first / std::max<std::int64_t>(all, 1));
}

std::string furniture_key(std::string_view line) {
  std::string key;
  for (const char c : line) {
    if (!is_digit(c))
      key += c;
    else if (key.empty() || key.back() != '#')
      key += '#';
  }
  return key;
}

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return !utf8::is_continuation(c); }));
}

bool begins_small(std::string_view text) { return !text.empty() && is_small_letter(utf8::decode(text, 0).point); }

bool asks_for_more(std::string_view text) {
  constexpr std::array<std::string_view, 12> open = {"av", "från", "till", "och", "om", "för", "med", "samt", "eller", "enligt", "mellan", "på"};
  const std::size_t before = text.rfind(' ');
  return before != text.npos && std::ranges::find(open, text.substr(before + 1)) != open.end();
}

bool asks_for_number(std::string_view text) {
  constexpr std::array<std::string_view, 14> numbered = {"alternativ", "punkt", "punkterna", "bilaga", "nr", "nummer", "kapitel", "avsnitt", "etapp", "fas", "steg", "artikel", "paragraf", "handling"};
  const std::size_t before = text.rfind(' ');
  return before != text.npos && std::ranges::find(numbered, text.substr(before + 1)) != numbered.end();
}

bool goes_on_after_name(std::string_view text) {
  constexpr std::size_t most_names = 4, longest_party = 3;
  const std::size_t open = text.find(" ("), close = text.find(") ", open == text.npos ? 0 : open);
  if (open == text.npos || close == text.npos || close - open - 2 > longest_party) return false;
  const auto is_large = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!std::ranges::all_of(text.substr(open + 2, close - open - 2), is_large) || !begins_small(text.substr(close + 2))) return false;
  std::size_t names = 0;
  for (std::size_t at = 0; at < open; ++names) {
    const char32_t first = utf8::decode(text, at).point;
    if (is_small_letter(first) || !(is_large(text[at]) || first >= U'À')) return false;
    at = std::min(text.find(' ', at), open) + 1;
  }
  return names >= 2 && names <= most_names;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == ')' || text.back() == '"')) text.remove_suffix(1);
  if (text.ends_with("”") || text.ends_with("»")) text.remove_suffix(text.ends_with("»") ? 2 : 3);
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ':');
}

}  // namespace diarium::source::layout
