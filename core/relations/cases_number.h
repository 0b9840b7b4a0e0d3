// relations/cases_number: "Which case does a number name?" One form for the ways in which registries write it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diarium::relations {

/// A case number, whatever its separators: «KS 2024/269-1», «KS/2024:269», «KS-2024-00269», «269/24».
struct CaseNumber {
  std::string registry;        ///< Letters in upper case; empty for a number of digits only.
  std::uint16_t year = 0;      ///< Four digits.
  std::uint32_t serial = 0;
  std::uint16_t enclosure = 0;  ///< The paper's place in its case («-1»); 0 where it has none.
  /// «KS 2024/269»; without letters «2024/269».
  [[nodiscard]] std::string text() const;
};

/// Reads a number as facts::CaseNumber::value holds it (form `letters` or `bare`); nothing where it has no year.
[[nodiscard]] std::optional<CaseNumber> case_number(std::string_view written);

/// «2025/9» of «M:9/2025», «motion 2025:9» or «9/2025»: the number of a motion.
[[nodiscard]] std::optional<std::string> motion_number(std::string_view written);

}  // namespace diarium::relations
