// cli/pdf/pdf_status: how the program diarium-pdf ends, and what that means to a person.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "cli/call/console.h"

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
/// diarium-pdf is missing or cannot start; `why` ends the sentence and says what to do.
[[nodiscard]] inline Error pdf_no_reader(const std::string& why) {
  return {Fault::unsupported, "no PDF or picture can be read: " + why, std::string(pdf_program)};
}

/// Debian's package of a shared library («libtesseract.so.5»): of those that diarium-pdf is linked with the one that it was built with,
/// else by the rule of Debian Policy 8.1.
[[nodiscard]] inline std::string package_of_library(std::string_view library) {
  for (const auto& [name, package] : {std::pair{"libtesseract", "libtesseract-dev"}, {"libpoppler", "libpoppler-cpp-dev"}, {"liblept", "libleptonica-dev"}})
    if (library.starts_with(name)) return package;
  const std::size_t so = std::min(library.find(".so."), library.size());
  std::string package(library.substr(0, so));
  if (so < library.size()) package += (package.empty() || package.back() < '0' || package.back() > '9' ? "" : "-") + std::string(library.substr(so + 4));
  for (char& c : package) c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return package;
}

/// The same of what the dynamic loader says as it ends a program with status 127 or 1 (ld.so(8)).
[[nodiscard]] inline Error pdf_not_loaded(std::string_view said) {
  constexpr std::string_view missing = "error while loading shared libraries: ";
  const std::size_t at = said.find(missing);
  if (at != said.npos) {
    const std::string_view rest = said.substr(at + missing.size());
    const std::string library(rest.substr(0, std::min(rest.find(':'), rest.find('\n'))));
    return pdf_no_reader("the library " + library + " is missing, and without it diarium-pdf does not start; apt-get install " + package_of_library(library) + " brings it");
  }
  const std::string line(said.substr(0, said.find('\n')));
  return pdf_no_reader("diarium-pdf does not start" + (line.empty() ? line : " (" + line + ")") + "; build again");
}

/// A PDF that is read for too long without a page done.
[[nodiscard]] inline Error pdf_stalled() {
  return {Fault::damaged, "This PDF was given up after 10 seconds without a further page; open it in a PDF reader, print it to a new PDF and add that", ""};
}

}  // namespace diarium::cli
