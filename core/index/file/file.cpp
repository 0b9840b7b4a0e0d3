#include "index/file/file.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "base/bytes.h"
#include "index/file/checksum.h"
#include "index/file/is_pack.h"
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
/// From so many bytes of sections on a block of sums is a page of the file: of a pack that is read as it is needed, one is
/// brought for each part of it that is touched. 0: a page more in each small pack.
constexpr std::uint64_t sums_on_pages_from = 16u << 20;

/// Pages that hold some of the content.
std::uint64_t pages_of(FileRange content) {
  return content.begin == content.end ? 0 : (content.end - 1) / page_size - content.begin / page_size + 1;
}
std::uint64_t blocks_of(std::uint64_t sums) { return (sums + sums_a_block - 1) / sums_a_block; }

/// Pages that so many bytes of leads lie on at most, wherever they begin.
std::uint64_t pages_of_leads(std::uint64_t leads) { return leads == 0 ? 0 : (leads - 1) / page_size + 2; }

/// The sections' entries, the sums of the pages of so many bytes of leads, and the checksums of so many sums of others.
std::uint64_t directory_size_of(std::uint64_t leads, std::uint64_t sums) {
  return section_count * entry_size + pages_of_leads(leads) * sizeof(Sum) + blocks_of(sums) * 8;
}

struct Layout {
  FileRange content, sums;
  [[nodiscard]] std::uint64_t end() const { return std::max(content.end, sums.end); }
};

/// Where `size` bytes of sections and so many sums lie behind the leads: of a small file the sums first, so that they
/// come with the leads; of a larger one the sections, so that what these begin with does.
Layout layout_behind(std::uint64_t leads_end, std::uint64_t sums, std::uint64_t size) {
  const auto next_page = [](std::uint64_t at) { return (at + page_size - 1) / page_size * page_size; };
  const bool small = size < sums_on_pages_from;
  const std::uint64_t begin = small ? leads_end + sums * sizeof(Sum) : next_page(leads_end), end = begin + size;
  const std::uint64_t sums_at = small ? leads_end : next_page(end);
  return {{begin, end}, {sums_at, sums_at + sums * sizeof(Sum)}};
}

/// The sections in the order of their leads: words are looked up by the first, which come with the first bytes.
constexpr std::array<std::uint32_t, section_count> in_order_of_leads() {
  std::array<std::uint32_t, section_count> order{};
  const auto is_first = [](std::uint32_t i) {
    const auto section = static_cast<Section>(i);
    return section == Section::papers || section == Section::columns || section == Section::terms ||
           section == Section::spellings || section == Section::parts || section == Section::common;
  };
  std::size_t at = 0;
  for (const bool first : {true, false})
    for (std::uint32_t i = 0; i < section_count; ++i)
      if (is_first(i) == first) order[at++] = i;
  return order;
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
                                                                 "text",      "facts",     "repairs",
                                                                 "relations", "origins",  "readings",  "parts",     "cards",    "ids",       "capitals",
                                                                 "common",    "answers",   "sketches"};
  return names[static_cast<std::size_t>(section)];
}

Error damaged(std::string where) {
  return {Fault::damaged, "the collection file is damaged; make or fetch it again", std::move(where)};
}

void put_summed(std::string& out, std::string_view bytes) {
  out += bytes;
  put_fixed(out, static_cast<Sum>(checksum(bytes)));
}

std::uint64_t FileWriter::size() const {
  std::uint64_t size = 0;
  for (const SectionBytes& bytes : sections_) size += bytes.size() - bytes.lead.size();
  return size;
}

std::uint64_t FileWriter::leads() const {
  std::uint64_t size = 0;
  for (const SectionBytes& bytes : sections_) size += bytes.lead.size();
  return size;
}

