#include "source/format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/letters.h"

namespace diarium::source {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view says;
  Outside outside = Outside::nothing;
};
using namespace std::string_view_literals;
constexpr std::string_view picture =
    "This is a picture; have its text recognised by a program for OCR and add what that writes, as PDF or text";
constexpr std::string_view page_picture =
    "This is a picture, which is not read here; read it with the command diarium where Tesseract is installed, or have its text recognised by a program for OCR and add what that writes, as PDF or text";
constexpr std::string_view compressed = "This is a compressed file; unpack it and add the files in it";
constexpr std::string_view program = "This is a program, not a paper; leave it out";
constexpr std::string_view some_pdf =
    "This is a PDF, which cannot be opened here; add it in the page, or read it with the command diarium";
constexpr std::array<Signature, 21> signatures = {{
    {"{\\rtf"sv, "This is a rich text file (.rtf); open it in Word or LibreOffice, save it as .docx and add that", Outside::document},
    {"%!PS"sv, "This is a PostScript file; print it as a PDF and add that"},
    {"\xFFWPC"sv, "This is a WordPerfect file; open it in LibreOffice, save it as .docx and add that"},
    {"\x89PNG"sv, page_picture, Outside::picture},
    {"\xFF\xD8\xFF"sv, page_picture, Outside::picture},
    {"GIF8"sv, picture},
    {"BM\0\0"sv, picture},
    {"II*\0"sv, page_picture, Outside::picture},
    {"MM\0*"sv, page_picture, Outside::picture},
    {"RIFF"sv, "This is a picture, a sound or a film; leave it out"},
    {"ID3"sv, "This is a sound; leave it out"},
    {"OggS"sv, "This is a sound; leave it out"},
    {"\x1F\x8B"sv, compressed},
    {"7z\xBC\xAF"sv, compressed},
    {"Rar!"sv, compressed},
    {"BZh"sv, compressed},
    {"\xFD"
     "7zXZ"sv,
     compressed},
    {"\0asm"sv, program},
    {"\x7F"
     "ELF"sv,
     program},
    {"\xFF\xFE\0\0"sv, "This is a text in UTF-32; open it in a text editor and save it as UTF-8"},
    {"\0\0\xFE\xFF"sv, "This is a text in UTF-32; open it in a text editor and save it as UTF-8"},
}};

/// Files of Microsoft's compound format [MS-CFB]: the names of their streams, in UTF-16, tell what they are.
constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::array<Signature, 6> streams = {{
    {"EncryptedPackage"sv,
     "This is an office file that is locked with a password; open it, take the password away and save it again"},
    {"WordDocument"sv,
     "This is an old Word file (.doc); open it in Word or LibreOffice, save it as .docx and add that", Outside::document},
    {"__properties_version"sv,
     "This is an e-mail of Outlook (.msg); save it from Outlook as text or as .eml and add that"},
    {"Workbook"sv,
     "This is an old Excel file (.xls), a spreadsheet and not a paper; save what matters in it as .docx or text", Outside::spreadsheet},
    {"PowerPoint Document"sv, "This is an old PowerPoint file (.ppt); save it as a PDF and add that", Outside::slides},
    {"Book"sv,
     "This is an old Excel file (.xls), a spreadsheet and not a paper; save what matters in it as .docx or text", Outside::spreadsheet},
}};
constexpr std::string_view some_compound =
    "This is an old office file; open it in Word or LibreOffice, save it as .docx and add that";

constexpr std::string_view word_xml =
    "This is a Word file saved as XML (Word 2003 XML or flat); open it in Word or LibreOffice, save it as .docx and "
    "add that";

std::string wide(std::string_view name) {
  std::string out;
  for (const char c : name) (out += c) += '\0';
  return out;
}

