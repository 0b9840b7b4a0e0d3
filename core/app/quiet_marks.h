// app/quiet_marks: a reservation of two pages is one fact, but two pages of underlined text are no reading. A fact that
// covers more than one paragraph is marked at its first words only, and whole while it is lit.
#pragma once
#include <cstdint>
#include <vector>

#include "view/views.h"

namespace diarium::app {

/// The marks of an open paper, as they were read.
class QuietMarks {
 public:
  QuietMarks() = default;
  /// Takes the marks out of the page's paragraphs. cost O(facts × log paragraphs + marks).
  explicit QuietMarks(view::DocumentPage& page);

  /// Puts them back as they are to be shown: those of long facts shortened, but for the lit one's.
  void put(view::DocumentPage& page, std::uint32_t lit_fact) const;
  /// True if lighting this fact changes what put() puts.
  [[nodiscard]] bool is_long(std::uint32_t fact) const;

 private:
  std::vector<std::vector<view::Mark>> marks_;  ///< A paragraph each.
  std::vector<bool> long_;                      ///< By number of the fact.
};

}  // namespace diarium::app
