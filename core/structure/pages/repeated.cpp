// Which lines come back at the edges of pages?
#include "structure/pages/pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/letters.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/lines/markers.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {
namespace {

using language::Use;

constexpr std::size_t deep_edge = 14;  // Lines from a page's top or foot that may repeat, the outer ones before them.
constexpr std::uint32_t widest_repeated = 60;    // Characters of a line that repeats on every page.
constexpr std::size_t widest_key = 80;           // The same of a line at a page's edge, its columns not counted.
constexpr std::size_t own_head = 25;             // Lines below a page's head among which the paper's own head stands.
constexpr std::size_t widest_heading_word = 70;  // Bytes of the longest heading of section_words, and some.
constexpr std::size_t serial = 10;               // Letters from which on a word with a digit in it is a serial number.

/// «Serienr cb4c7d2f8cc814105e72»: another one in each part of a file.
void mask_serials(std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = std::string_view(words).substr(at, end - at);
    const bool masked = word.size() >= serial && has_digit(word) &&
                        word.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
    if (masked) words.replace(at, end - at, "0");
    at = (masked ? at + 1 : end) + 1;
  }
}

/// What is compared between pages: the key, runs of digits as one 0, and the letters that a scan takes for å, ä and ö
/// as one, since it reads the same head in another way on the next page.
std::string form(std::string words_key) {
  std::string out;
  mask_serials(words_key);
  for (char c : words_key) {
    if (c >= '0' && c <= '9') c = '0';
    if (c == 'a' || c == 'e' || c == 'd') c = 'o';
    if ((c == '0' || c == 'o') && !out.empty() && out.back() == c) continue;
    out.push_back(c);
  }
  return out;
}

/// Which lines of the first page's running head say nothing that its own head below does not say, too? Only they are no
/// part of the paper. `end`: the first line of the next page.
std::vector<std::size_t> said_again(const Forms& forms, const std::vector<Line>& lines, std::size_t end) {
  std::size_t head = 0;  // lines up to the first white one
  while (head < end && (head == 0 || lines[head].gap == 0)) ++head;
  if (head == end) return {};
  std::set<std::string, std::less<>> below;
  for (std::size_t i = head; i < std::min(end, head + own_head); ++i) {
    const std::string_view line = slice(forms.text, lines[i].span);
    const bool columns = line.find("  ") != std::string_view::npos || line.find('\t') != std::string_view::npos;
    if ((lines[i].width > widest_repeated && !columns) || ends_sentence(line)) continue;  // running text
    const std::string name = language::words_key(line);
    for (const std::string_view word : language::words_of(name)) below.emplace(word);
  }
  std::vector<std::size_t> again;
  for (std::size_t i = 0; i < head; ++i) {
    const std::string name = language::words_key(slice(forms.text, lines[i].span));
    const bool all = std::ranges::all_of(language::words_of(name), [&](std::string_view word) {
      const bool page = word.size() <= 4 && word.find_first_not_of("0123456789()/") == std::string_view::npos;
      return page || language::is_phrase(Use::page, word) || language::is_phrase(Use::field, word) ||
             language::is_phrase(Use::unended, word) || below.contains(word);
    });
    if (all || is_page_number(slice(forms.text, lines[i].span))) again.push_back(i);
  }
  return again;
}

/// How often a form stands at an edge of a page.
struct Seen {
  std::size_t pages = 0;
  std::size_t last = static_cast<std::size_t>(-1);  ///< The last page that counted.
  std::size_t run = 0;                              ///< Pages one after the other, up to that.
  std::size_t longest = 0;
  void on(std::size_t page) {
    if (page == last) return;
    run = page == last + 1 ? run + 1 : 1;
    longest = std::max(longest, run);
    last = page;
    ++pages;
  }
};

