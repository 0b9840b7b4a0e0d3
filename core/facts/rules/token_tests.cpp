#include "facts/rules/rules.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "language/phrases.h"

namespace diarium::facts {

bool passes(const Reading& r, TokenTest test, std::uint32_t at) {
  switch (test) {
    case TokenTest::board_letters:
      return r.shape(at) == Shape::upper && r.key(at).size() <= 4 && r.key(at).size() >= 2 &&
             known_party(r.written(at)).empty();
    case TokenTest::subcommittee: {
      const auto body = body_word(r, at);
      return body && body->kind() == BodyKind::subcommittee;
    }
    case TokenTest::year: return r.number(at) >= 1900u && r.number(at) <= 2099u && r.written(at).size() == 4;
    case TokenTest::month_number: return r.number(at) <= 12u && r.written(at).size() <= 2 && r.number(at);
    case TokenTest::paper_name: return language::is_phrase(language::Use::name, r.key(at));
    case TokenTest::unlisted_capital:
      return r.shape(at) == Shape::capital && r.written(at).size() <= 3 && r.tokens[at].word == nullptr;
    case TokenTest::joins_mover: return joins_mover(r, at);
    case TokenTest::stop_of_others: return is_stop_of_others(r, at);
    case TokenTest::name_part: return is_name_part(r, at);
    case TokenTest::finite_verb: return verb_at(r, at).finite();
    case TokenTest::opens_body: {
      constexpr std::uint32_t most_words = 7;  // To the head word of its name.
      const auto body = first_body(r, {at, std::min(at + most_words, r.size())}, Rank::office);
      return body && body->range.first == at && !body->owner;
    }
    case TokenTest::bare_committee: {
      const auto body = body_word(r, at);
      return body && body->generic() && body->kind() == BodyKind::committee;
    }
    case TokenTest::titled: return !title_role(r, at).empty();
    case TokenTest::short_word: return r.length(at) <= 8;
  }
  return false;
}

}  // namespace diarium::facts
