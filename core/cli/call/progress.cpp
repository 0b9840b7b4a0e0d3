#include "cli/call/progress.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include <unistd.h>

#include "base/utf8.h"
#include "base/visible.h"
#include "cli/call/console.h"

namespace diarium::cli {
namespace {

constexpr double soonest = 2;  // Seconds before a time is guessed.
constexpr double often = 0.1, seldom = 60;  // Seconds between two lines: what an eye can follow, what a log can bear.

std::string time_left(double seconds) {
  if (seconds < 60) return std::to_string(std::max(1L, std::lround(seconds))) + " s";
  if (seconds < 5400) return std::to_string(std::lround(seconds / 60)) + " min";
  const long minutes = std::lround(seconds / 60);
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

double since(std::chrono::steady_clock::time_point then) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - then).count();
}

void write(std::string_view words) { std::fwrite(words.data(), 1, words.size(), stderr); }

constexpr std::size_t most_of_name = 40;  // Bytes: a line that is wider than the window could not be replaced.
constexpr std::size_t most_of_line = 64;  // Of a sign of life.

std::string last_part(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0.
  if (name.size() <= most_of_name) return std::string(name);
  return std::string(utf8::cut(name, most_of_name)) + "…";
}

}  // namespace

std::string how_far(std::string_view what, std::size_t done, std::size_t all, std::string_view unit, double seconds) {
  std::string line = std::string(what) + " " + std::to_string(done) + " of " + std::to_string(all);
  if (!unit.empty()) line.append(" ").append(unit);
  if (done > 0 && done < all && seconds >= soonest)
    line += ", " + time_left(seconds / static_cast<double>(done) * static_cast<double>(all - done)) + " left";
  return line;
}

bool is_due(bool terminal, double seconds) { return seconds >= (terminal ? often : seldom); }

Progress::~Progress() {
  if (shown_) write("\r\033[K");
}

double Progress::seconds() const { return since(began_); }

void Progress::tell(std::string_view line) {
  const bool terminal = isatty(2);
  if (line.empty() || !is_due(terminal, since(last_))) return;
  last_ = Clock::now();
  if (!terminal) return note(line);
  write("\r\033[K" + visible(line));
  shown_ = true;
}

ScanProgress::ScanProgress(std::string_view file) : file_(last_part(file)) {}

std::string ScanProgress::hear(std::string_view bytes, double seconds) {
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    line_ += bytes.substr(0, std::min(end, most_of_line - std::min(line_.size(), most_of_line)));
    if (end == bytes.size()) break;
    take(line_);
    line_.clear();
    bytes.remove_prefix(end + 1);
  }
  if (!news_ || all_ < 2) return {};
  news_ = false;
  return how_far("reading " + file_ + ":", done_, all_, "pages", seconds);
}

void ScanProgress::take(std::string_view line) {
  if (!line.starts_with("W\t")) return;
  std::size_t done = 0, all = 0;
  const char* end = line.data() + line.size();
  const auto first = std::from_chars(line.data() + 2, end, done);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '\t' || std::from_chars(first.ptr + 1, end, all).ec != std::errc() || done > all) return;
  done_ = done;
  all_ = all;
  news_ = true;
}

}  // namespace diarium::cli
