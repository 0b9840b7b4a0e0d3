// cli/pdf/pdf_status: how the program diarium-pdf ends, and what that means to a person.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::cli {

/// The exit status of diarium-pdf; the worker under node answers the same numbers.
enum class PdfStatus { done = 0, cut_off = 20, locked = 21, damaged = 22, too_large = 23, too_much = 24, unread = 25 };

/// Bytes of memory that the reading of one PDF may take, where a file of 10 kB can ask for all there is. A printed paper takes
/// 11 MB, one of 3,000 pages 22, one of a million objects and 45 MB 133.
inline constexpr std::size_t pdf_memory = std::size_t{512} << 20;

/// What is told of a file that was not read. Anything but the numbers above is a crash. `what`: «PDF» or «picture».
[[nodiscard]] inline Error pdf_error(int status, std::string_view what = "PDF") {
  const std::string this_file = "This " + std::string(what);
  switch (static_cast<PdfStatus>(status)) {
    case PdfStatus::locked:
      return {Fault::unsupported, "This PDF is locked with a password; open it in a PDF reader, save it without the password and add that", ""};
    case PdfStatus::too_large: return {Fault::too_large, this_file + " is larger than 64 MB; divide it into its papers", ""};
    case PdfStatus::too_much:
      return {Fault::too_large, this_file + " needs more memory to be read than the " + std::to_string(pdf_memory >> 20) + " MB that a paper may take; open it in another program, print it to a new PDF and add that", ""};
    case PdfStatus::unread:
      return {Fault::unsupported, "A page of this " + std::string(what) + " is a picture that could not be read, and --ocr require asks for all; install libtesseract-dev and tesseract-ocr-swe and build again, or leave the option out", ""};
    case PdfStatus::damaged:
      return {Fault::damaged, this_file + " is damaged or was cut off, and no page of it can be read; fetch it again", ""};
    default:
      return {Fault::damaged, this_file + " brought the program that reads it down; open it in another program, print it to a new PDF and add that", ""};
  }
}
/// A PDF that is read for too long without a page done.
[[nodiscard]] inline Error pdf_stalled() {
  return {Fault::damaged, "This PDF was given up after 10 seconds without a further page; open it in a PDF reader, print it to a new PDF and add that", ""};
}

}  // namespace diarium::cli
