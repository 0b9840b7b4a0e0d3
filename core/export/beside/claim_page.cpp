#include "export/beside/pages.h"

#include "app/nodes/build.h"
#include "export/beside/beside_program.h"
#include "facts/certainty/record.h"
#include "view/dates.h"

namespace diarium::exporting {
namespace {

using app::Look, app::Node, app::Nodes, app::Role;
using view::Language;
using WordValues = std::vector<std::pair<std::string_view, std::string>>;

std::string claim_word(Language language, const std::string& key) {
  return std::string(view::word_of(claim_words(), language, "claim." + key));
}

/// Of thousandths, in whole percent, never more than they are.
std::string percent(std::uint32_t thousandths) { return std::to_string(thousandths / 10); }

/// «97 % (94–99)»: how many were not wrong, with bounds that are never narrower than the true ones.
std::string not_wrong(const ClaimRow& row) {
  if (row.said == 0) return "–";
  const std::string share = percent((row.said - row.wrong) * 1000 / row.said);
  return share + " % (" + percent(row.low) + "–" + percent(row.high + 9) + ")";
}

/// What the cells of a row tell, under the words of «claim.head».
WordValues cells_of(const ClaimRow& row) {
  return {{"said", view::number(row.said)},       {"right", view::number(row.right)},
          {"inexact", view::number(row.inexact)}, {"useless", view::number(row.useless)},
          {"wrong", view::number(row.wrong)},     {"not_wrong", not_wrong(row)}};
}

/// A heading and its table. Its rows are named by words of «claim.NAME»; municipalities by themselves.
void add_table(Nodes& nodes, Language language, int level, const std::string& name, std::span<const ClaimRow> rows) {
  const std::string title = claim_word(language, "title." + name);
  const auto head_of = [](std::string words) {
    return app::make(Role::column_header, Look::header_cell, std::move(words));
  };
  Nodes heads = {head_of(title)}, lines;
  for (const auto& [key, _] : cells_of({})) heads.push_back(head_of(claim_word(language, "head." + std::string(key))));
  for (const ClaimRow& row : rows) {
    const std::string said(row.name.empty() ? claim_word(language, "nowhere") : row.name);
    const std::string first = name == "municipality" ? said : claim_word(language, name + "." + said);
    Nodes line = {app::make(Role::row_header, Look::cell_head, first)};
    for (auto& [_, cell] : cells_of(row)) {
      line.push_back(app::make(Role::cell, Look::cell, std::move(cell)));
      line.back().placeholder = heads[line.size() - 1].text;
    }
    lines.push_back(app::box(Role::table_row, Look::table_row, std::move(line)));
  }
  Node head = app::box(Role::table_row, Look::table_row, std::move(heads));
  nodes.push_back(app::heading(level, Look::section_title, title));
  nodes.push_back(app::with_label(app::box(Role::table, Look::table,
                                           {app::box(Role::table_head, Look::none, {std::move(head)}),
                                            app::box(Role::table_body, Look::none, std::move(lines))}), title));
}

/// What stands behind the word «certain»: all that were judged, those that may be called so, and how many were right.
WordValues proving() {
  std::uint32_t judged = 0;
  facts::Record sum;
  for (const facts::RecordRow& row : facts::record_rows()) {
    judged += row.said;
    if (!row.proved_by.empty()) sum = {sum.said + row.said, sum.right + row.right};
  }
  return {{"judged", view::number(judged)}, {"said", view::number(sum.said)}, {"right", view::number(sum.right)}};
}

/// `level`: of its headings.
BesideProgram::Section claim_in(Language language, int level) {
  const Claim& made = claim();
  Nodes nodes;
  const auto tell = [&](const char* key, const WordValues& values = {}) {
    nodes.push_back(app::make(Role::paragraph, Look::body_text, view::filled(claim_word(language, key), values)));
  };
  if (made.all.empty()) {
    tell("none");
  } else {
    auto certain = cells_of(made.all[1]);
    certain.emplace_back("low", percent(made.all[1].low));
    tell("judged", {{"papers", view::number(made.papers)},
                    {"places", view::number(made.places)},
                    {"day", view::date_words(language, made.date)},
                    {"commit", std::string(made.commit.substr(0, 12))}});
    tell("drawn");
    tell("shown", cells_of(made.all[0]));
    tell("certain", certain);
    tell("verdicts");
    tell("agreed", {{"share", percent(made.agreed)}});
    tell("bounds");
  }
  tell("means");
  tell("record", proving());
  if (!made.all.empty()) {
    add_table(nodes, language, level, "all", made.all);
    add_table(nodes, language, level, "kind", made.kinds);
    add_table(nodes, language, level, "municipality", made.municipalities);
  }
  return {std::string(view::word(language, "about.claim")), std::move(nodes)};
}

}  // namespace

Result<Page> claim_page(const Site& site, app::Application& program) {
  return page_beside(site, program, {std::string(claim_address), claim_in(site.language, 2),
                                     claim_in(other_than(site.language), 3)});
}

}  // namespace diarium::exporting
