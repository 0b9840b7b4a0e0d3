// index/keys/key_lists: which terms does a key lead to? Sorted keys with the numbers of terms.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "base/span.h"
#include "index/keys/leaves.h"

namespace diarium::index {

/// What is kept of a key: all of it, or its beginning as far as it tells the key from those beside it. Where it is cut, what
/// a term is called says whether its key is the one that was asked for.
enum class KeptKeys { whole, beginnings };

/// Lists in the order of their keys: what is written.
struct SortedLists {
  std::vector<std::string_view> keys;  ///< Of the writer that gave them.
  std::vector<std::uint32_t> ends;     ///< By key, in `terms`.
  std::vector<TermId> terms;
  [[nodiscard]] std::span<const TermId> of(std::size_t key) const {
    const std::uint32_t begin = key == 0 ? 0 : ends[key - 1];
    return std::span(terms).subspan(begin, ends[key] - begin);
  }
};

/// Collects pairs of a key and a term, eight bytes for each and each key once.
class KeyListsWriter {
 public:
  explicit KeyListsWriter(KeptKeys kept) : kept_(kept) {}
  /// Terms ascending; each key once a term, of at most leaves::longest_key bytes. O(bytes).
  void add(std::string_view key, TermId term) { add(number(key), term); }
  /// The same of a key that has a number here. Whoever asks for one adds it.
  [[nodiscard]] std::uint32_t number(std::string_view key) { return keys_.number(key); }
  void add(std::uint32_t key, TermId term) { pairs_.push_back({key, term.value}); }
  /// O(pairs + keys log keys).
  [[nodiscard]] SortedLists sorted() const;
  /// `notes`: by key, what the section says of its list; of a list of one term nothing. Empty: nothing of any.
  [[nodiscard]] std::string finish(const SortedLists& lists, std::span<const std::string> notes = {}) const;

 private:
  struct Pair {
    std::uint32_t key = 0, term = 0;
  };
  KeptKeys kept_;
  Numbering keys_;
  std::vector<Pair> pairs_;
};

/// What was found under a key.
struct KeyList {
  std::vector<TermId> terms;  ///< Ascending.
  std::string_view note;      ///< Where the section says more of it. Lives as long as the file.
};

/// Reads such a section. Borrows the file.
class KeyLists {
 public:
  /// `terms`: how many the pack has. errors: damaged, waiting.
  [[nodiscard]] static Result<KeyLists> open(const File& file, Section section, KeptKeys kept, std::uint32_t terms);
  /// The terms of a key, ascending, where keys are cut perhaps those of another that begins alike; none where there is no
  /// such key. Touches one leaf. errors: damaged, waiting.
  [[nodiscard]] Result<KeyList> find(std::string_view key) const;
  /// The terms of all keys that begin so, ascending, each once, where keys are cut perhaps those of one more. Its leaves
  /// are asked for in one go.
  [[nodiscard]] Result<std::vector<TermId>> beginning_with(std::string_view prefix) const;
  /// Each key with its terms and its note, in order; the visitor says whether they make sense. errors: damaged.
  using Visit = std::function<bool(std::string_view key, const std::vector<TermId>& terms, std::string_view note)>;
  [[nodiscard]] Result<bool> each(const Visit& visit) const;

 private:
  Leaves leaves_;
  KeptKeys kept_{};
  std::uint32_t terms_ = 0;
};

}  // namespace diarium::index
