// relations/decided/demand_aims: what the words of a demand or a decision want done with what: «bifall till styrelsens
// förslag».
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "facts/reading/reading.h"

namespace diarium::relations {

/// What a demand is about.
enum class AimObject : std::uint8_t {
  none,
  motion,    ///< The motion or the citizen's proposal.
  matter,    ///< «ärendet»
  proposal,  ///< Of a body: «styrelsens förslag».
  demand     ///< Of persons or parties: «yrkandet från S», «Anna Bergs förslag».
};

/// A thing that words speak of, and whose it is.
struct AimedAt {
  AimObject object{};
  std::vector<std::string> owners;  ///< Keys: of the body, or of parties and names; empty where it is not said.
  bool addition = false;            ///< «tilläggsyrkande»: it may win beside another.
};

/// One outcome with one thing that it is wanted for.
struct Aim {
  std::string_view outcome;  ///< A word of facts::outcome_words.
  AimedAt at;
};

/// All that a range wants; empty too where it parts the thing («första att-satsen», «delvis»), as nothing sure can be
/// told then. O(range).
[[nodiscard]] std::vector<Aim> aims_in(const facts::Reading& r, facts::Range range);

/// What a range says that it follows: «enligt styrelsens förslag», «i enlighet med yrkandet från S». O(range).
[[nodiscard]] std::vector<AimedAt> followed_in(const facts::Reading& r, facts::Range range);

/// Is it the same thing of the same owners?
[[nodiscard]] bool meets(const AimedAt& one, const AimedAt& other);

}  // namespace diarium::relations
