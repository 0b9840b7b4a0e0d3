// cli/mcp/line_reader: the lines of a stream, one at a time as they come, however they were cut on their way.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "base/result.h"

namespace diarium::cli::mcp {

/// One line without its end, «\n» or «\r\n».
struct Line {
  std::string text;
  bool too_long = false;  ///< It had more bytes than may be; they are left out, and `text` is empty.
};

class LineReader {
 public:
  /// `file`: a descriptor of the machine, 0 for stdin; it stays open. `most`: bytes that a line may have.
  LineReader(int file, std::size_t most) : file_(file), most_(most) {}
  /// Waits for the next line; nothing at the stream's end. What stands behind the last end of a line is a line.
  /// errors    not_found: the stream cannot be read.
  [[nodiscard]] Result<std::optional<Line>> next();

 private:
  /// More bytes behind those that are there. False at the end.
  [[nodiscard]] Result<bool> read_more();
  void take(std::size_t end, Line& line);
  int file_;
  std::size_t most_;
  std::string held_;       ///< Read and not yet given away ...
  std::size_t begin_ = 0;  ///< ... from here on.
};

}  // namespace diarium::cli::mcp