/// «Mora kommun Kommunstyrelsen Sid 3/12» at the beginning of a line that goes on: its bytes, else 0.
std::size_t glued_head(std::string_view words) {
  const std::string_view beginning = words.substr(0, std::min<std::size_t>(words.size(), widest_key));
  for (const std::string_view name : {" Sid ", " Sida ", " Sidan ", " Blad ", " sid ", " sida "}) {
    const std::size_t at = beginning.find(name);
    if (at == std::string_view::npos || beginning.substr(0, at).find_first_of(".,:;") != std::string_view::npos)
      continue;
    std::size_t end = at + 1;
    std::size_t slash = 0;
    for (end += name.size() - 1; end < words.size(); ++end) {  // «3/12», «3 (12)», «3 av 12»
      const bool digit = words[end] >= '0' && words[end] <= '9';
      if (words[end] == '/' || words[end] == '(') slash = end;
      if (!digit && words[end] != '/' && words[end] != '(' && words[end] != ')' &&
          !(words[end] == ' ' && end + 1 < words.size() && words[end + 1] == '('))
        break;
    }
    if (slash > 0 && end < words.size() && words[end] == ' ') return end;
  }
  return 0;
}

/// Is this a heading of section_words («## Beslut», «2. Beslut»)? It comes back in every §.
bool is_section(std::string_view words, std::string_view words_key) {
  const std::string_view bare = words.substr(std::min(words.find_first_not_of("#* 0123456789.)"), words.size()));
  if (bare.size() > widest_heading_word || !begins_capital(bare) || bare.ends_with('.') || bare.ends_with(','))
    return false;
  return section_of(words_key.substr(std::min(words_key.find_first_not_of(" 0123456789.)"), words_key.size())))
      .has_value();
}

/// Counts what stands at the edges of pages, then marks from each edge inwards what repeats.
class EdgeMarker {
 public:
  EdgeMarker(std::string_view text, std::vector<Line>& lines)
      : text_(text), lines_(lines), forms_{text, lines}, form_of_(lines.size()) {
    starts_ = {0};
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (lines_[i].page != lines_[i - 1].page) starts_.push_back(i);
    }
    pages_ = starts_.size();
    starts_.push_back(lines_.size());
  }

  void run() {
    for (std::size_t page = 0; page < pages_; ++page) {
      const auto count_here = [&](std::size_t i) { return count(i, page); };
      from_top(page, count_here);
      from_foot(page, count_here);
    }
    for (std::size_t page = 0; page < pages_; ++page) {
      if (page > 0) from_top(page, [&](std::size_t i) { return mark(i); });
      from_foot(page, [&](std::size_t i) { return mark(i); });
    }
    for (const std::size_t i : said_again(forms_, lines_, starts_[1])) {
      const std::string name = form_of_[i].value_or("");
      const bool repeats = !name.empty() && seen_[name].pages >= 2;
      lines_[i].furniture = lines_[i].furniture || repeats || is_page_number(words(i));
    }
  }

 private:
  std::string_view words(std::size_t line) const { return slice(text_, lines_[line].span); }

  void from_top(std::size_t page, auto&& visit) const {
    const std::size_t last = std::min(starts_[page] + deep_edge, starts_[page + 1]);
    for (std::size_t i = starts_[page]; i < last; ++i) {
      if (!visit(i)) return;
    }
  }
  void from_foot(std::size_t page, auto&& visit) const {
    const std::size_t last = starts_[page + 1];
    const std::size_t first = std::max(starts_[page], last > deep_edge ? last - deep_edge : 0);
    for (std::size_t i = last; i > first; --i) {
      if (!visit(i - 1)) return;
    }
  }

  bool count(std::size_t i, std::size_t page) {
    if (!form_of_[i]) form_of_[i] = forms_.at_edge(i);
    seen_[*form_of_[i]].on(page);
    if (!form_of_[i]->empty()) exact_[language::words_key(words(i))].on(page);
    return true;
  }

  /// Is line `i` furniture, now that the lines between it and its page's edge are?
  bool mark(std::size_t i) {
    if (!form_of_[i]) return false;
    const auto beside = [&](std::size_t other, std::uint16_t gap) {
      return lines_[other].furniture && lines_[other].page == lines_[i].page ? (gap == 0 ? 1 : 2) : 0;
    };
    const int above = i > 0 ? beside(i - 1, lines_[i].gap) : 0;
    const int below = i + 1 < lines_.size() ? beside(i + 1, lines_[i + 1].gap) : 0;
    // «Fråga 2» below the head and a white line: only what is quite the same belongs to the head.
    if ((above == 2 || below == 2) && exact_[language::words_key(words(i))].pages < 2) return lines_[i].furniture;
    const std::string& name = *form_of_[i];
    const Seen& seen = seen_[name];
    const bool twice = (above == 1 || below == 1) && name.size() >= 8 && seen.longest >= 2;
    const bool often =
        seen.pages >= std::max<std::size_t>(2, (pages_ + 1) / 2) || (seen.longest >= 3 && name.size() >= 4);
    lines_[i].furniture = lines_[i].furniture || (!name.empty() && (twice || often));
    return lines_[i].furniture;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  Forms forms_;
  std::vector<std::optional<std::string>> form_of_;  ///< Of lines near an edge.
  std::vector<std::size_t> starts_;                  ///< First lines of the pages, and the end.
  std::size_t pages_ = 0;
  std::map<std::string, Seen> seen_;   ///< By form.
  std::map<std::string, Seen> exact_;  ///< By key, with their digits.
};

}  // namespace

