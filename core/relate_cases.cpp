// What the façade says of cases.
#include "diarium.h"
#include "export/json/cases_json.h"
#include "export/places.h"

namespace diarium {

Result<std::string> cases_json(const index::Pack& pack, const SourceText& source) {
  const auto cases = cases_of(pack);
  if (!cases) return cases.error();
  std::vector<exporting::JsonPaper> papers;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    auto places = exporting::Places::of(pack, DocId{i}, source);
    if (!places) return places.error();
    const std::shared_ptr<const exporting::Places> shared(std::move(*places));
    papers.push_back({pack.card(DocId{i}).id, [shared](std::uint32_t byte) { return shared->point(byte); }});
  }
  return exporting::cases_json(*cases, papers);
}

}  // namespace diarium
