// Bytes as what a program sends to `diarium mcp`: a line as it is, or one word of a right question.
#include <memory>

#include "cli/mcp/session.h"
#include "fuzz/check.h"
#include "fuzz/made.h"

void diarium::fuzz::run(std::string_view given) {
  static const auto papers = [] {  // Opened once: it keeps texts that it has read, and nothing of what it was asked.
    auto pack = index::Pack::open(fuzz::made_pack());
    return std::make_unique<cli::mcp::Collection>(std::move(*pack), cli::Masking::personal_numbers);
  }();
  cli::mcp::Session session(*papers);
  fuzz::hold(session.answer(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18"}})").has_value());
  const auto answer = session.answer(given);
  if (!answer) return;
  fuzz::hold(utf8::valid(*answer) && answer->find('\n') == answer->size() - 1);
  fuzz::hold(answer->starts_with("{\"jsonrpc\":\"2.0\",\"id\":"));
  fuzz::hold(session.answer(given) == answer);
}
