/* Do the archives link, and do they make the same bytes on both sides? Prints sizes and a sum over all bytes. */
#include <brotli/encode.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

static unsigned char text[300000], small[400000];

static unsigned sum(size_t size) {
  unsigned value = 2166136261u;
  for (size_t i = 0; i < size; ++i) value = (value ^ small[i]) * 16777619u;
  return value;
}

int main(void) {
  uint32_t random = 1;
  size_t size = sizeof small;
  z_stream stream;
  for (size_t i = 0; i < sizeof text; ++i) {
    random = random * 1664525u + 1013904223u;
    text[i] = "kommunfullm att-sats"[(random >> 24) % 20];
  }
  for (size_t i = 100000; i < 200000; i += 1000) memcpy(text + i, text + i / 3, 400);
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, 9, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY) != Z_OK) return 1;
  stream.next_in = text, stream.avail_in = sizeof text, stream.next_out = small, stream.avail_out = sizeof small;
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return 1;
  printf("%lu %08x", stream.total_out, sum(stream.total_out));
  deflateEnd(&stream);
  if (!BrotliEncoderCompress(11, 22, BROTLI_MODE_TEXT, sizeof text, text, &size, small)) return 1;
  printf(" %lu %08x\n", (unsigned long)size, sum(size));
  return 0;
}
