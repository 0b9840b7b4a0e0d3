#include "view/cases/case_order.h"

#include <algorithm>
#include <cstdlib>

#include "base/sorting.h"
#include "text/words.h"

namespace diarium::view {
namespace {

/// Words in Swedish order, å before ä before ö behind z; other marks do not count.
std::string swedish_key(std::string_view words) {
  const std::string folded = text::fold(words, text::Fold::letter_case);
  std::string key;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const std::string_view rest = std::string_view(folded).substr(at);
    const int last = rest.starts_with("å") ? 1 : rest.starts_with("ä") ? 2 : rest.starts_with("ö") ? 3 : 0;
    if (last == 0) {
      key += folded[at];
      continue;
    }
    key += '~';
    key += static_cast<char>('0' + last);
    ++at;
  }
  return key;
}

/// What a row is compared by; unknown ones go last.
struct OrderKey {
  bool unknown = false;
  std::int64_t number = 0;
  std::string words;
};

OrderKey by_words(std::string_view words) { return {words.empty(), 0, swedish_key(words)}; }
OrderKey by_number(bool known, std::int64_t number) { return {!known, number, {}}; }

OrderKey key_of(const CaseRow& row, CaseHead head) {
  switch (head) {
    case CaseHead::title: return by_words(row.of_case->title);
    case CaseHead::municipality: return by_words(row.of_case->municipality);
    case CaseHead::mover: return by_words(row.movers.empty() ? "" : written(*row.movers.front()));
    case CaseHead::opened: return {row.opened.empty(), 0, row.opened};
    case CaseHead::outcome: {
      if (!row.verdict) return by_number(false, 0);
      OrderKey key = by_words(row.verdict->outcome.empty() ? "~" : row.verdict->outcome);
      key.number = row.verdict->final_decision ? 0 : 1;
      return key;
    }
    case CaseHead::votes: return row.vote ? by_number(true, std::abs(int{row.vote->yes} - int{row.vote->no})) : by_number(false, 0);
    case CaseHead::dissent: return by_words(row.objectors.empty() ? "" : written(*row.objectors.front()));
    case CaseHead::days: return by_number(row.days >= 0, row.days);
    case CaseHead::papers: return by_number(true, static_cast<std::int64_t>(row.papers.size()));
  }
  return {};
}

}  // namespace

std::optional<CaseOrder> case_order(std::string_view text) {
  CaseOrder order;
  order.falling = text.starts_with('-');
  if (order.falling) text.remove_prefix(1);
  const auto found = std::ranges::find(case_heads, text);
  if (found == case_heads.end()) return std::nullopt;
  order.by = static_cast<CaseHead>(found - case_heads.begin());
  return order;
}

std::string written(const CaseOrder& order) { return (order.falling ? "-" : "") + std::string(name(order.by)); }

CaseOrder pressed(const CaseOrder& now, CaseHead head) {
  if (now.by == head) return {head, !now.falling};
  return {head, head == CaseHead::opened || head == CaseHead::days || head == CaseHead::papers};
}

void put_in_order(const std::vector<CaseRow>& rows, const CaseOrder& order, std::vector<std::uint32_t>& places) {
  std::vector<std::pair<OrderKey, std::uint32_t>> keyed;
  keyed.reserve(places.size());
  for (const std::uint32_t place : places) keyed.emplace_back(key_of(rows[place], order.by), place);
  sort_briefly(keyed, [&](const auto& left, const auto& right) {
    const OrderKey &a = left.first, &b = right.first;
    if (a.unknown != b.unknown) return b.unknown;
    const OrderKey &first = order.falling ? b : a, &second = order.falling ? a : b;
    return first.number != second.number ? first.number < second.number : first.words < second.words;
  });
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = keyed[i].second;
}

}  // namespace diarium::view
