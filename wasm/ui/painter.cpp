#include "ui/painter.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace diarium::ui {

namespace {
ImVec2 vec(Point at) { return {at.x, at.y}; }
}  // namespace

Baselines computed_baselines(const Faces& faces) {
  Baselines out{};
  for (int i = 0; i < type_count; ++i) {
    const TypeStyle& type = style(static_cast<Type>(i));
    const Font& font = faces.of(type.face);
    const float unit = type.size / static_cast<float>(font.units_per_em());
    const float up = static_cast<float>(font.ascent()) * unit, down = static_cast<float>(font.descent()) * unit;
    out[static_cast<std::size_t>(i)] = (type.line_height - up - down) / 2 + up;
  }
  return out;
}

float Painter::device_y(float y) const { return set_.origin.y + std::round(y * set_.dpr) - std::round(set_.top * set_.dpr); }

Painter::Corners Painter::corners(Rect rect) const {
  const auto x = [&](float css) { return set_.origin.x + std::round(css * set_.dpr); };
  return {{x(rect.x), device_y(rect.y)}, {x(rect.right()), device_y(rect.bottom())}};
}

void Painter::fill(Rect rect, std::uint32_t colour, float corner) const {
  const Corners at = corners(rect);
  ImGui::GetWindowDrawList()->AddRectFilled(vec(at.low), vec(at.high), colour, corner * set_.dpr);
}

void Painter::outline(Rect rect, std::uint32_t colour, float corner, float thickness) const {
  const Corners at = corners(rect);
  const float wide = std::max(1.0f, std::floor(thickness * set_.dpr + 0.01f));  // as browsers do with borders
  const float inset = (wide - 1) / 2;  // ImGui insets by half a pixel itself
  ImGui::GetWindowDrawList()->AddRect({at.low.x + inset, at.low.y + inset}, {at.high.x - inset, at.high.y - inset}, colour,
                                      std::max(0.0f, corner * set_.dpr - inset), 0, wide);
}

void Painter::rule(float x, float y, float width, std::uint32_t colour, float thickness, Pattern pattern) const {
  const float high = std::max(1.0f, std::round(thickness * set_.dpr));
  const Corners at = corners({x, y, width, 0});
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (pattern == Pattern::solid) {
    list->AddRectFilled(vec(at.low), {at.high.x, at.low.y + high}, colour);
    return;
  }
  const float dash = pattern == Pattern::dotted ? high : std::round(5 * set_.dpr);
  const float step = pattern == Pattern::dotted ? high * 2 : std::round(8 * set_.dpr);
  for (float left = at.low.x; left < at.high.x; left += step)
    list->AddRectFilled({left, at.low.y}, {std::min(left + dash, at.high.x), at.low.y + high}, colour);
}

void Painter::text(Type type, std::uint32_t colour, Point at, std::string_view words) const {
  const TypeStyle& set = style(type);
  const float baseline = device_y(at.y) + set_.baselines[static_cast<std::size_t>(type)] * set_.dpr;
  set_.glyphs.draw({.face = set.face, .size = set.size * set_.dpr, .baseline = {set_.origin.x + at.x * set_.dpr, baseline}, .colour = colour},
                   words);
}

void Painter::icon(char32_t code, std::uint32_t colour, Point at) const {
  std::string utf8;
  utf8::append(utf8, code);
  text(Type::icon, colour, at, utf8);
}

void Painter::diamond(Rect rect, std::uint32_t colour) const {
  const Corners at = corners(rect);
  const float x = (at.low.x + at.high.x) / 2, y = (at.low.y + at.high.y) / 2;
  ImGui::GetWindowDrawList()->AddQuadFilled({x, at.low.y}, {at.high.x, y}, {x, at.high.y}, {at.low.x, y}, colour);
}

void Painter::tick(Rect rect, std::uint32_t colour) const {
  const Corners at = corners(rect);
  const float w = at.high.x - at.low.x, h = at.high.y - at.low.y;
  const ImVec2 points[] = {{at.low.x + w * 0.22f, at.low.y + h * 0.52f}, {at.low.x + w * 0.42f, at.low.y + h * 0.72f}, {at.low.x + w * 0.78f, at.low.y + h * 0.30f}};
  ImGui::GetWindowDrawList()->AddPolyline(points, 3, colour, 0, 2 * set_.dpr);
}

Rect Painter::band(Type type, Point line, float x, float width) const {
  const TypeStyle& set = style(type);
  const Font& font = set_.faces.of(set.face);
  const float unit = set.size / static_cast<float>(font.units_per_em());
  const float up = static_cast<float>(font.ascent()) * unit, down = static_cast<float>(font.descent()) * unit;
  return {x, line.y + set_.baselines[static_cast<std::size_t>(type)] - up, width, up + down};
}

Painter::Touch Painter::touch(const std::string& id, Rect rect) const {
  const Corners at = corners(rect);
  set_.items.push_back({id, rect});
  ImGui::SetCursorScreenPos(vec(at.low));
  Touch touch;
  touch.pressed = ImGui::InvisibleButton(id.c_str(), {std::max(1.0f, at.high.x - at.low.x), std::max(1.0f, at.high.y - at.low.y)});
  touch.hovered = ImGui::IsItemHovered();
  touch.held = ImGui::IsItemActive();
  return touch;
}

}  // namespace diarium::ui
