#include "cli/papers/paper_bytes.h"

#include <utility>

#include "cli/disk/files.h"

namespace diarium::cli {

Result<std::string> paper_bytes(const std::string& path, Ocr ocr) {
  auto bytes = read_file(path, source::size_limit);
  if (!bytes) return bytes;
  ocr.file = path;
  return as_core_reads(std::move(*bytes), ocr);
}

Result<std::string> as_core_reads(std::string bytes, Ocr ocr) {
  if (is_positioned(bytes))
    return Error{Fault::unsupported, "this is what a program made of another file, not a paper; add that file itself", ""};
  switch (const source::Outside kind = source::outside_kind(bytes)) {
    case source::Outside::nothing: return bytes;
    case source::Outside::pdf:
    case source::Outside::picture: return pdf_to_positioned(bytes, kind, ocr);
    default: return office_to_readable(std::move(bytes), kind, ocr);
  }
}

}  // namespace diarium::cli
