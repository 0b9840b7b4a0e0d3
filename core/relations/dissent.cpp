#include <algorithm>
#include <map>
#include <tuple>

#include "relations/dissent_rows.h"

namespace diarium::relations {
namespace {

class Gatherer {
 public:
  explicit Gatherer(const CaseParts& parts) : parts_(parts) {}

  std::vector<DissentRow> gather() {
    for (const PartRef ref : parts_.refs) {
      const PaperSummary& paper = (*parts_.papers)[ref.paper];
      take(ref, paper, paper.facts.reservations);
      take(ref, paper, paper.facts.special_statements);
      yrkanden(ref, paper);
    }
    repeats_elsewhere();
    std::stable_sort(rows_.begin(), rows_.end(), [](const DissentRow& a, const DissentRow& b) {
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

  void set_stage(DissentRow& row, const PaperSummary& paper) const {
    if (row.forum.empty()) row.forum = paper.bodies[row.passage.ref.part];
    if (row.forum.empty()) return;
    row.stage = stage_of(row.forum);
    row.forum = facts_forum(row.forum);
  }

  /// As a word in a sentence: «kommunstyrelsen».
  static std::string facts_forum(std::string name) {
    if (name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] + 32);
    return name;
  }

  void take(PartRef ref, const PaperSummary& paper, const std::vector<facts::Dissent>& list) {
    const auto [first, last] =
        items_in(list, span_of_part(paper.facts, ref.part), [](const facts::Dissent& one) { return one.span.begin; });
    for (std::size_t i = first; i < last && rows_.size() < most_dissents; ++i) {
      const facts::Dissent& one = list[i];
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

  void yrkanden(PartRef ref, const PaperSummary& paper) {
    const auto [first, last] = items_in(paper.facts.proposals, span_of_part(paper.facts, ref.part),
                                        [](const facts::Proposal& one) { return one.span.begin; });
    for (std::size_t i = first; i < last && rows_.size() < most_dissents; ++i) {
      const facts::Proposal& one = paper.facts.proposals[i];
      if (one.kind != "yrkande") continue;
      DissentRow& row = add(ref, one.span, one.kind);
      row.who.persons = facts::read_persons(one.by);
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

std::vector<DissentRow> dissent_rows(const CaseParts& parts) { return Gatherer(parts).gather(); }

std::vector<Coalition> coalitions(const std::vector<const std::vector<DissentRow>*>& cases,
                                  const std::vector<std::string>& municipalities) {
  std::map<std::tuple<std::vector<std::string>, std::string, std::string>, Coalition> found;
  for (std::uint32_t i = 0; i < cases.size(); ++i) {
    for (std::uint32_t k = 0; k < cases[i]->size(); ++k) {
      const DissentRow& row = (*cases[i])[k];
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
  std::stable_sort(all.begin(), all.end(),
                   [](const Coalition& a, const Coalition& b) { return a.places.size() > b.places.size(); });
  return all;
}

}  // namespace diarium::relations
