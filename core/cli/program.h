// cli/program: where does the program stand? Beside it lie the words to repair by and the page without a collection.
#pragma once
#include <string>

namespace diarium::cli {

/// The folder of a program that was started as `typed` («bin/diarium»): a bare name is looked for in PATH, as the one who
/// started it did, and a link leads to where it stands. Empty where neither tells.
[[nodiscard]] std::string program_folder(const std::string& typed);

}  // namespace diarium::cli
