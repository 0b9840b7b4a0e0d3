#include "cli/scratch/scratch_file.h"

namespace diarium::cli {

OpenSpool spools_in(const std::string& folder) {
  return [folder] {
    const auto opened = ScratchFile::open(folder);
    if (!opened) return Spool(SpoolStore{[](std::string_view) { return false; }, [](std::uint64_t, char*, std::size_t) { return false; }});
    const std::shared_ptr<ScratchFile> room = *opened;
    return Spool(SpoolStore{[room](std::string_view bytes) { return room->append(bytes); },
                           [room](std::uint64_t at, char* out, std::size_t size) { return room->read(at, out, size); }});
  };
}

std::function<Result<HeldBytes>()> holds_in(const std::string& folder) {
  return [folder]() -> Result<HeldBytes> {
    const auto opened = ScratchFile::open(folder);
    if (!opened) return opened.error();
    const std::shared_ptr<ScratchFile> room = *opened;
    return HeldBytes{[room](std::string_view bytes) { return room->append(bytes); }, [room] { return room->view(); }, [room] { room->rest(); }};
  };
}

}  // namespace diarium::cli
