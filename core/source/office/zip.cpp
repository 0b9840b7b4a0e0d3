#include "source/office/zip.h"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/sorting.h"
#include "base/utf8.h"

namespace diarium::source {
namespace {

constexpr std::uint32_t local_mark = 0x04034B50, entry_mark = 0x02014B50, end_mark = 0x06054B50,
                        zip64_mark = 0x07064B50;
constexpr std::size_t local_size = 30, entry_size = 46, end_size = 22, zip64_size = 20;
constexpr std::size_t comment_limit = 0xFFFF;
constexpr std::size_t descriptor_size = 24;  // Sums and sizes behind an entry's bytes, at most.
constexpr std::size_t grows_by = 64u << 10;  // Bytes that the text grows by while the size that the zip tells may be a lie.

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
std::uint32_t word(std::string_view bytes, std::size_t at) { return number(bytes, at, 4); }
std::uint32_t half(std::string_view bytes, std::size_t at) { return number(bytes, at, 2); }

/// Does what stands before an end record look like the directory that it tells of?
bool has_directory(std::string_view bytes, std::size_t end) {
  const std::size_t size = word(bytes, end + 12), first = word(bytes, end + 16);
  if (first > end || size > end - first) return false;
  return size == 0 || (size >= entry_size && word(bytes, first) == entry_mark);
}

/// Where the end record stands, looked for from behind: a comment may follow it. A comment may hold what looks like
/// one: a record with a directory is preferred, the last of them; without any the last record, whose faults are then
/// told.
std::optional<std::size_t> find_end(std::string_view bytes) {
  if (bytes.size() < end_size) return std::nullopt;
  const std::size_t last = bytes.size() - end_size;
  const std::size_t first = last > comment_limit ? last - comment_limit : 0;
  std::optional<std::size_t> found;
  for (std::size_t at = last + 1; at-- > first;) {
    if (word(bytes, at) != end_mark || at + end_size + half(bytes, at + 20) > bytes.size()) continue;
    if (has_directory(bytes, at)) return at;
    if (!found) found = at;
  }
  return found;
}

/// A name that stays inside the zip: relative, without «..», drive or NUL. Folders and others are of no use here.
bool is_safe(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.back() == '/') return false;
  if (name.find_first_of(std::string_view("\\:\0", 3)) != std::string_view::npos) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") return false;
    at = end + 1;
  }
  return true;
}

std::string quoted(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 80)) out += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
  return "«" + utf8::with_replacements(out) + "»";
}

}  // namespace

Result<Zip> Zip::open(std::string_view bytes, std::string_view where, ZipLimits limits) {
  Zip zip;
  zip.bytes_ = bytes;
  zip.where_ = where;
  zip.limits_ = limits;
  const auto end = find_end(bytes);
  if (!end)
    return zip.error(Fault::damaged,
                     "The file is cut off: the list of its parts at the end is missing; fetch it again");
  const std::uint32_t count = half(bytes, *end + 10), size = word(bytes, *end + 12), first = word(bytes, *end + 16);
  const bool zip64 = count == 0xFFFF || size == 0xFFFFFFFF || first == 0xFFFFFFFF ||
                     (*end >= zip64_size && word(bytes, *end - zip64_size) == zip64_mark);
  if (count > limits.entries && !zip64)
    return zip.error(Fault::too_large, "The file holds " + std::to_string(count) + " parts, more than " +
                                           std::to_string(limits.entries) + "; save it again from Word or LibreOffice");
  if (zip64)
    return zip.error(Fault::unsupported,
                     "The file is a zip of the kind for very large files; save it again from Word or LibreOffice");
  if (half(bytes, *end + 4) != 0 || half(bytes, *end + 6) != 0 || half(bytes, *end + 8) != count)
    return zip.error(Fault::unsupported, "The file is one volume of a divided zip; put it together first");
  if (first > *end || size > *end - first)
    return zip.error(Fault::damaged, "The list of the file's parts lies outside the file; fetch it again");

  std::size_t at = first;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (at + entry_size > *end || word(bytes, at) != entry_mark)
      return zip.error(Fault::damaged, "The list of the file's parts is damaged; fetch the file again");
    const std::size_t name_size = half(bytes, at + 28);
    const std::size_t next = at + entry_size + name_size + half(bytes, at + 30) + half(bytes, at + 32);
    if (next > *end) return zip.error(Fault::damaged, "The list of the file's parts is damaged; fetch the file again");
    Entry entry{std::string(bytes.substr(at + entry_size, name_size)),
                half(bytes, at + 10),
                word(bytes, at + 16),
                word(bytes, at + 42),
                word(bytes, at + 20),
                word(bytes, at + 24)};
    if (half(bytes, at + 8) & 1u)
      return zip.error(Fault::unsupported, "The file is encrypted; open it, take the password away and save it again");
    const auto placed = zip.place(entry);
    if (!placed) return placed.error();
    zip.entries_.push_back(std::move(entry));
    at = next;
  }

  // Entries that share bytes are how a small zip becomes a large one (bamsoftware.com/hacks/zipbomb).
  sort_briefly(zip.entries_, {}, &Entry::header);
  std::size_t listed_end = 0;  // Where the parts listed so far end.
  for (const Entry& entry : zip.entries_) {
    zip.all_listed_ = zip.all_listed_ && entry.header <= listed_end + descriptor_size;
    listed_end = std::size_t{entry.data} + entry.packed;
  }
  zip.all_listed_ = zip.all_listed_ && first <= listed_end + descriptor_size && at == *end &&
                    *end + end_size + half(bytes, *end + 20) == bytes.size();
  for (std::size_t i = 1; i < zip.entries_.size(); ++i) {
    const Entry& before = zip.entries_[i - 1];
    if (std::size_t{before.data} + before.packed > zip.entries_[i].header)
      return zip.error(Fault::damaged,
                       "Parts of the file lie over each other, as in a zip that is made to do harm; get the file anew");
  }
  const auto is_folder = [](const Entry& entry) { return entry.size == 0 && entry.name.ends_with('/'); };
  std::erase_if(zip.entries_, is_folder);
  const std::size_t files = zip.entries_.size();
  std::erase_if(zip.entries_, [](const Entry& entry) { return !is_safe(entry.name); });
  sort_briefly(zip.entries_, {}, &Entry::name);
  const auto same = [](const Entry& a, const Entry& b) { return a.name == b.name; };
  zip.entries_.erase(std::unique(zip.entries_.begin(), zip.entries_.end(), same), zip.entries_.end());
  zip.all_listed_ = zip.all_listed_ && zip.entries_.size() == files;
  return zip;
}

