#include "ui/typeface.h"

#include <cassert>
#include <utility>

namespace diarium::ui {

namespace {
constexpr FaceName names[face_count] = {
    {"inter-regular.ttf", "Inter", 400, false},       {"inter-semibold.ttf", "Inter", 600, false},
    {"literata-regular.ttf", "Literata", 400, false}, {"literata-italic.ttf", "Literata", 400, true},
    {"literata-bold.ttf", "Literata", 600, false},    {"icons.ttf", "Icons", 400, false},
};
std::size_t index(Face face) { return static_cast<std::size_t>(face); }
}  // namespace

const FaceName& name(Face face) { return names[index(face)]; }

std::optional<Error> Faces::add(Face face, std::string bytes) {
  Result<Font> font = Font::open(std::move(bytes));
  if (!font) return font.error();
  fonts_[index(face)] = *std::move(font);
  return std::nullopt;
}

bool Faces::complete() const {
  for (const auto& font : fonts_)
    if (!font) return false;
  return true;
}

const Font& Faces::of(Face face) const {
  assert(fonts_[index(face)]);
  return *fonts_[index(face)];
}

}  // namespace diarium::ui
