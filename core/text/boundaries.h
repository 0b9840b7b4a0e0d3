// text/boundaries: ICU's cuts as they are, before we choose words and mend sentences. For this folder and its tests.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

enum class Rules { word, sentence };

/// A piece between two boundaries. `is_word`: the rules found a letter, a digit or an ideograph in it.
struct Piece {
  ByteSpan span;
  bool is_word = false;
};

/// ICU's break iterator for the root rules of UAX #29, on UTF-8. AskedPapers at first use; make one a call, not one a word.
class Boundaries {
 public:
  explicit Boundaries(Rules rules);
  ~Boundaries();
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  /// Appends the pieces of `part`, which cover it; their spans count from `offset`. O(part).
  void pieces(std::string_view part, std::uint32_t offset, std::vector<Piece>& out);

 private:
  struct Impl;
  Rules rules_;
  std::unique_ptr<Impl> impl_;
};

/// Words as segment_words() gives them, by ICU alone: what its fast path is compared with.
void segment_words_by_icu(std::string_view nfc, std::vector<ByteSpan>& out);

}  // namespace diarium::text
