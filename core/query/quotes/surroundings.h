// query/quotes/surroundings: the text around a place and the words in it, read without the rest of the paper.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "index/passage.h"
#include "index/records/block_words.h"

namespace diarium::query {

/// So many bytes at least are read before and after a place, as far as its block goes: more than a snippet shows in any
/// alphabet of two bytes a letter, and some words by which to find where a sentence begins.
inline constexpr std::uint32_t surrounding_bytes = 460;

/// A block of a paper: what it is, and how many words the index has of it.
struct WordsOfBlock {
  const structure::Block& block;
  index::BlockWords words;
};

/// A part of one block. Its bytes, spans and slots are those of the paper; text() begins at byte begin().
class Surroundings {
 public:
  /// The text around the slots `first` to `last` of `of`, which are words of it. errors: damaged, where text and index
  /// disagree. O(bytes read).
  [[nodiscard]] static Result<Surroundings> read(const index::Pack::Impl& pack, DocId paper,
                                                 const std::vector<index::Landmark>& landmarks, const WordsOfBlock& of,
                                                 std::pair<std::uint32_t, std::uint32_t> slots);

  /// The part, and the pieces of the block's lines that lie in it.
  [[nodiscard]] ByteSpan span() const { return block_.span; }
  [[nodiscard]] const structure::Block& block() const { return block_; }
  /// The words of a span inside span().
  [[nodiscard]] std::string_view words(ByteSpan span) const {
    return slice(text_, {span.begin - begin_, span.end - begin_});
  }
  /// The sentences that begin in a part of span() (text::sentences_around).
  [[nodiscard]] std::vector<ByteSpan> sentences(ByteSpan near) const;

  /// Slots whose words lie in the part: from the first to before the second.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> slots() const { return {stretches_.front().slot, end_slot_}; }
  /// The word at one of slots(). Cuts the words around it at first. errors: damaged.
  [[nodiscard]] Result<ByteSpan> word(std::uint32_t slot);
  /// All words of the stretches that `near` touches. errors: damaged.
  [[nodiscard]] Result<std::vector<ByteSpan>> words_near(ByteSpan near);
  /// The slots of the stretches that `near` touches, as slots() gives them.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> slots_near(ByteSpan near) const;

  /// What stands before a byte of span() in the whole paper.
  [[nodiscard]] text::Reach reach(std::uint32_t byte) const;

 private:
  /// Words are cut by the stretch: from the block's begin or a landmark to the next.
  struct Stretch {
    std::uint32_t byte = 0, slot = 0;
    bool is_cut = false;
    std::vector<ByteSpan> words;
  };
  [[nodiscard]] std::uint32_t end_of(std::size_t stretch) const {
    return stretch + 1 < stretches_.size() ? stretches_[stretch + 1].byte : block_.span.end;
  }
  [[nodiscard]] std::uint32_t end_slot_of(std::size_t stretch) const {
    return stretch + 1 < stretches_.size() ? stretches_[stretch + 1].slot : end_slot_;
  }
  [[nodiscard]] std::pair<std::size_t, std::size_t> stretches_near(ByteSpan near) const;
  [[nodiscard]] Result<bool> cut(std::size_t stretch);
  [[nodiscard]] bool is_sound() const;

  std::string text_;
  std::uint32_t begin_ = 0;  ///< Of text_ in the paper: a landmark at or before span(), where counting begins.
  structure::Block block_;
  std::vector<Stretch> stretches_;
  std::uint32_t end_slot_ = 0;
  std::vector<index::Landmark> landmarks_;  ///< From begin_ to the end of span().
};

}  // namespace diarium::query
