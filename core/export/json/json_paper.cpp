#include "export/json/json_paper.h"

#include <memory>

namespace diarium::exporting {

Result<JsonPaper> json_paper(const index::Pack& pack, DocId paper, const SourceText& source) {
  auto places = Places::of(pack, paper, source);
  if (!places) return places.error();
  const std::shared_ptr<const Places> shared(std::move(*places));
  return JsonPaper{pack.card(paper).id, [shared](std::uint32_t byte) { return shared->point(byte); }};
}

Result<std::vector<JsonPaper>> json_papers(const index::Pack& pack, const SourceText& source) {
  std::vector<JsonPaper> papers;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    auto paper = json_paper(pack, DocId{i}, source);
    if (!paper) return paper.error();
    papers.push_back(std::move(*paper));
  }
  return papers;
}

}  // namespace diarium::exporting
