// What holds of every file that is read, whatever its bytes are.
#pragma once
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "source/source.h"

namespace diarium::fuzz {

/// Reads a file as every front end does; ends the program where the answer is none that anybody may see.
inline void read_and_check(std::string_view bytes) {
  Warnings warnings;
  const auto read = source::read(bytes, "a", warnings);
  const auto hold = [](bool right) {
    if (!right) std::abort();
  };
  if (!read) {
    hold(!read.error().what.empty() && utf8::valid(read.error().what));
    return;
  }
  hold(utf8::valid(read->text) && read->text.find('\0') == std::string::npos && !read->text.empty());
  for (std::size_t i = 1; i < read->reading.left_out.size(); ++i)
    hold(read->reading.left_out[i - 1].what < read->reading.left_out[i].what);
}

}  // namespace diarium::fuzz
