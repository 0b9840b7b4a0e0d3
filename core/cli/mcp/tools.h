// cli/mcp/tools: the table of tools: told as a list, and one of them asked.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/mcp/collection.h"
#include "cli/mcp/messages.h"

namespace diarium::cli::mcp {

/// What a method answers.
struct Outcome {
  std::string result;         ///< JSON.
  std::optional<Code> wrong;  ///< Or why it cannot be answered: `why`.
  std::string why;
};

/// `tools/list`.
[[nodiscard]] std::string tools_json();
/// `tools/call`. `params`: JSON, any value. What a tool cannot find is told in its result (isError), so that who asks reads it;
/// what is asked wrongly is an error of the protocol.
[[nodiscard]] Outcome call_tool(Collection& papers, std::string_view params);

}  // namespace diarium::cli::mcp
