// cli/papers/lexicon: the lexicon that a command is to use.
#pragma once
#include <string>

#include "cli/call/arguments.h"
#include "cli/call/command.h"
#include "diarium.h"

namespace diarium::cli {

inline constexpr Option lexicon_option{"--lexicon", "FILE", "the words to repair by (sv.lex beside the program)"};

/// The file of `--lexicon`, else sv.lex beside the program; empty where that is not there.
/// errors    a file that was named is not there.
[[nodiscard]] Result<std::string> find_lexicon(const Call& call);
/// Opens the lexicon of that file; null for an empty path.
/// errors    those of reading the file and of text::Lexicon::open.
[[nodiscard]] Result<SharedLexicon> open_lexicon(const std::string& path);

}  // namespace diarium::cli
