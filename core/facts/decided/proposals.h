// facts/decided/proposals: every att-sats, proposal, yrkande and question, with its kind and who makes it.
//
// Where they stand is the outline's work (structure::AttClause); here each gets its meaning, from the section it stands
// in, the words that lead to it and the kind of paper.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/kinds/words.h"
#include "facts/names/persons.h"
#include "facts/parts/parts.h"
#include "facts/sentences/sentence.h"

namespace diarium::facts {

/// A proposal with the tokens that outcome and dissent ask for.
struct ProposalAt {
  Proposal fact;
  Range words;  ///< Its own words.
  Range lead;   ///< The words before it that say who proposes what to whom; may be empty.
  std::size_t part = 0;
  bool from_prose = false;      ///< It stands in running text, beside what the paper lists.
  bool passing = false;  ///< Running text of minutes tells what an office or the chair proposed: no outcome of theirs.
  std::vector<Statement> tree;  ///< What the lead states, else the words: who proposes or decides what to whom.
};

/// `body`: the body whose paper it is, or empty: it decided what the paper does not say who decided.
[[nodiscard]] std::vector<ProposalAt> find_proposals(const Reading& r, const std::vector<Part>& parts,
                                                     const People& people, const std::string& body);

/// «föreslår», «tillstyrker», «beslutar att föreslå fullmäktige …»: does the statement put something to somebody?
[[nodiscard]] bool is_proposing(const Statement& one);

/// What the paper proposes to the next body, and what its own body (`body`) decided; nothing where the text does not
/// say.
struct Outcomes {
  std::optional<Outcome> recommended, decided;
};
[[nodiscard]] Outcomes find_outcomes(const Reading& r, const std::vector<Part>& parts,
                                     const std::vector<ProposalAt>& proposals, const std::string& body);

}  // namespace diarium::facts
