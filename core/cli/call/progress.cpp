#include "cli/call/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

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

}  // namespace diarium::cli
