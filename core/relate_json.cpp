// What the façade says of cases, of time, and of what is missing, as JSON.
#include "diarium.h"
#include "export/json/across_json.h"
#include "export/json/cases_json.h"
#include "export/places.h"
#include "relations/certainty.h"

namespace diarium {

Result<std::string> cases_json(const index::Pack& pack, const SourceText& source) {
  const auto cases = cases_of(pack);
  if (!cases) return cases.error();
  const auto papers = exporting::json_papers(pack, source);
  if (!papers) return papers.error();
  return exporting::cases_json(*cases, *papers);
}

Result<std::string> timeline_json(const index::Pack& pack, const relations::TimelineOptions& options,
                                  const SourceText& source) {
  const auto cases = cases_of(pack);
  if (!cases) return cases.error();
  auto timeline = relations::find_timeline(pile_of(pack), *cases, options);
  if (!timeline) return timeline.error();
  if (const auto weighed = relations::weigh(pile_of(pack), {.timeline = &*timeline}); !weighed) return weighed.error();
  const auto papers = exporting::json_papers(pack, source);
  if (!papers) return papers.error();
  std::vector<std::string> ids;
  for (const relations::Case& one : cases->cases) ids.push_back(one.id);
  return exporting::timeline_json(*timeline, *papers, ids);
}

Result<std::string> gaps_json(const index::Pack& pack, const SourceText& source) {
  const auto cases = cases_of(pack);
  if (!cases) return cases.error();
  auto gaps = relations::find_gaps(pile_of(pack), *cases);
  if (!gaps) return gaps.error();
  if (const auto weighed = relations::weigh(pile_of(pack), {.gaps = &*gaps}); !weighed) return weighed.error();
  const auto conflicts = relations::find_conflicts(pile_of(pack), *cases);
  if (!conflicts) return conflicts.error();
  const auto papers = exporting::json_papers(pack, source);
  if (!papers) return papers.error();
  return exporting::gaps_json(*gaps, *conflicts, *papers);
}

}  // namespace diarium
