// view/tone: what a chip, a sign or a mark is about, for its colour (assets/tokens.json). Never the only way to tell.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::view {

enum class Tone : std::uint8_t { plain, proposal, decision, dissent, person, date, reference, about, damaged, accent, mine };
/// «proposal» and so on: what CSS and the DOM call it.
[[nodiscard]] std::string_view name(Tone tone);
/// Of an outcome's gold word; empty: not known.
[[nodiscard]] Tone outcome_tone(std::string_view outcome);

}  // namespace diarium::view
