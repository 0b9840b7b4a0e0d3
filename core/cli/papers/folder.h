// cli/papers/folder: reads a folder of papers into packs; what `pack` and `site` share.
//
// A large folder is read in parts, each into a pack of its own that is put aside (cli/scratch), and these become one
// (index/merge): so the memory that is needed is that of the parts which are read at the same time. The bytes are the same
// however many parts there are.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/disk/files.h"
#include "cli/papers/paper_bytes.h"
#include "cli/scratch/scratch_file.h"
#include "diarium.h"

namespace diarium::cli {

enum class Masking : std::uint8_t { none, personal_numbers };

/// What a file is called in a pack, by its path: masked, where numbers are. O(bytes).
[[nodiscard]] std::string name_in_pack(std::string path, Masking masking);

struct FolderOptions {
  unsigned jobs = 1;
  WithFacts with_facts = WithFacts::yes;
  std::string lexicon;  ///< File to repair damaged papers by, with the help of the undamaged ones; empty: none.
  Masking masking = Masking::none;  ///< With it personal data is counted and told on stderr, and numbers are masked.
  Originals originals = Originals::none;  ///< Copies of files that the site will hold: each file is looked through.
  Ocr ocr{};  ///< Of pages that are pictures; how many at once is decided by how many files there are.
  std::string aside;    ///< The folder on whose disk parts are put aside; empty: they are held in memory.
  bool digests = false;  ///< Relations will be found among the papers: of those that are put aside in parts what they need is kept.
  std::shared_ptr<const facts::Home> home = nullptr;  ///< Whose papers they are, as far as others of the folder tell.
};

/// One of several builds of a folder: the files of the part, and what all files teach the damaged ones of them.
struct PartOptions {
  std::uint32_t number = 1, of = 1;  ///< From 1.
  std::string words;                 ///< Bytes that `learn` wrote of all parts.
};

/// The files of a folder that may be papers, in bytewise order: all but what says something of them (diarium.json,
/// corrections.json). By their places parts of a folder are told.
/// errors    not_found: no such folder.
[[nodiscard]] Result<std::vector<Entry>> collection_files(const std::string& folder);

/// What is told of a folder without a paper.
[[nodiscard]] Error nothing_read();

/// What diarium.json of a folder says of its collection; empty where it has none.
/// errors    those of reading the file and of exporting::read_manifest().
[[nodiscard]] Result<exporting::Manifest> manifest_of(const std::string& folder);

/// The files of a collection, of which some are known already.
struct KnownFiles {
  std::vector<Entry> files;      ///< Instead of those that the folder has, in the order of collection_files().
  std::set<std::string> unread;  ///< Paths: their papers stand in a pack that these will be merged with.
  std::map<std::string, std::string> ids = {};      ///< Those that were given out (PaperNames).
  std::function<text::PileWords()> learn = {};      ///< What damaged papers are repaired by; empty: what those of `files` teach.
};

/// What was read of a folder, not yet made one.
struct ReadFolder {
  Packed packed;                             ///< Without bytes.
  std::vector<std::shared_ptr<ScratchFile>> parts;  ///< Packs, in the order of their papers; one at least.
  ManifestMasked masked = {};                ///< What was masked of diarium.json.

  /// The bytes of the parts, as a merge reads them. They live as long as this.
  [[nodiscard]] Result<index::PackBytes> bytes() const;
  /// What was read of the parts may leave the memory.
  void rest() const;
};

/// Reads every paper below `folder` in bytewise path order into packs. What became of each file is returned; where nothing could be
/// read it is told on stderr.
///
/// in        `part`: only the files of that part, as a segment. `known`: only those that are not known, with the ids that they
///           have among all; nothing of them is no error.
/// errors    not_found: no such folder; empty: nothing in it could be read (of a part: it is empty); bad_format: a broken
///           diarium.json, words that are none; one that lacks_reader(), where a PDF or picture is met; those of opening the lexicon, where a paper is damaged.
[[nodiscard]] Result<ReadFolder> read_folder(const std::string& folder, const FolderOptions& options, const std::optional<PartOptions>& part = {},
                                              const std::optional<KnownFiles>& known = {});

/// How packs are made one by a command: with these threads, what becomes large put aside (empty: in memory).
[[nodiscard]] index::MergeMaking merge_making(unsigned jobs, const std::string& aside, std::function<void()> rest);

/// The same as one pack, its bytes in memory.
[[nodiscard]] Result<Packed> pack_folder(const std::string& folder, const FolderOptions& options);

/// What became of each file that is not as it should be, a line each: for commands that write no report (cli/report.h).
void tell_files(const std::vector<FileOutcome>& files, Masking masking);
/// What was masked of diarium.json, a line each.
[[nodiscard]] std::vector<std::string> manifest_lines(const ManifestMasked& masked);

}  // namespace diarium::cli
