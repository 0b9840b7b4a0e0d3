// source/office/zip: the files in a zip, as Word and OpenDocument files are. A bomb, a trap or damage is an Error, never work.
//
// Source: APPNOTE.TXT 6.3.10 (PKWARE): end of central directory (4.3.16), central directory (4.3.12), local header
// (4.3.7).
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::source {

/// How much a zip may hold. A file of a council holds some dozens of entries and inflates tenfold.
struct ZipLimits {
  std::size_t entries = 10'000;
  std::size_t inflated = 200u << 20;   ///< Bytes of all that is read, added up.
  std::size_t ratio = 100;             ///< Inflated bytes a packed one,
  std::size_t ratio_floor = 1u << 20;  ///< of an entry that is larger than this: a small one may be all alike.
};

/// An open zip. Holds the caller's bytes, which must outlive it.
class Zip {
 public:
  /// Reads the central directory; inflates nothing.
  ///
  /// errors    damaged: no end of the directory (a truncated file), a directory or entry that lies outside the file,
  ///           entries that lie over each other; too_large: more entries than allowed; unsupported: encrypted, zip64 or
  ///           in several volumes.
  /// cost      O(entries log entries).
  [[nodiscard]] static Result<Zip> open(std::string_view bytes, std::string_view where, ZipLimits limits = {});

  /// Is there an entry of this name? Names that are absolute, climb («..») or have a drive are never found. O(log
  /// entries).
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The names that can be read, ascending.
  [[nodiscard]] std::vector<std::string> names() const;
  /// Does names() stand for all bytes of the file? False where entries have names that are never found or that others
  /// have, or where more stands between the entries than what may follow one (4.3.9).
  [[nodiscard]] bool all_listed() const { return all_listed_; }
  /// Inflates an entry and compares its checksum.
  ///
  /// errors    not_found; damaged: packed bytes, size or checksum are wrong, the name of the entry is told; too_large:
  /// over
  ///           a limit, told before more than the limit is inflated; unsupported: another method than deflate and
  ///           stored.
  /// cost      O(inflated bytes).
  [[nodiscard]] Result<std::string> read(std::string_view name);

 private:
  struct Entry {
    std::string name;
    std::uint32_t method = 0, crc = 0, header = 0, packed = 0, size = 0, data = 0;
  };
  const Entry* find(std::string_view name) const;
  [[nodiscard]] Result<bool> place(Entry& entry) const;
  Error error(Fault fault, std::string what) const { return {fault, std::move(what), where_}; }

  std::string_view bytes_;
  std::string where_;
  ZipLimits limits_;
  std::size_t inflated_ = 0;
  bool all_listed_ = true;
  std::vector<Entry> entries_;  ///< Ascending by name; one of each name.
};

}  // namespace diarium::source
