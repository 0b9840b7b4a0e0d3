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

Colour strong(app::Tone tone) {
  switch (tone) {
    case app::Tone::plain: return Colour::reference;
    case app::Tone::proposal: return Colour::proposal;
    case app::Tone::decision: return Colour::decision;
    case app::Tone::dissent: return Colour::dissent;
    case app::Tone::person: return Colour::person;
    case app::Tone::date: return Colour::date;
    case app::Tone::reference: return Colour::reference;
    case app::Tone::about: return Colour::reference;
    case app::Tone::damaged: return Colour::date;
    case app::Tone::accent: return Colour::accent;
  }
  return Colour::reference;
}

Colour weak(app::Tone tone) {
  switch (tone) {
    case app::Tone::plain: return Colour::reference_weak;
    case app::Tone::proposal: return Colour::proposal_weak;
    case app::Tone::decision: return Colour::decision_weak;
    case app::Tone::dissent: return Colour::dissent_weak;
    case app::Tone::person: return Colour::person_weak;
    case app::Tone::date: return Colour::date_weak;
    case app::Tone::reference: return Colour::reference_weak;
    case app::Tone::about: return Colour::reference_weak;
    case app::Tone::damaged: return Colour::date_weak;
    case app::Tone::accent: return Colour::accent_weak;
  }
  return Colour::reference_weak;
}

const Edges& pane_padding(app::Pane pane) {
  static constexpr Edges edges[app::pane_count] = {
      /* top */ {9, 20, 9, 20}, /* left */ {16, 12, 24, 12}, /* main */ {24, 28, 40, 28},
      /* right */ {16, 16, 24, 16}, /* foot */ {10, 20, 10, 20}};
  return edges[static_cast<std::size_t>(pane)];
}

}  // namespace diarium::ui
