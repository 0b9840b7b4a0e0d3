// cli/papers/paper_bytes: the bytes of a paper's file as source::read() takes them, whatever kind of file it is.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/call/arguments.h"
#include "cli/papers/workers.h"
#include "diarium.h"

namespace diarium::cli {

/// Are pages that are pictures read?
struct Ocr {
  enum class Use : std::uint8_t {
    automatic,  ///< Where they need it and a reader is installed.
    off,
    required,   ///< A file with a page that needs it and cannot be read is an error.
  };
  Use use = Use::automatic;
  unsigned at_once = 1;  ///< Pages of one file that are read at the same time, each in some 250 MB.
  std::string file = {};  ///< Whose reading is told on a terminal (scan_progress.h): a path, in UTF-8; empty: nobody's.
};
inline constexpr unsigned most_pages_at_once = 4;

inline constexpr Option ocr_option{"--ocr", "WISH",
                                   "read pages that are pictures: auto (where a reader is installed), off, or require"};

/// The wish of `--ocr`, for a command that reads one file after the other; automatic where it is not given. errors:
/// unsupported: no such wish.
[[nodiscard]] inline Result<Ocr> wanted_ocr(const Arguments& arguments) {
  const std::string wish = arguments.value("--ocr").value_or("auto");
  const unsigned at_once = std::min(usual_jobs(), most_pages_at_once);
  if (wish == "auto") return Ocr{Ocr::Use::automatic, at_once};
  if (wish == "off") return Ocr{Ocr::Use::off};
  if (wish == "require") return Ocr{Ocr::Use::required, at_once};
  return Error{Fault::unsupported, "--ocr takes auto, off or require", ""};
}

/// Reads a file of a paper. What cannot be read inside core becomes what can: a PDF or a picture its positioned stream
/// (source/positioned.h), another office file one that core reads (source/converted.h). Every command that opens a paper asks here.
/// errors    those of read_file(), pdf_to_positioned(), office_to_readable(); unsupported: a file that claims to be a
///           positioned stream, which only this program writes.
[[nodiscard]] Result<std::string> paper_bytes(const std::string& path, Ocr ocr);

/// The same of bytes that were read from a file. errors: as above, but for those of read_file().
[[nodiscard]] Result<std::string> as_core_reads(std::string bytes, Ocr ocr);

/// What stands where on the pages of a PDF or a picture, which `kind` says. `bytes`: the whole file, as read once. `ocr`: of pages that
/// are pictures. Under node a picture stays as it is, and core says what to do.
/// errors    unsupported: this program cannot read PDF here, the PDF is encrypted, or a page that must be read cannot be;
///           bad_format, too_large.
[[nodiscard]] Result<std::string> pdf_to_positioned(std::string_view bytes, source::Outside kind, Ocr ocr);

/// An older or other office file (document, spreadsheet or slides) as a file that core reads: LibreOffice makes it, in a process of its
/// own with bounded time and memory, without a network and without macros. Under node it stays as it is, and core says what to do.
/// errors    unsupported: LibreOffice or the part that reads such files is not installed; damaged: nothing came of it; too_large.
/// cost      a second or two of LibreOffice's start.
[[nodiscard]] Result<std::string> office_to_readable(std::string bytes, source::Outside kind, Ocr ocr);

}  // namespace diarium::cli
