// cli/asked_papers: the papers that a command is asked about (a pack with what belongs to it on the disk, or files that
// are packed for the occasion), and what is told of a question beside its answer.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
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

/// Lines: what was not understood, was read otherwise or stands in no paper. `asked`: what the spans of the readings
/// count in.
[[nodiscard]] std::vector<std::string> reading_notes(std::string_view asked,
                                                     const std::vector<query::Reading>& readings);

[[nodiscard]] Result<index::Pack> open_pack(const std::string& file);
/// The file beside a pack that keeps the corrections of its readers: «x.corrections.json» of «x.dia».
[[nodiscard]] std::string corrections_of(const std::string& pack_file);
/// The path of the file below `folder` that a paper was read from. A pack whose personal numbers are masked does not
/// name it: then it is the file whose masked name and id are the paper's. Where there is none, the path that the paper
/// names.
[[nodiscard]] std::string paper_file(const std::string& folder, const index::Card& card);

}  // namespace diarium::cli
