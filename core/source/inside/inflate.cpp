#include "source/inside/inflate.h"

#include <zlib.h>

#include <algorithm>

namespace diarium::source {
namespace {

constexpr std::size_t grows_by = 64u << 10;

}  // namespace

Inflated inflate_stream(Finder& finder, std::string_view packed) {
  Inflated made;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return made;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(packed.size());
  const ZipLimits limits;
  int status = Z_OK;
  while (status == Z_OK) {
    const std::size_t ratio_limit = std::max(limits.ratio_floor, std::size_t{stream.total_in} * limits.ratio);
    if (made.bytes.size() >= std::min(finder.room(), ratio_limit)) {
      made.too_large = true;
      break;
    }
    const std::size_t before = made.bytes.size();
    made.bytes.resize(before + grows_by);
    stream.next_out = reinterpret_cast<Bytef*>(made.bytes.data()) + before;
    stream.avail_out = static_cast<uInt>(grows_by);
    status = inflate(&stream, Z_NO_FLUSH);
    made.bytes.resize(made.bytes.size() - stream.avail_out);
    if (stream.avail_in == 0 && stream.avail_out > 0) break;
  }
  made.whole = status == Z_STREAM_END;
  made.taken = stream.total_in;
  inflateEnd(&stream);
  finder.spend(made.bytes.size());
  return made;
}

}  // namespace diarium::source
