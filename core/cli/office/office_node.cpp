#include "cli/papers/paper_bytes.h"

namespace diarium::cli {

// No program is started under node: core says of the file what it is and what to do.
Result<std::string> office_to_readable(std::string bytes, source::Outside, Ocr) { return bytes; }

}  // namespace diarium::cli
