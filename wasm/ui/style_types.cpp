#include "ui/style.h"

namespace diarium::ui {

namespace {
// Sizes and line heights are those of the pictures, line heights in whole pixels so that lines fall on pixels at DPR 1.
constexpr TypeStyle types[type_count] = {
    /* brand */ {Face::serif_strong, 20, 24},
    /* key */ {Face::sans, 12, 16},
    /* caption */ {Face::sans_strong, 12, 16},
    /* tool */ {Face::sans, 13, 20},
    /* meta */ {Face::sans, 13, 19},
    /* label */ {Face::sans, 14, 20},
    /* label_strong */ {Face::sans_strong, 14, 20},
    /* button */ {Face::sans, 13.5f, 20},
    /* words */ {Face::sans, 13.5f, 20},
    /* words_strong */ {Face::sans_strong, 13.5f, 20},
    /* small */ {Face::sans, 12.5f, 19},
    /* field */ {Face::sans, 15, 22},
    /* lede */ {Face::sans, 15, 23},
    /* lede_strong */ {Face::sans_strong, 15, 23},
    /* card_title */ {Face::serif_strong, 17, 22},
    /* page_title */ {Face::serif_strong, 26, 32},
    /* chip */ {Face::sans_strong, 12.5f, 22},
    /* snippet */ {Face::serif, 16, 24},
    /* where */ {Face::sans, 12.5f, 19},
    /* reading */ {Face::serif, 18, 28},
    /* reading_strong */ {Face::serif_strong, 18, 28},
    /* reading_italic */ {Face::serif_italic, 18, 28},
    /* heading1 */ {Face::serif_strong, 24, 32},
    /* heading2 */ {Face::serif_strong, 21, 28},
    /* heading3 */ {Face::serif_strong, 18, 28},
    /* row */ {Face::sans, 15, 24},
    /* furniture */ {Face::sans, 13, 20},
    /* icon */ {Face::icons, 16, 16},
};
}  // namespace

const TypeStyle& style(Type type) { return types[static_cast<std::size_t>(type)]; }

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

}  // namespace diarium::ui
