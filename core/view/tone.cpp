#include "view/tone.h"

#include <array>

#include "relations/decided/fate.h"

namespace diarium::view {

std::string_view name(Tone tone) {
  constexpr std::array<std::string_view, 11> names = {"plain", "proposal",  "decision", "dissent", "person",
                                                      "date",  "reference", "about",    "damaged", "accent",  "mine"};
  return names[static_cast<std::size_t>(tone)];
}

Tone outcome_tone(std::string_view outcome) {
  if (outcome.empty()) return Tone::reference;
  if (outcome == "avslå" || outcome == "avstyrka") return Tone::dissent;
  if (relations::is_procedural(outcome)) return Tone::date;
  return Tone::decision;
}

}  // namespace diarium::view
