// language/case_number: "Which case does a number name?" One form for the ways in which registries write it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diarium::language {

/// A case number, whatever its separators: «KS 2031/417-1», «KS/2031:417», «KS-2031-00417», «417/31».
struct CaseNumber {
  std::string registry;    ///< Letters in upper case; empty for a number of digits only.
  std::uint16_t year = 0;  ///< Four digits.
  std::uint32_t serial = 0;
  std::uint16_t enclosure = 0;  ///< The paper's place in its case («-1»); 0 where it has none.
  /// «KS 2031/417»; without letters «2031/417».
  [[nodiscard]] std::string text() const;
};

/// Reads a number as facts::CaseNumber::value holds it (form `letters` or `bare`); nothing where it has no year.
[[nodiscard]] std::optional<CaseNumber> case_number(std::string_view written);

/// Does a number as facts hold it name the same case as `wanted`? That may lack the registry and the enclosure.
/// O(bytes).
[[nodiscard]] bool names_case(std::string_view written, const CaseNumber& wanted);

/// «2031/7» of «M:7/2031», «motion 2031:7» or «7/2031»: the number of a motion.
[[nodiscard]] std::optional<std::string> motion_number(std::string_view written);

}  // namespace diarium::language
