// query/filter: which papers the filters of a query leave, and which values they chose.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/pack_impl.h"
#include "query/asked/values.h"
#include "query/match/paper_set.h"
#include "query/parse.h"

namespace diarium::query {

/// The column of a field; nothing for the role, for who is named (two have that), and for what is external.
[[nodiscard]] std::optional<index::Column> column_of(Field field);

/// Papers of filters, as Options::papers_by_filter has them.
using PapersByFilter = std::vector<std::vector<std::uint32_t>>;

/// What one filter of the query was taken to mean.
struct Choice {
  std::vector<std::string> values;  ///< Of the column, most papers first; of a role its word, of a bound the date.
  std::uint32_t papers = 0;         ///< That have one of them.
};

/// The filters of a query in this pack. Values of one field are joined by «or», fields by «and».
class Filters {
 public:
  /// `papers_by_filter`: Options::papers_by_filter, for each external filter.
  Filters(const index::Pack::Impl& pack, const std::vector<Filter>& filters,
          const PapersByFilter& papers_by_filter = {});

  /// Fields whose filter the paper does not pass, bit n for Field n. The role is not asked here. O(values).
  [[nodiscard]] std::uint32_t failed(std::uint32_t paper) const;
  /// Did a filter choose values of the field?
  [[nodiscard]] bool has_chosen(Field field) const { return fields_[static_cast<std::size_t>(field)].has_chosen; }
  /// Does a filter choose values of the field, or shut some out?
  [[nodiscard]] bool names(Field field) const { return has_chosen(field) || !fields_[static_cast<std::size_t>(field)].shut_out.empty(); }
  /// Does any filter but of roles stand?
  [[nodiscard]] bool has_fields() const { return active_ != 0; }
  /// Was the value with this number in the column of the field chosen?
  [[nodiscard]] bool is_chosen(Field field, std::uint32_t value) const;
  /// Was it shut out, by a filter with a hyphen before it?
  [[nodiscard]] bool is_shut_out(Field field, std::uint32_t value) const;
  [[nodiscard]] bool is_named(Field field, std::uint32_t value) const { return is_chosen(field, value) || is_shut_out(field, value); }
  [[nodiscard]] index::Roles roles() const { return roles_; }  ///< all_roles where none was chosen.
  [[nodiscard]] bool has_roles() const { return roles_ != index::all_roles; }
  /// By filter of the query.
  [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }

 private:
  struct OfField {
    Chosen chosen, shut_out;             ///< By value of the column.
    bool has_chosen = false;             ///< A filter chose, if only values that no paper has.
    std::vector<std::string> from, to;   ///< Dates; of the year only.
    PaperSet papers, papers_out;         ///< Of a field without a column; of no pack: none was asked for.
  };
  void take(const Filter& filter);
  void take_values(const Filter& filter, index::Column column);
  void take_bound(const Filter& filter);
  void take_named(const Filter& filter);
  void take_papers(const Filter& filter, std::string value, const PaperSet& papers);
  [[nodiscard]] bool passes(const OfField& field, std::optional<index::Column> column, std::uint32_t paper) const;
  [[nodiscard]] static bool in_bounds(const OfField& field, std::string_view date);

  const index::Pack::Impl& pack_;
  std::array<OfField, field_count> fields_;
  std::uint32_t active_ = 0;  ///< Fields with a filter, bit n for Field n.
  index::Roles roles_ = index::all_roles;
  std::vector<Choice> choices_;
};

}  // namespace diarium::query
