#include "query/asked/understood.h"

#include <algorithm>

#include "query/loose/loosen.h"

namespace diarium::query {
namespace {

/// The lists of all papers that a query cannot be answered without.
index::Lists lists_for(const Parsed& parsed) {
  index::Lists lists{.lengths = true};
  const auto add = [&](index::Column column) { lists.columns |= 1u << static_cast<std::uint32_t>(column); };
  for (const Filter& filter : parsed.filters) {
    if (const auto column = column_of(filter.field.field)) add(*column);
    if (filter.field.field == Field::named) add(index::Column::party), add(index::Column::person);
    if (filter.field.bound != Bound::value) lists.dates = true;
  }
  const auto has_digit = [](const std::string& text) { return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }); };
  for (const Group& group : parsed.groups)
    if (std::ranges::any_of(group.either, has_digit, &Part::written)) add(index::Column::case_number);
  return lists;
}

/// A filter of what no column tells is none where nobody told which papers pass it.
void leave_untold(Parsed& parsed, std::size_t told) {
  std::size_t at = 0;
  std::erase_if(parsed.filters, [&](const Filter& filter) {
    if (!is_told(filter.field.field) || at++ < told) return false;
    parsed.not_understood.push_back(filter.span);
    return true;
  });
}

}  // namespace

Result<Understood> understand(const index::Pack::Impl& pack, std::string_view query, index::Lists lists, const ToldPapers& told) {
  Parsed parsed = parse(query);
  leave_untold(parsed, told.size());
  const index::Lists needed = lists_for(parsed);
  const bool by_date = lists.dates || needed.dates || parsed.groups.empty();
  if (const auto done = pack.bring({true, by_date, lists.columns | needed.columns}); !done) return done.error();
  if (const auto done = loosen(pack, parsed); !done) return done.error();
  Filters filters(pack, parsed.filters, told);
  auto words = find_words(pack, parsed);
  if (!words) return words.error();
  return Understood{std::move(parsed), std::move(filters), std::move(*words)};
}

}  // namespace diarium::query
