// Zips and office files made by hand, so that a test knows every byte of them. All names and words are made up.
#pragma once
#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::test {

/// A file in a zip, and how it lies about itself.
struct ZipFile {
  std::string name, bytes;
  bool deflated = false;
  std::uint32_t flags = 0, method_says = 0xFFFF;
  std::int64_t size_says = -1;
  std::uint32_t crc_off_by = 0;
};

inline std::string number(std::uint64_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFu);
  return out;
}

/// `window`: as zlib takes it; negative where no head is to stand before the stream.
inline std::string deflate(std::string_view bytes, int window = -MAX_WBITS) {
  std::string out(bytes.size() + bytes.size() / 100 + 1000, '\0');
  z_stream stream{};
  deflateInit2(&stream, 1, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  ::deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string make_zip(const std::vector<ZipFile>& files) {
  std::string out, directory;
  for (const ZipFile& file : files) {
    const std::string packed = file.deflated ? deflate(file.bytes) : file.bytes;
    const auto crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(file.bytes.data()), static_cast<uInt>(file.bytes.size())));
    const std::uint64_t method = file.method_says != 0xFFFF ? file.method_says : file.deflated ? 8 : 0;
    const auto size = file.size_says >= 0 ? static_cast<std::uint64_t>(file.size_says) : file.bytes.size();
    const std::string common = number(file.flags, 2) + number(method, 2) + number(0, 4) +
                               number(crc + file.crc_off_by, 4) + number(packed.size(), 4) + number(size, 4) +
                               number(file.name.size(), 2) + number(0, 2);
    directory += number(0x02014B50, 4) + number(20, 2) + number(20, 2) + common + number(0, 2) + number(0, 2) +
                 number(0, 2) + number(0, 4) + number(out.size(), 4) + file.name;
    out += number(0x04034B50, 4) + number(20, 2) + common + file.name + packed;
  }
  const std::size_t first = out.size();
  return out + directory + number(0x06054B50, 4) + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
         number(directory.size(), 4) + number(first, 4) + number(0, 2);
}

inline constexpr std::string_view word_names =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml")";

/// A Word file of this body; `more`: further parts by their names below word/, the root element's content each, and the
/// element («styles», «numbering», «footnotes», «hdr»).
struct WordPart {
  std::string name, type, root, inside;
};
inline std::string make_docx(std::string_view body, const std::vector<WordPart>& more = {},
                             std::string_view links = {}) {
  const auto part = [](std::string_view root, std::string_view inside) {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:)" + std::string(root) +
           std::string(word_names) + ">" + std::string(inside) + "</w:" + std::string(root) + ">";
  };
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string open = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  std::string relations;
  std::vector<ZipFile> files = {
      {"[Content_Types].xml", R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
      {"_rels/.rels", open + R"(<Relationship Id="r1" Type=")" + office +
                          R"(officeDocument" Target="word/document.xml"/></Relationships>)"},
      {"word/document.xml", part("document", "<w:body>" + std::string(body) + "</w:body>"), true}};
  for (const WordPart& one : more) {
    relations +=
        R"(<Relationship Id=")" + one.name + R"(" Type=")" + office + one.type + R"(" Target=")" + one.name + R"("/>)";
    files.push_back({"word/" + one.name, part(one.root, one.inside)});
  }
  files.push_back({"word/_rels/document.xml.rels", open + relations + std::string(links) + "</Relationships>"});
  return make_zip(files);
}

inline constexpr std::string_view open_names =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")";

/// An OpenDocument text of this body, with these automatic styles and this styles.xml (its inside).
inline std::string make_odt(std::string_view body, std::string_view automatic = {}, std::string_view styles = {}) {
  const std::string names(open_names);
  return make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<office:document-content" + names + "><office:automatic-styles>" + std::string(automatic) +
            "</office:automatic-styles><office:body><office:text>" + std::string(body) +
            "</office:text></office:body></office:document-content>",
        true},
       {"styles.xml", "<office:document-styles" + names + ">" + std::string(styles) + "</office:document-styles>",
        true}});
}

}  // namespace diarium::test
