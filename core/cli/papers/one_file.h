// cli/papers/one_file: reads one file of a folder, from its bytes to its papers with their facts.
#pragma once
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/disk/files.h"
#include "cli/papers/folder.h"
#include "diarium.h"

namespace diarium::cli {

/// Repairers for workers that ask when they meet a damaged paper, each of which uses one at a time.
class Repairers {
 public:
  /// `repair` outlives it.
  explicit Repairers(PileRepair& repair) : repair_(repair) {}
  /// One that nobody uses. errors: those of opening the lexicon.
  struct Taken {
    text::Repairer* repairer = nullptr;  ///< Null without a lexicon.
    std::size_t number = 0;
  };
  [[nodiscard]] Result<Taken> take();
  void give_back(const Taken& taken);

 private:
  PileRepair& repair_;
  std::mutex mutex_;
  std::vector<std::size_t> free_;
  std::size_t made_ = 0;
};

/// What became of one file.
struct ReadFile {
  Result<std::vector<index::Paper>> papers = Error{};
  Warnings warnings;
  PersonalFound personal;
  std::optional<CopyOutcome> copy;
  std::optional<Error> stops;  ///< No file can be read without it: the reader of PDF, or of a damaged paper the lexicon.
};

[[nodiscard]] ReadFile read_one(const std::string& folder, const Entry& entry, const FolderOptions& options,
                                const exporting::Manifest& manifest, Repairers& repairers);

}  // namespace diarium::cli
