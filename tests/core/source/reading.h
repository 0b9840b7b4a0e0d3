// Reads made-up bytes by source::read, well or badly.
#pragma once

#include "core/base/checks.h"
#include "core/source/sheet.h"
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
  const Error wrong = refused(source::read(bytes, name, warnings));
  CHECK(wrong.what.size() > 20);
  CHECK(wrong.what.find(';') != std::string::npos);
  CHECK(wrong.where == name);
  return wrong;
}

/// A sheet as the PDF that it tells of is read.
inline source::Source read_sheet(const sheet::Sheet& sheet, Warnings& warnings) {
  return *there(source::read(sheet.stream(), "a.pdf", warnings));
}
inline source::Source read_sheet(const sheet::Sheet& sheet) {
  Warnings warnings;
  return read_sheet(sheet, warnings);
}
inline std::string text_of_sheet(const sheet::Sheet& sheet) { return read_sheet(sheet).text; }

/// Whether a warning has these words.
inline bool told(const Warnings& warnings, std::string_view words) {
  return std::ranges::any_of(warnings, [&](const Warning& one) { return one.what.find(words) != std::string::npos; });
}

inline std::uint32_t left_out(const source::Source& source, std::string_view what) {
  for (const source::LeftOut& one : source.reading.left_out) {
    if (one.what == what) return one.count;
  }
  return 0;
}

}  // namespace diarium::test
