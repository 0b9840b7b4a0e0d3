#include "ui/font.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/sorting.h"
#include "base/truetype.h"
#include "imstb_truetype.h"

namespace diarium::ui {

struct Font::File {
  std::string bytes;
  stbtt_fontinfo info;
  const unsigned char* data() const { return reinterpret_cast<const unsigned char*>(bytes.data()); }
};

namespace {
constexpr char32_t first_looked_up = 0x2800;  // letters, punctuation, arrows and signs stand below
// Drawn by nobody: soft hyphen, zero-width spaces and joiners, direction marks, variation selectors, byte order mark.
bool unseen(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2064) || (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF;
}
}  // namespace

Result<Font> Font::open(std::string bytes) {
  auto file = std::make_unique<File>();
  file->bytes = std::move(bytes);
  if (!is_whole_truetype(file->bytes) || !stbtt_InitFont(&file->info, file->data(), 0))
    return Error{Fault::bad_format, "A font of the page is no TrueType file, or only a part of one came", ""};
  return Font(std::move(file));
}

Font::Font(std::unique_ptr<File> file) : file_(std::move(file)) {
  const stbtt_fontinfo* info = &file_->info;
  int descent = 0, gap = 0, x0 = 0, y0 = 0, x1 = 0;
  stbtt_GetFontVMetrics(info, &ascent_, &descent, &gap);
  descent_ = -descent;
  units_per_em_ = static_cast<int>(std::lround(1.0f / stbtt_ScaleForMappingEmToPixels(info, 1.0f)));
  if (stbtt_FindGlyphIndex(info, 'x') != 0) stbtt_GetCodepointBox(info, 'x', &x0, &y0, &x1, &x_height_);

  const auto glyph_count = static_cast<std::size_t>(info->numGlyphs);
  advances_.resize(glyph_count + 1);
  for (std::size_t i = 0; i < glyph_count; ++i) {
    int advance = 0, bearing = 0;
    stbtt_GetGlyphHMetrics(info, static_cast<int>(i), &advance, &bearing);
    advances_[i] = static_cast<std::int16_t>(advance);
  }
  std::vector<std::uint16_t> glyphs(first_looked_up);
  for (char32_t code = 0; code < first_looked_up; ++code) glyphs[code] = find(code);
  glyphs_ = std::move(glyphs);

  std::vector<stbtt_kerningentry> table(static_cast<std::size_t>(stbtt_GetKerningTableLength(info)));
  if (!table.empty()) stbtt_GetKerningTable(info, table.data(), static_cast<int>(table.size()));
  sort_briefly(table, [](const auto& a, const auto& b) {
    return a.glyph1 != b.glyph1 ? a.glyph1 < b.glyph1 : a.glyph2 < b.glyph2;
  });
  pair_starts_.resize(glyph_count + 2);
  for (const auto& entry : table) {
    if (entry.glyph1 < 0 || static_cast<std::size_t>(entry.glyph1) >= glyph_count) continue;
    pairs_.push_back({static_cast<std::uint16_t>(entry.glyph2), static_cast<std::int16_t>(entry.advance)});
    ++pair_starts_[static_cast<std::size_t>(entry.glyph1) + 1];
  }
  for (std::size_t i = 1; i < pair_starts_.size(); ++i) pair_starts_[i] += pair_starts_[i - 1];
}

Font::~Font() = default;
Font::Font(Font&&) noexcept = default;
Font& Font::operator=(Font&&) noexcept = default;

std::uint16_t Font::find(char32_t code) const {
  const int unseen_glyph = file_->info.numGlyphs;  // one behind the last, of width 0
  return static_cast<std::uint16_t>(unseen(code) ? unseen_glyph : stbtt_FindGlyphIndex(&file_->info, static_cast<int>(code)));
}

int Font::kerning(char32_t left, char32_t right) const {
  const std::size_t from = glyph(left);
  const std::uint16_t to = glyph(right);
  const Pair* first = pairs_.data() + pair_starts_[from];
  const Pair* last = pairs_.data() + pair_starts_[from + 1];
  const Pair* found = std::lower_bound(first, last, to, [](const Pair& pair, std::uint16_t glyph) { return pair.right < glyph; });
  return found != last && found->right == to ? found->units : 0;
}

Bitmap Font::raster(char32_t code, float size, int quarter) const {
  Bitmap out;
  const std::uint16_t index = glyph(code);
  if (index >= file_->info.numGlyphs) return out;
  const float across = size / static_cast<float>(units_per_em_);
  const float x_height = static_cast<float>(x_height_) * across;
  const float whole = std::round(x_height);
  const float down = whole >= 3 ? across * whole / x_height : across;
  const float shift = static_cast<float>(quarter) / 4;
  int right = 0, bottom = 0;
  stbtt_GetGlyphBitmapBoxSubpixel(&file_->info, index, across, down, shift, 0, &out.left, &out.top, &right, &bottom);
  out.width = std::max(0, right - out.left);
  out.height = std::max(0, bottom - out.top);
  out.coverage.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  if (!out.coverage.empty())
    stbtt_MakeGlyphBitmapSubpixel(&file_->info, out.coverage.data(), out.width, out.height, out.width, across, down, shift, 0, index);
  return out;
}

}  // namespace diarium::ui
