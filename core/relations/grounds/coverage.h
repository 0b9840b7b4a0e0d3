// relations/grounds/coverage: "Which of my questions were answered?" Each question with the sentences of the answer
// that meet it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "relations/decided/fate.h"

namespace diarium::relations {

/// How well a passage answers, as a reader would judge by the words: never a fact of the paper.
enum class Coverage : std::uint8_t { none, indirect, direct };
[[nodiscard]] std::string_view name(Coverage coverage);

struct CoveringPassage {
  Passage passage;  ///< A sentence.
  Coverage coverage{};
  std::uint32_t strength = 0;  ///< Per mille of the weight of the question's words that it meets.
};

/// A question of a letter or an interpellation.
struct QuestionRow {
  Passage question;
  std::uint16_t number = 0;
  std::string by;
  Coverage coverage{};
  std::vector<CoveringPassage> passages;  ///< The strongest first, at most most_passages.
};
inline constexpr std::size_t most_passages = 5;

}  // namespace diarium::relations
