// facts/sentences/arguments: the words beside a verb: who acts, to whom, by whose proposal.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

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
