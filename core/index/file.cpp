#include "index/file.h"

#include <algorithm>
#include <cstring>

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
constexpr std::uint64_t sums_a_block = 1024;  // a page of them
using Sum = std::uint32_t;                    // the low half of the checksum of a page

/// Pages that hold some of the content.
std::uint64_t pages_of(FileRange content) {
  return content.begin == content.end ? 0 : (content.end - 1) / page_size - content.begin / page_size + 1;
}
std::uint64_t blocks_of(std::uint64_t sums) { return (sums + sums_a_block - 1) / sums_a_block; }

/// Where the sections lie, behind a directory that has room for the sums of `blocks` blocks of sums.
FileRange content_behind(std::uint64_t blocks, std::uint64_t size) {
  const std::uint64_t begin = header_size + section_count * entry_size + blocks * 8;
  return {begin, begin + size};
}

/// The part of the content that lies on a page.
FileRange on_page(FileRange content, std::uint64_t page) {
  return {std::max(content.begin, page * page_size), std::min(content.end, (page + 1) * page_size)};
}

Error unreadable(Fault fault, std::string what) { return {fault, std::move(what), "header"}; }

Error not_here(Section section) {
  return {Fault::waiting, "a part of the collection file is not here yet", std::string(name(section))};
}

}  // namespace

bool is_pack(std::string_view bytes) { return bytes.starts_with(magic); }

std::string_view name(Section section) {
  constexpr std::array<std::string_view, section_count> names = {"papers",    "columns",  "profiles",  "terms",
                                                                 "spellings", "postings", "block_words", "positions",
                                                                 "text",      "outlines", "facts",     "repairs",
                                                                 "relations", "origins",  "readings",  "parts",     "cards",    "ids"};
  return names[static_cast<std::size_t>(section)];
}

Error damaged(std::string where) {
  return {Fault::damaged, "the collection file is damaged; make or fetch it again", std::move(where)};
}

std::string FileWriter::finish() && {
  std::uint64_t size = 0;
  for (const std::string& bytes : sections_) size += bytes.size();
  std::uint64_t blocks = 0;
  while (blocks_of(pages_of(content_behind(blocks, size))) > blocks) ++blocks;
  const FileRange content = content_behind(blocks, size);

  std::string out(static_cast<std::size_t>(content.begin), '\0');
  out.reserve(static_cast<std::size_t>(content.end + pages_of(content) * sizeof(Sum)));
  std::string directory;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    put_fixed(directory, i);
    put_fixed(directory, std::uint32_t{0});
    put_fixed(directory, std::uint64_t{out.size()});
    put_fixed(directory, std::uint64_t{sections_[i].size()});
    out += sections_[i];
    std::string().swap(sections_[i]);  // given back at once: the file is as large as all of them
  }
  for (std::uint64_t i = 0; i < pages_of(content); ++i) {
    const FileRange part = on_page(content, content.begin / page_size + i);
    put_fixed(out, static_cast<Sum>(checksum(std::string_view(out).substr(
                       static_cast<std::size_t>(part.begin), static_cast<std::size_t>(part.end - part.begin)))));
  }
  const std::string_view sums = std::string_view(out).substr(static_cast<std::size_t>(content.end));
  for (std::uint64_t i = 0; i < blocks; ++i) {
    const std::size_t begin = std::min(sums.size(), static_cast<std::size_t>(i * sums_a_block * sizeof(Sum)));
    put_fixed(directory, checksum(sums.substr(begin, sums_a_block * sizeof(Sum))));
  }
  std::string header(magic);
  put_fixed(header, format_version);
  put_fixed(header, analysis_version);
  put_fixed(header, std::uint64_t{out.size()});
  put_fixed(header, std::uint64_t{directory.size()});
  put_fixed(header, checksum(directory));
  put_fixed(header, text::unicode_version());
  header.resize(header_checked);
  put_fixed(header, checksum(header));
  out.replace(0, header.size(), header);
  out.replace(header.size(), directory.size(), directory);
  return out;
}

