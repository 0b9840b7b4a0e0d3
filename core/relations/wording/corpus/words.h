// relations/wording/corpus/words: the words of a pile as numbers that compare fast, and what is known of each form.
//
// Two forms of each word (language/roots.h) are kept: the lower-case word, and its key without marks (language/key.h),
// by which a paper that lost its å, ä, ö meets others.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace diarium::relations {

/// What a word says of a paper's matter.
enum class WordKind : std::uint8_t {
  telling,    ///< Something.
  function,   ///< Nothing: of the closed classes of Swedish.
  procedure,  ///< Nothing: a step of municipal procedure, a body, a title, a party, a month, a number.
};

/// A lower-case word of the pile.
struct Form {
  std::uint64_t key = 0;  ///< Hash of the word without marks: the same in every pile.
  WordKind kind{};
};

/// All forms that a pile has met, numbered as they came.
class Vocabulary {
 public:
  Vocabulary();
  /// The number of a word as written. O(letters), constant for one seen before.
  [[nodiscard]] std::uint32_t number(std::string_view written);
  [[nodiscard]] const Form& form(std::uint32_t number) const { return forms_[number]; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  ///< One more than that of the form; 0: empty.
  };
  [[nodiscard]] std::uint32_t* find(std::uint64_t hash);
  void grow();

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::vector<Form> forms_;
};

/// The kind of a word, by its key (language/key.h).
[[nodiscard]] WordKind kind_of_word(std::string_view key);

/// Hash of bytes, the same on every machine. O(bytes).
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes);

}  // namespace diarium::relations
