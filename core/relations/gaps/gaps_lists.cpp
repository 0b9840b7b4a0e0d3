// What a paper says that it encloses: the items below «Bilagor» and «Handlingar».
#include <algorithm>

#include "language/key.h"
#include "language/phrases.h"
#include "relations/gaps/gaps_read.h"
#include "relations/gaps/gaps_keys.h"
#include "relations/gaps/gaps_scan.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t most_items = 12;   // Of one list.
constexpr std::uint32_t head_window = 20;  // Tokens of a block in which the name of an enclosure stands.

/// Items of one list that stand in one paragraph: «1. … 2. …», else its sentences.
std::vector<Range> items_of(const Reading& r, Range range) {
  std::vector<Range> items;
  if (range.empty()) return items;
  std::uint32_t expected = 1, first = range.first;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (r.shape(i) != Shape::number || r.number(i).value_or(0) != expected || !r.is(i + 1, ".") || !r.tight(i + 1))
      continue;
    if (expected > 1) items.push_back({first, i});
    first = i + 2;
    ++expected;
  }
  if (expected > 1) {
    items.push_back({first, range.last});
    return items;
  }
  for (std::uint32_t i = range.first; i < range.last;) {
    const std::uint32_t end = std::min(std::max(r.sentence(i).last, i + 1), range.last);
    items.push_back({i, end});
    i = end;
  }
  return items;
}

GapKind kind_of(const Reading& r, Range item) {
  if (gap_at(r, item.first, "kind").says("opinion")) return GapKind::opinion;
  if (r.is(item.first, "§")) return GapKind::minutes;
  for (std::uint32_t i = item.first; i < item.last; ++i) {
    const facts::Found kind = gap_at(r, i, "kind");
    if (kind.says("minutes")) return GapKind::minutes;
    if (kind.says("letter")) return GapKind::office_report;
  }
  return GapKind::enclosure;
}

/// Does its last word lead to more («… med», «… om»)?
bool is_unended(const Reading& r, Range item) {
  return !item.empty() && language::is_phrase(language::Use::unended, r.key(item.last - 1));
}

/// A finite verb: a sentence of the paper, no name of an enclosure.
bool says(const Reading& r, Range item) {
  return facts::some(item, [&](std::uint32_t i) { return is_gap_word(r, i, "says"); });
}

/// Content words of the first words of a block that may be the head of an enclosure; none of prose.
struct BlockHead {
  std::uint32_t first = 0;  ///< Its first token.
  std::vector<language::WordKey> words;
};
std::vector<BlockHead> block_heads(const Reading& r) {
  std::vector<BlockHead> heads;
  for (const Range block : r.blocks) {
    const Range head{block.first, std::min(block.last, block.first + head_window)};
    const bool listed = r.is(block.first, "bilaga") && r.is(block.first + 2, ",");  // «Bilaga 2, Karta»: named again.
    if (!head.empty() && !listed && block.size() <= 2 * head_window && r.shape(head.first) >= Shape::capital &&
        !says(r, head))
      heads.push_back({head.first, language::content_words(r.flowed(head))});
  }
  return heads;
}

/// A person of the paper and no more, but for a party's letters.
bool is_person(const facts::Facts& facts, ByteSpan item) {
  constexpr std::uint32_t letters = 6;
  return std::ranges::any_of(facts.persons, [&](const facts::Person& one) {
    return std::ranges::any_of(one.mentions,
                               [&](ByteSpan at) { return at.begin == item.begin && at.end + letters >= item.end; });
  });
}

/// Nearly its words head a block further down: «Förslag till ny taxa» above «Taxa …», «Nuvarande riktlinje X» above
/// «X».
bool is_headed(const Reading& r, Range item, std::uint32_t from, const std::vector<BlockHead>& heads) {
  // «Yttrande från S den 9 februari 2031» has its day, and is not headed by the words around it.
  for (std::uint32_t i = item.first; i < item.last; ++i)
    if (r.shape(i) == Shape::number && r.tokens[i].end - r.tokens[i].begin == 4) return false;
  const std::vector<language::WordKey> name = language::content_words(r.flowed(item));
  if (name.size() < 3) return false;
  return std::ranges::any_of(heads, [&](const BlockHead& head) {
    return head.first >= from && language::shared(head.words, name) * 6 >= name.size() * 5;
  });
}

/// Its first words open a line further down: it is in the file.
bool follows(const Reading& r, Range item, std::uint32_t from) {
  const std::uint32_t words = std::min(item.size(), 4u);
  for (std::uint32_t i = from; i + words <= r.size(); ++i) {
    if (!r.tokens[i].line) continue;
    std::uint32_t same = 0;
    while (same < words && r.key(i + same) == r.key(item.first + same)) ++same;
    if (same == words) return true;
  }
  return false;
}

}  // namespace

