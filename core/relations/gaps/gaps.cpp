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
  Digests<CitingPaper> papers;
  Digests<PaperTimes> times;
  const auto walked = walk(pile, [&](const PileText& paper, std::uint32_t number, const facts::Reading& r) {
    PaperTimes own = times_of(paper, number, r);
    CitingPaper citing = citing_paper(paper, r, own);
    const auto end = static_cast<std::uint32_t>(paper.text.nfc.size());
    const auto parts = counted(own.parts).parts;
    times.add(encode_digest(own, number), end, parts);
    papers.add(encode_digest(citing, number), end, parts);
  });
  if (!walked) return walked.error();
  return gaps_among({papers, times}, cases, options);
}

Result<Gaps> gaps_among(CitingDigests digests, const Cases& cases, const GapOptions& options) {
  std::vector<FileParts> files;
  std::uint64_t looks = 0;
  for (std::uint32_t p = 0; p < digests.times.size(); ++p) {
    if (const auto there = digests.times.need(p); !there) return there.error();
    files.push_back(counted(digests.times[p].parts));
    looks += digests.times[p].looks;
    digests.times.rest();
  }
  Citing citing{digests.papers, digests.times, matters_of(files, cases), {}};
  citing.matter_of = matter_of_each(files, citing.matters);
  auto gaps = GapCollector(citing, cases).collect(options);
  if (gaps) gaps->looks += looks;
  return gaps;
}

}  // namespace diarium::relations
