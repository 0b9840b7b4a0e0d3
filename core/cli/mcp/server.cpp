#include "cli/mcp/server.h"

#include <signal.h>

#include "cli/mcp/line_reader.h"
#include "cli/mcp/session.h"

namespace diarium::cli::mcp {

Status serve(Collection& papers) {
  ::signal(SIGPIPE, SIG_IGN);  // A client that is gone is told by the write that fails, as under node.
  Session session(papers);
  LineReader lines(0, most_line);
  for (;;) {
    const auto line = lines.next();
    if (!line) return complain("stdin", line.error()), Status::failed;
    if (!*line) return Status::done;
    if ((*line)->text.empty() && !(*line)->too_long) continue;
    const auto answer = (*line)->too_long ? error_line("null", Code::invalid_request,
                                                       "the line is left out: a message may have " + std::to_string(most_line) + " bytes")
                                          : session.answer((*line)->text);
    if (!answer) continue;
    print(*answer);
    if (!written_out()) return Status::failed;  // finish_output() says so.
  }
}

}  // namespace diarium::cli::mcp
