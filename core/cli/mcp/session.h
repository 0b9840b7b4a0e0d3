// cli/mcp/session: one client, from its first message to the last: what may be asked when, and which method or tool
// answers.
//
// Model Context Protocol, revision 2025-06-18. The server offers tools and nothing else.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/mcp/collection.h"
#include "cli/mcp/messages.h"

namespace diarium::cli::mcp {

/// The revision that is spoken: a client that asks for another is offered this one, as the protocol has it.
inline constexpr std::string_view revision = "2025-06-18";

/// What a method answers.
struct Outcome {
  std::string result;         ///< JSON.
  std::optional<Code> wrong;  ///< Or why it cannot be answered: `why`.
  std::string why;
};

class Session {
 public:
  /// `papers` must outlive it.
  explicit Session(Collection& papers) : papers_(papers) {}
  /// What is written back for a line: a line, or nothing where it wants no answer. `line`: any bytes.
  [[nodiscard]] std::optional<std::string> answer(std::string_view line);

 private:
  [[nodiscard]] Outcome answer_to(const Message& request);
  [[nodiscard]] Outcome begin(std::string_view params);
  Collection& papers_;
  bool begun_ = false;
};

}  // namespace diarium::cli::mcp
