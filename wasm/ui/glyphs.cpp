#include "ui/glyphs.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/utf8.h"

namespace diarium::ui {

namespace {
constexpr int shifts = 4;  // quarters of a pixel

// What an atlas source draws. The atlas keeps a copy of these bytes as its «font file».
struct Source {
  const Font* font = nullptr;
  int quarter = 0;
};
const Source& source_of(const ImFontConfig* config) { return *static_cast<const Source*>(config->FontData); }

bool has_glyph(ImFontAtlas*, ImFontConfig* config, ImWchar code) { return source_of(config).font->has(code); }

bool start_size(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void*) {
  const Font& font = *source_of(config).font;
  const float unit = baked->Size / static_cast<float>(font.units_per_em());
  baked->Ascent = static_cast<float>(font.ascent()) * unit;
  baked->Descent = -static_cast<float>(font.descent()) * unit;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph,
                float* advance_only) {
  const auto& [font, quarter] = source_of(config);
  if (!font->has(code)) return false;
  const float advance = static_cast<float>(font->advance(code)) * baked->Size / static_cast<float>(font->units_per_em());
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  glyph->Codepoint = code;
  glyph->AdvanceX = advance;
  const float density = baked->RasterizerDensity;
  const Bitmap bitmap = font->raster(code, baked->Size * density, quarter);
  if (bitmap.coverage.empty()) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  glyph->X0 = static_cast<float>(bitmap.left) / density;
  glyph->Y0 = static_cast<float>(bitmap.top) / density;  // relative to the baseline, unlike ImGui's own
  glyph->X1 = static_cast<float>(bitmap.left + bitmap.width) / density;
  glyph->Y1 = static_cast<float>(bitmap.top + bitmap.height) / density;
  glyph->Visible = true;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, ImFontAtlasPackGetRect(atlas, id), bitmap.coverage.data(),
                                     ImTextureFormat_Alpha8, bitmap.width);
  return true;
}

// The pen's place as a whole pixel and a quarter.
struct Snapped { float x; std::size_t quarter; };
Snapped snap(float x) {
  const float quarters = std::floor(x * shifts + 0.5f) / shifts;
  const float whole = std::floor(quarters);
  return {whole, static_cast<std::size_t>((quarters - whole) * shifts)};
}

// Calls visit(code, pen x) for each character of a run.
template <class Visit>
void walk(const Font& font, const InkRun& run, std::string_view utf8, Visit visit) {
  const float unit = run.size / static_cast<float>(font.units_per_em());
  int pen = 0;
  char32_t before = 0;
  for (std::uint32_t at = 0; at < utf8.size();) {
    const Character c = character_at(utf8, at);
    if (before != 0) pen += font.kerning(before, c.code);
    visit(c.code, run.baseline.x + static_cast<float>(pen) * unit);
    pen += font.advance(c.code);
    before = c.code;
    at = c.next;
  }
}
}  // namespace

struct Glyphs::Atlas {
  const Faces& faces;
  ImFontLoader loader;
  std::array<std::array<ImFont*, shifts>, face_count> fonts{};
};

Glyphs::Glyphs(const Faces& faces) : atlas_(new Atlas{faces, {}, {}}) {
  ImFontLoader& loader = atlas_->loader;
  loader.Name = "diarium";
  loader.FontSrcContainsGlyph = has_glyph;
  loader.FontBakedInit = start_size;
  loader.FontBakedLoadGlyph = load_glyph;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (std::size_t face = 0; face < face_count; ++face)
    for (int quarter = 0; quarter < shifts; ++quarter) {
      Source source{&faces.of(static_cast<Face>(face)), quarter};
      ImFontConfig config;
      config.FontLoader = &loader;
      config.FontData = &source;
      config.FontDataSize = sizeof source;
      config.FontDataOwnedByAtlas = false;  // the atlas copies it
      config.SizePixels = 16;
      atlas_->fonts[face][static_cast<std::size_t>(quarter)] = atlas->AddFont(&config);
    }
}

Glyphs::~Glyphs() { ImGui::GetIO().Fonts->Clear(); }

void Glyphs::draw(const InkRun& run, std::string_view utf8) {
  const Font& font = atlas_->faces.of(run.face);
  // ImGui bakes whole sizes only; the density brings the size to what is asked.
  const float size = std::max(1.0f, std::round(run.size));
  const float density = run.size / size;
  std::array<ImFontBaked*, shifts> baked;
  for (std::size_t i = 0; i < shifts; ++i) baked[i] = atlas_->fonts[static_cast<std::size_t>(run.face)][i]->GetFontBaked(size, density);

  // All glyphs first: loading one may move the atlas, which must not happen between PrimReserve and PrimUnreserve.
  int visible = 0;
  walk(font, run, utf8, [&](char32_t code, float x) {
    const ImFontGlyph* glyph = baked[snap(x).quarter]->FindGlyphNoFallback(static_cast<ImWchar>(code));
    visible += glyph != nullptr && glyph->Visible ? 1 : 0;
  });
  if (visible == 0) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float baseline = std::round(run.baseline.y);
  list->PrimReserve(visible * 6, visible * 4);
  walk(font, run, utf8, [&](char32_t code, float x) {
    const Snapped at = snap(x);
    const ImFontGlyph* glyph = baked[at.quarter]->FindGlyphNoFallback(static_cast<ImWchar>(code));
    if (glyph == nullptr || !glyph->Visible) return;
    list->PrimRectUV({at.x + glyph->X0 * density, baseline + glyph->Y0 * density},
                     {at.x + glyph->X1 * density, baseline + glyph->Y1 * density}, {glyph->U0, glyph->V0},
                     {glyph->U1, glyph->V1}, run.colour);
  });
}

}  // namespace diarium::ui
