// Checks in one line where a failure says all that is needed: what is there or ends the test, what was refused, the
// only one of a list, what a text lacks, where words stand, and values beside each other.
#pragma once
#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <source_location>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace diarium::test {

/// The place of a caller, as a test that ends there tells it.
using Caller = std::source_location;

/// Tells that a test has not what it needs here: `if (papers.empty()) return test::skip("there are no real papers");`.
inline void skip([[maybe_unused]] std::string_view why) { MESSAGE("skipped: ", why); }

/// The same value, which must be there (an optional, a Result, a pointer); else the test ends, with the caller's place
/// and the words of the Error.
template <class T>
[[nodiscard]] T there(T value, [[maybe_unused]] Caller caller = Caller::current()) {
  std::string why;
  if constexpr (requires { value.error().what; }) {
    if (!value) why = ": " + value.error().what;
  }
  REQUIRE_MESSAGE(static_cast<bool>(value), std::string(caller.file_name()), ":", caller.line(), why);
  return value;
}

/// The Error of a Result that must have none of its values; else the test ends, with the caller's place.
template <class T>
[[nodiscard]] auto refused(const T& result, [[maybe_unused]] Caller caller = Caller::current()) {
  REQUIRE_MESSAGE(!result, std::string(caller.file_name()), ":", caller.line(), ": it was not refused");
  return result.error();
}

/// The one thing of a list, which must have one and no more; else the test ends, with the caller's place.
template <class List>
[[nodiscard]] const auto& only(const List& list, [[maybe_unused]] Caller caller = Caller::current()) {
  REQUIRE_MESSAGE(list.size() == 1, std::string(caller.file_name()), ":", caller.line(), ": there are ", list.size());
  return *std::begin(list);
}

/// What is wrong with a text that should have each of these words but those that begin with «!»; empty: nothing is.
[[nodiscard]] inline std::string amiss(std::string_view text, std::initializer_list<std::string_view> wanted) {
  std::string wrong;
  for (const std::string_view one : wanted) {
    const bool unwanted = one.starts_with('!');
    const std::string_view words = one.substr(unwanted ? 1 : 0);
    if ((text.find(words) != text.npos) != unwanted) continue;
    wrong += (unwanted ? "has «" : "lacks «") + std::string(words) + "»\n";
  }
  return wrong.empty() ? wrong : wrong + "in\n" + std::string(text.substr(0, 4000));
}

/// A table of a test: what is given, and what is wanted of it.
using Rows = std::vector<std::pair<std::string, std::string>>;
using Counts = std::vector<std::pair<std::string, std::uint32_t>>;

/// Where words stand first in a text; where they do not, the test ends.
[[nodiscard]] inline ByteSpan span_of(std::string_view text, std::string_view words) {
  if (text.find(words) == text.npos) FAIL("«", words, "» does not stand in the text");
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

/// A value in words; of an optional what it holds, or «none».
template <class Value>
[[nodiscard]] std::string in_words(const Value& value) {
  if constexpr (std::convertible_to<Value, std::string_view>) return std::string(std::string_view(value));
  else if constexpr (requires { value.has_value(); }) return value ? in_words(*value) : "none";
  else return std::to_string(value);
}
/// Values beside each other: «4 | 7 | återremiss».
template <class... Values>
[[nodiscard]] std::string line_of(const Values&... values) {
  std::string line;
  std::string_view between;
  ((line.append(between).append(in_words(values)), between = " | "), ...);
  return line;
}

}  // namespace diarium::test
