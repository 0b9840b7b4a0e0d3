#include "source/source.h"

#include <utility>

#include "base/utf8.h"
#include "source/encoding.h"
#include "source/format.h"
#include "source/positioned.h"

namespace diarium::source {
namespace {

std::string place(std::string_view name, std::size_t byte) { return std::string(name) + ":" + std::to_string(byte); }

std::string counted(std::uint32_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      return "UTF-16";
    case Encoding::windows_1252:
      return "Windows-1252";
    default:
      return "UTF-8";
  }
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    const char32_t c = character.point;
    const bool space = c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) ||
                       c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
    if (!space) return false;
    at += character.size;
  }
  return true;
}

/// Control characters that a text can bear: a few strays, never a share of it.
bool is_binary(std::size_t control, std::size_t size) {
  return control >= 8 ? control > size / 50 : control * 3 > size;
}

void warn(const Decoding& decoding, Encoding encoding, std::string_view name, Warnings& warnings) {
  if (decoding.broken.count > 0) {
    warnings.push_back({Fault::bad_encoding,
                        counted(decoding.broken.count, "place is no character in ", "places are no characters in ") +
                            std::string(name_of(encoding)) +
                            " and shown as \xEF\xBF\xBD; if words look wrong, save the file again as UTF-8",
                        place(name, decoding.broken.first)});
  }
  if (decoding.nul.count > 0) {
    warnings.push_back({Fault::damaged,
                        counted(decoding.nul.count, "NUL byte was", "NUL bytes were") +
                            " found and shown as \xEF\xBF\xBD; the file may be damaged, compare it with the original",
                        place(name, decoding.nul.first)});
  }
}

}  // namespace

Result<Source> read(std::string_view bytes, std::string_view name, Warnings& warnings) {
  const std::string where(name);
  if (bytes.starts_with(positioned_magic)) {
    const auto pages = parse_positioned(bytes);
    if (!pages) return Error{pages.error().fault, pages.error().what, where};
    return lay_out(*pages, name, warnings);
  }
  if (bytes.size() > size_limit) {
    return Error{Fault::too_large, "The file is larger than 64 MB; split it into its papers and add them one by one",
                 where};
  }
  if (bytes.empty()) return Error{Fault::empty, "The file is empty; leave it out or fetch it again", where};
  if (bytes.starts_with("%PDF-"))
    return Error{Fault::unsupported, "This is a PDF, which this program cannot open by itself here; add it in the page or by the command diarium", where};
  if (const std::string_view kind = known_binary(bytes); !kind.empty()) {
    return Error{Fault::unsupported,
                 "This is " + std::string(kind) + "; save its text as a .txt file in UTF-8 and add that", where};
  }
  const Encoding encoding = sniff_encoding(bytes);
  Decoding decoding = decode(bytes, encoding);
  if (is_binary(decoding.control, decoding.text.size())) {
    return Error{Fault::bad_format,
                 "The file holds no text but binary data; save its text as a .txt file in UTF-8 and add that", where};
  }
  if (is_blank(decoding.text))
    return Error{Fault::empty, "The file holds white space only; leave it out or fetch it again", where};
  warn(decoding, encoding, name, warnings);
  const Format format = sniff_format(decoding.text, name);
  Source source{std::move(decoding.text), encoding, format};
  source.reading.kind = format == Format::markdown ? Kind::markdown : Kind::text;
  return source;
}

}  // namespace diarium::source
