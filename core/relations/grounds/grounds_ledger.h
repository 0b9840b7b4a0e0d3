// relations/grounds/grounds_ledger: "Which reasons were given, by whom, and which were lost on the way? Which of my
// questions were answered?"
#pragma once
#include "relations/decided/fate.h"

namespace diarium::relations {

/// One reason of one stage.
struct GroundRow {
  std::string kind;   ///< «policy», «law», «practice».
  std::string stage;  ///< A word of facts::ground_stages.
  std::string norm;   ///< What it cites; may be empty.
  Passage passage;    ///< Its sentence.
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< Of the fact it rests on (relations/certainty.h).
};

/// A kind of reason that an earlier stage gave and a later one, which gives reasons too, does not.
struct GroundAlarm {
  std::string kind, norm;
  std::string given_by;    ///< Stage.
  std::string missing_in;  ///< Stage.
  Passage passage;         ///< The sentence that was lost.
};

/// One norm that cases of several municipalities rest on.
struct SharedGround {
  std::string kind, norm;
  struct Place {
    std::uint32_t of_case = 0;  ///< Index in Cases::cases.
    std::uint32_t ground = 0;   ///< Index in its grounds.
    std::string municipality;
  };
  std::vector<Place> places;  ///< In the order of the cases.
};

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
