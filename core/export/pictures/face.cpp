#include "export/pictures/face.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "base/truetype.h"
#include "base/utf8.h"

#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include "imstb_truetype.h"
#pragma GCC diagnostic pop

namespace diarium::exporting {
struct Face::File {
  std::string bytes;
  stbtt_fontinfo info{};
  int units_per_em = 1;
};

Result<Face> Face::open(std::string bytes) {
  auto file = std::make_unique<File>();
  file->bytes = std::move(bytes);
  const auto* data = reinterpret_cast<const unsigned char*>(file->bytes.data());
  if (!is_whole_truetype(file->bytes) || !stbtt_InitFont(&file->info, data, 0))
    return Error{Fault::bad_format, "a font of the shell is no TrueType file", ""};
  file->units_per_em = std::max(1, static_cast<int>(ttUSHORT(const_cast<unsigned char*>(data) + file->info.head + 18)));
  return Face(std::move(file));
}

Face::Face(std::unique_ptr<File> file) : file_(std::move(file)) {}
Face::~Face() = default;
Face::Face(Face&&) noexcept = default;
Face& Face::operator=(Face&&) noexcept = default;

std::vector<Face::Placed> Face::placed(std::string_view words, int size, int* end) const {
  std::vector<Placed> letters;
  std::int64_t units = 0;  // Of the font, so that rounding does not grow with the line.
  const auto scaled = [&] { return static_cast<int>(units * size * 64 / file_->units_per_em); };
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded letter = utf8::decode(words, at);
    at += letter.size;
    const int glyph = stbtt_FindGlyphIndex(&file_->info, static_cast<int>(letter.point));
    if (glyph == 0) continue;
    if (!letters.empty()) units += stbtt_GetGlyphKernAdvance(&file_->info, letters.back().glyph, glyph);
    letters.push_back({glyph, scaled()});
    int advance = 0, bearing = 0;
    stbtt_GetGlyphHMetrics(&file_->info, glyph, &advance, &bearing);
    units += advance;
  }
  if (end) *end = scaled();
  return letters;
}

int Face::width(std::string_view words, int size) const {
  int end = 0;
  (void)placed(words, size, &end);
  return end;
}

Dots Face::dots(int glyph, int size) const {
  Dots out;
  const float scale = static_cast<float>(size) / static_cast<float>(file_->units_per_em);
  int right = 0, bottom = 0;
  stbtt_GetGlyphBitmapBox(&file_->info, glyph, scale, scale, &out.left, &out.top, &right, &bottom);
  out.width = std::max(0, right - out.left);
  out.height = std::max(0, bottom - out.top);
  out.covered.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  if (!out.covered.empty())
    stbtt_MakeGlyphBitmap(&file_->info, out.covered.data(), out.width, out.height, out.width, scale, scale, glyph);
  return out;
}

}  // namespace diarium::exporting
