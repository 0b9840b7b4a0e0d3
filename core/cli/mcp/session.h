// cli/mcp/session: one client, from its first message to the last: what may be asked when, and which method or tool
// answers.
//
// Model Context Protocol, revision 2025-06-18. The server offers tools and nothing else.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/mcp/collection.h"

namespace diarium::cli::mcp {

// What is a message of JSON-RPC 2.0, and how is one answered? One message a line, as MCP has it on stdio.
/// The codes of errors that JSON-RPC 2.0 names.
enum class Code : int { parse = -32700, invalid_request = -32600, no_method = -32601, invalid_params = -32602 };

/// A line as understood.
struct Message {
  enum class Kind {
    request,
    notification,  ///< It has no id, and is never answered.
    response,      ///< An answer to what nobody asked: it is passed over.
    refused        ///< No message; `code` and `why` say what is wrong with it.
  };
  Kind kind = Kind::refused;
  std::string id = "null";    ///< JSON; null where it is not known.
  std::string method;
  std::string params = "{}";  ///< JSON, any value: what a method takes it looks at itself.
  Code code = Code::invalid_request;
  std::string why;
};

/// Reads one line: any bytes. cost O(bytes).
/// source    JSON-RPC 2.0, sections 4 and 5; MCP 2025-06-18, base protocol: ids are strings or whole numbers, no batches.
[[nodiscard]] Message read_message(std::string_view line);

/// An answer, with its line's end. `id`, `result`: JSON.
[[nodiscard]] std::string result_line(std::string_view id, std::string_view result);
[[nodiscard]] std::string error_line(std::string_view id, Code code, std::string_view why);

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
