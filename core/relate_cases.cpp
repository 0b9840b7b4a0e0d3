// What the façade says of cases.
#include "diarium.h"
#include "export/json/cases_json.h"
#include "export/places.h"

namespace diarium {

Result<std::string> cases_json(const index::Pack& pack, const SourceText& source) {
  const auto cases = cases_of(pack);
  if (!cases) return cases.error();
  const auto papers = exporting::json_papers(pack, source);
  if (!papers) return papers.error();
  return exporting::cases_json(*cases, *papers);
}

}  // namespace diarium
