#include "text/plain/line_marks.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::text {
namespace {

constexpr std::size_t enough_quoted = 5;  ///< Fewer may be a sign of something else.
constexpr std::size_t enough_lines = 6, least_percent = 90, least_going_on = 25, least_alone = 3;  ///< Of lines with words.

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
  if (read.ec != std::errc() || (read.ptr != end && *read.ptr != ' ' && *read.ptr != '\t' && *read.ptr != '\r')) return {};
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

bool is_enough(std::size_t marked, std::size_t lines) { return lines >= enough_lines && marked * 100 >= lines * least_percent; }

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
  if (words.size() > 1 && words[0] == '\xC3') return static_cast<unsigned char>(words[1]) >= 0xA0;  // Small letters of Latin-1.
  return !words.empty() && words[0] >= 'a' && words[0] <= 'z';
}

/// Lines that bear the number after that of the line before; blank ones may bear none, and count or not. Where hardly a sentence goes on
/// from one to the next, and no number stands alone, they are the items of a list.
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
  return is_enough(marks.size(), lines) && (alone >= least_alone || going_on * 100 >= lines * least_going_on) ? marks : std::vector<MarkedLine>();
}

}  // namespace

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

}  // namespace diarium::text
