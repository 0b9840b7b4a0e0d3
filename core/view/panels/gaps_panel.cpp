#include "view/panels/gaps_panel.h"

#include <algorithm>

#include "view/paper/passages.h"

namespace diarium::view {
namespace {

using relations::Gap;

constexpr std::size_t gaps_rows_at_most = 300, cited_at_most = 200;

class GapsTeller {
 public:
  GapsTeller(const index::Pack& pack, const relations::Relations& relations, Language language)
      : gaps_(relations.gaps), conflicts_(relations.conflicts), language_(language), passages_(pack, language) {}

  Panel panel(std::uint32_t letter) {
    Panel panel;
    panel.title = word(language_, "gaps.title");
    panel.lede.push_back({said(count(language_, "gaps.lede", gaps_.gaps.size() + gaps_.more))});
    if (letter > 0 && letter <= gaps_.gaps.size())
      panel.sections.push_back(request(gaps_.gaps[letter - 1]));
    else if (letter > 0)
      panel.lede.push_back({said(said_word("gaps.not_found"))});
    panel.sections.push_back(list());
    if (!conflicts_.conflicts.empty()) panel.sections.push_back(board());
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  Section request(const Gap& gap) {
    Section section{.id = "letter", .title = fill(language_, "gaps.request", {{"norm", gap.norm}})};
    section.letter = Letter{gap.letter.body, relations::mailto(gap.letter)};
    section.notes.push_back({leading(said_word("gaps.close"), "luckor/")});
    return section;
  }

  Section list() {
    Section section{.id = "list", .title = said_word("gaps.list")};
    if (gaps_.gaps.empty()) {
      section.lines.push_back({said(said_word("gaps.none"))});
      return section;
    }
    Table table{.caption = section.title,
                .columns = {{said_word("gaps.head.norm"), false},
                            {said_word("gaps.head.kind"), false},
                            {said_word("gaps.head.cited"), false},
                            {said_word("gaps.head.letter"), false}},
                .rows = {}};
    for (std::uint32_t i = 0; i < gaps_.gaps.size() && i < gaps_rows_at_most; ++i) {
      const Gap& gap = gaps_.gaps[i];
      Line norm = {said(gap.norm)};
      if (!gap.municipality.empty()) norm.push_back(said(gap.municipality, Shape::small));
      add_doubt(norm, language_, gap.certainty);
      Line cited;
      for (const relations::GapCitation& citation : gap.cited) {
        if (cited.size() == links_at_most) break;
        cited.push_back(passages_.source({citation.ref, citation.span}));
      }
      const std::size_t more = gap.cited.size() + gap.more - cited.size();
      if (more > 0) cited.push_back(said(count(language_, "count.more", more), Shape::small));
      Line letter;
      if (gap.silent)
        letter.push_back(said(said_word("gaps.silent"), Shape::small));
      else
        letter.push_back(leading(said_word("gaps.ask"), "luckor/?lucka=" + std::to_string(i + 1)));
      table.rows.push_back({std::move(norm),
                            {said(data_word(language_, "gap", relations::name(gap.kind)))},
                            std::move(cited),
                            std::move(letter)});
    }
    const std::size_t all = gaps_.gaps.size() + gaps_.more;
    if (all > table.rows.size())
      section.notes.push_back({said(count(language_, "count.more", all - table.rows.size()))});
    section.table = std::move(table);
    return section;
  }

  Section board() {
    Section section{.id = "conflicts", .title = said_word("conflicts.title")};
    section.lines.push_back({said(said_word("conflicts.lede"))});
    Table table{.caption = section.title,
                .columns = {{said_word("conflicts.head.question"), false}, {said_word("conflicts.head.claims"), false}},
                .rows = {}};
    for (const relations::Conflict& conflict : conflicts_.conflicts) {
      if (table.rows.size() == gaps_rows_at_most) break;
      Line claims;
      for (const relations::Claim& claim : conflict.claims) {
        claims.push_back(said(claim.claim + ": ", Shape::strong));
        claims.push_back(passages_.quoted({claim.ref, claim.span}, cited_at_most));
        claims.push_back(passages_.source({claim.ref, claim.span}));
      }
      Words question = said(conflict.question);
      question.quoted = true;
      table.rows.push_back({{std::move(question)}, std::move(claims)});
    }
    section.table = std::move(table);
    return section;
  }

  const relations::Gaps& gaps_;
  const relations::Conflicts& conflicts_;
  Language language_;
  Passages passages_;
};

}  // namespace

Panel gaps_panel(const index::Pack& pack, const relations::Relations& relations, std::uint32_t letter,
                 Language language) {
  return GapsTeller(pack, relations, language).panel(letter);
}

}  // namespace diarium::view
