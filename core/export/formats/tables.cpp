#include "export/exports.h"

#include <algorithm>

#include "base/sorting.h"
#include "export/exported.h"
#include "export/formats/fact_table.h"
#include "view/cases/case_sheet.h"
#include "view/figures/figures.h"
#include "view/panels/relations_in.h"
#include "view/sheet/csv.h"
#include "view/sheet/sheet.h"

namespace diarium::exporting {
namespace {

using view::csv_type;
using view::CsvTable;
using view::joined_cell;

std::string_view status_word(facts::Status status) {
  return status == facts::Status::read ? "read" : status == facts::Status::derived ? "derived" : "user";
}

/// Where words stand, the last columns of most tables.
struct Words {
  Words(const Exported& paper, ByteSpan span)
      : start(std::to_string(paper.point(span.begin))),
        end(std::to_string(paper.point(span.end))),
        link(paper.link(span)),
        quote(paper.quote(span)) {}
  std::string start, end, link, quote;
};

/// The tables that are filled paper by paper.
class Tables {
 public:
  void add(const Exported& paper) {
    add_paper(paper);
    add_proposals(paper);
    add_decisions(paper);
    add_persons(paper);
    add_votes(paper);
    add_dissent(paper);
    add_dates(paper);
    add_references(paper);
    add_user(paper);
    each_fact_row(paper, "", [this](const FactCells& cells) { facts_.add({cells.begin(), cells.end()}); });
  }
  std::vector<ExportFile> finish() && {
    std::vector<ExportFile> files;
    const auto file = [&files](std::string path, CsvTable& table) {
      files.push_back({std::move(path), std::move(table).finish(), std::string(csv_type)});
    };
    file("dates.csv", dates_);
    file("decisions.csv", decisions_);
    file("dissent.csv", dissent_);
    file("facts.csv", facts_);
    file("papers.csv", papers_);
    file("persons.csv", persons_);
    file("proposals.csv", proposals_);
    file("references.csv", references_);
    if (any_user_) file("user.csv", user_);
    file("votes.csv", votes_);
    return files;
  }

