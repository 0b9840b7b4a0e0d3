#include "relations/gaps/gaps.h"

#include <array>

#include "relations/gaps/gaps_collect.h"

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
  Citing citing;
  std::uint64_t looks = 0;
  for (std::uint32_t n = 0; n < pile.size; ++n) {
    const auto paper = pile.paper(n);
    if (!paper) return paper.error();
    citing.papers.push_back(citing_paper(*paper, n));
    citing.times.push_back(std::move(citing.papers.back().times));
    looks += citing.times.back().looks;
  }
  citing.matters = matters_of(citing.times, cases);
  citing.matter_of.resize(citing.times.size());
  for (std::size_t p = 0; p < citing.times.size(); ++p) citing.matter_of[p].resize(citing.times[p].parts.size());
  for (std::uint32_t m = 0; m < citing.matters.size(); ++m)
    for (const PartAt at : citing.matters[m].parts) citing.matter_of[at.paper][at.part] = m;
  Gaps gaps = GapCollector(citing, cases).collect(options);
  gaps.looks += looks;
  return gaps;
}

}  // namespace diarium::relations
