// facts/rules/token_tests: what rules ask of a token that no list of words says: `$year`. The compiler of
// rules (embed_rules.py) reads the names.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

enum class TokenTest : std::uint8_t {
  board_letters,  ///< «KS», «CSG»: letters of a board, of no party.
  subcommittee,   ///< «arbetsutskottet»
  year,           ///< A number of four digits from 1900 to 2099.
  month_number,   ///< A number of one or two digits, 12 at most.
  paper_name,     ///< What a paper is called: «PROTOKOLL 4/2024» is no case.
  unlisted_capital,  ///< «Ks», «Bun»: three letters at most, the first a capital, that no list has.
  joins_mover,     ///< «instämmande», and «bifall» of «med bifall från Bo Ek».
  stop_of_others,  ///< A full stop of «m.fl.».
  name_part,       ///< May be a word of a name.
  finite_verb,     ///< «yrkar», «yrkade», «bifallas»: a form that a clause can be built on.
  opens_body,      ///< A body's name begins here, not in the genitive.
  bare_committee,  ///< «nämnden», of «nämnden för hamnar»
  titled,          ///< A title that says what its bearer does: «ordförande».
  short_word       ///< Eight letters at most: hardly a compound, as «avtal» beside «vänortsavtal».
};
[[nodiscard]] bool passes(const Reading& r, TokenTest test, std::uint32_t at);

}  // namespace diarium::facts
