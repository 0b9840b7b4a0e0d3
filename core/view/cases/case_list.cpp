#include "view/cases/case_list.h"

#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "view/case_words.h"
#include "view/dates.h"
#include "view/few.h"
#include "view/paper/passages.h"

namespace diarium::view {
namespace {

constexpr std::size_t names_at_most = 3;
constexpr std::int32_t days_of_year = 365;

class TableTeller {
 public:
  TableTeller(const index::Pack& pack, Language language) : language_(language), passages_(pack, language) {}

  [[nodiscard]] std::vector<Column> columns(const CaseOrder& order) const {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < case_heads.size(); ++i) {
      const auto head = static_cast<CaseHead>(i);
      Column column{word_of("cases.head." + std::string(name(head))), head == CaseHead::municipality || head == CaseHead::papers};
      column.order = written(pressed(order, head));
      if (order.by == head) column.sorted = order.falling ? Sorted::falling : Sorted::rising;
      columns.push_back(std::move(column));
    }
    return columns;
  }

  [[nodiscard]] std::vector<Line> cells(const CaseRow& row) const {
    return {title(row), {said(row.of_case->municipality.empty() ? unknown() : row.of_case->municipality)}, movers(row), opened(row),
            outcome(row), votes(row), objectors(row), days(row), {said(number(row.papers.size()))}};
  }

 private:
  [[nodiscard]] std::string word_of(std::string_view key) const { return std::string(word(language_, key)); }
  [[nodiscard]] std::string unknown() const { return word_of("cases.not_known"); }

  [[nodiscard]] Line title(const CaseRow& row) const {
    Line line = {case_link(language_, *row.of_case)};
    std::string about = row.kinds.empty() ? "" : data_word(language_, "type", row.kinds.front());
    if (!row.of_case->number.empty()) about += (about.empty() ? "" : " · ") + row.of_case->number;
    if (!about.empty()) line.push_back(said(std::move(about), Shape::small));
    if (row.own) line.push_back(said(word_of("paper.own"), Shape::chip, Tone::accent));
    return line;
  }

  /// Who did something, each leading to where it stands; the others are counted.
  [[nodiscard]] Line who(const std::vector<const relations::Act*>& acts, std::string_view none) const {
    Line line;
    const Few of = few(acts.size(), names_at_most);
    for (std::size_t i = 0; i < of.shown; ++i) {
      if (i > 0) line.push_back(said(", "));
      line.push_back(leading(written(*acts[i]), passages_.address(acts[i]->passage)));
      add_certainty(line, language_, acts[i]->certainty);
    }
    if (of.left_out > 0) line.push_back(said(count(language_, "count.more", of.left_out), Shape::small));
    if (line.empty()) line.push_back(said(word_of(none), Shape::small));
    return line;
  }
  [[nodiscard]] Line movers(const CaseRow& row) const { return who(row.movers, "cases.not_known"); }
  [[nodiscard]] Line objectors(const CaseRow& row) const { return who(row.objectors, "cases.no_dissent"); }

  [[nodiscard]] Line opened(const CaseRow& row) const {
    if (row.opened.empty() || !row.opened_at) return {said(unknown(), Shape::small)};
    std::string day = date_words(language_, row.opened);
    if (row.opened_year < row.opened.substr(0, 4))
      return {said(fill(language_, "cases.opened_number", {{"year", row.opened_year}}))};
    if (row.opening == Opening::by_then) day = fill(language_, "cases.opened_by", {{"day", day}});
    Line line = {leading(std::move(day), passages_.address(*row.opened_at))};
    add_certainty(line, language_, row.opened_certainty);
    return line;
  }

  [[nodiscard]] Line outcome(const CaseRow& row) const {
    Line line = {case_chip(language_, row.verdict)};
    if (row.verdict) add_own_words(language_, line, passages_, row.verdict), add_who(line, *row.verdict, row.said);
    for (const relations::Verdict* back : sent_back(row)) {
      line.push_back(verdict_chip(language_, *back));
      add_who(line, *back, back->date);
    }
    return line;
  }
  void add_who(Line& line, const relations::Verdict& verdict, std::string_view day) const {
    line.push_back(leading(said_by(language_, verdict, day), passages_.address(verdict.passage), Shape::small));
    add_certainty(line, language_, verdict.certainty);
  }

  [[nodiscard]] Line votes(const CaseRow& row) const {
    if (!row.vote) return {said(unknown(), Shape::small)};
    std::string counts = number(row.vote->yes) + "–" + number(row.vote->no);
    Words words = leading(counts, passages_.address(row.vote->passage));
    words.label = vote_words(language_, row.vote->yes, row.vote->no, row.vote->abstain);
    Line line = {std::move(words)};
    if (!row.vote->yes_means.empty()) line.push_back(said(fill(language_, "cases.yes_means", {{"what", row.vote->yes_means}}), Shape::small));
    if (row.vote->abstain > 0) line.push_back(said(count(language_, "cases.abstained", row.vote->abstain), Shape::small));
    add_certainty(line, language_, row.vote->certainty);
    return line;
  }

