#include "query/filter.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/sorting.h"
#include "query/asked/values.h"

namespace diarium::query {
namespace {

void join(Chosen& into, const Chosen& more) {
  into.resize(more.size());
  for (std::size_t i = 0; i < more.size(); ++i) into[i] = into[i] || more[i];
}

bool has_any(const index::ColumnValues& column, const Chosen& values, std::uint32_t paper) {
  const auto entries = column.of(paper);
  return std::any_of(entries.begin(), entries.end(), [&](const index::Entry& entry) { return values[entry.value]; });
}

/// Chosen values as words, most papers first.
Choice choice_of(const index::ColumnValues& column, const Chosen& chosen, std::uint32_t papers) {
  Choice choice;
  std::vector<std::uint32_t> counts(chosen.size());
  for (std::uint32_t paper = 0; paper < papers; ++paper) {
    choice.papers += has_any(column, chosen, paper);
    for (const index::Entry& entry : column.of(paper)) ++counts[entry.value];
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) order.push_back(i);
  }
  sort_briefly(order, [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  for (const std::uint32_t value : order) choice.values.push_back(column.values[value]);
  return choice;
}

std::uint32_t bit_of(Field field) { return 1u << static_cast<std::uint32_t>(field); }

}  // namespace

std::optional<index::Column> column_of(Field field) {
  using index::Column;
  switch (field) {
    case Field::type:
      return Column::type;
    case Field::municipality:
      return Column::municipality;
    case Field::body:
      return Column::body;
    case Field::party:
      return Column::party;
    case Field::person:
      return Column::person;
    case Field::year:
      return Column::year;
    case Field::case_number:
      return Column::case_number;
    case Field::outcome:
      return Column::outcome;
    default:
      return std::nullopt;
  }
}

Filters::Filters(const index::Pack::Impl& pack, const std::vector<Filter>& filters, const PapersByFilter& papers_by_filter) : pack_(pack) {
  std::size_t next_external = 0;
  for (const Filter& filter : filters) {
    if (is_external(filter.field.field)) {
      const bool is_given = next_external < papers_by_filter.size();
      PaperSet papers = filter.without && !is_given ? PaperSet::all(pack.papers.size()) : PaperSet(pack.papers.size());
      for (std::size_t i = 0; is_given && i < papers_by_filter[next_external].size(); ++i)
        if (const std::uint32_t paper = papers_by_filter[next_external][i]; paper < papers.papers()) papers.add(paper);
      ++next_external;
      take_papers(filter, filter.value, papers);
    } else if (filter.field.field == Field::named) {
      take_named(filter);
    } else {
      take(filter);
    }
  }
}

void Filters::take_papers(const Filter& filter, std::string value, const PaperSet& papers) {
  OfField& field = fields_[static_cast<std::size_t>(filter.field.field)];
  PaperSet& into = filter.without ? field.papers_out : field.papers;
  if (into.papers() == 0) into = PaperSet(papers.papers());
  into |= papers;
  choices_.push_back({{std::move(value)}, papers.count()});
  active_ |= bit_of(filter.field.field);
}

/// Who is named is a person or a party.
void Filters::take_named(const Filter& filter) {
  PaperSet papers(pack_.papers.size());
  for (const auto& [column, meant] : {std::pair(index::Column::party, Meant::code), std::pair(index::Column::person, Meant::words)}) {
    const index::ColumnValues& values = pack_.papers.columns()[column];
    const Chosen chosen = values_meant(values.values, filter.value, meant);
    for (std::uint32_t paper = 0; paper < papers.papers(); ++paper)
      if (has_any(values, chosen, paper)) papers.add(paper);
    if (!papers.empty()) break;  // Letters of a party are no part of a name.
  }
  take_papers(filter, filter.value, papers);
}

void Filters::take(const Filter& filter) {
  const auto column = column_of(filter.field.field);
  if (column && filter.field.bound == Bound::value) return take_values(filter, *column);
  if (column) return take_bound(filter);
  const index::Roles named = roles_named(filter.value);
  const auto without = static_cast<index::Roles>(index::all_roles & ~named);
  Choice choice;
  for (int i = 0; i < structure::role_count; ++i) {
    if (named & index::roles_of(static_cast<index::Zone>(i)))
      choice.values.emplace_back(structure::name(static_cast<structure::Role>(i)));
  }
  for (std::uint32_t paper = 0; paper < pack_.papers.size(); ++paper)
    choice.papers += (pack_.papers.roles(paper) & named) != 0;
  choices_.push_back(std::move(choice));
  if (filter.without) {
    roles_ = static_cast<index::Roles>(roles_ & without);
  } else {
    roles_ = static_cast<index::Roles>(has_roles() ? roles_ | named : named);
  }
}

void Filters::take_values(const Filter& filter, index::Column column) {
  const index::ColumnValues& values = pack_.papers.columns()[column];
  const Meant meant = column == index::Column::party || column == index::Column::year ? Meant::code
                      : column == index::Column::case_number                         ? Meant::number
                                                                                      : Meant::words;
  Chosen chosen;
  if (filter.value_to.empty()) {
    chosen = values_meant(values.values, filter.value, meant);
  } else {
    for (const std::string& year : values.values) chosen.push_back(filter.value <= year && year <= filter.value_to);
  }
  choices_.push_back(choice_of(values, chosen, pack_.papers.size()));
  OfField& field = fields_[static_cast<std::size_t>(filter.field.field)];
  join(filter.without ? field.shut_out : field.chosen, chosen);
  if (!filter.without) field.has_chosen = true;
  active_ |= bit_of(filter.field.field);
}

void Filters::take_bound(const Filter& filter) {
  OfField& field = fields_[static_cast<std::size_t>(Field::year)];
  (filter.field.bound == Bound::from ? field.from : field.to).push_back(filter.value);
  OfField one;
  (filter.field.bound == Bound::from ? one.from : one.to).push_back(filter.value);
  Choice choice{{filter.value}, 0};
  for (std::uint32_t paper = 0; paper < pack_.papers.size(); ++paper)
    choice.papers += in_bounds(one, pack_.papers.date(paper));
  choices_.push_back(std::move(choice));
  active_ |= bit_of(Field::year);
}

bool Filters::in_bounds(const OfField& field, std::string_view date) {
  if (date.empty()) return false;
  // A date counts as all days that it may be: «2024» is neither before 2024-03 nor after it.
  const auto shortened = [&](const std::string& bound) { return std::min(date.size(), bound.size()); };
  for (const std::string& from : field.from) {
    if (date.substr(0, shortened(from)) < std::string_view(from).substr(0, shortened(from))) return false;
  }
  for (const std::string& to : field.to) {
    if (date.substr(0, shortened(to)) > std::string_view(to).substr(0, shortened(to))) return false;
  }
  return true;
}

bool Filters::passes(const OfField& field, std::optional<index::Column> column, std::uint32_t paper) const {
  if (!column) return (field.papers.papers() == 0 || field.papers.has(paper)) && (field.papers_out.papers() == 0 || !field.papers_out.has(paper));
  const index::ColumnValues& values = pack_.papers.columns()[*column];
  if (field.has_chosen && !has_any(values, field.chosen, paper)) return false;
  if (!field.shut_out.empty() && has_any(values, field.shut_out, paper)) return false;
  return (field.from.empty() && field.to.empty()) || in_bounds(field, pack_.papers.date(paper));
}

std::uint32_t Filters::failed(std::uint32_t paper) const {
  std::uint32_t failed = 0;
  for (std::uint32_t left = active_; left; left &= left - 1) {
    const auto field = static_cast<Field>(std::countr_zero(left));
    if (!passes(fields_[static_cast<std::size_t>(field)], column_of(field), paper)) failed |= bit_of(field);
  }
  return failed;
}

bool Filters::is_chosen(Field field, std::uint32_t value) const {
  const Chosen& chosen = fields_[static_cast<std::size_t>(field)].chosen;
  return value < chosen.size() && chosen[value];
}

bool Filters::is_shut_out(Field field, std::uint32_t value) const {
  const Chosen& shut_out = fields_[static_cast<std::size_t>(field)].shut_out;
  return value < shut_out.size() && shut_out[value];
}

}  // namespace diarium::query
