// source/positioned: what stands where on the pages of a file, as two PDF readers (poppler natively, pdf.js in a browser
// and under node) write it for one layout reader.
//
// A text of lines, fields divided by tabs, so that both sides write it easily and a fuzzer can break it:
//   diarium-positioned 1            the first line
//   H sha256 <64 hex digits>        of the PDF
//   H producer <words>              the program that made it, where known
//   N <what> <count>                something left out (LeftOut::what)
//   F <bold 0|1> <italic 0|1> <name>  a font, counted from 0
//   P <width> <height> <pictures> <label>  a page begins: tenths of a point as shown; pictures: the share of the page that
//                                   pictures cover, in per cent; label: empty where it is the page's number
//   T <left> <top> <right> <bottom> <font> <size> <flags> <tag> <text>   a run of text: box and font size in tenths of a
//                                   point; flags, added up: 1 stands across (rotated), 2 invisible, 4 form field, 8 a new
//                                   line follows; tag, by the file's own structure: H1 to H6, LI, TD, A (artifact), or empty
// Runs come in the order of the file; text is UTF-8 without tabs, line ends and control characters; a character whose
// font does not tell what it is is U+FFFD.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/source.h"

namespace diarium::source {

inline constexpr std::string_view positioned_magic = "diarium-positioned 1\n";

}  // namespace diarium::source
