// index/records/dictionary: every spelling that stands in the papers, in the order of its bytes, and where its postings are.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "index/keys/leaves.h"
#include "index/keys/leaves_writer.h"

namespace diarium::index {

/// One spelling: case folded, marks kept.
struct Term {
  TermId id;
  std::uint32_t papers = 0;              ///< In which it stands, at least 1.
  bool sound = false;                    ///< Stands in a paper that has not lost its marks.
  std::uint32_t cut = 0;                 ///< Bytes at its end that the stem does without (stem_cut()).
  std::uint32_t paper = 0, profile = 0;  ///< Of its only paper, where papers is 1.
  std::uint64_t postings_at = 0, positions_at = 0;
  std::uint32_t postings_size = 0, positions_size = 0;  ///< No postings where papers is 1.
};

class DictionaryWriter {
 public:
  /// Terms ascending by their bytes. `postings_at` and `positions_at` must continue where the last term's ended.
  void add(std::string_view spelling, const Term& term);
  [[nodiscard]] std::string finish() && { return std::move(leaves_).finish(); }

 private:
  LeavesWriter leaves_;
};

class Dictionary;

/// Walks the dictionary in order. `spelling` and `term` are of the last next() that was true.
class TermCursor {
 public:
  /// The next term; false behind the last of the walk and where it cannot be read (then error() says so).
  bool next();
  [[nodiscard]] const Term& term() const { return term_; }
  /// Valid until the next next().
  [[nodiscard]] std::string_view spelling() const { return keys_.key(); }
  [[nodiscard]] const std::optional<Error>& error() const { return keys_.error(); }

 private:
  friend class Dictionary;
  explicit TermCursor(const LeafCursor& keys, std::uint32_t papers) : keys_(keys), papers_(papers) {}

  LeafCursor keys_;
  std::uint32_t papers_ = 0;
  std::uint64_t postings_at_ = 0, positions_at_ = 0;
  Term term_;
  std::uint32_t least_shared_ = 0;  ///< A term that has less in common with the one before ends the walk.
  bool held_ = false;               ///< The term where the walk begins has been read and not been given yet.
};

/// What is done with each term that is found, and its spelling.
using VisitTerm = std::function<void(const Term&, std::string_view)>;

/// Borrows the file; its cursors borrow it.
class Dictionary {
 public:
  /// Reads the section's top. errors: damaged, waiting.
  [[nodiscard]] static Result<Dictionary> open(const File& file, std::uint32_t papers);
  [[nodiscard]] std::uint32_t size() const { return keys_.size(); }
  /// The term of exactly this spelling. O(log terms). errors: damaged, waiting; nullopt: not there.
  [[nodiscard]] Result<std::optional<Term>> find(std::string_view spelling) const;
  /// A cursor whose terms are those that begin so, in order. What it reads is asked of the file in one go. O(log terms).
  [[nodiscard]] Result<TermCursor> beginning_with(std::string_view prefix) const;
  /// Visits, in their order, all terms that are the stem and one of `endings` behind it, and others that begin with the stem. Only
  /// leaves that can have one of them are read: thousands of words may begin as few are inflected. `endings`: ascending;
  /// none at all: whatever begins so is visited. On waiting all that is missing is asked of the file, and what was visited is not all.
  /// errors: damaged, waiting.
  [[nodiscard]] Result<bool> with_endings(std::string_view stem, const std::vector<std::string>& endings, const VisitTerm& visit) const;
  /// How many leaves that cursor reads; asks nothing of the file.
  [[nodiscard]] std::uint32_t leaves_beginning_with(std::string_view prefix) const { return keys_.leaves_beginning_with(prefix); }
  /// A cursor at a term by number (< size()): its first next() gives it. O(log terms).
  [[nodiscard]] Result<TermCursor> at(TermId id) const;
  /// Visits terms by number, ascending, those of one leaf in one walk. On waiting the others are asked of the file all the
  /// same, and the terms visited before it are not all. errors: damaged, waiting.
  [[nodiscard]] Result<bool> each(const std::vector<TermId>& ids, const VisitTerm& visit) const;

 private:
  Leaves keys_;
  std::uint32_t papers_ = 0;
};

}  // namespace diarium::index
