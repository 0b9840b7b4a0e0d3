#include "cli/mcp/line_reader.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "cli/disk/files.h"

namespace diarium::cli::mcp {

Result<bool> LineReader::read_more() {
  std::array<char, 65536> piece{};
  for (;;) {
    const auto size = ::read(file_, piece.data(), piece.size());
    if (size > 0) {
      held_.erase(0, begin_);
      begin_ = 0;
      held_.append(piece.data(), static_cast<std::size_t>(size));
      return true;
    }
    if (size == 0) return false;
    if (errno == EAGAIN) {  // Whoever started us shares a stream that does not wait: we do.
      pollfd waiting{file_, POLLIN, 0};
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return machine_error("cannot be read");
    }
  }
}

void LineReader::take(std::size_t end, Line& line) {
  if (!line.too_long && end - begin_ <= most_)
    line.text.assign(held_, begin_, end - begin_);
  else
    line.too_long = true;
  if (line.text.ends_with('\r')) line.text.pop_back();
  begin_ = end;
}

Result<std::optional<Line>> LineReader::next() {
  Line line;
  for (std::size_t looked = begin_;;) {
    if (const auto end = held_.find('\n', looked); end != held_.npos) {
      take(end, line);
      ++begin_;
      return std::optional(std::move(line));
    }
    if (held_.size() - begin_ > most_) {  // Whatever follows, it is too long: nothing of it need be kept.
      line.too_long = true;
      begin_ = held_.size();
    }
    const std::size_t seen = held_.size() - begin_;
    const auto more = read_more();
    if (!more) return more.error();
    if (!*more) {
      if (seen == 0 && !line.too_long) return std::optional<Line>();
      take(held_.size(), line);
      return std::optional(std::move(line));
    }
    looked = begin_ + seen;
  }
}

}  // namespace diarium::cli::mcp
