#include "ui/style.h"

namespace diarium::ui {

const Style& style(app::Look look) { return tokens::looks[static_cast<std::size_t>(look)]; }

const TypeStyle& style(Type type) { return tokens::types[static_cast<std::size_t>(type)]; }

Type strong(Type type) {
  switch (type) {
    case Type::label: return Type::label_strong;
    case Type::words: return Type::words_strong;
    case Type::lede: return Type::lede_strong;
    case Type::reading: return Type::reading_strong;
    default: return type;
  }
}

Colour strong(app::Tone tone) { return tokens::tones[static_cast<std::size_t>(tone)].strong; }
Colour weak(app::Tone tone) { return tokens::tones[static_cast<std::size_t>(tone)].weak; }

const Edges& pane_padding(app::Pane pane) {
  static constexpr Edges edges[app::pane_count] = {
      /* top */ {9, 20, 9, 20}, /* left */ {16, 12, 24, 12}, /* main */ {16, 28, 40, 28},
      /* right */ {16, 16, 24, 16}, /* foot */ {10, 20, 10, 20}};
  return edges[static_cast<std::size_t>(pane)];
}

}  // namespace diarium::ui
