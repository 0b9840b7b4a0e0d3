// cli/mcp/tool: what is a tool: what it takes, what it answers, what it says of itself. One file each.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "cli/mcp/collection.h"
#include "cli/mcp/inputs.h"

namespace diarium::cli::mcp {

/// What a tool found.
struct ToolAnswer {
  std::string words;    ///< For whoever reads lines: the first of what was found, each with its address.
  std::string content;  ///< A JSON object of the tool's output schema.
};

struct Tool {
  std::string_view name, title;
  std::string_view about;  ///< What it is for, and what asks well.
  std::span<const Input> inputs;
  std::string (*output)() = nullptr;  ///< The JSON Schema of ToolAnswer::content.
  /// errors    what is not there, in words that say what would work; damaged, from a block of the pack.
  Result<ToolAnswer> (*answer)(Collection& papers, const Inputs& inputs) = nullptr;
};

[[nodiscard]] Tool case_tool();
[[nodiscard]] Tool facts_tool();
[[nodiscard]] Tool paper_tool();
[[nodiscard]] Tool quote_tool();
[[nodiscard]] Tool search_tool();

/// The argument by which every tool of one paper is told which.
inline constexpr Input paper_input{.name = "paper", .kind = Input::Kind::text, .about = "id of a paper, as `search` tells it", .required = true, .least = 1, .most = 500};

}  // namespace diarium::cli::mcp
