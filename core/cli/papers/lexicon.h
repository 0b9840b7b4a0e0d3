// cli/papers/lexicon: what a command repairs damaged papers by: a lexicon, and what undamaged papers teach (pass 1).
#pragma once
#include <string>
#include <vector>

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

/// The words of those of `files`, paths of the machine, that are undamaged papers. What cannot be read is passed over:
/// whoever reads it for itself tells it. `jobs` threads; the answer does not depend on them. errors: where
/// lacks_reader().
[[nodiscard]] Result<text::PileWords> learn_from(const std::vector<std::string>& files, unsigned jobs);

/// The papers below a folder, as paths of the machine. errors: not_found: no such folder.
[[nodiscard]] Result<std::vector<std::string>> papers_below(const std::string& folder);

/// The repair of papers that learn from the undamaged ones of `files`. `lexicon`: its file, empty for none. `files`
/// must outlive it.
[[nodiscard]] PileRepair repair_of(const std::string& lexicon, const std::vector<std::string>& files, unsigned jobs);

}  // namespace diarium::cli
