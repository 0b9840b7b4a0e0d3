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

/// Hears the stream of a program that reads pages, and makes lines of its signs of life (W of source/positioned.h).
class ScanProgress {
 public:
  /// `file`: a path in UTF-8; its last part is told, the beginning of it where it is long.
  explicit ScanProgress(std::string_view file);

  /// `bytes`: of the stream, which follow those of the call before. `seconds`: since reading began. What there is to tell now:
  /// «reading minutes.pdf: 12 of 200 pages, 3 min left»; the time stands there once a page has been read and two seconds went by. Empty:
  /// nothing new, or a file of one page.
  [[nodiscard]] std::string hear(std::string_view bytes, double seconds);

 private:
  void take(std::string_view line);

  std::string file_, line_;
  std::size_t done_ = 0, all_ = 0;
  bool news_ = false;
};

}  // namespace diarium::cli
