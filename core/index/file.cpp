#include "index/file.h"

#include <limits>

#include "base/bytes.h"
#include "index/checksum.h"
#include "index/is_pack.h"
#include "text/unicode.h"

namespace diarium::index {
namespace {

// As PNG's: a byte above 127, a name, and the line ends that a transfer in text mode would change.
constexpr std::string_view magic(
    "\x89"
    "DIA\r\n\x1A\n",
    8);
constexpr std::size_t header_checked = header_size - 8;  // the checksum of the header stands in its last 8 bytes
constexpr std::size_t entry_size = 24;

std::uint64_t pages_of(std::uint64_t size) { return size / page_size + (size % page_size != 0); }

Error unreadable(Fault fault, std::string what) { return {fault, std::move(what), "header"}; }

}  // namespace

bool is_pack(std::string_view bytes) { return bytes.starts_with(magic); }

std::string_view name(Section section) {
  constexpr std::array<std::string_view, section_count> names = {"papers",    "columns",  "profiles",  "terms",
                                                                 "spellings", "postings", "block_words", "positions",
                                                                 "text",      "outlines", "facts",     "repairs",
                                                                 "relations", "origins",  "readings",  "parts"};
  return names[static_cast<std::size_t>(section)];
}

Error damaged(std::string where) {
  return {Fault::damaged, "the collection file is damaged; make or fetch it again", std::move(where)};
}

std::string FileWriter::finish() && {
  std::string directory;
  std::uint64_t pages = 0, content = 0;
  for (const std::string& bytes : sections_) {
    pages += pages_of(bytes.size());
    content += bytes.size();
  }
  std::uint64_t offset = header_size + section_count * entry_size + pages * 8;
  const std::uint64_t whole = offset + content;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    put_fixed(directory, i);
    put_fixed(directory, std::uint32_t{0});
    put_fixed(directory, offset);
    put_fixed(directory, std::uint64_t{sections_[i].size()});
    offset += sections_[i].size();
  }
  for (const std::string& bytes : sections_) {
    for (std::size_t at = 0; at < bytes.size(); at += page_size) {
      put_fixed(directory, checksum(std::string_view(bytes).substr(at, page_size)));
    }
  }
  std::string out(magic);
  out.reserve(static_cast<std::size_t>(whole));
  put_fixed(out, format_version);
  put_fixed(out, analysis_version);
  put_fixed(out, whole);
  put_fixed(out, std::uint64_t{directory.size()});
  put_fixed(out, checksum(directory));
  put_fixed(out, text::unicode_version());
  out.resize(header_checked);
  put_fixed(out, checksum(out));
  out += directory;
  for (std::string& bytes : sections_) {
    out += bytes;
    std::string().swap(bytes);  // given back at once: the file is as large as all of them
  }
  return out;
}

Result<File> File::open(std::string bytes) {
  if (std::string_view(bytes).substr(0, magic.size()) != magic)
    return unreadable(Fault::bad_format, "this is no collection file");
  if (bytes.size() < header_size) return damaged("header");
  ByteReader header(std::string_view(bytes).substr(magic.size(), header_size - magic.size()));
  const auto format = header.fixed<std::uint32_t>(), analysis = header.fixed<std::uint32_t>();
  const auto whole = header.fixed<std::uint64_t>(), directory_size = header.fixed<std::uint64_t>();
  const auto directory_sum = header.fixed<std::uint64_t>();
  const auto unicode = header.fixed<std::uint32_t>();
  std::string_view all(bytes);
  std::uint64_t header_sum = 0;
  std::memcpy(&header_sum, all.data() + header_checked, 8);
  if (checksum(all.substr(0, header_checked)) != header_sum) return damaged("header");
  if (format != format_version || analysis != analysis_version) {
    return unreadable(Fault::unsupported,
                      "the collection file was made by another version; make it again with this one");
  }
  for (std::size_t at = header_size - header.left(); at < header_checked; ++at) {
    if (bytes[at] != 0) return damaged("header");
  }
  if (whole != bytes.size() || directory_size > whole - header_size || directory_size < section_count * entry_size)
    return damaged("header");
  all = all.substr(header_size, static_cast<std::size_t>(directory_size));
  if (checksum(all) != directory_sum) return damaged("directory");

  File file;
  file.unicode_ = unicode;
  ByteReader directory(all);
  std::uint64_t offset = header_size + directory_size, pages = 0;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto kind = directory.fixed<std::uint32_t>(), zero = directory.fixed<std::uint32_t>();
    const auto begin = directory.fixed<std::uint64_t>(), size = directory.fixed<std::uint64_t>();
    if (kind != i || zero != 0 || begin != offset || size > whole - offset) return damaged("directory");
    file.places_[i] = {begin, size, static_cast<std::size_t>(pages)};
    offset += size;
    pages += pages_of(size);
  }
  if (offset != whole || directory.left() != pages * 8) return damaged("directory");
  file.checksums_.resize(static_cast<std::size_t>(pages));
  for (std::uint64_t& sum : file.checksums_) sum = directory.fixed<std::uint64_t>();
  file.checked_.resize(file.checksums_.size());
  file.bytes_ = std::move(bytes);
  return file;
}

bool File::page_is_sound(const Place& place, std::uint64_t page) const {
  const std::size_t index = place.first_page + static_cast<std::size_t>(page);
  if (checked_[index]) return true;
  const std::uint64_t begin = page * page_size;
  const std::string_view section =
      std::string_view(bytes_).substr(static_cast<std::size_t>(place.offset), static_cast<std::size_t>(place.size));
  if (checksum(section.substr(static_cast<std::size_t>(begin), page_size)) != checksums_[index]) return false;
  checked_[index] = 1;
  return true;
}

Result<std::string_view> File::view(Section section, std::uint64_t offset, std::uint64_t size) const {
  const Place& place = at(section);
  if (offset > place.size || size > place.size - offset) return damaged(std::string(name(section)));
  if (size > 0) {
    for (std::uint64_t page = offset / page_size; page <= (offset + size - 1) / page_size; ++page) {
      if (!page_is_sound(place, page))
        return damaged(std::string(name(section)) + ":" + std::to_string(page * page_size));
    }
  }
  return std::string_view(bytes_).substr(static_cast<std::size_t>(place.offset + offset),
                                         static_cast<std::size_t>(size));
}

}  // namespace diarium::index
