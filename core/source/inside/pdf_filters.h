// source/inside/pdf_filters: what does a stream of a PDF hold, unpacked?
//
// Source: ISO 32000-1, 7.4 (filters).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "source/inside/finder.h"
#include "source/inside/pdf_tokens.h"

namespace diarium::source {

struct PdfStream {
  std::string bytes;
  std::size_t end = 0;    ///< In the file: where «endstream» stands, or its end.
  std::string unseen;     ///< Why it cannot be looked through; empty where it can.
  bool picture = false;   ///< Its bytes are pixels, or packed as only pictures are.
};
/// Unpacks the stream that begins at a byte of the file. Pixels are not unpacked. O(packed and inflated bytes).
[[nodiscard]] PdfStream read_pdf_stream(Finder& finder, std::string_view file, std::size_t begin,
                                        const PdfValue& dictionary);

}  // namespace diarium::source
