// index/parts/known_cuts: how the terms of another pack were cut, which holds for a pack of nearly the same papers as long as no
// spelling came or went that the cutting of a term may have asked for.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "index/file/file.h"

namespace diarium::index {

/// Is one of some words part of another?
class PartOf {
 public:
  PartOf() : PartOf(std::vector<std::string>()) {}
  explicit PartOf(std::vector<std::string> words);
  /// O(bytes), nearly.
  [[nodiscard]] bool any_in(std::string_view word) const;

 private:
  static constexpr std::size_t hashed_bytes = 3;  ///< Bytes at the begin of a word, by which it is found.
  [[nodiscard]] static std::uint16_t hash_of(const char* begin);
  std::vector<std::string> short_, words_;    ///< Of fewer bytes; the others, by hash.
  std::vector<std::uint32_t> begins_;         ///< By hash, and one more: in words_.
};

/// Filled term by term, then asked.
class KnownCuts {
 public:
  /// Nothing is known.
  KnownCuts() = default;
  /// What a pack made with Effort::full says of its terms. Borrows the file. errors: damaged.
  [[nodiscard]] static Result<KnownCuts> of(const File& file, std::uint32_t terms);

  /// The next term of the new pack. `before`: its number in the other pack, if it is there. `asked`: does whoever asks whether it
  /// is a word, or a name, hear the same there?
  enum class Heard { the_same, something_else };
  void meet(std::string_view spelling, std::optional<TermId> before, Heard asked);
  /// A term of the other pack alone, whose papers are all gone. `before`: its number there, if it is the other pack's at all.
  void gone(std::string_view spelling, std::optional<TermId> before);
  /// That was all.
  void finish();

  /// Need a term of the new pack not be cut? Several may ask at once. O(bytes), nearly.
  [[nodiscard]] bool knows(std::uint32_t term, std::string_view spelling) const;
  /// PartKeys::of() of a term that it knows: keys by their number, below key_count(), ascending.
  [[nodiscard]] std::span<const std::uint32_t> keys_of(std::uint32_t term) const;
  [[nodiscard]] std::size_t key_count() const { return keys_.size(); }
  [[nodiscard]] std::string_view key(std::uint32_t number) const { return keys_[number]; }

  /// What the other pack says of the list of a part, where that would be the same list but for papers that came or went: the terms
  /// that have it are the same, but for those that are new or gone. Empty: it must be made. O(log parts + terms).
  [[nodiscard]] std::string_view note_of(std::string_view key, std::span<const TermId> terms) const;

 private:
  /// A part that has a list of its own in the other pack.
  struct Together {
    std::uint32_t key = 0;
    std::string_view note;
    std::vector<std::uint32_t> terms;
  };
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFu;
  void change(std::string_view spelling);

  std::vector<std::string> keys_;
  std::vector<std::uint32_t> begins_, of_terms_;  ///< Of the other pack: by term, and one more, where its keys begin.
  std::vector<std::uint32_t> before_;             ///< By term of the new pack: its number in the other.
  std::vector<Together> together_;                ///< By key.
  std::vector<bool> gone_;                        ///< By term of the other pack.
  std::vector<std::string> changed_;
  PartOf changes_;
};

}  // namespace diarium::index
