// export/site/compress: a file's bytes in the two forms that browsers inflate by themselves.
//
// The same bytes natively and in WebAssembly: the same sources on both sides, no clock, no file name in the header.
#pragma once
#include <string>
#include <string_view>

namespace diarium::exporting {

/// RFC 1952, at the highest level; what `Content-Encoding: gzip` and DecompressionStream('gzip') read.
/// cost      O(bytes), about 20 MB a second natively; memory for the result and 300 kB.
[[nodiscard]] std::string gzip(std::string_view bytes);

/// RFC 7932, what `Content-Encoding: br` reads. Up to 8 MiB at the highest quality (half a megabyte a second), above
/// that at quality 9, which takes a tenth of the time and some more bytes.
[[nodiscard]] std::string brotli(std::string_view bytes);

}  // namespace diarium::exporting
