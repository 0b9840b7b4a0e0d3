// cli/mcp/messages: what is a message of JSON-RPC 2.0, and how is one answered? One message a line, as MCP has it on stdio.
#pragma once
#include <string>
#include <string_view>

namespace diarium::cli::mcp {

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

}  // namespace diarium::cli::mcp
