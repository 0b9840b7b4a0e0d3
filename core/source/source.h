// source: "What were we given?" Bytes of a file become text, whatever they were written in.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/doubts.h"
#include "base/result.h"
#include "base/span.h"
#include "source/kinds.h"
#include "source/markup.h"
#include "source/scanned.h"

namespace diarium::source {

/// Those of one byte a character stand last (source/encoding/code_pages.h).
enum class Encoding { utf8, utf8_bom, utf16_le, utf16_be, windows_1252, dos_850, mac_roman };
/// How the text is to be read. What readers of layouts and of mark-up write is Markdown (source/flow.h).
enum class Format { plain, markdown };
/// In JSON and in messages: the words of Format, in its order.
inline constexpr std::array<std::string_view, 2> format_names = {"plain", "markdown"};
[[nodiscard]] constexpr std::string_view name(Format format) { return format_names[static_cast<std::size_t>(format)]; }
/// A rectangle on a page: tenths of a point from the upper left corner of the page as it is shown, after its rotation.
struct Box {
  std::int32_t left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const Box&) const = default;
};
/// A line or a word of a page, and the bytes of Source::text that were read from it.
struct Placed {
  ByteSpan span;
  std::uint32_t page = 0;  ///< From 0.
  Box box;
  bool operator==(const Placed&) const = default;
};
/// Something of the file that is not in the text, and how often it was met.
struct LeftOut {
  /// One of: page_furniture (heads and feet of pages), pictures, comments, deleted (tracked changes), navigation (menus,
  /// scripts and the like of a web page), attachments, hidden, form_fields, external (links to what stands elsewhere),
  /// contents (tables of contents), macros, blank_pages (nothing stands on them).
  std::string what;
  std::uint32_t count = 0;
  bool operator==(const LeftOut&) const = default;
};
/// How a file was read, and how well.
struct FileReading {
  Kind kind = Kind::text;
  std::uint32_t pages = 0;                 ///< As the file has them; 0: it has none (a text, a web page).
  std::vector<std::uint32_t> empty_pages;  ///< Without a word, from 0: pictures of pages, not blank ones.
  std::uint32_t unmapped = 0;              ///< Characters whose font does not tell what they are; U+FFFD in the text.
  std::uint32_t inserted = 0;              ///< Tracked insertions, taken as accepted.
  bool recognised = false;                 ///< The text is a layer that a program recognised in pictures of pages.
  std::vector<LeftOut> left_out;           ///< Ascending by `what`.
  std::vector<std::string> page_labels;    ///< By page, where the file calls its pages other than 1, 2, 3; else empty.
  std::vector<Placed> lines;               ///< Ascending by first byte; only of files with pages of their own (PDF, pictures).
  std::vector<Placed> words;               ///< Those of Source::doubts alone, ascending and apart: where each stands in its picture.
  std::string reader;                      ///< What read pictures of pages, with its version and language; empty: nothing did.
  std::vector<PageReading> page_readings;  ///< By page, where pictures were or should have been read; else empty.
  bool operator==(const FileReading&) const = default;
};

/// A file as text.
struct Source {
  std::string text;  ///< Valid UTF-8 without a byte order mark; line ends and form feeds untouched.
  Encoding encoding{};
  Format format{};
  FileReading reading{};
  MarkupBlocks markup{};  ///< What the file says of `text`; empty where it says nothing (a text, Markdown).
  Doubts doubts{};        ///< Of what was read in pictures of pages; of what may be a law's number (language/laws) also where the reader was sure.
  std::string sha256{};   ///< Of the original file, where `bytes` was not it but what stands on its pages; else empty.
};

inline constexpr std::size_t size_limit = 64u << 20;  ///< Bytes; a larger file is `too_large`.

/// Reads a file's bytes: sniffs encoding (BOM, UTF-8 validity, NUL pattern, else Windows-1252) and format.
///
/// in        `bytes`: the whole file; `name`: its file name, for the format (.md, .markdown) and messages.
/// returns   the text; bytes that are no character, lone surrogates and NUL become U+FFFD and a Warning each kind that
///           counts them and names the first; a name of another kind is a Warning (bad_format).
/// errors    too_large; empty (no byte or white space only); unsupported (a kind of file known by its first bytes that
///           holds no plain text: PDF, Word, a picture); bad_format (binary: many NUL or control bytes).
/// cost      O(bytes), one copy.
[[nodiscard]] Result<Source> read(std::string_view bytes, std::string_view name, Warnings& warnings);

}  // namespace diarium::source
