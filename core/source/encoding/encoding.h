// source/encoding/encoding: which characters do these bytes mean?
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/source.h"

namespace diarium::source {

/// How many of one kind of damage there were, and the byte of the file where the first stood.
struct Damage {
  std::uint32_t count = 0;
  std::size_t first = 0;
  void add(std::size_t at) {
    if (count++ == 0) first = at;
  }
};

/// A file's characters.
struct Decoding {
  std::string text;
  Damage broken;  ///< Bytes that are no character in the encoding, lone surrogates among them; U+FFFD in the text.
  Damage nul;     ///< NUL characters; U+FFFD in the text.
  std::uint32_t control = 0;  ///< NUL and other control characters that no text has: the mark of a binary file.
};

/// Tells the encoding from a byte order mark, the pattern of NUL bytes, and whether the bytes are UTF-8. A text that is
/// nearly UTF-8 (more whole characters above ASCII than broken ones) is UTF-8 with damage; what is not is of the code page that
/// sniff_code_page() tells. O(bytes).
[[nodiscard]] Encoding sniff_encoding(std::string_view bytes);

/// Reads `bytes` as `encoding`, a byte order mark left out. O(bytes).
[[nodiscard]] Decoding decode(std::string_view bytes, Encoding encoding);

/// What a page or a mail calls the encoding (the Encoding Standard's names for those that we read, in any case); Latin-1 and
/// ASCII are Windows-1252 there. Nothing for another one. O(name).
[[nodiscard]] std::optional<Encoding> encoding_by_name(std::string_view name);
/// ISO-8859-15, which encoding_by_name() calls Windows-1252: its bytes are to go through from_latin_9() first.
[[nodiscard]] bool is_latin_9(std::string_view name);
[[nodiscard]] std::string from_latin_9(std::string_view bytes);

}  // namespace diarium::source
