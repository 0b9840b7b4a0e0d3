#include <algorithm>

#include "cli/disk/files.h"
#include "cli/scratch/scratch_file.h"

namespace diarium::cli {

Result<std::shared_ptr<ScratchFile>> ScratchFile::open(const std::string&) { return std::shared_ptr<ScratchFile>(new ScratchFile); }

Result<std::shared_ptr<ScratchFile>> ScratchFile::in_memory() { return std::shared_ptr<ScratchFile>(new ScratchFile); }

ScratchFile::~ScratchFile() = default;

bool ScratchFile::append(std::string_view bytes) {
  held_ += bytes;
  return true;
}

bool ScratchFile::read(std::uint64_t at, char* out, std::size_t size) const {
  std::copy_n(held_.data() + at, size, out);
  return true;
}

Result<std::string_view> ScratchFile::view() { return std::string_view(held_); }

void ScratchFile::rest() const {}

Result<std::shared_ptr<ScratchFile>> ScratchFile::open_file(const std::string& file) {
  auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  std::shared_ptr<ScratchFile> room(new ScratchFile);
  room->held_ = std::move(*bytes);
  return room;
}

}  // namespace diarium::cli