  [[nodiscard]] Line days(const CaseRow& row) const {
    if (row.days < 0) return {said(unknown(), Shape::small)};
    std::string days = number(static_cast<std::uint64_t>(row.days));
    if (row.opening == Opening::by_then) days = fill(language_, "cases.at_least", {{"days", days}});
    Line line = {said(std::move(days))};
    if (row.status != CaseStatus::decided) line.push_back(said(word_of("cases.so_far"), Shape::small));
    if (row.days > days_of_year) line.push_back(said(word_of("cases.over_year"), Shape::chip, Tone::date));
    return line;
  }

  Language language_;
  mutable Passages passages_;  ///< Its memory of texts grows.
};

/// Does a column say nothing of any case of the collection, or the same municipality of all that have one?
bool tells_nothing(CaseHead head, const std::vector<CaseRow>& rows) {
  const auto placed = std::ranges::find_if(rows, [](const CaseRow& row) { return !row.of_case->municipality.empty(); });
  return std::ranges::all_of(rows, [&](const CaseRow& row) {
    if (head == CaseHead::mover) return row.movers.empty();
    if (head == CaseHead::votes) return row.vote == nullptr;
    if (head == CaseHead::days) return row.days < 0;
    const std::string& town = row.of_case->municipality;
    return head == CaseHead::municipality && (town.empty() || town == placed->of_case->municipality);
  });
}

/// «6 ärenden avslogs»: of one outcome what it was, else how many cases there are.
std::string answer(const CasesFound& found, Language language) {
  const auto outcomes = std::ranges::find(found.facets, query::Field::outcome, &query::Facet::field);
  const auto chosen = std::ranges::count_if(outcomes->values, &query::FacetValue::chosen);
  const auto one = std::ranges::find_if(outcomes->values, &query::FacetValue::chosen);
  const std::string key = chosen == 1 ? "cases.answer_" + one->value : "";
  if (!key.empty() && !found.some && has_word(key + ".other")) return count(language, key, found.rows.size());
  std::string cases = count(language, "count.cases", found.rows.size());
  if (found.some) cases = fill(language, "results.count_some", {{"papers", cases}});
  return chosen == 1 ? fill(language, "cases.answer_named", {{"cases", cases}, {"outcome", outcome_value_words(language, one->value)}}) : cases;
}

}  // namespace

std::vector<query::FacetValue> outcomes_of(const CaseTable& table, const std::vector<std::uint32_t>& rows) {
  std::map<std::string, std::uint32_t> counts;
  for (const std::uint32_t row : rows) ++counts[outcome_value(table.rows[row])];
  std::vector<query::FacetValue> outcomes;
  for (const auto& [value, cases] : counts) outcomes.push_back({value, cases});
  sort_briefly(outcomes, std::ranges::greater{}, &query::FacetValue::papers);
  return outcomes;
}

std::string outcome_value_words(Language language, std::string_view value) {
  if (value == unknown_outcome) return std::string(word(language, "outcome.unknown"));
  if (value == other_outcome) return std::string(word(language, "case.decided_own"));
  if (!value.ends_with(proposed_mark)) return data_word(language, "outcome", value);
  value.remove_suffix(proposed_mark.size());
  if (value == other_outcome) return std::string(word(language, "fate.head.proposal"));
  return fill(language, "outcome.recommended", {{"outcome", data_word(language, "outcome", value)}});
}

Result<CaseList> case_list(const index::Pack& pack, const CaseTable& table, const CaseOptions& options, Language language) {
  auto found = find_cases(pack, table, options.question);
  if (!found) return found.error();
  CaseList list;
  list.asked = options.question;
  list.cases = static_cast<std::uint32_t>(found->rows.size());
  list.of = static_cast<std::uint32_t>(list.cases + found->other_outcome.size());
  list.partial = found->partial;
  list.title = answer(*found, language);
  list.others = outcomes_of(table, found->other_outcome);
  list.plain = std::move(found->plain);
  list.facets = std::move(found->facets);
  list.readings = std::move(found->readings);
  const bool by_words = found->ranked && options.order == CaseOrder{};
  if (!by_words) put_in_order(table.rows, options.order, found->rows);
  const TableTeller teller(pack, language);
  list.table = {.caption = list.title, .columns = teller.columns(options.order), .rows = {}};
  if (by_words)
    for (Column& column : list.table.columns) column.sorted = Sorted::no;
  for (const std::uint32_t row : found->rows) {
    if (list.ids.size() == options.rows) break;
    list.table.rows.push_back(teller.cells(table.rows[row]));
    list.ids.push_back(table.rows[row].of_case->id);
  }
  drop_columns(list.table, [&](std::size_t column) {
    const auto head = static_cast<CaseHead>(column);
    return head != options.order.by && tells_nothing(head, table.rows);
  });
  list.usual = keep_exceptions(list.table);
  return list;
}

}  // namespace diarium::view
