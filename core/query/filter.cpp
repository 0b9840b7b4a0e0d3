#include "query/filter.h"

#include <algorithm>
#include <numeric>

#include "language/case_number.h"
#include "language/parties.h"
#include "text/words.h"

namespace diarium::query {
namespace {

using WordList = std::vector<std::string>;

WordList bare_words(std::string_view text) {
  const std::string folded = text::fold(text, text::Fold::marks);
  std::vector<ByteSpan> spans;
  text::segment_words(folded, spans);
  WordList words;
  for (const ByteSpan& span : spans) words.emplace_back(slice(folded, span));
  return words;
}

bool contains(const WordList& value, const WordList& wanted) {
  return std::search(value.begin(), value.end(), wanted.begin(), wanted.end()) != value.end();
}

/// One word inside another («fullmäktige» in «kommunfullmäktige»), from three letters on.
bool contains_part(const WordList& value, const WordList& wanted) {
  if (wanted.size() != 1 || wanted[0].size() < 3) return false;
  return std::any_of(value.begin(), value.end(),
                     [&](const std::string& word) { return word.find(wanted[0]) != std::string::npos; });
}

/// Values that are meant: those that equal what was typed, else those that have its words, else those that have a word
/// with it inside. Of short codes (party, year) only the first.
std::vector<bool> values_meant(const std::vector<std::string>& values, std::string_view typed, bool exact_only) {
  WordList wanted = bare_words(typed);
  const std::string_view party =
      exact_only && wanted.size() == 1 ? language::party_named(wanted[0], language::Letters::lost) : std::string_view{};
  if (!party.empty()) wanted[0] = text::fold(party, text::Fold::marks);
  std::vector<bool> equal(values.size()), having(values.size()), part(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const WordList value = bare_words(values[i]);
    equal[i] = value == wanted;
    having[i] = !exact_only && contains(value, wanted);
    part[i] = !exact_only && contains_part(value, wanted);
  }
  for (const auto& level : {equal, having, part}) {
    if (std::find(level.begin(), level.end(), true) != level.end()) return level;
  }
  return std::vector<bool>(values.size());
}

/// Values that name the case that was typed, however it is written; where none does, as of other fields.
std::vector<bool> cases_meant(const std::vector<std::string>& values, std::string_view typed) {
  const auto number = language::case_number(typed);
  std::vector<bool> meant(values.size());
  if (number)
    std::transform(values.begin(), values.end(), meant.begin(),
                   [&](const std::string& value) { return language::names_case(value, *number); });
  const bool any = std::find(meant.begin(), meant.end(), true) != meant.end();
  return any ? meant : values_meant(values, typed, false);
}

void join(std::vector<bool>& into, const std::vector<bool>& more) {
  into.resize(more.size());
  for (std::size_t i = 0; i < more.size(); ++i) into[i] = into[i] || more[i];
}

bool has_any(const index::ColumnValues& column, const std::vector<bool>& values, std::uint32_t paper) {
  const auto entries = column.of(paper);
  return std::any_of(entries.begin(), entries.end(), [&](const index::Entry& entry) { return values[entry.value]; });
}

/// Chosen values as words, most papers first.
Choice choice_of(const index::ColumnValues& column, const std::vector<bool>& chosen, std::uint32_t papers) {
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
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
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
    case Field::role:
      break;
  }
  return std::nullopt;
}

Filters::Filters(const index::Pack::Impl& pack, const std::vector<Filter>& filters) : pack_(pack) {
  for (const Filter& filter : filters) take(filter);
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
  const bool exact_only = column == index::Column::party || column == index::Column::year;
  std::vector<bool> chosen;
  if (filter.value_to.empty()) {
    chosen = column == index::Column::case_number ? cases_meant(values.values, filter.value)
                                                  : values_meant(values.values, filter.value, exact_only);
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
  OfField alone;
  (filter.field.bound == Bound::from ? alone.from : alone.to).push_back(filter.value);
  Choice choice{{filter.value}, 0};
  for (std::uint32_t paper = 0; paper < pack_.papers.size(); ++paper)
    choice.papers += in_bounds(alone, pack_.papers.date(paper));
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

bool Filters::passes(const OfField& field, index::Column column, std::uint32_t paper) const {
  const index::ColumnValues& values = pack_.papers.columns()[column];
  if (field.has_chosen && !has_any(values, field.chosen, paper)) return false;
  if (!field.shut_out.empty() && has_any(values, field.shut_out, paper)) return false;
  return (field.from.empty() && field.to.empty()) || in_bounds(field, pack_.papers.date(paper));
}

std::uint32_t Filters::failed(std::uint32_t paper) const {
  std::uint32_t failed = 0;
  for (std::uint32_t left = active_; left; left &= left - 1) {
    const auto field = static_cast<Field>(std::countr_zero(left));
    if (!passes(fields_[static_cast<std::size_t>(field)], *column_of(field), paper)) failed |= bit_of(field);
  }
  return failed;
}

bool Filters::is_chosen(Field field, std::uint32_t value) const {
  const std::vector<bool>& chosen = fields_[static_cast<std::size_t>(field)].chosen;
  return value < chosen.size() && chosen[value];
}

bool Filters::is_shut_out(Field field, std::uint32_t value) const {
  const std::vector<bool>& shut_out = fields_[static_cast<std::size_t>(field)].shut_out;
  return value < shut_out.size() && shut_out[value];
}

}  // namespace diarium::query