 private:
  void add_paper(const Exported& paper) {
    std::vector<std::string> cells = view::paper_cells(paper.card);
    cells.insert(cells.end(), {paper.origin.address, paper.origin.retrieved, paper.origin.sha256, paper.base_sum(),
                               paper.from_source ? "source" : "pack", "d/" + paper.card.id + "/"});
    papers_.add(cells);
  }
  void add_proposals(const Exported& paper) {
    for (std::size_t i = 0; i < paper.facts.proposals.size(); ++i) {
      const facts::Proposal& one = paper.facts.proposals[i];
      const Words words(paper, one.span);
      proposals_.add({paper.card.id, one.kind, one.by, one.number == 0 ? "" : std::to_string(one.number), words.start,
                      words.end, words.link, words.quote, status_of(paper, "proposal", i), certainty(one)});
    }
  }
  void add_decisions(const Exported& paper) {
    const auto add = [&](const std::optional<facts::Outcome>& one, const char* kind) {
      if (!one) return;
      const Words words(paper, one->span);
      decisions_.add({paper.card.id, kind, one->outcome, one->by, one->to, words.start, words.end, words.link,
                      words.quote, status_of(paper, *kind == 'r' ? "recommended_decision" : "decision", 0), certainty(*one)});
    };
    add(paper.facts.recommended_decision, "recommended");
    add(paper.facts.decision, "final");
  }
  void add_persons(const Exported& paper) {
    for (std::size_t i = 0; i < paper.facts.persons.size(); ++i) {
      const facts::Person& one = paper.facts.persons[i];
      const Words words(paper, one.mentions.empty() ? ByteSpan{} : one.mentions.front());
      persons_.add({paper.card.id, one.name, one.party, joined_cell(one.roles), std::to_string(one.mentions.size()),
                    words.start, words.end, words.link, words.quote, status_of(paper, "person", i), certainty(one)});
    }
  }
  void add_votes(const Exported& paper) {
    for (std::size_t i = 0; i < paper.facts.votes.size(); ++i) {
      const facts::Vote& one = paper.facts.votes[i];
      const Words words(paper, one.span);
      votes_.add({paper.card.id, std::to_string(one.yes), std::to_string(one.no),
                  one.abstain == 0 ? "" : std::to_string(one.abstain), one.yes_means, one.no_means, words.start,
                  words.end, words.link, words.quote, status_of(paper, "vote", i), certainty(one)});
    }
  }
  void add_dissent(const Exported& paper) {
    for (const auto* list : {&paper.facts.reservations, &paper.facts.special_statements}) {
      const char* const fact = list == &paper.facts.reservations ? "reservation" : "special_statement";
      for (std::size_t i = 0; i < list->size(); ++i) {
        const facts::Dissent& one = (*list)[i];
        const Words words(paper, one.span);
        const bool sat = one.forum.empty() && facts::is_minutes(facts::type_of(paper.card.type));
        dissent_.add({paper.card.id, one.kind, persons_cell(one.who), joined_cell(facts::all_parties(one.who)),
                      sat ? paper.card.body : one.forum, words.start, words.end, words.link, words.quote,
                      status_of(paper, fact, i), certainty(one)});
      }
    }
  }
  static std::string persons_cell(const facts::Group& group) {
    std::vector<std::string> persons;
    for (const facts::Named& one : group.persons) persons.push_back(facts::written(one));
    return joined_cell(persons);
  }
  void add_dates(const Exported& paper) {
    for (const facts::Date& one : paper.facts.dates) {
      const Words words(paper, one.span);
      dates_.add({paper.card.id, one.iso, one.what, std::string(status_word(one.status)), one.rule, words.start,
                  words.end, words.link, words.quote, certainty(one)});
    }
  }
  void add_references(const Exported& paper) {
    std::size_t index = 0;
    const auto add = [&](const char* fact, std::string kind, std::string value, std::string note, const auto& one) {
      const Words words(paper, one.span);
      references_.add({paper.card.id, std::move(kind), std::move(value), std::move(note), words.start, words.end,
                       words.link, words.quote, status_of(paper, fact, index++), certainty(one)});
    };
    for (const auto& one : paper.facts.case_numbers) add("case_number", "dnr", one.value, one.role, one);
    index = 0;
    for (const auto& one : paper.facts.cited) add("citation", one.kind, one.norm, "cited", one);
    index = 0;
    for (const auto& one : paper.facts.referral_bodies)
      add("referral", "referral", one.name, one.reply, one);
    index = 0;
    for (const auto& one : paper.facts.grounds) add("ground", "ground_" + one.kind, one.norm, one.stage, one);
  }
  void add_user(const Exported& paper) {
    for (const facts::UserMark& one : paper.facts.user) {
      const Words words(paper, one.span);
      user_.add({paper.card.id, one.fact, one.action, one.was, one.note, one.correction, words.start, words.end,
                 words.link, words.quote});
      any_user_ = true;
    }
  }
  template <class Fact>
  static std::string certainty(const Fact& one) {
    return std::string(facts::name(one.confidence.certainty));
  }
  static std::string status_of(const Exported& paper, const char* fact, std::size_t index) {
    return std::string(status_word(facts::status_of(paper.facts, fact, index)));
  }

  static std::vector<std::string_view> paper_heads() {
    std::vector<std::string_view> heads = view::paper_sheet_heads();
    heads.insert(heads.end(), {"address", "retrieved", "sha256", "text_sha256", "text_is", "link"});
    return heads;
  }

  static std::vector<std::string_view> fact_heads() {
    std::vector<std::string_view> heads;
    for (const FactColumn& column : fact_columns) heads.push_back(column.name);
    return heads;
  }

