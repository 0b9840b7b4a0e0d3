// diarium mcp: programs ask the papers, by the Model Context Protocol.
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>

#include "cli/asked_papers.h"
#include "cli/disk/files.h"
#include "cli/mcp/session.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

constexpr Option mcp_options[] = {
    {"--no-mask", "", "leave personal numbers as they stand"},
    asked_jobs_option,
    lexicon_option,
    ocr_option,
};

/// Bytes of a message: longer ones are refused in words, and what follows them is read. The longest question of a tool
/// has 80 kB.
constexpr std::size_t most_line = std::size_t{1} << 20;

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

/// Speaks with one client (session.h) until stdin ends or nobody reads any more. Nothing but its messages goes to
/// stdout.
/// returns   done at the end of stdin; failed where stdin cannot be read, or nobody takes what is written.
Status serve(mcp::Collection& papers) {
  ::signal(SIGPIPE, SIG_IGN);  // A client that is gone is told by the write that fails, as under node.
  mcp::Session session(papers);
  LineReader lines(0, most_line);
  for (;;) {
    const auto line = lines.next();
    if (!line) return complain("stdin", line.error()), Status::failed;
    if (!*line) return Status::done;
    if ((*line)->text.empty() && !(*line)->too_long) continue;
    const auto answer =
        (*line)->too_long
            ? mcp::error_line("null", mcp::Code::invalid_request,
                              "the line is left out: a message may have " + std::to_string(most_line) + " bytes")
            : session.answer((*line)->text);
    if (!answer) continue;
    print(*answer);
    if (!written_out()) return Status::failed;  // finish_output() says so.
  }
}

Status run_mcp(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("mcp", jobs.error());
  auto opened = open_operands(call, *jobs);
  if (!opened) return complain(call.arguments.operands().front(), opened.error()), Status::failed;
  mcp::Collection papers(std::move(opened->pack), call.arguments.has("--no-mask") ? Masking::none : Masking::personal_numbers);
  return serve(papers);
}

}  // namespace

Command mcp_command() {
  return {"mcp",
          "FILE.dia | DIR | FILE...",
          "answers programs that ask by the Model Context Protocol (2025-06-18), on stdin and stdout",
          "A client starts it: {\"command\": \"diarium\", \"args\": [\"mcp\", \"papers.dia\"]}. Tools: search, paper, facts, case, quote.\n"
          "Every statement has its source: paper, sum of the file, exact words with their place, and the address that leads to them.\n"
          "Offsets count code points of the paper's text in Unicode NFC, repaired. It reads nothing else, and asks no network.\n",
          {1, SIZE_MAX, mcp_options},
          run_mcp};
}

}  // namespace diarium::cli
