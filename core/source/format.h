// source/format: what kind of file is it? Told by its bytes; the name is never trusted, only heard for Markdown.
#pragma once
#include <cstddef>
#include <string_view>

#include "source/outside.h"
#include "source/source.h"

namespace diarium::source {

/// Does the file begin as a zip, which Word and OpenDocument files are? O(1).
[[nodiscard]] bool looks_like_zip(std::string_view bytes);

/// How far from its beginning a file must say that it is a PDF, with what stands about that: more is not looked at.
inline constexpr std::size_t pdf_head = 4096;
/// Is it a PDF? Its mark begins it, or stands within the first 1024 bytes after a byte order mark, the head of a mail or the
/// like, and is followed by an object (ISO 32000-1, note 13 of annex H); words about PDF are none. O(1).
[[nodiscard]] bool looks_like_pdf(std::string_view bytes);

/// Is it a picture, a drawing, a font that an office file may hold? O(1).
[[nodiscard]] bool looks_like_picture(std::string_view bytes);
[[nodiscard]] bool looks_like_font(std::string_view bytes);

/// A kind of file that core does not read, told by its bytes: one sentence that says what it is and what to do, and what a program
/// outside may make of it; else empty. Old office files are looked through for the names of their streams. O(1), O(bytes) for those.
struct Sign {
  std::string_view says;
  Outside outside{};
};
[[nodiscard]] Sign sign_of(std::string_view bytes);
/// That sentence alone.
[[nodiscard]] std::string_view refusal(std::string_view bytes);

/// Is the decoded text a web page: a doctype or <html>, or tags of a page from the first character on? O(1): 64 kB are
/// looked at.
[[nodiscard]] bool looks_like_html(std::string_view text);

/// Do a tag of a page and its end stand in the decoded text, wherever? Only asked where its name says that it is a page, as one may speak of
/// tags. O(1): 64 kB are looked at.
[[nodiscard]] bool holds_page_tags(std::string_view text);

/// Is the decoded text an e-mail: header lines with a sender, and one that only mail programs write? O(1): 64 kB are
/// looked at.
[[nodiscard]] bool looks_like_mail(std::string_view text);

/// Markdown by the name's ending, or by what stands in the text: headings with #, and words between pairs of **.
/// Papers often reach us as Markdown in a file named .txt. O(bytes).
[[nodiscard]] Format sniff_format(std::string_view text, std::string_view name);

}  // namespace diarium::source
