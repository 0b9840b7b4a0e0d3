#include "view/panels/conflict_table.h"

namespace diarium::view {

Section conflict_section(Language language, Passages& passages,
                         const std::vector<const relations::Conflict*>& conflicts, std::size_t most) {
  constexpr std::size_t cited_at_most = 200;  // Bytes.
  Section section{.id = "conflicts", .title = std::string(word(language, "conflicts.title"))};
  if (conflicts.empty()) return section;
  section.lines.push_back({said(std::string(word(language, "conflicts.lede")))});
  Table table{.caption = section.title,
              .columns = {{std::string(word(language, "conflicts.head.question")), false},
                          {std::string(word(language, "conflicts.head.claims")), false}},
              .rows = {}};
  for (const relations::Conflict* conflict : conflicts) {
    if (table.rows.size() == most) break;
    Line claims;
    for (const relations::Claim& claim : conflict->claims) {
      claims.push_back(said(claim.claim + ": ", Shape::strong));
      claims.push_back(passages.quoted({claim.ref, claim.span}, cited_at_most));
      claims.push_back(passages.source({claim.ref, claim.span}));
    }
    Words question = said(conflict->question);
    question.quoted = true;
    table.rows.push_back({{std::move(question)}, std::move(claims)});
  }
  section.table = std::move(table);
  return section;
}

}  // namespace diarium::view
