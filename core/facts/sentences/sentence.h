// facts/sentences/sentence: who decides, proposes or asks for what, as a sentence tells it.
//
// One grammar for all sentences that decide: «På förslag av ordföranden beslutar nämnden att …» (minutes), «Anna Berg
// (S) yrkade bifall till motionen och avslag på …» (what was moved), «Kommunstyrelsen föreslår att kommunfullmäktige
// beslutar:» (a letter's draft). A statement stands inside the object of another one, so a sentence is a tree.
#pragma once
#include "facts/bodies/bodies.h"
#include "facts/kinds/words.h"
#include "facts/reading/reading.h"
#include "facts/reading/verbs.h"

namespace diarium::facts {

/// How a sentence means what it says.
enum class Mood : std::uint8_t {
  asserted,     ///< «beslutar», «yrkar»
  past_tense,   ///< «beslutade», «har yrkat»: of what happened.
  conditional,  ///< «om vi föreslår att …»
  question
};

struct Object;

/// A verb that decides with its arguments; those that the sentence does not name are empty.
struct Statement {
  VerbAt verb;
  std::uint32_t at = 0;  ///< The verb's token.
  Mood mood{};
  Range words;               ///< All of it, from its first argument on.
  Range who;                 ///< Who acts: a body, persons with their parties, parties, a pronoun.
  Range support;             ///< «med instämmande av Bo Ek (M)»: who agrees.
  Range follows;             ///< «enligt kommunstyrelsens förslag»: the owner and the thing.
  bool dated = false;        ///< It names a day or a month.
  bool on_proposal = false;  ///< «på förslag av ordföranden»
  bool own_part = false;     ///< «för egen del»: beside what goes on to the next body.
  std::vector<Object> what;  ///< What is asked for, proposed, decided or judged, each thing for itself.
};

/// One thing that a statement is about. «att kommunfullmäktige beslutar att avslå motionen» states something itself.
struct Object {
  Range words;  ///< Without the «att» before it.
  std::vector<Statement> inner;
};

/// The statements of a range in order of place: of one sentence, or of the words that lead to a list. O(range).
[[nodiscard]] std::vector<Statement> statements(const Reading& r, Range range);

/// The body that acts: named last in `who`; nothing where persons act. O(1).
[[nodiscard]] std::optional<BodyAt> acting_body(const Reading& r, const Statement& one);

/// The things that words want one after the other: divided at «samt att», «och därefter att», «och avslag på».
/// O(range).
[[nodiscard]] std::vector<Range> things_in(const Reading& r, Range words);

/// The last statement of a range down to the innermost one that leads to what follows the range: in «Kommunstyrelsen
/// föreslår att kommunfullmäktige beslutar:» the proposal and the decision. O(statements).
[[nodiscard]] std::vector<const Statement*> leading(const std::vector<Statement>& all);

struct Rule;
/// An outcome, and the rule of assets/rules/clauses.rules that says it; none where a verb of the list does.
struct SaidOutcome {
  std::string_view word;
  const Rule* rule = nullptr;
};

/// The outcome that the main verb of a proposal's words names («avslås» → «avslå»), or an empty word: «Beslutet om att
/// anta planen upphävs» is a repeal, and to grant a demand for rejection is to reject. O(range).
[[nodiscard]] SaidOutcome said_outcome(const Reading& r, Range range);
[[nodiscard]] inline std::string_view outcome_word(const Reading& r, Range range) {
  return said_outcome(r, range).word;
}

/// Does a token look like an infinitive: «lägga», «inrätta», «se»? A lower-case word in -a that is no other form. O(1).
[[nodiscard]] bool is_infinitive_like(const Reading& r, std::uint32_t at);

/// «Kommunstyrelsen», «Anna Berg (S) och Bo Ek (M)», «ordföranden», «vi»: those who end before token `end`, adverbs
/// left out; empty where a preposition makes them something else. Looks back to `first`. O(words of a list).
[[nodiscard]] Range actors_before(const Reading& r, std::uint32_t first, std::uint32_t end);

/// Those who begin at token `first`. O(words of a list).
[[nodiscard]] Range actors_at(const Reading& r, std::uint32_t first, std::uint32_t end);

/// Words that say how or when, between a verb and its subject or object: «därför», «för egen del», «enhälligt». O(1).
[[nodiscard]] std::uint32_t past_adverbs(const Reading& r, std::uint32_t at, std::uint32_t end);

/// «enligt kommunstyrelsens förslag», «i enlighet med yrkandet från S»: the thing and whose it is, as far as they stand
/// in the range; empty where none is named. O(range).
[[nodiscard]] Range followed(const Reading& r, Range range);

}  // namespace diarium::facts
