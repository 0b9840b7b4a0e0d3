#include "assigned.h"

#include <cassert>
#include <optional>

#include "diarium.h"

namespace diarium {
namespace {

class Assigner {
 public:
  explicit Assigner(const std::vector<NamedPaper>& papers) : papers_(papers) {}

  Result<Assigned> assign(const facts::Corrections& corrections) && {
    if (const auto known = know_files(); !known) return known.error();
    for (const facts::Correction& one : corrections.list) {
      if (one.of_person() && one.action == facts::CorrectionAction::merge) {
        found_.across.people.push_back({relations::Said::one, facts::person_of(one), one.into});
        found_.people.push_back(&one);
        continue;
      }
      const auto paper = paper_of(one, {one.source, one.paper, one.span});
      if (!paper) return paper.error();
      if (!*paper) continue;
      if (one.of_person()) {
        found_.across.people.push_back({relations::Said::apart, facts::person_of(one), papers_[**paper].id});
        found_.people.push_back(&one);
      } else if (one.of_case()) {
        if (const auto known = assign_case(one, **paper); !known) return known.error();
      } else {
        found_.of_facts[**paper].push_back(&one);
      }
    }
    return std::move(found_);
  }

 private:
  Result<bool> know_files() {
    for (std::size_t i = 0; i < papers_.size(); ++i) {
      const auto origin = papers_[i].pack->origin(papers_[i].paper);
      if (!origin) return origin.error();
      if (!origin->sha256.empty()) by_sum_.emplace(origin->sha256, i);
    }
    return true;
  }

  Result<bool> assign_case(const facts::Correction& one, std::size_t paper) {
    const auto named = facts::other_paper_of(one);
    assert(named);  // read_corrections() lets no other through.
    const auto other = paper_of(one, *named);
    if (!other) return other.error();
    if (!*other) return true;
    const bool merge = one.action == facts::CorrectionAction::merge;
    found_.across.cases.push_back({merge ? relations::Said::one : relations::Said::apart,
                                   {papers_[paper].id, one.span.begin},
                                   {papers_[**other].id, named->span.begin}});
    found_.cases.push_back(&one);
    return true;
  }

  /// The paper that a correction names; nothing: it is not here, which is told.
  Result<std::optional<std::size_t>> paper_of(const facts::Correction& one, const facts::OtherPaper& named) {
    std::vector<std::size_t> papers;
    for (auto [at, end] = by_sum_.equal_range(named.source); at != end; ++at) papers.push_back(at->second);
    auto paper = choose(one, named, papers);
    if (paper && !*paper)
      found_.unmatched[one.id] = papers.empty() ? "no paper here was read from that file"
                                                : "the words that it speaks of are not in the papers of that file";
    return paper;
  }

  Result<std::optional<std::size_t>> choose(const facts::Correction& one, const facts::OtherPaper& named,
                                            const std::vector<std::size_t>& papers) const {
    const auto bare = [](std::string_view id) { return id.starts_with(own_prefix) ? id.substr(own_prefix.size()) : id; };
    for (const std::size_t i : papers)
      if (papers_[i].id == named.paper) return std::optional(i);
    for (const std::size_t i : papers)
      if (bare(papers_[i].id) == bare(named.paper)) return std::optional(i);
    if (one.of_case()) return papers.size() == 1 ? std::optional(papers.front()) : std::nullopt;
    for (const std::size_t i : papers) {
      const auto text = papers_[i].pack->text(papers_[i].paper);
      if (!text) return text.error();
      if (one.quote.empty() || facts::place_of(one, text->nfc)) return std::optional(i);
    }
    return std::optional<std::size_t>();
  }

  const std::vector<NamedPaper>& papers_;
  std::multimap<std::string, std::size_t> by_sum_;  ///< Places of the papers of a file.
  Assigned found_;
};

}  // namespace

void Assigned::unhold(const std::vector<relations::Unheld>& of_people, const std::vector<relations::Unheld>& of_cases) {
  for (const relations::Unheld& one : of_people) unmatched[people[one.number]->id] = one.why;
  for (const relations::Unheld& one : of_cases) unmatched[cases[one.number]->id] = one.why;
}

void Assigned::unhold_across() {
  for (const auto* all : {&people, &cases})
    for (const facts::Correction* one : *all) unmatched[one->id] = "nothing is told across these papers";
}

std::vector<facts::Unmatched> Assigned::unmatched_of(const facts::Corrections& corrections) const {
  std::vector<facts::Unmatched> list;
  for (const facts::Correction& one : corrections.list)
    if (const auto why = unmatched.find(one.id); why != unmatched.end()) list.push_back({one.id, why->second});
  return list;
}

Result<Assigned> assign(const facts::Corrections& corrections, const std::vector<NamedPaper>& papers) {
  if (corrections.list.empty()) return Assigned{};
  return Assigner(papers).assign(corrections);
}

}  // namespace diarium
