// source: "What were we given?" Bytes of a file become text, whatever they were written in.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::source {

enum class Encoding { utf8, utf8_bom, utf16_le, utf16_be, windows_1252 };
enum class Format { plain, markdown };

/// A file as text.
struct Source {
  std::string text;  ///< Valid UTF-8 without a byte order mark; line ends and form feeds untouched.
  Encoding encoding{};
  Format format{};
};

inline constexpr std::size_t size_limit = 64u << 20;  ///< Bytes; a larger file is `too_large`.

/// Reads a file's bytes: sniffs encoding (BOM, UTF-8 validity, NUL pattern, else Windows-1252) and format.
///
/// in        `bytes`: the whole file; `name`: its file name, for the format (.md, .markdown) and messages.
/// returns   the text; bytes that are no character, lone surrogates and NUL become U+FFFD and a Warning each kind that
///           counts them and names the first.
/// errors    too_large; empty (no byte or white space only); unsupported (a kind of file known by its first bytes that
///           holds no plain text: PDF, Word, a picture); bad_format (binary: many NUL or control bytes).
/// cost      O(bytes), one copy.
[[nodiscard]] Result<Source> read(std::string_view bytes, std::string_view name, Warnings& warnings);

}  // namespace diarium::source
