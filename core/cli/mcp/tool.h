// cli/mcp/tool: what is a tool: what it takes, what it answers, what it says of itself. One file each.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/mcp/collection.h"

namespace diarium::cli::mcp {

// What does a tool take? One table a tool, from which its schema is written and what comes is judged.
/// One argument of a tool.
struct Input {
  enum class Kind { text, number };
  std::string_view name;
  Kind kind{};
  std::string_view about;                   ///< For whoever asks: what it is.
  bool required = false;
  std::uint32_t least = 0, most = 0;        ///< Code points of a text, or the bounds of a whole number.
  std::span<const std::string_view> words;  ///< The texts that it may be; empty: any.
};

/// The arguments of one call, as the table wants them.
class Inputs {
 public:
  /// `arguments`: JSON, any value.
  /// errors    bad_format: one is missing, of another kind, outside its bounds, or not known.
  [[nodiscard]] static Result<Inputs> read(std::span<const Input> table, std::string_view arguments);
  [[nodiscard]] std::optional<std::string> text(std::string_view name) const;
  [[nodiscard]] std::optional<std::uint32_t> number(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

/// The table as a JSON Schema of the object that is taken.
[[nodiscard]] std::string schema_of(std::span<const Input> table);

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
