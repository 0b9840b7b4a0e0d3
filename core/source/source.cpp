#include "source/source.h"

#include <algorithm>
#include <utility>

#include "base/spaces.h"
#include "base/utf8.h"
#include "source/encoding/code_pages.h"
#include "source/converted.h"
#include "source/encoding/encoding.h"
#include "source/encoding/misread.h"
#include "source/endings.h"
#include "source/format.h"
#include "source/office/odt.h"
#include "source/office/zip.h"
#include "source/positioned.h"
#include "source/web/html_charset.h"

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
    case Encoding::dos_850:
      return "DOS code page 850";
    case Encoding::mac_roman:
      return "Mac Roman";
    default:
      return "UTF-8";
  }
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    const char32_t c = character.point;
    const bool space = c == ' ' || (c >= 0x09 && c <= 0x0D) || is_wide_space(c) || is_line_separator(c);
    if (!space && !is_unseen(c) && c != 0xAD && c != 0x200C && c != 0x200D) return false;  // A soft hyphen and joiners alone are nothing.
    at += character.size;
  }
  return true;
}

/// One sentence on an OpenDocument file that is no text.
std::string_view name_of_open_document(std::string_view kind) {
  if (kind.starts_with("spreadsheet"))
    return "This is a spreadsheet (.ods) and not a paper; save what matters in it as .odt or text and add that";
  if (kind.starts_with("presentation")) return "This is a presentation (.odp); save it as a PDF and add that";
  return "This is an OpenDocument file without a text; save what matters in it as .odt and add that";
}

/// One sentence on a zip that holds no text for us.
std::string_view name_of_zip(const Zip& zip, std::string_view open_document) {
  if (!open_document.empty()) return name_of_open_document(open_document);
  const Outside outside = outside_kind(zip, open_document);
  const auto holds = [names = zip.names()](std::string_view folder) {
    return std::ranges::any_of(names, [&](const std::string& name) { return name.starts_with(folder); });
  };
  if (outside == Outside::spreadsheet)
    return "This is an Excel file (.xlsx), a spreadsheet and not a paper; save what matters in it as .docx or text and "
           "add that";
  if (outside == Outside::slides)
    return "This is a PowerPoint file (.pptx); save it as a PDF and add that";
  if (holds("Index/") || zip.has("buildVersionHistory.plist"))
    return "This is a file of Apple's Pages, Numbers or Keynote; export it as Word (.docx) or PDF and add that";
  if (zip.has("META-INF/container.xml"))
    return "This is an e-book (.epub); save its text as .html or .txt and add that";
  return "This is a zip archive; unpack it and add the files in it";
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

/// A text that some program wrote in a wrong encoding as it was meant, as far as that can be known; which is told.
void undo_wrong_encoding(Decoding& decoding, std::string_view name, Warnings& warnings) {
  if (const std::uint32_t lost = mark_lost_letters(decoding.text); lost > 0) {
    warnings.push_back({Fault::bad_encoding,
                        counted(lost, "question mark stands", "question marks stand") +
                            " for letters and are shown as \xEF\xBF\xBD; if words look wrong, save the file again as UTF-8",
                        std::string(name)});
  }
  ReadOnce once = undo_twice(std::move(decoding.text));
  decoding.text = std::move(once.text);
  if (once.undone == 0) return;
  warnings.push_back({Fault::bad_encoding,
                      counted(once.undone, "character was", "characters were") +
                          " written as UTF-8 twice and read as they were meant; compare doubtful words with the original",
                      std::string(name)});
}

/// What a reader of a richer file answered, with what every file must have.
Result<Source> whole(Result<Source> read, Encoding encoding, const std::string& where) {
  if (!read) {
    Error error = read.error();
    if (error.where.empty()) error.where = where;
    return error;
  }
  if (is_blank(read->text)) {
    return Error{Fault::empty,
                 "No text was found in the file; if it shows pictures of pages, have them recognised (OCR)", where};
  }
  read->encoding = encoding;
  return read;
}

/// The first kind that takes the file for one of its own.
std::optional<Kind> kind_of(const Given& file) {
  const auto found = std::ranges::find_if(file_kinds, [&](const FileKind& kind) { return kind.is && kind.is(file); });
  return found == file_kinds.end() ? std::nullopt : std::optional(static_cast<Kind>(found - file_kinds.begin()));
}

Result<Source> read_as(Kind kind, const Given& file, Encoding encoding) {
  return whole(file_kinds[static_cast<std::size_t>(kind)].read(file), encoding, std::string(file.name));
}

/// A Word or OpenDocument file, or another zip, which is named.
Result<Source> read_zip(std::string_view bytes, const std::string& where) {
  auto zip = Zip::open(bytes, where);
  if (!zip) return zip.error();
  const Given file{bytes, where, &*zip};
  if (const auto kind = kind_of(file)) return read_as(*kind, file, Encoding::utf8);
  return Error{Fault::unsupported, std::string(name_of_zip(*zip, open_document_kind(*zip))), where};
}

/// By its bytes; the name decides between text and Markdown, and for a web page that begins without a head.
Result<Source> read_kind(std::string_view bytes, std::string_view name, Warnings& warnings) {
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
  if (looks_like_zip(bytes)) return read_zip(bytes, where);
  if (const std::string_view says = refusal(bytes); !says.empty())
    return Error{Fault::unsupported, std::string(says), where};
  Given file{bytes, name};
  if (const auto kind = kind_of(file)) return read_as(*kind, file, Encoding::utf8);
  if (const std::string_view kind = flat_document_kind(bytes); !kind.empty())
    return Error{Fault::unsupported, std::string(name_of_open_document(kind)), where};
  Encoding encoding = sniff_encoding(bytes);
  Decoding decoding = decode(bytes, encoding);
  if (is_binary(decoding.control, decoding.text.size())) {
    return Error{Fault::bad_format,
                 "The file holds no text but binary data; save its text as a .txt file in UTF-8 and add that", where};
  }
  if (is_blank(decoding.text))
    return Error{Fault::empty, "The file holds white space only; leave it out or fetch it again", where};
  file.text = decoding.text;
  const auto kind = kind_of(file);
  if (kind == Kind::html) decoding = decode_page(bytes, encoding);
  if (kind != Kind::eml) undo_wrong_encoding(decoding, name, warnings);
  warn(decoding, encoding, name, warnings);
  file.text = decoding.text;
  if (kind) return read_as(*kind, file, encoding);
  const Format format = sniff_format(decoding.text, name);
  Source source{std::move(decoding.text), encoding, format};
  source.reading.kind = format == Format::markdown ? Kind::markdown : Kind::text;
  return source;
}

}  // namespace

Result<Source> read(std::string_view bytes, std::string_view name, Warnings& warnings) {
  const auto converted = parse_converted(bytes);
  auto read = read_kind(converted ? converted->bytes : bytes, name, warnings);
  if (!read) return read;
  if (converted) {
    read->sha256 = converted->sha256;
    read->reading.kind = Kind::office;
  }
  if (auto warning = misnamed(name, read->reading.kind)) {
    constexpr std::size_t most_of_notice = 200;  // Bytes: «Sidan saknas», saved in the place of a paper.
    if (read->reading.kind == Kind::html && read->text.size() <= most_of_notice)
      return Error{Fault::bad_format,
                   "The file is a web page of a few words, and not the paper that its name promises; fetch that again",
                   std::string(name)};
    warnings.push_back(*std::move(warning));
  }
  return read;
}

}  // namespace diarium::source
