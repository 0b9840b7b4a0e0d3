// cli/pdf/picture_file: which pages does a picture file (TIFF, PNG, JPEG) hold, and how does each look? Of the program diarium-pdf.
//
// Two files implement it, and CMake chooses: picture_file_leptonica.cpp where Debian's libleptonica-dev is installed, else
// picture_file_none.cpp, which knows no picture.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/pdf/page_scan.h"

namespace diarium::cli {

/// A page as the head of the file has it: nothing of it was decoded yet.
struct PicturePage {
  std::size_t width = 0, height = 0;  ///< Points.
  double dots = 300;                  ///< An inch: as the file says, where that makes a sheet of paper; else as an A4 of that size has.
  int bits = 8;                       ///< A point.
};
/// The pages of a file; none where it is damaged, or of no kind that is known. `left_out`: how many more it has than are read of one.
/// cost  O(pages^2) small reads, of at most a thousand.
[[nodiscard]] std::vector<PicturePage> picture_pages(std::string_view bytes, std::size_t& left_out);

/// A page as a grey picture of about 300 dots an inch, where colours and palettes are grey as `tones` says. `number`: of picture_pages().
/// A page whose points take more memory than a reader has is without points; one that is damaged has no dots either.
[[nodiscard]] GrayPicture picture_page(std::string_view bytes, const PicturePage& page, std::size_t number, Tones tones);

}  // namespace diarium::cli
