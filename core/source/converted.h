// source/converted: a file of another kind, as a program outside of core made it readable, with what only that program knew of
// it. The native command has LibreOffice make such files of older and other office files; no front end takes one from a disk.
//
//   diarium-converted 1         the first line
//   <64 hex digits>             the sha256 of the file that was converted
//   <bytes>                     all that follows: a file of a kind that is read here, or a positioned stream
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/sha256.h"

namespace diarium::source {

inline constexpr std::string_view converted_magic = "diarium-converted 1\n";

/// What was converted, and what became of it. Borrows the caller's bytes.
struct Converted {
  std::string_view sha256, bytes;
};
/// Nothing where `bytes` are none, or not whole. O(1).
[[nodiscard]] inline std::optional<Converted> parse_converted(std::string_view bytes) {
  constexpr std::size_t sum = 64;
  if (!bytes.starts_with(converted_magic)) return std::nullopt;
  bytes.remove_prefix(converted_magic.size());
  if (bytes.size() <= sum || bytes[sum] != '\n' || !is_sha256(bytes.substr(0, sum))) return std::nullopt;
  return Converted{bytes.substr(0, sum), bytes.substr(sum + 1)};
}

/// The bytes that parse_converted() takes apart. `sha256`: 64 hex digits.
[[nodiscard]] inline std::string write_converted(std::string_view sha256, std::string_view bytes) {
  return std::string(converted_magic).append(sha256).append("\n").append(bytes);
}

}  // namespace diarium::source
