#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "cli/disk/files.h"
#include "cli/scratch/scratch_file.h"

namespace diarium::cli {
namespace {

/// A signal came: the call is made again.
bool was_broken_off(ssize_t done) { return done < 0 && errno == EINTR; }

}  // namespace

Result<std::shared_ptr<ScratchFile>> ScratchFile::open(const std::string& folder) {
  std::shared_ptr<ScratchFile> room(new ScratchFile);
  // Nobody asks when it was read: without O_NOATIME each piece that is read costs a look at the clock.
  room->file_ = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_NOATIME, 0600);
  if (room->file_ < 0) {  // Some file systems know no file without a name: it has one for a moment.
    std::string name = join(folder, ".diarium-room-XXXXXX");
    room->file_ = ::mkstemp(name.data());
    if (room->file_ >= 0) ::unlink(name.c_str());
  }
  if (room->file_ < 0) return machine_error("no file can be made beside the target");
  return room;
}

ScratchFile::~ScratchFile() {
  if (mapped_) ::munmap(mapped_, static_cast<std::size_t>(size_));
  if (file_ >= 0) ::close(file_);
}

Result<std::shared_ptr<ScratchFile>> ScratchFile::in_memory() { return std::shared_ptr<ScratchFile>(new ScratchFile); }

bool ScratchFile::append(std::string_view bytes) {
  if (file_ < 0) return held_ += bytes, true;
  while (!bytes.empty()) {
    const ssize_t done = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (was_broken_off(done)) continue;
    if (done <= 0) return false;
    size_ += static_cast<std::uint64_t>(done);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

bool ScratchFile::read(std::uint64_t at, char* out, std::size_t size) const {
  if (file_ < 0) return std::copy_n(held_.data() + at, size, out), true;
  while (size > 0) {
    const ssize_t done = ::pread(file_, out, size, static_cast<off_t>(at));
    if (was_broken_off(done)) continue;
    if (done <= 0) return false;
    at += static_cast<std::uint64_t>(done), out += done, size -= static_cast<std::size_t>(done);
  }
  return true;
}

Result<std::string_view> ScratchFile::view() {
  if (file_ < 0) return std::string_view(held_);
  if (size_ == 0) return std::string_view();
  if (!mapped_) {
    void* mapped = ::mmap(nullptr, static_cast<std::size_t>(size_), PROT_READ, MAP_SHARED, file_, 0);
    if (mapped == MAP_FAILED) return machine_error("cannot be read into the memory");
    mapped_ = static_cast<char*>(mapped);
  }
  return std::string_view(mapped_, static_cast<std::size_t>(size_));
}

void ScratchFile::rest() const {
  if (mapped_) static_cast<void>(::madvise(mapped_, static_cast<std::size_t>(size_), MADV_DONTNEED));
}

Result<std::shared_ptr<ScratchFile>> ScratchFile::open_file(const std::string& file) {
  std::shared_ptr<ScratchFile> room(new ScratchFile);
  room->file_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat found {};
  if (room->file_ < 0 || ::fstat(room->file_, &found) != 0) return machine_error("cannot be read");
  if (!S_ISREG(found.st_mode)) return Error{Fault::not_found, "cannot be read: it is no file", ""};
  room->size_ = static_cast<std::uint64_t>(found.st_size);
  return room;
}

}  // namespace diarium::cli
