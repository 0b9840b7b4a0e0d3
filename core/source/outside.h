// source/outside: what does a file hold that a program outside of core must make readable first? Told by its bytes.
//
// A PDF and a picture become what stands on their pages (source/positioned.h), an older or other office file one of the kinds
// that are read here (source/converted.h). Where no such program is, refusal() and read() say what to do.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::source {

class Zip;

enum class Outside : std::uint8_t {
  nothing,      ///< It is read here, or by nobody.
  pdf,
  picture,      ///< TIFF, PNG, JPEG: pages as a scanner or a camera gives them.
  document,     ///< .doc, .rtf
  spreadsheet,  ///< .xls, .xlsx, .ods
  slides,       ///< .ppt, .pptx, .odp
};

/// Of a whole file. An office file that is locked with a password is nothing: nobody reads it. A damaged zip is nothing.
/// cost  O(1), of a zip O(its parts), of an old office file O(bytes).
[[nodiscard]] Outside outside_kind(std::string_view bytes);

/// Of a zip that is open. `open_document`: what open_document_kind() says of it.
[[nodiscard]] Outside outside_kind(const Zip& zip, std::string_view open_document);

}  // namespace diarium::source
