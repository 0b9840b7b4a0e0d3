// relations/decided/demand_aims: what the words of a demand or a decision want done with what: «bifall till styrelsens
// förslag».
#pragma once
#include "facts/rules/rules.h"
#include "relations/pile.h"

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

/// … and «att fullmäktige beslutar enligt styrelsens förslag», which wants it granted. O(range).
[[nodiscard]] std::vector<Aim> wanted_in(const facts::Reading& r, facts::Range range);

/// What the chair found of what was put: «kontorets förslag antaget och Bo Eks yrkande avslaget», each by the nearest
/// such word behind it; `so`: that it is as asked. Empty where nothing is said to have been carried or to have fallen.
/// O(range).
[[nodiscard]] std::vector<Aim> carried_in(const facts::Reading& r, facts::Range range, bool so);

/// What a range says that it follows: «enligt styrelsens förslag», «i enlighet med yrkandet från S». O(range).
[[nodiscard]] std::vector<AimedAt> followed_in(const facts::Reading& r, facts::Range range);

/// What a range speaks of that somebody proposed or moved, with whose it is: «ställer förslaget från S mot avslag».
/// O(range).
[[nodiscard]] std::vector<AimedAt> owned_in(const facts::Reading& r, facts::Range range);

/// The letters of the party that a token names; empty where it names none.
[[nodiscard]] std::string_view party_at(const facts::Reading& r, std::uint32_t at);

/// Key of the last of a person's names, as owners have it.
[[nodiscard]] std::string last_name(const facts::Named& one);

/// Is it the same thing of the same owners?
[[nodiscard]] bool meets(const AimedAt& one, const AimedAt& other);

/// What the first rule of a list takes at a token. O(rules).
[[nodiscard]] inline facts::Found fate_at(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::find_at(facts::fate_rules(), r, at, facts::NothingAsked(), list);
}
[[nodiscard]] inline bool is_fate_word(const facts::Reading& r, std::uint32_t at, std::string_view list) {
  return facts::is_said(facts::fate_rules(), list, r, at);
}
/// Does a list say something of one of the words?
[[nodiscard]] inline bool has_fate_word(const facts::Reading& r, facts::Range words, std::string_view list) {
  return facts::is_said(facts::fate_rules(), list, r, words);
}

/// What words call the proposal that lies before those who meet, or the chair's own, without saying whose it is: the
/// rule that says so; nullptr where they speak of none. O(range).
[[nodiscard]] const facts::Rule* standing_in(const facts::Reading& r, facts::Range words);

/// «… ställer utskottets förslag mot Bo Eks yrkande»: what was put on other sides of «mot» than what won. Empty where
/// that does not stand on one side alone, or where only what a member moved speaks of it. `put`: the words before the
/// finding; `won`: what that says was carried; where empty, what `standing` speaks of was, against what members moved.
/// O(put).
[[nodiscard]] std::vector<AimedAt> beaten_in(const facts::Reading& r, facts::Range put, const std::vector<AimedAt>& won,
                                             const facts::Rule* standing);

}  // namespace diarium::relations
