#include "view/paper/parts.h"

#include <algorithm>

namespace diarium::view {
namespace {

constexpr std::size_t sign_at_most = 60;  // Bytes of the words that show a cut.

/// The part that a byte stands in, from 0; the number of parts where it stands in none.
std::size_t part_at(const facts::Facts& facts, std::uint32_t byte) {
  const auto after =
      std::ranges::upper_bound(facts.components, byte, {}, [](const facts::Component& one) { return one.span.begin; });
  const auto at = static_cast<std::size_t>(after - facts.components.begin());
  return at == 0 || facts.components[at - 1].span.end <= byte ? facts.components.size() : at - 1;
}

}  // namespace

std::vector<PartRow> part_rows(const facts::Facts& facts, const Flow& flow, const std::vector<Paragraph>& paragraphs) {
  std::vector<PartRow> rows;
  for (const facts::Component& component : facts.components) {
    PartRow row;
    row.number = static_cast<std::uint32_t>(rows.size()) + 1;
    row.type = component.type;
    row.reason = component.reason;
    if (component.sign.size() > 0) row.sign = flow.words(component.sign, sign_at_most);
    const auto first = std::ranges::upper_bound(paragraphs, component.span.begin, {},
                                                [](const Paragraph& one) { return one.span.end; });
    if (first == paragraphs.end()) continue;
    row.paragraph = static_cast<std::uint32_t>(first - paragraphs.begin());
    row.page = first->page;
    row.line = first->line;
    rows.push_back(std::move(row));
  }
  if (rows.size() != facts.components.size()) return {};
  for (const facts::Repeat& repeat : facts.repeats) {
    const std::size_t from = part_at(facts, repeat.first.begin), to = part_at(facts, repeat.again.begin);
    if (from >= rows.size() || to >= rows.size() || from == to) continue;
    if (repeat.words > rows[to].repeated || rows[to].repeats == 0) rows[to].repeats = rows[from].number;
    rows[to].repeated = std::max(rows[to].repeated, repeat.words);
  }
  return rows;
}

PartWords part_words(Language language, const PartRow& part) {
  PartWords words;
  words.name = std::to_string(part.number) + " " + data_word(language, "type", part.type);
  words.reason = data_word(language, "part_reason", part.reason);
  if (!part.sign.empty()) words.reason += ": «" + part.sign + "»";
  if (part.repeats > 0)
    words.reason +=
        " · " + fill(language, "reader.part_repeats", {{"n", number(part.repeated)}, {"part", number(part.repeats)}});
  return words;
}

}  // namespace diarium::view
