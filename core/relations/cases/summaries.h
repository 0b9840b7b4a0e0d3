// relations/cases/summaries: the papers of a pile while cases are found: by what they are joined is at hand, what else
// is kept of them is read again case by case.
#pragma once
#include <deque>
#include <map>

#include "relations/cases/cases_summary.h"
#include "relations/digests.h"
#include "relations/walk.h"

namespace diarium::relations {

class Summaries {
 public:
  explicit Summaries(const DigestStore& room = {}) : digests_(room) {}

  /// Adds the next paper. `summary`: as encode_digest() wrote it. `text_end`: bytes of its text.
  void add(PaperKeys keys, std::string_view summary, std::uint32_t text_end);
  [[nodiscard]] std::uint32_t size() const { return digests_.size(); }
  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  /// Of all papers, by paper, then by part.
  [[nodiscard]] std::deque<Unit>& units() { return units_; }
  /// Units were joined: the words by which they are compared go.
  void forget_words();
  /// Cases are made: nobody asks for units any more.
  void forget_units() { std::deque<Unit>().swap(units_); }

  // As Digests has them.
  [[nodiscard]] Result<bool> need(std::uint32_t paper);
  [[nodiscard]] const PaperSummary& operator[](std::uint32_t paper) const { return digests_[paper]; }
  void rest() { digests_.rest(); }
  /// From the next need() on the facts of a paper tell a municipality that it does not state.
  void set_town(std::uint32_t paper, facts::Value town) { towns_.insert_or_assign(paper, std::move(town)); }

 private:
  Digests<PaperSummary> digests_;
  std::vector<std::string> ids_;
  std::deque<Unit> units_;
  std::map<std::uint32_t, facts::Value> towns_;
};

/// What is done beside the finding of people and of what answers questions, once the cases stand: `made` is called once
/// with them, by `workers`, and reads of them neither `Cases::people` nor `Case::questions`.
struct Beside {
  Workers workers = in_turn;
  std::function<void(const Cases&)> made = {};
};
/// find_cases() of papers that were read. `pile`: theirs; those with questions are read again.
/// errors    those of the pile and of the digests; `made` is not called then, or for nothing.
[[nodiscard]] Result<Cases> cases_among(Summaries papers, const Pile& pile, const Corrections& corrections,
                                        const Beside& beside = {});

/// Tells the municipality of units that state none, where two things of other papers agree: the letters of their
/// case's number are those of one municipality's papers only («SLK»), and at least three persons with their parties
/// are named in papers of that municipality and of no other. It stands in the units, and in the facts as derived.
/// errors    those of the summaries.
/// cost      O(units); where the letters of some number tell a municipality, O(persons log persons), each paper read
/// once.
[[nodiscard]] Result<bool> infer_towns(Summaries& papers);

}  // namespace diarium::relations
