#include "cli/pdf/picture_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <utility>

#include <leptonica/allheaders.h>

namespace diarium::cli {
namespace {

constexpr int most_pages = 1000;                 // Of one file: each head is found from the first on.
constexpr double least_sheet = 4, most_sheet = 24;  // Inches of the longer side: A6 to A2. What is told beyond is no paper's.
constexpr double a4_side = 11.69;                // Inches.
constexpr double usual_dots = 300;               // An inch: what the reader's letters are made for.
constexpr double near = 1.25;                    // A picture this near to that is read as it is.
constexpr double most_points = 40e6;             // Of the picture that is read: A2 at 300 dots an inch.
constexpr double most_bytes = 480e6;             // Of the picture as it is decoded; its reader has twice that.

struct FreePixels {
  void operator()(Pix* picture) const { pixDestroy(&picture); }
};
using Pixels = std::unique_ptr<Pix, FreePixels>;
struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

const l_uint8* begin_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

/// A file to be read again from its beginning by those calls of Leptonica that take no bytes.
std::unique_ptr<std::FILE, Close> opened(std::string_view bytes) {
  return std::unique_ptr<std::FILE, Close>(fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "r"));
}

l_int32 format_of(std::string_view bytes) {
  l_int32 format = IFF_UNKNOWN;
  if (bytes.size() < 12 || findFileFormatBuffer(begin_of(bytes), &format) != 0) return IFF_UNKNOWN;
  const bool tiff = format >= IFF_TIFF && format <= IFF_TIFF_ZIP;
  return tiff || format == IFF_TIFF_JPEG ? IFF_TIFF : format == IFF_PNG || format == IFF_JFIF_JPEG ? format : IFF_UNKNOWN;
}

/// Dots an inch that make the picture a sheet of paper.
double sane_dots(const PicturePage& page, double stated) {
  const double side = static_cast<double>(std::max(page.width, page.height));
  return stated > 0 && side / stated >= least_sheet && side / stated <= most_sheet ? stated : side / a4_side;
}

bool read_head(std::string_view bytes, l_int32 format, int number, PicturePage& page) {
  l_int32 width = 0, height = 0, bits = 0, samples = 0, dots = 0, other = 0, palette = 0, cmyk = 0, ycck = 0;
  if (format == IFF_TIFF) {
    if (readHeaderMemTiff(begin_of(bytes), bytes.size(), number, &width, &height, &bits, &samples, &dots, &palette, &other) != 0) return false;
    page.bits = samples > 1 || palette ? 64 : bits;  // Colours are unpacked beside the picture that is made of them.
  } else if (format == IFF_PNG) {
    if (readHeaderMemPng(begin_of(bytes), bytes.size(), &width, &height, &bits, &samples, &palette) != 0) return false;
    page.bits = samples > 1 ? 32 : bits;
    if (const auto file = opened(bytes); file) fgetPngResolution(file.get(), &dots, &other);
  } else {
    if (readHeaderMemJpeg(begin_of(bytes), bytes.size(), &width, &height, &samples, &ycck, &cmyk) != 0) return false;
    page.bits = cmyk || ycck ? 32 : 8;
    if (const auto file = opened(bytes); file) fgetJpegResolution(file.get(), &dots, &other);
  }
  if (width < 1 || height < 1) return false;
  page.width = static_cast<std::size_t>(width);
  page.height = static_cast<std::size_t>(height);
  page.dots = sane_dots(page, dots);
  return true;
}

double points_of(const PicturePage& page) { return static_cast<double>(page.width) * static_cast<double>(page.height); }

/// A JPEG can be decoded smaller: by how much, so that it is no larger than need be.
int reduction_of(const PicturePage& page) {
  int by = 1;
  while (by < 8 && page.dots / (by * 2) >= usual_dots / near) by *= 2;
  while (by < 8 && points_of(page) * page.bits / 8 / (by * by) > most_bytes) by *= 2;
  return by;
}

Pixels decoded(std::string_view bytes, l_int32 format, const PicturePage& page, std::size_t number) {
  if (format == IFF_TIFF) return Pixels(pixReadMemTiff(begin_of(bytes), bytes.size(), static_cast<l_int32>(number)));
  if (format == IFF_PNG) return Pixels(pixReadMemPng(begin_of(bytes), bytes.size()));
  l_int32 warned = 0;
  return Pixels(pixReadMemJpeg(begin_of(bytes), bytes.size(), 0, reduction_of(page), &warned, page.bits == 8 ? L_JPEG_READ_LUMINANCE : 0));
}

Pixels by_colour(Pix* picture) {
  Pixels grey(pixCreate(pixGetWidth(picture), pixGetHeight(picture), 8));
  for (int y = 0; grey && y < pixGetHeight(picture); ++y) {
    const l_uint32* from = pixGetData(picture) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture);
    l_uint32* to = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    for (int x = 0; x < pixGetWidth(picture); ++x) {
      l_int32 red = 0, green = 0, blue = 0;
      extractRGBValues(from[x], &red, &green, &blue);
      SET_DATA_BYTE(to, x, scan::lightness_by_colour(red, green, blue));
    }
  }
  return grey;
}

