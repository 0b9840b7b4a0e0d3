// relations/digests: what is kept of each paper while relations are found: bytes, in memory or where there is room for
// more, of which only those papers are read again that are looked at together.
#pragma once
#include <cassert>
#include <map>
#include <utility>

#include "base/result.h"
#include "base/spool.h"

namespace diarium::relations {

/// Where digests lie, and how many bytes of them are held read. What is found is the same whatever they are.
struct DigestStore {
  OpenSpool spool;                        ///< Empty: in memory.
  std::size_t most_held = 4u << 20;       ///< Bytes as they lie; less reads papers of large cases more often.
};

/// The paper that a digest is of.
struct DigestOf {
  std::uint32_t paper =
      0;  ///< Its place in the pile: digests themselves tell none, so that they hold in another pile.
  std::uint32_t end = 0;    ///< Bytes of its text.
  std::uint32_t parts = 0;  ///< That its file has (FileParts::parts).
};

/// Digests of one kind, one a paper, in the order of the pile. `Of` has encode_digest() and decode_digest().
template <class Of>
class Digests {
 public:
  explicit Digests(const DigestStore& room = {}) : spool_(open_spool(room.spool)), most_held_(room.most_held) {}

  /// Adds the next paper's, as encode_digest() wrote it. `end`, `parts`: as in DigestOf.
  void add(std::string_view digest, std::uint32_t end, std::uint32_t parts) {
    spool_.append(digest);
    ends_.push_back(spool_.size());
    of_.push_back({end, parts});
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }

  /// Reads that of a paper, unless it is at hand; it stays until rest().
  /// errors    not_found, where the room's disk is full or cannot be read.
  [[nodiscard]] Result<Of*> need(std::uint32_t paper) {
    assert(paper < size());
    const auto [at, added] = here_.try_emplace(paper);
    if (!added) return &at->second;
    const std::uint64_t begin = paper == 0 ? 0 : ends_[paper - 1];
    spool_.read(begin, static_cast<std::size_t>(ends_[paper] - begin), bytes_);
    if (!spool_.is_whole() || !decode_digest(bytes_, {paper, of_[paper].first, of_[paper].second}, at->second)) {
      here_.erase(at);
      return Error{Fault::not_found, "what was put aside of the papers cannot be read: is the disk full?", ""};
    }
    held_ += bytes_.size();
    return &at->second;
  }
  /// One that was needed.
  [[nodiscard]] const Of& operator[](std::uint32_t paper) const {
    const auto at = here_.find(paper);
    assert(at != here_.end());
    return at->second;
  }
  /// Nobody looks at those that were needed: they may go.
  void rest() {
    if (held_ < most_held_) return;
    here_.clear();
    held_ = 0;
  }

 private:
  Spool spool_;
  std::size_t most_held_;
  std::vector<std::uint64_t> ends_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> of_;  ///< Ends of texts, and parts.
  std::map<std::uint32_t, Of> here_;
  std::size_t held_ = 0;
  std::string bytes_;  ///< Of the one that is read.
};

}  // namespace diarium::relations
