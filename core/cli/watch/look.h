// cli/watch/look: what stands in a folder of papers, and what became of it since it was read.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "base/result.h"

namespace diarium::cli {

/// By which a file is taken for the same without being read.
struct Stamp {
  std::uint64_t size = 0;
  std::int64_t changed = 0;  ///< The machine's own count.
  bool operator==(const Stamp&) const = default;
};

/// Something in the folder at one moment.
struct Seen {
  Stamp stamp;
  std::string problem;  ///< As of cli/disk/files.h.
  bool operator==(const Seen&) const = default;
};
/// By path: all that list_folder() gives, diarium.json and corrections.json among it.
using Look = std::map<std::string, Seen>;
/// errors    not_found: the folder is gone or cannot be read.
[[nodiscard]] Result<Look> look_at(const std::string& folder);

/// A file as it was when it was read.
struct KnownFile {
  Stamp stamp;
  std::string sum;  ///< SHA-256 of its bytes; of what could not be read its problem.
  bool operator==(const KnownFile&) const = default;
};
using Known = std::map<std::string, KnownFile>;

/// What became of a folder.
struct News {
  Known now;                                ///< What an update reads: files that wait as they were known.
  std::set<std::string> came, changed, gone;
  std::set<std::string> waiting;            ///< They are still being written, or were there a moment ago: the next look tells.
  [[nodiscard]] bool any() const { return !came.empty() || !changed.empty() || !gone.empty(); }
};

/// Compares what was known with two looks at the folder, one after the other. Only what both show alike is news; of a file
/// whose stamp is another one the bytes decide.
/// errors    not_found: a folder in it, whose papers are known, cannot be read: they are not gone.
/// cost      O(bytes) of the files with other stamps.
[[nodiscard]] Result<News> compare(const std::string& folder, const Known& known, const Look& before, const Look& now);

}  // namespace diarium::cli
