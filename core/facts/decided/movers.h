// facts/decided/movers: what proposals are found by: whose they are, what members move at a meeting, which clauses the
// outline does not have, and decisions that are told in prose.
#pragma once
#include "facts/decided/proposals.h"
#include "facts/names/persons.h"
#include "facts/parts/parts.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// What a member moves at a meeting (core/facts/decided/moved.cpp).
struct Moved {
  Range movers;                ///< The words that name them, with those who agree.
  Range words;                 ///< What they move, with the lists below; empty: they only agree with others.
  std::uint32_t begins = 0;    ///< First token of the words that tell it.
  const Rule* rule = nullptr;  ///< Says that they move it.
};

/// In order of place. `parts`: only those that are minutes tell of a meeting. O(tokens).
[[nodiscard]] std::vector<Moved> find_moved(const Reading& r, const std::vector<Part>& parts, const People& people);

/// The one whose words a token stands in; nullptr where it stands in none. O(log moved).
[[nodiscard]] const Moved* moved_at(const std::vector<Moved>& moved, std::uint32_t at);

/// «Nuvarande lydelse», «Ny lydelse: …»: words that are to be changed, or those in their place, begin here. O(1).
[[nodiscard]] bool begins_wording(const Reading& r, std::uint32_t at);
/// «i sin motion»: what follows was moved in a paper. O(words).
[[nodiscard]] bool tells_of_paper(const Reading& r, Range words);

/// «Förslaget i motionen är:»: the rule by which words lead to a list of what a motion asks for; nullptr where they do
/// not. `own`: in it, «Vi vill:». O(1).
[[nodiscard]] const Rule* leads_to_claims(const Reading& r, Range words, bool own);

/// Words of a demand without what leads from it to a list: «…, med följande tillägg:», and without a quotation mark.
[[nodiscard]] Range without_lead(const Reading& r, Range words);

/// The decisions of the body (`body`, whose paper it is) that its minutes or its statement to the council tell in
/// sentences, outside the words of `known`, in order of place. What was decided on another day is history. Proposals of
/// who prepares or leads the matter stand among them. O(tokens).
[[nodiscard]] std::vector<ProposalAt> find_prose_decisions(const Reading& r, const std::vector<Part>& parts,
                                                           const std::vector<ProposalAt>& known,
                                                           const std::string& body);

/// The outline's clauses with those that it does not have, and what was moved, in order of place. O(tokens).
[[nodiscard]] std::vector<structure::AttClause> all_clauses(const Reading& r, const std::vector<Part>& parts,
                                                           const std::vector<Moved>& moved);

/// Answers it for the proposals of one paper. Borrows what it is made of.
class Movers {
 public:
  /// `body`: the body whose paper it is, or empty.
  Movers(const Reading& r, const std::vector<Part>& parts, const People& people, const std::string& body);

  /// «Anna Berg (S), Bo Ek (M)», «Tekniska nämnden», «S»; empty where the paper does not tell. O(part).
  [[nodiscard]] std::string of(const ProposalAt& one) const;
  /// Those who put the motion that the file is about.
  [[nodiscard]] const std::string& of_motion() const { return of_motion_; }
  /// The sentence before «Han yrkade …», where it speaks of a motion; else empty.
  [[nodiscard]] Range without_asked(Range lead) const;
  [[nodiscard]] Range sentence_of_motion(const ProposalAt& one) const;

 private:
  std::string office_of(const ProposalAt& one) const;
  bool is_put_to(const ProposalAt& one, std::string_view board) const;
  bool only_decides(const ProposalAt& one, const BodyAt& named) const;
  std::string named_above(const ProposalAt& one) const;
  [[nodiscard]] std::string officer_of(const ProposalAt& one) const;
  std::string drafter(const ProposalAt& one) const;
  std::string of_letterhead(const Part& part) const;
  std::string signers(const Part& part) const;
  std::string decider(const ProposalAt& one) const;
  std::string full_name(const BodyAt& body) const;
  std::string proposing_body(const ProposalAt& one) const;
  std::string demanders(const ProposalAt& one) const;
  std::string named_in_form(const Part& part) const;
  std::string chair() const;
  std::string before(Range range, std::string_view role) const;
  std::optional<std::string> parties_in(Range range) const;
  std::string movers_in(Range range) const;
  std::string with_role(std::string_view role, Range range) const;

  const Reading& r_;
  const std::vector<Part>& parts_;
  const People& people_;
  const std::string& body_;
  std::size_t main_;
  std::string of_motion_, askers_, writers_;
};

}  // namespace diarium::facts
