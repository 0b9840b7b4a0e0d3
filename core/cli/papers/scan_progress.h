// cli/papers/scan_progress: how far is the reading of a file's pages in their pictures, and how long does the rest take?
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace diarium::cli {

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