std::string Forms::of(std::size_t line) const {
  if (lines[line].width > widest_repeated) return {};
  const std::string_view words = slice(text, lines[line].span);
  const std::string name = language::words_key(words);
  if (is_section(words, name) || opens_section(words))
    return {};                                         // «Beslut» comes back in every § of minutes.
  return labels_number(name) ? name : form(name);  // Each § has its own: only the same repeats.
}

bool is_running(std::string_view words) {
  const auto all = language::words_of(words);
  const auto small = static_cast<std::size_t>(std::ranges::count_if(all, begins_small));
  return small >= 4 && small * 2 >= all.size();
}

std::string Forms::at_edge(std::size_t line) const {
  const std::string_view words = slice(text, lines[line].span);
  // Running text, by its width alone.
  if (words.size() > language::longest_key ||
      (lines[line].width > widest_key && words.find("  ") == std::string_view::npos &&
       words.find('\t') == std::string_view::npos))
    return {};
  if (is_running(words)) return {};
  std::string name = language::words_key(words);
  if (name.size() > widest_key || opens_section(words)) return {};
  if (is_section(words, name)) return is_paper_name(name) ? form(std::move(name)) : std::string();
  return labels_number(name) ? name : form(std::move(name));
}

void divide_glued(std::string_view text, std::vector<Line>& lines) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::size_t> glued;
  std::size_t pages = 1;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].page == lines[i - 1].page) continue;
    ++pages;
    const std::string_view words = slice(text, lines[i].span);
    const std::size_t size = glued_head(words);
    if (size == 0) continue;
    glued.push_back(i);
    ++seen[form(language::words_key(words.substr(0, size)))];
  }
  std::vector<Line> divided;
  std::size_t done = 0;
  for (const std::size_t i : glued) {
    const std::string_view words = slice(text, lines[i].span);
    const std::size_t size = glued_head(words);
    if (seen[form(language::words_key(words.substr(0, size)))] < 2 && pages > 3) continue;
    Line head = lines[i];
    Line& rest = lines[i];
    head.span.end = head.span.begin + static_cast<std::uint32_t>(size);
    head.width = width(words.substr(0, size));
    head.furniture = true;
    rest.span = trim(text, {head.span.end, rest.span.end});
    rest.begin = rest.span.begin;
    rest.width = width(slice(text, rest.span));
    rest.gap = 0;
    rest.after_form_feed = 0;
    divided.insert(divided.end(), lines.begin() + static_cast<std::ptrdiff_t>(done),
                   lines.begin() + static_cast<std::ptrdiff_t>(i));
    divided.push_back(head);
    done = i;
  }
  if (divided.empty()) return;
  divided.insert(divided.end(), lines.begin() + static_cast<std::ptrdiff_t>(done), lines.end());
  lines = std::move(divided);
}

void mark_repeated(std::string_view text, std::vector<Line>& lines) {
  if (!lines.empty() && lines.back().page > lines.front().page) EdgeMarker(text, lines).run();
}

}  // namespace diarium::structure
