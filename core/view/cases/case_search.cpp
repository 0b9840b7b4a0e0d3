#include "view/cases/case_search.h"

#include <algorithm>
#include <bit>
#include <set>

#include "base/sorting.h"
#include "language/case_number.h"
#include "query/by_word.h"
#include "query/asked/values.h"
#include "text/words.h"

namespace diarium::view {
namespace {

using query::Field;

query::Meant meant_by(Field field) {
  switch (field) {
    case Field::party:
    case Field::year: return query::Meant::code;
    case Field::mover:
    case Field::dissenter:
    case Field::demander:
    case Field::voter:
    case Field::named: return query::Meant::actor;
    case Field::of_case:
    case Field::case_number: return query::Meant::number;
    default: return query::Meant::words;
  }
}

/// Values of a column that a filter means.
query::Chosen chosen_values(const CaseColumn& column, const query::Filter& filter) {
  query::Chosen chosen;
  if (filter.value_to.empty()) {
    chosen = query::values_meant(column.values, filter.value, meant_by(filter.field.field));
    // What is only proposed is meant where that is said.
    const bool proposed = filter.value.find(proposed_mark.substr(1)) != filter.value.npos;
    for (std::size_t i = 0; filter.field.field == Field::outcome && !proposed && i < chosen.size(); ++i)
      chosen[i] = chosen[i] && !column.values[i].ends_with(proposed_mark);
    return chosen;
  }
  for (const std::string& year : column.values) chosen.push_back(filter.value <= year && year <= filter.value_to);
  return chosen;
}

bool means_any(const CaseTable& table, const query::Filter& filter) {
  const query::Chosen chosen = chosen_values(table.columns[static_cast<std::size_t>(filter.field.field)], filter);
  return std::ranges::find(chosen, true) != chosen.end();
}

bool has_one(const CaseColumn& column, std::size_t row, const query::Chosen& values) {
  return std::ranges::any_of(column.of[row], [&](std::uint32_t value) { return values[value]; });
}

/// The filters of a question in a table of cases: values of one field are alternatives, fields are all required.
class CaseFilters {
 public:
  CaseFilters(const CaseTable& table, const std::vector<query::Filter>& filters) : table_(table) {
    for (const query::Filter& filter : filters) {
      const Field field = filter.field.field;
      if (field == Field::role) continue;  // Where the words stand: answered with them.
      OfField& of = fields_[static_cast<std::size_t>(field)];
      active_ |= 1u << static_cast<unsigned>(field);
      if (filter.field.bound != query::Bound::value) {
        (filter.field.bound == query::Bound::from ? of.from : of.to).push_back(filter.value);
        continue;
      }
      query::Chosen& into = filter.without ? of.shut_out : of.chosen;
      const query::Chosen more = chosen_values(table.columns[static_cast<std::size_t>(field)], filter);
      into.resize(more.size());
      for (std::size_t i = 0; i < more.size(); ++i) into[i] = into[i] || more[i];
      if (!filter.without) of.has_chosen = true;
    }
  }

  /// Fields whose filters the case does not pass, bit n for Field n.
  [[nodiscard]] std::uint32_t failed(std::uint32_t row) const {
    std::uint32_t failed = 0;
    for (std::uint32_t left = active_; left; left &= left - 1) {
      const auto field = static_cast<std::size_t>(std::countr_zero(left));
      if (!passes(fields_[field], table_.columns[field], row)) failed |= 1u << field;
    }
    return failed;
  }
  [[nodiscard]] bool is_chosen(Field field, std::uint32_t value) const { return has(fields_[static_cast<std::size_t>(field)].chosen, value); }
  [[nodiscard]] bool is_shut_out(Field field, std::uint32_t value) const { return has(fields_[static_cast<std::size_t>(field)].shut_out, value); }

 private:
  struct OfField {
    query::Chosen chosen, shut_out;  ///< By value.
    bool has_chosen = false;
    std::vector<std::string> from, to;   ///< Days; of the year only.
  };
  static bool has(const query::Chosen& values, std::uint32_t value) { return value < values.size() && values[value]; }

