#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/sorting.h"
#include "facts/reading/name_words.h"
#include "relations/decided/fate_rows.h"
#include "relations/decided/whole_outcome.h"

namespace diarium::relations {
namespace {

/// The body of the row's part, where the fact names none, as a word in a sentence: «kommunstyrelsen».
template <class Row>
void set_stage(Row& row, const PaperSummary& paper) {
  if (row.forum.empty()) row.forum = paper.bodies[row.passage.ref.part];
  if (row.forum.empty()) return;
  row.stage = stage_of(row.forum);
  if (row.forum[0] >= 'A' && row.forum[0] <= 'Z') row.forum[0] = static_cast<char>(row.forum[0] + 32);
}

/// Who moved a thing: a party that moves it on a paper of its own is no person.
facts::Group group_of(std::string_view by) {
  facts::Group group;
  for (facts::Named& one : facts::read_persons(by)) {
    const std::string_view letters = one.party.empty() ? facts::known_party(one.name) : std::string_view();
    if (letters.empty())
      group.persons.push_back(std::move(one));
    else
      group.parties.emplace_back(letters);
  }
  return group;
}

class Gatherer {
 public:
  explicit Gatherer(const CaseParts& parts) : parts_(parts) {}

  std::vector<DissentRow> gather() {
    for (const PartRef ref : parts_.refs) {
      if (parts_.of_another_matter(ref)) continue;
      const PaperSummary& paper = (*parts_.papers)[ref.paper];
      take(ref, paper, paper.facts.reservations);
      take(ref, paper, paper.facts.special_statements);
      yrkanden(ref, paper);
    }
    repeats_elsewhere();
    sort_briefly(rows_, [](const DissentRow& a, const DissentRow& b) {
      const int x = a.stage ? static_cast<int>(*a.stage) : stage_count;
      const int y = b.stage ? static_cast<int>(*b.stage) : stage_count;
      return x < y;
    });
    return std::move(rows_);
  }

 private:
  DissentRow& add(PartRef ref, ByteSpan span, std::string kind) {
    DissentRow& row = rows_.emplace_back();
    row.kind = std::move(kind);
    row.passage = {ref, span};
    return row;
  }

  void take(PartRef ref, const PaperSummary& paper, const std::vector<facts::Dissent>& list) {
    const facts::Dissent* before = nullptr;
    for (const facts::Dissent& one : in_part(list, paper.facts, ref.part)) {
      if (rows_.size() == most_dissents) return;
      if (const facts::Dissent* last = std::exchange(before, &one); last && tells_again(*last, one)) continue;
      DissentRow& row = add(ref, one.span, one.kind);
      row.who = one.who;
      row.forum = one.forum;
      set_stage(row, paper);
      if (one.identical_to >= 0 && static_cast<std::size_t>(one.identical_to) < list.size()) {
        const ByteSpan span = list[static_cast<std::size_t>(one.identical_to)].span;
        row.wording = Passage{{ref.paper, part_at(paper.facts, span)}, span};
      }
    }
  }

  /// «Anna Berg (S) och Bo Ek (V) lämnar följande reservation: S och V reserverar sig …»: their parties, once more.
  static bool tells_again(const facts::Dissent& before, const facts::Dissent& one) {
    constexpr std::uint32_t most_between = 8;  // Bytes: nothing but marks and a line's end.
    const bool parties_alone = one.who.persons.empty() && !one.who.parties.empty();
    const bool joined = one.kind == before.kind && one.span.begin <= before.span.end + most_between;
    if (!joined || !parties_alone || before.who.persons.empty()) return false;
    const std::vector<std::string> earlier = facts::all_parties(before.who);
    return std::ranges::all_of(
        one.who.parties, [&](const std::string& party) { return std::ranges::find(earlier, party) != earlier.end(); });
  }

