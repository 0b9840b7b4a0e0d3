// source/kinds: the kinds of file that papers come in, a row a kind; all that tells them apart or lists them walks these.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace diarium::source {

struct Source;
class Zip;

/// What kind of file it was. Packs hold its number: a new kind stands last.
///   picture: TIFF, PNG or JPEG; office: another office file, which a program made readable (source/converted.h).
enum class Kind : std::uint8_t { text, markdown, html, docx, odt, eml, pdf, picture, office };

/// A file of which a kind is asked whether it is one, and which it then reads. Views of the asker's, for the call.
struct Given {
  std::string_view bytes, name;
  Zip* zip = nullptr;          ///< Open, where it is one.
  std::string_view text = {};  ///< Decoded, where it is no zip and has not been read by its bytes alone.
};
using IsKind = bool(const Given& file);
using ReadKind = Result<Source>(const Given& file);
IsKind is_html, is_docx, is_odt, is_mail;
ReadKind read_html, read_docx, read_odt, read_mail;

struct FileKind {
  std::string_view name;      ///< In JSON, and behind «file_kind.» in assets/i18n.
  std::string_view words;     ///< In messages.
  std::string_view endings;   ///< That names may have, in small letters; the first is the one that readers know.
  IsKind* is = nullptr;       ///< None: what is left is a text; programs make the others readable (source/outside.h).
  ReadKind* read = nullptr;
};
/// In the order of Kind, in which they are asked.
inline constexpr std::array file_kinds = {
    FileKind{"text", "a text", ".txt, .text"},
    FileKind{"markdown", "a text", ".md, .markdown"},
    FileKind{"html", "a web page", ".html, .htm, .xhtml, .mht, .mhtml", is_html, read_html},
    FileKind{"docx", "a Word file", ".docx, .docm, .dotx, .dotm", is_docx, read_docx},
    FileKind{"odt", "an OpenDocument file", ".odt, .ott, .fodt", is_odt, read_odt},
    FileKind{"eml", "an e-mail", ".eml", is_mail, read_mail},
    FileKind{"pdf", "a PDF", ".pdf"},
    FileKind{"picture", "a picture", ".tif, .tiff, .png, .jpg, .jpeg"},
    FileKind{"office", "an office file", ".doc, .rtf, .dot, .xls, .xlsx, .xlsm, .ods, .ppt, .pptx, .odp"},
};
/// What is told as not supported rather than passed over in silence.
inline constexpr std::string_view unread_endings = ".msg, .pages, .wpd";

/// A column of the rows, for who reads no file: the page does not carry the readers.
template <std::string_view FileKind::*column>
inline constexpr auto column_of_kinds = [] {
  std::array<std::string_view, file_kinds.size()> all;
  std::ranges::transform(file_kinds, all.begin(), column);
  return all;
}();
inline constexpr auto kind_names = column_of_kinds<&FileKind::name>;
inline constexpr auto kind_endings = column_of_kinds<&FileKind::endings>;
inline constexpr int kind_count = static_cast<int>(file_kinds.size());
[[nodiscard]] constexpr std::string_view name(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

}  // namespace diarium::source
