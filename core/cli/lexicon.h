// cli/lexicon: the lexicon that a command is to use.
#pragma once
#include <optional>

#include "cli/arguments.h"
#include "cli/command.h"
#include "diarium.h"

namespace diarium::cli {

inline constexpr Option lexicon_option{"--lexicon", "FILE", "the words to repair by (sv.lex beside the program)"};

/// Opens `--lexicon`, else sv.lex beside the program; nothing where that is not there.
/// errors    a file that was named is not there; whichever it is, those of text::Lexicon::open.
[[nodiscard]] Result<std::optional<text::Lexicon>> open_lexicon(const Call& call);

}  // namespace diarium::cli
