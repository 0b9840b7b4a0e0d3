// facts/certainty/basis: which kind of evidence said a fact, in words: «date.deadline.prose».
//
// It is read off the fact and the place it stands at, after the fact was found, so that no extractor has to know of it.
// The first word says how it was come by (said of the paper itself, told in a sentence, left when all else was excluded
// …), the others where it stands and its own word (role, kind, meaning).
#pragma once
#include <string>

#include "facts/kinds/fact_words.h"
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// The last word of a path where two pieces of evidence agree that know nothing of each other: a vote's counts and the
/// list of who voted; a name in the letterhead and over the signature; two passages, compared letter by letter.
inline constexpr std::string_view agreement = "agree";

/// What facts are weighed against.
struct Surroundings {
  const Reading& reading;
  const std::vector<Part>& parts;
  const Facts& facts;  ///< All of the paper.
};

[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Value& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Person& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Proposal& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Outcome& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Dissent& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Citation& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Date& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Vote& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Component& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Repeat& one);
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Ground& one);
/// Of a kind that has no rule above: where it stands, and its own word.
[[nodiscard]] std::string basis_at(const Surroundings& in, std::string_view first, ByteSpan span,
                                   std::string_view what);
template <class Fact>
[[nodiscard]] std::string basis_of(const Surroundings& in, std::string_view fact, const Fact& one) {
  const std::string_view first = fact == "case_number" ? "number" : fact == "referral" ? "asked" : fact;
  return basis_at(in, first, span_of(one), fact_words(one).what);
}
/// How many a paper names as voting. O(persons).
[[nodiscard]] std::size_t named_as_voting(const Facts& facts);
/// Of a heading: a block, no fact of its own. `words`: the block's.
[[nodiscard]] std::string basis_of_heading(const structure::Block& block, std::string_view words);

}  // namespace diarium::facts
