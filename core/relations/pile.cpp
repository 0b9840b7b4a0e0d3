#include "relations/pile.h"

#include <cassert>

namespace diarium::relations {

ByteSpan span_of(const PileText& paper, std::uint32_t part) {
  assert(part <= paper.facts.components.size());
  if (part == 0) return {0, static_cast<std::uint32_t>(paper.text.nfc.size())};
  return paper.facts.components[part - 1].span;
}

std::string type_of(const PileText& paper, std::uint32_t part) {
  assert(part <= paper.facts.components.size());
  if (part > 0) return paper.facts.components[part - 1].type;
  return paper.facts.type ? paper.facts.type->value : "";
}

std::string name_of(const std::string& id, std::uint32_t part) {
  return part == 0 ? id : id + "#" + std::to_string(part);
}

}  // namespace diarium::relations
