// cli/scratch/scratch_file: room for bytes that the memory shall not hold: a file without a name, which is gone with the process, however
// that ends. Under node, room_node.cpp, it is memory.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/spool.h"
#include "diarium.h"

namespace diarium::cli {

class ScratchFile {
 public:
  /// On the disk of `folder`, which is there. errors: not_found, with the machine's reason.
  [[nodiscard]] static Result<std::shared_ptr<ScratchFile>> open(const std::string& folder);
  /// In memory.
  [[nodiscard]] static Result<std::shared_ptr<ScratchFile>> in_memory();
  /// The bytes of a file that is there; nothing can be appended.
  /// errors: not_found, with the machine's reason; under node too_large.
  [[nodiscard]] static Result<std::shared_ptr<ScratchFile>> open_file(const std::string& file);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  /// False: the disk is full.
  [[nodiscard]] bool append(std::string_view bytes);
  [[nodiscard]] bool read(std::uint64_t at, char* out, std::size_t size) const;
  /// All bytes, to be read where they lie; nothing is appended afterwards. Lives as long as this.
  /// errors: not_found, with the machine's reason.
  [[nodiscard]] Result<std::string_view> view();
  /// What was read of them may leave the memory: it is read from the disk again when it is asked for.
  void rest() const;

 private:
  ScratchFile() = default;
  int file_ = -1;
  std::uint64_t size_ = 0;
  char* mapped_ = nullptr;
  std::string held_;  ///< Without a file.
};

/// Rooms of a folder for whole packs.
[[nodiscard]] std::function<Result<HeldBytes>()> holds_in(const std::string& folder);

/// Spools in rooms of a folder. One for which there is no room tells it as Spool::is_whole().
[[nodiscard]] OpenSpool spools_in(const std::string& folder);

}  // namespace diarium::cli