Result<bool> Zip::place(Entry& entry) const {
  const std::size_t header = entry.header;
  const auto broken = [&] {
    return error(Fault::damaged, "The part " + quoted(entry.name) + " lies outside the file; fetch the file again");
  };
  if (header + local_size > bytes_.size() || word(bytes_, header) != local_mark) return broken();
  const std::size_t data = header + local_size + half(bytes_, header + 26) + half(bytes_, header + 28);
  if (data > bytes_.size() || entry.packed > bytes_.size() - data) return broken();
  entry.data = static_cast<std::uint32_t>(data);
  return true;
}

const Zip::Entry* Zip::find(std::string_view name) const {
  const auto at =
      std::ranges::lower_bound(entries_, name, {}, [](const Entry& entry) { return std::string_view(entry.name); });
  return at != entries_.end() && at->name == name ? &*at : nullptr;
}

std::vector<std::string> Zip::names() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

Result<std::string> Zip::read(std::string_view name) {
  const Entry* entry = find(name);
  if (!entry)
    return error(Fault::not_found,
                 "The file lacks its part " + quoted(name) + "; save it again from the program that made it");
  const auto damaged = [&] {
    return error(Fault::damaged, "The part " + quoted(name) + " of the file is damaged; fetch the file again");
  };
  const auto too_large = [&] {
    return error(Fault::too_large,
                 "The part " + quoted(name) + " unpacks to far more than such a file holds; get the file anew");
  };
  const std::size_t ratio_limit = std::max(limits_.ratio_floor, std::size_t{entry->packed} * limits_.ratio);
  const std::size_t limit = std::min(limits_.inflated - inflated_, ratio_limit);
  if (entry->size > limit) return too_large();
  const std::string_view packed = bytes_.substr(entry->data, entry->packed);
  std::string out;
  if (entry->method == 0) {
    out = packed;
  } else if (entry->method == 8) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return damaged();
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    int status = Z_OK;
    out.resize(std::size_t{entry->size} + 1);  // One more, to see an entry that is longer than it says.
    while (status == Z_OK && stream.total_out < out.size()) {
      stream.next_out = reinterpret_cast<Bytef*>(out.data()) + stream.total_out;
      stream.avail_out = static_cast<uInt>(std::min(out.size() - stream.total_out, grows_by));
      status = inflate(&stream, Z_NO_FLUSH);
    }
    const std::size_t made = stream.total_out;
    inflateEnd(&stream);
    if (status != Z_STREAM_END || made > entry->size) return damaged();
    out.resize(made);
  } else {
    return error(Fault::unsupported,
                 "The part " + quoted(name) +
                     " is packed in a way that no office program uses; save the file again from Word or LibreOffice");
  }
  if (out.size() != entry->size ||
      crc32(0, reinterpret_cast<const Bytef*>(out.data()), static_cast<uInt>(out.size())) != entry->crc)
    return damaged();
  inflated_ += out.size();
  return out;
}

}  // namespace diarium::source
