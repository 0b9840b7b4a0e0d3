// cli/collection/become: a collection that stands, and packs that become one file; what `merge`, `add` and `withdraw`
// share.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/corrections.h"
#include "cli/papers/folder.h"
#include "cli/scratch/scratch_file.h"
#include "cli/targets/target_file.h"
#include "diarium.h"

namespace diarium::cli {

/// Packs that are read where they lie on the disk.
struct OpenedPacks {
  std::vector<std::shared_ptr<ScratchFile>> rooms;
  index::PackBytes packs;

  /// What was read of them may leave the memory.
  void rest() const;
};
/// errors    not_found, bad_format, unsupported, damaged: of the file, which it names.
[[nodiscard]] Result<OpenedPacks> open_packs(const std::vector<std::string>& files);

/// The place of a collection that stands, where what becomes of it goes. errors: those of TargetFile; not_found: there is none.
[[nodiscard]] Result<TargetFile> open_target(const std::string& file);

/// What becomes of packs.
struct BecomeOptions {
  std::string out;                  ///< The file.
  Related related = Related::yes;   ///< What is told across the papers.
  std::set<std::string> withdrawn;  ///< Names of files whose papers are left out.
  unsigned jobs = 1;
  std::function<void()> rest;       ///< What was read of the packs may leave the memory.
  facts::Corrections corrections = {};  ///< Of persons and cases; what comes to nothing is told on stderr.
};
/// Writes one pack of several and puts it in place; what stood there stays where that cannot be.
/// errors    those of collect_packs() and of TargetFile.
[[nodiscard]] Result<Collected> become_one(TargetFile& target, const index::PackBytes& packs, const BecomeOptions& options);

/// «a.txt: withdrawn», on stderr, of each.
void tell_withdrawn(const std::vector<std::string>& names);

struct OpenCollection {
  OpenedPacks opened;                      ///< The one file.
  index::Pack pack;                        ///< Reads it.
  Related related = Related::no;           ///< What it tells across its papers.
  Masking masking = Masking::none;         ///< Personal numbers are masked in some paper.
  std::map<std::string, std::string> ids;  ///< Of its files, by the names that they have in it.
};

/// Opens a collection. It is read where it lies: who writes it anew puts another file in its place.
/// errors    not_found: there is no such file; bad_format, unsupported, damaged: it is none, or of another version; unsupported: it is
///           a part of a build that is not finished.
/// cost      O(papers).
[[nodiscard]] Result<OpenCollection> open_collection(const std::string& file);

}  // namespace diarium::cli
