#include "structure/repeated.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/letters.h"
#include "structure/furniture.h"
#include "structure/section_words.h"

namespace diarium::structure {
namespace {

constexpr std::size_t deep_edge = 14;  // Lines from a page's top or foot that may repeat, the outer ones before them.
constexpr std::uint32_t widest_repeated = 60;  // Characters of a line that repeats on every page.
constexpr std::size_t widest_key = 80;         // The same of a line at a page's edge, its columns not counted.
constexpr std::size_t own_head = 25;           // Lines below a page's head among which the paper's own head stands.
constexpr std::size_t serial = 10;             // Letters from which on a word with a digit in it is a serial number.

/// «Serienr cb4c7d2f8cc814105e72»: another one in each part of a file.
void mask_serials(std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = std::string_view(words).substr(at, end - at);
    const bool masked = word.size() >= serial && word.find_first_of("0123456789") != std::string_view::npos &&
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

bool names_case_number(std::string_view line_key) {
  return line_key.starts_with("dnr") || line_key.starts_with("diarien") || line_key.starts_with("arendenummer") ||
         line_key.starts_with("arendenr");
}

constexpr std::array<std::string_view, 9> head_labels = {
    "sammantradesdatum", "datum", "dnr", "diarienummer", "nr", "sida", "sid", "blad", "av"};

/// Does the running head of the first page say nothing that its own head below does not say, too? Only then is it no
/// part of the paper. `end`: the first line of the next page.
std::size_t said_again(const Forms& forms, const std::vector<Line>& lines, std::size_t end) {
  std::size_t head = 0;  // lines up to the first white one
  while (head < end && (head == 0 || lines[head].gap == 0)) ++head;
  std::set<std::string, std::less<>> below;
  const auto each_word = [&](std::size_t line, auto&& visit) {
    const std::string name = key(slice(forms.text, lines[line].span));
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t space = std::min(name.find(' ', at), name.size());
      visit(std::string_view(name).substr(at, space - at));
      at = space + 1;
    }
  };
  for (std::size_t i = head; i < std::min(end, head + own_head); ++i)
    each_word(i, [&](std::string_view word) { below.emplace(word); });
  bool again = head < end;
  for (std::size_t i = 0; i < head; ++i) {
    if (is_page_number(slice(forms.text, lines[i].span))) continue;
    each_word(i, [&](std::string_view word) {
      const bool page = word.size() <= 4 && word.find_first_not_of("0123456789()/") == std::string_view::npos;
      again = again && (page || is_one_of(head_labels, word) || below.contains(word));
    });
  }
  return again ? head : 0;
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

}  // namespace

std::string Forms::of(std::size_t line) const {
  if (lines[line].width > widest_repeated) return {};
  const std::string_view words = slice(text, lines[line].span);
  const std::string name = key(words);
  if (section_of(name) || words.starts_with("\xC2\xA7")) return {};  // «Beslut» comes back in every § of minutes.
  return names_case_number(name) ? name : form(name);                // Each § has its own: only the same repeats.
}

std::string Forms::at_edge(std::size_t line) const {
  const std::string_view words = slice(text, lines[line].span);
  std::string name = key(words);
  if (name.size() > widest_key || words.starts_with("\xC2\xA7")) return {};
  if (section_of(name)) return is_paper_name(name) ? form(std::move(name)) : std::string();
  return names_case_number(name) ? name : form(std::move(name));
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
    ++seen[form(key(words.substr(0, size)))];
  }
  std::vector<Line> divided;
  std::size_t done = 0;
  for (const std::size_t i : glued) {
    const std::string_view words = slice(text, lines[i].span);
    const std::size_t size = glued_head(words);
    if (seen[form(key(words.substr(0, size)))] < 2 && pages > 3) continue;
    Line head = lines[i];
    Line& rest = lines[i];
    head.span.end = head.span.begin + static_cast<std::uint32_t>(size);
    head.width = width(words.substr(0, size));
    head.furniture = true;
    rest.span = trim(text, {head.span.end, rest.span.end});
    rest.begin = rest.span.begin;
    rest.width = width(slice(text, rest.span));
    rest.gap = 0;
    rest.after_form_feed = false;
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
  const Forms forms{text, lines};
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].page != lines[i - 1].page) starts.push_back(i);
  }
  if (starts.size() < 2) return;
  starts.push_back(lines.size());
  const std::size_t pages = starts.size() - 1;
  std::map<std::string, Seen> seen;
  std::map<std::string, Seen> exact;  // with their digits
  const auto from_top = [&](std::size_t page, auto&& visit) {
    for (std::size_t i = starts[page]; i < std::min(starts[page] + deep_edge, starts[page + 1]) && visit(i); ++i)
      ;
  };
  const auto from_foot = [&](std::size_t page, auto&& visit) {
    const std::size_t last = starts[page + 1];
    for (std::size_t i = last; i > std::max(starts[page], last > deep_edge ? last - deep_edge : 0) && visit(i - 1); --i)
      ;
  };
  const auto count = [&](std::size_t page) {
    return [&, page](std::size_t i) {
      seen[forms.at_edge(i)].on(page);
      exact[key(slice(text, lines[i].span))].on(page);
      return true;
    };
  };
  for (std::size_t page = 0; page < pages; ++page) {
    from_top(page, count(page));
    from_foot(page, count(page));
  }
  const auto mark = [&](std::size_t i) {
    const std::string name = forms.at_edge(i);
    // Right beside a line that is one, two pages in a row are enough.
    const bool beside = (i > 0 && lines[i - 1].furniture && lines[i].gap == 0 && lines[i - 1].page == lines[i].page) ||
                        (i + 1 < lines.size() && lines[i + 1].furniture && lines[i + 1].gap == 0);
    // «Fråga 2» below the head and a white line: only what is quite the same belongs to the head.
    const bool apart = (i > 0 && lines[i - 1].furniture && lines[i].gap > 0 && lines[i - 1].page == lines[i].page) ||
                       (i + 1 < lines.size() && lines[i + 1].furniture && lines[i + 1].gap > 0 &&
                        lines[i + 1].page == lines[i].page);
    if (apart && exact[key(slice(text, lines[i].span))].pages < 2) return lines[i].furniture;
    const bool twice = beside && name.size() >= 8 && seen[name].longest >= 2;
    const bool repeated = !name.empty() && (twice || seen[name].pages >= std::max<std::size_t>(2, (pages + 1) / 2) ||
                                            (seen[name].longest >= 3 && name.size() >= 4));
    lines[i].furniture = lines[i].furniture || repeated;
    return lines[i].furniture;
  };
  for (std::size_t page = 0; page < pages; ++page) {
    if (page > 0) from_top(page, mark);
    from_foot(page, mark);
  }
  const std::size_t head = said_again(forms, lines, starts[1]);
  const auto repeats = [&](std::size_t i) {
    const std::string name = forms.at_edge(i);
    return is_page_number(slice(forms.text, lines[i].span)) ||
           (!name.empty() && seen[name].pages >= std::max<std::size_t>(2, pages / 2 + 1));
  };
  bool all = head > 0;
  for (std::size_t i = 0; i < head; ++i) all = all && repeats(i);
  for (std::size_t i = 0; i < head && all; ++i) lines[i].furniture = true;
}

}  // namespace diarium::structure
