// facts/decided/movers: whose a proposal, a demand or a decision is: persons, a group, an office or a body.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "facts/decided/proposals.h"

namespace diarium::facts {

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
