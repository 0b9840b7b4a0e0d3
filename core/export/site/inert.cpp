#include "export/site/inert.h"

#include "source/encoding/encoding.h"
#include "source/format.h"
#include "source/web/html_charset.h"

namespace diarium::exporting {
namespace {

constexpr std::string_view byte_order_mark = "\uFEFF";

/// Does a «<» come first? More than browsers skip is skipped: control characters of every kind.
bool begins_as_markup(std::string_view bytes) {
  for (const char c : bytes)
    if (const auto byte = static_cast<unsigned char>(c); byte > 0x20 && byte != 0x7F) return c == '<';
  return false;
}

}  // namespace

std::string inert(std::string bytes, std::string_view path) {
  if (path.ends_with(".pdf") && source::looks_like_pdf(bytes)) return bytes.substr(bytes.find("%PDF-"));
  if (!begins_as_markup(bytes)) return bytes;
  source::Encoding encoding = source::sniff_encoding(bytes);
  return std::string(byte_order_mark) + source::decode_page(bytes, encoding).text;
}

}  // namespace diarium::exporting
