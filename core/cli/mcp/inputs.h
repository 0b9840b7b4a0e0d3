// cli/mcp/inputs: what does a tool take? One table a tool, from which its schema is written and what comes is judged.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::cli::mcp {

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

}  // namespace diarium::cli::mcp
