// cli/call/arguments: what was typed after `diarium COMMAND`, sorted into operands and options.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

/// An option of a command. Without `value` it is a switch.
struct Option {
  std::string_view name;   ///< As typed: «--out», «-k».
  std::string_view value;  ///< What it takes, for the help: «DIR».
  std::string_view help;
  std::span<const std::string_view> words = {};  ///< That it may take: the help names them first.
};

/// What a command takes. `most` counts operands; the help says their names.
struct Grammar {
  std::size_t least = 1, most = 1;
  std::span<const Option> options;
};

class Arguments {
 public:
  /// Sorts words: «--name value», «--name=value», «-kN»; after «--» all are operands.
  /// errors    unsupported: an option is not known or lacks its value, too few or too many operands.
  [[nodiscard]] static Result<Arguments> parse(std::span<const std::string> words, const Grammar& grammar);

  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }
  [[nodiscard]] bool has(std::string_view option) const { return values_.contains(option); }
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// A whole number of at least `least`, or `otherwise` where the option is not given.
  /// errors    unsupported: no such number.
  [[nodiscard]] Result<std::uint32_t> number(std::string_view option, std::uint32_t least, std::uint32_t otherwise) const;

 private:
  std::vector<std::string> operands_;
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace diarium::cli
