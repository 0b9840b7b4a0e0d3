#include "cli/paper_bytes.h"

namespace diarium::cli {

Result<std::string> pdf_to_positioned(std::string_view, const std::string&) {
  return Error{Fault::unsupported, "This is a PDF, which this program cannot read here; save its text as a .txt file in UTF-8 and add that", ""};
}

}  // namespace diarium::cli