constexpr std::size_t sample = 64u << 10;  // Bytes in which a page or a mail must have shown itself.
constexpr int page_enough = 3;             // Closing tags that make a page of what begins with a tag.
constexpr std::array page_tags = {"head"sv,    "body"sv,   "meta"sv, "title"sv,  "link"sv, "main"sv, "article"sv,
                                  "section"sv, "header"sv, "div"sv,  "p"sv,      "h1"sv,   "h2"sv,   "h3"sv,
                                  "table"sv,   "ul"sv,     "ol"sv,   "center"sv, "font"sv, "span"sv, "pre"sv};
constexpr std::array mail_headers = {"mime-version"sv, "message-id"sv,   "received"sv,
                                     "return-path"sv,  "content-type"sv, "content-transfer-encoding"sv,
                                     "delivered-to"sv, "x-mailer"sv};
constexpr int markdown_enough = 2;  // Marks that make a text Markdown; more is stricter. One alone may be chance.

bool same_letters(std::string_view words, std::string_view small) {
  return words.size() == small.size() && std::ranges::equal(words, small, {}, to_small);
}
bool begins_word(std::string_view text, std::string_view small) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return same_letters(text.substr(0, small.size()), small);
}
/// Does the text begin with this tag?
bool begins_tag(std::string_view text, std::string_view small) {
  if (!text.starts_with('<') || !same_letters(text.substr(1, small.size()), small)) return false;
  const std::string_view rest = text.substr(1 + small.size());
  return rest.empty() || std::string_view(" \t\r\n/>").find(rest[0]) != std::string_view::npos;
}

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return same_letters(name, ending);
}

bool is_heading(std::string_view line) {
  std::size_t marks = 0;
  while (marks < line.size() && line[marks] == '#') ++marks;
  return marks >= 1 && marks <= 6 && marks + 1 < line.size() && line[marks] == ' ' && line[marks + 1] != ' ';
}

/// Pairs of ** that hug words: «**so**», not «** so» and not «***».
int bold_pairs(std::string_view line) {
  int pairs = 0;
  for (std::size_t at = line.find("**"); at != std::string_view::npos; at = line.find("**", at)) {
    const std::size_t inside = at + 2;
    const std::size_t close = line.find("**", inside);
    if (close == std::string_view::npos) break;
    const bool hugs = close > inside && line[inside] != ' ' && line[inside] != '*' && line[close - 1] != ' ';
    pairs += hugs;
    at = hugs ? close + 2 : inside;
  }
  return pairs;
}

/// «**Sammanfattning**»: a whole line between two pairs of stars.
bool is_bold_line(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  return line.starts_with("**") && line.ends_with("**") && bold_pairs(line) == 1 &&
         line.find("**", 2) == line.size() - 2;
}

}  // namespace

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

bool looks_like_pdf(std::string_view bytes) {
  constexpr std::string_view mark = "%PDF-";
  constexpr std::size_t farthest = 1024;
  bytes = bytes.substr(0, pdf_head);
  const std::size_t at = bytes.substr(0, farthest).find(mark);
  if (at == 0) return true;
  if (at == std::string_view::npos || looks_like_zip(bytes)) return false;
  const std::string_view after = bytes.substr(at + mark.size());
  const bool version = !after.empty() && after[0] >= '1' && after[0] <= '9';
  return version && after.find(" obj") != std::string_view::npos;
}

bool looks_like_picture(std::string_view bytes) {
  if (bytes.starts_with("RIFF")) return bytes.size() > 8 && bytes.substr(8).starts_with("WEBP");
  // Drawings of Windows and of LibreOffice, JPEG 2000.
  if (bytes.starts_with("\x01\0\0\0"sv) && bytes.substr(0, 44).ends_with(" EMF")) return true;
  for (const std::string_view mark : {"\xD7\xCD\xC6\x9A"sv, "VCLMTF"sv, "\0\0\0\x0CjP  "sv})
    if (bytes.starts_with(mark)) return true;
  return std::ranges::any_of(signatures, [&](const Signature& one) {
    return (one.says == picture || one.outside == Outside::picture) && bytes.starts_with(one.bytes);
  });
}

