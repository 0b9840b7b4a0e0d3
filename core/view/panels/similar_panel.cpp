#include "view/panels/compare_panel.h"

#include <algorithm>

#include "query/similar.h"
#include "view/panels/case_form.h"
#include "view/paper/passages.h"

namespace diarium::view {
namespace {

constexpr std::size_t similar_at_most = 10, alike_words_at_most = 4;

std::vector<DocId> same_case(const relations::Relations* relations, DocId paper) {
  std::vector<DocId> papers;
  const relations::Case* one = relations ? case_of(relations->cases, paper) : nullptr;
  if (one)
    for (const relations::CasePaper& of : one->papers) papers.push_back({of.ref.paper});
  return papers;
}

std::string shared_words(const std::vector<std::string>& shared) {
  std::string out;
  for (std::size_t i = 0; i < std::min(shared.size(), alike_words_at_most); ++i) out += (i > 0 ? ", " : "") + shared[i];
  return out;
}

Words paper_link(const index::Card& card) {
  Words words = leading(card.title, "d/" + card.id + "/");
  words.quoted = true;
  return words;
}

}  // namespace

Result<Panel> similar_panel(const index::Pack& pack, const relations::Relations* relations, std::string_view id, Language language) {
  const auto paper = pack.find(id);
  if (!paper) return paper.error();
  const auto similar = query::similar(pack, *paper, same_case(relations, *paper), similar_at_most);
  if (!similar) return similar.error();
  Passages passages(pack, language);
  Panel panel;
  panel.title = word(language, "similar.title");
  panel.lede.push_back({said(std::string(word(language, "similar.to")) + " "), paper_link(pack.card(*paper))});
  Section section{.id = "similar", .title = std::string(word(language, "similar.list"))};
  if (similar->empty()) {
    section.lines.push_back({said(std::string(word(language, "similar.none")))});
  } else {
    Table table{.caption = section.title, .columns = {{std::string(word(language, "papers.head.paper")), false}, {std::string(word(language, "similar.head.shared")), false}}, .rows = {}};
    for (const query::SimilarPaper& one : *similar) {
      Line shares = {said(shared_words(one.shared))};
      shares.back().quoted = true;
      if (one.shared.size() > alike_words_at_most)
        shares.push_back(said(count(language, "count.more", one.shared.size() - alike_words_at_most), Shape::small));
      table.rows.push_back({{paper_link(pack.card(one.paper)), said(passages.described({one.paper.value, 0}), Shape::small)}, std::move(shares)});
    }
    section.table = std::move(table);
  }
  section.notes.push_back({said(std::string(word(language, "similar.how")))});
  panel.sections.push_back(std::move(section));
  return panel;
}

}  // namespace diarium::view
