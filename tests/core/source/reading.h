// Reads made-up bytes by source::read, well or badly.
#pragma once
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "source/source.h"

namespace diarium::test {

inline source::Source read_whole(std::string_view bytes, std::string_view name = "handling") {
  Warnings warnings;
  auto read = source::read(bytes, name, warnings);
  if (!read) FAIL(read.error().what);
  CHECK(warnings.empty());
  return *std::move(read);
}

/// What is wrong: a sentence that says what to do as well.
inline Error read_badly(std::string_view bytes, std::string_view name = "handling") {
  Warnings warnings;
  const auto read = source::read(bytes, name, warnings);
  REQUIRE_FALSE(read);
  CHECK(read.error().what.size() > 20);
  CHECK(read.error().what.find(';') != std::string::npos);
  CHECK(read.error().where == name);
  return read.error();
}

inline std::uint32_t left_out(const source::Source& source, std::string_view what) {
  for (const source::LeftOut& one : source.reading.left_out) {
    if (one.what == what) return one.count;
  }
  return 0;
}

}  // namespace diarium::test
