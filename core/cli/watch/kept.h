// cli/watch/kept: what is kept beside a site between two looks: the papers as they were read, and of which files.
//
// Beside the site `a/site` these are `a/.site.diarium-watch.dia` and `a/.site.diarium-watch.json`, written as one. The pack is
// that of the papers before corrections.json; a paper that was withdrawn is in it no longer than on the site.
#pragma once
#include <string>

#include "base/result.h"
#include "cli/papers/folder.h"
#include "cli/watch/look.h"

namespace diarium::cli {

struct Kept {
  std::string read_as;     ///< By what papers were read: another value, and all are read again.
  std::string written_as;  ///< By what the site was written: another value, and it is written again.
  std::string site;        ///< sum_of_site().
  Known files;
  std::string pack;        ///< Empty: there is none.
};

/// Where it is kept; `site`: its folder.
[[nodiscard]] std::string kept_place(const std::string& site);

/// Empty where there is none, or one that cannot be read: then all papers are read again.
[[nodiscard]] Kept read_kept(const std::string& site);

/// errors    unsupported, bad_format, not_found: those of TargetFile.
[[nodiscard]] Result<bool> write_kept(const std::string& site, const Kept& kept);

/// A sum of what a site has: of the lists of its files (site.json) and of their bytes (build.json). Empty: there is no site.
[[nodiscard]] std::string sum_of_site(const std::string& site);

// The pack of a folder of which most papers were read before.
struct ReadAgain {
  std::string folder;
  const News& news;
  std::string_view kept;  ///< The pack of what was known; empty: all papers are read.
};

/// Reads what came and changed, and takes the rest from the kept pack: the bytes are those of pack_folder() of the same files,
/// except where a new paper teaches how a damaged one of earlier is repaired. Where papers changed or went, damaged ones are
/// read again, so that nothing stays in them that only those taught. Told and returned is what was read: `papers` counts all.
/// errors    those of read_folder(), with Fault::empty where no paper is left; of a damaged pack.
/// cost      that of reading the new files, and of a merge of all.
[[nodiscard]] Result<Packed> read_again(const ReadAgain& again, const FolderOptions& options);

}  // namespace diarium::cli