/// The sums of the pages of the leads, or of all else.
std::string FileWriter::sums_of(FileRange content, bool of_leads) {
  std::string sums, page;
  std::uint64_t number = content.begin / page_size;
  FileRange part = on_page(content, number);
  const auto end_page = [&] {
    put_fixed(sums, static_cast<Sum>(checksum(page)));
    page.clear();
    part = on_page(content, ++number);
  };
  const auto take = [&](std::string_view bytes) {
    while (!bytes.empty()) {
      const std::string_view taken = bytes.substr(0, static_cast<std::size_t>(part.end - part.begin) - page.size());
      page += taken;
      bytes.remove_prefix(taken.size());
      if (page.size() == part.end - part.begin) end_page();
    }
    return true;
  };
  for (const std::uint32_t i : in_order_of_leads())
    if (of_leads) (void)take(sections_[i].lead);
  for (SectionBytes& bytes : sections_)
    if (!of_leads) (void)(take(bytes.front) && bytes.rest.each(take));
  return sums;
}

Result<bool> FileWriter::finish(const std::function<bool(std::string_view)>& write) && {
  assert(head_.size() <= head_at_most);
  std::uint64_t count = 0;  // of sums: where the sections begin depends on it
  const auto leads_end = [&] { return header_size + directory_size_of(leads(), count) + head_.size() + leads(); };
  while (pages_of(layout_behind(leads_end(), count, size()).content) > count) ++count;
  const Layout layout = layout_behind(leads_end(), count, size());
  const FileRange content = layout.content;
  const std::uint64_t leads_at = leads_end() - leads();

  std::string directory, lead_sums = sums_of({leads_at, leads_at + leads()}, true), sums = sums_of(content, false);
  std::uint64_t at = content.begin;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const std::uint64_t lead = sections_[i].lead.size(), section = sections_[i].size();
    put_fixed(directory, i);
    put_fixed(directory, static_cast<std::uint32_t>(lead));
    put_fixed(directory, at);
    put_fixed(directory, section);
    at += section - lead;
  }
  lead_sums.resize(static_cast<std::size_t>(pages_of_leads(leads()) * sizeof(Sum)));
  directory += lead_sums;
  sums.resize(static_cast<std::size_t>(count * sizeof(Sum)));
  for (std::size_t begin = 0; begin < sums.size(); begin += sums_a_block * sizeof(Sum))
    put_fixed(directory, checksum(std::string_view(sums).substr(begin, sums_a_block * sizeof(Sum))));
  directory += head_;
  std::string front(magic);
  put_fixed(front, format_version);
  put_fixed(front, analysis_version);
  put_fixed(front, layout.end());
  put_fixed(front, std::uint64_t{directory.size()});
  put_fixed(front, checksum(directory));
  put_fixed(front, text::unicode_version());
  front.resize(header_checked);
  put_fixed(front, checksum(front));
  front += directory;
  for (const std::uint32_t i : in_order_of_leads()) front += sections_[i].lead;
  if (layout.sums.begin < content.begin) front += std::exchange(sums, {});
  front.resize(static_cast<std::size_t>(content.begin));
  bool whole = write(front);
  for (SectionBytes& bytes : sections_) {
    whole = whole && write(bytes.front) && bytes.rest.each(write) && bytes.rest.is_whole();
    bytes = {};  // Given back at once: in memory the file is as large as all of them.
  }
  const std::uint64_t gap = sums.empty() ? 0 : layout.sums.begin - content.end;
  whole = whole && write(std::string(static_cast<std::size_t>(gap), '\0') + sums);
  if (!whole) return Error{Fault::not_found, "the collection file cannot be written; is the disk full?", ""};
  return true;
}