  CsvTable papers_{paper_heads()};
  CsvTable facts_{fact_heads()};
  CsvTable proposals_{"paper", "kind", "by", "number", "start", "end", "link", "quote", "status", "certainty"};
  CsvTable decisions_{"paper", "kind", "outcome", "by", "to", "start", "end", "link", "quote", "status", "certainty"};
  CsvTable persons_{"paper", "name", "party", "roles", "mentions", "start", "end", "link", "quote", "status", "certainty"};
  CsvTable votes_{"paper", "yes", "no", "abstain", "yes_means", "no_means", "start", "end", "link", "quote", "status", "certainty"};
  CsvTable dissent_{"paper", "kind", "persons", "parties", "forum", "start", "end", "link", "quote", "status", "certainty"};
  CsvTable dates_{"paper", "date", "what", "status", "rule", "start", "end", "link", "quote", "certainty"};
  CsvTable references_{"paper", "kind", "value", "note", "start", "end", "link", "quote", "status", "certainty"};
  CsvTable user_{"paper", "fact", "action", "was", "note", "correction", "start", "end", "link", "quote"};
  bool any_user_ = false;
};

/// What is told across papers: cases, and how each thing that was asked was answered.
class CaseTables {
 public:
  CaseTables(const index::Pack& pack, const relations::Relations& relations, Mask mask) : pack_(pack), mask_(mask) {
    const view::CaseTable table = view::case_table(pack, relations);
    for (const view::CaseRow& row : table.rows) {
      add(cases_, view::case_cells(pack, row));
      add(*row.of_case);
    }
    for (std::size_t i = 0; i < view::counted_by_names.size(); ++i)
      for (auto& cells : view::figures_cells(table, static_cast<view::CountedBy>(i))) add(figures_, std::move(cells));
  }
  std::vector<ExportFile> finish() && {
    const std::string type(csv_type);
    return {{"answers.csv", std::move(answers_).finish(), type}, {"cases.csv", std::move(cases_).finish(), type},
            {"figures.csv", std::move(figures_).finish(), type}};
  }

 private:
  std::string link(const relations::Passage& passage) const {
    return words_link(pack_.card(DocId{passage.ref.paper}), passage.span);
  }
  void add(CsvTable& table, std::vector<std::string> cells) {
    for (std::string& cell : cells) cell = publishable(std::move(cell), mask_);
    table.add(cells);
  }
  void add(const relations::Case& one) {
    for (const relations::FateRow& row : one.fate) {
      const std::string number = row.number == 0 ? "" : std::to_string(row.number);
      const std::string asker = publishable(row.by, mask_);
      if (row.verdicts.empty()) answers_.add({one.id, row.kind, number, asker, "", "", "", "", link(row.text), ""});
      for (const relations::Verdict& verdict : row.verdicts) {
        answers_.add({one.id, row.kind, number, asker, std::string(relations::name(verdict.stage)),
                      verdict.final_decision ? "final" : "recommended", verdict.outcome, publishable(verdict.by, mask_),
                      link(row.text), link(verdict.passage)});
      }
    }
  }

  const index::Pack& pack_;
  Mask mask_;
  CsvTable cases_{view::case_sheet_heads()}, figures_{view::figures_sheet_heads()};
  CsvTable answers_{"case", "asked_kind", "asked_number", "asked_by",   "stage",
                    "kind", "outcome",    "by",           "asked_link", "answer_link"};
};

}  // namespace

/// papers, facts, proposals, decisions, persons, votes, dissent, dates, references, and where the pack tells cases, cases
/// and answers.
Result<std::vector<ExportFile>> export_tables(const index::Pack& pack, const ExportOptions& options) {
  Tables tables;
  const auto read = each_exported(pack, options, [&](const Exported& paper) { tables.add(paper); });
  if (!read) return read.error();
  std::vector<ExportFile> files = std::move(tables).finish();
  if (!pack.has_relations()) return files;
  const auto relations = view::relations_in(pack);
  if (!relations) return relations.error();
  std::vector<ExportFile> case_files = CaseTables(pack, *relations, options.mask).finish();
  files.insert(files.begin(), std::make_move_iterator(case_files.begin()), std::make_move_iterator(case_files.end()));
  sort_briefly(files, {}, &ExportFile::path);
  return files;
}

}  // namespace diarium::exporting
