#include "query/asked/understood.h"

#include <algorithm>

#include "index/postings/positions.h"
#include "query/loose/loosen.h"

namespace diarium::query {
namespace {

/// The lists of all papers that a query cannot be answered without.
index::Lists lists_for(const Parsed& parsed) {
  index::Lists lists{.lengths = true, .roles = parsed.groups.empty()};
  const auto add = [&](index::Column column) { lists.columns |= 1u << static_cast<std::uint32_t>(column); };
  for (const Filter& filter : parsed.filters) {
    if (const auto column = column_of(filter.field.field)) add(*column);
    if (filter.field.field == Field::named) add(index::Column::party), add(index::Column::person);
    if (filter.field.bound != Bound::value) lists.dates = true;
    if (filter.field.field == Field::role) lists.roles = true;
  }
  const auto has_digit = [](const std::string& text) { return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }); };
  for (const Group& group : parsed.groups)
    if (std::ranges::any_of(group.either, has_digit, &Part::written)) {  // Papers of a case may have the number in no role at all.
      add(index::Column::case_number);
      lists.roles = true;
    }
  return lists;
}

/// Wants where the words stand: the papers, and what leads to their places.
void want_lists(const index::Pack::Impl& pack, const Words& words) {
  Budget budget;
  const auto want = [&](const Form& form) {
    if (form.term.papers == 1 || !budget.spend(form.term.papers + work_of_list)) return;
    (void)index::view_list(pack.file, index::Section::postings, form.term.postings_at, form.term.postings_size);
    if (!is_subtracted(form.counted)) index::Positions::want(pack.file, form.term);
  };
  for (const std::vector<Leaf>* leaves : {&words.leaves, &words.without})
    for (const Leaf& leaf : *leaves)
      for (const Forms& forms : leaf.words) std::ranges::for_each(forms, want);
}

/// An external filter is not understood where the papers that pass it are not given: none does.
void tell_unresolved(Parsed& parsed, std::size_t resolved) {
  std::size_t at = 0;
  for (const Filter& filter : parsed.filters)
    if (is_external(filter.field.field) && at++ >= resolved) parsed.not_understood.push_back(filter.span);
}

/// Words that stand in a role are left out of those that are sought: of none, where none are.
void leave_roles(Parsed& parsed) {
  if (!parsed.groups.empty()) return;
  std::erase_if(parsed.filters, [&](const Filter& filter) {
    if (filter.field.field != Field::role || !filter.without) return false;
    parsed.not_understood.push_back(filter.span);
    return true;
  });
}

}  // namespace

Result<Understood> understand(const index::Pack::Impl& pack, Parsed parsed, index::Lists lists, const PapersByFilter& papers_by_filter) {
  tell_unresolved(parsed, papers_by_filter.size());
  leave_roles(parsed);
  const index::Lists needed = lists_for(parsed);
  lists.lengths = true;
  lists.dates = lists.dates || needed.dates || parsed.groups.empty();
  lists.roles = lists.roles || needed.roles;
  lists.columns |= needed.columns;
  const auto brought = pack.bring(lists);
  // Words are looked up while the lists are on their way, but for numbers, which need some of these.
  if (!brought && (brought.error().fault != Fault::waiting || !pack.has_dictionary() || needed.columns != 0)) return brought.error();
  if (const auto done = loosen(pack, parsed); !done) return done.error();
  auto words = find_words(pack, parsed);
  if (!words) return words.error();
  if (!brought) {
    want_lists(pack, *words);
    return brought.error();
  }
  Filters filters(pack, parsed.filters, papers_by_filter);
  return Understood{std::move(parsed), std::move(filters), std::move(*words)};
}

}  // namespace diarium::query
