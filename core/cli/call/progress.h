// cli/call/progress: how far is what takes long? On stderr, for whoever waits.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace diarium::cli {

/// «reading minutes.pdf: 12 of 200 pages, 3 min left». `what`: with its verb and mark; `unit`: what is counted, or
/// empty. `seconds`: since it began; the time left stands there once something is done and two seconds went by.
[[nodiscard]] std::string how_far(std::string_view what, std::size_t done, std::size_t all, std::string_view unit,
                                  double seconds);

/// Is it time for another line, `seconds` after the last one or the beginning? A log gets one a minute.
[[nodiscard]] bool is_due(bool terminal, double seconds);

/// The line of one thing that goes on. On a terminal each line replaces the one before, and the last is taken away in
/// the end.
class Progress {
 public:
  Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// Writes a line where one is due.
  void tell(std::string_view line);
  /// Since it began.
  [[nodiscard]] double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point began_ = Clock::now(), last_ = began_;
  bool shown_ = false;
};

}  // namespace diarium::cli
