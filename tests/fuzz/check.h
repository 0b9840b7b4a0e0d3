// What holds of every file that is read, and of every text that is shown, whatever its bytes are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/span.h"
#include "base/utf8.h"
#include "source/source.h"

namespace diarium::fuzz {

/// What a fuzzer does with the bytes of one run; each defines its own.
void run(std::string_view given);

/// Ends the program: a finding.
inline void hold(bool right) {
  if (!right) std::abort();
}

/// An error has words for a person.
inline void hold_error(const Error& error) { hold(!error.what.empty() && utf8::valid(error.what)); }

/// A span lies inside its text, on borders of characters.
inline void hold_span(std::string_view text, ByteSpan span) {
  hold(span.begin <= span.end && span.end <= text.size());
  for (const std::uint32_t at : {span.begin, span.end}) hold(at == text.size() || !utf8::is_continuation(text[at]));
}

/// Reads a file as every front end does; ends the program where the answer is none that anybody may see.
inline void read_and_check(std::string_view bytes) {
  Warnings warnings;
  const auto read = source::read(bytes, "a", warnings);
  if (!read) return hold_error(read.error());
  hold(utf8::valid(read->text) && read->text.find('\0') == std::string::npos && !read->text.empty());
  for (std::size_t i = 1; i < read->reading.left_out.size(); ++i)
    hold(read->reading.left_out[i - 1].what < read->reading.left_out[i].what);
}

}  // namespace diarium::fuzz
