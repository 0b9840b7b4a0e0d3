#include "relations/gaps/gaps.h"

#include <array>

#include "relations/gaps/gaps_collect.h"
#include "relations/walk.h"

namespace diarium::relations {
namespace {

struct Names {
  std::string_view name, definite;
};
constexpr std::array<Names, gap_kind_count> names = {{{"beslut", "beslutet"},
                                                      {"protokoll", "protokollsutdraget"},
                                                      {"bilaga", "bilagan"},
                                                      {"styrdokument", "styrdokumentet"},
                                                      {"rapport", "rapporten"},
                                                      {"motion", "motionen"},
                                                      {"skrivelse", "skrivelsen"},
                                                      {"yttrande", "yttrandet"},
                                                      {"tjänsteutlåtande", "handlingen"},
                                                      {"slutligt beslut", "beslutet"}}};

}  // namespace

std::string_view name(GapKind kind) { return names[static_cast<std::size_t>(kind)].name; }
std::string_view definite(GapKind kind) { return names[static_cast<std::size_t>(kind)].definite; }

Result<Gaps> find_gaps(const Pile& pile, const Cases& cases, const GapOptions& options) {
  std::vector<CitingPaper> papers(pile.size);
  std::vector<PaperTimes> times(pile.size);
  const auto walked = walk(pile, [&](const PileText& paper, std::uint32_t number, const facts::Reading& r) {
    times[number] = times_of(paper, number, r);
    papers[number] = citing_paper(paper, r, times[number]);
  });
  if (!walked) return walked.error();
  return gaps_among(papers, times, cases, options);
}

Gaps gaps_among(const std::vector<CitingPaper>& papers, const std::vector<PaperTimes>& times, const Cases& cases,
                const GapOptions& options) {
  Citing citing{papers, times, matters_of(times, cases), {}};
  citing.matter_of.resize(times.size());
  for (std::size_t p = 0; p < times.size(); ++p) citing.matter_of[p].resize(times[p].parts.size());
  for (std::uint32_t m = 0; m < citing.matters.size(); ++m)
    for (const PartAt at : citing.matters[m].parts) citing.matter_of[at.paper][at.part] = m;
  Gaps gaps = GapCollector(citing, cases).collect(options);
  for (const PaperTimes& one : times) gaps.looks += one.looks;
  return gaps;
}

}  // namespace diarium::relations
