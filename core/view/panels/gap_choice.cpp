#include "view/panels/gap_choice.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/sorting.h"

namespace diarium::view {
namespace {

using relations::Gap;
using relations::GapKind;

constexpr std::array<std::string_view, gap_worth_count> worth_names = {"utfall", "skal", "styrande", "svar", "namns"};

GapWorth worth_of(const Gap& gap, const std::set<std::string_view>& grounds) {
  if (gap.kind == GapKind::final_decision || gap.remark.starts_with(relations::folder_day)) return GapWorth::outcome;
  if (grounds.contains(gap.norm)) return GapWorth::ground;
  if (gap.kind == GapKind::policy) return GapWorth::steering;
  if (gap.kind == GapKind::opinion || gap.kind == GapKind::office_report || gap.kind == GapKind::minutes)
    return GapWorth::answer;
  return GapWorth::named;
}

void count_in(std::vector<GapCount>& counts, std::string_view value) {
  const auto found = std::ranges::find(counts, value, &GapCount::value);
  if (found == counts.end()) counts.push_back({std::string(value), 1});
  else ++found->gaps;
}

bool is_certain(const Gap& gap) { return gap.certainty == facts::Certainty::certain; }
/// Papers that cite it: one that lists many rows cites once. Each citation beyond most_citations counts as a paper.
std::size_t citing_papers(const Gap& gap) {
  std::set<std::uint32_t> papers;
  for (const relations::GapCitation& cited : gap.cited) papers.insert(cited.ref.paper);
  return papers.size() + gap.more;
}

}  // namespace

std::string_view name(GapWorth worth) { return worth_names[static_cast<std::size_t>(worth)]; }
bool is_gap_worth(std::string_view word) { return std::ranges::find(worth_names, word) != worth_names.end(); }
bool is_gap_kind(std::string_view word) {
  for (int kind = 0; kind < relations::gap_kind_count; ++kind)
    if (relations::name(static_cast<GapKind>(kind)) == word) return true;
  return false;
}

GapChoice chosen_gaps(const relations::Relations& relations, const GapFilter& filter) {
  std::set<std::string_view> grounds;
  for (const relations::Case& one : relations.cases.cases)
    for (const relations::GroundRow& ground : one.grounds) grounds.insert(ground.norm);
  const std::vector<Gap>& gaps = relations.gaps.gaps;
  GapChoice choice;
  for (const std::string_view worth : worth_names) choice.worths.push_back({std::string(worth), 0});
  for (std::uint32_t i = 0; i < gaps.size(); ++i) {
    const GapWorth worth = worth_of(gaps[i], grounds);
    const bool as_worth = filter.worth.empty() || filter.worth == name(worth);
    const bool as_kind = filter.kind.empty() || filter.kind == relations::name(gaps[i].kind);
    const bool as_town = filter.municipality.empty() || filter.municipality == gaps[i].municipality;
    if (as_kind && as_town) ++choice.worths[static_cast<std::size_t>(worth)].gaps;
    if (as_worth && as_town) count_in(choice.kinds, relations::name(gaps[i].kind));
    if (as_worth && as_kind && !gaps[i].municipality.empty()) count_in(choice.municipalities, gaps[i].municipality);
    if (as_worth && as_kind && as_town) choice.rows.push_back({i, worth});
  }
  std::erase_if(choice.worths, [&](const GapCount& count) { return count.gaps == 0 && count.value != filter.worth; });
  for (auto* counts : {&choice.kinds, &choice.municipalities}) sort_briefly(*counts, std::ranges::greater{}, &GapCount::gaps);
  sort_briefly(choice.rows, [&](const GapChoice::Row& a, const GapChoice::Row& b) {
    if (a.worth != b.worth) return a.worth < b.worth;
    const bool a_certain = is_certain(gaps[a.gap]), b_certain = is_certain(gaps[b.gap]);
    if (a_certain != b_certain) return a_certain;
    return citing_papers(gaps[a.gap]) > citing_papers(gaps[b.gap]);
  });
  return choice;
}

}  // namespace diarium::view