Result<bool> File::read_directory(std::string_view first) {
  ByteReader header(first.substr(magic.size(), header_size - magic.size()));
  const auto format = header.fixed<std::uint32_t>(), analysis = header.fixed<std::uint32_t>();
  const auto whole = header.fixed<std::uint64_t>(), directory_size = header.fixed<std::uint64_t>();
  const auto directory_sum = header.fixed<std::uint64_t>();
  unicode_ = header.fixed<std::uint32_t>();
  std::uint64_t header_sum = 0;
  std::memcpy(&header_sum, first.data() + header_checked, 8);
  if (checksum(first.substr(0, header_checked)) != header_sum) return damaged("header");
  if (format != format_version || analysis != analysis_version) {
    return unreadable(Fault::unsupported,
                      "the collection file was made by another version; make it again with this one");
  }
  for (std::size_t at = header_size - header.left(); at < header_checked; ++at) {
    if (first[at] != 0) return damaged("header");
  }
  constexpr std::uint64_t entries = section_count * entry_size;
  if (directory_size < entries || (directory_size - entries) % 8 != 0 || directory_size > first.size() - header_size ||
      whole < header_size + directory_size)
    return damaged("header");
  const std::string_view all = first.substr(header_size, static_cast<std::size_t>(directory_size));
  if (checksum(all) != directory_sum) return damaged("directory");

  ByteReader directory(all);
  const std::uint64_t begin = header_size + directory_size;
  std::uint64_t offset = begin;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto kind = directory.fixed<std::uint32_t>(), zero = directory.fixed<std::uint32_t>();
    const auto at = directory.fixed<std::uint64_t>(), size = directory.fixed<std::uint64_t>();
    if (kind != i || zero != 0 || at != offset || size > whole - offset) return damaged("directory");
    places_[i] = {at, size};
    offset += size;
  }
  content_ = {begin, offset};
  const std::uint64_t pages = pages_of(content_);
  if (whole - offset != pages * sizeof(Sum) || blocks_of(pages) > directory.left() / 8) return damaged("directory");
  while (!directory.done()) sums_.push_back(directory.fixed<std::uint64_t>());
  sums_checked_.resize(sums_.size());
  return true;
}

Result<File> File::open_part(std::string_view first) {
  if (first.substr(0, magic.size()) != magic) return unreadable(Fault::bad_format, "this is no collection file");
  if (first.size() < header_size) return damaged("header");
  File file;
  if (const auto read = file.read_directory(first); !read) return read.error();
  const std::uint64_t whole = file.content_.end + pages_of(file.content_) * sizeof(Sum);
  if (first.size() > whole) return damaged("header");
  file.pages_ = Pages(first, whole);
  if (file.pages_.size() != whole) return unreadable(Fault::too_large, "the collection file is larger than the memory at hand");
  return file;
}

Result<File> File::open(Buffer bytes) {
  const std::string_view all = bytes.view();
  if (all.substr(0, magic.size()) != magic) return unreadable(Fault::bad_format, "this is no collection file");
  if (all.size() < header_size) return damaged("header");
  File file;
  if (const auto read = file.read_directory(all); !read) return read.error();
  if (file.content_.end + pages_of(file.content_) * sizeof(Sum) != all.size()) return damaged("header");
  file.pages_ = Pages(std::move(bytes));
  return file;
}

/// Where the block of sums stands that has the one of a page.
FileRange File::sums_for(std::uint64_t page) const {
  const std::uint64_t block = (page - content_.begin / page_size) / sums_a_block;
  const std::uint64_t begin = content_.end + block * sums_a_block * sizeof(Sum);
  return {begin, std::min<std::uint64_t>(begin + sums_a_block * sizeof(Sum), pages_.size())};
}

bool File::sums_are_sound(std::uint64_t page) const {
  const auto block = static_cast<std::size_t>((page - content_.begin / page_size) / sums_a_block);
  if (sums_checked_[block]) return true;
  if (checksum(pages_.view(sums_for(page))) != sums_[block]) return false;
  sums_checked_[block] = 1;
  return true;
}

bool File::page_is_sound(std::uint64_t page) const {
  if (pages_.is_sound(page)) return true;
  if (!sums_are_sound(page)) return false;
  const std::uint64_t at = content_.end + (page - content_.begin / page_size) * sizeof(Sum);
  Sum sum = 0;
  std::memcpy(&sum, pages_.view({at, at + sizeof(Sum)}).data(), sizeof(Sum));
  if (static_cast<Sum>(checksum(pages_.view(on_page(content_, page)))) != sum) return false;
  pages_.set_sound(page);
  return true;
}

Result<std::string_view> File::view(Section section, std::uint64_t offset, std::uint64_t size) const {
  const Place& place = at(section);
  if (offset > place.size || size > place.size - offset) return damaged(std::string(name(section)));
  const FileRange range{place.offset + offset, place.offset + offset + size};
  if (size == 0) return pages_.view(range);
  bool all = pages_.has(range);
  const std::uint64_t last = (range.end - 1) / page_size;
  for (std::uint64_t page = range.begin / page_size; page <= last; ++page) {
    if (!pages_.is_sound(page) && !pages_.has(sums_for(page))) all = false;
  }
  if (!all) return not_here(section);
  for (std::uint64_t page = range.begin / page_size; page <= last; ++page) {
    if (!page_is_sound(page))
      return damaged(std::string(name(section)) + ":" + std::to_string(std::max(page * page_size, place.offset) - place.offset));
  }
  return pages_.view(range);
}

}  // namespace diarium::index
