// source/page_choice: is a page to be read in its picture, and which reading of it is kept?
//
// Decided by what covers the page and by how well its letters read, never by whether there are any: a stray letter over a
// picture of a page is a scan, a page of text over a photograph is none.
#pragma once
#include <cstdint>

namespace diarium::source {

/// What is known of a page before anything is read in its picture.
struct PageEvidence {
  std::uint32_t pictures = 0;  ///< Per cent of the page that pictures and drawn shapes cover; 100 where unknown.
  std::uint32_t raster = 0;    ///< Per cent that pictures cover, shapes not counted; 100 where unknown.
  std::uint32_t drawn = 0;     ///< Letters and digits that are drawn, and whose font tells what they are.
  std::uint32_t hidden = 0;    ///< Those of a layer that is not drawn.
  std::uint32_t unmapped = 0;  ///< Characters whose font does not tell what they are.
  std::uint32_t drawn_legible = 100, hidden_legible = 100;  ///< Per cent that read as words (text/legible.h).
};

enum class PageChoice : std::uint8_t {
  keep,     ///< The letters that the file has are the page's.
  replace,  ///< The picture alone says what stands there.
  compare,  ///< The better of the two readings: better_reading() tells.
  add,      ///< Words of the picture come beside those that are drawn.
};

/// Of one page. O(1).
[[nodiscard]] PageChoice choose_reading(const PageEvidence& page);

/// How well one reading of a page reads.
struct ReadingWorth {
  std::uint32_t letters = 0, legible = 0;  ///< Per cent, as above.
};
/// Is the reading of the picture to be kept instead of the layer that the file has? Only where it is clearly better.
[[nodiscard]] bool is_better(const ReadingWorth& picture, const ReadingWorth& layer);

}  // namespace diarium::source
