#include "export/site/compress.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace diarium::exporting {
namespace {

constexpr int gzip_window = 15 + 16;  ///< The largest window, with gzip's header and sum.
constexpr int gzip_memory = 9;        ///< The most that zlib's state may take: 256 kB.
constexpr int brotli_window = 22;     ///< 4 MiB, the largest that every browser must have.
constexpr int quick_quality = 9;      ///< Of 11; 10 is hardly quicker than 11.
constexpr std::size_t slow_at_most = std::size_t{8} << 20;  ///< Larger files would take a minute at the highest quality.

}  // namespace

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  [[maybe_unused]] int state =
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, gzip_memory, Z_DEFAULT_STRATEGY);
  assert(state == Z_OK);
  std::string out;
  char piece[1 << 16];
  std::size_t read = 0;
  constexpr std::size_t step = std::size_t{1} << 30;  // zlib counts in 32 bits
  do {
    if (stream.avail_in == 0 && read < bytes.size()) {
      const std::size_t next = std::min(step, bytes.size() - read);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + read));
      stream.avail_in = static_cast<uInt>(next);
      read += next;
    }
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof piece;
    state = deflate(&stream, read == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
    out.append(piece, sizeof piece - stream.avail_out);
  } while (state != Z_STREAM_END);
  deflateEnd(&stream);
  return out;
}

std::string brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const int quality = bytes.size() <= slow_at_most ? BROTLI_MAX_QUALITY : quick_quality;
  [[maybe_unused]] const auto done = BrotliEncoderCompress(
      quality, brotli_window, BROTLI_MODE_GENERIC, bytes.size(),
      reinterpret_cast<const std::uint8_t*>(bytes.data()), &size, reinterpret_cast<std::uint8_t*>(out.data()));
  assert(done);
  out.resize(size);
  return out;
}

}  // namespace diarium::exporting
