// facts/bodies/bodies: names of the bodies that decide, prepare and are asked, wherever they stand in a sentence.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"
#include "language/bodies.h"
#include "language/phrases.h"

namespace diarium::facts {

/// How high a body stands: who proposes to whom.
enum class Rank : std::uint8_t {
  office,     ///< Proposes, never decides.
  committee,  ///< «arbetsutskottet», «borgarrådsberedningen»: prepares, may decide for itself.
  board,      ///< «kommunstyrelsen», «socialnämnden»
  council     ///< «kommunfullmäktige», «regionfullmäktige»
};
using language::BodyKind;
[[nodiscard]] Rank rank_of(BodyKind kind);

/// A body named in the text.
struct BodyAt {
  Range range;       ///< Its tokens, with the parts of a joint name («kultur- och fritidsnämnden»).
  std::string name;  ///< In its base form, with a capital: «Kommunstyrelsen».
  Rank rank{};
  BodyKind kind{};
  bool generic = false;  ///< «Nämnden»: which one, the paper says elsewhere.
  bool owner = false;    ///< In the genitive: something of the body's acts or is named, not the body.
};

/// What the word of token `at` says of a body, or nothing; a body's name may have more words. O(rows of the list).
[[nodiscard]] std::optional<language::BodyWord> body_word(const Reading& r, std::uint32_t at);

/// Behind «i Mora», which tells where a body is, on the line of token `at`; `at` where nothing does. O(1).
[[nodiscard]] std::uint32_t past_place(const Reading& r, std::uint32_t at);

/// «Nämnd: …», «Nämnd» in a form: a label in front of a body's name. O(rows of the list).
[[nodiscard]] bool is_body_label(const Reading& r, std::uint32_t at);

/// The body whose name's head word is token `at`. O(1): names of at most twelve tokens are followed to either side.
[[nodiscard]] std::optional<BodyAt> body_at(const Reading& r, std::uint32_t at);

/// Does the body only tell whose matter it is («hemställan från nämnden», «yrkandet från S i styrelsen»), acting in
/// nothing? `from`: where its line or lead begins. «Beslut i nämnden» tells who decides. O(tokens before it).
[[nodiscard]] bool tells_whose_matter(const Reading& r, std::uint32_t from, const BodyAt& body);

/// The first body named in a range. O(range).
[[nodiscard]] std::optional<BodyAt> first_body(const Reading& r, Range range, Rank least = Rank::committee);

/// «MILJÖNÄMNDEN» as «miljönämnden»; what has a small letter as it stands.
[[nodiscard]] std::string in_small_letters(std::string name);

/// «ANNA BERG-EK» as «Anna Berg-Ek»; what has a small letter as it stands.
[[nodiscard]] std::string in_usual_case(std::string name);

/// The words with a capital letter at their start, å, ä and ö included.
[[nodiscard]] std::string with_capital(std::string words);

/// The name of such a use that begins at token `at`: «Förvaltningsrätten» of «Förvaltningsrätten i Karlstad»; empty if
/// none does. O(most words of a name).
[[nodiscard]] Range named_at(const Reading& r, std::uint32_t at, language::Use use);
/// The same of a name that ends before token `end`.
[[nodiscard]] Range named_before(const Reading& r, std::uint32_t end, language::Use use);

/// Why it is so: the list is of 2024, and papers of a municipality to come are read too.
inline constexpr std::string_view unlisted_rule = "namnet i brevhuvudet, som listan över kommuner inte har";

/// «Norra», «Västra»: which of several of one name.
[[nodiscard]] bool is_direction(const Reading& r, const Token& token);

/// «NORRHAMRA KOMMUN», «Lillåns stad», «Södra Hultås kommun», «Region Sjölandet», «Räddningstjänstförbundet Kusten»,
/// alone in a column of the first lines or of a page's head. O(1): the first tokens of either.
[[nodiscard]] std::optional<Value> unlisted_owner(const Reading& r);

}  // namespace diarium::facts