bool looks_like_font(std::string_view bytes) {
  constexpr std::array marks = {"\0\1\0\0"sv, "OTTO"sv, "true"sv, "ttcf"sv};
  return bytes.size() > 12 && std::ranges::any_of(marks, [&](std::string_view mark) { return bytes.starts_with(mark); });
}

Sign sign_of(std::string_view bytes) {
  if (looks_like_pdf(bytes)) return {some_pdf, Outside::pdf};
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return {signature.says, signature.outside};
  }
  if (const std::string_view head = bytes.substr(0, 4096); head.find("<?xml"sv) <= 3) {
    constexpr std::array marks = {"schemas.microsoft.com/office/word/2003/wordml"sv, "progid=\"Word.Document\""sv,
                                  "schemas.microsoft.com/office/2006/xmlPackage"sv};
    if (std::ranges::any_of(marks, [&](std::string_view mark) { return head.find(mark) != head.npos; }))
      return {word_xml, Outside::nothing};
  }
  if (!bytes.starts_with(compound)) return {};
  for (const Signature& stream : streams) {
    if (bytes.find(wide(stream.bytes)) != std::string_view::npos) return {stream.says, stream.outside};
  }
  return {some_compound, Outside::nothing};
}

std::string_view refusal(std::string_view bytes) { return sign_of(bytes).says; }

bool looks_like_html(std::string_view text) {
  text = text.substr(0, sample);
  for (std::size_t before = text.size() + 1; before != text.size();) {  // What may stand before the first tag.
    before = text.size();
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    for (const auto& [open, close] : {std::pair("<!--"sv, "-->"sv), std::pair("<?xml"sv, "?>"sv)}) {
      if (!text.starts_with(open)) continue;
      const std::size_t end = text.find(close);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + close.size());
    }
  }
  if (begins_tag(text, "!doctype") && begins_word(text.substr(9), "html")) return true;
  if (begins_tag(text, "html")) return true;
  int tags = 0;
  if (std::ranges::none_of(page_tags, [&](std::string_view tag) { return begins_tag(text, tag); })) return false;
  for (std::size_t at = text.find("</"); at != std::string_view::npos && tags < page_enough;
       at = text.find("</", at + 2))
    ++tags;
  return tags >= page_enough;
}

bool holds_page_tags(std::string_view text) {
  text = text.substr(0, sample);
  std::array<bool, page_tags.size()> open{};
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const bool closes = text.substr(at + 1).starts_with('/');
    for (std::size_t tag = 0; tag < page_tags.size(); ++tag) {
      if (closes && open[tag] && same_letters(text.substr(at + 2, page_tags[tag].size()), page_tags[tag])) return true;
      open[tag] = open[tag] || begins_tag(text.substr(at), page_tags[tag]);
    }
  }
  return false;
}

bool looks_like_mail(std::string_view text) {
  text = text.substr(0, sample);
  bool sender = false, mailed = false, related = false;
  while (!text.empty()) {
    const std::string_view line = take_bare_line(text);
    if (line.empty()) break;
    if (line.starts_with(' ') || line.starts_with('\t')) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = line.substr(0, colon);
    if (std::ranges::any_of(name, [](char c) {
          return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F;
        }))
      return false;
    sender = sender || same_letters(name, "from");
    related =
        related || (same_letters(name, "content-type") && begins_word(line.substr(colon + 1), "multipart/related"));
    mailed = mailed || std::ranges::any_of(mail_headers, [&](std::string_view one) { return same_letters(name, one); });
  }
  return (sender || related) && mailed;
}

Format sniff_format(std::string_view text, std::string_view name) {
  if (ends_with(name, ".md") || ends_with(name, ".markdown") || ends_with(name, ".mdown")) return Format::markdown;
  int marks = 0;
  while (!text.empty() && marks < markdown_enough) {
    const std::string_view line = take_line(text);
    marks += is_heading(line) || is_bold_line(line) ? markdown_enough : bold_pairs(line);
  }
  return marks >= markdown_enough ? Format::markdown : Format::plain;
}

}  // namespace diarium::source
