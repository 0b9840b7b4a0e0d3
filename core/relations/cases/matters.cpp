#include "relations/cases/matters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "facts/rules/rules.h"

namespace diarium::relations {
namespace {

using facts::Found;

/// Marks of assets/rules/matters.rules: what a word of a title tells, then what a sentence with a figure does.
enum class MatterMark : std::uint8_t { routine, heavy, fee, change, cost, result, stands, each };
constexpr std::array weights = {std::pair(MatterMark::heavy, Weight::heavy), std::pair(MatterMark::fee, Weight::fee)};
constexpr std::array tellings = {MatterMark::change, MatterMark::cost, MatterMark::result};  // As Tells.
constexpr std::uint32_t most_sentence = 400;  // Bytes; of what is longer a card would show no figure.

Found said_at(const facts::Reading& r, std::uint32_t at) {
  return facts::find_at(facts::matter_rules(), r, at, facts::NothingAsked());
}

}  // namespace

Weight weight_of(const facts::Reading& r, facts::Range title) {
  Weight weight = Weight::usual;
  for (std::uint32_t at = title.first; at < title.last; ++at) {
    const Found said = said_at(r, at);
    if (said[MatterMark::routine] != Found::none) return Weight::routine;
    for (const auto& [mark, one] : weights)
      if (said[mark] != Found::none) weight = std::max(weight, one);
  }
  return weight;
}

bool is_of_each(const facts::Reading& r, facts::Range title) {
  for (std::uint32_t at = title.first; at < title.last; ++at)
    if (said_at(r, at)[MatterMark::each] != Found::none) return true;
  return false;
}

bool fee_stands(const facts::Reading& r, ByteSpan span) {
  const facts::Range words = r.within(span);
  bool stands = false;
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    const Found said = said_at(r, at);
    if (said[MatterMark::change] != Found::none) return false;
    stands = stands || said[MatterMark::stands] != Found::none;
  }
  return stands;
}

std::vector<FigureAt> read_figures(const facts::Reading& r, const std::vector<ByteSpan>& spans) {
  std::vector<FigureAt> figures;
  for (const ByteSpan span : spans) {
    const facts::Range words = r.within(span);
    std::array<bool, tellings.size()> seen{};
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      const Found said = said_at(r, at);
      for (std::size_t kind = 0; kind < tellings.size(); ++kind) {
        if (seen[kind] || said[tellings[kind]] == Found::none) continue;
        const ByteSpan sentence = r.span(r.sentence(at));
        if (sentence.end - sentence.begin > most_sentence) continue;
        seen[kind] = true;
        figures.push_back({sentence, static_cast<Tells>(kind)});
      }
    }
  }
  return figures;
}

}  // namespace diarium::relations
