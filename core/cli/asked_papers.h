// cli/asked_papers: the papers that a command is asked about: a pack, or files that are packed for the occasion.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "cli/call/command.h"
#include "cli/papers/ocr.h"
#include "diarium.h"

namespace diarium::cli {

/// A pack and the files that its papers were read from; none of a pack file.
struct AskedPapers {
  index::Pack pack;
  std::map<std::string, std::string> files;  ///< By the paper's name in the pack.
  Ocr ocr;                 ///< How those were read.
  /// The texts of the files as read. Borrows this value.
  [[nodiscard]] SourceText source() const;
};

/// Opens the operands of a call: one pack, one folder, or files.
[[nodiscard]] Result<AskedPapers> open_operands(const Call& call, unsigned jobs);

/// Runs a command that answers with one JSON object on the papers of its operands; takes --jobs and --lexicon.
using Answer = Result<std::string> (*)(const index::Pack& pack, const SourceText& source);
[[nodiscard]] Status answer_with(const Call& call, std::string_view command, Answer answer);

}  // namespace diarium::cli
