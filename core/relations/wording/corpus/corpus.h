// relations/wording/corpus/corpus: the words of several papers in one row, with what their parts and flags say.
#pragma once
#include "relations/pile.h"
#include "relations/wording/corpus/words.h"
#include "relations/wording/dating.h"

namespace diarium::relations {

/// A part of a paper as a stretch of the row of words; the whole paper where it is no compound file.
struct Part {
  PartRef ref;
  std::uint32_t first = 0, last = 0;  ///< Words [first, last).
  Dating dating;
  std::string type;             ///< Word of facts::type_words; empty where the text does not tell.
  std::uint32_t furniture = 0;  ///< Words of page heads and feet, which the row leaves out.
  [[nodiscard]] std::uint32_t words() const { return last - first; }
};

/// What a corpus knows of a paper.
struct CorpusPaper {
  bool damaged = false;
  std::uint32_t family = 0;            ///< Papers of one case (one number of their own) share it.
  std::vector<std::uint32_t> title{};  ///< Words of its title, as forms.
};

/// Words of papers in one row, numbered from 0. What stands at the edge of each page is left out: a sentence goes on
/// behind it. Grows by 13 bytes a word.
class Corpus {
 public:
  static constexpr std::uint8_t sentence = 1;  ///< A sentence begins at this word.
  static constexpr std::uint8_t pointer = 2;  ///< Title, name, number, date, cited work, heading, page head: it refers.
  static constexpr std::uint32_t no_part = 0xFFFFFFFFu;

  /// Adds the words of a paper. `number`: its place in the pile. O(bytes).
  void add(const PileText& paper, std::uint32_t number);
  /// Joins papers of one case into families. After the last add().
  void find_families();

  [[nodiscard]] std::uint32_t words() const { return static_cast<std::uint32_t>(forms_.size()); }
  [[nodiscard]] std::span<const Part> parts() const { return parts_; }
  [[nodiscard]] std::span<const CorpusPaper> papers() const { return papers_; }
  [[nodiscard]] const CorpusPaper& paper_of(const Part& part) const {
    return papers_[paper_at_[static_cast<std::size_t>(&part - parts_.data())]];
  }
  [[nodiscard]] std::uint32_t part_at(std::uint32_t word) const { return part_at_[word]; }
  [[nodiscard]] std::uint32_t family_at(std::uint32_t word) const { return papers_[paper_at_[part_at_[word]]].family; }
  [[nodiscard]] std::uint32_t form(std::uint32_t word) const { return forms_[word]; }
  [[nodiscard]] std::uint64_t key(std::uint32_t word) const { return vocabulary_.form(forms_[word]).key; }
  [[nodiscard]] ByteSpan span(std::uint32_t word) const { return spans_[word]; }
  [[nodiscard]] bool begins_sentence(std::uint32_t word) const { return (flags_[word] & sentence) != 0; }
  /// Does the word say something of the matter, and point at nothing?
  [[nodiscard]] bool tells(std::uint32_t word) const {
    return (flags_[word] & pointer) == 0 && vocabulary_.form(forms_[word]).kind == WordKind::telling;
  }
  /// Is it of the procedure, or does it point at something: what formulae are made of?
  [[nodiscard]] bool formal(std::uint32_t word) const {
    return (flags_[word] & pointer) != 0 || vocabulary_.form(forms_[word]).kind == WordKind::procedure;
  }
  /// From the first byte of word `first` to the last of word `last - 1`. `first < last`.
  [[nodiscard]] ByteSpan bytes(std::uint32_t first, std::uint32_t last) const {
    return {spans_[first].begin, spans_[last - 1].end};
  }

 private:
  void mark_mentions(const facts::Facts& facts, std::uint32_t first);
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> forms_, part_at_;
  std::vector<ByteSpan> spans_;
  std::vector<std::uint8_t> flags_;
  std::vector<Part> parts_;
  std::vector<std::uint32_t> paper_at_;  ///< Place in papers_ of each part.
  std::vector<CorpusPaper> papers_;
  std::vector<std::vector<std::uint64_t>> numbers_;  ///< Own numbers of each paper, hashed with the municipality.
};

}  // namespace diarium::relations
