// cli/papers/paper_bytes: the bytes of a paper's file as source::read() takes them, whatever kind of file it is.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/papers/ocr.h"
#include "diarium.h"

namespace diarium::cli {

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
