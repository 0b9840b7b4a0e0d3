// relations/decided/fate_read: "What does this paper say that a stage answered?" Read once a paper, put together a
// case.
#pragma once
#include "facts/parts/parts.h"
#include "facts/reading/reading.h"
#include "language/roots.h"
#include "relations/decided/fate.h"

namespace diarium::relations {

/// A verdict as read, before it is known which att-satser there are.
struct VerdictAt {
  Verdict verdict;
  std::vector<std::uint16_t> rows;  ///< The att-satser it names; empty: all, or `rest`.
  std::uint16_t number = 0;         ///< Its place in a list of proposals; 0 for a sentence.
  bool rest = false;                ///< «i övrigt»: those that no other of its list names.
  bool own = false;                 ///< Said in a paper of that stage, not told by another.
  bool listed = false;              ///< A proposal or decision of its own, not a sentence in prose.
  bool of_matter = false;  ///< A listed one on the matter or a body's whole proposal: «Ärendet återremitteras».
  bool restates = false;            ///< «beslutar att bifalla kontorets förslag»: what was decided stands elsewhere.
  std::vector<language::WordKey> words;  ///< What a listed one is about, ascending.
};

/// Proposals and decisions with an outcome, and sentences in which a body says what it thinks of the matter
/// («Stadsledningskontoret föreslår att motionen anses besvarad», «Beredningen tillstyrker föredragandens förslag»).
/// What persons move, reserve or claim is none. In the order of place, at most most_verdicts.
/// cost      O(tokens).
[[nodiscard]] std::vector<VerdictAt> read_verdicts(const PileText& paper, std::uint32_t number, const facts::Reading& r,
                                                   const std::vector<facts::Part>& parts);
inline constexpr std::size_t most_verdicts = 400;

/// The stage of a body by its name («Kommunstyrelsens arbetsutskott»); nothing for what is no body.
[[nodiscard]] std::optional<Stage> stage_of(std::string_view body);

/// The body that the sentence of a point, or the nearest line above it, asks to decide; of several the highest. Empty
/// where none is named. O(tokens to the heading).
[[nodiscard]] std::string put_to(const facts::Reading& r, facts::Range point);

/// «… ställer sig bakom planen och översänder den till fullmäktige för antagande»: the body above `stage` that settles
/// what was decided; empty where nothing goes on. O(tokens).
[[nodiscard]] std::string sent_up(const facts::Reading& r, facts::Range decision, Stage stage);

}  // namespace diarium::relations
