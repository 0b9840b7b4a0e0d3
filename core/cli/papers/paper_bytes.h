// cli/papers/paper_bytes: the bytes of a paper's file as source::read() takes them, whatever kind of file it is.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/papers/ocr.h"

namespace diarium::cli {

/// Reads a file of a paper. What cannot be read inside core becomes what can: a PDF its positioned stream
/// (source/positioned.h). Every command that opens a paper asks here.
/// errors    those of read_file(); of a PDF those of pdf_to_positioned(); unsupported: a file that claims to be a
///           positioned stream, which only this program writes.
[[nodiscard]] Result<std::string> paper_bytes(const std::string& path, Ocr ocr);

/// The same of bytes that were read from a file. errors: as above, but for those of read_file().
[[nodiscard]] Result<std::string> as_core_reads(std::string bytes, Ocr ocr);

/// What stands where on the pages of a PDF. `bytes`: the whole file, as read once. `ocr`: of pages that are pictures.
/// errors    unsupported: this program cannot read PDF here, the PDF is encrypted, or a page that must be read cannot be;
///           bad_format, too_large.
[[nodiscard]] Result<std::string> pdf_to_positioned(std::string_view bytes, Ocr ocr);

}  // namespace diarium::cli
