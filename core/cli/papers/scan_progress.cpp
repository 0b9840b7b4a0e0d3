#include "cli/papers/scan_progress.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "cli/call/progress.h"

namespace diarium::cli {
namespace {

constexpr std::size_t most_of_name = 40;  // Bytes: a line that is wider than the window could not be replaced.
constexpr std::size_t most_of_line = 64;  // Of a sign of life.

std::string last_part(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0.
  if (name.size() <= most_of_name) return std::string(name);
  return std::string(utf8::cut(name, most_of_name)) + "…";
}

}  // namespace

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