  void yrkanden(PartRef ref, const PaperSummary& paper) {
    for (const facts::Proposal& one : in_part(paper.facts.proposals, paper.facts, ref.part)) {
      if (one.kind != facts::kind::demand || rows_.size() == most_dissents) continue;
      DissentRow& row = add(ref, one.span, one.kind);
      row.who = group_of(one.by);
      const auto at = std::ranges::find(paper.demands, one.span, &DemandAt::span);
      if (at != paper.demands.end()) row.side = at->side;
      set_stage(row, paper);
    }
  }

  /// «… likalydande med reservationen i nämnden»: the words stand in the paper of another body, under the same party.
  void repeats_elsewhere() {
    std::map<std::pair<std::string, std::string>, std::size_t> longest;  // Kind and party → row.
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const std::string& party : facts::all_parties(rows_[i].who)) {
        const auto [place, added] = longest.try_emplace({rows_[i].kind, party}, i);
        if (!added && rows_[i].passage.span.size() > rows_[place->second].passage.span.size()) place->second = i;
      }
    }
    for (DissentRow& row : rows_) {
      const auto& pointing = (*parts_.papers)[row.passage.ref.paper].repeating;
      if (std::find(pointing.begin(), pointing.end(), row.passage.span) == pointing.end()) continue;
      for (const std::string& party : facts::all_parties(row.who)) {
        const Passage& found = rows_[longest.at({row.kind, party})].passage;
        if (found.ref.paper == row.passage.ref.paper || row.wording) continue;
        row.wording = found;
      }
    }
  }

  const CaseParts& parts_;
  std::vector<DissentRow> rows_;
};

}  // namespace

std::string_view name(Side side) { return side == Side::unsettled ? "" : side == Side::won ? "won" : "lost"; }

bool is_objection(const DissentRow& row) {
  return row.kind == facts::dissent_kinds.front() || (row.kind == facts::kind::demand && row.side == Side::lost);
}

std::vector<DissentRow> dissent_rows(const CaseParts& parts) { return Gatherer(parts).gather(); }

std::vector<VoteRow> vote_rows(const CaseParts& parts) {
  std::vector<VoteRow> rows;
  for (const PartRef ref : parts.refs) {
    if (parts.of_another_matter(ref)) continue;
    const PaperSummary& paper = (*parts.papers)[ref.paper];
    for (const facts::Vote& vote : in_part(paper.facts.votes, paper.facts, ref.part)) {
      VoteRow row;
      row.yes = vote.yes, row.no = vote.no, row.abstain = vote.abstain;
      row.yes_means = vote.yes_means, row.no_means = vote.no_means;
      row.passage = {ref, vote.span};
      set_stage(row, paper);
      // No body voted: «1 ja, 2 nej» in a plan or a table of scores.
      if ((row.stage || !row.forum.empty()) && rows.size() < most_dissents) rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<Coalition> coalitions(const std::vector<const std::vector<DissentRow>*>& cases,
                                  const std::vector<std::string>& municipalities) {
  std::map<std::tuple<std::vector<std::string>, std::string, std::string>, Coalition> found;
  for (std::uint32_t i = 0; i < cases.size(); ++i) {
    for (std::uint32_t k = 0; k < cases[i]->size(); ++k) {
      const DissentRow& row = (*cases[i])[k];
      if (!is_objection(row)) continue;  // Who moved what won objected to nothing.
      std::vector<std::string> parties = facts::all_parties(row.who);
      if (parties.size() < 2 || parties.size() > 12) continue;
      Coalition& coalition = found[{parties, municipalities[i], row.kind}];
      coalition.parties = std::move(parties);
      coalition.municipality = municipalities[i];
      coalition.kind = row.kind;
      coalition.places.push_back({i, k});
    }
  }
  std::vector<Coalition> all;
  for (auto& [key, coalition] : found) all.push_back(std::move(coalition));
  sort_briefly(all, [](const Coalition& a, const Coalition& b) { return a.places.size() > b.places.size(); });
  return all;
}

}  // namespace diarium::relations
