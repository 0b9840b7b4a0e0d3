#include "cli/papers/paper_bytes.h"

#include <utility>

#include "cli/papers/files.h"
#include "diarium.h"

namespace diarium::cli {

Result<std::string> paper_bytes(const std::string& path, Ocr ocr) {
  auto bytes = read_file(path, source::size_limit);
  if (!bytes) return bytes;
  return as_core_reads(std::move(*bytes), ocr);
}

Result<std::string> as_core_reads(std::string bytes, Ocr ocr) {
  if (is_positioned(bytes))
    return Error{Fault::unsupported, "this is what a program read from a PDF, not a paper; add the PDF itself", ""};
  if (is_pdf(bytes)) return pdf_to_positioned(bytes, ocr);
  return bytes;
}

}  // namespace diarium::cli
