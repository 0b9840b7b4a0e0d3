#include "query/facets.h"

#include <algorithm>

#include "base/sorting.h"

namespace diarium::query {
namespace {

/// A value and its papers.
using ValueCount = std::pair<std::uint32_t, std::uint32_t>;

/// Most papers first, among equals by their place in Swedish order, which is their number.
bool comes_first(const ValueCount& a, const ValueCount& b) {
  return a.second != b.second ? a.second > b.second : a.first < b.first;
}

/// `order`: values with papers, each once. Only what is listed is copied: a name a paper can be long.
Facet facet_of_column(Field field, const index::ColumnValues& column, std::vector<ValueCount> order,
                      const Filters& filters) {
  if (order.size() > most_facet_values) {
    std::nth_element(order.begin(), order.begin() + most_facet_values, order.end(), comes_first);
    const auto cut = std::remove_if(order.begin() + most_facet_values, order.end(),
                                    [&](const auto& one) { return !filters.is_named(field, one.first); });
    order.erase(cut, order.end());
  }
  sort_briefly(order, comes_first);
  Facet facet{field, {}};
  for (const auto& [value, papers] : order)
    facet.values.push_back({column.values[value], papers, filters.is_chosen(field, value), filters.is_shut_out(field, value)});
  return facet;
}

Facet facet_of_roles(const std::array<std::uint32_t, 16>& counts, const Filters& filters) {
  // The words are lower-case ASCII: their order by bytes is their Swedish order.
  std::array<std::string_view, structure::role_count> names = structure::role_names;
  sort_briefly(names);
  std::vector<ValueCount> order;
  std::array<bool, structure::role_count> chosen{};
  for (int i = 0; i < structure::role_count; ++i) {
    const auto role = static_cast<index::Zone>(i);
    const auto at = std::lower_bound(names.begin(), names.end(), structure::name(static_cast<structure::Role>(i)));
    const auto place = static_cast<std::size_t>(at - names.begin());
    chosen[place] = filters.has_roles() && (filters.roles() & index::roles_of(role));
    if (counts[role] > 0 || chosen[place]) order.emplace_back(static_cast<std::uint32_t>(place), counts[role]);
  }
  sort_briefly(order, comes_first);
  Facet facet{Field::role, {}};
  for (const auto& [place, papers] : order) facet.values.push_back({std::string(names[place]), papers, chosen[place]});
  return facet;
}

/// Calls `visit(value)` for each value of a paper, once.
template <class Visit>
void each_value(const index::ColumnValues& column, std::uint32_t paper, const Visit& visit) {
  const auto entries = column.of(paper);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto same = [&](const index::Entry& entry) { return entry.value == entries[i].value; };
    if (std::none_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(i), same)) visit(entries[i].value);
  }
}

/// A tally of all values would be mostly zeros where so many times fewer papers are counted.
constexpr std::size_t sparse_share = 8;

/// Values of the papers with how many have each, ascending by value.
std::vector<ValueCount> count_values(const index::ColumnValues& column, const PaperSet& papers) {
  std::vector<ValueCount> out;
  if (papers.count() < column.values.size() / sparse_share) {
    std::vector<std::uint32_t> seen;
    papers.each(
        [&](std::uint32_t paper) { each_value(column, paper, [&](std::uint32_t value) { seen.push_back(value); }); });
    sort_briefly(seen);
    for (const std::uint32_t value : seen) {
      if (out.empty() || out.back().first != value) out.emplace_back(value, 0u);
      ++out.back().second;
    }
    return out;
  }
  std::vector<std::uint32_t> counts(column.values.size());
  papers.each([&](std::uint32_t paper) { each_value(column, paper, [&](std::uint32_t value) { ++counts[value]; }); });
  for (std::uint32_t value = 0; value < counts.size(); ++value) {
    if (counts[value] > 0) out.emplace_back(value, counts[value]);
  }
  return out;
}

/// Adds values that filters name and no paper has.
void add_named(Field field, const index::ColumnValues& column, const Filters& filters,
               std::vector<ValueCount>& counts) {
  if (!filters.names(field)) return;
  std::vector<ValueCount> missing;
  for (std::uint32_t value = 0; value < column.values.size(); ++value) {
    if (filters.is_named(field, value) && !std::ranges::binary_search(counts, value, {}, &ValueCount::first))
      missing.emplace_back(value, 0u);
  }
  counts.insert(counts.end(), missing.begin(), missing.end());
}

std::array<std::uint32_t, 16> count_roles(const PaperSet& papers, const Weighed& weighed) {
  std::array<std::uint32_t, 16> counts{};
  for (std::size_t i = 0; i < weighed.papers.size(); ++i) {
    if (!papers.has(weighed.papers[i])) continue;
    for (std::uint32_t left = weighed.roles[i]; left; left &= left - 1)
      ++counts[static_cast<std::size_t>(std::countr_zero(left))];
  }
  return counts;
}

}  // namespace

std::uint32_t columns_of(std::uint32_t fields) {
  std::uint32_t columns = 0;
  for (int i = 0; i < field_count; ++i)
    if (const auto column = column_of(static_cast<Field>(i)); column && (fields >> i & 1u)) columns |= 1u << static_cast<std::uint32_t>(*column);
  return columns;
}

bool has_columns(const index::Pack::Impl& pack, std::uint32_t fields) {
  if (pack.file.pages().is_whole()) return true;
  const std::uint32_t columns = columns_of(fields);
  for (std::uint32_t i = 0; i < index::column_count; ++i)
    if ((columns >> i & 1u) && !pack.papers.columns().has(static_cast<index::Column>(i))) return false;
  return true;
}

std::vector<Facet> facets_of(const index::Pack::Impl& pack, const Filters& filters, const Counted& counted,
                             const Weighed& weighed, std::uint32_t fields) {
  std::vector<Facet> facets;
  for (int i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (!(fields >> i & 1u) && !filters.names(field)) continue;
    const auto column = column_of(field);
    if (column && !pack.papers.columns().has(*column)) continue;
    const PaperSet papers = counted.papers(field);
    if (column) {
      const index::ColumnValues& values = pack.papers.columns()[*column];
      std::vector<ValueCount> counts = count_values(values, papers);
      add_named(field, values, filters, counts);
      facets.push_back(facet_of_column(field, values, std::move(counts), filters));
    } else if (field == Field::role) {
      facets.push_back(facet_of_roles(count_roles(papers, weighed), filters));
    }
  }
  return facets;
}

}  // namespace diarium::query
