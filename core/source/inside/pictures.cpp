// What a picture says beside its pixels: who took it and where, words of whoever edited it.
#include <cstdint>

#include "source/inside/finder.h"
#include "source/inside/inflate.h"
#include "source/inside/strings.h"

namespace diarium::source {
namespace {

constexpr int nul_limit = 6;  // An iTXt has four NUL bytes before its text.
constexpr std::string_view png_mark = "\x89PNG\r\n\x1A\n";

std::uint32_t big(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// The packed texts of a PNG (zTXt, iTXt, eXIf by others' hands): a keyword, then a zlib stream somewhere behind a NUL.
void tell_packed(Finder& finder, std::string_view chunk, const Place& place) {
  int tried = 0;
  for (std::size_t at = chunk.find('\0'); at < chunk.size() && tried < nul_limit; at = chunk.find('\0', at + 1), ++tried) {
    for (const std::size_t begin : {at + 1, at + 2}) {
      if (begin >= chunk.size() || (chunk[begin] & 0x0F) != 8) continue;
      const Inflated text = inflate_stream(finder, chunk.substr(begin));
      if (text.too_large) finder.unseen(place, "unpacks to far more than such a file holds");
      if (text.whole) return look(finder, text.bytes, {place.where, place.depth + 1}, Unknown::fine);
    }
  }
}

}  // namespace

void look_at_picture(Finder& finder, std::string_view bytes, const Place& place) {
  finder.count("pictures");
  tell_strings(finder, bytes, place);
  if (!bytes.starts_with(png_mark)) return;
  for (std::size_t at = png_mark.size(); at + 12 <= bytes.size();) {
    const std::size_t size = big(bytes, at);
    if (size > bytes.size() - at - 12) return;
    const std::string_view kind = bytes.substr(at + 4, 4);
    if (kind != "IDAT" && kind != "fdAT") tell_packed(finder, bytes.substr(at + 8, size), place);
    at += 12 + size;
  }
}

}  // namespace diarium::source
