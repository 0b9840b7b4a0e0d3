#include "scan/stream.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "base/letters.h"
#include "base/utf8.h"
#include "scan/hocr.h"
#include "source/positioned.h"

namespace diarium::scan {
namespace {

using source::PageChoice;
using source::Positioned;
using source::PositionedPage;

constexpr long long border = 1'000'000;  // Tenths of a point: 35 m.

std::string tenths(double points) {
  return std::to_string(std::clamp<long long>(std::llround(std::clamp(points, -1e6, 1e6) * 10), -border, border));
}

/// White space and control characters as spaces: nothing that would break a line or a field.
std::string plain(std::string words) {
  for (char& c : words)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return words;
}

FilePage file_page(const Positioned& positioned, const PositionedPage& page) {
  FilePage file{{}, page.covered, page.raster};
  for (std::uint32_t i = page.first; i < page.first + page.count; ++i) {
    const source::PositionedRun& run = positioned.runs[i];
    const std::string_view text = slice(positioned.text, run.text);
    file.words.push_back({std::string(text), run.box.left / 10.0, run.box.top / 10.0, run.box.right / 10.0, run.box.bottom / 10.0,
                          text.ends_with(' '), (run.flags & source::run_flag::invisible) != 0});
  }
  return file;
}

/// Of a page of pages_to_read(), what was decided of it.
PageChoice choice_of(const FilePage& file, const text::Lexicon* lexicon) {
  return choose_reading(evidence_of(file, has_hidden(file) ? lexicon : nullptr));
}

struct Seen {
  ScannedPage page;
  std::string reader;
};

std::string_view field(std::string_view& line) { return take_until(line, '\t'); }

bool number(std::string_view digits, long long& value) {
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return fault == std::errc() && end == digits.data() + digits.size() && value >= -border && value <= border;
}

bool take_word(std::string_view line, ScannedPage& page) {
  long long numbers[8] = {};
  for (long long& value : numbers)
    if (!number(field(line), value)) return false;
  ScannedWord word;
  const auto points = [&](std::size_t i) { return static_cast<double>(numbers[i]) / 10; };
  word.left = points(0), word.top = points(1), word.right = points(2), word.bottom = points(3), word.size = points(4);
  if (numbers[5] < 0 || numbers[5] > 100 || numbers[6] < 0 || numbers[6] > 3) return false;
  word.confidence = static_cast<int>(numbers[5]);
  word.turn = static_cast<int>(numbers[6]);
  word.ends_line = numbers[7] != 0;
  word.text = utf8::with_replacements(field(line));
  const auto is_word = [](const std::string& text) { return !text.empty() && text.size() <= 200 && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; }); };
  if (!is_word(word.text)) return false;
  while (!line.empty()) {
    word.alternatives.push_back(utf8::with_replacements(field(line)));
    if (!is_word(word.alternatives.back())) return false;
  }
  page.words.push_back(std::move(word));
  return true;
}

Result<std::map<std::uint32_t, Seen>> read_seen(std::string_view lines) {
  const Error broken{Fault::damaged, "What was read in the pictures of this PDF's pages did not come whole; add the file again", ""};
  std::map<std::uint32_t, Seen> pages;
  Seen* now = nullptr;
  while (!lines.empty()) {
    std::string_view line = take_line(lines);
    const std::string_view kind = field(line);
    if (kind == "S") {
      long long page = 0;
      if (!number(field(line), page) || page < 0) return broken;
      const auto why = std::ranges::find(source::why_unread_names, field(line));
      if (why == source::why_unread_names.end()) return broken;
      now = &pages[static_cast<std::uint32_t>(page)];
      *now = {{static_cast<source::WhyUnread>(why - source::why_unread_names.begin()), {}}, plain(std::string(line))};
    } else if (kind != "V" || !now || !take_word(line, now->page)) {
      return broken;
    }
  }
  return pages;
}

/// A page with its words as they are kept.
struct Settled {
  FilePage file;
  PageWords words;
  std::string reader;
};

Settled settled(const Positioned& positioned, const PositionedPage& page, Seen* seen, const text::Lexicon* lexicon) {
  Settled now{file_page(positioned, page), {}, {}};
  const PageChoice choice = choice_of(now.file, lexicon);
  if (choice == PageChoice::keep || !seen) {
    now.words = {std::vector<bool>(now.file.words.size(), true), {}, reading_of_file(now.file)};
    if (choice != PageChoice::keep) now.words.reading.why = source::WhyUnread::off;
    return now;
  }
  now.words = page_of(now.file, std::move(seen->page), choice, lexicon);
  now.reader = std::move(seen->reader);
  return now;
}

}  // namespace