std::vector<Mention> CitationScan::enclosures(const std::vector<Mention>& known) const {
  std::vector<Mention> found;
  const auto is_known = [&](ByteSpan span) {
    const auto at = std::partition_point(known.begin(), known.end(),
                                         [&](const Mention& one) { return one.span.begin < span.begin; });
    const auto named = [](const Mention& one) { return one.kind == GapKind::policy || one.kind == GapKind::report; };
    return at != known.end() && at->span.begin < span.end && !(named(*at) && at->keys.size() == 1);
  };
  std::vector<BlockHead> heads;
  std::uint32_t lists = 0;
  std::size_t listed = times_.parts.size();  // The part of the list before.
  for (std::uint32_t b = 0; b < r_.blocks.size() && lists < 40; ++b) {
    if (r_.blocks[b].empty()) continue;
    const facts::Found head = gap_at(r_, r_.blocks[b].first, "head");
    if (head.rule == nullptr) continue;
    // Below a list «Bilaga» stands above the enclosure itself.
    const std::size_t part = part_holding(times_.parts, r_.tokens[r_.blocks[b].first].begin);
    const bool one = head.says("one");
    if (one && listed == part) continue;
    const bool numbered = one || head.says("numbered");  // «Handlingar» bear no numbers.
    listed = part;
    std::vector<Range> items = items_of(r_, {head.end, r_.blocks[b].last});
    const bool alone = items.empty();
    // «Handlingar finns på …» in prose.
    if (!alone && items.size() == 1 && r_.blocks[b].last - head.end > 24) continue;
    std::uint32_t last = b;
    for (std::uint32_t next = b + 1; alone && next < r_.blocks.size() && items.size() < most_items; ++next) {
      const Range block = r_.blocks[next];
      if (block.empty()) continue;
      const structure::BlockKind kind = r_.outline->blocks[next].kind;
      if (kind == structure::BlockKind::heading || kind == structure::BlockKind::signature || block.size() > 80) break;
      if (kind != structure::BlockKind::list_item && next > b + 2 && !items.empty()) break;
      const std::vector<Range> further = items_of(r_, block);
      if (!further.empty() && says(r_, further.front())) break;  // The list has ended.
      for (const Range item : further) {
        // «… om partnerskap med / Hamnens förening»: a name over two lines.
        const bool on = !items.empty() && items.back().last == item.first && is_unended(r_, items.back());
        if (on) items.back().last = item.last;
        else items.push_back(item);
      }
      last = next;
    }
    ++lists;
    if (items.size() > 4 * most_items) items.resize(4 * most_items);
    std::uint32_t ordinal = 0;
    for (const Range item : items) {
      ++ordinal;
      if (item.empty() || found.size() > 400) continue;
      const ByteSpan span = r_.span(item);
      // Who signs below the list is none of its items.
      if (is_person(facts_, span)) break;
      const std::string norm = trimmed(one_line(r_.flowed(item)));
      const auto words = std::count(norm.begin(), norm.end(), ' ') + 1;
      const bool extract = r_.is(item.first, "§");  // «§ 30 HNAU Hamnplan»
      const bool opens = extract || r_.shape(item.first) >= Shape::capital;
      if (words < 2 || words > 20 || !opens || is_known(span) || says(r_, item)) continue;
      // «Detta tjänsteutlåtande»: the paper itself. What was asked and what the office wrote are told by the case.
      if (is_gap_word(r_, item.first, "told")) continue;
      if (language::begins_with_phrase(language::Use::withheld, language::key(norm))) continue;
      if (heads.empty()) heads = block_heads(r_);
      Mention mention{.kind = kind_of(r_, item), .span = span};
      if ((numbered && follows_label(r_, r_.blocks[last].last, one && items.size() == 1 ? 0 : ordinal)) ||
          follows(r_, item, r_.blocks[last].last) || is_headed(r_, item, r_.blocks[last].last, heads)) {
        found.push_back(std::move(mention));
        continue;
      }
      mention.norm = norm;
      mention.keys = {"e:" + language::key(norm)};
      const bool of_work = facts::some(item, [&](std::uint32_t i) { return r_.has(i, language::Flag::policy); });
      if (std::string work = work_key(norm); of_work && !work.empty()) mention.keys.push_back(std::move(work));
      mention.of_case = true;
      found.push_back(std::move(mention));
    }
  }
  return found;
}

}  // namespace diarium::relations