std::string FileWriter::finish() && {
  std::string out;
  const std::uint64_t sections = size();
  [[maybe_unused]] const auto done = std::move(*this).finish([&](std::string_view bytes) {
    // The first piece is all before the sections; behind them their sums may stand.
    const std::uint64_t sums = (sections / page_size + 2) * sizeof(Sum) + page_size;
    if (out.empty()) out.reserve(static_cast<std::size_t>(bytes.size() + sections + sums));
    out += bytes;
    return true;
  });
  assert(done && "memory does not fail");
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
  if (directory_size < section_count * entry_size || directory_size > first.size() - header_size || whole < header_size + directory_size)
    return damaged("header");
  const std::string_view all = first.substr(header_size, static_cast<std::size_t>(directory_size));
  if (checksum(all) != directory_sum) return damaged("directory");

  ByteReader directory(all);
  std::uint64_t offset = 0;
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto kind = directory.fixed<std::uint32_t>(), lead = directory.fixed<std::uint32_t>();
    const auto at = directory.fixed<std::uint64_t>(), size = directory.fixed<std::uint64_t>();
    if (i == 0) offset = at;
    if (kind != i || lead > size || at != offset || at > whole || size - lead > whole - at) return damaged("directory");
    places_[i] = {0, at, size, lead};
    offset += size - lead;
  }
  leads_ = {header_size + directory_size, header_size + directory_size};
  for (const std::uint32_t i : in_order_of_leads()) {
    places_[i].lead_at = leads_.end;
    leads_.end += places_[i].lead;
  }
  content_ = {places_[0].rest_at, offset};
  const std::uint64_t size = content_.end - content_.begin, leads = leads_.end - leads_.begin;
  const std::uint64_t sums_begin = layout_behind(leads_.end, 0, size).sums.begin;
  const std::uint64_t sums_end = size < sums_on_pages_from ? content_.begin : whole;
  if (sums_end < sums_begin) return damaged("directory");
  const std::uint64_t count = (sums_end - sums_begin) / sizeof(Sum);
  const Layout layout = layout_behind(leads_.end, count, size);
  if (directory_size < directory_size_of(leads, count) || pages_of(content_) > count) return damaged("directory");
  if (layout.content != content_ || layout.end() != whole) return damaged("directory");
  sums_ = layout.sums;
  for (std::uint64_t page = 0; page < pages_of_leads(leads); ++page) lead_sums_.push_back(directory.fixed<Sum>());
  for (std::uint64_t block = 0; block < blocks_of(count); ++block)
    sums_of_sums_.push_back(directory.fixed<std::uint64_t>());
  head_ = all.substr(static_cast<std::size_t>(directory_size_of(leads, count)));
  sums_checked_.resize(sums_of_sums_.size());
  return true;
}

Result<File> File::open_part(std::string_view first) {
  if (first.substr(0, magic.size()) != magic) return unreadable(Fault::bad_format, "this is no collection file");
  if (first.size() < header_size) return damaged("header");
  File file;
  if (const auto read = file.read_directory(first); !read) return read.error();
  const std::uint64_t size = std::max(file.content_.end, file.sums_.end);
  if (first.size() > size) return damaged("header");
  file.pages_ = Pages(first, size);
  if (file.pages_.size() != size)
    return unreadable(Fault::too_large, "the collection file is larger than the memory at hand");
  return file;
}

Result<File> File::open(Buffer bytes) {
  const std::string_view all = bytes.view();
  if (all.substr(0, magic.size()) != magic) return unreadable(Fault::bad_format, "this is no collection file");
  if (all.size() < header_size) return damaged("header");
  File file;
  if (const auto read = file.read_directory(all); !read) return read.error();
  if (std::max(file.content_.end, file.sums_.end) != all.size()) return damaged("header");
  file.pages_ = Pages(std::move(bytes));
  return file;
}

/// Where the block of sums stands that has the one of a page.
FileRange File::sums_for(std::uint64_t page) const {
  const std::uint64_t block = (page - content_.begin / page_size) / sums_a_block;
  const std::uint64_t begin = sums_.begin + block * sums_a_block * sizeof(Sum);
  return {begin, std::min<std::uint64_t>(begin + sums_a_block * sizeof(Sum), sums_.end)};
}

