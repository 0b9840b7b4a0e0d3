// diarium mcp: programs ask the papers, by the Model Context Protocol.
#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/mcp/server.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/ocr.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

constexpr Option mcp_options[] = {
    {"--no-mask", "", "leave personal numbers as they stand"},
    {"--jobs", "N", "threads that read a folder (the machine's; one in WebAssembly)"},
    lexicon_option,
    ocr_option,
};

Status run_mcp(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("mcp", jobs.error());
  auto opened = open_operands(call, *jobs);
  if (!opened) return complain(call.arguments.operands().front(), opened.error()), Status::failed;
  mcp::Collection papers(std::move(opened->pack), call.arguments.has("--no-mask") ? Masking::none : Masking::personal_numbers);
  return mcp::serve(papers);
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