/// Grey on white, whatever it was.
Pixels grey(Pixels picture, Tones tones) {
  if (pixGetSpp(picture.get()) == 4) picture.reset(pixAlphaBlendUniform(picture.get(), 0xffffff00));
  if (picture && tones == Tones::by_colour && pixGetDepth(picture.get()) == 32) return by_colour(picture.get());
  return Pixels(picture ? pixConvertTo8(picture.get(), 0) : nullptr);
}

}  // namespace

std::vector<PicturePage> picture_pages(std::string_view bytes, std::size_t& left_out) {
  setMsgSeverity(L_SEVERITY_NONE);
  left_out = 0;
  const l_int32 format = format_of(bytes);
  std::vector<PicturePage> pages;
  if (format == IFF_UNKNOWN) return pages;
  l_int32 count = 1;
  if (const auto file = opened(bytes); format == IFF_TIFF && (!file || tiffGetCount(file.get(), &count) != 0)) return pages;
  if (count > most_pages) left_out = static_cast<std::size_t>(count - most_pages);
  for (int number = 0; number < std::min(count, most_pages); ++number) {
    PicturePage page;
    if (!read_head(bytes, format, number, page)) {
      if (number == 0) return pages;
      page.width = page.height = 0;
    }
    pages.push_back(page);
  }
  return pages;
}

GrayPicture picture_page(std::string_view bytes, const PicturePage& page, std::size_t number, Tones tones) {
  GrayPicture out;
  const l_int32 format = format_of(bytes);
  const int reduced = format == IFF_JFIF_JPEG ? reduction_of(page) : 1;
  if (points_of(page) * page.bits / 8 / (reduced * reduced) > most_bytes) return out;
  out.dots = 0;
  Pixels picture = decoded(bytes, format, page, number);
  if (picture) picture = grey(std::move(picture), tones);
  if (!picture) return out;
  double dots = page.dots * pixGetWidth(picture.get()) / static_cast<double>(page.width);
  double wanted = dots > usual_dots * near || dots < usual_dots / near ? usual_dots : dots;
  const double points = static_cast<double>(pixGetWidth(picture.get())) * pixGetHeight(picture.get());
  wanted = std::min(wanted, dots * std::sqrt(most_points / points));
  if (wanted != dots) {
    const auto by = static_cast<l_float32>(wanted / dots);
    picture.reset(pixScale(picture.get(), by, by));
    dots = wanted;
  }
  if (!picture) return out;
  out.dots = dots;
  out.width = pixGetWidth(picture.get());
  out.height = pixGetHeight(picture.get());
  const auto width = static_cast<std::size_t>(out.width);
  out.bytes.resize(width * static_cast<std::size_t>(out.height));
  for (int y = 0; y < out.height; ++y) {
    const l_uint32* row = pixGetData(picture.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.get());
    for (int x = 0; x < out.width; ++x) out.bytes[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
  }
  return out;
}

}  // namespace diarium::cli