  bool passes(const OfField& of, const CaseColumn& column, std::uint32_t row) const {
    if (of.has_chosen && !has_one(column, row, of.chosen)) return false;
    if (!of.shut_out.empty() && has_one(column, row, of.shut_out)) return false;
    // As much of what is known as the bound says; nothing where that is not known.
    const auto opened = [&](const std::string& bound) {
      constexpr std::size_t year = 4;
      const CaseRow& one = table_.rows[row];
      return std::string_view(bound.size() == year ? one.opened_year : one.opened).substr(0, bound.size());
    };
    return std::ranges::all_of(of.from, [&](const std::string& from) { return opened(from) >= from; }) &&
           std::ranges::all_of(of.to, [&](const std::string& to) { return !opened(to).empty() && opened(to) <= to; });
  }

  const CaseTable& table_;
  std::array<OfField, query::field_count> fields_;
  std::uint32_t active_ = 0;
};

/// Fields that stand in the rail of cases.
constexpr std::array listed_fields = {Field::outcome, Field::mover, Field::dissenter, Field::body, Field::municipality,
                                      Field::year,    Field::status, Field::type,     Field::own};

/// Counts values, each field without its own filter.
class FacetCounter {
 public:
  FacetCounter(const CaseTable& table, const CaseFilters& filters) : table_(table), filters_(filters) {
    for (const Field field : listed_fields) counts_[static_cast<std::size_t>(field)].resize(table.columns[static_cast<std::size_t>(field)].values.size());
  }
  void count(std::uint32_t row, std::uint32_t failed) {
    for (const Field field : listed_fields) {
      const auto at = static_cast<std::size_t>(field);
      if ((failed & ~(1u << at)) != 0) continue;
      for (const std::uint32_t value : table_.columns[at].of[row]) ++counts_[at][value];
    }
  }
  [[nodiscard]] std::vector<query::Facet> facets() const {
    std::vector<query::Facet> facets;
    for (const Field field : listed_fields) facets.push_back(facet(field));
    return facets;
  }

 private:
  [[nodiscard]] query::Facet facet(Field field) const {
    const auto at = static_cast<std::size_t>(field);
    const CaseColumn& column = table_.columns[at];
    query::Facet facet{field, {}};
    for (std::uint32_t value = 0; value < column.values.size(); ++value) {
      const bool named = filters_.is_chosen(field, value) || filters_.is_shut_out(field, value);
      if (!named && (!column.counted[value] || counts_[at][value] == 0)) continue;
      facet.values.push_back({column.values[value], counts_[at][value], filters_.is_chosen(field, value), filters_.is_shut_out(field, value)});
    }
    sort_briefly(facet.values, [&](const query::FacetValue& a, const query::FacetValue& b) {
      if (field == Field::year) return a.value > b.value;
      return a.papers != b.papers ? a.papers > b.papers : a.value < b.value;
    });
    return facet;
  }