std::string stream_lines(const ScannedWord& word, std::size_t font) {
  const int flags = (word.turn == 1 ? source::run_flag::down : word.turn == 3 ? source::run_flag::up : 0) + (word.ends_line ? source::run_flag::line : 0);
  std::string lines = "T";
  for (const double at : {word.left, word.top, word.right, word.bottom}) lines += '\t' + tenths(at);
  lines += '\t' + std::to_string(font) + '\t' + tenths(std::max(0.0, word.size)) + '\t' + std::to_string(flags) + "\t\t";
  lines += plain(word.text) + (word.ends_line ? "" : " ") + "\nD\t" + std::to_string(word.confidence);
  for (const std::string& other : word.alternatives) lines += '\t' + plain(other);
  return lines + '\n';
}

std::string stream_line(const source::PageReading& reading, std::string_view reader) {
  return "R\t" + std::string(name(reading.how)) + '\t' + std::string(name(reading.why)) + '\t' + (is_scanned(reading) ? plain(std::string(reader)) : "") + '\n';
}

Result<PagesToRead> pages_to_read(std::string_view stream, const text::Lexicon* lexicon) {
  const auto positioned = source::parse_positioned(stream);
  if (!positioned) return positioned.error();
  PagesToRead wanted;
  for (std::uint32_t i = 0; i < positioned->pages.size(); ++i) {
    if (positioned->pages[i].width == 0) continue;  // A damaged page can be drawn no more than read.
    const FilePage file = file_page(*positioned, positioned->pages[i]);
    const bool reads = choice_of(file, lexicon) != PageChoice::keep;
    if (reads) wanted.pages.push_back(i);
    wanted.lexicon_wanted = wanted.lexicon_wanted || (!lexicon && (reads || has_hidden(file)));
  }
  return wanted;
}

Result<std::string> seen_lines(std::string_view hocr, double dots, const PictureTurn& turn) {
  auto words = read_hocr(hocr, dots);
  if (!words) return words.error();
  place_words(*words, turn);
  std::string lines;
  for (const ScannedWord& word : *words) {
    lines += 'V';
    for (const double at : {word.left, word.top, word.right, word.bottom, word.size}) lines += '\t' + tenths(at);
    for (const int count : {word.confidence, word.turn, word.ends_line ? 1 : 0}) lines += '\t' + std::to_string(count);
    lines += '\t' + word.text;
    for (const std::string& other : word.alternatives) lines += '\t' + other;
    lines += '\n';
  }
  return lines;
}

Result<std::string> with_pictures(std::string_view stream, std::string_view seen, const text::Lexicon* lexicon) {
  const auto positioned = source::parse_positioned(stream);
  if (!positioned) return positioned.error();
  auto pictures = read_seen(seen);
  if (!pictures) return pictures.error();
  std::string out;
  std::size_t page = 0, run = 0;  // The next ones.
  std::optional<Settled> now;
  bool dropped = false;  // Was the last run?
  const auto end_page = [&] {
    if (!now) return;
    for (const ScannedWord& word : now->words.scanned) out += stream_lines(word, positioned->fonts.size());
    now.reset();
  };
  for (std::size_t begin = 0; begin < stream.size();) {
    const std::size_t end = stream.find('\n', begin) + 1;  // The stream was parsed: each line ends.
    const std::string_view line = stream.substr(begin, end - begin);
    begin = end;
    if (line.starts_with("R\t")) continue;
    if (line.starts_with("P\t")) {
      end_page();
      const PositionedPage& at = positioned->pages[page];
      const auto found = pictures->find(static_cast<std::uint32_t>(page++));
      now = settled(*positioned, at, found == pictures->end() ? nullptr : &found->second, lexicon);
      run = 0;
      out += line;
      if (at.width > 0) out += stream_line(now->words.reading, now->reader);
      continue;
    }
    // A font stands before the page that it is first used on; its number is its place among all, whatever stands between.
    if (line.starts_with("T\t")) dropped = !now->words.of_file[run++];
    if (dropped && (line.starts_with("T\t") || line.starts_with("D\t"))) continue;
    if (line.starts_with("E\n")) {
      end_page();
      out += "F\t0\t0\tScan\n";
    }
    out += line;
  }
  return out;
}

}  // namespace diarium::scan
