#include "structure/pages/pages.h"

#include <algorithm>
#include <cstddef>

#include "language/key.h"

namespace diarium::structure {
namespace {

/// «Hedström Bäck (S) yrkade …», «(S) och Bo Ek (M) yrkade …»: the rest of a name with its party, or that alone.
bool goes_on_with_name(std::string_view words) {
  std::size_t at = 0;
  for (std::size_t names = 0; names < 4; ++names) {
    const std::string_view word = first_word(words.substr(at));
    if (word.size() >= 3 && word.front() == '(') return begins_capital(word.substr(1)) && word.size() <= 7;
    if (word.size() < 2 || !begins_capital(word) || ends_sentence(word) || word.ends_with(',')) return false;
    at = std::min(words.find_first_not_of(' ', at + word.size()), words.size());
    if (at == words.size()) return false;
  }
  return false;
}

/// «… mot Tobias», «Cecilia von»: a name may be cut after its last word.
bool ends_in_name(std::string_view words) {
  const std::string_view last = last_word(words);
  if (last == "von" || last == "af" || last == "de" || last == "av") return true;
  return last.size() >= 3 && begins_capital(last) && language::words_key(last).size() + 2 >= last.size() &&
         last.find_first_of("0123456789()/:.;!?") == std::string_view::npos;
}

/// «KS» and «2024/00123», «den 12» and … : the first part of a number that goes on.
bool ends_in_number_begun(std::string_view before, std::string_view after) {
  const std::string_view last = last_word(before);
  const bool letters = last.size() >= 2 && last.size() <= 6 &&
                       last.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  const bool digits = !last.empty() && last.front() >= '0' && last.front() <= '9';
  return !after.empty() && after.front() >= '0' && after.front() <= '9' && (letters || digits || last == "dnr");
}

/// Indices of the lines that open a page, but the first; one of them twice where an empty page stands before its own.
using Starts = std::vector<std::size_t>;

constexpr std::size_t least_lines = 8;  // Lines with words that a page must have on the average; fewer is no page.

/// Are there enough lines for so many pages?
bool plausible(const Starts& starts, std::size_t lines) {
  return !starts.empty() && lines / (starts.size() + 1) >= least_lines;
}

Starts form_feeds(const std::vector<Line>& lines) {
  Starts starts;
  for (std::size_t i = 0; i < lines.size(); ++i) starts.insert(starts.end(), lines[i].after_form_feed, i);
  return starts;
}

/// One space before a line, where hardly a line is indented in any other way.
Starts single_spaces(const std::vector<Line>& lines) {
  Starts starts;
  std::size_t others = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].indent == 1 && i > 0) starts.push_back(i);
    others += lines[i].indent > 1;
  }
  if (others > starts.size() / 4 || !plausible(starts, lines.size())) starts.clear();
  return starts;
}

/// A run of empty lines two longer than what nearly all others are.
Starts blank_runs(const std::vector<Line>& lines) {
  std::vector<std::uint16_t> runs;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty > 0) runs.push_back(lines[i].empty);
  }
  if (runs.size() < 2 * least_lines) return {};
  std::sort(runs.begin(), runs.end());
  const std::uint32_t usual = runs[runs.size() * 9 / 10 - 1];
  Starts starts;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty >= usual + 2) starts.push_back(i);
  }
  if (!plausible(starts, lines.size())) starts.clear();
  return starts;
}

}  // namespace

std::vector<ByteSpan> find_pages(std::string_view text, std::vector<Line>& lines) {
  Starts starts = form_feeds(lines);
  const bool flows =
      std::ranges::any_of(lines, [](const Line& line) { return line.markup_number > 0; });  // No page is drawn in it.
  if (starts.empty() && !flows) starts = single_spaces(lines);
  if (starts.empty() && !flows) starts = page_heads(text, lines);
  if (starts.empty() && !flows) starts = blank_runs(lines);

  const auto end = static_cast<std::uint32_t>(text.size());
  std::vector<ByteSpan> pages = {{0, end}};
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (; next < starts.size() && starts[next] == i; ++next) {
      pages.back().end = lines[i].begin;
      pages.push_back({lines[i].begin, end});
    }
    lines[i].page = static_cast<std::uint32_t>(pages.size() - 1);
  }
  mark_furniture(text, lines);
  return pages;
}

bool breaks_name(std::string_view before, std::string_view after) {
  const std::string_view rest = after.starts_with('(') ? after : trim(after.substr(first_word(after).size()));
  return rest.starts_with('(') && ends_in_name(before) && goes_on_with_name(after);
}

PageCut cut_between(std::string_view before, std::string_view after) {
  if (ends_sentence(before) || after.size() < 2) return PageCut::none;
  if (ends_in_number_begun(before, after)) return PageCut::certain;
  if (!ends_in_name(before)) return PageCut::none;
  if (goes_on_with_name(after)) return PageCut::certain;
  return begins_capital(after) && is_running(before) && is_running(after) ? PageCut::likely : PageCut::none;
}

}  // namespace diarium::structure
