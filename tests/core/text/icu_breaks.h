// ICU's cuts as they are, which ours (text/breaks) are compared with.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "text/breaks/breaks.h"

namespace diarium::test {

using text::Piece;
using text::Rules;

/// ICU's break iterator for the root rules of UAX #29, on UTF-8. Opened at first use; make one a call, not one a word.
class IcuBreaks {
 public:
  explicit IcuBreaks(Rules rules);
  ~IcuBreaks();
  IcuBreaks(const IcuBreaks&) = delete;
  IcuBreaks& operator=(const IcuBreaks&) = delete;

  /// Appends the pieces of `part`, which cover it; their spans count from `offset`. O(part).
  void pieces(std::string_view part, std::uint32_t offset, std::vector<Piece>& out);

 private:
  struct Impl;
  Rules rules_;
  std::unique_ptr<Impl> impl_;
};

/// Words as segment_words() gives them, by ICU alone.
void segment_words_by_icu(std::string_view nfc, std::vector<ByteSpan>& out);

}  // namespace diarium::test
