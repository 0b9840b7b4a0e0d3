// index/records/dictionary: every spelling that stands in the papers, in the order of its bytes, and where its postings are.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"
#include "index/file.h"

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
  [[nodiscard]] std::string finish() &&;

 private:
  std::string offsets_, blocks_, last_;
  std::uint32_t terms_ = 0;
};

class Dictionary;

/// Walks the dictionary in order. `spelling` and `term` are of the last next() that was true.
class TermCursor {
 public:
  /// The next term; false behind the last and where the section is damaged (then error() says so).
  bool next();
  [[nodiscard]] const Term& term() const { return term_; }
  [[nodiscard]] const std::string& spelling() const { return spelling_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  friend class Dictionary;
  bool open_block();
  bool stop();

  const Dictionary* dictionary_ = nullptr;
  std::uint32_t next_term_ = 0;
  const char* at_ = nullptr;  ///< The rest of the open block.
  const char* end_ = nullptr;
  std::uint64_t postings_at_ = 0, positions_at_ = 0;
  Term term_;
  std::string spelling_;
  bool held_ = false;  ///< The term that seek() stopped at has not been given yet.
  std::optional<Error> error_;
};

class Dictionary {
 public:
  static constexpr std::uint32_t block_terms = 32;

  /// Reads the section's head. errors: damaged.
  [[nodiscard]] static Result<Dictionary> open(const File& file, std::uint32_t papers);
  [[nodiscard]] std::uint32_t size() const { return terms_; }
  /// A cursor whose first next() gives the first term that is not below `spelling`. O(log terms).
  [[nodiscard]] Result<TermCursor> seek(std::string_view spelling) const;
  /// The term of exactly this spelling. O(log terms). errors: damaged; nullopt: not there.
  [[nodiscard]] Result<std::optional<Term>> find(std::string_view spelling) const;
  /// A cursor at a term by number (< size()): its first next() gives it. O(1).
  [[nodiscard]] Result<TermCursor> at(TermId id) const;

 private:
  friend class TermCursor;
  [[nodiscard]] Result<std::string_view> block(std::uint32_t number) const;
  [[nodiscard]] Result<std::string_view> first_spelling(std::uint32_t block_number) const;

  const File* file_ = nullptr;
  std::uint32_t papers_ = 0, terms_ = 0, blocks_ = 0;
};

}  // namespace diarium::index
