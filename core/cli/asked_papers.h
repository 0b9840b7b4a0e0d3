// cli/asked_papers: the papers that a command is asked about: a pack, or files that are packed for the occasion.
#pragma once
#include <map>
#include <string>

#include "cli/call/command.h"
#include "cli/papers/paper_bytes.h"
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

inline constexpr Option asked_jobs_option{"--jobs", "N",
                                          "threads that read a folder (the machine's; one in WebAssembly)"};

/// Opens the operands of a call: one pack, one folder, or files.
[[nodiscard]] Result<AskedPapers> open_operands(const Call& call, unsigned jobs);

}  // namespace diarium::cli
