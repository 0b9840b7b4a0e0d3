#include "query/facets.h"

#include <algorithm>

namespace diarium::query {
namespace {

constexpr std::uint32_t role_bit = 1u << static_cast<std::uint32_t>(Field::role);

/// Counts of one field, by value.
using Counts = std::vector<std::uint32_t>;

/// Orders values by papers, then by their place in Swedish order (their number), and keeps the first ones.
Facet listed(Field field, std::vector<std::pair<std::uint32_t, FacetValue>> values) {
  const auto before = [](const auto& a, const auto& b) {
    return a.second.papers != b.second.papers ? a.second.papers > b.second.papers : a.first < b.first;
  };
  std::sort(values.begin(), values.end(), before);
  Facet facet{field, {}};
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i < most_facet_values || values[i].second.chosen) facet.values.push_back(std::move(values[i].second));
  }
  return facet;
}

Facet facet_of_column(Field field, const index::ColumnValues& column, const Counts& counts, const Filters& filters) {
  // A name a paper can be long: those that cannot be listed are left out before they are copied.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
  for (std::uint32_t value = 0; value < counts.size(); ++value) {
    if (counts[value] > 0 || filters.is_chosen(field, value)) order.emplace_back(value, counts[value]);
  }
  const auto before = [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  };
  if (order.size() > most_facet_values) {
    std::nth_element(order.begin(), order.begin() + most_facet_values, order.end(), before);
    const auto cut = std::remove_if(order.begin() + most_facet_values, order.end(),
                                    [&](const auto& one) { return !filters.is_chosen(field, one.first); });
    order.erase(cut, order.end());
  }
  std::vector<std::pair<std::uint32_t, FacetValue>> values;
  for (const auto& [value, papers] : order)
    values.push_back({value, {column.values[value], papers, filters.is_chosen(field, value)}});
  return listed(field, std::move(values));
}

Facet facet_of_roles(const Counts& counts, const Filters& filters) {
  std::vector<std::pair<std::uint32_t, FacetValue>> values;
  std::vector<std::string_view> names;
  for (int i = 0; i < structure::role_count; ++i) names.push_back(structure::name(static_cast<structure::Role>(i)));
  for (int i = 0; i < structure::role_count; ++i) {
    const auto role = static_cast<index::Zone>(i);
    const bool chosen = filters.has_roles() && (filters.roles() & index::roles_of(role));
    if (counts[role] == 0 && !chosen) continue;
    // The words are lower-case ASCII: their order by bytes is their Swedish order.
    const auto place =
        std::count_if(names.begin(), names.end(), [&](std::string_view other) { return other < names[role]; });
    values.push_back({static_cast<std::uint32_t>(place), {std::string(names[role]), counts[role], chosen}});
  }
  return listed(Field::role, std::move(values));
}

/// All counts of an answer.
class Counter {
 public:
  explicit Counter(const index::Columns& columns) : columns_(columns) {
    for (int i = 0; i < field_count; ++i) {
      const auto column = column_of(static_cast<Field>(i));
      counts_[static_cast<std::size_t>(i)].resize(column ? columns[*column].values.size() : std::size_t{16});
    }
  }
  void count(Field field, const Candidate& one) {
    Counts& counts = counts_[static_cast<std::size_t>(field)];
    if (const auto column = column_of(field)) {
      const auto entries = columns_[*column].of(one.paper);
      for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto same = [&](const index::Entry& entry) { return entry.value == entries[i].value; };
        if (std::none_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(i), same))
          ++counts[entries[i].value];
      }
      return;
    }
    for (std::uint32_t left = one.roles; left; left &= left - 1)
      ++counts[static_cast<std::size_t>(std::countr_zero(left))];
  }
  std::vector<Facet> facets(const Filters& filters) const {
    std::vector<Facet> facets;
    for (int i = 0; i < field_count; ++i) {
      const auto field = static_cast<Field>(i);
      const Counts& counts = counts_[static_cast<std::size_t>(i)];
      const auto column = column_of(field);
      facets.push_back(column ? facet_of_column(field, columns_[*column], counts, filters)
                              : facet_of_roles(counts, filters));
    }
    return facets;
  }

 private:
  const index::Columns& columns_;
  std::array<Counts, field_count> counts_;
};

}  // namespace

Filtered apply(const index::Pack::Impl& pack, const Filters& filters, std::vector<Candidate> candidates,
               Counting counting) {
  Counter counter(pack.papers.columns());
  std::size_t kept = 0;
  for (const Candidate& one : candidates) {
    const std::uint32_t failed = filters.failed(one.paper) | (one.in_roles ? 0u : role_bit);
    if (counting == Counting::on && std::has_single_bit(failed))
      counter.count(static_cast<Field>(std::countr_zero(failed)), one);
    if (failed != 0) continue;
    if (counting == Counting::on) {
      for (int field = 0; field < field_count; ++field) counter.count(static_cast<Field>(field), one);
    }
    candidates[kept++] = one;
  }
  candidates.resize(kept);
  return {std::move(candidates), counting == Counting::on ? counter.facets(filters) : std::vector<Facet>()};
}

}  // namespace diarium::query
