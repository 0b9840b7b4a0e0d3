#include "export/pictures/png.h"

#include <zlib.h>

#include <cassert>

namespace diarium::exporting {
namespace {

void add_number(std::string& bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

void add_chunk(std::string& file, const std::string& kind, const std::string& bytes) {
  add_number(file, static_cast<std::uint32_t>(bytes.size()));
  const std::string summed = kind + bytes;
  file += summed;
  add_number(file, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(summed.data()), static_cast<uInt>(summed.size()))));
}

std::string deflated(std::string& bytes) {
  constexpr int level = 5, window = 15, memory = 9;  // At level 9 even ground takes ten times as long and saves a twelfth.
  z_stream stream{};
  [[maybe_unused]] int state = deflateInit2(&stream, level, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY);
  assert(state == Z_OK);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  state = deflate(&stream, Z_FINISH);
  assert(state == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

std::string png(const Indexed& picture, std::span<const std::uint32_t> palette) {
  assert(picture.pixels.size() == std::size_t{picture.width} * picture.height && palette.size() <= 256);
  std::string head, colours, rows;
  add_number(head, picture.width);
  add_number(head, picture.height);
  head += std::string("\x08\x03\0\0\0", 5);  // 8 bits, palette; the one compression, filter method and order of rows.
  for (const std::uint32_t rgb : palette)
    for (int shift = 16; shift >= 0; shift -= 8) colours += static_cast<char>(rgb >> shift & 0xFF);
  for (std::size_t row = 0; row < picture.height; ++row) {
    rows += '\0';  // No filter: numbers of colours are no amounts.
    rows.append(picture.pixels, row * picture.width, picture.width);
  }
  std::string file("\x89PNG\r\n\x1A\n", 8);
  add_chunk(file, "IHDR", head);
  add_chunk(file, "PLTE", colours);
  add_chunk(file, "IDAT", deflated(rows));
  add_chunk(file, "IEND", "");
  return file;
}

}  // namespace diarium::exporting