  const CaseTable& table_;
  const CaseFilters& filters_;
  std::array<std::vector<std::uint32_t>, query::field_count> counts_;
};

/// A word of a title that begins as one that was typed and goes on for so many bytes at most is a form of it: «skolan»
/// of «skola». 0: that were none. More: «parkering» were one of «park».
constexpr std::size_t longest_ending = 4;

/// Is a case called what was typed, by its number or words of its title?
bool is_called(const relations::Case& one, const query::Part& part) {
  if (part.kind == query::Reading::Kind::case_number) {
    const auto number = language::case_number(part.written);
    return number && language::names_case(one.number, *number);
  }
  text::Stemmer stemmer;
  const std::vector<std::string> title = query::terms_of(one.title);
  return !part.terms.empty() && std::ranges::all_of(part.terms, [&](const std::string& term) {
    const std::string stem(stemmer.stem(term));
    return std::ranges::any_of(title, [&](const std::string& word) {
      return word.starts_with(stem) && word.size() <= term.size() + longest_ending;
    });
  });
}

/// What a case has of the words of a question: their weight in what it is called, and in its papers between them.
struct Share {
  std::uint32_t called = 0, having = 0;
  friend auto operator<=>(const Share&, const Share&) = default;
};

/// Nothing of a case that has what was shut out, or lacks what is never left out.
std::optional<Share> share_of(const query::ByWord& words, const CaseRow& row) {
  const auto any_in = [&](const query::PaperSet& set) { return std::ranges::any_of(row.papers, [&](std::uint32_t paper) { return set.has(paper); }); };
  if (any_in(words.without)) return std::nullopt;
  Share share;
  for (std::size_t i = 0; i < words.asked.size(); ++i) {
    const query::Asked& one = words.asked[i];
    const bool has = any_in(one.wanted());
    if (!has && one.need == query::Need::strict) return std::nullopt;
    if (has) share.having += one.weight;
    if (has && is_called(*row.of_case, words.parts[i])) share.called += one.weight;
  }
  return share;
}

}  // namespace

CaseTable case_table(const index::Pack& pack, const relations::Relations& relations) {
  CaseTable table{case_rows(pack, relations), {}};
  table.columns = case_columns(pack, table.rows);
  return table;
}

Result<CasesFound> find_cases(const index::Pack& pack, const CaseTable& table, std::string_view question) {
  CasesFound found;
  found.plain = query::read_plainly(question);
  auto words = query::papers_by_word(pack, found.plain.query);
  if (!words) return words.error();
  const CaseFilters filters(table, words->filters);
  FacetCounter counter(table, filters);
  constexpr std::uint32_t of_outcome = 1u << static_cast<unsigned>(Field::outcome);
  std::vector<std::optional<Share>> shares;
  std::vector<std::uint32_t> all_failed;
  std::uint32_t most = 0;
  for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
    const auto& share = shares.emplace_back(share_of(*words, table.rows[row]));
    const std::uint32_t failed = all_failed.emplace_back(filters.failed(row));
    if (share && share->having > most && (failed & ~of_outcome) == 0) most = share->having;
  }
  const bool has_all = most == query::weight_of(words->asked);
  found.ranked = !words->asked.empty();
  found.some =
      most > 0 && (!has_all || std::ranges::find(words->asked, 0u, &query::Asked::weight) != words->asked.end());
  const std::uint32_t least = !found.ranked ? 0 : has_all ? std::max(most, 1u) : most / 2 + 1;
  for (std::uint32_t row = 0; row < shares.size(); ++row) {
    if (!shares[row] || shares[row]->having < least) continue;
    const std::uint32_t failed = all_failed[row];
    if (failed == 0) found.rows.push_back(row);
    if (failed == of_outcome) found.other_outcome.push_back(row);
    counter.count(row, failed);
  }
  sort_briefly(found.rows, std::ranges::greater{}, [&](std::uint32_t row) { return *shares[row]; });
  found.facets = counter.facets();
  for (const query::Filter& filter : words->filters) {  // Of other fields what stands is told, and nothing counted.
    const query::FacetValue stands{filter.value, 0, !filter.without, filter.without};
    const bool is_value =
        filter.value_to.empty() && filter.field.bound == query::Bound::value && filter.field.field != Field::role;
    const bool is_unmet = is_value && !means_any(table, filter);
    if (is_unmet && !filter.without) found.unmet.push_back(std::string(slice(found.plain.query, filter.span)));
    const auto listed = std::ranges::find(found.facets, filter.field.field, &query::Facet::field);
    const bool counted = std::ranges::find(listed_fields, filter.field.field) != listed_fields.end();
    if (!counted) found.facets.push_back({filter.field.field, {stands}});
    else if (is_unmet && listed != found.facets.end())
      listed->values.push_back(stands);  // No case has such a value, and that was asked.
  }
  found.readings = std::move(words->readings);
  found.partial = words->partial;
  return found;
}

bool asks_of_cases(const query::Parsed& query) {
  return std::ranges::any_of(query.filters, [](const query::Filter& filter) { return query::is_external(filter.field.field); });
}

std::vector<std::vector<std::uint32_t>> find_papers_by_filter(const index::Pack& pack, const CaseTable* table, const query::Parsed& query) {
  std::vector<std::vector<std::uint32_t>> papers_by_filter;
  for (const query::Filter& filter : query.filters) {
    const Field field = filter.field.field;
    if (!query::is_external(field)) continue;
    std::set<std::uint32_t> papers;
    if (field == Field::own) {
      for (std::uint32_t paper = 0; paper < pack.papers(); ++paper)
        if (pack.card({paper}).own == (filter.value == "ja")) papers.insert(paper);
    } else if (table) {
      const CaseColumn& column = table->columns[static_cast<std::size_t>(field)];
      const query::Chosen chosen = chosen_values(column, filter);
      for (std::size_t row = 0; row < table->rows.size(); ++row)
        if (has_one(column, row, chosen)) papers.insert(table->rows[row].papers.begin(), table->rows[row].papers.end());
    }
    papers_by_filter.emplace_back(papers.begin(), papers.end());
  }
  return papers_by_filter;
}

}  // namespace diarium::view