bool File::sums_are_sound(std::uint64_t page) const {
  const auto block = static_cast<std::size_t>((page - content_.begin / page_size) / sums_a_block);
  if (sums_checked_[block]) return true;
  if (checksum(pages_.view(sums_for(page))) != sums_of_sums_[block]) return false;
  sums_checked_[block] = 1;
  return true;
}

bool File::page_is_sound(std::uint64_t page) const {
  if (pages_.is_sound(page)) return true;
  const auto has_sum = [&](FileRange range, Sum sum) {
    return static_cast<Sum>(checksum(pages_.view(on_page(range, page)))) == sum;
  };
  const bool leads = leads_.begin < leads_.end && page * page_size < leads_.end;
  if (leads && !has_sum(leads_, lead_sums_[static_cast<std::size_t>(page - leads_.begin / page_size)])) return false;
  if (holds_content(page)) {
    if (!sums_are_sound(page)) return false;
    const std::uint64_t at = sums_.begin + (page - content_.begin / page_size) * sizeof(Sum);
    Sum sum = 0;
    std::memcpy(&sum, pages_.view({at, at + sizeof(Sum)}).data(), sizeof(Sum));
    if (!has_sum(content_, sum)) return false;
  }
  pages_.set_sound(page);
  return true;
}

Result<FileRange> File::in_file(Section section, std::uint64_t offset, std::uint64_t size) const {
  const Place& place = at(section);
  const bool in_lead = offset < place.lead;
  if (offset > place.size || size > (in_lead ? place.lead : place.size) - offset)
    return damaged(std::string(name(section)));
  const std::uint64_t begin = in_lead ? place.lead_at + offset : place.rest_at + (offset - place.lead);
  return FileRange{begin, begin + size};
}

Result<std::string_view> File::view(Section section, std::uint64_t offset, std::uint64_t size) const {
  const auto found = in_file(section, offset, size);
  if (!found) return found.error();
  const FileRange range = *found;
  if (size == 0) return pages_.view(range);
  const std::uint64_t first = range.begin / page_size, last = (range.end - 1) / page_size;
  if (pages_.are_sound(first, last)) return pages_.view(range);
  bool all = pages_.has(range);
  for (std::uint64_t page = first; page <= last; ++page) {
    if (!pages_.is_sound(page) && holds_content(page) && !pages_.has(sums_for(page))) all = false;
  }
  if (!all) return not_here(section);
  for (std::uint64_t page = first; page <= last; ++page) {
    if (page_is_sound(page)) continue;
    // Where the page begins in the section, or the part of it that lies in one piece.
    const std::uint64_t part = offset < lead(section) ? 0 : lead(section), begin = range.begin - (offset - part);
    return damaged(std::string(name(section)) + ":" + std::to_string(std::max(page * page_size, begin) - begin + part));
  }
  return pages_.view(range);
}

Result<std::string_view> File::view_framed(Section section, std::uint64_t offset, std::uint64_t size) const {
  const auto found = in_file(section, offset, size);
  if (pages_.is_whole() || !found) return view(section, offset, size);
  if (!pages_.has_grains(*found)) return not_here(section);
  return pages_.view(*found);
}

Result<std::string_view> File::view_summed(Section section, std::uint64_t offset, std::uint64_t size) const {
  if (size < sizeof(Sum)) return damaged(std::string(name(section)));
  const auto all = view_framed(section, offset, size);
  if (!all) return all.error();
  const std::string_view bytes = all->substr(0, all->size() - sizeof(Sum));
  if (pages_.is_whole()) return bytes;
  Sum sum = 0;
  std::memcpy(&sum, bytes.data() + bytes.size(), sizeof(Sum));
  if (static_cast<Sum>(checksum(bytes)) != sum) return damaged(std::string(name(section)) + ":" + std::to_string(offset));
  return bytes;
}

}  // namespace diarium::index
